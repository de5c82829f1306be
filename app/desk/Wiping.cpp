// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Wiping.h"

#include "app/platform/HomeFolder.h"
#include "app/platform/KeyFile.h"
#include "app/storage/Stores.h"
#include "models/sync/DeskWipe.h"

#include <QDir>
#include <QFile>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

const QString noteName = u"wiped.json"_s;
const QStringList keyNames{u"keys.json"_s, u"keys.json.copy"_s, u"desk.key"_s};
// Encrypted, so taking them away is enough once the keys are gone; the others are small and overwritten.
const QStringList storeNames = storage::filesOf(u"desk.db"_s);
const QStringList besideNames{u"clipboard"_s, u"locked"_s};

void sync(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
}

} // namespace

Wiping::Wiping(QString home, QString keyFile) : m_home(std::move(home)), m_keyFile(std::move(keyFile)) {}

bool Wiping::isDue() const
{
    // It is written at once or not at all: what can't be read is no order, and erases nothing.
    const Result<WipeNote> kept = note();
    return kept && !kept->isRead;
}

Result<WipeNote> Wiping::note() const
{
    if (!QFile::exists(path(noteName)))
        return fail(ErrorCode::NotFound, path(noteName));
    QFile file(path(noteName)); // whoever else may read it: it holds no secret
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path(noteName));
    return WipeNote::read(file.read(1 << 16));
}

Done Wiping::keep(QByteArrayView note) const { return keyfile::write(path(noteName), note); }

Done Wiping::erase() const
{
    Done all;
    const auto gone = [&](const Done &done) {
        if (!done && all)
            all = done;
    };
    QStringList folders{m_home};
    for (const QString &name : QDir(m_home).entryList({u"set-aside-*"_s}, QDir::Dirs))
        folders += path(name);
    for (const QString &folder : std::as_const(folders)) { // an older store's keys too, before any store
        for (const QString &name : keyNames)
            for (const QString &file : {folder + u'/' + name, folder + u'/' + name + u".new"_s})
                gone(home::erase(file));
        sync(folder);
    }
    if (!m_keyFile.isEmpty())
        gone(home::erase(m_keyFile));
    for (const QString &folder : std::as_const(folders)) {
        for (const QString &name : besideNames)
            gone(home::erase(folder + u'/' + name));
        for (const QString &name : storeNames)
            if (const QString file = folder + u'/' + name; QFile::exists(file) && !QFile::remove(file))
                gone(fail(ErrorCode::FileUnwritable, file));
        if (folder != m_home)
            QDir().rmdir(folder); // unless somebody else put something there
        sync(folder);
    }
    return all;
}

Done Wiping::keepOrDrop(const WipeNote &note) const
{
    if (note.isRead && !note.wiped)
        return home::erase(path(noteName));
    return keep(note.write());
}

Done Wiping::delivered() const
{
    Result<WipeNote> kept = note();
    if (!kept)
        return kept.error();
    kept->wiped.reset();
    return keepOrDrop(*kept);
}

Done Wiping::read() const
{
    Result<WipeNote> kept = note();
    if (!kept)
        return home::erase(path(noteName)); // nothing in it could be sent
    kept->isRead = true;
    return keepOrDrop(*kept);
}

} // namespace privity::desk
