// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/SyncBench.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace privity;
using namespace privity::bench;

//! A fiftieth of ./dev bench sync, with limits that hold on a busy machine and in an instrumented build: that each part
//! still measures what it says. The figures are the bench's.
class SyncBenchTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyPartOfTheBenchComesToItsEnd()
    {
        const QTemporaryDir folder;
        SyncBenchPlan plan;
        plan.folder = folder.path();
        plan.desks = 4;
        plan.cutDesks = 1;
        plan.secondsOfWork = 1;
        plan.queued = 200;
        plan.withdrawals = 2;
        plan.rated = 1000;
        plan.verified = 2000;
        plan.slack = 50;
        QStringList lines;
        const Result<bool> held = syncBench(plan, [&](const QString &line) { lines += line; });
        std::puts(qPrintable(lines.join(u'\n')));
        QVERIFY2(held, qPrintable(held ? QString() : held.error().toText()));
        QVERIFY(*held);
    }
};

PRIVITY_TEST(SyncBenchTest)
#include "tst_SyncBench.moc"
