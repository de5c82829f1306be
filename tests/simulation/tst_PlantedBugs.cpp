// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/SeededWorld.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;

namespace {

constexpr quint64 withinSeeds = 500;

} // namespace

//! The tests of the test: each bug that is planted around the programs is found by some seed.
class PlantedBugsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyPlantedBugIsFound_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < plantedBugs().size(); ++i)
            QTest::newRow(plantedBugs()[i].name) << int(i);
    }

    void everyPlantedBugIsFound()
    {
        QFETCH(int, row);
        quint64 seed = 0;
        std::optional<QByteArray> found;
        while (!found && ++seed < withinSeeds) {
            const std::unique_ptr<PlantedBug> bug = plantedBugs()[size_t(row)].make();
            found = runWorld({seed, {}, bug.get()}).fault;
        }
        QVERIFY2(found, "no seed found it");
        std::printf("         seed %llu: %s\n", static_cast<unsigned long long>(seed), found->constData());
    }
};

PRIVITY_TEST(PlantedBugsTest)
#include "tst_PlantedBugs.moc"
