// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Lease.h"
#include "tests/support/TestMain.h"

using namespace privity;
using privity::desk::Lease;

namespace {

constexpr qint64 hour = 3600000;
constexpr Timestamp start{1795255200000};

} // namespace

//! How long a desk may be without its office (F18).
class LeaseTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void itEndsAfterThreeDaysWithoutTheOffice()
    {
        Lease lease;
        QVERIFY(!lease.isOver(100 * hour)); // never met: nothing is held
        QVERIFY(!lease.nextDueMs(0));
        lease.heard(1000);
        QVERIFY(!lease.isOver(1000 + 72 * hour - 1));
        QVERIFY(lease.isOver(1000 + 72 * hour));
        lease.heard(1000 + 80 * hour);
        QVERIFY(!lease.isOver(1000 + 80 * hour));
    }

    void theTimeBetweenTwoRunsCounts()
    {
        Lease lease;
        lease.heard(0);
        const QByteArray noted = lease.note(start, 10 * hour);
        Lease next;
        next.load(noted, start.plusMs(61 * hour), 500);
        QVERIFY(!next.isOver(500 + hour - 1));
        QVERIFY(next.isOver(500 + hour));
    }

    void aClockThatIsSetBackDoesNotGiveTimeBack()
    {
        Lease lease;
        lease.heard(0);
        const QByteArray noted = lease.note(start, 71 * hour);
        Lease next;
        next.load(noted, start.plusMs(-1000 * hour), 0);
        QVERIFY(!next.isOver(hour - 1));
        QVERIFY(next.isOver(hour));
        const QByteArray over = next.note(start.plusMs(-1000 * hour), hour);
        Lease last;
        last.load(over, start.plusMs(-2000 * hour), 0);
        QVERIFY(last.isOver(0));
        QVERIFY(!last.nextDueMs(0));
    }

    void itIsNotedEachQuarterOfAnHourAndDueAtItsEnd()
    {
        Lease lease;
        lease.heard(5);
        QVERIFY(lease.isNoteDue(5));
        (void)lease.note(start, 5);
        QVERIFY(!lease.isNoteDue(5 + hour / 4 - 1));
        QCOMPARE(lease.nextDueMs(5), std::optional<qint64>(5 + hour / 4));
        (void)lease.note(start, 72 * hour);
        QCOMPARE(lease.nextDueMs(72 * hour), std::optional<qint64>(5 + 72 * hour));
    }
};

PRIVITY_TEST(LeaseTest)
#include "tst_Lease.moc"
