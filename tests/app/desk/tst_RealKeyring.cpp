// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Custody.h"
#include "app/desk/Wiping.h"
#include "app/platform/SystemPorts.h"
#include "models/sync/DeskWipe.h"
#include "tests/support/TestMain.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::desk;
using namespace Qt::StringLiterals;

//! QtKeychain against a real keyring on a bus of its own (tests/support/with-keyring), up to a real desk's directory.
//! The last function locks it.
class RealKeyringTest : public test::QuietTest
{
    Q_OBJECT

    KeyringAnswer read(SystemKeyring &keyring)
    {
        std::optional<KeyringAnswer> told;
        keyring.read([&](KeyringAnswer answer) { told = std::move(answer); });
        (void)QTest::qWaitFor([&] { return told.has_value(); }, 20'000);
        return told ? *std::move(told) : KeyringAnswer{KeyringSays::NotAsked, {}};
    }
    bool write(SystemKeyring &keyring, const SecretBytes &value)
    {
        std::optional<bool> told;
        keyring.write(value, [&](bool kept) { told = kept; });
        (void)QTest::qWaitFor([&] { return told.has_value(); }, 20'000);
        return told.value_or(false);
    }
    DoorState startIn(const QString &home, Keyring &keyring)
    {
        SystemClock clock;
        DoorFact fact;
        std::unique_ptr<RowStore> store;
        Custody custody(home, keyring, clock, [&](OpenedHome opened) { store = std::move(opened.store); });
        connect(&custody, &Custody::told, this, [&](const DoorFact &told) { fact = told; });
        custody.begin();
        (void)QTest::qWaitFor([&] { return fact.state != DoorState::Waiting; }, 20'000);
        return fact.state;
    }
    static void lockAll()
    {
        QDBusMessage alias = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
            u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
        alias.setArguments({u"default"_s});
        const QVariant path = QDBusConnection::sessionBus().call(alias).arguments().value(0);
        QDBusMessage lock = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
            u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        lock.setArguments({QVariant::fromValue(QList{path.value<QDBusObjectPath>()})});
        QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);
    }

    QTemporaryDir m_home;

private Q_SLOTS:
    void whatWasNeverWrittenIsNotThere()
    {
        SystemKeyring keyring(u"never written"_s);
        QCOMPARE(read(keyring).says, KeyringSays::Empty);
    }

    void whatIsWrittenIsReadAgainByteForByte()
    {
        SystemKeyring keyring(u"one"_s), other(u"two"_s);
        const SecretBytes value = SecretBytes::random(32);
        QVERIFY(write(keyring, value));
        const KeyringAnswer answer = read(keyring);
        QCOMPARE(answer.says, KeyringSays::Holds);
        QCOMPARE(answer.value.view(), value.view());
        QCOMPARE(read(other).says, KeyringSays::Empty);
        const SecretBytes next = SecretBytes::random(32);
        QVERIFY(write(keyring, next));
        QCOMPARE(read(keyring).value.view(), next.view());
    }

    void aDeskStartsOverItAgainAndAgain()
    {
        SystemKeyring keyring(u"desk"_s);
        QCOMPARE(startIn(m_home.filePath(u"desk"_s), keyring), DoorState::Open);
        QCOMPARE(startIn(m_home.filePath(u"desk"_s), keyring), DoorState::Open);
    }

    void aWipedDeskBeginsAsIfItNeverHadBeen()
    {
        SystemKeyring keyring(u"wiped"_s);
        const QString home = m_home.filePath(u"wiped"_s);
        QCOMPARE(startIn(home, keyring), DoorState::Open);
        const Wiping place(home);
        QDir(home).mkdir(u"set-aside-20261121-100000"_s);
        for (const QString &name : {u"/keys.json"_s, u"/desk.db"_s})
            QVERIFY(QFile::copy(home + name, home + u"/set-aside-20261121-100000"_s + name));
        QFile window(home + u"/window.json"_s);
        QVERIFY(window.open(QIODevice::WriteOnly));
        QVERIFY(place.keep("{}") && !place.isDue()); // what can't be read is no order
        WipeNote note;
        SystemRandom random;
        note.order.desk = DeskId::make(random);
        QVERIFY(place.keep(note.write()) && place.isDue());
        QVERIFY(place.erase() && place.erase());
        QCOMPARE(QDir(home).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList({u"window.json"_s, u"wiped.json"_s}));
        std::optional<bool> gone;
        keyring.erase([&](bool erased) { gone = erased; });
        QVERIFY(QTest::qWaitFor([&] { return gone.has_value(); }, 20'000) && *gone);
        QCOMPARE(read(keyring).says, KeyringSays::Empty);
        QVERIFY(place.read() && !place.isDue());
        QCOMPARE(startIn(home, keyring), DoorState::Open);
    }

    void aLockedKeyringIsNoFirstRun()
    {
        SystemKeyring keyring(u"desk"_s), fresh(u"fresh"_s);
        lockAll();
        QCOMPARE(read(keyring).says, KeyringSays::Locked);
        QCOMPARE(startIn(m_home.filePath(u"desk"_s), keyring), DoorState::KeyringLocked);
        QCOMPARE(startIn(m_home.filePath(u"fresh"_s), fresh), DoorState::KeyringLocked);
        QVERIFY(!QFile::exists(m_home.filePath(u"fresh/desk.db"_s)));
    }
};

PRIVITY_TEST(RealKeyringTest)
#include "tst_RealKeyring.moc"
