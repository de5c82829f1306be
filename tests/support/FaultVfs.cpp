// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FaultVfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <new>
#include <utility>

namespace privity::test {

namespace {

bool isMark(const char *name) { return QByteArrayView(name ? name : "").endsWith("-mark"); }

} // namespace

struct FaultVfs::File {
    sqlite3_file base;
    FaultVfs *vfs;
    Disk *disk;       //!< of the database, its log and its journal; others are not watched
    bool isMark;      //!< LogMark.h: whether it can be written changes nothing for the store
    bool syncsFolder; //!< a new log or journal: its first sync also syncs its folder, and all names

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    static File &of(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }
};

//! The C functions that SQLite calls.
struct FaultVfs::Methods {
    template<auto Method, class... Arguments>
    static auto pass(sqlite3_file *file, Arguments... arguments)
    {
        sqlite3_file *real = File::of(file).real();
        return (real->pMethods->*Method)(real, arguments...);
    }

    template<auto Method, Call call, class... Arguments>
    static int meetThenPass(sqlite3_file *file, Arguments... arguments)
    {
        const int code = File::of(file).vfs->meet(call, File::of(file).isMark);
        return code == SQLITE_OK ? pass<Method>(file, arguments...) : code;
    }

    static int lockShared(sqlite3_file *file, int from, int count, int flags)
    {
        const int code = flags & SQLITE_SHM_LOCK ? File::of(file).vfs->meet(Call::Lock) : SQLITE_OK;
        return code == SQLITE_OK ? pass<&sqlite3_io_methods::xShmLock>(file, from, count, flags) : code;
    }

    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
    {
        File &self = File::of(file);
        if (const int code = self.vfs->meet(Call::Write, self.isMark))
            return code;
        if (self.disk) {
            QByteArray &live = self.disk->live;
            if (self.isMark)
                self.disk->since.push_back(live);
            live.resize(std::max<qsizetype>(live.size(), at + size), '\0');
            std::copy_n(static_cast<const char *>(bytes), size, live.data() + at);
        }
        return pass<&sqlite3_io_methods::xWrite>(file, bytes, size, at);
    }

    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        File &self = File::of(file);
        if (const int code = self.vfs->meet(Call::Write))
            return code;
        if (self.disk)
            self.disk->live.truncate(size);
        return pass<&sqlite3_io_methods::xTruncate>(file, size);
    }

    static int sync(sqlite3_file *file, int)
    {
        File &self = File::of(file);
        if (const int code = self.vfs->meet(Call::Sync))
            return code;
        ++self.vfs->m_syncs;
        if (self.disk && !self.vfs->m_lies)
            self.vfs->makeDurable(*self.disk, std::exchange(self.syncsFolder, false));
        return SQLITE_OK; // the machine's own disk need not wait
    }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *self = static_cast<FaultVfs *>(vfs->pAppData);
        File *opened = new (file) File{{nullptr}, self, nullptr, isMark(name), false};
        const int code = self->m_real->xOpen(self->m_real, name, opened->real(), flags, outFlags);
        if (code != SQLITE_OK)
            return code;
        opened->base.pMethods = table();
        if (!name || !(flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)))
            return SQLITE_OK;
        const auto [entry, isNew] = self->m_disk.try_emplace(name);
        opened->disk = &entry->second;
        if (isNew || entry->second.deleted) {
            opened->syncsFolder = !(flags & SQLITE_OPEN_MAIN_DB);
            sqlite3_int64 size = 0;
            pass<&sqlite3_io_methods::xFileSize>(file, &size);
            QByteArray live(size, '\0');
            if (size > 0) {
                pass<&sqlite3_io_methods::xRead>(file, live.data(), int(size), sqlite3_int64(0));
                entry->second.durable = live;
            }
            entry->second.live = live;
            entry->second.deleted = false;
        }
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
    {
        auto *self = static_cast<FaultVfs *>(vfs->pAppData);
        if (const int code = self->meet(Call::Write))
            return code;
        if (const auto entry = self->m_disk.find(name); entry != self->m_disk.end()) {
            entry->second.deleted = true;
            entry->second.live.clear();
            if (syncFolder && !self->m_lies)
                entry->second.durable.reset();
        }
        return self->m_real->xDelete(self->m_real, name, 0);
    }

    static const sqlite3_io_methods *table()
    {
        using M = sqlite3_io_methods;
        static const sqlite3_io_methods methods = {
            .iVersion = 2, // no memory-mapped pages: all writing is seen
            .xClose = &pass<&M::xClose>,
            .xRead = &meetThenPass<&M::xRead, Call::Read, void *, int, sqlite3_int64>,
            .xWrite = &write,
            .xTruncate = &truncate,
            .xSync = &sync,
            .xFileSize = &pass<&M::xFileSize, sqlite3_int64 *>,
            .xLock = &meetThenPass<&M::xLock, Call::Lock, int>,
            .xUnlock = &pass<&M::xUnlock, int>,
            .xCheckReservedLock = &pass<&M::xCheckReservedLock, int *>,
            .xFileControl = &pass<&M::xFileControl, int, void *>,
            .xSectorSize = &pass<&M::xSectorSize>,
            .xDeviceCharacteristics = &pass<&M::xDeviceCharacteristics>,
            .xShmMap = &meetThenPass<&M::xShmMap, Call::Map, int, int, int, void volatile **>,
            .xShmLock = &lockShared,
            .xShmBarrier = &pass<&M::xShmBarrier>,
            .xShmUnmap = &pass<&M::xShmUnmap, int>,
            .xFetch = nullptr,
            .xUnfetch = nullptr,
        };
        return &methods;
    }
};

FaultVfs::FaultVfs()
    : m_name("fault-" + QByteArray::number(quintptr(this), 16)), m_real(sqlite3_vfs_find(nullptr)), m_vfs(*m_real)
{
    m_vfs.zName = m_name.constData();
    m_vfs.szOsFile = m_real->szOsFile + int(sizeof(File));
    m_vfs.pNext = nullptr;
    m_vfs.pAppData = this; // the real one's other functions do not use it
    m_vfs.xOpen = &Methods::open;
    m_vfs.xDelete = &Methods::remove;
    sqlite3_vfs_register(&m_vfs, 0);
}

FaultVfs::~FaultVfs() { sqlite3_vfs_unregister(&m_vfs); }

void FaultVfs::fail(const Fault &fault)
{
    m_fault = fault;
    m_failed = false;
}

int FaultVfs::meet(Call call, bool isMark)
{
    if (m_watch && (call == Call::Write || call == Call::Sync))
        m_watch();
    if (isMark && !m_failed)
        return SQLITE_OK;
    const bool isMeant = m_fault && m_fault->call == Call::Any ? call == Call::Write || call == Call::Sync
                                                               : m_fault && m_fault->call == call;
    if (!isMeant)
        return SQLITE_OK;
    if (m_fault->nth > 0) {
        --m_fault->nth;
        return SQLITE_OK;
    }
    const int code = m_fault->code;
    m_failed = true;
    if (!m_fault->lasting)
        m_fault.reset();
    return code;
}

void FaultVfs::makeDurable(Disk &disk, bool names)
{
    disk.durable = disk.live;
    disk.since.clear();
    for (auto &[name, other] : m_disk)
        if (names && other.deleted)
            other.durable.reset();
}

QByteArray FaultVfs::torn(const Disk &disk, std::mt19937 &random)
{
    constexpr qsizetype sector = 512;
    const QByteArray before = disk.durable.value_or(QByteArray());
    QByteArray found = before;
    found.resize(random() % 2 ? before.size() : disk.live.size(), '\0');
    for (qsizetype at = 0; at < found.size(); at += sector) {
        const qsizetype size = std::min({sector, found.size() - at, disk.live.size() - at});
        if (size > 0 && random() % 2)
            std::copy_n(disk.live.constData() + at, size, found.data() + at);
    }
    return found;
}

bool FaultVfs::writeCrashImage(const QString &folder, Unsynced unsynced, quint32 seed) const
{
    std::mt19937 random(seed);
    for (const auto &[name, disk] : m_disk) {
        std::optional<QByteArray> found = disk.durable;
        if (isMark(name.constData())) {
            if (const auto which = unsynced == Unsynced::Vanishes ? 0 : random() % (disk.since.size() + 2); which < 2)
                found = which == 0 ? disk.live : disk.durable;
            else
                found = disk.since[which - 2];
        } else if (unsynced == Unsynced::Torn && !disk.deleted)
            found = torn(disk, random);
        else if (unsynced == Unsynced::Torn && random() % 2)
            found.reset();
        if (!found)
            continue;
        QFile file(QDir(folder).filePath(QFileInfo(QFile::decodeName(name)).fileName()));
        if (!file.open(QIODevice::WriteOnly) || file.write(*found) != found->size())
            return false;
    }
    return true;
}

} // namespace privity::test
