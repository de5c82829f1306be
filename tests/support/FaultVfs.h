// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <sqlite3.h>
#include <vector>

namespace privity::test {

//! A file layer of SQLite's over the real one that fails when told to, and that knows what a power
//! loss would leave: of each file what it held at its last sync. Use it by OpenOptions::vfs. One
//! thread; it outlives its connections.
class FaultVfs
{
public:
    //! Any: Write or Sync. Write: also truncate and delete. Map: the shared memory of the log grows.
    enum class Call { Any, Write, Sync, Read, Lock, Map };
    struct Fault {
        Call call = Call::Any;
        int nth = 0; //!< 0: the next such call
        int code = SQLITE_IOERR;
        bool lasting =
            false; //!< and all calls of the kind after it; never begins where a mark (LogMark.h) is read or written
    };
    //! What becomes of writes that no sync followed. Torn: each sector of 512 bytes by itself, from the seed; of a mark
    //! (LogMark.h), which is smaller, anything that it was since its last sync. Vanishes: but a mark is as it was
    //! written last, which is the worst for it.
    enum class Unsynced { Vanishes, Torn };

    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    [[nodiscard]] const char *name() const { return m_name.constData(); }
    void fail(const Fault &fault);
    //! From the nth write or sync on nothing reaches the disk.
    void cutPowerAt(int nth) { fail({Call::Any, nth, SQLITE_IOERR, true}); }
    void heal() { m_fault.reset(); }
    //! Called before each write and sync: what a kill would leave then lies on the machine's own disk.
    void watch(std::function<void()> onCall) { m_watch = std::move(onCall); }
    [[nodiscard]] bool hasFailed() const { return m_failed; } //!< since the last fail()
    [[nodiscard]] int syncs() const { return m_syncs; }
    //! A disk that says it has synced and has not: with it, a test of power loss must find a loss.
    void lieAboutSyncs() { m_lies = true; }

    //! Writes the files as they would be found after a power loss now.
    [[nodiscard]] bool writeCrashImage(
        const QString &folder, Unsynced unsynced = Unsynced::Vanishes, quint32 seed = 0) const;

private:
    struct File;  //!< what SQLite holds open
    struct Disk { //!< one name on the disk
        QByteArray live;
        std::optional<QByteArray> durable; //!< nothing: the name itself is not durable
        std::vector<QByteArray> since;     //!< of a mark: what it was after its last sync, before it was as it is now
        bool deleted = false;              //!< but the deletion is not durable
    };
    struct Methods;

    [[nodiscard]] int meet(Call call, bool isMark = false);
    void makeDurable(Disk &disk, bool names);
    static QByteArray torn(const Disk &disk, std::mt19937 &random);

    QByteArray m_name;
    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    std::map<QByteArray, Disk> m_disk;
    std::optional<Fault> m_fault;
    std::function<void()> m_watch;
    bool m_failed = false;
    bool m_lies = false;
    int m_syncs = 0;
};

} // namespace privity::test
