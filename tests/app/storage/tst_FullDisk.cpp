// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherDatabase.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/TestMain.h"

#include <QDir>

using namespace privity;
using namespace privity::storage;

namespace {

Done append(SqlCipherDatabase &db)
{
    auto transaction = db.begin();
    if (!transaction)
        return transaction.error();
    if (const Done done = db.run("INSERT INTO entry(body) VALUES(?)", QByteArray(3000, 'x')); !done)
        return done;
    return transaction->commit();
}

qint64 count(SqlCipherDatabase &db)
{
    const auto rows = db.first<qint64>("SELECT count(*) FROM entry");
    return rows ? **rows : -1;
}

} // namespace

//! On a real disk that is really full: SQLite meets it in other places than where a faulty file
//! layer can put it.
class FullDiskTest : public test::QuietTest
{
    Q_OBJECT
    const SecretBytes m_key = SecretBytes::random(SqlCipherDatabase::keySize);

private Q_SLOTS:
    void aRefusedSaveIsToldAndNothingSavedIsLost()
    {
        test::SmallDisk disk(2 << 20);
        QVERIFY2(disk.complaint().isEmpty(), qPrintable(disk.complaint()));
        const QString path = QDir(disk.path()).filePath(QStringLiteral("store.db"));
        qint64 saved = 0;
        {
            auto db = SqlCipherDatabase::open(path, m_key);
            {
                auto transaction = db->begin();
                QVERIFY(db->script("CREATE TABLE entry(n INTEGER PRIMARY KEY, body BLOB)"));
                QVERIFY(transaction->commit());
            }
            Done last;
            while ((last = append(*db)))
                ++saved;
            QCOMPARE(last.error().code, ErrorCode::StoreFull);
            QVERIFY(saved > 50);
            QVERIFY(disk.fill());
            QCOMPARE(append(*db).error().code, ErrorCode::StoreFull);
            QCOMPARE(count(*db), saved);

            QVERIFY(disk.makeRoom());
        }
        auto db = SqlCipherDatabase::open(path, m_key);
        QVERIFY(db);
        QCOMPARE(count(*db), saved);
    }

    void aFullDiskIsNamedWhenTheStoreIsOpenedAndItOpensOnceThereIsRoom()
    {
        test::SmallDisk disk(2 << 20);
        QVERIFY2(disk.complaint().isEmpty(), qPrintable(disk.complaint()));
        const QString path = QDir(disk.path()).filePath(QStringLiteral("store.db"));
        QVERIFY(SqlCipherDatabase::open(path, m_key));
        QVERIFY(disk.fill());
        const auto refused = SqlCipherDatabase::open(path, m_key);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreFull);
        QVERIFY(disk.makeRoom());
        QVERIFY(SqlCipherDatabase::open(path, m_key));
    }
};

PRIVITY_TEST(FullDiskTest)
#include "tst_FullDisk.moc"
