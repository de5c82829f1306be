// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherDatabase.h"
#include "tests/support/FaultVfs.h"
#include "tests/support/TestMain.h"
#include "tests/support/TestStore.h"

using namespace privity;
using namespace privity::storage;
using test::FaultVfs;
using test::TestStore;
using Call = FaultVfs::Call;
using Unsynced = FaultVfs::Unsynced;

namespace {

Done makeTables(SqlCipherDatabase &db)
{
    auto transaction = db.begin();
    if (!transaction)
        return transaction.error();
    const Done done = db.script("CREATE TABLE IF NOT EXISTS entry(n INTEGER PRIMARY KEY, body BLOB NOT NULL);"
                                "CREATE TABLE IF NOT EXISTS outbox(n INTEGER PRIMARY KEY);");
    return done ? transaction->commit() : done;
}

//! As a desk writes: an entry and its outbox row in one transaction.
Done append(SqlCipherDatabase &db, qint64 n)
{
    auto transaction = db.begin();
    if (!transaction)
        return transaction.error();
    const QByteArray body(900, char('a' + n % 26));
    if (const Done done = db.run("INSERT INTO entry VALUES(?, ?)", n, body); !done)
        return done;
    const Done done = db.run("INSERT INTO outbox VALUES(?)", n);
    return done ? transaction->commit() : done;
}

struct Found {
    qint64 entries = -1;
    qint64 outbox = -1;
    qint64 last = -1;
    bool sound = false;
};

Result<Found> look(SqlCipherDatabase &db)
{
    const auto sound = db.first<QString>("PRAGMA integrity_check");
    if (!sound)
        return sound.error();
    const auto row =
        db.first<qint64, qint64, qint64>("SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM outbox),"
                                         " (SELECT coalesce(max(n), 0) FROM entry)");
    if (!row)
        return row.error();
    const auto [entries, outbox, last] = **row;
    return Found{entries, outbox, last, **sound == QStringLiteral("ok")};
}

//! Two sessions of three appends, each closed properly (which moves the log into the store), until
//! the power is cut at the nth write or sync. Answers how many appends were reported as saved, or
//! nothing if all went through.
std::optional<qint64> savedBeforePowerCut(FaultVfs &vfs, const TestStore &store, int nth)
{
    vfs.cutPowerAt(nth);
    qint64 saved = 0;
    for (int session = 1; session <= 2; ++session) {
        auto db = store.open({.vfs = vfs.name()});
        if (!db || !makeTables(*db))
            break;
        while (saved < session * 3 && append(*db, saved + 1))
            ++saved;
    }
    return vfs.hasFailed() ? std::optional(saved) : std::nullopt;
}

//! Whether the store in the folder opens and has what was reported as saved, whole, and at most one
//! append more. An empty answer: it does. marked: once more, if the mark beside it names a commit.
QString complaint(const TestStore &store, const QString &folder, qint64 saved, int &marked)
{
    FaultVfs quick; // need not sync
    marked += test::adoptMark(QDir(folder).filePath(QStringLiteral("store.db")));
    auto db =
        SqlCipherDatabase::open(QDir(folder).filePath(QStringLiteral("store.db")), store.key, {.vfs = quick.name()});
    if (!db)
        return db.error().toText();
    if (const Done made = makeTables(*db); !made)
        return made.error().toText();
    const Result<Found> found = look(*db);
    if (!found)
        return found.error().toText();
    if (!found->sound)
        return QStringLiteral("not sound");
    if (found->entries != found->outbox || found->entries != found->last)
        return QStringLiteral("half of an append");
    if (found->entries < saved || found->entries > saved + 1)
        return QStringLiteral("%1 saved, %2 found").arg(saved).arg(found->entries);
    return {};
}

} // namespace

class StoreFaultsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aWriteThatFailsChangesNothingAndTheNextOneSucceeds_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("lasting");
        QTest::addColumn<ErrorCode>("expected");
        using enum ErrorCode;
        QTest::newRow("disk full") << Call::Write << SQLITE_FULL << true << StoreFull;
        QTest::newRow("full for a moment") << Call::Write << SQLITE_FULL << false << StoreFull;
        QTest::newRow("write fails") << Call::Write << SQLITE_IOERR_WRITE << false << StoreFailed;
        QTest::newRow("sync fails") << Call::Sync << SQLITE_IOERR_FSYNC << false << StoreFailed;
        QTest::newRow("nothing goes") << Call::Any << SQLITE_IOERR << true << StoreFailed;
    }
    void aWriteThatFailsChangesNothingAndTheNextOneSucceeds()
    {
        QFETCH(Call, call);
        QFETCH(int, code);
        QFETCH(bool, lasting);
        QFETCH(ErrorCode, expected);
        FaultVfs vfs;
        TestStore store;
        auto db = store.open({.vfs = vfs.name()});
        VERIFY_DONE(db);
        VERIFY_DONE(makeTables(*db));
        qint64 saved = 0;
        int fired = 0;
        for (int nth = 0;; ++nth) {
            vfs.fail({call, nth, code, lasting});
            const Done done = append(*db, saved + 1);
            const bool failed = vfs.hasFailed();
            vfs.heal();
            if (!failed) {
                VERIFY_DONE(done);
                break;
            }
            ++fired;
            COMPARE_ERROR(done, expected);
            QCOMPARE(look(*db)->entries, saved);
            VERIFY_DONE(append(*db, saved + 1));
            ++saved;
            const Result<Found> found = look(*db);
            VERIFY_DONE(found);
            QVERIFY(found->sound);
            QCOMPARE(found->entries, saved);
            QCOMPARE(found->outbox, saved);
        }
        QVERIFY(fired > 0);
    }

    void aFullDiskLeavesEverythingReadable()
    {
        FaultVfs vfs;
        TestStore store;
        auto db = store.open({.vfs = vfs.name()});
        VERIFY_DONE(makeTables(*db));
        VERIFY_DONE(append(*db, 1));
        vfs.fail({Call::Write, 0, SQLITE_FULL, true});
        for (int i = 0; i < 3; ++i) {
            COMPARE_ERROR(append(*db, 2), ErrorCode::StoreFull);
            QCOMPARE(look(*db)->entries, 1);
        }
    }

    void afterPowerLossAtAnyMomentNothingSavedIsMissing_data()
    {
        QTest::addColumn<Unsynced>("unsynced");
        QTest::newRow("what was not synced is gone") << Unsynced::Vanishes;
        QTest::newRow("what was not synced is torn") << Unsynced::Torn;
    }
    void afterPowerLossAtAnyMomentNothingSavedIsMissing()
    {
        QFETCH(Unsynced, unsynced);
        int moments = 0, marked = 0;
        for (int nth = 0;; ++nth) {
            FaultVfs vfs;
            TestStore store;
            const std::optional<qint64> saved = savedBeforePowerCut(vfs, store, nth);
            if (!saved)
                break;
            ++moments;
            const quint32 seeds = unsynced == Unsynced::Torn ? 8 : 1;
            for (quint32 seed = 0; seed < seeds; ++seed) {
                QTemporaryDir after;
                QVERIFY(vfs.writeCrashImage(after.path(), unsynced, seed));
                const QString wrong = complaint(store, after.path(), *saved, marked);
                const auto moment = QStringLiteral("cut at %1, seed %2: ").arg(nth).arg(seed);
                QVERIFY2(wrong.isEmpty(), qPrintable(moment + wrong));
            }
        }
        QVERIFY(moments > 60);
        QVERIFY(marked > 10); // what was held against the mark
    }

    // The test of the test: a disk that only says that it syncs must be found out.
    void aDiskThatLiesAboutItsSyncsIsFoundOut()
    {
        int losses = 0, marked = 0;
        for (int nth = 0;; ++nth) {
            FaultVfs vfs;
            vfs.lieAboutSyncs();
            TestStore store;
            const std::optional<qint64> saved = savedBeforePowerCut(vfs, store, nth);
            if (!saved)
                break;
            QTemporaryDir after;
            QVERIFY(vfs.writeCrashImage(after.path()));
            losses += !complaint(store, after.path(), *saved, marked).isEmpty();
        }
        QVERIFY(losses > 0);
    }
};

PRIVITY_TEST(StoreFaultsTest)
#include "tst_StoreFaults.moc"
