// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherDatabase.h"
#include "tests/support/FaultVfs.h"
#include "tests/support/TestMain.h"
#include "tests/support/TestStore.h"

#include <atomic>
#include <random>
#include <thread>

using namespace privity;
using namespace privity::storage;
using namespace Qt::StringLiterals;
using test::FaultVfs;
using test::TestStore;

namespace {

constexpr qsizetype logHeader = 32, frame = 24 + 4096;

Done makeTable(SqlCipherDatabase &db)
{
    auto transaction = db.begin();
    if (!transaction)
        return transaction.error();
    const Done done = db.script("CREATE TABLE IF NOT EXISTS thing(id INTEGER PRIMARY KEY, body BLOB)");
    return done ? transaction->commit() : done;
}

Done append(SqlCipherDatabase &db, qsizetype size = 900)
{
    auto transaction = db.begin();
    if (!transaction)
        return transaction.error();
    const Done done = db.run("INSERT INTO thing(body) VALUES(?)", QByteArray(size, 'x'));
    return done ? transaction->commit() : done;
}

qint64 count(SqlCipherDatabase &db)
{
    const auto count = db.first<qint64>("SELECT count(*) FROM thing");
    return count && *count ? **count : -1;
}

//! A store as a kill leaves it: its newest commits stand in the log alone.
bool leaveKilled(const TestStore &store, int appends = 6)
{
    auto db = store.open({.keepsLog = true});
    bool done = db && makeTable(*db);
    for (int i = 0; i < appends; ++i)
        done = done && append(*db);
    return done;
}

//! The first that went wrong.
void note(const Done &done, QString &wrong)
{
    if (!done && wrong.isEmpty())
        wrong = done.error().toText();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path); // in place: the file stays the same one
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

} // namespace

//! What was saved last and is gone from the log is found before anything is read or written; and nothing that is whole
//! is ever refused.
class LogMarkTest : public test::QuietTest
{
    Q_OBJECT

    //! Empty: it is refused, and left as it was found.
    static QString complaint(const TestStore &store)
    {
        const QByteArray file = store.bytes(), log = store.bytes(u"-wal"_s);
        for (const bool readOnly : {false, true}) {
            const auto db = store.open({.readOnly = readOnly});
            if (db || db.error().code != ErrorCode::StoreDamaged)
                return db ? u"it opens"_s : db.error().toText();
        }
        return store.bytes() == file && store.bytes(u"-wal"_s) == log ? QString() : u"it was changed"_s;
    }

    //! The same with that log.
    static QString complaint(const TestStore &store, const QByteArray &log)
    {
        return write(store.path(u"-wal"_s), log) ? complaint(store) : u"the log can't be written"_s;
    }
    //! What is read with that log; -1: nothing.
    static qint64 countWith(const TestStore &store, const QByteArray &log)
    {
        auto db = write(store.path(u"-wal"_s), log) ? store.open() : fail(ErrorCode::FileUnwritable);
        return db ? count(*db) : -1;
    }

private Q_SLOTS:
    void oneWrongBitAnywhereInTheLogIsFound()
    {
        TestStore store;
        QVERIFY(leaveKilled(store));
        const QByteArray log = store.bytes(u"-wal"_s);
        QVERIFY(log.size() > logHeader + 8 * frame && (log.size() - logHeader) % frame == 0);
        QList<qsizetype> places;
        for (qsizetype at = 0; at < logHeader; ++at)
            places += at;
        for (qsizetype from = logHeader; from < log.size(); from += frame) {
            for (qsizetype at = from; at < from + 24; ++at)
                places += at;
            places += {from + 24, from + 2000, from + frame - 1};
        }
        for (const qsizetype at : std::as_const(places)) {
            QByteArray damaged = log;
            damaged[at] = char(damaged[at] ^ 1 << at % 8);
            const QString wrong = complaint(store, damaged);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"byte "_s + QString::number(at) + u": "_s + wrong));
        }
        QCOMPARE(countWith(store, log), 6);
    }

    void aLogThatEndsTooEarlyIsFound()
    {
        TestStore store;
        QVERIFY(leaveKilled(store));
        const QByteArray log = store.bytes(u"-wal"_s);
        QList<qsizetype> sizes{0, 1, logHeader - 1};
        for (qsizetype at = logHeader; at < log.size(); at += frame)
            sizes += {at, at + 24, at + frame - 1};
        for (const qsizetype size : std::as_const(sizes)) {
            const QString wrong = complaint(store, log.first(size));
            QVERIFY2(wrong.isEmpty(), qPrintable(u"size "_s + QString::number(size) + u": "_s + wrong));
        }
        QVERIFY(QFile::remove(store.path(u"-wal"_s)));
        QCOMPARE(complaint(store), QString());
        QVERIFY(!QFile::exists(store.path(u"-wal"_s)));

        QCOMPARE(countWith(store, log + QByteArray(frame / 2, '\7')), 6); // a commit that was interrupted
    }

    // What a disk leaves that lost the newest write of the log's beginning.
    void anOlderBeginningOfTheLogIsFound()
    {
        TestStore store;
        QVERIFY(leaveKilled(store));
        const QByteArray older = store.bytes(u"-wal"_s);
        {
            auto db = store.open({.keepsLog = true});
            VERIFY_DONE(db);
            VERIFY_DONE(db->emptyLog());
            for (int i = 0; i < 3; ++i)
                VERIFY_DONE(append(*db));
        }
        const QByteArray newer = store.bytes(u"-wal"_s);
        QVERIFY(newer.mid(16, 8) != older.mid(16, 8));
        for (const qsizetype size : {logHeader, qsizetype(4096), older.size()}) {
            const QString wrong = complaint(store, older.first(size) + newer.mid(size));
            QVERIFY2(wrong.isEmpty(), qPrintable(QString::number(size) + u": "_s + wrong));
        }
        QCOMPARE(countWith(store, newer), 9);
    }

    void aDamagedMarkSaysNothing()
    {
        TestStore store;
        QVERIFY(leaveKilled(store));
        const QByteArray mark = store.bytes(u"-mark"_s);
        QCOMPARE(mark.size(), 2 * MarkPart::size);
        for (int bit = 0; bit < 8 * mark.size(); ++bit) {
            QByteArray damaged = mark;
            damaged[bit / 8] = char(damaged[bit / 8] ^ 1 << bit % 8);
            QVERIFY(write(store.path(u"-mark"_s), damaged));
            VERIFY_DONE(checkLog(store.path()));
        }
    }

    void aDamagedStoreIsReadWhenThatIsAskedFor()
    {
        TestStore store;
        QVERIFY(leaveKilled(store));
        const QByteArray log = store.bytes(u"-wal"_s);
        QVERIFY(write(store.path(u"-wal"_s), log.chopped(1)));
        auto db = store.open({.readOnly = true, .asFound = true});
        VERIFY_DONE(db);
        QCOMPARE(count(*db), 5);
    }

    void aLogThatWasFoldedInIsNotMissed()
    {
        TestStore store;
        QVERIFY(leaveKilled(store));
        VERIFY_DONE(store.open()); // and closed
        QVERIFY(!QFile::exists(store.path(u"-wal"_s)));
        {
            auto db = store.open({.keepsLog = true});
            VERIFY_DONE(db);
            VERIFY_DONE(append(*db));
            VERIFY_DONE(db->emptyLog());
        }
        QVERIFY(store.bytes(u"-wal"_s).isEmpty());
        VERIFY_DONE(store.open());
        {
            auto db = store.open({.alone = true, .keepsLog = true});
            VERIFY_DONE(append(*db));
            VERIFY_DONE(db->compact());
        }
        QVERIFY(QFile::remove(store.path(u"-wal"_s)));
        auto db = store.open();
        VERIFY_DONE(db);
        QCOMPARE(count(*db), 8);
    }

    //! A checkpoint brought the log into the file: its frames are read from the log all the same.
    void afterACheckpointTheLogIsStillNeeded()
    {
        TestStore store;
        {
            auto db = store.open({.keepsLog = true});
            VERIFY_DONE(makeTable(*db));
            for (int i = 0; store.bytes().size() < 1'000'000; ++i) {
                QVERIFY(i < 10);
                VERIFY_DONE(append(*db, 1'000'000));
            }
        }
        QByteArray log = store.bytes(u"-wal"_s);
        log[logHeader + 3 * frame + 100] ^= 1;
        QVERIFY(write(store.path(u"-wal"_s), log));
        QCOMPARE(complaint(store), QString());
    }

    void aCopyThatWasPutBackIsNotHeldAgainstTheMark_data()
    {
        QTest::addColumn<bool>("withLog");
        QTest::newRow("without its log") << false;
        QTest::newRow("with its log") << true;
    }
    void aCopyThatWasPutBackIsNotHeldAgainstTheMark()
    {
        QFETCH(bool, withLog);
        TestStore store;
        QVERIFY(leaveKilled(store, 3));
        const QByteArray file = store.bytes(), log = store.bytes(u"-wal"_s);
        QVERIFY(leaveKilled(store, 3)); // the same log goes on
        QVERIFY(store.bytes(u"-wal"_s).startsWith(log));
        QVERIFY(write(store.path(), file));
        QVERIFY(write(store.path(u"-wal"_s), withLog ? log : QByteArray()));
        FaultVfs vfs;
        QString wrong;
        vfs.watch([&] { note(checkLog(store.path()), wrong); }); // nor later, when the mark is of this file
        {
            auto db = store.open({.vfs = vfs.name()});
            VERIFY_DONE(db);
            QCOMPARE(count(*db), withLog ? 3 : -1);
        }
        {
            auto db = store.open({.keepsLog = true, .vfs = vfs.name()});
            VERIFY_DONE(makeTable(*db));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(leaveKilled(store, 1));
        const QByteArray whole = store.bytes(u"-wal"_s);
        QVERIFY(write(store.path(u"-wal"_s), whole.chopped(1)));
        QCOMPARE(complaint(store), QString());
    }

    //! Whatever is killed between any two calls: what lies there then is not refused.
    void atNoMomentIsTheMarkAheadOfTheLog_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void atNoMomentIsTheMarkAheadOfTheLog()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        FaultVfs vfs;
        TestStore store;
        int moments = 0, named = 0;
        bool isNamed = false;
        QString wrong;
        QByteArray header;
        vfs.watch([&] {
            ++moments;
            note(checkLog(store.path()), wrong);
            const QByteArray now = store.bytes(u"-wal"_s).first(std::min(store.bytes(u"-wal"_s).size(), logHeader));
            if (now != std::exchange(header, now) && isNamed && wrong.isEmpty())
                wrong = u"the log was begun anew or taken away under its mark"_s; // it could have been torn there
            const QByteArray mark = store.bytes(u"-mark"_s);
            isNamed = MarkPart::read(QByteArrayView(mark).first(std::min(mark.size(), MarkPart::size))).has_value();
            named += isNamed ? 1 : 0;
        });
        std::array<std::optional<SqlCipherDatabase>, 2> programs;
        {
            auto db = store.open({.vfs = vfs.name()});
            VERIFY_DONE(makeTable(*db));
        }
        for (int step = 0; step < 60; ++step) {
            auto &program = programs.at(random() % 2);
            if (!program) {
                auto opened = store.open({.busyMs = 0, .vfs = vfs.name()});
                VERIFY_DONE(opened);
                program.emplace(*std::move(opened));
                const auto transaction = program->begin(); // SQLite counts this setting as a write
                QVERIFY(program->first<int>("PRAGMA wal_autocheckpoint=20"));
            }
            switch (random() % 7) {
            case 0: program.reset(); break; // folds the log in, if it is the last
            case 1: VERIFY_DONE(program->emptyLog()); break;
            case 2: {
                const auto abandoned = program->begin();
                VERIFY_DONE(abandoned);
                VERIFY_DONE(program->run("INSERT INTO thing(body) VALUES(zeroblob(40000))"));
                break;
            }
            default: VERIFY_DONE(append(*program, random() % 9000));
            }
            QVERIFY2(wrong.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(wrong)));
        }
        for (auto &program : programs)
            program.reset();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(moments > 300 && named > 100);
    }

    //! Its frames are durable, and it fails after that; they are written over.
    void aCommitThatFailedAfterItsSyncIsNotMissed()
    {
        FaultVfs vfs;
        TestStore store;
        auto db = store.open({.cacheKiB = 64 * 1024, .vfs = vfs.name()});
        VERIFY_DONE(makeTable(*db));
        VERIFY_DONE(append(*db));
        vfs.fail({FaultVfs::Call::Map, 0, SQLITE_IOERR_SHMMAP, false});
        QVERIFY(!append(*db, 20'000'000)); // more frames than the index has room for
        QVERIFY(vfs.hasFailed());
        QString wrong;
        vfs.watch([&] { note(checkLog(store.path()), wrong); });
        VERIFY_DONE(append(*db));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(count(*db), 2);
    }

    void whoLooksWhileOthersWriteIsNotAlarmed()
    {
        TestStore store;
        QVERIFY(leaveKilled(store, 0));
        std::atomic<int> running = 2, failures = 0;
        const auto work = [&](bool stays) {
            FaultVfs vfs; // need not sync
            std::optional<SqlCipherDatabase> db;
            for (int i = 0; i < 150; ++i) {
                if (!db)
                    if (auto opened = store.open({.vfs = vfs.name()}))
                        db.emplace(*std::move(opened));
                failures += !db || !append(*db, 3000);
                if (db && i % 7 == 6)
                    static_cast<void>(db->emptyLog()); // or somebody reads
                if (!stays && i % 5 == 4)
                    db.reset();
            }
            --running;
        };
        std::thread first(work, true), second(work, false);
        QString wrong;
        while (running > 0) {
            if (const Done held = checkLog(store.path()); !held)
                wrong = held.error().toText();
            std::this_thread::yield();
        }
        first.join();
        second.join();
        QCOMPARE(failures.load(), 0);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        auto db = store.open();
        QCOMPARE(count(*db), 300);
    }

    //! Else the mark would name a log that is not there.
    void aMarkThatCannotBeWithdrawnKeepsTheLog()
    {
        FaultVfs vfs;
        TestStore store;
        auto db = store.open({.vfs = vfs.name()});
        VERIFY_DONE(makeTable(*db));
        int failed = 0;
        for (int nth = 0;; ++nth) {
            VERIFY_DONE(append(*db));
            vfs.fail({FaultVfs::Call::Sync, nth, SQLITE_IOERR_FSYNC, false});
            const Done emptied = db->emptyLog();
            const bool wasHit = vfs.hasFailed();
            vfs.heal();
            VERIFY_DONE(checkLog(store.path()));
            QCOMPARE(!emptied, wasHit); // a sync of the log, of the file or of the mark
            if (!wasHit)
                break;
            ++failed;
        }
        QCOMPARE(failed, 3);
    }
};

PRIVITY_TEST(LogMarkTest)
#include "tst_LogMark.moc"
