// SPDX-License-Identifier: Apache-2.0
#include "app/storage/DeskMigrations.h"
#include "app/storage/Migrations.h"
#include "app/storage/OfficeMigrations.h"
#include "app/storage/SqlCipherDatabase.h"
#include "tests/support/TestMain.h"
#include "tests/support/TestStore.h"

#include <array>

using namespace privity;
using namespace privity::storage;
using namespace Qt::StringLiterals;
using test::TestStore;

namespace {

constexpr std::array list{
    Migration{1,
        "CREATE TABLE thing(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
        "CREATE INDEX thing_by_name ON thing(name);"},
    Migration{2, "ALTER TABLE thing ADD COLUMN body BLOB;"},
    Migration{5,
        "CREATE TABLE part(id INTEGER PRIMARY KEY, thing INTEGER REFERENCES thing) STRICT;"
        "INSERT INTO part SELECT id + 100, id FROM thing;"},
};
static_assert(areAscending(list));
static_assert(areAscending({}));
static_assert(!areAscending(std::array{Migration{1, ""}, Migration{1, ""}}));
static_assert(!areAscending(std::array{Migration{2, ""}, Migration{1, ""}}));
static_assert(!areAscending(std::array{Migration{0, ""}}));

QStringList schema(SqlCipherDatabase &db)
{
    QStringList all;
    const Done done = db.query("SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name",
        [&](const QString &type, const QString &name, const QString &sql) { all += type + u' ' + name + u' ' + sql; });
    return done ? all : QStringList();
}

QStringList freshSchema()
{
    TestStore store;
    auto db = store.open();
    return db && migrate(*db, list) ? schema(*db) : QStringList();
}

} // namespace

class MigrationsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void fromEveryVersionTheSchemaEndsAsInANewStore_data()
    {
        QTest::addColumn<int>("steps");
        for (std::size_t steps = 0; steps <= list.size(); ++steps)
            QTest::addRow("after %d steps", int(steps)) << int(steps);
    }
    void fromEveryVersionTheSchemaEndsAsInANewStore()
    {
        QFETCH(int, steps);
        TestStore store;
        {
            auto old = store.open();
            VERIFY_DONE(migrate(*old, std::span(list).first(std::size_t(steps))));
            QCOMPARE(*old->schemaVersion(), steps == 0 ? 0 : list[std::size_t(steps) - 1].version);
        }
        auto db = store.open();
        VERIFY_DONE(migrate(*db, list));
        QCOMPARE(*db->schemaVersion(), 5);
        QCOMPARE(schema(*db).size(), 3);
        QCOMPARE(schema(*db), freshSchema());
    }

    void whatWasStoredStays()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(migrate(*db, std::span(list).first(1)));
        {
            auto transaction = db->begin();
            VERIFY_DONE(db->run("INSERT INTO thing VALUES(1, 'kept')"));
            VERIFY_DONE(transaction->commit());
        }
        VERIFY_DONE(migrate(*db, list));
        QCOMPARE(**db->first<QString>("SELECT name FROM thing"), u"kept"_s);
        QCOMPARE(**db->first<int>("SELECT id FROM part"), 101);
    }

    void aSecondRunChangesNothing()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(migrate(*db, list));
        const int before = **db->first<int>("PRAGMA schema_version");
        VERIFY_DONE(migrate(*db, list));
        QCOMPARE(**db->first<int>("PRAGMA schema_version"), before);
    }

    void aStoreOfANewerVersionIsRefusedAndLeftAsItIs()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(migrate(*db, list));
        const QStringList before = schema(*db);
        const Done refused = migrate(*db, std::span(list).first(2));
        COMPARE_ERROR(refused, ErrorCode::StoreNewer);
        QVERIFY(refused.error().toText().contains(u"version 5, known up to 2"));
        QCOMPARE(schema(*db), before);
        QCOMPARE(*db->schemaVersion(), 5);
    }

    void aStepThatFailsLeavesTheStepsBeforeItAndNothingOfItself()
    {
        static constexpr std::array broken{list[0],
            Migration{2,
                "CREATE TABLE half(id);"
                "INSERT INTO thing VALUES(1, 'x');"
                "SELECT nonsense;"}};
        TestStore store;
        auto db = store.open();
        COMPARE_ERROR(migrate(*db, broken), ErrorCode::StoreFailed);
        QCOMPARE(*db->schemaVersion(), 1);
        QCOMPARE(schema(*db).size(), 2);
        QCOMPARE(**db->first<int>("SELECT count(*) FROM thing"), 0);
        VERIFY_DONE(migrate(*db, list));
        QCOMPARE(schema(*db), freshSchema());
    }

    // Logs that were written before there were epochs are those of the first.
    void logsOfTheFirstSchemasAreOfTheFirstEpoch()
    {
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(migrate(*db, std::span(officeMigrations).first(4)));
        {
            auto transaction = db->begin();
            VERIFY_DONE(db->run("INSERT INTO log_leaf VALUES('b', 0, 'd:1', 1, x'aa'), ('b', 1, 'd:1', 2, x'bb')"));
            VERIFY_DONE(db->run("INSERT INTO log_node VALUES('b', 1, 0, x'cc')"));
            VERIFY_DONE(
                db->run("INSERT INTO journal VALUES('d:1', 1, 'e', 't', 's', 'b', 'c', 0, 0, NULL, NULL, 1, x'00', "
                        "x'00', x'00', x'00', NULL, NULL, NULL, NULL, NULL, NULL, '', 0, NULL)"));
            VERIFY_DONE(transaction->commit());
        }
        VERIFY_DONE(migrate(*db, officeMigrations));
        QCOMPARE(**db->first<int>("SELECT count(*) FROM log_leaf WHERE epoch = 1"), 2);
        QCOMPARE(**db->first<QByteArray>("SELECT hash FROM log_leaf WHERE position = 1"), QByteArray("\xbb"));
        QCOMPARE(
            **db->first<QByteArray>("SELECT hash FROM log_node WHERE epoch = 1 AND level = 1"), QByteArray("\xcc"));
        QCOMPARE(**db->first<int>("SELECT epoch FROM journal"), 1);
    }

    // What was fed before rows had a key is found by it, and what is over of it is cut in its time.
    void whatWasFedBeforeHasItsKey()
    {
        TestStore store;
        auto db = store.open();
        const auto before = std::ranges::find(officeMigrations, 8, &Migration::version) - std::begin(officeMigrations);
        VERIFY_DONE(migrate(*db, std::span(officeMigrations).first(size_t(before))));
        {
            auto transaction = db->begin();
            VERIFY_DONE(db->run("INSERT INTO feed_head VALUES('desk:d:1', 3), ('brand:b:policy', 1), "
                                "('brand:b:control', 1)"));
            VERIFY_DONE(db->run(
                "INSERT INTO feed(feed, seq, event, personal) VALUES"
                "('desk:d:1', 1, CAST('{\"correlationid\":\"i:1\"}' AS BLOB), x''),"
                "('desk:d:1', 2, CAST('{\"correlationid\":\"i:2\"}' AS BLOB), x''), ('desk:d:1', 3, x'ff', x''),"
                "('brand:b:policy', 1, CAST('{}' AS BLOB), x''), ('brand:b:control', 1, CAST('{}' AS BLOB), x'')"));
            VERIFY_DONE(db->run(
                "INSERT INTO interaction(id, stage, brand, contact, desk, channel, direction, language, queue, "
                "guessed_topic, topic, speaker, candidates, identity_level, identity_source, offered_at, revision, "
                "context_seq, wrap_code) SELECT id, stage, 'b', '', 'd:1', 'call', 'inbound', '', '', '', '', 'self', "
                "'', "
                "0, '', 5, 0, 0, '' FROM (SELECT 'i:1' AS id, 'wrapped' AS stage UNION ALL SELECT 'i:2', 'live')"));
            VERIFY_DONE(transaction->commit());
        }
        VERIFY_DONE(migrate(*db, officeMigrations));
        QCOMPARE(**db->first<int>("SELECT seq FROM feed_key WHERE feed = 'desk:d:1' AND about = 'i:2'"), 2);
        QCOMPARE(**db->first<int>("SELECT count(*) FROM feed_key WHERE about = ''"), 3);
        QCOMPARE(**db->first<int>("SELECT count(*) FROM feed_head WHERE cut = 0"), 3);
        QCOMPARE(**db->first<qint64>("SELECT at FROM due WHERE kind = 'cut' AND ref = 'desk:d:1 i:1'"), 604800005);
        QCOMPARE(**db->first<qint64>("SELECT at FROM due WHERE kind = 'cut' AND ref = 'brand:b:policy '"), 0);
        QCOMPARE(**db->first<int>("SELECT count(*) FROM due"), 2);
    }

    void aDeskThatIsEnrolledIsInTheFirstEpoch_data()
    {
        QTest::addColumn<bool>("enrolled");
        QTest::newRow("enrolled before") << true;
        QTest::newRow("new") << false;
    }

    void aDeskThatIsEnrolledIsInTheFirstEpoch()
    {
        QFETCH(bool, enrolled);
        TestStore store;
        auto db = store.open();
        VERIFY_DONE(migrate(*db, std::span(deskMigrations).first(2)));
        if (enrolled) {
            auto transaction = db->begin();
            VERIFY_DONE(db->run("INSERT INTO setting VALUES('identity', x'00')"));
            VERIFY_DONE(transaction->commit());
        }
        VERIFY_DONE(migrate(*db, deskMigrations));
        QCOMPARE(**db->first<int>("SELECT count(*) FROM epoch WHERE epoch = 1 AND is_read = 1"), enrolled ? 1 : 0);
    }

    void aListThatDoesNotAscendIsRefused()
    {
        static constexpr std::array merged{list[0], list[2], list[1]};
        TestStore store;
        auto db = store.open();
        COMPARE_ERROR(migrate(*db, merged), ErrorCode::Internal);
        QCOMPARE(*db->schemaVersion(), 0);
    }
};

PRIVITY_TEST(MigrationsTest)
#include "tst_Migrations.moc"
