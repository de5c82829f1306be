// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Heads.h"
#include "models/journal/Recovery.h"
#include "models/office/Audit.h"
#include "models/protocol/Catalogue.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

//! An office whose store is put back to what it was, and a desk that worked on.
struct Restored : OneCall {
    MemoryStore backup;

    //! `before` notes are in the backup, `after` are not.
    bool begins(int before = 3, int after = 4)
    {
        if (!setUp())
            return false;
        call = begin(u"call"_s, u"bill"_s);
        note(before);
        pass(61000);
        back();
        backup = officeImage;
        note(after);
        pass(61000);
        back();
        return isOnline() && desk->state().heads.size() == 1;
    }
    [[nodiscard]] QString self() const { return desk->state().identity->desk.text; }
    //! The office holds every entry of the desk, as it was written, once; nothing else is wrong either.
    bool holdsAll()
    {
        const QList<JournalRow> there = officeRows<JournalRow>(self());
        const QList<desk::EntryRow> here = WorkingSet(deskImage).list<desk::EntryRow>(DeskId{self()});
        const bool same = std::equal(there.begin(), there.end(), here.begin(), here.end(),
            [](const JournalRow &a, const desk::EntryRow &b) { return a.n == b.n && a.hash == b.hash; });
        const auto report = office::audit(officeImage, made.keys, {});
        return same && report && !report->first && desk->state().ackedUpTo == desk->state().newestN;
    }
};

} // namespace

//! An older store is believed only with the identity's word for it, once, and nothing is lost by it.
class EpochsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheRestoredOfficeLostIsSentAgainOnce()
    {
        Restored world;
        QVERIFY(world.begins());
        const Head old = world.desk->state().heads.first();
        const quint64 newest = world.desk->state().newestN;
        world.restore(world.backup);
        QVERIFY(world.officeRows<JournalRow>(world.self()).size() < qsizetype(newest));
        const auto recovered = world.recover({old});
        QVERIFY(recovered);
        world.heal();
        QVERIFY(world.isOnline());
        QVERIFY(world.holdsAll());
        QCOMPARE(world.desk->state().newestN, newest);
        // The statement is leaf 0, and names what was known and what was there.
        const auto leaf = world.officeRows<journal::LogLeafRow>(brand, recovered->statement.epoch).first();
        const JournalRow row = *WorkingSet(world.officeImage).find<JournalRow>(leaf.author, leaf.n);
        QCOMPARE(row.type, QLatin1StringView(LogRecovered::type));
        QCOMPARE(recovered->statement.known, old);
        QVERIFY(recovered->statement.size < old.size);
        // The old head is kept for ever, over a restart too; the desk says what happened until it is read.
        world.pass(61000);
        world.back();
        QCOMPARE(world.desk->state().heads.first().epoch, recovered->statement.epoch);
        const auto kept = WorkingSet(world.deskImage).list<Head>(brand);
        QVERIFY(kept.contains(old));
        QCOMPARE(world.newest<desk::RestoredFact>()->reason, u"the disk died"_s);
        QCOMPARE(world.newest<desk::RestoredFact>()->again, 4u);
        world.killDesk();
        world.heal();
        QVERIFY(world.isOnline());
        QVERIFY(!world.newest<desk::RestoredFact>()->isRead);
        world.send(desk::ReadRestored{});
        QVERIFY(world.newest<desk::RestoredFact>()->isRead);
        QVERIFY(world.alarms().isEmpty());
        // Every entry is proven again, under the head of the epoch that it stands in.
        for (int second = 0; second < 120; ++second)
            world.pass(1000);
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
        QVERIFY(world.isOnline());
    }

    // Entries that were acknowledged just before the end of an epoch are proven under its closing head.
    void whatWasNotProvenYetIsProvenUnderTheClosingHead()
    {
        Restored world;
        QVERIFY(world.begins());
        world.note(2); // under no head yet
        QVERIFY(world.desk->state().provenUpTo < world.desk->state().newestN);
        world.cut();
        QVERIFY(world.recover());
        world.heal();
        QVERIFY(world.isOnline());
        QCOMPARE(world.newest<desk::RestoredFact>()->again, 0u);
        for (int second = 0; second < 120; ++second)
            world.pass(1000);
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
        QVERIFY(world.alarms().isEmpty());
    }

    // A disk that can't be read for a moment says nothing about the office, in whatever epoch.
    void aFailingDiskAccusesNobodyOfAnEpochThatIsOver()
    {
        int met = 0;
        for (int call = 1; call <= 8; ++call) {
            Restored world;
            QVERIFY(world.begins());
            world.note(2);
            world.cut();
            QVERIFY(world.recover());
            world.heal();
            QVERIFY(world.isOnline());
            world.deskStore.plan(FaultyStore::Plan::FailRead, call);
            for (int second = 0; second < 120; ++second)
                world.pass(1000);
            met += world.deskStore.met();
            QVERIFY2(world.alarms().isEmpty(), QByteArray::number(call));
        }
        QVERIFY2(met > 3, QByteArray::number(met));
    }

    void withoutTheIdentitysWordTheDeskStops_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<int>("code");
        QTest::newRow("no statement") << u"none"_s << int(ErrorCode::LogShortened);
        QTest::newRow("another epoch without a statement") << u"bare"_s << int(ErrorCode::LogForked);
        QTest::newRow("signed by the log key") << u"log key"_s << int(ErrorCode::SignatureInvalid);
        QTest::newRow("changed after it was signed") << u"changed"_s << int(ErrorCode::SignatureInvalid);
        QTest::newRow("that does not follow") << u"backwards"_s << int(ErrorCode::LogForked);
        QTest::newRow("that knows another head") << u"head"_s << int(ErrorCode::LogForked);
        QTest::newRow("that leaves out a brand") << u"brand"_s << int(ErrorCode::LogForked);
    }

    void withoutTheIdentitysWordTheDeskStops()
    {
        QFETCH(QString, deed);
        QFETCH(int, code);
        Restored world;
        QVERIFY(world.begins());
        const Head known = world.desk->state().heads.first();
        world.restore(world.backup);
        if (deed != u"none") {
            LogRecovered recovered = *world.recover();
            Recovery &statement = recovered.statement;
            const crypto::SignKey *key = &world.made.identity;
            if (deed == u"log key")
                key = &world.made.keys.brand(brand)->log;
            else if (deed == u"backwards")
                statement.previous = statement.epoch;
            else if (deed == u"head") {
                statement.known = known;
                statement.known->root[0] = char(known.root[0] ^ 1);
            } else if (deed == u"brand")
                statement.brand = u"another"_s;
            recovered = journal::signRecovery(*key, statement);
            if (deed == u"changed")
                recovered.statement.reason = u"no reason"_s;
            const quint64 epoch = recovered.statement.epoch;
            QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
                turn.rows.put(RecoveryRow{epoch, brand, recovered});
                if (deed == u"bare")
                    turn.rows.erase<RecoveryRow>(epoch, brand);
                return {};
            }));
        }
        world.heal();
        QCOMPARE(int(world.why()), code);
        QCOMPARE(errorInfo(world.why()).severity, Severity::Alarm);
        QCOMPARE(world.alarms().size(), 1);
        QCOMPARE(world.desk->state().heads.first(), known);
        QCOMPARE(world.desk->state().ackedUpTo, world.desk->state().newestN);
    }

    // The same backup twice: another number, though the store can't remember the first; a desk that knows one is told
    // the other, and one that comes late knows only the second.
    void theSameBackupTwiceIsTwoEpochs()
    {
        Restored world;
        QVERIFY(world.begins());
        world.restore(world.backup);
        const quint64 first = world.recover()->statement.epoch;
        world.heal();
        QVERIFY(world.holdsAll());
        world.note(2);
        world.pass(61000);
        world.back();
        world.restore(world.backup);
        world.heal();
        QCOMPARE(world.why(), ErrorCode::LogShortened); // the older epoch again
        world.cut();
        const auto second = world.recover({world.desk->state().heads.first()});
        QVERIFY(second);
        QVERIFY(second->statement.epoch > first);
        world.heal();
        QVERIFY(world.isOnline());
        QVERIFY(world.holdsAll());
        QCOMPARE(WorkingSet(world.deskImage).list<desk::EpochRow>().size(), 3);
    }

    // Two statements under one number: a backup restored on two machines at one moment.
    void anotherStatementOfTheSameEpochIsAnAlarm()
    {
        Restored world;
        QVERIFY(world.begins());
        world.restore(world.backup);
        LogRecovered recovered = *world.recover();
        world.heal();
        QVERIFY(world.isOnline());
        world.cut();
        recovered.statement.reason = u"another"_s;
        recovered = journal::signRecovery(world.made.identity, recovered.statement);
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            turn.rows.put(RecoveryRow{recovered.statement.epoch, brand, recovered});
            return {};
        }));
        world.heal();
        QCOMPARE(world.why(), ErrorCode::LogForked);
    }

    // A tail that was lost before any head was signed over it.
    void anAcknowledgedEntryThatIsGoneIsAnAlarmThoughNoHeadTells()
    {
        Restored world;
        QVERIFY(world.begins());
        const MemoryStore before = world.officeImage;
        world.note(1);
        QCOMPARE(world.desk->state().ackedUpTo, world.desk->state().newestN);
        world.restore(before);
        world.heal();
        QCOMPARE(world.why(), ErrorCode::LogShortened);
    }

    // What this desk wrapped up is not offered again, though the feed tells of it again.
    void whatIsDoneStaysDone()
    {
        Restored world;
        QVERIFY(world.begins());
        world.send(desk::WrapUp{world.call, {}});
        QVERIFY(world.desk->state().open.isEmpty());
        world.restore(world.backup);
        QVERIFY(world.officeRows<office::InteractionRow>().first().stage != Stage::Wrapped);
        QVERIFY(world.recover());
        world.heal();
        QVERIFY(world.isOnline());
        QVERIFY(world.desk->state().open.isEmpty());
        QCOMPARE(world.officeRows<office::InteractionRow>().first().stage, Stage::Wrapped);
        QVERIFY(world.holdsAll());
    }

    // An offer that only the desk knows: its entries stay leaves, a withdrawal stands, the rest is refused and said.
    void whatHangsOnALostOfferIsRefusedAndANoStands()
    {
        Restored world;
        QVERIFY(world.begins());
        const InteractionId lost = world.begin(u"lost"_s, u"bill"_s);
        world.send(desk::SaveNote{lost, u"word"_s});
        world.send(desk::TakeBackConsent{lost, u"offers"_s});
        world.send(desk::AnswerConsent{
            lost, u"offers"_s, ConsentAction::Refused, u"nl"_s, EvidenceKind::RecordingOffset, u"00:00:12"_s});
        QCOMPARE(world.desk->state().ackedUpTo, world.desk->state().newestN);
        world.restore(world.backup);
        QVERIFY(world.recover());
        world.heal();
        QVERIFY(world.isOnline());
        QVERIFY(world.holdsAll());
        int said = 0;
        for (const JournalRow &row : world.officeRows<JournalRow>(world.self())) {
            const bool isNo =
                row.type == consentType(ConsentAction::Withdrawn) || row.type == consentType(ConsentAction::Refused);
            const bool stands = isNo || row.correlation != lost.text;
            QCOMPARE(row.result, stands ? QString() : QString(errorInfo(ErrorCode::NotFound).id));
            said += isNo ? 1 : 0;
        }
        QCOMPARE(said, 2);
        QCOMPARE(world.officeRows<office::DecisionRow>().size(), 2);
        QVERIFY(!world.desk->state().open.contains(lost.text)); // told to be over
        QVERIFY(world.desk->state().open.contains(world.call.text));
    }

    // Acknowledged entries are kept for as long as the office asks, by its clock; a desk that has deleted what the
    // office then lost says so.
    void whatWasDeletedHereCanNotBeSentAgain()
    {
        Restored world;
        QVERIFY(world.begins());
        world.send(desk::WrapUp{world.call, {}});
        for (int second = 0; second < 120; ++second)
            world.pass(1000);
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
        world.clock.advance(2 * dayMs);
        world.back(); // from now on all of it is kept for 37 days
        world.clock.advance(34 * dayMs);
        world.back();
        QVERIFY(world.isOnline());
        QCOMPARE(world.desk->state().prunedUpTo, 0u);
        world.clock.advance(4 * dayMs);
        world.back();
        QVERIFY(world.desk->state().prunedUpTo > 0);
        QCOMPARE(WorkingSet(world.deskImage).list<desk::EntryRow>().first().n, world.desk->state().prunedUpTo + 1);
        world.killDesk(); // and it goes on from there
        world.heal();
        QVERIFY(world.isOnline());
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            office::AccessTokenRow token = turn.rows.list<office::AccessTokenRow>().first();
            token.expiresAt = turn.now.plusMs(dayMs);
            turn.rows.put(token);
            return {};
        }));
        world.begin(u"next"_s, u"bill"_s);
        QCOMPARE(world.desk->state().ackedUpTo, world.desk->state().newestN);
        world.restore(world.backup);
        QVERIFY(world.recover());
        world.heal();
        QCOMPARE(world.why(), ErrorCode::EntriesGone);
        QVERIFY(world.alarms().last().detail.contains(QString::number(world.desk->state().prunedUpTo)));
    }

    // F13: neither the office's clock nor this desk's own, wrong for one welcome, makes the desk forget.
    void aWrongClockMakesNothingOld_data()
    {
        QTest::addColumn<int>("daysAhead");  // the desk's before the office's, when it first marks what it keeps
        QTest::addColumn<int>("daysBehind"); // and at the welcome after
        QTest::newRow("the office is ahead") << 0 << 38;
        QTest::newRow("the desk was ahead") << 100 << 0;
    }

    void aWrongClockMakesNothingOld()
    {
        QFETCH(int, daysAhead);
        QFETCH(int, daysBehind);
        Restored world;
        QVERIFY(world.begins());
        world.send(desk::WrapUp{world.call, {}});
        for (int second = 0; second < 120; ++second)
            world.pass(1000);
        world.clock.advance(2 * dayMs);
        world.deskClock.skewMs = daysAhead * dayMs;
        world.back(); // from now on all of it is kept for 37 days
        world.clock.advance(daysBehind * dayMs);
        world.deskClock.skewMs = -daysBehind * dayMs;
        world.back();
        QVERIFY(world.isOnline());
        QCOMPARE(world.desk->state().prunedUpTo, 0u);
        world.deskClock.skewMs = 0;
        world.clock.advance((38 - daysBehind) * dayMs); // now both say that they are over
        world.back();
        QVERIFY(world.isOnline());
        QVERIFY(world.desk->state().prunedUpTo > 0);
    }

    // Whatever it asks: what is younger than a backup can be is kept.
    void noOfficeMakesADeskForgetAtOnce()
    {
        Restored world;
        QVERIFY(world.begins());
        QVERIFY(world.office->decide([](office::Turn &turn) -> Done {
            turn.rows.put(SettingRow{keepDaysName, "0"});
            return {};
        }));
        world.send(desk::WrapUp{world.call, {}});
        for (int second = 0; second < 120; ++second)
            world.pass(1000);
        world.clock.advance(2 * dayMs);
        world.back();
        world.clock.advance(2 * dayMs);
        world.back();
        QVERIFY(world.isOnline());
        QCOMPARE(world.desk->state().prunedUpTo, 0u);
    }

    // F16: a policy never gets older.
    void anOfficeWithAnOlderPolicyIsRefused()
    {
        Restored world;
        QVERIFY(world.begins());
        const auto publish = [&] {
            return bool(world.office->decide(
                [&](office::Turn &turn) { return office::publishPolicy(turn, cast::packBytes(3)); }));
        };
        QVERIFY(publish());
        world.pass(1000);
        QCOMPARE(world.desk->state().pack(brand)->version, 3);
        world.restore(world.backup);
        QVERIFY(world.recover());
        world.heal();
        QCOMPARE(world.why(), ErrorCode::PolicyOlder);
        QCOMPARE(world.desk->state().pack(brand)->version, 3);
        QVERIFY(publish()); // as the operator is told
        world.heal();
        QVERIFY(world.isOnline());
        QVERIFY(world.holdsAll());
    }

    void aRecoveryThatCanNotBeVouchedForIsRefused_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<int>("code");
        QTest::newRow("another identity") << u"identity"_s << int(ErrorCode::KeysChanged);
        QTest::newRow("a head by nobody") << u"signature"_s << int(ErrorCode::SignatureInvalid);
        QTest::newRow("a head of another log") << u"fork"_s << int(ErrorCode::LogForked);
        QTest::newRow("a head of another brand") << u"brand"_s << int(ErrorCode::UnknownBrand);
        QTest::newRow("something forgotten is here again") << u"forgotten"_s << int(ErrorCode::ForgettingUndone);
        QTest::newRow("a clock that is behind") << u"clock"_s << int(ErrorCode::NotNow);
        QTest::newRow("a damaged log") << u"damaged"_s << int(ErrorCode::StoreDamaged);
    }

    void aRecoveryThatCanNotBeVouchedForIsRefused()
    {
        QFETCH(QString, deed);
        QFETCH(int, code);
        Restored world;
        QVERIFY(world.begins());
        Head head = world.desk->state().heads.first();
        if (deed == u"fork") {
            head.size -= 1;
            head.root[0] = char(head.root[0] ^ 1);
        } else if (deed == u"brand") {
            head.brand = u"another"_s;
        } else if (deed == u"forgotten") {
            head.forgotten = 1;
        } else if (deed == u"clock") {
            head.time = world.clock.now().plusMs(1);
        } else if (deed == u"damaged") {
            world.note(2); // the second under no head yet
            QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
                JournalRow row = *turn.rows.find<JournalRow>(world.self(), world.desk->state().newestN);
                row.result = u"not-allowed"_s;
                turn.rows.put(row);
                return {};
            }));
        }
        const crypto::SignKey nobody = crypto::SignKey::make();
        head = journal::signHead(deed == u"signature" ? nobody : world.made.keys.brand(brand)->log, head);
        const auto refused = world.recover({head}, deed == u"identity" ? &nobody : nullptr);
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), code);
        QVERIFY(world.officeRows<RecoveryRow>().isEmpty()); // nothing was changed
        QCOMPARE(world.officeRows<journal::LogRow>().first().epoch, 1u);
    }

    // What the office refused and then lost is unsent again: a no among it binds here at once.
    void aNoThatWasRefusedBindsAgain()
    {
        const auto isGiven = [](const desk::MayIFact &fact) {
            return std::any_of(fact.chips.begin(), fact.chips.end(), [](const desk::MayIChip &chip) {
                return chip.purpose == u"offers" && chip.status == ConsentStatus::Given;
            });
        };
        Restored world;
        const auto answer = [&](ConsentAction action) {
            world.send(desk::AnswerConsent{
                world.call, u"offers"_s, action, u"nl"_s, EvidenceKind::RecordingOffset, u"00:00:10"_s});
        };
        QVERIFY(world.begins(1, 0));
        answer(ConsentAction::Given);
        world.backup = world.officeImage;
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            DeskRow desk = turn.rows.list<DeskRow>().first();
            desk.role = Role::Trainer;
            turn.rows.put(desk);
            return {};
        }));
        answer(ConsentAction::Refused);
        QVERIFY(isGiven(*world.newest<desk::MayIFact>())); // the office refused it, and it was undone
        world.restore(world.backup);
        QVERIFY(world.recover());
        world.facts.clear();
        world.heal();
        QVERIFY(world.newest<desk::RestoredFact>());
        for (const desk::Fact &fact : world.facts)
            if (const auto *told = std::get_if<desk::MayIFact>(&fact))
                QVERIFY(!isGiven(*told));
    }
};

PRIVITY_TEST(EpochsTest)
#include "tst_Epochs.moc"
