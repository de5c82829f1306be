// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"
#include "tests/e2e/Copies.h"
#include "tests/support/HeadlessDesk.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace privity;
using namespace privity::desk;
using namespace privity::test;
using namespace Qt::StringLiterals;

//! What is typed for a check, and what it is compared with: in no page of either store, free ones and overwritten ones
//! too, and in nothing that the office said (it prints what it can; personsWord() there would end this program).
class CheckedTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedAndWhatIsHeldIsNowhere()
    {
        const QTemporaryDir folder;
        const QString officeFolder = folder.filePath(u"office"_s), seatFolder = folder.filePath(u"desk"_s);
        const QString crm = QStringLiteral(PRIVITY_SOURCE_DIR "/resources/sample/norrland-energi/");
        OfficeProcess office(officeFolder);
        QVERIFY2(office.serve(), qPrintable(office.said()));
        const Ran imported = office.run({u"import"_s, crm + u"mapping-crm.json"_s, crm + u"crm.csv"_s});
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
        {
            HeadlessDesk seat(*openDeskHome(seatFolder));
            seat.send(desk::Enrol{office.url(), office.enrolCode()});
            QVERIFY(seat.await<LinkFact>([](const LinkFact &fact) { return fact.state == LinkState::Online; }));
            QCOMPARE(office.call("NE-100006"), 200);
            const auto *offer =
                seat.await<InteractionFact>([](const InteractionFact &fact) { return !fact.candidates.isEmpty(); });
            QVERIFY(offer);
            const InteractionId call = offer->id;
            seat.send(ConfirmCustomer{call, offer->candidates.first().customer});
            seat.send(AcceptInteraction{call});
            seat.send(SetSpeaker{call, Speaker::Self});
            QVERIFY(seat.await<ContextFact>([&](const ContextFact &fact) { return !fact.loading; }));
            const auto result = [&](const QString &field, QByteArray said) {
                seat.forgetFacts();
                seat.send(CheckField{call, field, std::make_shared<const SecretBytes>(SecretBytes::take(said))});
                const auto *fact = seat.await<CheckFact>();
                return fact ? QString(spell(fact->result)) : u"nothing"_s;
            };
            QCOMPARE(result(u"first_name"_s, OfficeProcess::personsWord()), u"no-match"_s);
            QCOMPARE(result(u"first_name"_s, "EBBA"), u"match"_s);
            QCOMPARE(result(u"birth_date"_s, "15 1 1957"), u"match"_s);
            QCOMPARE(result(u"meter_number"_s, "e0047 0000 0000 0006"), u"match"_s);
            QCOMPARE(result(u"customer_number"_s, "NE 100006"), u"match"_s);
            QVERIFY(seat.await<InteractionFact>([](const InteractionFact &fact) { return fact.identityLevel == 2; }));
        }
        office.stop();
        const Result<SecretBytes> key = keyfile::read(seatFolder + u"/desk.key"_s);
        QVERIFY(key);
        const QByteArray atOffice = scanned(officeFolder), atDesk = decryptedPages(seatFolder + u"/desk.db"_s, *key);
        QCOMPARE(atOffice.count("privity.verify.done.v1") >= 5, true); // this is a store, and the checks are in it
        QVERIFY(atDesk.contains("privity.subject.confirmed.v1"));
        for (const QByteArray &word :
            {OfficeProcess::personsWord(), QByteArray("EBBA"), QByteArray("ebba"), QByteArray("Söderdahl"),
                QByteArray("1957"), QByteArray("15 1 1957"), QByteArray("e0047 0000"), QByteArray("E0047000000000006"),
                QByteArray("NE 100006"), QByteArray("NE-100006"), QByteArray("NE100006")}) {
            QVERIFY2(!atDesk.contains(word), word);
            if (word != "NE-100006") // the key of the source's record, by which it is found again at the next import
                QVERIFY2(!atOffice.contains(word), word);
        }
    }
};

PRIVITY_TEST(CheckedTest)
#include "tst_Checked.moc"
