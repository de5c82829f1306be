// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"
#include "tests/support/HeadlessDesk.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSslSocket>
#include <QTemporaryDir>
#include <sys/mount.h>

using namespace privity;
using namespace privity::desk;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray posted(const QByteArray &id, const QByteArray &kind, const QByteArray &data,
    const QByteArray &time = "2026-11-21T10:00:00Z", const QByteArray &brand = "norrland-energi")
{
    return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/phone\",\"type\":\"privity.contact." + kind
        + ".v1\",\"time\":\"" + time + "\",\"data\":{\"brand\":\"" + brand + "\"," + data + "}}";
}

QByteArray arrival(const QByteArray &contact, const QByteArray &more = {})
{
    return "\"contact\":\"" + contact + "\",\"channel\":\"chat\",\"direction\":\"inbound\"" + more;
}

QString interactionIn(const QByteArray &answer) { return QJsonDocument::fromJson(answer)["interaction"_L1].toString(); }

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

//! What a careless hand and a hostile system do to the real office, and what must not come of it.
class AbuseTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<OfficeProcess> m_office;
    std::unique_ptr<HeadlessDesk> m_desk;
    QByteArray m_token;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static bool isOnline(const LinkFact &fact) { return fact.state == LinkState::Online; }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<OfficeProcess>(path(u"office"_s));
        QVERIFY2(m_office->serve(), qPrintable(m_office->said()));
        m_token = m_office->token();
        m_desk = std::make_unique<HeadlessDesk>(*openDeskHome(path(u"desk"_s)));
        m_desk->send(desk::Enrol{m_office->url(), m_office->enrolCode()});
        QVERIFY(m_desk->await<LinkFact>(isOnline));
    }

    // Both would write the next entry, and one of them would be lost.
    void aDesksRecordIsOpenInOneProgramOnly()
    {
        const auto second = openDeskHome(path(u"desk"_s));
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::StoreBusy);
    }

    void whatTheyKeepIsForNobodyElse()
    {
        int files = 0;
        for (const QString &folder : {path(u"office"_s), path(u"office/keys"_s), path(u"desk"_s)})
            for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
                files += 1;
                QVERIFY2(!(file.permissions()
                             & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                    qPrintable(file.filePath()));
            }
        QVERIFY(files > 20);
    }

    void aDiskThatMayOnlyBeReadIsSaidInWords()
    {
        SmallDisk disk(32 << 20);
        QVERIFY2(disk.complaint().isEmpty(), qPrintable(disk.complaint()));
        OfficeProcess there(disk.path() + u"/office"_s);
        QVERIFY2(there.serve(), qPrintable(there.said()));
        there.stop();
        QCOMPARE(
            mount("none", QFile::encodeName(disk.path()).constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
        for (const char *command : {"serve", "desks", "verify"}) {
            const Ran ran = there.run({QString::fromLatin1(command)});
            QVERIFY2(ran.code == 3 && ran.err.contains(u"can't be written to: its disk may only be read"_s)
                    && !ran.err.contains(u"PRAGMA"_s) && !ran.err.contains(u"SELECT"_s),
                qPrintable(QString::fromLatin1(command) + u": "_s + ran.err));
        }
    }

    void aFolderIsServedByOneOfficeOnly()
    {
        OfficeProcess second(path(u"office"_s));
        QVERIFY(!second.serve());
        QVERIFY2(second.said().contains(u"Another office serves"_s), qPrintable(second.said()));
        QCOMPARE(m_office->post(posted("one-1", "ended", "\"contact\":\"nobody\""), m_token), 404); // it still answers
    }

    void whatADeskCouldNotReadIsRefusedAndADeskStaysOnline_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray word = OfficeProcess::personsWord();
        const QByteArray said = "\"contact\":\"chat-1\",\"fromCustomer\":true,\"text\":\"" + word;
        QTest::newRow("a long message") << posted("a1", "said", said + QByteArray(9000, 'x') + '"') << 413;
        QTest::newRow("NUL in its id") << posted("a\\u0000b", "said", said + "x\"") << 400;
        QTest::newRow("a year of five digits")
            << posted("a3", "said", said + "x\"", "9999-12-31T23:59:59-14:00") << 400;
        QTest::newRow("a year before all") << posted("a4", "said", said + "x\"", "0001-01-01T00:00:00+14:00") << 400;
        QTest::newRow("a long queue") << posted(
            "a5", "arrived", arrival("q", ",\"queue\":\"" + word + QByteArray(1000, 'q') + '"'))
                                      << 413;
        QTest::newRow("a long name") << posted("a6", "arrived", arrival(word + QByteArray(1000, 'c'))) << 413;
        QTest::newRow("no name") << posted("a7", "arrived", arrival("")) << 400;
        QTest::newRow("as long as may be")
            << posted("a8", "said", said + QByteArray(8000 - word.size(), 'x') + '"') << 200;
    }
    void whatADeskCouldNotReadIsRefusedAndADeskStaysOnline()
    {
        QFETCH(QByteArray, body);
        static int arrived = m_office->post(posted("a0", "arrived", arrival("chat-1")), m_token);
        QCOMPARE(arrived, 200);
        QTEST(m_office->post(body, m_token), "status");
        m_desk->forgetFacts();
        static int n = 0;
        const QString last = u"still here %1"_s.arg(++n);
        QCOMPARE(m_office->post(posted("after-" + QByteArray::number(n), "said",
                                    "\"contact\":\"chat-1\",\"fromCustomer\":true,\"text\":\"" + last.toUtf8() + '"'),
                     m_token),
            200);
        QVERIFY(m_desk->await<UtteranceFact>([&](const UtteranceFact &fact) { return fact.text == last; }));
    }

    void oneIdIsOneEventOfItsBrand()
    {
        const QByteArray first = posted("same", "arrived", arrival("same-1"));
        QByteArray answer, again;
        QCOMPARE(m_office->post(first, m_token, &answer), 200);
        QCOMPARE(m_office->post(first, m_token, &again), 200);
        QCOMPARE(again, answer);
        QCOMPARE(m_office->post(posted("same", "arrived", arrival("same-2")), m_token, &again), 409);
        QVERIFY2(again.contains("It was kept; this was not taken."), again.constData());
        QCOMPARE(m_office->post(posted("same", "ended", "\"contact\":\"same-1\""), m_token), 409);
        // Another brand's system has ids of its own; its call is not this one.
        const QByteArray other = m_office->token(u"velocar"_s);
        const QByteArray theirs = posted("same", "arrived", arrival("same-1"), "2026-11-21T10:00:00Z", "velocar");
        QCOMPARE(m_office->post(theirs, other, &again), 404); // no desk of that brand is online
        QVERIFY(interactionIn(again) != interactionIn(answer));
    }

    void aSourceIsNotTheBeginningOfAnother()
    {
        QByteArray body = posted("prefix", "arrived", arrival("prefix-1"));
        QCOMPARE(m_office->post(body.replace("\"/phone\"", "\"/phonebook\""), m_token), 403);
        QCOMPARE(m_office->post(body.replace("\"/phonebook\"", "\"/phone/7\""), m_token), 200);
    }

    void aStopUnderLoadIsAStop()
    {
        for (int round = 0; round < 3; ++round) {
            OfficeProcess busy(path(u"busy-%1"_s.arg(round)));
            QVERIFY(busy.serve());
            const QByteArray token = busy.token();
            HeadlessDesk served(*openDeskHome(path(u"served-%1"_s.arg(round))));
            served.send(desk::Enrol{busy.url(), busy.enrolCode()});
            QVERIFY(served.await<LinkFact>(isOnline));
            QCOMPARE(busy.post(posted("first", "arrived", arrival("busy")), token), 200);
            std::vector<std::unique_ptr<QSslSocket>> load;
            for (int n = 0; n < 2; ++n) { // each with more requests on its way than can be answered until the end
                QByteArray requests;
                for (int i = 0; i < 400; ++i) {
                    const QByteArray id = QByteArray::number(n) + "-" + QByteArray::number(i);
                    requests += OfficeProcess::request(
                        posted(id, "said", "\"contact\":\"busy\",\"fromCustomer\":true,\"text\":\"x\""), token);
                }
                load.push_back(busy.connect());
                QVERIFY(load.back());
                load.back()->write(requests);
            }
            for (const auto &socket : load)
                QVERIFY(socket->waitForReadyRead());
            busy.stop();
            QCOMPARE(busy.exitCode(), 0);
        }
    }

    void aFullDiskIsSaidAndSeenFromOutside()
    {
        SmallDisk disk(8 * 1024 * 1024);
        QVERIFY2(disk.complaint().isEmpty(), qPrintable(disk.complaint()));
        OfficeProcess tight(disk.path() + u"/office"_s);
        QVERIFY2(tight.serve(), qPrintable(tight.said()));
        const QByteArray token = tight.token();
        HeadlessDesk served(*openDeskHome(path(u"served"_s)));
        served.send(desk::Enrol{tight.url(), tight.enrolCode()});
        QVERIFY(served.await<LinkFact>(isOnline));
        QCOMPARE(tight.get("/healthz"), 200);
        QVERIFY(disk.fill());
        int n = 0;
        const QByteArray email = ",\"email\":\"" + OfficeProcess::personsWord() + "@example.org\"";
        const auto postedNext = [&] {
            const QByteArray contact = "d" + QByteArray::number(++n);
            return tight.post(posted(contact, "arrived", arrival(contact, email)), token);
        };
        int status = 200;
        while (status == 200 && n < 2000) // until the room that the store held is used up
            status = postedNext();
        QCOMPARE(status, 503);
        QCOMPARE(tight.get("/healthz"), 503);
        QVERIFY(disk.makeRoom());
        QTRY_COMPARE(tight.get("/healthz"), 200);
        QVERIFY(postedNext() != 503); // whether or not its desk is back already
        QVERIFY2(tight.said().contains(u"disk"_s), qPrintable(tight.said()));
    }

    void aStoreThatIsGoneIsNotMadeAnew()
    {
        OfficeProcess bare(path(u"bare"_s));
        QVERIFY(bare.serve());
        bare.stop();
        for (const QString &file : QDir(path(u"bare"_s)).entryList({u"store.db*"_s}))
            QVERIFY(QFile::remove(path(u"bare/"_s + file)));
        const Ran ran = bare.run({u"journal"_s, u"--json"_s});
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains(u"store.db is gone"_s), qPrintable(ran.err));
        QVERIFY(!QFile::exists(path(u"bare/store.db"_s)));
        QVERIFY(!bare.serve());
    }

    void anInterruptedFirstStartIsBegunAgain()
    {
        QVERIFY(QDir().mkpath(path(u"begun/keys"_s)) && QDir().mkpath(path(u"begun/lost+found"_s)));
        QVERIFY(writeFile(path(u"begun/first-start"_s), "x") && writeFile(path(u"begun/keys/tls.pem"_s), "half")
            && writeFile(path(u"begun/store.db"_s), ""));
        OfficeProcess begun(path(u"begun"_s));
        QVERIFY2(begun.serve(), qPrintable(begun.said()));
        QVERIFY(!QFile::exists(path(u"begun/first-start"_s)));
    }

    void aKeyThatTheStatementDoesNotNameIsRefused()
    {
        OfficeProcess swapped(path(u"swapped"_s));
        QVERIFY(swapped.serve());
        swapped.stop();
        const QString keys = path(u"swapped/keys/"_s);
        QVERIFY(QFile::remove(keys + u"velocar.intake"_s)
            && QFile::copy(keys + u"maison-lys.intake"_s, keys + u"velocar.intake"_s));
        QVERIFY(!swapped.serve());
        QVERIFY2(swapped.said().contains(u"velocar"_s), qPrintable(swapped.said()));
    }

    void packsAreReadFromTheFolderThatIsNamedAndNoOther()
    {
        OfficeProcess plain(path(u"plain"_s));
        QVERIFY(plain.serve());
        plain.stop();
        const QString elsewhere = path(u"elsewhere"_s);
        QVERIFY(QDir().mkpath(elsewhere) && writeFile(elsewhere + u"/other.json"_s, "{}"));
        QVERIFY2(plain.serveWithout(elsewhere), qPrintable(plain.said()));
    }
};

PRIVITY_TEST(AbuseTest)
#include "tst_Abuse.moc"
