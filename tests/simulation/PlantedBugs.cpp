// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/PlantedBug.h"

namespace privity::simulation {

const std::vector<BugRow> &plantedBugs()
{
    static const std::vector<BugRow> table{};
    return table;
}

} // namespace privity::simulation
