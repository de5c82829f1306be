// SPDX-License-Identifier: Apache-2.0
#include "app/platform/HomeFolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace privity::home {

Result<QString> setAside(const QString &folder, const QStringList &names, Timestamp now)
{
    QStringList found = names;
    found.removeIf([&](const QString &name) { return !QFileInfo(folder + u'/' + name).isFile(); });
    if (found.isEmpty())
        return QString();
    const QString stamp = QDateTime::fromMSecsSinceEpoch(now.ms).toUTC().toString(u"yyyyMMdd-hhmmss"_s);
    QString aside;
    for (int n = 1; aside.isEmpty() || QFileInfo::exists(aside); ++n)
        aside = folder + u"/set-aside-"_s + stamp + (n > 1 ? u"-%1"_s.arg(n) : QString());
    if (::mkdir(QFile::encodeName(aside).constData(), 0700) != 0)
        return fail(ErrorCode::FileUnwritable, aside);
    for (const QString &name : std::as_const(found))
        if (::rename(
                QFile::encodeName(folder + u'/' + name).constData(), QFile::encodeName(aside + u'/' + name).constData())
            != 0)
            return fail(ErrorCode::FileUnwritable, folder + u'/' + name);
    return aside;
}

Done erase(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int fd = ::open(name.constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return QFileInfo(path).isSymLink() || QFileInfo::exists(path) ? Done(fail(ErrorCode::FileUnwritable, path))
                                                                      : Done();
    struct stat status {};
    bool done = ::fstat(fd, &status) == 0;
    const std::array<char, 4096> zeros{};
    for (off_t left = status.st_size; done && left > 0; left -= off_t(zeros.size()))
        done = ::write(fd, zeros.data(), size_t(std::min(left, off_t(zeros.size())))) > 0;
    done = ::fsync(fd) == 0 && done;
    ::close(fd);
    return done && ::unlink(name.constData()) == 0 ? Done() : Done(fail(ErrorCode::FileUnwritable, path));
}

bool isVolatile(const QString &folder)
{
    constexpr std::array<long, 3> passing{TMPFS_MAGIC, RAMFS_MAGIC, OVERLAYFS_SUPER_MAGIC};
    struct statfs status {};
    return ::statfs(QFile::encodeName(folder).constData(), &status) == 0
        && std::any_of(passing.begin(), passing.end(), [&](long magic) { return long(status.f_type) == magic; });
}

} // namespace privity::home
