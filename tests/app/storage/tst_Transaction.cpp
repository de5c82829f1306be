// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherDatabase.h"
#include "tests/support/TestMain.h"
#include "tests/support/TestStore.h"

using namespace privity;
using namespace privity::storage;
using test::TestStore;

class TransactionTest : public test::QuietTest
{
    Q_OBJECT
    static void makeTable(SqlCipherDatabase &db)
    {
        auto transaction = db.begin();
        VERIFY_DONE(db.script("CREATE TABLE thing(id INTEGER PRIMARY KEY)"));
        VERIFY_DONE(transaction->commit());
    }
    static qint64 count(SqlCipherDatabase &db) { return **db.first<qint64>("SELECT count(*) FROM thing"); }

private Q_SLOTS:
    void whatIsNotCommittedIsNeverSeenAgain()
    {
        TestStore store;
        auto db = store.open();
        makeTable(*db);
        {
            auto transaction = db->begin();
            VERIFY_DONE(transaction);
            VERIFY_DONE(db->run("INSERT INTO thing VALUES(1)"));
            QCOMPARE(count(*db), 1);
        }
        QCOMPARE(count(*db), 0);
    }

    void othersSeeItAllAtCommitAndNothingBefore()
    {
        TestStore store;
        auto db = store.open();
        makeTable(*db);
        auto other = store.open({.readOnly = true});
        auto transaction = db->begin();
        VERIFY_DONE(db->run("INSERT INTO thing VALUES(1), (2)"));
        QCOMPARE(count(*other), 0);
        VERIFY_DONE(transaction->commit());
        QCOMPARE(count(*other), 2);
    }

    void aMovedTransactionIsStillOne()
    {
        TestStore store;
        auto db = store.open();
        makeTable(*db);
        std::optional<Transaction> kept;
        {
            auto transaction = db->begin();
            kept.emplace(*std::move(transaction));
        }
        VERIFY_DONE(db->run("INSERT INTO thing VALUES(1)"));
        VERIFY_DONE(kept->commit());
        QCOMPARE(count(*db), 1);
    }

    void thereIsOneTransactionAtATime()
    {
        TestStore store;
        auto db = store.open();
        makeTable(*db);
        auto transaction = db->begin();
        VERIFY_DONE(db->run("INSERT INTO thing VALUES(1)"));
        COMPARE_ERROR(db->begin(), ErrorCode::StoreFailed);
        VERIFY_DONE(transaction->commit());
        COMPARE_ERROR(transaction->commit(), ErrorCode::StoreFailed);
        QCOMPARE(count(*db), 1);
        VERIFY_DONE(db->begin());
    }

    void whatSqliteHasRolledBackIsNotReportedAsCommitted()
    {
        TestStore store;
        auto db = store.open();
        makeTable(*db);
        auto transaction = db->begin();
        VERIFY_DONE(db->run("INSERT INTO thing VALUES(1)"));
        COMPARE_ERROR(db->run("INSERT OR ROLLBACK INTO thing VALUES(1)"), ErrorCode::StoreFailed);
        // Without the transaction this row would be kept alone.
        COMPARE_ERROR(db->run("INSERT INTO thing VALUES(2)"), ErrorCode::StoreFailed);
        COMPARE_ERROR(transaction->commit(), ErrorCode::StoreFailed);
        QCOMPARE(count(*db), 0);
        VERIFY_DONE(db->begin());
    }

    void aCommitThatBreaksAForeignKeyChangesNothing()
    {
        TestStore store;
        auto db = store.open();
        makeTable(*db);
        {
            auto transaction = db->begin();
            VERIFY_DONE(db->script("CREATE TABLE part(thing REFERENCES thing DEFERRABLE INITIALLY DEFERRED)"));
            VERIFY_DONE(transaction->commit());
        }
        auto transaction = db->begin();
        VERIFY_DONE(db->run("INSERT INTO thing VALUES(1)"));
        VERIFY_DONE(db->run("INSERT INTO part VALUES(2)"));
        COMPARE_ERROR(transaction->commit(), ErrorCode::StoreFailed);
        QCOMPARE(count(*db), 0);
        VERIFY_DONE(db->begin());
    }
};

PRIVITY_TEST(TransactionTest)
#include "tst_Transaction.moc"
