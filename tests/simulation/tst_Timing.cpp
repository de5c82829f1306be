// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Projection.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

ErrorCode saidOf(const OneDesk &world)
{
    const auto *error = world.newest<desk::ErrorFact>();
    return error ? error->error.code : ErrorCode::AlreadyDone;
}

} // namespace

//! F13: a desk whose clock is wrong loses nothing and is told what is wrong, and desks that
//! lost their office do not come back in step.
class TimingTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aWrongClockLosesNothing_data()
    {
        QTest::addColumn<qint64>("skew");
        QTest::newRow("a day behind") << -dayMs;
        QTest::newRow("a day ahead") << dayMs;
        QTest::newRow("ten years ahead") << 3652 * dayMs;
        QTest::newRow("1970") << -qint64(1795255200000);
        QTest::newRow("an hour back, as in autumn") << -dayMs / 24;
    }
    void aWrongClockLosesNothing()
    {
        QFETCH(qint64, skew);
        OneDesk world;
        QVERIFY(world.setUp());
        const InteractionId call = world.begin(u"call"_s, u"contract"_s);
        world.send(desk::AnswerConsent{
            call, purpose, ConsentAction::Given, u"nl"_s, EvidenceKind::RecordingOffset, u"00:00:10"_s});
        world.cut();
        world.deskClock.skewMs = skew;
        world.send(desk::SaveNote{call, u"written while the clock was wrong"_s});
        world.send(desk::TakeBackConsent{call, purpose});
        world.deskClock.skewMs = skew / 2; // it is set, and wrong again
        world.send(desk::SaveNote{call, u"and once more"_s});
        world.heal();
        QVERIFY(world.isOnline());
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 0u);
        const QList<office::DecisionRow> decisions = world.officeRows<office::DecisionRow>();
        QCOMPARE(decisions.size(), 2);
        const PolicyPack &pack = *world.desk->state().pack(brand);
        const QMap<QString, Folded> folded = desk::foldedOf(world.open(call), pack);
        QCOMPARE(folded.value(purpose).status, ConsentStatus::Withdrawn); // whatever its time says
        quint64 n = 0;
        for (const JournalRow &row : world.officeRows<JournalRow>(world.desk->state().identity->desk.text)) {
            QCOMPARE(row.n, ++n);
            QVERIFY(row.result.isEmpty());
        }
        QCOMPARE(n, world.desk->state().newestN);
        world.back(); // and it still comes and goes
        QVERIFY(world.isOnline());
    }

    //! Nobody who only has to set the clock reads that the office is false.
    void aClockThatIsTooFarOffIsNamed_data()
    {
        QTest::addColumn<qint64>("skew");
        QTest::newRow("ten years ahead") << 3652 * dayMs;
        QTest::newRow("1970") << -qint64(1795255200000);
    }
    void aClockThatIsTooFarOffIsNamed()
    {
        QFETCH(qint64, skew);
        OneDesk world;
        world.deskClock.skewMs = skew;
        QVERIFY(!world.setUp());
        QCOMPARE(saidOf(world), ErrorCode::ClockOff);
        QVERIFY(!world.desk->state().identity);
    }

    void aStatementThatIsOverForBothIsNotTheClocksFault()
    {
        const crypto::SignKey identity = crypto::SignKey::make();
        SignedStatement keys;
        keys.statement.seq = 1;
        keys.statement.validFrom = {1000};
        keys.statement.validUntil = {2000};
        keys.signature = identity.sign(crypto::Domain::Keys, codec::bytes(keys.statement));
        const auto said = [&](qint64 here, qint64 there) {
            const Done done = checkStatement(keys, identity.publicKey, 1, {here}, {there});
            return done ? ErrorCode::AlreadyDone : done.error().code;
        };
        QCOMPARE(said(1500, 1500), ErrorCode::AlreadyDone);
        QCOMPARE(said(1500, 9000), ErrorCode::AlreadyDone);
        QCOMPARE(said(9000, 1500), ErrorCode::ClockOff);
        QCOMPARE(said(9000, 9000), ErrorCode::KeysChanged);
    }

    //! Full jitter, capped before it is drawn: at the cap a fleet is spread over the whole minute.
    void desksThatLostTheirOfficeComeBackSpread()
    {
        constexpr qint64 capMs = 60'000;
        std::vector<qint64> first, capped;
        for (quint64 seed = 1; seed <= 60; ++seed) {
            OneDesk world;
            QVERIFY(world.setUp());
            world.random = SeededRandom(seed);
            world.cut(); // after a link that worked: spread over what the office asked for
            for (int attempt = 0; attempt < 14; ++attempt) {
                const qint64 wait = *world.desk->nextDueMs() - world.clock.monotonicMs();
                const qint64 most = attempt == 0 ? capMs : std::min(capMs, qint64(500) << attempt);
                QVERIFY2(wait >= 0 && wait < most,
                    qPrintable(u"attempt %1 waits %2 of %3 ms"_s.arg(attempt).arg(wait).arg(most)));
                if (attempt == 0 || most == capMs)
                    (attempt == 0 ? first : capped).push_back(wait);
                world.clock.advance(wait);
                world.take(world.desk->tick());
            }
        }
        for (const std::vector<qint64> *waits : {&first, &capped}) {
            const auto share = [&](qint64 from, qint64 to) {
                return double(std::ranges::count_if(*waits, [&](qint64 wait) { return wait >= from && wait < to; }))
                    / double(waits->size());
            };
            for (qint64 from = 0; from < capMs; from += capMs / 4) // a quarter in each quarter; 4 deviations of 60
                QVERIFY2(share(from, from + capMs / 4) > 0.03, qPrintable(u"few from %1 ms on"_s.arg(from)));
        }
    }
};

PRIVITY_TEST(TimingTest)
#include "tst_Timing.moc"
