// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"
#include "app/platform/FolderLock.h"
#include "app/transport/TlsIdentity.h"
#include "tests/support/HeadlessDesk.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/TestMain.h"
#include "tests/support/TlsRelay.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::desk;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

const QString brand = u"norrland-energi"_s;

QByteArray cloudEvent(
    const QByteArray &id, const QByteArray &data, const QByteArray &type = "privity.contact.arrived.v1")
{
    return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/phone\",\"type\":\"" + type
        + "\",\"time\":\"2026-11-21T10:00:00Z\",\"data\":" + data + "}";
}

QByteArray arrival(const QByteArray &contact, const QByteArray &more = {})
{
    return cloudEvent(contact,
        "{\"brand\":\"norrland-energi\",\"contact\":\"" + contact + "\",\"channel\":\"call\",\"direction\":\"inbound\""
            + more + "}");
}

} // namespace

//! The two real programs (the desk without its window) over TLS, and what people and systems do wrong: each time a
//! clear answer, and nothing is lost.
class BadInputTest : public QuietTest
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeProcess> m_office;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<HeadlessDesk> desk(const QString &name) const
    {
        Result<std::unique_ptr<RowStore>> store = openDeskHome(path(name));
        return store ? std::make_unique<HeadlessDesk>(*std::move(store)) : nullptr;
    }
    static ErrorCode refusal(HeadlessDesk &desk, const QString &url, const QString &code)
    {
        desk.forgetFacts();
        desk.send(Enrol{url, code});
        const ErrorFact *fact = desk.await<ErrorFact>();
        return fact ? fact->error.code : ErrorCode::Internal;
    }
    static bool comesOnline(HeadlessDesk &desk)
    {
        return desk.await<LinkFact>([](const LinkFact &fact) { return fact.state == LinkState::Online; });
    }
    qsizetype deskRows() const
    {
        return m_office->run({u"journal"_s, u"--json"_s})
            .out.split(u'\n', Qt::SkipEmptyParts)
            .filter(u"\"author\":\"d:"_s)
            .size();
    }

private Q_SLOTS:
    void theDeskSaysWhatItCanNotBeStartedWith_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << 2 << QByteArray("--theme is follow, light");
        QTest::newRow("language") << QStringList{u"--language"_s, u"xx"_s} << 2 << QByteArray("--language is en, de");
        QTest::newRow("scale") << QStringList{u"--scale"_s, u"90"_s} << 2 << QByteArray("--scale is 100 to 200");
        QTest::newRow("version") << QStringList{u"--version"_s} << 0 << QByteArray("privity ");
        QTest::newRow("help") << QStringList{u"--help"_s} << 0 << QByteArray("--theme");
        QTest::newRow("help of another") << QStringList{u"--help-all"_s} << 2 << QByteArray("Unknown option");
        QTest::newRow("no screen") << QStringList{u"-platform"_s, u"xcb"_s} << 3 << QByteArray("no screen to draw on");
    }
    void theDeskSaysWhatItCanNotBeStartedWith()
    {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        QTemporaryDir folder;
        QProcess desk;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"WAYLAND_DISPLAY"_s);
        if (code == 2)
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        else
            environment.remove(u"QT_QPA_PLATFORM"_s);
        desk.setProcessEnvironment(environment);
        desk.setProcessChannelMode(QProcess::MergedChannels);
        desk.start(QFileInfo(OfficeProcess::program()).path() + u"/privity"_s,
            options + QStringList{u"--data"_s, folder.filePath(u"d"_s)});
        QVERIFY(desk.waitForFinished(20000));
        const QByteArray said = desk.readAll();
        QCOMPARE(desk.exitStatus(), QProcess::NormalExit);
        QVERIFY2(said.contains(words), said.constData());
        QCOMPARE(desk.exitCode(), code);
        QVERIFY(!QFile::exists(folder.filePath(u"d"_s))); // nothing was made
    }

    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_office = std::make_unique<OfficeProcess>(path(u"office"_s));
        QVERIFY2(m_office->serve(), qPrintable(m_office->said()));
    }
    void cleanupTestCase()
    {
        m_office.reset();
        m_folder.reset();
    }

    void anEnrolmentCodeWorksOnceAndOnlyIfRight()
    {
        const auto first = desk(u"first"_s);
        const auto second = desk(u"second"_s);
        QVERIFY(first && second);
        const QString code = m_office->enrolCode();
        QCOMPARE(refusal(*first, m_office->url(), u"too short"_s), ErrorCode::CodeForm);
        QCOMPARE(refusal(*first, m_office->url(), u"AAAA-AAAA-AAAA-AAAA"_s), ErrorCode::CodeUnknown);
        QCOMPARE(refusal(*first, u"https://127.0.0.1"_s, code), ErrorCode::AddressForm);
        first->forgetFacts();
        first->send(Enrol{m_office->url(), code.toLower()});
        QVERIFY(comesOnline(*first));
        QCOMPARE(refusal(*second, m_office->url(), code), ErrorCode::CodeUsed);
    }

    // A relay with a certificate of its own sees everything and can prove nothing.
    void aRelayingProxyEnrolsNobody()
    {
        TlsRelay relay(m_office->port());
        QVERIFY2(relay.listen(), qPrintable(relay.complaint()));
        const auto victim = desk(u"victim"_s);
        QVERIFY(victim);
        QCOMPARE(refusal(*victim, relay.url(), m_office->enrolCode()), ErrorCode::NotProven);
        QVERIFY(relay.relayed() > 0);
        QVERIFY2(m_office->run({u"journal"_s, u"--json"_s}).out.contains(u"privity.access.refused.v1"_s),
            "the office noted nothing");
    }

    void anOfficeThatIsNotThereIsSaidAndForgivenLater()
    {
        const auto lonely = desk(u"lonely"_s);
        QVERIFY(lonely);
        QCOMPARE(refusal(*lonely, u"wss://127.0.0.1:9"_s, u"AAAA-AAAA-AAAA-AAAA"_s), ErrorCode::OfficeUnreachable);
        lonely->forgetFacts();
        lonely->send(Enrol{m_office->url(), m_office->enrolCode(u"lonely"_s)});
        QVERIFY(comesOnline(*lonely));
    }

    // The pin holds: another office at the same address is not trusted with anything.
    void changedKeysStopTheDeskAndNothingIsSent()
    {
        OfficeProcess true_(path(u"true"_s));
        QVERIFY(true_.serve());
        auto loyal = desk(u"loyal"_s);
        loyal->send(Enrol{true_.url(), true_.enrolCode()});
        QVERIFY(comesOnline(*loyal));
        const quint16 port = true_.port();
        true_.stop();
        OfficeProcess other(path(u"other"_s));
        QVERIFY2(other.serve(port), qPrintable(other.said()));
        loyal.reset(); // started again, it tries at once
        loyal = desk(u"loyal"_s);
        const LinkFact *link =
            loyal->await<LinkFact>([](const LinkFact &fact) { return fact.state == LinkState::Refused; });
        const ErrorFact *fault = loyal->newest<ErrorFact>();
        QVERIFY2(!fault, fault ? qPrintable(fault->error.toText()) : "");
        QVERIFY(link);
        QCOMPARE(link->error->code, ErrorCode::KeysChanged);
        QVERIFY(!other.run({u"journal"_s, u"--json"_s}).out.contains(u"\"author\":\"d:"_s));
    }

    void aPostedEventIsRefusedInWordsOrDoneOnce_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no token") << arrival("x1") << false << 403 << "token"_ba;
        const QByteArray word = OfficeProcess::personsWord();
        QTest::newRow("not JSON") << word << true << 400 << "not a JSON object"_ba;
        QTest::newRow("no time")
            << "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/phone\",\"type\":\"privity.contact.arrived.v1\",\"data\":{}}"_ba
            << true << 400 << "time: is missing"_ba;
        QTest::newRow("a member is missing")
            << cloudEvent("x2", "{\"brand\":\"norrland-energi\"}") << true << 400 << "data.contact"_ba;
        QTest::newRow("another brand") << cloudEvent(
            "x3", "{\"brand\":\"maison-lys\",\"contact\":\"c\",\"channel\":\"call\",\"direction\":\"inbound\"}")
                                       << true << 403 << "brand"_ba;
        QTest::newRow("a type outside the scope")
            << cloudEvent("x4", "{}", "privity.consent.given.v1") << true << 403 << "type"_ba;
        QTest::newRow("an unknown topic")
            << arrival("x5", ",\"topic\":\"astrology\",\"phone\":\"" + word + '"') << true << 422 << "astrology"_ba;
        QTest::newRow("an unknown desk") << arrival("x6", ",\"agent\":\"nobody\",\"email\":\"" + word + '"') << true
                                         << 404 << "no desk"_ba;
        QTest::newRow("nested too deep") << cloudEvent(
            "x7", QByteArray(40, '[') + '"' + word + '"' + QByteArray(40, ']'))
                                         << true << 400 << "deeper"_ba;
        QTest::newRow("a fraction in a member that nobody reads")
            << arrival("x8", ",\"wait\":{\"s\":1.5}") << true << 400 << "not an integer"_ba;
    }

    void aPostedEventIsRefusedInWordsOrDoneOnce()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, known);
        QFETCH(QByteArray, says);
        static const QByteArray token = m_office->token();
        const qsizetype before = deskRows();
        QByteArray answer;
        QTEST(m_office->post(body, known ? token : "wrong"_ba, &answer), "status");
        QVERIFY2(answer.contains(says), answer.constData());
        QCOMPARE(deskRows(), before);
    }

    void anUnknownBrandAndAMissingColumnAreNamed()
    {
        const Ran unknown = m_office->run({u"enrol"_s, u"--name"_s, u"x"_s, u"--brand"_s, u"nobody"_s});
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.contains(u"nobody"_s) && unknown.err.contains(brand), qPrintable(unknown.err));

        QFile mapping(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/norrland-energi/mapping-crm.json"));
        QVERIFY(mapping.open(QIODevice::ReadOnly));
        QFile data(path(u"crm.csv"_s));
        QVERIFY(data.open(QIODevice::WriteOnly)
            && data.write("Nothing;Of;This\n1;" + OfficeProcess::personsWord() + ";3\n") > 0);
        data.close();
        const Ran missing = m_office->run({u"import"_s, mapping.fileName(), data.fileName()});
        QCOMPARE(missing.code, 1);
        QVERIFY2(missing.err.contains(u"crm.csv"_s) && missing.err.contains(u"Nothing"_s), qPrintable(missing.err));
    }

    // Both would take the desks' entries.
    void aFolderIsServedByOneOfficeOnly()
    {
        OfficeProcess second(path(u"office"_s));
        QVERIFY(!second.serve());
        QVERIFY2(second.said().contains(u"Another office serves"_s), qPrintable(second.said()));
        QCOMPARE(second.exitCode(), 3);
        QVERIFY(m_office->get("/healthz") == 200);
    }

    void aWrongStoreKeyIsSaidAndTheFileIsLeftAsItIs()
    {
        OfficeProcess spare(path(u"spare"_s));
        QVERIFY(spare.serve());
        spare.stop();
        QFile key(path(u"spare/store.key"_s));
        QVERIFY(key.open(QIODevice::WriteOnly) && key.write(QByteArray(32, 'x')) == 32);
        key.close();
        QFile store(path(u"spare/store.db"_s));
        QVERIFY(store.open(QIODevice::ReadOnly));
        const QByteArray before = store.readAll();
        const Ran ran = spare.run({u"journal"_s, u"--json"_s});
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains(u"key is wrong"_s), qPrintable(ran.err));
        store.seek(0);
        QVERIFY(store.readAll() == before);
    }

    // F06: whichever page of the record or of its keys was damaged on the disk, nobody is served from it.
    void aDamagedPageIsSaidBeforeAnybodyIsServed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("record") << u"damaged/store.db"_s;
        QTest::newRow("keys") << u"damaged/keys.db"_s;
    }
    void aDamagedPageIsSaidBeforeAnybodyIsServed()
    {
        QFETCH(QString, name);
        constexpr qint64 page = 4096;
        OfficeProcess spare(path(u"damaged"_s));
        QVERIFY(spare.serve());
        spare.stop();
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        const auto flip = [&](qint64 at) {
            QVERIFY(file.seek(at));
            const char flipped = char(file.read(1).at(0) ^ 1);
            QVERIFY(file.seek(at) && file.write(&flipped, 1) == 1);
        };
        const qint64 pages = file.size() / page;
        for (const qint64 at : {qint64(1), pages / 2, pages - 1}) {
            flip(at * page + 1000);
            QVERIFY(!spare.serve());
            QVERIFY2(spare.said().contains(u"The store is damaged"_s), qPrintable(spare.said()));
            flip(at * page + 1000);
        }
        QVERIFY(spare.serve());
        spare.stop();
    }

    // F06: SQLite leaves out what was saved last, without a word, when one bit of its log is wrong.
    void aLogThatLostItsEndIsSaidBeforeAnybodyIsServed()
    {
        OfficeProcess spare(path(u"lost"_s));
        QVERIFY2(spare.serve(), qPrintable(spare.said()));
        const QString sample = QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/norrland-energi/");
        const Ran imported = spare.run({u"import"_s, sample + u"mapping-crm.json"_s, sample + u"crm.csv"_s});
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
        spare.kill();
        for (const QString &name : {u"store.db"_s, u"keys.db"_s}) {
            QFile log(path(u"lost/%1-wal"_s.arg(name)));
            QVERIFY2(log.open(QIODevice::ReadWrite | QIODevice::Unbuffered) && log.size() > 0, qPrintable(name));
            const qint64 at = log.size() - 100;
            const auto flip = [&] {
                QVERIFY(log.seek(at));
                const char flipped = char(log.read(1).at(0) ^ 1);
                QVERIFY(log.seek(at) && log.write(&flipped, 1) == 1);
            };
            flip();
            QVERIFY(!spare.serve());
            QCOMPARE(spare.exitCode(), 3);
            for (const QString &words :
                {u"The store is damaged. The file was left as it is."_s, u"what was saved last is missing"_s,
                    name + u"-wal"_s, u"Put a backup of store.db and keys.db back, then run “recover”;"_s})
                QVERIFY2(spare.said().contains(words), qPrintable(spare.said()));
            if (name == u"store.db") {
                const Ran ran = spare.run({u"verify"_s});
                QCOMPARE(ran.code, 3);
                QVERIFY2(ran.err.contains(u"what was saved last is missing"_s), qPrintable(ran.err));
            }
            flip();
        }
        QVERIFY2(spare.serve(), qPrintable(spare.said()));
        const Ran beside = spare.run({u"verify"_s}); // beside the serving office
        QVERIFY2(beside.code == 0, qPrintable(beside.err));
        spare.stop();
        const Ran after = spare.run({u"verify"_s});
        QVERIFY2(after.code == 0, qPrintable(after.err));
    }

    // A key file that is another one than the store was written under (a bit, or an old copy): nobody is served, and
    // nothing is signed or sealed that nobody could read.
    void aDamagedKeyFileIsSaidBeforeAnythingIsDoneWithIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("command");
        const QString brand = OfficeProcess::norrland();
        QTest::newRow("an epoch's key") << brand + u".kek.1"_s << QStringList{};
        QTest::newRow("a log's key") << brand + u".log"_s << QStringList{};
        QTest::newRow("the key of orders")
            << u"control.key"_s << QStringList{u"wipe"_s, u"--reason"_s, u"lost"_s, u"--desk"_s};
    }
    void aDamagedKeyFileIsSaidBeforeAnythingIsDoneWithIt()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, command);
        OfficeProcess spare(path(u"keys-"_s + name));
        QVERIFY(spare.serve());
        const QString sample = QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/norrland-energi/");
        QCOMPARE(spare.run({u"import"_s, sample + u"mapping-crm.json"_s, sample + u"crm.csv"_s}).code, 0);
        spare.stop();
        QFile key(path(u"keys-"_s + name + u"/keys/"_s + name));
        QVERIFY(key.open(QIODevice::ReadWrite | QIODevice::Unbuffered) && key.seek(5));
        const char flipped = char(key.read(1).at(0) ^ 1);
        QVERIFY(key.seek(5) && key.write(&flipped, 1) == 1);
        if (command.isEmpty()) {
            QVERIFY(!spare.serve());
            QVERIFY2(spare.said().contains(u"key"_s), qPrintable(spare.said()));
        } else {
            const Ran ran = spare.run(command + QStringList{u"d:00000000-0000-4000-8000-000000000000"_s});
            QVERIFY2(ran.code != 0 && ran.err.contains(u"halves"_s), qPrintable(ran.err));
        }
    }

    void keysAreNotRotatedWhileACommandWorks()
    {
        OfficeProcess spare(path(u"rotated"_s));
        QVERIFY(spare.serve());
        spare.stop();
        {
            const Result<FolderLock> working =
                FolderLock::take(path(u"rotated/keys-in-use"_s), FolderLock::Kind::Together);
            QVERIFY(working);
            const Ran ran = spare.run({u"keys"_s, u"rotate"_s});
            QCOMPARE(ran.code, 3);
            QVERIFY2(ran.err.contains(u"Another command works"_s), qPrintable(ran.err));
            QCOMPARE(spare.run({u"enrol"_s, u"--name"_s, u"one"_s, u"--brand"_s, OfficeProcess::norrland()}).code, 0);
        }
        {
            const Result<FolderLock> rotating = FolderLock::take(path(u"rotated/keys-in-use"_s));
            const Ran ran = spare.run({u"enrol"_s, u"--name"_s, u"one"_s, u"--brand"_s, OfficeProcess::norrland()});
            QCOMPARE(ran.code, 3);
            QVERIFY2(ran.err.contains(u"being rotated"_s), qPrintable(ran.err));
        }
        QCOMPARE(spare.run({u"keys"_s, u"rotate"_s}).code, 0);
    }

    void whatIsWrittenForOthersIsWholeOrNotThere()
    {
        SmallDisk disk(2 << 20);
        QVERIFY2(disk.complaint().isEmpty(), qPrintable(disk.complaint()));
        const QString file = disk.path() + u"/witness"_s;
        QCOMPARE(m_office->run({u"witness"_s, u"--out"_s, file}).code, 0);
        const auto bytes = [&] {
            QFile written(file);
            return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        QVERIFY(before.size() > 100 && disk.fill());
        const Ran ran = m_office->run({u"witness"_s, u"--out"_s, file});
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains(u"witness"_s), qPrintable(ran.err));
        QVERIFY(bytes() == before);
    }

    void whatACommandHasNoPlaceForIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QString desk = u"d:00000000-0000-4000-8000-000000000000"_s;
        QTest::newRow("a word") << QStringList{u"wipes"_s, u"now"_s} << u"no place for “now”"_s;
        QTest::newRow("a second desk") << QStringList{u"wipe"_s, u"--desk"_s, desk, desk, u"--reason"_s, u"x"_s}
                                       << u"no place for “d:"_s;
        QTest::newRow("a reason of nothing")
            << QStringList{u"wipe"_s, u"--desk"_s, desk, u"--reason"_s, u" "_s} << u"1 to 500"_s;
        QTest::newRow("a long reason") << QStringList{u"wipe"_s, u"--desk"_s, desk, u"--reason"_s, QString(501, u'x')}
                                       << u"1 to 500"_s;
        QTest::newRow("no desk") << QStringList{u"revoke"_s, u"--desk"_s, u"one"_s} << u"“one” is no desk's id"_s;
    }
    void whatACommandHasNoPlaceForIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ran ran = m_office->run(arguments);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    }

    // A full disk: what was saved stays, what can't be saved is said, a withdrawal is saved all the same, and after room
    // was made work goes on.
    void aFullDiskRefusesInWordsAndLosesNothing()
    {
        SmallDisk disk(4 * 1024 * 1024);
        QVERIFY2(disk.complaint().isEmpty(), qPrintable(disk.complaint()));
        Result<std::unique_ptr<RowStore>> store = openDeskHome(disk.path() + u"/desk"_s);
        QVERIFY(store);
        HeadlessDesk tight(*std::move(store));
        tight.send(Enrol{m_office->url(), m_office->enrolCode(u"tight"_s)});
        QVERIFY(comesOnline(tight));
        QByteArray answer;
        const QString sample = QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/norrland-energi/");
        QCOMPARE(m_office->run({u"import"_s, sample + u"mapping-crm.json"_s, sample + u"crm.csv"_s}).code, 0);
        const int status = m_office->post(
            arrival("full-1", ",\"agent\":\"tight\",\"customerNumber\":\"NE-88017\""), m_office->token(), &answer);
        QVERIFY2(status == 200, answer.constData());
        const InteractionFact *offer = tight.await<InteractionFact>();
        QVERIFY(offer);
        const InteractionId id = offer->id;
        tight.send(AcceptInteraction{id});
        QVERIFY(!offer->candidates.isEmpty());
        tight.send(ConfirmCustomer{id, offer->candidates.first().customer});
        QVERIFY(tight.await<InteractionFact>([](const InteractionFact &fact) { return !fact.customer.isNull(); }));
        const auto synced = [](const SavedFact &fact) { return fact.state == SavedState::Synced; };
        QVERIFY(tight.await<SavedFact>(synced));

        QVERIFY(disk.fill());
        tight.forgetFacts();
        const QString long_ = QString::fromLatin1(OfficeProcess::personsWord()) + QString(7000, u'x');
        for (int i = 0; i < 40; ++i) // until the room that the store held is used up
            tight.send(SaveNote{id, long_});
        const ErrorFact *full = tight.await<ErrorFact>();
        QVERIFY(full);
        QCOMPARE(full->error.code, ErrorCode::StoreFull);
        tight.forgetFacts();
        tight.send(SaveNote{id, long_});
        tight.send(TakeBackConsent{id, u"offers"_s});
        QVERIFY(tight.await<SavedFact>([](const SavedFact &fact) {
            return fact.type == u"privity.consent.withdrawn.v1" && fact.state == SavedState::Synced;
        }));
        QCOMPARE(tight.newest<ErrorFact>()->error.code, ErrorCode::StoreFull); // of the note
        tight.forgetFacts();
        QVERIFY(disk.makeRoom());
        QElapsedTimer since;
        since.start();
        tight.send(SaveNote{id, u"after"_s});
        QVERIFY(tight.await<SavedFact>(synced));
        QVERIFY2(since.elapsed() < 2000, qPrintable(QString::number(since.elapsed())));
    }
};

PRIVITY_TEST(BadInputTest)
#include "tst_BadInput.moc"
