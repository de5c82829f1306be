// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherDatabase.h"
#include "app/storage/SqliteError.h"
#include "tests/support/TestMain.h"
#include "tests/support/TestStore.h"

#include <sqlite3.h>

// This program is linked with plain SQLite, and with what makes that dangerous: functions that take
// the key, do nothing and call it good.
int sqlite3_key_v2(sqlite3 *, const char *, const void *, int) { return SQLITE_OK; }

int privity_cipher_failed(sqlite3 *) { return 0; }

using namespace privity;

class PlainLibraryTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aProgramLinkedWithPlainSqliteOpensNoStoreAndMakesNoFile()
    {
        test::TestStore store;
        COMPARE_ERROR(store.open(), ErrorCode::StorePlainLibrary);
        QVERIFY(!QFile::exists(store.path()));
    }
};

PRIVITY_TEST(PlainLibraryTest)
#include "tst_PlainLibrary.moc"
