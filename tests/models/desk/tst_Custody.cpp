// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Custody.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::desk;
using namespace Qt::StringLiterals;

//! Who keeps the key, and what is done with what is found.
class CustodyTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // Every combination there is: the promise that no store is ever put in the place of another one.
    void aNewKeyIsMadeOnlyWhereThereIsNeitherStoreNorKey()
    {
        int made = 0;
        for (const auto keys : {FoundHome::NoKeys, FoundHome::Good, FoundHome::Damaged})
            for (const int bits : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
                for (int says = 0; says <= int(KeyringSays::Other); ++says) {
                    const bool good = keys == FoundHome::Good;
                    const FoundHome found{keys, good && (bits & 1), good && (bits & 2), bool(bits & 4), bool(bits & 8),
                        KeyringSays(says)};
                    const CustodyMove move = decide(found);
                    if (move.step != CustodyStep::MakeKey)
                        continue;
                    ++made;
                    QVERIFY(!found.store && !found.clearKey);
                    QVERIFY(found.keyring == KeyringSays::Empty || found.keyring == KeyringSays::Other);
                }
        QVERIFY(made > 0);
    }

    void whatIsFoundDecides_data()
    {
        QTest::addColumn<FoundHome>("found");
        QTest::addColumn<CustodyStep>("step");
        QTest::addColumn<DoorState>("door");
        const auto row = [](const char *name, FoundHome found, CustodyStep step, DoorState door = DoorState::Open) {
            QTest::newRow(name) << found << step << door;
        };
        using enum FoundHome::Keys;
        using Says = KeyringSays;
        using Step = CustodyStep;
        row("first start", {NoKeys, false, false, false, false, Says::NotAsked}, Step::AskKeyring);
        row("first start, a keyring", {NoKeys, false, false, false, false, Says::Empty}, Step::MakeKey);
        row("first start, no keyring", {NoKeys, false, false, false, false, Says::Absent}, Step::Stop,
            DoorState::NewPassphrase);
        row("first start, a shut keyring", {NoKeys, false, false, false, false, Says::Locked}, Step::Stop,
            DoorState::KeyringLocked);
        row("the disk forgot", {NoKeys, false, false, false, false, Says::Holds}, Step::Stop, DoorState::StoreGone);
        row("usual start", {Good, true, false, true, false, Says::NotAsked}, Step::AskKeyring);
        row("usual start, told", {Good, true, false, true, false, Says::Holds}, Step::Unwrap);
        row("shut keyring", {Good, true, false, true, false, Says::Locked}, Step::Stop, DoorState::KeyringLocked);
        row("no session bus", {Good, true, false, true, false, Says::Absent}, Step::Stop, DoorState::KeyringAbsent);
        row("entry lost", {Good, true, false, true, false, Says::Empty}, Step::Stop, DoorState::KeyringChanged);
        row("another key", {Good, true, false, true, false, Says::Other}, Step::Stop, DoorState::KeyringChanged);
        row("a passphrase", {Good, false, true, true, false, Says::NotAsked}, Step::Stop, DoorState::Passphrase);
        row("key file lost", {NoKeys, false, false, true, false, Says::NotAsked}, Step::Stop, DoorState::KeyLost);
        row("key file damaged", {Damaged, false, false, true, false, Says::NotAsked}, Step::Stop,
            DoorState::KeysDamaged);
        row("an older version's key", {NoKeys, false, false, true, true, Says::Empty}, Step::WrapClearKey);
        row("an older version's key, no keyring", {NoKeys, false, false, true, true, Says::Absent}, Step::Stop,
            DoorState::NewPassphrase);
        row("wrapped, but not in the keyring yet", {Good, true, false, true, true, Says::Empty}, Step::WrapClearKey);
        row("wrapped, not erased yet", {Good, true, false, true, true, Says::Holds}, Step::Unwrap);
    }
    void whatIsFoundDecides()
    {
        QFETCH(FoundHome, found);
        const CustodyMove move = decide(found);
        QTEST(move.step, "step");
        QTEST(move.door, "door");
    }

    void theKeyFileTellsNothingAndIsReadAsItWasWritten()
    {
        const SecretBytes slot = SecretBytes::random(32), store = SecretBytes::random(32);
        const KeysFile kept{wrapKey(slot, store), QByteArray("sealed")};
        const QByteArray json = kept.write();
        QVERIFY(!json.contains(store.view().toByteArray().toBase64(QByteArray::Base64UrlEncoding).left(40)));
        const Result<KeysFile> read = KeysFile::read(json);
        QVERIFY(read);
        QCOMPARE(read->keyring, kept.keyring);
        QCOMPARE(read->passphrase, kept.passphrase);
        const Result<SecretBytes> opened = unwrapKey(slot, read->keyring);
        QVERIFY(opened && opened->view() == store.view());
        QVERIFY(!unwrapKey(SecretBytes::random(32), read->keyring));
        QVERIFY(!unwrapKey({}, read->keyring));
    }

    void aKeyFileThatCannotBeReadIsNotTakenForAnEmptyOne_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QByteArray() << ErrorCode::Malformed;
        QTest::newRow("cut") << QByteArray("{\"version\":1,\"keyri") << ErrorCode::Malformed;
        QTest::newRow("no slot") << QByteArray("{\"version\":1}") << ErrorCode::Malformed;
        QTest::newRow("no base64") << QByteArray("{\"version\":1,\"keyring\":\"%\"}") << ErrorCode::Malformed;
        QTest::newRow("newer") << QByteArray("{\"version\":2,\"other\":\"x\"}") << ErrorCode::StoreNewer;
    }
    void aKeyFileThatCannotBeReadIsNotTakenForAnEmptyOne()
    {
        QFETCH(QByteArray, json);
        const Result<KeysFile> read = KeysFile::read(json);
        QVERIFY(!read);
        QTEST(read.error().code, "code");
    }

    void fourTriesAreFreeAndThenTheWaitDoubles()
    {
        QCOMPARE(waitAfterWrongTriesMs(4), 0);
        QCOMPARE(waitAfterWrongTriesMs(5), 30'000);
        QCOMPARE(waitAfterWrongTriesMs(6), 60'000);
        QCOMPARE(waitAfterWrongTriesMs(1000), 15 * 60'000);
    }
};

PRIVITY_TEST(CustodyTest)
#include "tst_Custody.moc"
