// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/OneCheck.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

//! What a caller says is compared by the office, counted, noted and answered; the value never leaves.
class CheckTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void threeMissesLockThisFieldOfThisPersonAndNothingElse()
    {
        OneCheck world;
        QVERIFY(world.begins());
        for (int left = 2; left >= 0; --left) {
            QCOMPARE(world.said(u"iban"_s, "NL02ABNA0123456789"), u"no-match"_s);
            QCOMPARE(world.newest<desk::CheckFact>()->left, left);
        }
        const Timestamp until = world.newest<desk::CheckFact>()->until;
        QCOMPARE(until, world.clock.now().plusMs(dayMs));
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"locked"_s); // also what would fit
        QCOMPARE(world.newest<desk::CheckFact>()->until, until);
        QCOMPARE(world.level(), 0);
        QCOMPARE(world.missesOf(u"iban"_s), 3);
        QCOMPARE(world.said(u"first_name"_s, "Annelies"), u"match"_s);
        QCOMPARE(world.noted().mid(2),
            (QStringList{u"done iban no-match"_s, u"locked iban locked"_s, u"done first_name match"_s}));
        world.give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
        world.clock.advance(dayMs - 1);
        world.answer(u"a day later"_s);
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"locked"_s);
        world.clock.advance(1);
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"match"_s);
    }

    void closeIsAMissAndSaidOnce()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QCOMPARE(world.said(u"first_name"_s, "Anneliess"), u"close"_s);
        QCOMPARE(world.newest<desk::CheckFact>()->left, 2);
        QCOMPARE(world.said(u"first_name"_s, "Anneliese"), u"no-match"_s);
        QCOMPARE(world.missesOf(u"first_name"_s), 2);
        QCOMPARE(world.level(), 0);
    }

    //! Nothing tells a field that is not on file from one that was not known.
    void whatIsNotOnFileMissesAndLocksLikeTheRest()
    {
        OneCheck world;
        QVERIFY(world.begins());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(world.said(u"meter_number"_s, "M-77"), u"no-match"_s);
        QCOMPARE(world.said(u"meter_number"_s, "M-77"), u"locked"_s);
    }

    void aStrongerProofLiftsALock()
    {
        OneCheck world;
        QVERIFY(world.begins());
        for (int i = 0; i < 4; ++i)
            world.check(u"first_name"_s, "Bob");
        QCOMPARE(world.told(), u"locked"_s);
        world.clock.advance(1);
        world.answer(u"by the app"_s, Channel::Call, {{u"identityLevel"_s, 2}, {u"identitySource"_s, u"app"_s}});
        QCOMPARE(world.said(u"first_name"_s, "Annelies"), u"match"_s);
        QCOMPARE(world.missesOf(u"first_name"_s), 3); // in all they stay counted
    }

    //! What is told of the tries that are left is so for whoever was proven otherwise, too.
    void aStrongerProofGivesNoMoreTriesThanAreTold()
    {
        OneCheck world;
        QVERIFY(world.begins());
        world.answer(u"by the app"_s, Channel::Call, {{u"identityLevel"_s, 2}, {u"identitySource"_s, u"app"_s}});
        for (int left = 2; left >= 0; --left) {
            QCOMPARE(world.said(u"birth_date"_s, "1.2.1903"), u"no-match"_s);
            QCOMPARE(world.newest<desk::CheckFact>()->left, left);
            world.clock.advance(1000);
        }
        QCOMPARE(world.said(u"birth_date"_s, "1.2.1903"), u"locked"_s);
    }

    void tenMissesWaitForALead()
    {
        OneCheck world;
        QVERIFY(world.begins());
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(world.said(u"iban"_s, "NL02ABNA0123456789"), u"no-match"_s);
            world.clock.advance(20 * dayMs);
        }
        world.clock.advance(3000 * dayMs);
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"locked"_s);
        QCOMPARE(world.newest<desk::CheckFact>()->until, Timestamp{});
        world.send(desk::ResetChecks{world.call, u"iban"_s}); // an agent's word is not enough
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"locked"_s);
        world.is(Role::Lead);
        world.send(desk::ResetChecks{world.call, u"iban"_s});
        world.is(Role::Agent);
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"match"_s);
    }

    void aLeadsResetOpensALockAtOnceAndNothingTwice()
    {
        OneCheck world;
        QVERIFY(world.begins());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(world.said(u"iban"_s, "NL02ABNA0123456789"), u"no-match"_s);
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"locked"_s);
        world.is(Role::Lead);
        world.send(desk::ResetChecks{world.call, u"iban"_s});
        QCOMPARE(world.newest<desk::SavedFact>()->state, desk::SavedState::Synced);
        world.send(desk::ResetChecks{world.call, u"iban"_s});
        QCOMPARE(world.newest<desk::SavedFact>()->state, desk::SavedState::Refused); // nothing was missed
        world.is(Role::Agent);
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"match"_s);
    }

    //! What the office refuses is undone; who speaks stays as sure as it was, unless it is about that.
    void aRefusedEntryLeavesWhatWasChecked()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"match"_s);
        QCOMPARE(world.said(u"first_name"_s, "Annelies"), u"match"_s);
        const int level = world.level();
        QVERIFY(level > 0);
        world.send(desk::ResetChecks{world.call, u"iban"_s});
        QCOMPARE(world.newest<desk::SavedFact>()->state, desk::SavedState::Refused);
        QCOMPARE(world.level(), level);
        world.is(Role::Trainer); // may not do it any more
        world.send(desk::SetSpeaker{world.call, Speaker::JointHolder});
        QCOMPARE(world.newest<desk::SavedFact>()->state, desk::SavedState::Refused);
        QCOMPARE(world.open(world.call).row.speaker, Speaker::Self);
        QCOMPARE(world.level(), 0);
    }

    void anAgentMayNotGoOnGuessing()
    {
        OneCheck world;
        QVERIFY(world.begins());
        const std::vector<std::pair<QString, QByteArray>> guesses{{u"iban"_s, "NL02ABNA0123456789"},
            {u"meter_number"_s, "0000"}, {u"phone"_s, "+31201234560"}, {u"email"_s, "no@example.org"},
            {u"first_name"_s, "Bob"}, {u"birth_date"_s, "1.2.1903"}, {u"iban"_s, "NL02ABNA0123456789"}};
        int misses = 0;
        for (int i = 0; i < 21; ++i) {
            if (i == 18) { // a lead's help with a lock does not help with this
                world.is(Role::Lead);
                world.send(desk::ResetChecks{world.call, u"iban"_s});
                world.is(Role::Agent);
            }
            const QString result = world.said(guesses[size_t(i / 3)].first, guesses[size_t(i / 3)].second);
            misses += result == u"no-match"_s ? 1 : 0;
            if (misses == 20)
                break;
        }
        QCOMPARE(misses, 20);
        QCOMPARE(world.said(u"birth_date"_s, "1.2.1903"), u"checks-spent"_s);
        bool isNoted = false;
        for (const JournalRow &row : world.officeRows<JournalRow>(u"office:"_s + brand))
            isNoted =
                isNoted || (row.type == QLatin1StringView(AccessRefused::type) && row.body->contains("checks-spent"));
        QVERIFY(isNoted);
        world.clock.advance(dayMs);
        QCOMPARE(world.said(u"birth_date"_s, "1.2.1903"), u"no-match"_s);
    }

    void whatMayNotBeCheckedIsRefused()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QCOMPARE(world.said(u"open_balance"_s, "184"), u"not-checkable"_s);
        QCOMPARE(world.said(u"no_such_field"_s, "184"), u"not-checkable"_s);
        QCOMPARE(world.said(u"iban"_s, "  "), u"missing-field"_s);
        QCOMPARE(world.said(u"iban"_s, QByteArray(121, '1')), u"too-large"_s);
        world.send(desk::ConfirmCustomer{world.call, {}});
        QCOMPARE(world.said(u"iban"_s, "1"), u"not-now"_s);
        QCOMPARE(world.noted(), QStringList());
    }

    //! A slip of the hand is no guess: what can't be a value of its kind costs nothing.
    void whatCanBeNoneCostsNoTry()
    {
        OneCheck world;
        QVERIFY(world.begins());
        for (const auto &[field, said] : {std::pair(u"iban"_s, "NL91ABNA0417164301"), {u"birth_date"_s, "31.2.1980"},
                 {u"birth_date"_s, "7.3.84"}, {u"phone"_s, "12"}, {u"email"_s, "annelies"}}) {
            QCOMPARE(world.said(field, said), u"not-of-kind"_s);
            QCOMPARE(world.missesOf(field), 0);
        }
        QCOMPARE(world.noted(), QStringList());
    }

    //! The desk's own refusals are the office's too: a desk that was tampered with gets no further.
    void theOfficeTrustsNoDesk()
    {
        OneCheck world;
        QVERIFY(world.begins());
        const auto asked = [&](const char *from, const char *to) {
            world.bend = [&, from, to](QByteArray &frame) {
                if (frame.contains("privity.field.verify"))
                    frame.replace(from, to);
            };
            const QString told = world.said(u"iban"_s, "NL91ABNA0417164300");
            world.bend = {};
            return told;
        };
        QCOMPARE(asked("\"field\":\"iban\"", "\"field\":\"open_balance\""), u"not-checkable"_s);
        QCOMPARE(
            asked("field.verify.v1", "context.open.v1"), u"malformed"_s); // answered, and not by what was asked for
        const QByteArray other = InteractionId::make(world.random).text.toLatin1();
        QCOMPARE(asked(world.call.text.toLatin1().constData(), other.constData()), u"not-found"_s);
        world.post(ContactEnded::type, {{u"brand"_s, brand}, {u"contact"_s, u"call"_s}});
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"not-now"_s);
        QCOMPARE(world.noted(), QStringList());
    }

    //! A part that was sealed for one question opens in no other, nor under another desk.
    void aSealedPartIsOfItsQuestion()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QByteArray first;
        world.bend = [&](QByteArray &frame) {
            if (!frame.contains("privity.field.verify"))
                return;
            const Event now = *Event::fromBytes(frame);
            if (first.isEmpty()) {
                first = frame;
                return;
            }
            Event replayed = *Event::fromBytes(first);
            replayed.id = now.id;
            frame = replayed.toBytes();
        };
        QCOMPARE(world.said(u"first_name"_s, "Annelies"), u"match"_s);
        QCOMPARE(world.said(u"first_name"_s, "x"), u"seal-broken"_s);
        QCOMPARE(world.missesOf(u"first_name"_s), 0);
    }

    void withoutTheOfficeNothingIsChecked()
    {
        OneCheck world;
        QVERIFY(world.begins());
        world.cut();
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"needs-office"_s);
        QCOMPARE(world.noted(), QStringList());
    }

    void aQuestionThatIsNotAnsweredEndsAfterFiveSeconds()
    {
        OneCheck world;
        QVERIFY(world.begins());
        world.bend = [](QByteArray &frame) {
            if (frame.contains("privity.field.verify"))
                frame.clear();
        };
        world.check(u"iban"_s, "NL91ABNA0417164300");
        QCOMPARE(world.told(), u"nothing"_s);
        QVERIFY(*world.desk->nextDueMs() <= world.clock.monotonicMs() + 5000);
        world.pass(4999);
        QCOMPARE(world.told(), u"nothing"_s);
        world.pass(1);
        QCOMPARE(world.told(), u"check-unanswered"_s);
        QVERIFY(world.desk->state().asked.isEmpty());
    }

    //! A crash between commit and answer: it was counted, once, and is noted; the desk says that it is not known.
    void whatWasCountedBeforeTheCrashIsCountedOnce()
    {
        OneCheck world;
        QVERIFY(world.begins());
        world.officeStore.plan(FaultyStore::Plan::DieAfterCommit, 1);
        bool isDead = false;
        try {
            world.check(u"iban"_s, "NL02ABNA0123456789");
        } catch (const Crash &) {
            isDead = true;
        }
        QVERIFY(isDead);
        world.office = std::make_unique<office::OfficeLoop>(
            world.officeStore, world.made.keys, world.phones, world.clock, world.random);
        world.cut();
        QCOMPARE(world.told(), u"check-unanswered"_s);
        world.heal();
        QVERIFY(world.isOnline());
        QCOMPARE(world.missesOf(u"iban"_s), 1);
        QCOMPARE(world.noted(), QStringList{u"done iban no-match"_s});
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"match"_s);
    }

    //! An answer that is lost with its link is told by the next context: both know the same in the end.
    void aLostAnswerIsKnownInTheEnd()
    {
        OneCheck world;
        QVERIFY(world.begins());
        world.delivers = true; // what the office says waits on its way
        world.check(u"iban"_s, "NL91ABNA0417164300");
        world.onTheWay.clear(); // and gets lost
        world.delivers = false;
        world.back();
        QCOMPARE(world.atOffice().known.size(), 1);
        QCOMPARE(world.open(world.call).row.known.size(), 1);
        QCOMPARE(world.open(world.call).row.known.first().field, u"iban"_s);
    }

    //! A desk that was restarted can't tell how long the customer was silent; the office can.
    void whatFellSilentWhileTheDeskWasOffIsNotKnownThere()
    {
        OneCheck world;
        QVERIFY(world.begins(Channel::Chat));
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"match"_s);
        QCOMPARE(world.said(u"first_name"_s, "Annelies"), u"match"_s);
        QVERIFY(world.level() > 0);
        world.pass(29 * 60000);
        world.give({office::OfficeInput::Kind::Closed, std::exchange(world.connection, 0), {}, 0, {}});
        world.killDesk();
        world.pass(2 * 60000);
        world.post(ContactSaid::type, {{u"brand"_s, brand}, {u"contact"_s, u"call"_s}, {u"text"_s, u"again"_s}});
        QVERIFY(world.atOffice().known.isEmpty());
        QCOMPARE(world.open(world.call).row.known.size(), 0);
        QCOMPARE(world.level(), 0);
    }

    //! What is told while an entry is decided knows of it: else the desk would take it to be on its way still.
    void aContextCountsTheEntryItIsDecidedBy()
    {
        OneCheck world;
        QVERIFY(world.begins());
        world.send(desk::SetTopic{world.call, u"move"_s});
        QCOMPARE(world.open(world.call).context->topic, u"move"_s);
        QCOMPARE(world.open(world.call).context->entriesUpTo, world.desk->state().newestN);
    }

    //! Who spoke when it fitted is not who speaks now: a context that was decided before is not believed.
    void anOlderContextProvesNothingOfWhoSpeaksNow()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"match"_s);
        world.delivers = true;
        world.check(u"first_name"_s, "Annelies"); // answered, and not here yet
        world.send(desk::SetSpeaker{world.call, Speaker::Helper});
        world.send(desk::SetSpeaker{world.call, Speaker::Self});
        int contexts = 0;
        world.pump([&](QByteArray &frame) {
            if (contexts > 0)
                frame.clear(); // what is younger is not here yet
            contexts += frame.contains("privity.context.cells.v1");
        });
        QCOMPARE(contexts, 1);
        QVERIFY(world.open(world.call).row.known.isEmpty());
    }

    //! What can't be kept was not decided: no count, no entry, no answer.
    void whatIsNotDurableIsNotAnswered()
    {
        OneCheck world;
        QVERIFY(world.begins());
        world.officeStore.plan(FaultyStore::Plan::FailCommit, 1);
        world.check(u"iban"_s, "NL91ABNA0417164300");
        QCOMPARE(world.told(), u"check-unanswered"_s);
        world.officeStore.heal();
        QCOMPARE(world.noted(), QStringList());
        QVERIFY(world.atOffice().known.isEmpty());
    }

    //! The link that was taken over asks nothing more.
    void aFencedGenerationAsksNothing()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QVERIFY(world.isTakenOver());
        world.check(u"iban"_s, "NL02ABNA0123456789");
        QCOMPARE(world.told(), u"check-unanswered"_s);
        QCOMPARE(world.missesOf(u"iban"_s), 0);
        QCOMPARE(world.noted(), QStringList());
    }

    //! Rations are rows: they are of the person, whoever asks from wherever, and survive a restart.
    void rationsSurviveARestart()
    {
        OneCheck world;
        QVERIFY(world.begins());
        world.check(u"iban"_s, "NL02ABNA0123456789");
        world.check(u"iban"_s, "NL02ABNA0123456789");
        world.office = std::make_unique<office::OfficeLoop>(
            world.officeStore, world.made.keys, world.phones, world.clock, world.random);
        world.back();
        QCOMPARE(world.said(u"iban"_s, "NL02ABNA0123456789"), u"no-match"_s);
        QCOMPARE(world.said(u"iban"_s, "NL91ABNA0417164300"), u"locked"_s);
    }

    void forgettingForgetsTheCountsToo()
    {
        OneCheck world;
        QVERIFY(world.begins());
        world.check(u"iban"_s, "NL02ABNA0123456789");
        const CustomerId customer = world.customer();
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            office::eraseRations(turn, brand, customer);
            return {};
        }));
        QVERIFY(world.officeRows<office::CheckRow>(brand, customer).isEmpty());
    }

    //! All four answers in frames of one size, and neither what was typed nor what is held in any of them.
    void everyAnswerIsAsLongAndNothingStandsInClear()
    {
        OneCheck world;
        QVERIFY(world.begins());
        QSet<qsizetype> questions, answers;
        world.bend = [&](QByteArray &frame) {
            if (frame.contains("privity.field.verify"))
                questions.insert(frame.size());
        };
        world.delivers = true;
        const auto ask = [&](const QString &field, const QByteArray &said) {
            world.check(field, said);
            world.pump([&](const QByteArray &frame) {
                if (frame.contains("privity.field.verified"))
                    answers.insert(frame.size() - field.size());
                for (const char *word : {"NL91", "nl91", "Annelies", "Zwaluw", "\"result\"", "no-match", "locked"})
                    QVERIFY2(!frame.contains(word), word);
            });
        };
        ask(u"iban"_s, "NL91ABNA0417164300");
        QCOMPARE(world.told(), u"match"_s);
        ask(u"first_name"_s, "Anneliess");
        QCOMPARE(world.told(), u"close"_s);
        for (int i = 0; i < 4; ++i)
            ask(u"meter_number"_s, "Zwaluw 12");
        QCOMPARE(world.told(), u"locked"_s);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(questions.size(), 3); // by the field's name alone
        for (const JournalRow &row : world.officeRows<JournalRow>())
            for (const char *word : {"NL91", "Anneliess", "Zwaluw"})
                QVERIFY2(!row.body || !row.body->contains(word), word);
    }
};

PRIVITY_TEST(CheckTest)
#include "tst_Check.moc"
