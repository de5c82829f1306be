// SPDX-License-Identifier: Apache-2.0
#include "models/view/DeskViewModel.h"
#include "tests/support/Scene.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

namespace {

QString order(DeskViewModel &desk)
{
    QStringList letters;
    for (int i = 0; i < desk.interactions()->count(); ++i)
        letters.append(desk.interactions()->at(i)->brandLetters());
    return letters.join(u' ');
}

} // namespace

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
            u"Tell your administrator before you try again."_s,
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

    void newOnesStandBelowAndNothingElseMoves()
    {
        test::Scene scene;
        scene.desk.tell({scene.link, scene.fashion});
        DeskViewModel desk(scene.desk, scene.clock);
        QAbstractItemModelTester tester(desk.interactions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(desk.interactions()->count(), 1);
        scene.desk.tell({scene.meijer});
        scene.desk.tell({scene.rental});
        QTRY_COMPARE(desk.interactions()->count(), 3);
        QCOMPARE(order(desk), u"ML NE VL"_s); // a call does not take the number of the chat
        QSignalSpy moved(desk.interactions(), &QAbstractItemModel::rowsMoved);
        scene.fashion.address = u"Frau Lindqvist"_s;
        scene.rental.phase = desk::Phase::Live;
        scene.desk.tell({scene.fashion, scene.rental, scene.meijer});
        QTRY_COMPARE(desk.interactions()->at(0)->address(), u"Frau Lindqvist"_s);
        QCOMPARE(order(desk), u"ML NE VL"_s);
        QCOMPARE(moved.size(), 0);
    }

    void whatWasAcceptedIsNeverHiddenBehindOffersThatRing()
    {
        test::Scene scene;
        std::vector<desk::Fact> facts{scene.link};
        desk::InteractionFact last;
        for (int i = 0; i < 7; ++i) {
            last = scene.rental;
            last.id.text.replace(2, 1, QString::number(i));
            last.brandLetters = u"V%1"_s.arg(i);
            facts.push_back(last);
        }
        scene.desk.tell(facts);
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_COMPARE(desk.interactions()->count(), 7);
        QAbstractItemModelTester tester(desk.interactions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.interactions()->at(6)->accept();
        QTRY_COMPARE(order(desk), u"V0 V1 V2 V3 V6 V4 V5"_s);
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
        QTRY_COMPARE(desk.enrol()->problem(), u"This pairing code is not known. Ask for a new code."_s);
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

    void candidatesThatWerePutAwayComeBack()
    {
        test::Scene scene;
        scene.tellCallAlone();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        InteractionViewModel *call = desk.current();
        QVERIFY(!call->putAway());
        call->noneOfThese();
        QVERIFY(call->putAway());
        QCOMPARE(call->advice(), u"Nobody is confirmed, so nothing is open. A note and wrapping up are possible."_s);
        call->noneOfThese();
        QVERIFY(!call->putAway());
        QCOMPARE(call->candidates()->count(), 2);
        QCOMPARE(scene.desk.all<desk::ConfirmCustomer>().size(), 1u); // bringing back tells nobody anything
    }

    void aWrongCustomerIsCorrected()
    {
        test::Scene scene;
        scene.tellCallAlone();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        InteractionViewModel *call = desk.current();
        call->confirmCandidate(call->candidates()->keyAt(0));
        QTRY_VERIFY(call->known());
        QTRY_VERIFY(call->otherCells()->count() > 0);
        call->notThisPerson();
        QTRY_VERIFY(!call->known());
        QCOMPARE(call->candidates()->count(), 2);
        QCOMPARE(call->cells()->count() + call->otherCells()->count() + call->mayI()->count(), 0);
        QVERIFY(scene.desk.all<desk::ConfirmCustomer>().at(1).customer.isNull());
        QCOMPARE(call->address(), u"New caller"_s);
    }

    void aProofIsNobodysWhileNobodyIsConfirmed()
    {
        test::Scene scene;
        scene.energy.identityLevel = 2;
        scene.energy.identitySource = u"ivr"_s;
        scene.tellCallAlone();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        QCOMPARE(desk.current()->identity(), u"Number known; ask who it is"_s);
        QVERIFY(!desk.current()->identified());
    }

    void whoIsNotIdentifiedGetsWordsForWhatCanBeDone()
    {
        test::Scene scene;
        scene.meijer.identityLevel = 0;
        scene.tellAll();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        QVERIFY(desk.current()->advice().startsWith(u"Not identified: what is stored stays covered."_s));
    }

    void whoSpeaksIsAskedBeforeAQuestionIs()
    {
        test::Scene scene;
        scene.meijer.speaker = Speaker::Unknown;
        scene.tellAll();
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        QSignalSpy wanted(desk.current(), &InteractionViewModel::speakerWanted);
        desk.current()->ask(u"p.partners"_s);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(scene.desk.all<desk::BeginConsent>().empty());
        desk.current()->askAs(u"self"_s, u"p.partners"_s);
        QCOMPARE(scene.desk.all<desk::SetSpeaker>().size(), 1u);
        QTRY_COMPARE(desk.current()->consent()->step(), ConsentFlowViewModel::Asking);
    }

    void withoutTheOfficeAPictureIsNotFetched()
    {
        test::Scene scene;
        scene.meijer.address.clear();
        scene.desk.tell({scene.link, scene.meijer, desk::ContextFact{scene.meijer.id, 0, {}, {}, true}});
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.current());
        QCOMPARE(desk.current()->loading(), u"Fetching from the office…"_s);
        scene.desk.setLink(desk::LinkState::Offline);
        QTRY_COMPARE(desk.current()->loading(),
            u"The customer's data is not kept on this desk. It comes when the office is reached."_s);
        QCOMPARE(desk.current()->address(), u"Customer confirmed"_s);
    }

    void theNextTryIsSaidInSecondsAndCanBeMadeAtOnce()
    {
        test::Scene scene;
        scene.link.state = desk::LinkState::Offline;
        scene.link.unsent = 1;
        scene.link.nextTry = scene.clock.now().plusMs(12'300);
        scene.desk.tell({scene.link});
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.ready());
        QCOMPARE(desk.retry(), u"Trying again in 13 s."_s);
        // a full stop between any two sentences
        QVERIFY(desk.strip().startsWith(
            u"Office not reachable. Saved on this desk: 1. Trying again in 13 s. Consents, notes and answers are kept"_s));
        scene.clock.advanceMs(3'000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.retry(), u"Trying again in 10 s."_s, 3000);
        desk.tryNow();
        QCOMPARE(scene.desk.all<desk::TryNow>().size(), 1u);
        QTRY_VERIFY(!desk.canTryNow());
        desk.tryNow();
        QCOMPARE(scene.desk.all<desk::TryNow>().size(), 1u);
    }

    void anAnswerThatWaitsSaysSo()
    {
        test::Scene scene;
        scene.tellAll();
        scene.desk.setLink(desk::LinkState::Offline);
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_COMPARE(desk.interactions()->count(), 3);
        InteractionViewModel *chat = desk.interactions()->at(2);
        chat->setProperty("sayDraft", u"Guten Tag"_s);
        const int before = chat->utterances()->rowCount();
        chat->say();
        QTRY_COMPARE(chat->utterances()->rowCount(), before + 1);
        const auto time = [&] {
            return chat->utterances()->index(before).data(UtteranceListModel::TimeRole).toString();
        };
        QVERIFY2(time().endsWith(u", not sent yet"_s), qPrintable(time()));
        scene.desk.setLink(desk::LinkState::Online);
        QTRY_VERIFY(!time().contains(u"not sent"_s));
    }

    void whatIsMissingForAPairingIsSaid()
    {
        test::Scene scene;
        scene.desk.tell({desk::LinkFact{}});
        DeskViewModel desk(scene.desk, scene.clock);
        QTRY_VERIFY(desk.ready());
        desk.enrol()->enrol(u" "_s, scene.desk.goodCode);
        QCOMPARE(desk.enrol()->problem(), u"The address is missing. Your team lead has it."_s);
        desk.enrol()->enrol(u"office.example:8443"_s, {});
        QCOMPARE(desk.enrol()->problem(), u"The code is missing. Your team lead has it."_s);
        QVERIFY(scene.desk.all<desk::Enrol>().empty());
        desk.enrol()->enrol(u"office.example:8443"_s, scene.desk.goodCode);
        QCOMPARE(scene.desk.all<desk::Enrol>().at(0).url, u"wss://office.example:8443"_s);
        scene.desk.setLink(desk::LinkState::Connecting);
        QVERIFY(!desk.enrolled()); // the page stays, with what was typed
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
