// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/OneCheck.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

//! How sure it is who speaks: what was brought and what was checked, until somebody else speaks or nobody does.
class ProofTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatFitsRaisesTheLevelAndOpensWhatItProves()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QCOMPARE(world.level(), 0);
        QCOMPARE(world.stateOf(u"open_balance"_s), FieldState::Covered);
        QCOMPARE(world.said(u"first_name"_s, "ANNELIES"), u"match"_s);
        QCOMPARE(world.level(), 0); // one alone could be guessed
        QCOMPARE(world.said(u"iban"_s, "nl91 abna 0417 1643 00"), u"match"_s);
        QCOMPARE(world.level(), 2);
        QCOMPARE(world.stateOf(u"open_balance"_s), FieldState::Clear);
        const auto *fact = world.newest<desk::InteractionFact>();
        QCOMPARE(fact->identityLevel, 2);
        QCOMPARE(fact->identitySource, provenHere);
        QCOMPARE(fact->identityAt, world.deskClock.now());
        QCOMPARE(office::identityOf(world.atOffice(), world.desk->state().pack(brand)).level, 2);
        const auto *context = world.newest<desk::ContextFact>();
        const auto iban = std::ranges::find(context->topicCells, u"iban"_s, &desk::Cell::field);
        QVERIFY(iban != context->topicCells.end() && !iban->checkable && iban->knownAt.ms > 0);
        QCOMPARE(world.noted(), (QStringList{u"done first_name match"_s, u"done iban match"_s}));
    }

    void publicFactsAloneMakeNoLevelTwo()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QCOMPARE(world.said(u"first_name"_s, "annelies"), u"match"_s);
        QCOMPARE(world.said(u"phone"_s, "+31201234567"), u"match"_s);
        QCOMPARE(world.said(u"email"_s, "Annelies@example.org"), u"match"_s);
        QCOMPARE(world.level(), 1);
        QCOMPARE(world.stateOf(u"open_balance"_s), FieldState::Covered);
    }

    void anotherSpeakerHasNothingOfIt()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QCOMPARE(world.said(u"first_name"_s, "annelies"), u"match"_s);
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"match"_s);
        QCOMPARE(world.stateOf(u"open_balance"_s), FieldState::Clear);
        world.cut();
        world.send(desk::SetSpeaker{world.call, Speaker::JointHolder});
        QCOMPARE(world.level(), 0);
        QCOMPARE(world.stateOf(u"open_balance"_s), FieldState::Covered); // at once, without a link
        QCOMPARE(world.newest<desk::InteractionFact>()->identityLevel, 0);
        world.send(desk::SetSpeaker{world.call, Speaker::Self}); // who may have heard the other one speak
        world.heal();
        QCOMPARE(world.level(), 0);
        QCOMPARE(world.stateOf(u"open_balance"_s), FieldState::Covered);
        QVERIFY(world.atOffice().known.isEmpty());
    }

    void anotherCustomerHasNothingOfIt()
    {
        OneCheck world;
        QVERIFY(world.begins());
        const CustomerId customer = world.customer();
        world.check(u"first_name"_s, "annelies");
        world.check(u"iban"_s, "NL91ABNA0417164300");
        QCOMPARE(world.level(), 2);
        world.send(desk::ConfirmCustomer{world.call, {}});
        world.send(desk::ConfirmCustomer{world.call, customer});
        QCOMPARE(world.level(), 0);
        QVERIFY(world.atOffice().known.isEmpty());
    }

    //! Who reads a value can say it: a check of what stood in clear in this conversation proves nothing, neither at a desk
    //! that was tampered with nor after it is covered again. What was checked before stays known.
    void whatCouldBeReadProvesNothing()
    {
        OneCheck world;
        world.topic = u"complaint"_s; // opens nothing that can be checked
        QVERIFY(world.begins(Channel::Call, {{u"identityLevel"_s, 2}}));
        const auto isOffered = [&](const QString &field) {
            const auto *fact = world.newest<desk::ContextFact>();
            const QList<desk::Cell> cells = fact->topicCells + fact->otherCells;
            const auto cell = std::ranges::find(cells, field, &desk::Cell::field);
            return cell != cells.end() && cell->checkable;
        };
        QVERIFY(isOffered(u"phone"_s));
        QCOMPARE(world.said(u"first_name"_s, "annelies"), u"match"_s);
        world.send(desk::SetTopic{world.call, u"move"_s});
        QCOMPARE(world.stateOf(u"phone"_s), FieldState::Clear);
        QVERIFY(!isOffered(u"phone"_s));
        QCOMPARE(world.said(u"phone"_s, "+31201234567"), u"already-seen"_s);
        world.bend = [](QByteArray &frame) {
            if (frame.contains("privity.field.verify"))
                frame.replace("\"field\":\"iban\"", "\"field\":\"phone\"");
        };
        QCOMPARE(world.said(u"iban"_s, "+31201234567"), u"already-seen"_s);
        world.bend = {};
        world.send(desk::SetTopic{world.call, u"bill"_s});
        QCOMPARE(world.stateOf(u"phone"_s), FieldState::Covered);
        QVERIFY(!isOffered(u"phone"_s));
        QCOMPARE(world.said(u"phone"_s, "+31201234567"), u"already-seen"_s);
        QCOMPARE(world.missesOf(u"phone"_s), 0);
        QCOMPARE(world.noted(), QStringList{u"done first_name match"_s});
        QCOMPARE(world.atOffice().known.size(), 1);
        world.send(desk::WrapUp{world.call, {}});
        QVERIFY(world.atOffice().seen.isEmpty());
        world.answer(u"another call"_s);
        QCOMPARE(world.said(u"phone"_s, "+31201234567"), u"match"_s);
    }

    //! Offline the desk covers by itself what it showed, and still knows that it did.
    void whatIsCoveredWithoutALinkWasSeen()
    {
        OneCheck world;
        world.topic = u"move"_s;
        QVERIFY(world.begins(Channel::Call, {{u"identityLevel"_s, 2}}));
        QCOMPARE(world.stateOf(u"phone"_s), FieldState::Clear);
        world.cut();
        world.send(desk::SetTopic{world.call, u"bill"_s});
        QCOMPARE(world.stateOf(u"phone"_s), FieldState::Covered);
        QVERIFY(desk::isSeen(world.open(world.call), u"phone"_s));
        QVERIFY(!desk::isSeen(world.open(world.call), u"iban"_s));
    }

    //! Who is addressed by a name has said it to the agent. What one customer's page showed is of that customer alone.
    void aNameInTheTitleProvesNothing()
    {
        OneCheck world;
        QVERIFY(world.begins());
        SourceRecord neutral = meijer();
        neutral.fields[u"salutation"_s].text.clear(); // "Annelies Meijer"
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            const auto counts = office::importRecords(turn, {neutral});
            return counts ? Done() : Done(counts.error());
        }));
        world.answer(u"later"_s);
        QCOMPARE(world.open(world.call).context->address, u"Annelies Meijer"_s);
        QCOMPARE(world.open(world.call).context->seen, (QStringList{u"first_name"_s, u"family_name"_s}));
        QCOMPARE(world.said(u"first_name"_s, "annelies"), u"already-seen"_s);
        const QList<Seen> seen = world.atOffice().seen;
        QVERIFY(!seen.isEmpty());
        QVERIFY(std::ranges::all_of(seen, [&](const Seen &one) { return one.customer == world.customer(); }));
    }

    //! Who writes after half an hour of silence is anybody who holds the phone.
    void aChatThatFellSilentProvesNothing()
    {
        OneCheck world;
        world.topic = u"outage"_s; // what it opens proves nothing afterwards; the IBAN does
        QVERIFY(world.begins(Channel::Chat, {{u"identityLevel"_s, 2}, {u"identitySource"_s, u"app"_s}}));
        const auto says = [&] {
            world.post(ContactSaid::type,
                {{u"brand"_s, brand}, {u"contact"_s, u"call"_s}, {u"text"_s, u"hoi"_s}, {u"fromCustomer"_s, true}});
        };
        const auto pack = [&] { return world.desk->state().pack(brand); };
        QCOMPARE(world.level(), 2);
        world.pass(29 * 60000);
        says();
        world.pass(29 * 60000);
        QCOMPARE(world.level(), 2);
        QCOMPARE(world.stateOf(u"phone"_s), FieldState::Clear);
        world.pass(60000);
        QCOMPARE(world.level(), 0);
        QCOMPARE(office::identityOf(world.atOffice(), pack()).level, 0);
        QCOMPARE(world.stateOf(u"phone"_s), FieldState::Covered);
        QCOMPARE(world.newest<desk::InteractionFact>()->identityLevel, 0);
        says();
        world.send(desk::SetSpeaker{world.call, Speaker::Helper});
        world.send(desk::SetSpeaker{world.call, Speaker::Self}); // what was brought along is over too
        QCOMPARE(world.level(), 0);
        world.check(u"first_name"_s, "annelies");
        world.check(u"iban"_s, "NL91ABNA0417164300");
        QCOMPARE(world.level(), 2);
        QCOMPARE(office::identityOf(world.atOffice(), pack()).level, 2);
    }

    void aChatFallsSilentWithoutTheOfficeToo()
    {
        OneCheck world;
        QVERIFY(world.begins(Channel::Chat, {{u"identityLevel"_s, 2}, {u"identitySource"_s, u"app"_s}}));
        world.cut();
        QCOMPARE(world.stateOf(u"open_balance"_s), FieldState::Clear);
        world.clock.advance(30 * 60000);
        world.take(world.desk->tick());
        QCOMPARE(world.level(), 0);
        QCOMPARE(world.stateOf(u"open_balance"_s), FieldState::Covered);
    }

    void aCallMayPause()
    {
        OneCheck world;
        QVERIFY(world.begins(Channel::Call, {{u"identityLevel"_s, 2}, {u"identitySource"_s, u"ivr"_s}}));
        world.pass(3600000);
        QCOMPARE(world.level(), 2);
    }

    //! The answer that comes when somebody else speaks by now is told, and proves nothing.
    void anAnswerIsOfWhoSpokeWhenItWasAsked()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QCOMPARE(world.said(u"first_name"_s, "annelies"), u"match"_s);
        world.delivers = true; // what the office says waits
        world.check(u"iban"_s, "NL91ABNA0417164300");
        world.send(desk::SetSpeaker{world.call, Speaker::Helper});
        world.send(desk::SetSpeaker{world.call, Speaker::Self});
        world.delivers = false;
        world.give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
        QCOMPARE(world.told(), u"match"_s);
        QCOMPARE(world.open(world.call).row.known, QList<Known>());
        QCOMPARE(world.level(), 0);
        QCOMPARE(office::identityOf(world.atOffice(), world.desk->state().pack(brand)).level, 0);
    }

    //! Whatever happens in whatever order: the desk never thinks more of who speaks than the office does, and as much as
    //! long as it was never away; and it shows nothing that needs more.
    void deskAndOfficeAgree_data()
    {
        QTest::addColumn<bool>("isCut");
        QTest::newRow("a link that holds") << false;
        QTest::newRow("a link that comes and goes") << true;
    }
    void deskAndOfficeAgree()
    {
        QFETCH(bool, isCut);
        int proven = 0;
        for (quint64 seed = 1; seed <= 6; ++seed) {
            OneCheck world;
            SeededRandom dice(seed);
            QVERIFY(
                world.begins(Channel::Chat, {{u"identityLevel"_s, int(seed % 3)}, {u"identitySource"_s, u"app"_s}}));
            const CustomerId customer = world.customer();
            for (int step = 0; step < 80; ++step) {
                switch (dice.below(isCut ? 10 : 8)) {
                case 0: world.check(u"iban"_s, "NL91ABNA0417164300"); break;
                case 1: world.check(u"first_name"_s, "annelies"); break;
                case 2: world.check(u"phone"_s, dice.below(4) ? "+31201234567" : "+31201234560"); break;
                case 3:
                    world.send(desk::SetSpeaker{world.call, dice.below(4) ? Speaker::Self : Speaker::Helper});
                    break;
                case 4:
                    if (dice.below(4) == 0)
                        world.send(desk::ConfirmCustomer{world.call, {}});
                    world.send(desk::ConfirmCustomer{world.call, customer});
                    break;
                case 5: world.pass(60000 * (1 + dice.below(12))); break;
                case 6:
                case 7:
                    world.post(ContactSaid::type,
                        {{u"brand"_s, brand}, {u"contact"_s, u"call"_s}, {u"text"_s, u"hoi"_s},
                            {u"fromCustomer"_s, true}});
                    break;
                case 8: world.isOnline() ? world.cut() : world.heal(); break;
                default:
                    world.killDesk();
                    world.heal();
                    break;
                }
                if (!world.isOnline())
                    continue;
                const int here = world.level();
                const int there = office::identityOf(world.atOffice(), world.desk->state().pack(brand)).level;
                const QByteArray where = QByteArray::number(seed) + '.' + QByteArray::number(step);
                QVERIFY2(here <= there, where);
                QVERIFY2(isCut || here == there, where);
                QVERIFY2(here >= 2 || world.stateOf(u"iban"_s) != FieldState::Clear, where);
                proven += here == 2;
            }
        }
        QVERIFY(proven > 25);
    }
};

PRIVITY_TEST(ProofTest)
#include "tst_Proof.moc"
