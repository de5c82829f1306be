// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

class FirstCallTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void oneCallGoesAllTheWay()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        QCOMPARE(world.newest<desk::LinkFact>()->state, desk::LinkState::Online);
        QCOMPARE(world.newest<desk::DeskFact>()->office, u"wss://office"_s); // to be paired anew with

        const auto answers = world.post(ContactArrived::type, arrival(u"call-1"_s));
        QCOMPARE(answers.size(), 1u);
        QVERIFY2(answers[0].status == 200, answers[0].body);
        const desk::InteractionFact *offer = world.newest<desk::InteractionFact>();
        QVERIFY(offer);
        QCOMPARE(offer->candidates.size(), 1);
        QCOMPARE(offer->candidates[0].initials, u"A. M."_s);
        QVERIFY(!offer->guessedTopic.isEmpty());
        const InteractionId id = offer->id;
        const CustomerId customer = offer->candidates[0].customer;
        const QString guessed = offer->guessedTopic;

        world.send(desk::AcceptInteraction{id});
        world.send(desk::ConfirmCustomer{id, customer});
        QVERIFY(world.newest<desk::ContextFact>());
        for (const desk::Cell &cell : world.newest<desk::ContextFact>()->otherCells)
            QVERIFY2(!cell.text.contains(u"0417164300"_s), qPrintable(cell.field));
        world.send(desk::SetSpeaker{id, Speaker::Self});
        world.send(desk::SetTopic{id, guessed});
        const quint64 written = world.desk->state().newestN;
        world.send(desk::SetSpeaker{id, Speaker::Self}); // what is so already is no news
        world.send(desk::SetTopic{id, guessed});
        QCOMPARE(world.desk->state().newestN, written);
        const desk::ContextFact *context = world.newest<desk::ContextFact>();
        QStringList clear;
        for (const desk::Cell &cell : context->topicCells)
            if (cell.state == FieldState::Clear)
                clear += cell.field + u'=' + cell.text;
        QVERIFY2(clear.contains(u"open_balance=184.20 EUR"_s), qPrintable(clear.join(u' ')));
        QCOMPARE(world.newest<desk::InteractionFact>()->address, u"Mevrouw Meijer"_s);

        QString purpose;
        for (const desk::MayIChip &chip : world.newest<desk::MayIFact>()->chips)
            if (chip.canAsk)
                purpose = chip.purpose;
        QVERIFY(!purpose.isEmpty());
        world.send(desk::BeginConsent{id, purpose, {}});
        const desk::ConsentFlowFact *flow = world.newest<desk::ConsentFlowFact>();
        QVERIFY(flow);
        QCOMPARE(flow->language, u"nl"_s);
        const EvidenceKind evidence = flow->evidence.first();

        world.cut();
        world.send(desk::AnswerConsent{id, purpose, ConsentAction::Given, u"nl"_s, evidence, u"00:01:12"_s});
        QCOMPARE(world.newest<desk::SavedFact>()->state, desk::SavedState::Saved);
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 1u);
        QCOMPARE(world.officeRows<office::DecisionRow>(brand, customer).size(), 0);

        world.killDesk();
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 1u);
        world.heal();
        QCOMPARE(world.newest<desk::LinkFact>()->state, desk::LinkState::Online);
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 0u);
        const auto decisions = world.officeRows<office::DecisionRow>(brand, customer);
        QCOMPARE(decisions.size(), 1);
        QCOMPARE(decisions[0].action, ConsentAction::Given);
        QVERIFY(decisions[0].stands);
        QCOMPARE(world.newest<desk::InteractionFact>()->address, u"Mevrouw Meijer"_s);

        world.send(desk::TakeBackConsent{id, purpose});
        QCOMPARE(world.officeRows<office::DecisionRow>(brand, customer).size(), 2);
        for (const desk::MayIChip &chip : world.newest<desk::MayIFact>()->chips)
            if (chip.purpose == purpose)
                QCOMPARE(chip.status, ConsentStatus::Withdrawn);
        world.send(desk::WrapUp{id, {}});
        QVERIFY(world.desk->state().open.isEmpty());
        const DeskId deskId = world.desk->state().identity->desk;
        QByteArray prev = journal::firstPrev();
        quint64 n = 0;
        for (const JournalRow &row : world.officeRows<JournalRow>(deskId.text)) {
            QCOMPARE(row.n, ++n);
            QCOMPARE(row.prev, prev);
            QCOMPARE(row.result, QString());
            prev = row.hash;
        }
        QCOMPARE(n, world.desk->state().newestN);
    }

    //! Afterwards there is nobody who could say it, and no recording that it could stand in.
    void aYesIsHeardWhileSomebodyIsThere()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call-1"_s, u"bill"_s);
        const desk::AnswerConsent yes{
            id, purpose, ConsentAction::Given, u"nl"_s, EvidenceKind::RecordingOffset, u"00:01:12"_s};
        world.post(ContactEnded::type, {{u"brand"_s, brand}, {u"contact"_s, u"call-1"_s}});
        QCOMPARE(world.open(id).row.phase, desk::Phase::Ended);
        const quint64 before = world.desk->state().newestN;
        world.send(desk::BeginConsent{id, yes.purpose, {}});
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::NobodyToAgree);
        QVERIFY(!world.newest<desk::ConsentFlowFact>());
        world.send(yes); // the question was on screen when they hung up
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::NobodyToAgree);
        QCOMPARE(world.desk->state().newestN, before);
        desk::AnswerConsent no = yes;
        no.action = ConsentAction::Refused;
        world.send(no);
        world.send(desk::TakeBackConsent{id, yes.purpose});
        QCOMPARE(world.desk->state().newestN, before + 2);
    }
};

PRIVITY_TEST(FirstCallTest)
#include "tst_FirstCall.moc"
