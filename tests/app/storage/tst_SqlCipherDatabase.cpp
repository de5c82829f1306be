// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherDatabase.h"
#include "tests/support/FaultVfs.h"
#include "tests/support/TestMain.h"
#include "tests/support/TestStore.h"

#include <QFileInfo>
#include <sqlite3.h>

using namespace privity;
using namespace privity::storage;
using namespace Qt::StringLiterals;
using test::TestStore;

namespace {

constexpr QByteArrayView plainHeader("SQLite format 3\0", 16);

Done makeTable(SqlCipherDatabase &db)
{
    Result<Transaction> transaction = db.begin();
    if (!transaction)
        return transaction.error();
    const Done done = db.script("CREATE TABLE thing(id INTEGER PRIMARY KEY, name TEXT, body BLOB)");
    return done ? transaction->commit() : done;
}

Done add(SqlCipherDatabase &db, qint64 id, const QString &name, const QByteArray &body = {})
{
    Result<Transaction> transaction = db.begin();
    if (!transaction)
        return transaction.error();
    const Done done = db.run("INSERT INTO thing VALUES(?, ?, ?)", id, name, body);
    return done ? transaction->commit() : done;
}

qint64 countThings(SqlCipherDatabase &db)
{
    const auto count = db.first<qint64>("SELECT count(*) FROM thing");
    return count && *count ? **count : -1;
}

//! What any program makes of a file that it opens without a key.
void makePlainFile(const QString &path)
{
    sqlite3 *db = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &db);
    sqlite3_exec(db, "CREATE TABLE thing(id)", nullptr, nullptr, nullptr);
    sqlite3_close(db);
}

} // namespace

class SqlCipherDatabaseTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenIsThereWhenTheStoreIsOpenedAgain()
    {
        TestStore store;
        {
            auto db = store.open();
            VERIFY_DONE(db);
            VERIFY_DONE(makeTable(*db));
            VERIFY_DONE(add(*db, 7, u"Käthe"_s, "\0\x01"_ba));
        }
        auto db = store.open();
        VERIFY_DONE(db);
        const auto row = db->first<qint64, QString, QByteArray>("SELECT * FROM thing");
        VERIFY_DONE(row);
        QCOMPARE(**row, std::tuple(qint64(7), u"Käthe"_s, "\0\x01"_ba));
    }

    void aWrongKeyIsRefusedAndTheFileIsLeftAsItIs()
    {
        TestStore store;
        VERIFY_DONE(store.open());
        const QByteArray before = store.bytes();
        const SecretBytes other = SecretBytes::random(SqlCipherDatabase::keySize);
        COMPARE_ERROR(SqlCipherDatabase::open(store.path(), other), ErrorCode::StoreWrongKey);
        QCOMPARE(store.bytes(), before);
        VERIFY_DONE(store.open());
    }

    void aKeyOfAnotherLengthIsRefusedBeforeAFileIsMade_data()
    {
        QTest::addColumn<int>("size");
        for (int size : {0, 16, 31, 33, 64})
            QTest::addRow("%d bytes", size) << size;
    }
    void aKeyOfAnotherLengthIsRefusedBeforeAFileIsMade()
    {
        QFETCH(int, size);
        TestStore store;
        store.key = SecretBytes::random(size);
        COMPARE_ERROR(store.open(), ErrorCode::StoreWrongKey);
        QVERIFY(!QFile::exists(store.path()));
    }

    void aFileThatIsNotEncryptedIsRefusedAndLeftAsItIs()
    {
        TestStore store;
        makePlainFile(store.path());
        const QByteArray before = store.bytes();
        QVERIFY(before.startsWith(plainHeader));
        COMPARE_ERROR(store.open(), ErrorCode::StoreNotEncrypted);
        QCOMPARE(store.bytes(), before);
    }

    void aFileThatIsNoStoreIsRefused()
    {
        TestStore store;
        QVERIFY(store.replace(QByteArray(5000, 'x')));
        COMPARE_ERROR(store.open(), ErrorCode::StoreWrongKey);
    }

    void theHeaderIsNeverPlainNotEvenRightAfterTheFirstOpening()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(db);
        QVERIFY(store.bytes().size() >= 4096);
        QVERIFY(!store.bytes().startsWith(plainHeader));
        VERIFY_DONE(makeTable(*db));
        QVERIFY(!store.bytes().startsWith(plainHeader));
    }

    void nothingThatIsStoredStandsInAnyFileInClear()
    {
        const QByteArray canary("CANARY-4711-canary");
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(db);
        VERIFY_DONE(makeTable(*db));
        for (int i = 0; i < 3; ++i)
            VERIFY_DONE(add(*db, i, QString::fromLatin1(canary), canary.repeated(4000)));
        QVERIFY(store.bytes(u"-wal"_s).size() > 100'000);
        QVERIFY(store.bytes(u"-shm"_s).size() > 0);
        const QStringList names = QDir(store.folder.path()).entryList(QDir::Files);
        QCOMPARE(names.size(), 4);
        for (const QString &name : names) {
            QFile file(store.folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(canary), qPrintable(name));
            QVERIFY2(!bytes.contains("CREATE TABLE"), qPrintable(name));
        }
    }

    void theFilesAreReadableByTheirOwnerOnly()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(makeTable(*db));
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-mark"_s})
            QCOMPARE(QFileInfo(store.path(suffix)).permissions(),
                QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    }

    void theSettingsAreReallySet()
    {
        TestStore store;
        auto db = store.open({.cacheKiB = 5000});
        VERIFY_DONE(db);
        {
            const auto transaction = db->begin(); // SQLite counts this question as a write
            QCOMPARE(**db->first<QString>("PRAGMA journal_mode"), u"wal"_s);
        }
        QCOMPARE(**db->first<int>("PRAGMA synchronous"), 2);
        QCOMPARE(**db->first<int>("PRAGMA foreign_keys"), 1);
        QCOMPARE(**db->first<int>("PRAGMA cache_size"), -5000);
        QVERIFY((**db->first<QString>("PRAGMA cipher_version")).startsWith(u"4."));
        QCOMPARE(**db->first<int>("SELECT sqlite_compileoption_used('TEMP_STORE=3')"), 1);
    }

    void everyCommitIsSyncedOnce()
    {
        test::FaultVfs vfs;
        TestStore store;
        auto db = store.open({.vfs = vfs.name()});
        VERIFY_DONE(makeTable(*db));
        VERIFY_DONE(add(*db, 0, u"the first in this log"_s));
        for (int i = 1; i <= 10; ++i) {
            const int before = vfs.syncs();
            VERIFY_DONE(add(*db, i, u"x"_s));
            QCOMPARE(vfs.syncs(), before + 1);
        }
    }

    void aReaderSeesWhatIsCommittedAndCannotWrite()
    {
        TestStore store;
        auto writer = store.open();
        VERIFY_DONE(makeTable(*writer));
        auto reader = store.open({.readOnly = true});
        VERIFY_DONE(reader);
        VERIFY_DONE(add(*writer, 1, u"x"_s));
        QCOMPARE(countThings(*reader), 1);
        COMPARE_ERROR(add(*reader, 2, u"y"_s), ErrorCode::FileUnwritable);
        QCOMPARE(countThings(*writer), 1);
    }

    void aReaderMakesNoFile()
    {
        TestStore store;
        COMPARE_ERROR(store.open({.readOnly = true}), ErrorCode::FileUnreadable);
        QVERIFY(!QFile::exists(store.path()));
    }

    void aSecondWriterIsToldThatTheStoreIsBusy()
    {
        TestStore store;
        auto one = store.open();
        VERIFY_DONE(makeTable(*one));
        auto other = store.open({.busyMs = 0});
        VERIFY_DONE(other);
        {
            auto transaction = one->begin();
            VERIFY_DONE(transaction);
            COMPARE_ERROR(other->begin(), ErrorCode::StoreBusy);
        }
        VERIFY_DONE(other->begin());
    }

    void aFlippedBitInAnyPageIsFoundAndNeverReadAsAValue()
    {
        constexpr int rows = 50;
        const QByteArray body(4000, 'b');
        TestStore store;
        {
            auto db = store.open();
            VERIFY_DONE(makeTable(*db));
            for (int i = 0; i < rows; ++i)
                VERIFY_DONE(add(*db, i, u"x"_s, body));
            VERIFY_DONE(db->verify());
        }
        const QByteArray whole = store.bytes();
        QVERIFY(whole.size() > rows * 4096);
        for (qsizetype at = 1234; at < whole.size(); at += 4096) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ 1);
            QVERIFY(store.replace(damaged));
            auto db = store.open();
            if (at < 4096) {
                COMPARE_ERROR(db, ErrorCode::StoreWrongKey);
                continue;
            }
            VERIFY_DONE(db);
            int wrong = 0;
            const Done read =
                db->query("SELECT body FROM thing", [&](const QByteArray &found) { wrong += found != body; });
            COMPARE_ERROR(read, ErrorCode::StoreDamaged);
            QCOMPARE(wrong, 0);
            COMPARE_ERROR((*store.open()).verify(), ErrorCode::StoreDamaged);
        }
    }

    void aShortenedFileIsFoundWhenTheStoreIsOpenedAndVerified_data()
    {
        QTest::addColumn<int>("bytesLeft");
        QTest::addColumn<ErrorCode>("expected");
        QTest::newRow("part of the header") << 100 << ErrorCode::StoreWrongKey;
        QTest::newRow("part of the first page") << 4000 << ErrorCode::StoreWrongKey;
        QTest::newRow("one page") << 4096 << ErrorCode::StoreDamaged;
        QTest::newRow("all but one page") << -4096 << ErrorCode::StoreDamaged;
        QTest::newRow("all but one byte") << -1 << ErrorCode::StoreDamaged;
    }
    void aShortenedFileIsFoundWhenTheStoreIsOpenedAndVerified()
    {
        QFETCH(int, bytesLeft);
        QFETCH(ErrorCode, expected);
        TestStore store;
        {
            auto db = store.open();
            VERIFY_DONE(makeTable(*db));
            VERIFY_DONE(add(*db, 1, u"x"_s, QByteArray(20'000, 'b')));
        }
        const QByteArray whole = store.bytes();
        QVERIFY(store.replace(whole.first(bytesLeft > 0 ? bytesLeft : whole.size() + bytesLeft)));
        auto db = store.open();
        const Done verified = db ? db->verify() : Done(db.error());
        COMPARE_ERROR(verified, expected);
    }

    void valuesComeBackAsTheyWere()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(makeTable(*db));
        const QString wide = u"a\u0000b ä 😀 \u202E"_s;
        const QByteArray bytes("\0\xFF'--", 5);
        using Number = std::numeric_limits<qint64>;
        const auto row = db->first<qint64, qint64, bool, QString, QString, QByteArray, QByteArray>(
            "SELECT ?, ?, ?, ?, ?, ?, ?", Number::min(), Number::max(), true, wide, "'; DROP TABLE thing; --"_L1, bytes,
            QByteArrayView(bytes).first(2));
        VERIFY_DONE(row);
        QCOMPARE(**row,
            std::tuple(Number::min(), Number::max(), true, wide, u"'; DROP TABLE thing; --"_s, bytes, bytes.first(2)));
    }

    void onlyAnAbsentValueIsNull()
    {
        TestStore store;
        auto db = store.open();
        const std::optional<QString> absent;
        const auto types = db->first<QString, QString, QString, QString, QString>(
            "SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?)", QString(), QByteArray(), absent,
            std::nullopt, std::optional(5));
        VERIFY_DONE(types);
        QCOMPARE(**types, std::tuple(u"text"_s, u"blob"_s, u"null"_s, u"null"_s, u"integer"_s));
        const auto values = db->first<std::optional<qint64>, std::optional<QString>>("SELECT NULL, ?", u"x"_s);
        QCOMPARE(**values, std::tuple(std::optional<qint64>(), std::optional(u"x"_s)));
    }

    void aColumnThatIsNotWhatIsReadIsAnError()
    {
        TestStore store;
        auto db = store.open();
        COMPARE_ERROR(db->first<qint64>("SELECT NULL"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->first<qint64>("SELECT '5'"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->first<QString>("SELECT 5"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->first<QString>("SELECT x'00'"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->first<QByteArray>("SELECT 'text'"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->first<int>("SELECT 2147483648"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->first<bool>("SELECT 2"), ErrorCode::StoreFailed);
        COMPARE_ERROR((db->first<int, int>("SELECT 1")), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->first<int>("SELECT 1, 2"), ErrorCode::StoreFailed);
    }

    void aStatementTakesExactlyItsValues()
    {
        TestStore store;
        auto db = store.open();
        COMPARE_ERROR(db->first<qint64>("SELECT 1", 1), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->first<std::optional<qint64>>("SELECT ?"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->first<qint64>("SELECT ? + ?", 1), ErrorCode::StoreFailed);
    }

    void severalStatementsInOneTextAreRefused()
    {
        TestStore store;
        auto db = store.open();
        COMPARE_ERROR(db->run("SELECT 1; SELECT 2"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->run(""), ErrorCode::StoreFailed);
    }

    void aQueryMayAskTheSameInsideItself()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(makeTable(*db));
        for (int i = 0; i < 3; ++i)
            VERIFY_DONE(add(*db, i, QString::number(i)));
        const Sql sql = "SELECT id, name FROM thing ORDER BY id";
        QStringList seen;
        for (int time = 0; time < 2; ++time) {
            seen.clear();
            VERIFY_DONE(db->query(sql, [&](qint64 outer, const QString &) {
                const Done inner = db->query(
                    sql, [&](qint64 id, const QString &name) { seen += u"%1%2%3"_s.arg(outer).arg(id).arg(name); });
                QVERIFY(inner);
            }));
            QCOMPARE(seen.join(u' '), u"000 011 022 100 111 122 200 211 222"_s);
        }
    }

    void aValueOfAnEarlierRunDoesNotStay()
    {
        TestStore store;
        auto db = store.open();
        const Sql sql = "SELECT coalesce(?, 'nothing')";
        QCOMPARE(**db->first<QString>(sql, u"something"_s), u"something"_s);
        QCOMPARE(**db->first<QString>(sql, std::nullopt), u"nothing"_s);
    }

    void noErrorQuotesAValue_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("unique") << 0;
        QTest::newRow("check") << 1;
        QTest::newRow("type") << 2;
        QTest::newRow("full-text syntax") << 3;
        QTest::newRow("JSON") << 4;
        QTest::newRow("no such function argument") << 5;
    }
    void noErrorQuotesAValue()
    {
        const QString canary = u"CANARY\"4711"_s;
        TestStore store;
        auto db = store.open();
        auto transaction = db->begin();
        VERIFY_DONE(db->script("CREATE TABLE a(t TEXT UNIQUE CHECK(length(t) < 20), n INTEGER) STRICT;"
                               "CREATE VIRTUAL TABLE f USING fts5(t);"));
        VERIFY_DONE(db->run("INSERT INTO a(t) VALUES(?)", canary));
        const auto nothing = [](const QString &) {};
        QFETCH(int, which);
        const Done failures[] = {
            db->run("INSERT INTO a(t) VALUES(?)", canary),
            db->run("INSERT INTO a(t) VALUES(?)", canary + canary),
            db->run("INSERT INTO a(n) VALUES(?)", canary),
            db->query("SELECT t FROM f WHERE f MATCH ?", canary, nothing),
            db->query("SELECT json_extract(?, '$')", canary, nothing),
            db->query("SELECT json_extract('{}', ?)", canary, nothing),
        };
        COMPARE_ERROR(failures[which], ErrorCode::StoreFailed);
        const QString words = failures[which].error().toText();
        QVERIFY2(!words.contains(u"CANARY"), qPrintable(words));
    }

    void aWriteOutsideATransactionIsRefused()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(makeTable(*db));
        COMPARE_ERROR(db->run("INSERT INTO thing(id) VALUES(1)"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->script("INSERT INTO thing(id) VALUES(1)"), ErrorCode::StoreFailed);
        COMPARE_ERROR(db->setSchemaVersion(5), ErrorCode::StoreFailed);
        QCOMPARE(countThings(*db), 0);
        QCOMPARE(*db->schemaVersion(), 0);
    }

    void changesCountsTheRowsOfTheLastRun()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(makeTable(*db));
        auto transaction = db->begin();
        VERIFY_DONE(db->run("INSERT INTO thing(id) VALUES(1), (2), (3)"));
        QCOMPARE(db->changes(), 3);
        VERIFY_DONE(db->run("INSERT INTO thing(id) VALUES(1) ON CONFLICT DO NOTHING"));
        QCOMPARE(db->changes(), 0);
    }
};

PRIVITY_TEST(SqlCipherDatabaseTest)
#include "tst_SqlCipherDatabase.moc"
