// SPDX-License-Identifier: Apache-2.0
#include "app/office/ForgetList.h"

#include "app/storage/SqlCipherDatabase.h"
#include "models/base/CanonicalJson.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr QLatin1StringView settledMember("settled");

Error unwritable(const QString &path) { return fail(ErrorCode::FileUnwritable, path); }

} // namespace

Result<ForgetList> ForgetList::open(const QString &path)
{
    const bool isNew = !QFileInfo::exists(path);
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(ErrorCode::FileUnreadable, path);
    ForgetList list(fd, path);
    // flock knows no time-out, and a signal's would be the whole program's.
    QDeadlineTimer patience(storage::OpenOptions().busyMs);
    while (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return unwritable(path);
        if (patience.hasExpired())
            return fail(ErrorCode::StoreBusy, path);
        QThread::msleep(50);
    }
    if (isNew) { // its name must outlive a power loss as its lines do
        const int folder =
            ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const bool durable = folder >= 0 && ::fsync(folder) == 0;
        if (folder >= 0)
            ::close(folder);
        if (!durable)
            return unwritable(path);
    }
    if (const Done done = list.read(); !done)
        return done.error();
    return list;
}

ForgetList::ForgetList(ForgetList &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)), m_path(std::move(other.m_path)), m_lines(std::move(other.m_lines))
{
}

ForgetList::~ForgetList()
{
    if (m_fd >= 0)
        ::close(m_fd); // and the lock with it
}

Done ForgetList::read()
{
    QFile file;
    if (!file.open(m_fd, QIODevice::ReadOnly) || !file.seek(0))
        return fail(ErrorCode::FileUnreadable, m_path);
    const QByteArray all = file.readAll();
    const qsizetype whole = all.lastIndexOf('\n') + 1;
    if (whole < all.size() && (::ftruncate(m_fd, whole) != 0 || ::fsync(m_fd) != 0))
        return unwritable(m_path);
    int number = 0;
    for (const QByteArray &text : all.first(whole).split('\n')) {
        number += 1;
        if (text.isEmpty())
            continue;
        const Result<JsonObject> object = parseCanonical(text);
        keystore::ForgetLine line;
        if (!object || codec::read(*object, line.row))
            return fail(ErrorCode::FileUnreadable,
                u"%1 line %2 is damaged: put back the newest copy of it, with keys.db"_s.arg(m_path).arg(number));
        line.isSettled = object->value(settledMember).toBool().value_or(false);
        const auto open = [&](const keystore::ForgetLine &known) { return known.row == line.row; };
        if (const auto at = std::find_if(m_lines.begin(), m_lines.end(), open); at != m_lines.end())
            at->isSettled = at->isSettled || line.isSettled;
        else
            m_lines += line;
    }
    return {};
}

QList<keystore::ForgetLine> ForgetList::of(const QString &brand) const
{
    QList<keystore::ForgetLine> lines;
    for (const keystore::ForgetLine &line : m_lines)
        if (line.row.brand == brand)
            lines += line;
    return lines;
}

Done ForgetList::write(const JsonObject &line)
{
    const QByteArray bytes = line.bytes() + '\n';
    const bool durable = ::write(m_fd, bytes.constData(), size_t(bytes.size())) == bytes.size() && ::fsync(m_fd) == 0;
    return durable ? Done() : Done(unwritable(m_path));
}

Done ForgetList::append(const keystore::ForgottenRow &row)
{
    m_lines += keystore::ForgetLine{row, false};
    return write(codec::write(row));
}

Done ForgetList::settle(const keystore::ForgottenRow &row)
{
    JsonObject line = codec::write(row);
    line.insert(settledMember, true);
    return write(line);
}

} // namespace privity::office
