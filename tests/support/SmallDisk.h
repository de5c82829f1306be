// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QTemporaryDir>

namespace privity::test {

//! A disk of its own in memory that can really be full, seen by this process and its children only.
//! Needs root.
class SmallDisk
{
public:
    explicit SmallDisk(qint64 bytes);
    ~SmallDisk();

    [[nodiscard]] QString path() const { return m_folder.path(); }
    //! Empty: the disk is there.
    [[nodiscard]] const QString &complaint() const { return m_complaint; }
    [[nodiscard]] bool fill(); //!< to the last byte
    [[nodiscard]] bool makeRoom();

private:
    [[nodiscard]] QString filler() const { return m_folder.filePath(QStringLiteral("filler")); }

    QTemporaryDir m_folder;
    QString m_complaint;
};

} // namespace privity::test
