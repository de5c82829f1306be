// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/LogMark.h"
#include "app/storage/SqlCipherDatabase.h"

#include <QFile>
#include <QTemporaryDir>

namespace privity::test {

//! A folder for one store that goes with the test, and its key.
struct TestStore {
    QTemporaryDir folder;
    SecretBytes key = SecretBytes::random(storage::SqlCipherDatabase::keySize);

    [[nodiscard]] QString path(const QString &suffix = {}) const
    {
        return folder.filePath(QStringLiteral("store.db") + suffix);
    }
    [[nodiscard]] Result<storage::SqlCipherDatabase> open(const storage::OpenOptions &options = {}) const
    {
        return storage::SqlCipherDatabase::open(path(), key, options);
    }
    [[nodiscard]] QByteArray bytes(const QString &suffix = {}) const
    {
        QFile file(path(suffix));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] bool replace(const QByteArray &bytes) const
    {
        QFile file(path());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
};

//! As if the store's mark had been made where it is now: a mark says nothing of a copy. Whether it names anything.
inline bool adoptMark(const QString &store)
{
    QFile mark(storage::markPath(store));
    if (!mark.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return false;
    const bool names = storage::MarkPart::read(mark.read(storage::MarkPart::size)).has_value();
    const QByteArray part = storage::fileAsItIs(QFile::encodeName(store)).bytes();
    return names && mark.seek(storage::MarkPart::size) && mark.write(part) == part.size();
}

} // namespace privity::test

//! Fails the test function with the error's own words.
#define VERIFY_DONE(result)                                                                                            \
    do {                                                                                                               \
        const auto &outcome = (result);                                                                                \
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText()));                                        \
    } while (false)
//! Fails unless the result is this error.
#define COMPARE_ERROR(result, expected)                                                                                \
    do {                                                                                                               \
        const auto &outcome = (result);                                                                                \
        QVERIFY2(!outcome, "it went well");                                                                            \
        QVERIFY2(outcome.error().code == (expected), qPrintable(outcome.error().toText()));                            \
    } while (false)
