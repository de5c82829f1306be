// SPDX-License-Identifier: Apache-2.0
#include "models/view/DeskViewModel.h"
#include "tests/support/Scene.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

class DeskViewModelTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void theLinkSpeaksInWords_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("unsent");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("tone");
        using enum desk::LinkState;
        const auto row = [](const char *name, desk::LinkState state, int unsent, const QString &words,
                             const QString &word, DeskViewModel::Tone tone) {
            QTest::newRow(name) << int(state) << unsent << words << word << int(tone);
        };
        row("synced", Online, 0, u"Synced"_s, u"Synced"_s, DeskViewModel::Quiet);
        row("sending", Online, 2, u"Saved on this desk: 2"_s, u"Saved here: 2"_s, DeskViewModel::Quiet);
        row("connecting", Connecting, 0, u"Connecting…"_s, u"Connecting…"_s, DeskViewModel::Quiet);
        row("offline", Offline, 3, u"Office not reachable. Saved on this desk: 3"_s, u"Offline"_s, DeskViewModel::News);
        row("offline, all sent", Offline, 0, u"Office not reachable."_s, u"Offline"_s, DeskViewModel::News);
        row("refused", Refused, 0,
            u"The office shows other keys than the ones this desk knows. Nothing was sent. "
            u"Do not go on; tell your administrator."_s,
            u"Stopped"_s, DeskViewModel::Alarm);
    }
    void theLinkSpeaksInWords()
    {
        QFETCH(int, state);
        QFETCH(int, unsent);
        test::Scene scene;
        scene.link.state = desk::LinkState(state);
        scene.link.unsent = quint64(unsent);
        if (scene.link.state == desk::LinkState::Refused)
            scene.link.error = fail(ErrorCode::KeysChanged);
        scene.desk.tell({scene.link});
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.ready());
        QTEST(desk.link(), "words");
        QTEST(desk.linkShort(), "word");
        QTEST(int(desk.linkTone()), "tone");
    }

    void callsStandBeforeChatsAndNothingElseMoves()
    {
        test::Scene scene;
        scene.desk.tell({scene.link, scene.fashion});
        DeskViewModel desk(scene.desk, scene.clock);
        QAbstractItemModelTester tester(desk.interactions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(desk.interactions()->count(), 1);
        scene.desk.tell({scene.meijer});
        scene.desk.tell({scene.rental});
        QTRY_COMPARE(desk.interactions()->count(), 3);
        const auto order = [&] {
            QStringList letters;
            for (int i = 0; i < desk.interactions()->count(); ++i)
                letters.append(desk.interactions()->at(i)->brandLetters());
            return letters.join(u' ');
        };
        QCOMPARE(order(), u"NE VL ML"_s);
        QSignalSpy moved(desk.interactions(), &QAbstractItemModel::rowsMoved);
        scene.fashion.address = u"Frau Lindqvist"_s;
        scene.rental.phase = desk::Phase::Live;
        scene.desk.tell({scene.fashion, scene.rental, scene.meijer});
        QTRY_COMPARE(desk.interactions()->at(2)->address(), u"Frau Lindqvist"_s);
        QCOMPARE(order(), u"NE VL ML"_s);
        QCOMPARE(moved.size(), 0);
    }

    void anOfferNeverChangesTheOpenPage()
    {
        test::Scene scene;
        scene.desk.tell({scene.link, scene.meijer});
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        QSignalSpy switched(&desk, &DeskViewModel::currentChanged);
        scene.desk.tell({scene.rental});
        QTRY_VERIFY(desk.offer());
        QCOMPARE(switched.size(), 0);
        QCOMPARE(desk.current()->brandLetters(), u"NE"_s);
        desk.acceptOffer();
        QCOMPARE(desk.current()->brandLetters(), u"VL"_s);
        QCOMPARE(scene.desk.all<desk::AcceptInteraction>().size(), 1u);
        QTRY_VERIFY(!desk.offer());
    }

    void withNothingOpenTheOfferIsShown()
    {
        test::Scene scene;
        scene.desk.tell({scene.link});
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.ready());
        QVERIFY(!desk.current());
        scene.desk.tell({scene.rental});
        QTRY_VERIFY(desk.current());
        QCOMPARE(desk.current()->phase(), InteractionViewModel::Offered);
    }

    void whatIsWrappedUpGoesAndTheNextTakesItsPlace()
    {
        test::Scene scene;
        scene.tellAll();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_COMPARE(desk.interactions()->count(), 3);
        desk.current()->setProperty("noteDraft", u"call back on Friday"_s);
        desk.current()->wrapUp(u"answered"_s);
        QTRY_COMPARE(desk.interactions()->count(), 2);
        QCOMPARE(desk.current()->brandLetters(), u"VL"_s);
        // an unsaved note is not lost by the way out
        QCOMPARE(scene.desk.all<desk::SaveNote>().at(0).text, u"call back on Friday"_s);
        QCOMPARE(scene.desk.all<desk::WrapUp>().at(0).code, u"answered"_s);
    }

    void aSnapshotTakesAwayWhatItDoesNotName()
    {
        test::Scene scene;
        scene.tellAll();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_COMPARE(desk.interactions()->count(), 3);
        desk.current()->setProperty("noteDraft", u"half a sen"_s);
        scene.desk.tell({scene.link, scene.meijer}, true);
        QTRY_COMPARE(desk.interactions()->count(), 1);
        QCOMPARE(desk.current()->property("noteDraft").toString(), u"half a sen"_s);
    }

    void aRefusedCommandSpeaksOnItsPageAndGivesTheWordsBack()
    {
        test::Scene scene;
        scene.tellAll();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        InteractionViewModel *call = desk.current();
        call->setProperty("noteDraft", u"call back"_s);
        scene.desk.failNext(fail(ErrorCode::StoreFull));
        call->saveNote();
        desk.openAt(2);
        QTRY_VERIFY(!call->problem().isEmpty());
        QVERIFY(call->problem().startsWith(u"The disk is full."_s));
        QCOMPARE(call->property("noteDraft").toString(), u"call back"_s);
        QVERIFY(desk.current()->problem().isEmpty());
        call->dismissProblem();
        QVERIFY(call->problem().isEmpty());
    }

    void savedIsSaidWhenItIsAndSyncedWhenTheOfficeHasIt()
    {
        test::Scene scene;
        scene.tellAll();
        scene.desk.setLink(desk::LinkState::Offline);
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        InteractionViewModel *call = desk.current();
        QTRY_COMPARE(call->mayI()->count(), 4);
        call->takeBack(u"p.tips"_s);
        QVERIFY(call->news().isEmpty()); // not before it is durable
        QTRY_COMPARE(call->news(), u"Saving tips: saved on this desk"_s);
        QCOMPARE(desk.link(), u"Office not reachable. Saved on this desk: 1"_s);
        scene.desk.setLink(desk::LinkState::Online);
        QTRY_COMPARE(call->news(), u"Saving tips: saved and synced"_s);
        QCOMPARE(desk.link(), u"Synced"_s);
    }

    void timeRunsOnlyWhileSomebodyIsThere()
    {
        test::Scene scene;
        scene.desk.tell({scene.link, scene.meijer});
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        QCOMPARE(desk.current()->header(), u"Call 03:42"_s);
        scene.clock.advanceMs(61'000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.current()->header(), u"Call 04:43"_s, 3000);
        QCOMPARE(desk.findChildren<QTimer *>().size(), 0); // the one timer is a member
        scene.meijer.phase = desk::Phase::Ended;
        scene.desk.tell({scene.meijer});
        QTRY_COMPARE(desk.current()->header(), u"Call ended"_s);
        QVERIFY(!desk.current()->ticks());
    }

    void theEnrolmentCodeIsKeptNowhere()
    {
        test::Scene scene;
        scene.desk.tell({desk::LinkFact{}});
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.ready());
        QVERIFY(!desk.enrolled());
        desk.enrol()->enrol(u"wss://office.example"_s, u"WRONG"_s);
        QVERIFY(desk.enrol()->busy());
        QTRY_COMPARE(desk.enrol()->problem(), u"This enrolment code is not known. Ask for a new code."_s);
        QVERIFY(!desk.enrol()->busy());
        desk.enrol()->enrol(u"wss://office.example"_s, scene.desk.goodCode);
        QTRY_VERIFY(desk.enrolled());
        QVERIFY(desk.enrol()->problem().isEmpty());
    }

    void aConsentIsAnsweredWithItsWordingAndProof_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("action");
        QTest::newRow("yes") << 1 << int(ConsentAction::Given);
        QTest::newRow("no") << 2 << int(ConsentAction::Refused);
        QTest::newRow("not clear") << 3 << int(ConsentAction::Deferred);
    }
    void aConsentIsAnsweredWithItsWordingAndProof()
    {
        QFETCH(int, answer);
        test::Scene scene;
        scene.tellAll();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        ConsentFlowViewModel *flow = desk.current()->consent();
        desk.current()->ask(u"p.partners"_s);
        QCOMPARE(flow->step(), ConsentFlowViewModel::Loading);
        QTRY_COMPARE(flow->step(), ConsentFlowViewModel::Asking);
        QCOMPARE(flow->language(), u"Nederlands"_s);
        QCOMPARE(flow->proof(), u"Proof: wording 4, Dutch, this call's recording"_s);
        QCOMPARE(flow->afterNo(), u"We will not ask again for 12 months"_s);
        flow->nextLanguage();
        QTRY_COMPARE(flow->language(), u"English"_s);
        answer == 1 ? flow->answerYes() : answer == 2 ? flow->answerNo() : flow->answerNotClear();
        QCOMPARE(flow->step(), ConsentFlowViewModel::Closed);
        const auto sent = scene.desk.all<desk::AnswerConsent>();
        QCOMPARE(sent.size(), 1u);
        QTEST(int(sent[0].action), "action");
        QCOMPARE(sent[0].language, u"en"_s);
        QCOMPARE(sent[0].evidence, EvidenceKind::RecordingOffset);
        QCOMPARE(sent[0].evidenceRef, u"00:03:42"_s);
    }

    void leavingAFlowNotesNothing()
    {
        test::Scene scene;
        scene.tellAll();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        desk.current()->ask(u"p.partners"_s);
        QTRY_COMPARE(desk.current()->consent()->step(), ConsentFlowViewModel::Asking);
        desk.current()->consent()->close();
        desk.current()->consent()->answerYes();
        QVERIFY(scene.desk.all<desk::AnswerConsent>().empty());
        // a purpose without a wording: the page says why and the flow closes
        desk.current()->ask(u"p.offers"_s);
        QTRY_VERIFY(!desk.current()->problem().isEmpty());
        QCOMPARE(desk.current()->consent()->step(), ConsentFlowViewModel::Closed);
    }

    void whatWasOnScreenIsRead()
    {
        test::Scene scene;
        scene.tellAll();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_COMPARE(desk.interactions()->count(), 3);
        InteractionViewModel *chat = desk.interactions()->at(2);
        const auto says = [&](const QString &id, bool customer = true) {
            const int before = chat->utterances()->rowCount();
            scene.desk.tell({desk::UtteranceFact{scene.fashion.id, id, customer, u"?"_s, scene.clock.now()}});
            QTRY_COMPARE(chat->utterances()->rowCount(), before + 1);
        };
        QCOMPARE(chat->unread(), 2);
        desk.openAt(2);
        QCOMPARE(chat->unread(), 0);
        says(u"u1"_s);
        QCOMPARE(chat->unread(), 0);
        desk.openAt(0);
        QCOMPARE(chat->unread(), 0);
        says(u"u2"_s);
        says(u"u3"_s);
        QCOMPARE(chat->unread(), 2);
        says(u"u4"_s, false); // answered from another place: nothing waits
        QCOMPARE(chat->unread(), 0);
    }

    void aChatProvesByItsMessages()
    {
        test::Scene scene;
        scene.tellAll();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_COMPARE(desk.interactions()->count(), 3);
        InteractionViewModel *chat = desk.interactions()->at(2);
        QCOMPARE(chat->waiting(), u"4 min"_s);
        QCOMPARE(chat->spoken(), u"Maison Lys, Chat, 2 unread, waits 4 min"_s);
        desk::ConsentFlowFact &flow = scene.desk.flows[u"p.partners/de"_s];
        flow.evidence = {EvidenceKind::MessageIds};
        chat->ask(u"p.partners"_s);
        QTRY_COMPARE(chat->consent()->step(), ConsentFlowViewModel::Asking);
        chat->consent()->answerYes();
        QCOMPARE(scene.desk.all<desk::AnswerConsent>().at(0).evidenceRef, u"m4"_s);
    }

    void candidatesThatWerePutAwayStayAway()
    {
        test::Scene scene;
        scene.tellCallAlone();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        QCOMPARE(desk.current()->candidates()->count(), 2);
        QCOMPARE(desk.current()->address(), u"New caller"_s);
        desk.current()->noneOfThese();
        QCOMPARE(desk.current()->candidates()->count(), 0);
        QVERIFY(scene.desk.all<desk::ConfirmCustomer>().at(0).customer.isNull());
    }

    void aDeskThatIsGoneHearsNothing()
    {
        test::Scene scene;
        {
            DeskViewModel desk(scene.desk, scene.clock);
        }
        scene.tellAll();
        QCoreApplication::processEvents();
    }
};

PRIVITY_TEST(DeskViewModelTest)
#include "tst_DeskViewModel.moc"
