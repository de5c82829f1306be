// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Projection.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

const QString topic = u"contract"_s; // opens a field that rests on the consent above
const QString consented = u"marketing_note"_s;

FieldState stateOf(const desk::OpenInteraction &open, const QString &field)
{
    for (const CellData &cell : open.context ? open.context->cells : QList<CellData>())
        if (cell.field == field)
            return cell.state;
    return FieldState::Absent;
}

ConsentStatus statusOf(const OneDesk &world, const InteractionId &id)
{
    for (auto it = world.facts.rbegin(); it != world.facts.rend(); ++it)
        if (const auto *fact = std::get_if<desk::MayIFact>(&*it); fact && fact->interaction == id)
            for (const desk::MayIChip &chip : fact->chips)
                if (chip.purpose == purpose)
                    return chip.status;
    return ConsentStatus::Unknown;
}

desk::AnswerConsent yes(const InteractionId &id, EvidenceKind evidence = EvidenceKind::RecordingOffset)
{
    return {id, purpose, ConsentAction::Given, u"nl"_s, evidence, u"00:00:10"_s};
}

void setRole(OneDesk &world, Role role)
{
    const Done done = world.office->decide([&](office::Turn &turn) -> Done {
        DeskRow desk = turn.rows.list<DeskRow>().first();
        desk.role = role;
        turn.rows.put(desk);
        return {};
    });
    QVERIFY(done);
}

} // namespace

//! What seeded worlds found, each as one story.
class NeverLostTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aThreadThatComesAgainStaysOpenWhenTheOldOneIsWrappedUp()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const QJsonObject thread = arrival(u"thread"_s, Channel::Chat);
        world.post(ContactArrived::type, thread);
        const InteractionId old = world.newest<desk::InteractionFact>()->id;
        world.send(desk::AcceptInteraction{old});
        world.post(ContactEnded::type, {{u"brand"_s, brand}, {u"contact"_s, u"thread"_s}});
        QCOMPARE(world.post(ContactArrived::type, thread).front().status, 200);
        world.send(desk::WrapUp{old, {}});
        QJsonObject words{
            {u"brand"_s, brand}, {u"contact"_s, u"thread"_s}, {u"text"_s, u"Hallo?"_s}, {u"fromCustomer"_s, true}};
        QCOMPARE(world.post(ContactSaid::type, words).front().status, 200);
        QCOMPARE(world.newest<desk::UtteranceFact>()->text, u"Hallo?"_s);
        words[u"text"_s] = u" \n"_s; // nobody said anything
        QCOMPARE(world.post(ContactSaid::type, words).front().status, 400);
        QCOMPARE(world.newest<desk::UtteranceFact>()->text, u"Hallo?"_s);
    }

    // The desk was away while a value was opened and covered again: the frame that opened it must not go out.
    void aContextThatWasNotFetchedDoesNotLeaveOnceItIsCovered()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, topic);
        const CustomerId customer = *world.open(id).row.customer;
        const QString feed = deskFeed(world.desk->state().identity->desk);
        world.cut();
        const auto decideAgain = [&](Speaker speaker) {
            return world.office->decide([&](office::Turn &turn) -> Done {
                auto row = *turn.rows.find<office::InteractionRow>(id);
                row.speaker = speaker;
                turn.rows.put(row);
                office::refresh(turn, brand, customer);
                return {};
            });
        };
        QVERIFY(decideAgain(Speaker::Self));
        QVERIFY(decideAgain(Speaker::Helper));
        int contexts = 0;
        for (const FeedRow &row : world.officeRows<FeedRow>(feed)) {
            const bool context = row.event.contains(ContextCells::type);
            contexts += context;
            QVERIFY(context || row.personal.isEmpty() || !row.event.contains(ContextSuperseded::type));
            QVERIFY(!row.personal.contains("184.20")); // sealed
        }
        QCOMPARE(contexts, 1);
        world.heal();
        QCOMPARE(world.desk->state().cursors.value(feed), world.officeRows<FeedHeadRow>(feed).first().head);
    }

    void aCustomerOfThousandsOfDecisionsFitsIntoAMessage()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId first = world.begin(u"call"_s, topic);
        const CustomerId customer = *world.open(first).row.customer;
        world.send(yes(first));
        const office::DecisionRow given = world.officeRows<office::DecisionRow>().first();
        world.send(desk::WrapUp{first, {}});
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done { // of years, each in answer to the one before
            office::DecisionRow row = given;
            for (int i = 0; i < 3000; ++i) {
                row.sees = {std::exchange(row.hash, crypto::sha256({row.hash}))};
                row.action = i % 2 == 0 ? ConsentAction::Withdrawn : ConsentAction::Given;
                turn.rows.put(row);
            }
            return {};
        }));
        const InteractionId second = world.begin(u"call 2"_s, topic);
        QVERIFY(world.open(second).context.has_value());
        QVERIFY(world.open(second).decisions.size() < 10);
        const auto status = [&] {
            const PolicyPack &pack = *world.desk->state().pack(brand);
            return desk::foldedOf(world.open(second), pack).value(given.purpose).status;
        };
        QCOMPARE(status(), ConsentStatus::Given);
        QCOMPARE(customer, *world.open(second).row.customer);
        const qsizetype before = world.open(second).decisions.size();
        for (int i = 0; i < 8; ++i)
            world.send(yes(second));
        QCOMPARE(status(), ConsentStatus::RenewedGiven);
        QVERIFY(world.open(second).decisions.size() <= before + 1); // what a newer one knew of is gone again
    }

    void whatIsRefusedIsUndoneAndTheContextComesBack()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, u"bill"_s);
        QCOMPARE(stateOf(world.open(id), u"open_balance"_s), FieldState::Clear);
        world.cut();
        world.send(desk::SetTopic{id, u"complaint"_s});
        world.send(desk::SetSpeaker{id, Speaker::Helper});
        world.send(yes(id));
        world.send(desk::ConfirmCustomer{id, {}});
        QVERIFY(!world.open(id).row.customer);
        setRole(world, Role::Trainer);
        world.heal();
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 0u);
        const desk::OpenInteraction &open = world.open(id);
        const auto row = world.officeRows<office::InteractionRow>().first();
        QCOMPARE(open.row.topic, row.topic);
        QCOMPARE(open.row.speaker, row.speaker);
        QCOMPARE(open.row.customer, row.customer);
        QCOMPARE(open.row.identityLevel, row.identityLevel);
        QVERIFY(open.decisions.isEmpty());
        setRole(world, Role::Agent);
        world.send(desk::SetTopic{id, u"complaint"_s}); // the office decides again, for an agent
        world.send(desk::SetTopic{id, u"bill"_s});
        QCOMPARE(stateOf(world.open(id), u"open_balance"_s), FieldState::Clear);
    }

    void aSlipOfTheSpeakerLosesNothingForGood_data()
    {
        QTest::addColumn<int>("slip");
        QTest::newRow("a minor") << int(Speaker::Minor);
        QTest::newRow("another person") << int(Speaker::Authorised);
        QTest::newRow("nobody knows") << int(Speaker::Unknown);
    }
    void aSlipOfTheSpeakerLosesNothingForGood()
    {
        QFETCH(int, slip);
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, u"bill"_s);
        world.send(desk::SetSpeaker{id, Speaker(slip)});
        QCOMPARE(world.open(id).row.identityLevel, 0);
        QVERIFY(stateOf(world.open(id), u"open_balance"_s) != FieldState::Clear);
        QCOMPARE(world.officeRows<office::InteractionRow>().first().identityLevel, 0);
        world.send(desk::SetSpeaker{id, Speaker::Self});
        QCOMPARE(world.open(id).row.identityLevel, 2);
        QCOMPARE(world.officeRows<office::InteractionRow>().first().identityLevel, 2);
        QCOMPARE(stateOf(world.open(id), u"open_balance"_s), FieldState::Clear);
    }

    void aYesIsTakenOnlyFromWhoMayGiveIt_data()
    {
        QTest::addColumn<int>("speaker");
        QTest::addColumn<int>("code");
        QTest::newRow("nobody said who") << int(Speaker::Unknown) << int(ErrorCode::SpeakerFirst);
        QTest::newRow("a minor") << int(Speaker::Minor) << int(ErrorCode::SpeakerMayNotAgree);
    }
    void aYesIsTakenOnlyFromWhoMayGiveIt()
    {
        QFETCH(int, speaker);
        QFETCH(int, code);
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, topic);
        world.send(yes(id));
        world.send(desk::SetSpeaker{id, Speaker(speaker)});
        const quint64 before = world.desk->state().newestN;
        for (const desk::CommandBody &body :
            std::initializer_list<desk::CommandBody>{desk::BeginConsent{id, purpose, {}}, yes(id)}) {
            world.send(body);
            QCOMPARE(int(world.newest<desk::ErrorFact>()->error.code), code);
            world.facts.clear();
        }
        QCOMPARE(world.desk->state().newestN, before);
        world.send(desk::TakeBackConsent{id, purpose}); // never refused
        QCOMPARE(statusOf(world, id), ConsentStatus::Withdrawn);
        QCOMPARE(world.officeRows<office::DecisionRow>().size(), 2);
    }

    void theOfficeHoldsToWhoMayAgreeByItself()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, topic);
        world.cut();
        world.send(yes(id));
        const Done done = world.office->decide([&](office::Turn &turn) -> Done {
            auto row = *turn.rows.find<office::InteractionRow>(id);
            row.speaker = Speaker::Minor; // what a desk of another make would send
            turn.rows.put(row);
            return {};
        });
        QVERIFY(done);
        world.heal();
        QCOMPARE(world.officeRows<office::DecisionRow>().size(), 0);
        QCOMPARE(statusOf(world, id), ConsentStatus::Unknown);
    }

    void anAnswerSaysUntilTheOfficeHasItThatItWaits()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId chat = world.begin(u"chat"_s, topic, Channel::Chat);
        world.cut();
        world.send(desk::Say{chat, u"Goedemiddag"_s});
        QVERIFY(!world.newest<desk::UtteranceFact>()->sent);
        world.killDesk();
        QVERIFY(!world.newest<desk::UtteranceFact>()->sent);
        world.heal();
        QCOMPARE(world.newest<desk::UtteranceFact>()->text, u"Goedemiddag"_s);
        QVERIFY(world.newest<desk::UtteranceFact>()->sent);
    }

    void aPersonMayCallTheOfficeBeforeItsTime()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        world.cut();
        QVERIFY(world.newest<desk::LinkFact>()->nextTry.ms >= world.clock.now().ms);
        world.send(desk::TryNow{});
        QVERIFY(!world.isOnline());
        world.reachable = true;
        world.send(desk::TryNow{});
        QVERIFY(world.isOnline());
        QCOMPARE(world.newest<desk::LinkFact>()->nextTry.ms, 0);
    }

    void aNoCountsInEveryInteractionOfTheCustomerOnThisDesk()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId call = world.begin(u"call"_s, topic);
        const InteractionId chat = world.begin(u"chat"_s, topic, Channel::Chat);
        world.send(yes(call));
        QCOMPARE(stateOf(world.open(chat), consented), FieldState::Clear);
        world.cut();
        world.send(desk::TakeBackConsent{call, purpose});
        QCOMPARE(statusOf(world, chat), ConsentStatus::Withdrawn);
        QVERIFY(stateOf(world.open(chat), consented) != FieldState::Clear);
        // Confirmed anew, still without the office: what this desk wrote is not forgotten.
        world.send(desk::ConfirmCustomer{chat, {}});
        world.send(desk::WrapUp{call, {}});
        world.send(desk::ConfirmCustomer{chat, world.open(chat).row.candidates.first().customer});
        QCOMPARE(statusOf(world, chat), ConsentStatus::Withdrawn);
        world.send(yes(chat, EvidenceKind::MessageIds));
        world.heal();
        QCOMPARE(statusOf(world, chat), ConsentStatus::Given); // it knew of the no
        for (const office::DecisionRow &row : world.officeRows<office::DecisionRow>())
            QVERIFY(row.stands);
    }

    void aNewPolicyDecidesOpenContextsAgain()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, u"complaint"_s);
        const int before = world.open(id).context->policyVersion;
        QVERIFY(
            world.office->decide([&](office::Turn &turn) { return office::publishPolicy(turn, cast::packBytes(2)); }));
        world.give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
        QCOMPARE(before, 1);
        QCOMPARE(world.open(id).context->policyVersion, 2);
    }

    // The answer to an enrolment got lost: the office knows a desk that nobody sits at, and soon another of its name.
    void aContactWaitsForADeskThatHasCome()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            DeskRow desk = turn.rows.list<DeskRow>().first();
            desk.id = {u"d:00000000-0000-4000-8000-000000000000"_s};
            desk.name = u"desk 2"_s;
            desk.seenAt = {};
            turn.rows.put(desk);
            return {};
        }));
        QJsonObject call = arrival(u"call"_s);
        call[u"agent"_s] = u"desk 2"_s;
        QCOMPARE(world.post(ContactArrived::type, call, u"same"_s).front().status, 404);
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            DeskRow desk = turn.rows.list<DeskRow>().last();
            desk.name = u"desk 2"_s;
            turn.rows.put(desk);
            return {};
        }));
        QCOMPARE(world.post(ContactArrived::type, call, u"same"_s).front().status, 200);
        QCOMPARE(world.desk->state().open.size(), 1);
    }

    // Any one call to a store can fail: nothing may be lost, nothing may wait for ever, nobody may fall over.
    void whicheverCallOfTheDesksStoreFailsAllIsSentInTheEnd_data()
    {
        QTest::addColumn<int>("plan");
        QTest::newRow("read") << int(FaultyStore::Plan::FailRead);
        QTest::newRow("write") << int(FaultyStore::Plan::FailWrite);
        QTest::newRow("commit") << int(FaultyStore::Plan::FailCommit);
    }

    void whicheverCallOfTheDesksStoreFailsAllIsSentInTheEnd()
    {
        QFETCH(int, plan);
        bool met = true;
        for (int call = 1; met; ++call) {
            OneDesk world;
            QVERIFY(world.setUp());
            const InteractionId id = world.begin(u"call"_s, topic);
            world.cut();
            world.send(yes(id));
            world.killDesk();
            const int before = world.deskStore.met();
            world.deskStore.plan(FaultyStore::Plan(plan), call, ErrorCode::StoreFull);
            world.heal();
            world.send(desk::SaveNote{id, u"later"_s});
            met = world.deskStore.met() > before;
            world.deskStore.heal();
            for (int i = 0; i < 4 && !world.isOnline(); ++i)
                world.heal();
            QVERIFY(world.isOnline());
            QCOMPARE(world.newest<desk::LinkFact>()->unsent, 0u);
            const auto rows = world.officeRows<JournalRow>(world.desk->state().identity->desk.text);
            QCOMPARE(quint64(rows.size()), world.desk->state().newestN);
            QVERIFY(world.open(id).context.has_value());
        }
    }

    void whicheverCallOfTheOfficesStoreFailsAPostIsDoneOnceInTheEnd_data()
    {
        whicheverCallOfTheDesksStoreFailsAllIsSentInTheEnd_data();
    }

    void whicheverCallOfTheOfficesStoreFailsAPostIsDoneOnceInTheEnd()
    {
        QFETCH(int, plan);
        bool met = true;
        for (int call = 1; met; ++call) {
            OneDesk world;
            QVERIFY(world.setUp());
            world.officeStore.plan(FaultyStore::Plan(plan), call);
            const auto first = world.post(ContactArrived::type, arrival(u"call"_s), u"same"_s);
            met = world.officeStore.met() > 0;
            QVERIFY(first.front().status == 200 || (met && first.front().status == 503));
            world.officeStore.heal();
            QCOMPARE(world.post(ContactArrived::type, arrival(u"call"_s), u"same"_s).front().status, 200);
            QCOMPARE(world.post(ContactArrived::type, arrival(u"call"_s), u"same"_s).front().status, 200);
            QCOMPARE(world.officeRows<office::InteractionRow>().size(), 1);
            if (!world.isOnline())
                world.heal();
            QCOMPARE(world.desk->state().open.size(), 1);
        }
    }

    // A row that the office lost: asked for once, and not again and again at the speed of the link.
    void aHoleThatIsNotFilledEndsTheLink()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const QString feed = deskFeed(world.desk->state().identity->desk);
        world.cut();
        for (const QString &contact : {u"a"_s, u"b"_s, u"c"_s})
            world.post(ContactArrived::type, arrival(contact));
        const quint64 lost = world.desk->state().cursors.value(feed) + 1;
        QVERIFY(world.office->decide(
            [&](office::Turn &turn) -> Done { return turn.rows.erase<FeedRow>(feed, lost), Done(); }));
        int asked = 0;
        world.bend = [&](QByteArray &frame) { asked += frame.contains(Resync::type) ? 1 : 0; };
        world.heal();
        QCOMPARE(asked, 1);
        QVERIFY(world.isOnline());
        QVERIFY(world.desk->state().open.isEmpty());
        world.clock.advance(21000);
        world.post(ContactArrived::type, arrival(u"d"_s));
        QVERIFY(!world.isOnline());
        QCOMPARE(world.newest<desk::LinkFact>()->error->code, ErrorCode::SequenceGap);
        QCOMPARE(asked, 1);
    }

    // Else it would be in force here, and every desk would go on with the one before.
    void aPackThatNoDeskCanTakeIsNotPutInForce()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        QByteArray large = cast::packBytes(2);
        const QByteArray asked = "\"ifTheyAsk\":[";
        QVERIFY(large.contains(asked));
        large.replace(large.indexOf(asked), asked.size(), asked + '"' + QByteArray(largestMessage, 'x') + "\",");
        const Done done = world.office->decide([&](office::Turn &turn) { return office::publishPolicy(turn, large); });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::TooLarge);
        QCOMPARE(world.officeRows<office::PolicyRow>(brand).size(), 1);
    }

    // An entry that the desk lost: the link ends and says so, and the office is not asked to ask without end.
    void aHoleInTheDesksOwnRecordEndsTheLink()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, topic);
        world.cut();
        const quint64 acked = world.desk->state().ackedUpTo;
        for (int i = 0; i < 5; ++i)
            world.send(desk::SaveNote{id, u"word"_s});
        WorkingSet rows(world.deskImage);
        const DeskId desk = world.desk->state().identity->desk;
        rows.erase<desk::EntryRow>(desk, acked + 2);
        QVERIFY(world.deskImage.begin() && rows.flush() && world.deskImage.commit());
        int sent = 0;
        world.bend = [&](QByteArray &frame) { sent += frame.contains(NoteSaved::type) ? 1 : 0; };
        world.heal();
        QVERIFY(!world.isOnline());
        QCOMPARE(world.newest<desk::LinkFact>()->error->code, ErrorCode::StoreDamaged);
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 4u);
        QCOMPARE(sent, 1);
    }

    // Else it would be sent at every hello, and nothing after it would ever get here.
    void whatTheDeskCannotReadIsSaidAndPassedOver()
    {
        OneDesk world;
        QVERIFY(world.setUp());
        const DeskId desk = world.officeRows<DeskRow>().first().id;
        const Done fed = world.office->decide([&](office::Turn &turn) -> Done {
            Event event;
            event.id = u"odd"_s;
            event.source = officeSource(brand);
            event.type = QLatin1StringView(InteractionSaid::type);
            event.time = turn.now;
            event.data = {{u"interaction"_s, u"no identifier"_s}};
            OfficeSync::feed(turn.rows, deskFeed(desk), event);
            return {};
        });
        QVERIFY(fed);
        world.facts.clear();
        world.begin(u"call-1"_s, u"bill"_s);
        const auto *error = world.newest<desk::ErrorFact>();
        QVERIFY(error);
        QCOMPARE(error->error.code, ErrorCode::Malformed);
        QVERIFY(world.isOnline());
        QVERIFY(world.newest<desk::ContextFact>());
    }
};

PRIVITY_TEST(NeverLostTest)
#include "tst_NeverLost.moc"
