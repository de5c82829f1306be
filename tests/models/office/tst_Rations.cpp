// SPDX-License-Identifier: Apache-2.0
#include "models/office/Rations.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::office;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3600000;
constexpr Timestamp start{1795255200000};

//! After misses at these hours.
CheckRow missedAt(const QList<int> &hours)
{
    CheckRow row;
    for (const int hour : hours)
        count(row, true, start.plusMs(hour * hourMs));
    return row;
}

} // namespace

//! 3 misses in 24 hours, 6 in 30 days, 10 until a lead resets.
class RationsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsLeftFollowsFromWhenItMissed_data()
    {
        QTest::addColumn<QList<int>>("misses");
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("until"); // in hours; -1: none
        const auto row = [](const char *name, const QList<int> &misses, int now, int left, int until = -1) {
            QTest::newRow(name) << misses << now << left << until;
        };
        row("none", {}, 0, 3);
        row("one", {0}, 1, 2);
        row("two", {0, 1}, 2, 1);
        row("three in a day", {0, 1, 2}, 3, 0, 24);
        row("three, and the first is a day old", {0, 1, 2}, 24, 1);
        row("three over two days", {0, 20, 40}, 41, 1);
        row("five in a month", {0, 1, 30, 31, 60}, 100, 1);
        row("six in a month", {0, 1, 30, 31, 60, 61}, 100, 0, 720);
        row("six, and two are old", {0, 1, 30, 31, 60, 61}, 721, 2);
        row("six, the last three of a day", {0, 100, 200, 300, 301, 302}, 303, 0, 720);
        row("nine in a year", {0, 800, 1600, 2400, 3200, 4000, 4800, 5600, 6400}, 8000, 1);
        row("ten in a year", {0, 800, 1600, 2400, 3200, 4000, 4800, 5600, 6400, 7200}, 9000, 0);
        row("a clock that was set back", {5}, 0, 2);
    }
    void whatIsLeftFollowsFromWhenItMissed()
    {
        QFETCH(QList<int>, misses);
        QFETCH(int, now);
        QFETCH(int, left);
        QFETCH(int, until);
        const Ration ration = rationOf(missedAt(misses), IdentitySpec{}, start.plusMs(now * hourMs));
        QCOMPARE(ration.left, left);
        QCOMPARE(ration.until, until < 0 ? Timestamp{} : start.plusMs(until * hourMs));
    }

    void aPackMayBeStricter()
    {
        IdentitySpec strict;
        strict.missesADay = 1;
        QVERIFY(rationOf(missedAt({0}), strict, start).isLocked());
        strict = {};
        strict.missesInAll = 2;
        QVERIFY(rationOf(missedAt({0, 500}), strict, start.plusMs(9000 * hourMs)).isLocked());
    }

    //! Somebody who tries for a year at every chance, from any number of desks, has ten answers.
    void aYearOfTriesIsTenAnswers()
    {
        CheckRow row;
        int answers = 0;
        for (qint64 hour = 0; hour < 365 * 24; ++hour) {
            const Timestamp now = start.plusMs(hour * hourMs);
            if (rationOf(row, IdentitySpec{}, now).isLocked())
                continue;
            count(row, true, now);
            answers += 1;
        }
        QCOMPARE(answers, 10);
        QCOMPARE(row.misses.size(), 6);
    }

    void anAgentMissesTwentyTimesADay()
    {
        AgentMissesRow agent;
        for (int i = 0; i < 20; ++i) {
            QVERIFY(!isSpent(agent, IdentitySpec{}, start.plusMs(i)));
            count(agent, true, start.plusMs(i));
            count(agent, false, start.plusMs(i));
        }
        QVERIFY(isSpent(agent, IdentitySpec{}, start.plusMs(24 * hourMs - 1)));
        QVERIFY(!isSpent(agent, IdentitySpec{}, start.plusMs(24 * hourMs + 1)));
    }
};

PRIVITY_TEST(RationsTest)
#include "tst_Rations.moc"
