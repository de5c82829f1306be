// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/SeededWorld.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 seeds = 12;
constexpr quint64 replays = 6;

} // namespace

class SeededWorldsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everySeedHoldsForTenMinutesAndInHalfOfThemSomethingDies()
    {
        Counters all;
        for (quint64 seed = 1; seed <= seeds; ++seed) {
            const RunReport report = runWorld({seed, {}, nullptr});
            QVERIFY2(!report.fault, report.toText());
            all.add(report.counters);
        }
        QVERIFY(all.events["virtual seconds"] >= seeds * 600);
        QVERIFY(all.events["worlds with a crash"] >= seeds / 2);
    }

    void aSeedReplaysBitByBit()
    {
        for (quint64 seed = 1; seed <= replays; ++seed) {
            const QByteArray first = runWorld({seed, {}, nullptr}).traceHash;
            QHashSeed::resetRandomGlobalSeed(); // an order that no container promises would show here
            QCOMPARE(runWorld({seed, {}, nullptr}).traceHash, first);
        }
    }

    void anotherSeedIsAnotherWorld()
    {
        QVERIFY(runWorld({1, {}, nullptr}).traceHash != runWorld({2, {}, nullptr}).traceHash);
    }
};

PRIVITY_TEST(SeededWorldsTest)
#include "tst_SeededWorlds.moc"
