// SPDX-License-Identifier: Apache-2.0
#include "models/interaction/Stage.h"
#include "tests/support/TestMain.h"

using namespace privity;

class StageTest : public test::QuietTest
{
    Q_OBJECT
    static constexpr std::array stages{Stage::Offered, Stage::Live, Stage::Held, Stage::Ended, Stage::Wrapped};
    static constexpr std::array events{
        StageEvent::Accepted, StageEvent::Held, StageEvent::Resumed, StageEvent::Ended, StageEvent::Wrapped};

private Q_SLOTS:
    void wrapUpIsPossibleFromEverywhereAndFinal()
    {
        for (const Stage stage : stages)
            QCOMPARE(stageAfter(stage, StageEvent::Wrapped).has_value(), stage != Stage::Wrapped);
        for (const StageEvent event : events)
            QVERIFY(!stageAfter(Stage::Wrapped, event));
    }

    void anAnswerComesOnceAndBeforeEverythingElse()
    {
        for (const Stage stage : stages)
            QCOMPARE(stageAfter(stage, StageEvent::Accepted).has_value(), stage == Stage::Offered);
    }

    void holdingEndsWhereItBegan()
    {
        QCOMPARE(stageAfter(*stageAfter(Stage::Live, StageEvent::Held), StageEvent::Resumed), Stage::Live);
        QVERIFY(!stageAfter(Stage::Ended, StageEvent::Resumed));
    }

    void noStepStandsTwice()
    {
        for (const StageStep &a : stageSteps)
            QCOMPARE(std::count_if(stageSteps.begin(), stageSteps.end(),
                         [&](const StageStep &b) { return a.from == b.from && a.event == b.event; }),
                1);
    }
};

PRIVITY_TEST(StageTest)
#include "tst_Stage.moc"
