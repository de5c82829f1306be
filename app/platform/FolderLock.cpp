// SPDX-License-Identifier: Apache-2.0
#include "app/platform/FolderLock.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace privity {

Result<FolderLock> FolderLock::take(const QString &path, Kind kind)
{
    const int how = QFileInfo(path).isDir() ? O_RDONLY | O_DIRECTORY : O_RDWR | O_CREAT | O_NOFOLLOW;
    const int fd = ::open(QFile::encodeName(path).constData(), how | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(ErrorCode::FileUnwritable, path);
    FolderLock lock(fd);
    if (::flock(fd, (kind == Kind::Alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0)
        return fail(errno == EWOULDBLOCK ? ErrorCode::StoreBusy : ErrorCode::FileUnwritable, path);
    return lock;
}

FolderLock::FolderLock(FolderLock &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

FolderLock &FolderLock::operator=(FolderLock &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

FolderLock::~FolderLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace privity
