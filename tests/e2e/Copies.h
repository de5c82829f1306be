// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/platform/KeyFile.h"
#include "tests/support/DecryptedPages.h"

#include <QDir>
#include <QFile>

//! Copies of an office's folder, as somebody makes and puts back backups.
namespace privity::test {

//! All but the files whose names hold `leaveOut`.
inline bool copyFolder(const QString &from, const QString &to, const QString &leaveOut = {})
{
    QDir().mkpath(to);
    bool whole = true;
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden))
        if (leaveOut.isEmpty() || !file.fileName().contains(leaveOut)) {
            QFile::remove(to + QLatin1Char('/') + file.fileName());
            whole = QFile::copy(file.filePath(), to + QLatin1Char('/') + file.fileName()) && whole;
        }
    for (const QFileInfo &folder : QDir(from).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        whole = copyFolder(folder.filePath(), to + QLatin1Char('/') + folder.fileName(), leaveOut) && whole;
    return whole;
}

//! One store with its log in the place of another.
inline bool copyStore(const QString &from, const QString &to, const QString &name)
{
    for (const QString &end : {QStringLiteral(".db-wal"), QStringLiteral(".db-shm")})
        QFile::remove(to + QLatin1Char('/') + name + end);
    bool whole = true;
    for (const QString &end : {QStringLiteral(".db"), QStringLiteral(".db-wal")})
        if (QFile::exists(from + QLatin1Char('/') + name + end)) {
            QFile::remove(to + QLatin1Char('/') + name + end);
            whole = QFile::copy(from + QLatin1Char('/') + name + end, to + QLatin1Char('/') + name + end) && whole;
        }
    return whole;
}

//! All that lies in a folder's two stores, decrypted.
inline QByteArray scanned(const QString &folder)
{
    QByteArray all;
    for (const QString &name : {QStringLiteral("/store"), QStringLiteral("/keys")})
        if (const Result<SecretBytes> key = keyfile::read(folder + name + QStringLiteral(".key")))
            all += decryptedPages(folder + name + QStringLiteral(".db"), *key);
    return all;
}

} // namespace privity::test
