// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/SeededWorld.h"
#include "tests/support/TestMain.h"

#include <set>

using namespace privity;
using namespace privity::simulation;

//! The tests of the test: each bug that is planted around the programs is found by the world that is recorded for it,
//! which holds without the bug. That each is found within 10,000 worlds is tried by night (simulation.Bugs).
class PlantedBugsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyBugIsRecordedAndEveryPromiseCatchesOne()
    {
        std::set<QByteArray> recorded, planted, promises;
        for (const BugRecord &record : recordedBugs()) {
            recorded.insert(record.name);
            promises.insert(record.promise);
        }
        for (const BugRow &row : plantedBugs())
            planted.insert(row.name);
        QVERIFY(planted.size() >= 20);
        QCOMPARE(recorded, planted);
        QCOMPARE(promises, std::set<QByteArray>({"I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8"}));
    }

    void everyPlantedBugIsFound_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < plantedBugs().size(); ++i)
            QTest::newRow(plantedBugs()[i].name) << int(i);
    }

    void everyPlantedBugIsFound()
    {
        QFETCH(int, row);
        const BugRow &planted = plantedBugs()[size_t(row)];
        for (const BugRecord &record : recordedBugs())
            if (record.name == planted.name) {
                const std::unique_ptr<PlantedBug> bug = planted.make();
                const RunReport report = runWorld({record.seed, {}, bug.get()});
                QVERIFY2(report.fault && report.fault->startsWith(record.promise),
                    "record anew with: ./dev simulate --bugs 40: " + report.fault.value_or("held"));
                const RunReport without = runWorld({record.seed, {}, nullptr});
                QVERIFY2(!without.fault, without.toText());
            }
    }
};

PRIVITY_TEST(PlantedBugsTest)
#include "tst_PlantedBugs.moc"
