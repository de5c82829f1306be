// SPDX-License-Identifier: Apache-2.0
#include "app/storage/MarkingVfs.h"

#include <QFile>
#include <QtEndian>
#include <new>

namespace privity::storage {
namespace {

constexpr int headerOfFrame = 24;
constexpr QByteArrayView logEnding("-wal");

} // namespace

struct MarkingVfs::File {
    sqlite3_file base;
    MarkingVfs *vfs;
    bool isLog; //!< else the store's file

    sqlite3_file *under() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    static File &of(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }
};

//! The C functions that SQLite calls.
struct MarkingVfs::Methods {
    template<auto Method, class... Arguments>
    static auto pass(sqlite3_file *file, Arguments... arguments)
    {
        sqlite3_file *under = File::of(file).under();
        return (under->pMethods->*Method)(under, arguments...);
    }

    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
    {
        const File &self = File::of(file);
        if (self.isLog)
            if (const int code = self.vfs->beforeLogWrite(static_cast<const char *>(bytes), size, at))
                return code;
        return pass<&sqlite3_io_methods::xWrite>(file, bytes, size, at);
    }

    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        const File &self = File::of(file);
        if (self.isLog)
            if (const int code = self.vfs->withdraw())
                return code;
        return pass<&sqlite3_io_methods::xTruncate>(file, size);
    }

    static int sync(sqlite3_file *file, int flags)
    {
        const File &self = File::of(file);
        const int code = pass<&sqlite3_io_methods::xSync>(file, flags);
        if (code == SQLITE_OK)
            self.isLog ? self.vfs->logIsDurable() : self.vfs->fileIsDurable();
        return code;
    }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *self = static_cast<MarkingVfs *>(vfs->pAppData);
        if (!(flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)))
            return self->m_under->xOpen(self->m_under, name, file, flags, outFlags);
        const bool isLog = flags & SQLITE_OPEN_WAL;
        File *opened = new (file) File{{nullptr}, self, isLog};
        if (isLog)
            if (const int code = self->openMark())
                return code;
        const int code = self->m_under->xOpen(self->m_under, name, opened->under(), flags, outFlags);
        if (code == SQLITE_OK)
            opened->base.pMethods = table();
        return code;
    }

    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
    {
        auto *self = static_cast<MarkingVfs *>(vfs->pAppData);
        if (QByteArrayView(name).endsWith(logEnding))
            if (const int code = self->withdraw())
                return code;
        return self->m_under->xDelete(self->m_under, name, syncFolder);
    }

    static const sqlite3_io_methods *table()
    {
        using M = sqlite3_io_methods;
        static const sqlite3_io_methods methods = {
            .iVersion = 2, // no memory-mapped pages: all writing is seen
            .xClose = &pass<&M::xClose>,
            .xRead = &pass<&M::xRead, void *, int, sqlite3_int64>,
            .xWrite = &write,
            .xTruncate = &truncate,
            .xSync = &sync,
            .xFileSize = &pass<&M::xFileSize, sqlite3_int64 *>,
            .xLock = &pass<&M::xLock, int>,
            .xUnlock = &pass<&M::xUnlock, int>,
            .xCheckReservedLock = &pass<&M::xCheckReservedLock, int *>,
            .xFileControl = &pass<&M::xFileControl, int, void *>,
            .xSectorSize = &pass<&M::xSectorSize>,
            .xDeviceCharacteristics = &pass<&M::xDeviceCharacteristics>,
            .xShmMap = &pass<&M::xShmMap, int, int, int, void volatile **>,
            .xShmLock = &pass<&M::xShmLock, int, int, int>,
            .xShmBarrier = &pass<&M::xShmBarrier>,
            .xShmUnmap = &pass<&M::xShmUnmap, int>,
            .xFetch = nullptr,
            .xUnfetch = nullptr,
        };
        return &methods;
    }
};

MarkingVfs::MarkingVfs(const QString &store, sqlite3_vfs *under)
    : m_store(QFile::encodeName(store)),
      m_markName(QFile::encodeName(markPath(store))),
      m_name("marking-" + QByteArray::number(quintptr(this), 16)),
      m_under(under),
      m_vfs(*under),
      m_mark(std::make_unique<std::byte[]>(std::size_t(under->szOsFile)))
{
    m_vfs.zName = m_name.constData();
    m_vfs.szOsFile = under->szOsFile + int(sizeof(File));
    m_vfs.pNext = nullptr;
    m_vfs.pAppData = this; // the other functions of the one below do not use it
    m_vfs.xOpen = &Methods::open;
    m_vfs.xDelete = &Methods::remove;
    sqlite3_vfs_register(&m_vfs, 0);
}

MarkingVfs::~MarkingVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
    if (mark()->pMethods)
        mark()->pMethods->xClose(mark());
}

//! As a journal: then it is its store's owner's, and its first sync makes its name durable too. What it said of another
//! file is withdrawn.
int MarkingVfs::openMark()
{
    if (mark()->pMethods)
        return SQLITE_OK;
    const int code = m_under->xOpen(m_under, m_markName.constData(), mark(),
        SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code != SQLITE_OK)
        return code;
    QByteArray bytes(MarkPart::size, '\0');
    const int read = mark()->pMethods->xRead(mark(), bytes.data(), int(bytes.size()), MarkPart::size);
    if (read == SQLITE_OK && MarkPart::read(bytes) == fileAsItIs(m_store))
        return SQLITE_OK;
    const int withdrawn = withdraw();
    if (withdrawn == SQLITE_OK)
        fileIsDurable();
    return withdrawn;
}

// A frame is written as its header and then its page; with SQLite's own file layers a sync comes after whole frames
// only (they are safe for powersafe overwrite, so it pads nothing).
int MarkingVfs::beforeLogWrite(const char *bytes, int size, qint64 at)
{
    const bool goesOn = at == std::exchange(m_end, at + size);
    if (at == 0) { // another log begins
        m_commit.reset();
        return withdraw();
    }
    if (size != headerOfFrame)
        return SQLITE_OK;
    const MarkPart frame{qFromBigEndian<quint64>(bytes + 8), quint64(at)};
    const bool endsTransaction = qFromBigEndian<quint32>(bytes + 4) != 0;
    m_commit = endsTransaction ? std::optional(frame) : std::nullopt;
    // A commit can fail after its frames were synced; the next transaction then writes over them.
    return !goesOn && mayName(frame) ? withdraw() : SQLITE_OK;
}

void MarkingVfs::logIsDurable()
{
    m_end = 0;
    if (!m_commit)
        return;
    const QByteArray part = std::exchange(m_commit, {})->bytes();
    mark()->pMethods->xWrite(mark(), part.constData(), int(part.size()), 0);
}

//! The log was brought into it, or it was put here: from now on the mark is of the file as it is.
void MarkingVfs::fileIsDurable()
{
    const QByteArray part = fileAsItIs(m_store).bytes();
    if (mark()->pMethods)
        mark()->pMethods->xWrite(mark(), part.constData(), int(part.size()), MarkPart::size);
}

bool MarkingVfs::mayName(const MarkPart &frame)
{
    QByteArray bytes(MarkPart::size, '\0');
    const int code = mark()->pMethods->xRead(mark(), bytes.data(), int(bytes.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return true;
    const auto named = MarkPart::read(bytes);
    return named && named->what == frame.what && named->where >= frame.where;
}

int MarkingVfs::withdraw()
{
    if (const int code = openMark())
        return code;
    QByteArray bytes(MarkPart::size, '\0');
    const int read = mark()->pMethods->xRead(mark(), bytes.data(), int(bytes.size()), 0);
    if ((read == SQLITE_OK || read == SQLITE_IOERR_SHORT_READ) && !MarkPart::read(bytes))
        return SQLITE_OK; // it names nothing
    bytes.fill('\0');
    const int code = mark()->pMethods->xWrite(mark(), bytes.constData(), int(bytes.size()), 0);
    return code == SQLITE_OK ? mark()->pMethods->xSync(mark(), SQLITE_SYNC_NORMAL) : code;
}

} // namespace privity::storage
