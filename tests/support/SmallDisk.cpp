// SPDX-License-Identifier: Apache-2.0
#include "tests/support/SmallDisk.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>

namespace privity::test {

SmallDisk::SmallDisk(qint64 bytes)
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QByteArray size = "size=" + QByteArray::number(bytes);
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || mount("tmpfs", folder.constData(), "tmpfs", 0, size.constData()) != 0)
        m_complaint = QStringLiteral("this test mounts a small disk and needs root: %1")
                          .arg(QString::fromLocal8Bit(std::strerror(errno)));
}

SmallDisk::~SmallDisk()
{
    if (m_complaint.isEmpty())
        umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

bool SmallDisk::fill()
{
    QFile file(filler());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return false;
    for (qsizetype block = 65536; block > 0;)
        if (file.write(QByteArray(block, 'f')) != block)
            block /= 2;
    return true;
}

bool SmallDisk::makeRoom() { return QFile::remove(filler()); }

} // namespace privity::test
