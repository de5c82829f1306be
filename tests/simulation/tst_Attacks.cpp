// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Heads.h"
#include "models/keystore/KeyRows.h"
#include "models/office/Forget.h"
#include "models/sync/OfficeLog.h"
#include "tests/simulation/OneCheck.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

//! An office whose answers to a desk can be withheld or made up.
struct Dishonest : OneCheck {
    //! Two people share the number that calls; the first of them is confirmed.
    bool beginsWithTwo()
    {
        if (!setUp())
            return false;
        SourceRecord other = meijer();
        other.ref.key = u"C-2"_s;
        other.fields[u"first_name"_s].text = u"Bram"_s;
        other.fields[u"iban"_s].text = u"NL20INGB0001234567"_s;
        other.fields[u"email"_s].text = u"bram@example.org"_s;
        const Done known = office->decide([&](office::Turn &turn) -> Done {
            const auto counts = office::importRecords(turn, {other});
            return counts ? Done() : Done(counts.error());
        });
        answer(u"call"_s);
        return known && open(call).row.candidates.size() == 2;
    }
    //! Answers with the next entry in a log that is made for this desk alone: the office's own does not hold it.
    void proves(const Event &question, quint64 epoch, const QString &of)
    {
        const Result<LogProve> asked = question.read<LogProve>();
        const JournalRow row =
            officeRows<JournalRow>(desk->state().identity->desk.text, quint64(asked->after + 1)).first();
        const journal::Leaf leaf{of, row.author, row.n, row.hash, {}, row.recordedAt, row.generation};
        const Head madeUp{of, epoch, 1, leaf.node(), clock.now(), journal::firstPrev(), 0, {}};
        LogProved proved;
        {
            WorkingSet rows(officeImage);
            proved.heads = shownHeads(rows, {brand}, asked->heads);
        }
        proved.heads += ShownHead{journal::signHead(made.keys.brand(of)->log, madeUp), {}};
        proved.entries += EntryProof{row.n, of, epoch, 0, {}, row.recordedAt, row.generation, {}};
        Event answer;
        answer.id = u"00000000-0000-7000-8000-000000000001"_s;
        answer.source = u"urn:privity:office:"_s + brand;
        answer.type = QLatin1StringView(LogProved::type);
        answer.time = clock.now();
        answer.causation = question.id;
        answer.data = codec::write(proved);
        take(desk->received(answer.toBytes()));
    }
};

} // namespace

//! What an office, a restored store or a hasty agent could do, and what stands against it.
class AttacksTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    //! A head of an epoch that never was proves nothing: neither without a recovery nor after one.
    void aMadeUpHeadOfAnOlderEpochProvesNothing_data()
    {
        QTest::addColumn<bool>("isRecovered");
        QTest::addColumn<int>("epoch");
        QTest::newRow("an epoch that never was") << false << 0;
        QTest::newRow("an epoch that is over") << true << 1;
        QTest::newRow("an epoch between") << true << 2;
    }
    void aMadeUpHeadOfAnOlderEpochProvesNothing()
    {
        QFETCH(bool, isRecovered);
        QFETCH(int, epoch);
        Dishonest world;
        QVERIFY(world.begins());
        world.note(2);
        for (int second = 0; second < 140; ++second)
            world.pass(1000);
        if (isRecovered) {
            world.cut();
            QVERIFY(world.recover());
            world.heal();
            QVERIFY(world.isOnline());
        }
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
        world.note(1);
        const quint64 n = world.desk->state().newestN;
        QCOMPARE(world.desk->state().ackedUpTo, n);
        // From here on the office shows the entry in a log that it makes for this desk alone.
        Event question;
        world.bend = [&](QByteArray &frame) {
            if (!frame.contains("privity.log.prove."))
                return;
            question = *Event::fromBytes(frame);
            frame.clear();
        };
        for (int second = 0; second < 140 && question.type.isEmpty(); ++second)
            world.pass(1000);
        QVERIFY(!question.type.isEmpty());
        world.proves(question, quint64(epoch), brand);
        QCOMPARE(world.desk->state().provenUpTo, n - 1);
        QVERIFY(errorInfo(world.why()).severity == Severity::Alarm);
    }

    //! An entry stands in the log of the brand that it is about, whose controller looks for it there.
    void anEntryInAnotherBrandsLogIsNotProven()
    {
        Dishonest world;
        world.made = makeOfficeKeys({brand, u"other"_s}, world.clock.now());
        world.office = std::make_unique<office::OfficeLoop>(
            world.officeStore, world.made.keys, world.phones, world.clock, world.random);
        QVERIFY(world.begins());
        Event question;
        world.bend = [&](QByteArray &frame) {
            if (!frame.contains("privity.log.prove."))
                return;
            question = *Event::fromBytes(frame);
            frame.clear();
        };
        for (int second = 0; second < 140 && question.type.isEmpty(); ++second)
            world.pass(1000);
        QVERIFY(!question.type.isEmpty());
        world.proves(question, firstEpoch, u"other"_s);
        QCOMPARE(world.desk->state().provenUpTo, 0u);
        QCOMPARE(world.why(), ErrorCode::EntryMissing);
    }

    //! Three links without an answer are an alarm, whoever ended them (docs/adr/0009).
    void anOfficeThatHangsUpWheneverItMustProveIsFound()
    {
        Dishonest world;
        QVERIFY(world.begins());
        world.note(2);
        int asked = 0;
        bool hangUp = false;
        world.bend = [&](QByteArray &frame) {
            if (!frame.contains("privity.log.prove."))
                return;
            asked += 1;
            hangUp = true;
            frame.clear();
        };
        for (int second = 0; second < 3600; ++second) {
            world.pass(1000);
            if (std::exchange(hangUp, false)) { // after 40 s, and with a good word
                for (int i = 0; i < 40; ++i)
                    world.pass(1000);
                if (world.connection) {
                    world.give({office::OfficeInput::Kind::Closed, std::exchange(world.connection, 0), {}, 0, {}});
                    world.take(world.desk->linkClosed(CloseLater, {}));
                }
            }
        }
        QVERIFY(asked > 2);
        QCOMPARE(world.desk->state().provenUpTo, 0u);
        bool isSaid = false;
        for (const desk::Fact &fact : world.facts)
            if (const auto *link = std::get_if<desk::LinkFact>(&fact); link && link->error)
                isSaid = isSaid || link->error->code == ErrorCode::EntryMissing;
        qInfo("asked %d times in an hour", asked);
        QVERIFY(isSaid);
    }

    //! A check is of who speaks and who is meant when it is asked, also behind a queue that is not sent yet.
    void aCheckDoesNotOvertakeWhatWasDoneBefore()
    {
        Dishonest world;
        QVERIFY(world.begins());
        QCOMPARE(world.said(u"first_name"_s, "annelies"), u"match"_s);
        world.cut();
        world.note(40); // more than may be on its way
        world.send(desk::SetSpeaker{world.call, Speaker::Helper});
        world.reachable = true;
        world.clock.advance(120000);
        world.delivers = true; // what the office says waits
        world.take(world.desk->tick());
        bool isAsked = false;
        world.pump([&](QByteArray &frame) {
            if (!frame.contains("privity.sync.ack"))
                return;
            if (!std::exchange(isAsked, true)) { // the moment in which the agent asks
                world.check(u"iban"_s, "NL91ABNA0417164300");
                world.check(u"first_name"_s, "annelies");
            }
        });
        world.delivers = false;
        world.give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
        QVERIFY(isAsked);
        QVERIFY(world.isOnline());
        QCOMPARE(world.desk->state().ackedUpTo, world.desk->state().newestN);
        QCOMPARE(world.open(world.call).row.speaker, Speaker::Helper);
        QCOMPARE(world.atOffice().speaker, Speaker::Helper);
        QCOMPARE(world.open(world.call).row.known.size(), world.atOffice().known.size());
        QVERIFY(world.level() <= office::identityOf(world.atOffice(), world.desk->state().pack(brand)).level);
    }

    //! The same: what fits one customer is not told as another's.
    void aCheckIsOfTheCustomerThatIsShown()
    {
        Dishonest world;
        QVERIFY(world.beginsWithTwo());
        const auto candidates = world.open(world.call).row.candidates;
        const auto holds = [&](const CustomerId &customer) {
            world.send(desk::ConfirmCustomer{world.call, customer});
            return world.said(u"iban"_s, "NL91ABNA0417164300") == u"match"_s;
        };
        const bool isFirst = holds(candidates[0].customer);
        const CustomerId annelies = candidates[isFirst ? 0 : 1].customer;
        const CustomerId bram = candidates[isFirst ? 1 : 0].customer;
        world.send(desk::ConfirmCustomer{world.call, annelies});
        world.cut();
        world.note(40);
        world.send(desk::ConfirmCustomer{world.call, bram});
        world.reachable = true;
        world.clock.advance(120000);
        world.delivers = true;
        world.take(world.desk->tick());
        bool isAsked = false;
        world.pump([&](QByteArray &frame) {
            if (frame.contains("privity.sync.ack") && !std::exchange(isAsked, true))
                world.check(u"iban"_s, "NL91ABNA0417164300"); // Annelies', while Bram is shown
        });
        world.delivers = false;
        world.give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
        QVERIFY(isAsked);
        QCOMPARE(world.customer(), bram);
        QCOMPARE(world.atOffice().customer, bram);
        QVERIFY(world.told() != u"match"_s);
        QVERIFY(world.open(world.call).row.known.isEmpty());
    }

    //! An older store in the same epoch, of which nothing but words of a customer are gone: the next words are not lost
    //! in silence.
    void wordsAfterAnOlderStoreAreNotPassedOver()
    {
        Dishonest world;
        QVERIFY(world.begins(Channel::Chat));
        const auto says = [&](const QString &text) {
            world.post(ContactSaid::type,
                {{u"brand"_s, brand}, {u"contact"_s, u"call"_s}, {u"text"_s, text}, {u"fromCustomer"_s, true}});
        };
        world.pass(61000);
        world.back();
        const MemoryStore backup = world.officeImage;
        says(u"one"_s);
        says(u"two"_s);
        QCOMPARE(world.open(world.call).utterances.size(), 2);
        world.restore(backup);
        world.office = std::make_unique<office::OfficeLoop>(
            world.officeStore, world.made.keys, world.phones, world.clock, world.random);
        world.heal();
        says(u"three"_s);
        const auto &heard = world.open(world.call).utterances;
        const bool isHeard =
            std::ranges::any_of(heard, [](const desk::UtteranceRow &row) { return row.text == u"three"; });
        QVERIFY(isHeard || world.why() == ErrorCode::LogShortened);
    }

    //! Forgetting as it is done, not a part of it.
    void forgettingErasesTheCounts()
    {
        Dishonest world;
        QVERIFY(world.begins());
        world.check(u"iban"_s, "NL02ABNA0123456789");
        const CustomerId customer = world.customer();
        QCOMPARE(world.missesOf(u"iban"_s), 1);
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            const auto done =
                office::forgetCustomer(turn, keystore::ForgottenRow{brand, 1, customer, u"asked"_s, turn.now});
            return done ? Done() : Done(done.error());
        }));
        QVERIFY(world.officeRows<office::CheckRow>(brand, customer).isEmpty());
        world.pass(1000);
        world.check(u"iban"_s, "NL91ABNA0417164300");
        QVERIFY(world.officeRows<office::CheckRow>(brand, customer).isEmpty());
        QVERIFY(world.told() != u"match"_s);
    }

    //! Somebody was taken for another one first, who is forgotten then: the call goes on as it was.
    void aCallThatWasTakenForSomebodyForgottenGoesOn()
    {
        Dishonest world;
        QVERIFY(world.beginsWithTwo());
        const auto candidates = world.open(world.call).row.candidates;
        const CustomerId wrong = world.customer();
        const CustomerId right = candidates[0].customer == wrong ? candidates[1].customer : candidates[0].customer;
        world.send(desk::ConfirmCustomer{world.call, right});
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            const auto done =
                office::forgetCustomer(turn, keystore::ForgottenRow{brand, 1, wrong, u"asked"_s, turn.now});
            return done ? Done() : Done(done.error());
        }));
        world.pass(1000);
        QCOMPARE(world.customer(), right);
        world.send(desk::ResetChecks{world.call, u"iban"_s}); // refused: not an agent's
        QCOMPARE(world.newest<desk::SavedFact>()->state, desk::SavedState::Refused);
        QCOMPARE(world.atOffice().customer, right);
        QCOMPARE(int(world.atOffice().stage), int(Stage::Live));
        QCOMPARE(int(world.open(world.call).row.phase), int(desk::Phase::Live));
        QCOMPARE(world.open(world.call).row.topic, u"bill"_s);
        QCOMPARE(world.open(world.call).row.customer, right);
        world.send(desk::WrapUp{world.call, {}});
        int held = 0, all = 0;
        for (const desk::EntryRow &row :
            WorkingSet(world.deskImage).list<desk::EntryRow>(world.desk->state().identity->desk)) {
            all += row.interaction == world.call;
            held += row.interaction == world.call && row.body;
        }
        QVERIFY(all > 5);
        QCOMPARE(held, 0);
    }

    //! Close is said once of a field, also after a lead has looked into its lock.
    void closeIsSaidOnceWhateverIsReset()
    {
        Dishonest world;
        QVERIFY(world.begins());
        QCOMPARE(world.said(u"first_name"_s, "Anneliess"), u"close"_s);
        world.is(Role::Lead);
        world.send(desk::ResetChecks{world.call, u"first_name"_s});
        world.is(Role::Agent);
        QCOMPARE(world.said(u"first_name"_s, "Anneliese"), u"no-match"_s);
    }

    //! The misses of an agent are the agent's, also at the desk that succeeds the one where they were missed.
    void aSuccessorIsTheSameAgent()
    {
        Dishonest world;
        QVERIFY(world.begins());
        const AgentId agent = world.desk->state().identity->agent;
        world.check(u"iban"_s, "NL02ABNA0123456789");
        QString code;
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            code = makeEnrolment(turn, u"desk 1"_s, Role::Agent, {brand}, cast::place);
            return {};
        }));
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            DeskRow row = *turn.rows.find<DeskRow>(world.desk->state().identity->desk);
            row.revoked = true;
            turn.rows.put(row);
            return {};
        }));
        world.back();
        QVERIFY(!world.isOnline());
        world.send(desk::Enrol{u"wss://office"_s, code});
        QVERIFY(world.isOnline());
        const auto all = world.officeRows<DeskRow>();
        QCOMPARE(all.size(), 2);
        QCOMPARE(world.desk->state().identity->agent, agent);
    }
};

PRIVITY_TEST(AttacksTest)
#include "tst_Attacks.moc"
