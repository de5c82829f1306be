// SPDX-License-Identifier: Apache-2.0
#include "app/platform/WakeWatch.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

//! Both clocks by hand; each look of the watch takes as long as it should.
struct HandClock : Clock {
    mutable qint64 wall = 1'700'000'000'000, running = 1000;
    mutable int looks = 0;
    Timestamp now() const override { return {wall}; }
    qint64 monotonicMs() const override
    {
        ++looks;
        return running;
    }
};

} // namespace

class WakeWatchTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void itTellsOfWhatItDidNotSee_data()
    {
        QTest::addColumn<qint64>("wall");
        QTest::addColumn<qint64>("running");
        QTest::addColumn<int>("woke");
        QTest::newRow("nothing") << qint64(20) << qint64(20) << 0;
        QTest::newRow("a busy moment") << qint64(4000) << qint64(4000) << 0;
        QTest::newRow("the machine slept") << qint64(60000) << qint64(60000) << 1;
        QTest::newRow("clock set forward") << qint64(6020) << qint64(20) << 1;
        QTest::newRow("clock set back") << qint64(-5980) << qint64(20) << 1;
        QTest::newRow("clock drifts") << qint64(920) << qint64(20) << 0;
    }
    void itTellsOfWhatItDidNotSee()
    {
        QFETCH(qint64, wall);
        QFETCH(qint64, running);
        HandClock clock;
        int woke = 0;
        const WakeWatch watch(
            clock, [&] { ++woke; }, 20);
        clock.wall += wall;
        clock.running += running;
        const int before = clock.looks;
        QTRY_VERIFY(clock.looks >= before + 2); // two looks; only the first one finds it
        QTEST(woke, "woke");
    }
};

PRIVITY_TEST(WakeWatchTest)
#include "tst_WakeWatch.moc"
