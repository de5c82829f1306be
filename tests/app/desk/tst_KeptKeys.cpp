// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Custody.h"
#include "app/desk/DeskHome.h"
#include "app/platform/KeyFile.h"
#include "app/platform/SystemPorts.h"
#include "models/desk/DeskRows.h"
#include "tests/support/FakeKeyring.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::desk;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView passphrase("four words of mine");
constexpr QByteArrayView canary("canary-6f1b");
const TableSpec settings{"setting"_L1, 1, {"name"_L1, "value"_L1}};

SecretBytes secret(QByteArrayView text)
{
    QByteArray bytes = text.toByteArray();
    bytes.detach();
    return SecretBytes::take(bytes);
}

EntryRow entry(quint64 n)
{
    EntryRow row;
    row.desk = DeskId{u"d:1"_s};
    row.n = n;
    row.prev = row.hash = row.signature = row.salt.emplace(32, 'h');
    row.body.emplace(900, 'b');
    return row;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! The desk's directory through its starts: F06, F07, and the way from a clear key file.
class KeptKeysTest : public test::QuietTest
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeKeyring> m_keyring;
    std::unique_ptr<Custody> m_custody;
    std::unique_ptr<RowStore> m_store;
    DoorFact m_fact;
    std::optional<Error> m_error;
    SystemClock m_clock;

    QString path(const QString &name = {}) const
    {
        return m_folder->filePath(name.isEmpty() ? u"desk"_s : u"desk/"_s + name);
    }

    //! A start of the program, up to an open store, a door that waits for a person, or a fault.
    bool start()
    {
        stop();
        m_fact = {};
        m_error.reset();
        m_custody = std::make_unique<Custody>(
            path(), *m_keyring, m_clock, [this](OpenedHome home) { m_store = std::move(home.store); });
        connect(m_custody.get(), &Custody::told, this, [this](const DoorFact &fact) { m_fact = fact; });
        connect(m_custody.get(), &Custody::failed, this, [this](const Error &error) { m_error = error; });
        m_custody->begin();
        return settled();
    }
    bool settled()
    {
        return QTest::qWaitFor(
            [this] { return m_error || (m_fact.state != DoorState::Waiting && !m_fact.checking); }, 20'000);
    }
    void stop()
    {
        m_custody.reset();
        m_store.reset();
    }
    bool writes()
    {
        return m_store && m_store->begin() && m_store->put(settings, {u"canary"_s, canary.toByteArray()})
            && m_store->commit();
    }
    bool stillThere()
    {
        const auto rows = m_store ? m_store->select({&settings, {u"canary"_s}, {}}) : fail(ErrorCode::NotFound);
        return rows && rows->size() == 1 && std::get<QByteArray>(rows->at(0).at(1)) == canary;
    }
    //! Every file below the desk's directory, with its bytes.
    QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> all;
        for (const QString &name : QDir(path()).entryList(QDir::Files))
            if (!name.endsWith(u"-shm"_s))
                all[name] = bytesOf(path(name));
        return all;
    }
    QStringList asideFiles() const
    {
        const QStringList folders = QDir(path()).entryList({u"set-aside-*"_s}, QDir::Dirs);
        return folders.size() == 1 ? QDir(path(folders[0])).entryList(QDir::Files) : folders;
    }

private Q_SLOTS:
    void init()
    {
        QuietTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_keyring = std::make_unique<test::FakeKeyring>();
    }
    void cleanup() { stop(); }

    void aFirstStartPutsTheKeyIntoTheKeyring()
    {
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::Open);
        QVERIFY(writes());
        QVERIFY(!QFile::exists(path(u"desk.key"_s)));
        QCOMPARE(bytesOf(path(u"keys.json"_s)), bytesOf(path(u"keys.json.copy"_s)));
        QCOMPARE(QFileInfo(path(u"keys.json"_s)).permissions() & QFileDevice::Permissions(0x0077),
            QFileDevice::Permissions());
        QVERIFY(start() && stillThere());
        for (const QByteArray &bytes : files())
            QVERIFY(!bytes.contains(canary.toByteArray()) && !bytes.contains(m_keyring->held.view().toByteArray()));
    }

    void withoutAKeyringAPassphraseIsAskedForAndNoClearKeyIsWritten()
    {
        m_keyring->says = KeyringSays::Absent;
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::NewPassphrase);
        QVERIFY(QDir(path()).isEmpty());
        m_custody->answer(DoorAct::Enter, secret(passphrase));
        QVERIFY(settled() && writes());
        QVERIFY(!QFile::exists(path(u"desk.key"_s)));
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::Passphrase);
        QVERIFY(m_fact.asks && !m_store);
        m_custody->answer(DoorAct::Enter, secret("four words of his"));
        QVERIFY(settled() && m_fact.wrong && !m_store);
        m_custody->answer(DoorAct::Enter, secret(passphrase));
        QVERIFY(settled() && stillThere());
        QVERIFY(Custody::hasPassphrase(path()) && Custody::isPassphrase(path(), secret(passphrase)));
        QVERIFY(!Custody::isPassphrase(path(), secret("four words of his")));
    }

    void aKeyringThatRefusesTheKeyIsAsGoodAsNone()
    {
        m_keyring->takes = false;
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::NewPassphrase);
        QVERIFY(QDir(path()).isEmpty());
    }

    void aKeyringThatForgetsWhatItTookIsFoundOutBeforeAnythingIsSaved()
    {
        m_keyring->losesWrites = true;
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::NewPassphrase);
        QVERIFY(!m_store && QDir(path()).isEmpty());
    }

    void theKeyFileOfAnOlderVersionIsWrappedThenErased()
    {
        m_store = *openDeskHome(path());
        QVERIFY(writes());
        stop();
        const QByteArray key = bytesOf(path(u"desk.key"_s));
        QCOMPARE(key.size(), 32);
        QVERIFY(start() && stillThere());
        QVERIFY(!QFile::exists(path(u"desk.key"_s)));
        for (const QByteArray &bytes : files())
            QVERIFY(!bytes.contains(key));
        QVERIFY(start() && stillThere());
    }

    void theKeyFileOfAnOlderVersionStaysUntilTheKeyringHasProvedItself()
    {
        m_store = *openDeskHome(path());
        QVERIFY(writes());
        stop();
        const QByteArray key = bytesOf(path(u"desk.key"_s));
        m_keyring->losesWrites = true;
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::NewPassphrase);
        QCOMPARE(bytesOf(path(u"desk.key"_s)), key);
        m_custody->answer(DoorAct::Enter, secret(passphrase));
        QVERIFY(settled() && stillThere());
        QVERIFY(!QFile::exists(path(u"desk.key"_s)));
    }

    void aKeyringThatCannotOpenItChangesNothing_data()
    {
        QTest::addColumn<KeyringSays>("says");
        QTest::addColumn<DoorState>("door");
        QTest::addColumn<bool>("anew");
        QTest::newRow("locked") << KeyringSays::Locked << DoorState::KeyringLocked << false;
        QTest::newRow("gone") << KeyringSays::Absent << DoorState::KeyringAbsent << false;
        QTest::newRow("emptied") << KeyringSays::Empty << DoorState::KeyringChanged << true;
        QTest::newRow("another") << KeyringSays::Other << DoorState::KeyringChanged << true;
    }
    void aKeyringThatCannotOpenItChangesNothing()
    {
        QFETCH(KeyringSays, says);
        QVERIFY(start() && writes());
        stop();
        const auto before = files();
        SecretBytes kept = std::move(m_keyring->held);
        m_keyring->held = says == KeyringSays::Other ? SecretBytes::random(32) : SecretBytes();
        m_keyring->says = says == KeyringSays::Other ? KeyringSays::Empty : says;
        QVERIFY(start());
        QTEST(m_fact.state, "door");
        QTEST(m_fact.startsAnew, "anew");
        QVERIFY(!m_store && !m_fact.asks);
        QCOMPARE(files(), before);
        m_keyring->says = KeyringSays::Empty; // it comes back
        m_keyring->held = std::move(kept);
        m_custody->answer(DoorAct::Again, {});
        QVERIFY(settled() && stillThere());
    }

    void aLostEntryIsReplacedOnlyWhenAPersonSaysSoAndTheOldStoreIsKept()
    {
        QVERIFY(start() && writes());
        stop();
        const auto before = files();
        m_keyring->held = {};
        QVERIFY(start());
        m_custody->answer(DoorAct::StartAnew, {});
        QVERIFY(settled());
        QCOMPARE(m_fact.state, DoorState::Open);
        QVERIFY(!stillThere());
        QVERIFY(m_fact.keptAt.startsWith(path(u"set-aside-"_s)));
        for (const QString &name : {u"desk.db"_s, u"keys.json"_s, u"keys.json.copy"_s})
            QCOMPARE(bytesOf(m_fact.keptAt + u'/' + name), before[name]);
    }

    void aDamagedKeyFileIsReplacedByItsCopyAndKept()
    {
        QVERIFY(start() && writes());
        stop();
        QVERIFY(keyfile::write(path(u"keys.json"_s), "{\"version\":1,\"keyr"));
        QVERIFY(start() && stillThere());
        QCOMPARE(asideFiles(), QStringList{u"keys.json"_s});
        QVERIFY(!m_fact.keptAt.isEmpty());
        QCOMPARE(bytesOf(path(u"keys.json"_s)), bytesOf(path(u"keys.json.copy"_s)));
    }

    void twoDamagedKeyFilesStayWhereTheyAre()
    {
        QVERIFY(start() && writes());
        stop();
        for (const QString &name : {u"keys.json"_s, u"keys.json.copy"_s})
            QVERIFY(keyfile::write(path(name), "\0\0\0\0"));
        const auto before = files();
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::KeysDamaged);
        QVERIFY(!m_store && m_fact.startsAnew);
        QCOMPARE(files(), before);
        QCOMPARE(m_keyring->reads, 2); // of the first start; the second had no use for it
    }

    void aLostKeyFileIsSaidAndNothingIsMadeInItsPlace()
    {
        QVERIFY(start() && writes());
        stop();
        for (const QString &name : {u"keys.json"_s, u"keys.json.copy"_s})
            QVERIFY(QFile::remove(path(name)));
        const auto before = files();
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::KeyLost);
        QCOMPARE(files(), before);
    }

    void aDamagedStoreIsSaidAndKept_data()
    {
        QTest::addColumn<qint64>("at"); // in the file; -1: cut in half
        QTest::newRow("salt") << qint64(3);
        QTest::newRow("header") << qint64(40);
        QTest::newRow("root page") << qint64(2000);
        QTest::newRow("last page") << qint64(-2);
        QTest::newRow("cut") << qint64(-1);
    }
    void aDamagedStoreIsSaidAndKept()
    {
        QFETCH(qint64, at);
        QVERIFY(start() && writes());
        stop(); // the log is folded into the file
        QFile file(path(u"desk.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (at == -1) {
            QVERIFY(file.resize(file.size() / 2 + 100));
        } else {
            const qint64 place = at >= 0 ? at : file.size() - 100;
            QVERIFY(file.seek(place));
            const char flipped = char(file.read(1).at(0) ^ 1);
            QVERIFY(file.seek(place) && file.write(&flipped, 1) == 1);
        }
        file.close();
        const QByteArray damaged = bytesOf(path(u"desk.db"_s));
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::StoreDamaged);
        QVERIFY(!m_store);
        QCOMPARE(bytesOf(path(u"desk.db"_s)), damaged);
        m_custody->answer(DoorAct::StartAnew, {});
        QVERIFY(settled());
        QCOMPARE(m_fact.state, DoorState::Open);
        QCOMPARE(bytesOf(m_fact.keptAt + u"/desk.db"_s), damaged);
    }

    //! SQLite leaves out a damaged frame of its log, and all after it, and says nothing.
    void aLogThatLostWhatWasSavedIsFoundOut_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a bit of an early frame") << u"early"_s;
        QTest::newRow("a bit of the last frame") << u"late"_s;
        QTest::newRow("the log's header") << u"header"_s;
        QTest::newRow("no log") << u"none"_s;
        QTest::newRow("an older copy of all") << u"older"_s;
        QTest::newRow("the log without its file") << u"file"_s;
    }
    void aLogThatLostWhatWasSavedIsFoundOut()
    {
        QFETCH(QString, what);
        const QStringList parts{u"desk.db"_s, u"desk.db-wal"_s};
        const auto save = [&](quint64 from, quint64 to) {
            bool done = m_store != nullptr;
            for (EntryRow row = entry(from); row.n <= to; ++row.n)
                done =
                    done && m_store->begin() && m_store->put(tableOf<EntryRow>(), toValues(row)) && m_store->commit();
            return done;
        };
        QVERIFY(start() && save(1, 5));
        QMap<QString, QByteArray> older, newer;
        for (const QString &part : parts)
            older[part] = bytesOf(path(part));
        QVERIFY(save(6, 40));
        for (const QString &part : parts)
            newer[part] = bytesOf(path(part)); // as a crash would leave them: no log folded in
        stop();
        QByteArray &log = newer[u"desk.db-wal"_s];
        QVERIFY(log.size() > 100'000);
        const qsizetype place = what == u"early" ? 32 + 24 + 4120 * 3 : what == u"late" ? log.size() - 100 : 17;
        log[place] = char(log[place] ^ 1);
        if (what == u"none")
            log.clear();
        if (what == u"file")
            newer[u"desk.db"_s].clear();
        for (const QString &part : parts)
            QVERIFY(keyfile::write(path(part), what == u"older" ? older[part] : newer[part]));
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::StoreDamaged);
        QVERIFY(!m_store);
        for (const QString &part : parts) // nothing is folded away before it is known to be whole
            QVERIFY2(bytesOf(path(part)) == (what == u"older" ? older[part] : newer[part]), qPrintable(part));
        m_custody->answer(DoorAct::StartAnew, {});
        QVERIFY(settled());
        QCOMPARE(m_fact.state, DoorState::Open);
        QVERIFY(asideFiles().contains(u"desk.db-newest"_s));
        QVERIFY(save(1, 1) && start() && m_store);
    }

    void aDiskThatForgotIsFoundOutByTheKeyring()
    {
        QVERIFY(start() && writes());
        stop();
        const SecretBytes slot = m_keyring->held.clone();
        QVERIFY(QDir(path()).removeRecursively());
        QVERIFY(start());
        QCOMPARE(m_fact.state, DoorState::StoreGone);
        QVERIFY(QDir(path()).isEmpty());
        m_custody->answer(DoorAct::StartAnew, {});
        QVERIFY(settled() && m_store);
        QCOMPARE(m_keyring->held.view(), slot.view()); // the old store still opens, should it come back
    }

    void aKeyFileOfANewerVersionIsLeftAlone()
    {
        QVERIFY(start() && writes());
        stop();
        QVERIFY(keyfile::write(path(u"keys.json"_s), "{\"version\":7}"));
        QVERIFY(start());
        QVERIFY(m_error && m_error->code == ErrorCode::StoreNewer);
        QCOMPARE(bytesOf(path(u"keys.json"_s)), QByteArray("{\"version\":7}"));
    }
};

PRIVITY_TEST(KeptKeysTest)
#include "tst_KeptKeys.moc"
