// SPDX-License-Identifier: Apache-2.0
#include "app/storage/DeskMigrations.h"
#include "app/storage/KeyMigrations.h"
#include "app/storage/Migrations.h"
#include "app/storage/OfficeMigrations.h"
#include "app/storage/SqlCipherStore.h"
#include "models/keystore/PairedStore.h"
#include "models/office/Audit.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/FaultVfs.h"
#include "tests/support/TestMain.h"
#include "tests/support/TestStore.h"

#include <random>

using namespace privity;
using namespace privity::simulation;
using namespace privity::storage;
using namespace Qt::StringLiterals;
using test::FaultVfs;
using Call = FaultVfs::Call;
using Unsynced = FaultVfs::Unsynced;

namespace {

//! One side's store, on a disk that fails as told; the office's has its keys in a second file.
struct FailingDisk {
    std::span<const Migration> schema, keySchema = {};
    SecretBytes key = SecretBytes::random(SqlCipherDatabase::keySize);
    std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>();
    std::unique_ptr<FaultVfs> vfs = std::make_unique<FaultVfs>();
    std::unique_ptr<RowStore> rows = {};
    int marked = 0; //!< how often a mark was there after a power cut

    Done open()
    {
        rows.reset();
        Result<std::unique_ptr<RowStore>> store = openFile(u"store.db"_s, schema);
        if (!store)
            return store.error();
        rows = *std::move(store);
        if (keySchema.empty())
            return {};
        Result<std::unique_ptr<RowStore>> keys = openFile(u"keys.db"_s, keySchema);
        if (!keys)
            return keys.error();
        rows = std::make_unique<keystore::PairedStore>(std::move(rows), *std::move(keys));
        return {};
    }
    //! As the programs do it: brought to the newest schema, and every page looked at.
    [[nodiscard]] Result<std::unique_ptr<RowStore>> openFile(const QString &name, std::span<const Migration> list) const
    {
        Result<SqlCipherDatabase> database =
            SqlCipherDatabase::open(folder->filePath(name), key, {.busyMs = 0, .vfs = vfs->name()});
        Done done = database ? migrate(*database, list) : Done(database.error());
        if (done)
            done = database->verify();
        if (!done)
            return done.error();
        return std::unique_ptr<RowStore>(std::make_unique<SqlCipherStore>(*std::move(database)));
    }
    //! What is found on the disk afterwards is all there is.
    bool losePower(Unsynced unsynced, quint32 seed)
    {
        auto after = std::make_unique<QTemporaryDir>();
        const bool written = vfs->writeCrashImage(after->path(), unsynced, seed);
        for (const QString &name : {u"store.db"_s, u"keys.db"_s})
            marked += test::adoptMark(after->filePath(name));
        rows.reset();
        vfs = std::make_unique<FaultVfs>();
        folder = std::move(after);
        return written && open();
    }
};

//! A desk and an office, each on its real schema and such a disk. What a person or the other side was told is held
//! against what is there afterwards.
struct World : OneCall {
    FailingDisk deskDisk{deskMigrations}, officeDisk{officeMigrations, keyMigrations};
    quint64 checked = 0; //!< up to here every entry is where it belongs

    World()
    {
        office.reset();
        desk.reset();
    }
    QString begin()
    {
        for (FailingDisk *disk : {&deskDisk, &officeDisk})
            if (const Done opened = disk->open(); !opened)
                return opened.error().toText();
        startOffice();
        desk = std::make_unique<desk::Desk>(*deskDisk.rows, deskClock, random, u"en"_s);
        if (!setUp())
            return u"not set up"_s;
        call = OneDesk::begin(u"call"_s, u"contract"_s);
        return check();
    }
    void startOffice()
    {
        office = std::make_unique<office::OfficeLoop>(*officeDisk.rows, made.keys, phones, clock, random);
    }
    Done startDesk()
    {
        facts.clear();
        desk = std::make_unique<desk::Desk>(*deskDisk.rows, deskClock, random, u"en"_s);
        auto started = desk->start();
        if (!started)
            return started.error();
        take(*std::move(started));
        return {};
    }
    void hangUp()
    {
        if (connection)
            give({office::OfficeInput::Kind::Closed, std::exchange(connection, 0), {}, 0, {}});
        connection = 0;
        take(desk->linkClosed(1006, fail(ErrorCode::LinkDown)));
    }
    void act(quint32 what)
    {
        switch (what % 6) {
        case 0:
            send(desk::AnswerConsent{
                call, u"offers"_s, ConsentAction::Given, u"nl"_s, EvidenceKind::RecordingOffset, u"00:00:10"_s});
            break;
        case 1: send(desk::TakeBackConsent{call, u"offers"_s}); break;
        case 2: post(ContactArrived::type, arrival(u"call-%1"_s.arg(posts))); break;
        case 3: pass(30000); break;
        default: note(1);
        }
    }
    //! The link is there, and time goes by: both sides must end equal by themselves. Empty, or what is wrong.
    QString check()
    {
        reachable = true;
        for (int i = 0; i < 12 && !(isOnline() && newest<desk::LinkFact>()->unsent == 0); ++i)
            pass(30000);
        const auto *link = newest<desk::LinkFact>();
        if (!isOnline() || link->unsent > 0)
            return u"%1 unsent, %2"_s.arg(link->unsent).arg(link->error ? link->error->toText() : u"no error"_s);
        WorkingSet here(*deskDisk.rows), there(*officeDisk.rows);
        const DeskId id = desk->state().identity->desk;
        for (; checked < desk->state().newestN; ++checked) {
            const auto ours = here.find<desk::EntryRow>(id, checked + 1);
            const auto theirs = there.find<JournalRow>(id.text, checked + 1);
            if (!ours || !theirs || ours->hash != theirs->hash)
                return u"entry %1 is not on both sides"_s.arg(checked + 1);
        }
        if (there.find<DeskRow>(id)->acceptedUpTo != desk->state().newestN)
            return u"the office has more than the desk"_s;
        return {};
    }
    QString auditOffice()
    {
        const auto report = office::audit(*officeDisk.rows, made.keys, {});
        return !report ? report.error().toText() : report->faults > 0 ? u"%1 faults"_s.arg(report->faults) : QString();
    }
};

//! Works until the power of one side or both is cut somewhere, and holds what was told against what is found. `lies`:
//! the disks only say that they sync, and the power goes at the end. Empty, or what was lost.
QString workThroughAPowerCut(World &world, quint32 seed, bool lies)
{
    std::mt19937 random(seed);
    const quint32 whom = random() % 3;
    const auto fails = [&](const FailingDisk &disk, quint32 other) {
        if (lies)
            disk.vfs->lieAboutSyncs();
        else if (whom != other)
            disk.vfs->cutPowerAt(int(random() % 120));
    };
    fails(world.deskDisk, 0);
    fails(world.officeDisk, 1);
    if (random() % 3 == 0)
        world.cut();

    quint64 saved = 0, acked = 0;
    QByteArray savedHash, ackedHash;
    QSet<QString> posted;
    for (int step = 0; step < 12 && !world.deskDisk.vfs->hasFailed() && !world.officeDisk.vfs->hasFailed(); ++step) {
        if (random() % 4 == 0)
            world.reachable ? world.hangUp() : world.heal();
        if (const quint32 what = random(); what % 6 != 2)
            world.act(what);
        else if (const QString contact = u"call-%1-%2"_s.arg(seed).arg(step);
                 world.post(ContactArrived::type, arrival(contact)).front().status == 200)
            posted += contact;
        saved = world.desk->state().newestN;
        savedHash = world.desk->state().newestHash;
        acked = world.desk->state().ackedUpTo;
    }

    const auto unsynced = random() % 2 == 0 ? Unsynced::Vanishes : Unsynced::Torn;
    const DeskId id = world.desk->state().identity->desk;
    if (whom != 1) {
        if (!world.officeDisk.losePower(unsynced, seed))
            return u"the office's store does not open"_s;
        world.startOffice();
        world.connection = 0;
    }
    if (whom != 0) {
        world.connection = 0;
        if (!world.deskDisk.losePower(unsynced, seed) || !world.startDesk())
            return u"the desk's store does not open"_s;
    } else {
        world.hangUp();
    }
    WorkingSet here(*world.deskDisk.rows), there(*world.officeDisk.rows);
    if (const auto row = here.find<desk::EntryRow>(id, saved); saved > 0 && (!row || row->hash != savedHash))
        return u"entry %1 was shown as saved"_s.arg(saved);
    if (acked > 0 && !there.find<JournalRow>(id.text, acked))
        return u"entry %1 was acknowledged"_s.arg(acked);
    for (const office::InteractionRow &row : there.list<office::InteractionRow>())
        posted.remove(row.contact);
    if (!posted.isEmpty())
        return u"%1 was taken from the phone system"_s.arg(*posted.begin());
    return world.check();
}

} // namespace

//! The desk's and the office's cores over their real schemas while the disk below fails (F03, F04).
class DiskFaultsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void afterAPowerCutNothingThatWasToldIsMissing()
    {
        const int asked = qEnvironmentVariableIntValue("PRIVITY_POWER_CUTS");
        const int seeds = asked > 0 ? asked : 100;
        std::unique_ptr<World> world;
        int marked = 0;
        for (int seed = 0; seed < seeds; ++seed) {
            if (seed % 50 == 0) {
                world = std::make_unique<World>();
                QCOMPARE(world->begin(), QString());
            }
            const QString lost = workThroughAPowerCut(*world, quint32(seed), false);
            QVERIFY2(lost.isEmpty(), qPrintable(u"seed %1 of its fifty: %2"_s.arg(seed).arg(lost)));
            for (FailingDisk *disk : {&world->deskDisk, &world->officeDisk})
                marked += std::exchange(disk->marked, 0);
            if (seed % 50 == 49)
                QCOMPARE(world->auditOffice(), QString());
        }
        qInfo("%d power cuts, %d marks", seeds, marked);
        QVERIFY(marked > seeds / 2); // what was found was held against them
    }

    // The test of the test.
    void disksThatLieAboutTheirSyncsAreFoundOut()
    {
        int losses = 0;
        for (quint32 seed = 0; seed < 10; ++seed) {
            World world;
            QCOMPARE(world.begin(), QString());
            losses += !workThroughAPowerCut(world, seed, true).isEmpty();
        }
        QVERIFY(losses > 5);
    }

    void whicheverCallFailsTheNextSyncHeals_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("lasting");
        QTest::newRow("a write, once") << Call::Write << SQLITE_IOERR_WRITE << false;
        QTest::newRow("every write") << Call::Write << SQLITE_IOERR_WRITE << true;
        QTest::newRow("disk full") << Call::Write << SQLITE_FULL << true;
        QTest::newRow("a sync") << Call::Sync << SQLITE_IOERR_FSYNC << false;
        QTest::newRow("a read") << Call::Read << SQLITE_IOERR_READ << false;
        QTest::newRow("what is read is damaged") << Call::Read << SQLITE_CORRUPT << false;
        QTest::newRow("no memory") << Call::Any << SQLITE_NOMEM << false;
        QTest::newRow("a lock") << Call::Lock << SQLITE_BUSY << false;
    }
    void whicheverCallFailsTheNextSyncHeals()
    {
        QFETCH(Call, call);
        QFETCH(int, code);
        QFETCH(bool, lasting);
        World world;
        QCOMPARE(world.begin(), QString());
        for (FailingDisk *disk : {&world.deskDisk, &world.officeDisk}) {
            int fired = 0;
            for (int nth = 0;; ++nth) {
                disk->vfs->fail({call, nth, code, lasting});
                const QString silent = work(world, *disk, call == Call::Read || call == Call::Lock);
                const bool failed = disk->vfs->hasFailed();
                disk->vfs->heal();
                if (!failed)
                    break;
                ++fired;
                const auto at = u"call %1: "_s.arg(nth);
                QVERIFY2(silent.isEmpty(), qPrintable(at + silent));
                QVERIFY2(recover(world, *disk), qPrintable(at + u"does not open again"_s));
                const QString lost = world.check();
                QVERIFY2(lost.isEmpty(), qPrintable(at + lost));
            }
            QVERIFY(fired > 0);
        }
        QCOMPARE(world.auditOffice(), QString());
    }

private:
    //! Opens the store anew (if asked to) and works with it. Empty, or what was lost without a word.
    static QString work(World &world, FailingDisk &disk, bool reopens)
    {
        if (reopens && !recover(world, disk))
            return {};
        const quint64 before = world.desk->state().newestN;
        world.facts.clear();
        world.note(1);
        world.send(desk::TakeBackConsent{world.call, u"offers"_s});
        const auto told = std::count_if(world.facts.begin(), world.facts.end(),
            [](const desk::Fact &fact) { return std::holds_alternative<desk::ErrorFact>(fact); });
        return world.desk->state().newestN + quint64(told) < before + 2 ? u"not saved, and not said"_s : QString();
    }
    //! The program of that side is started again.
    static bool recover(World &world, FailingDisk &disk)
    {
        if (&disk == &world.officeDisk) {
            world.office.reset();
            if (!disk.open())
                return false;
            world.startOffice();
            world.connection = 0;
            world.take(world.desk->linkClosed(1006, fail(ErrorCode::LinkDown)));
            return true;
        }
        world.desk.reset();
        world.connection = 0;
        return disk.open() && world.startDesk();
    }
};

PRIVITY_TEST(DiskFaultsTest)
#include "tst_DiskFaults.moc"
