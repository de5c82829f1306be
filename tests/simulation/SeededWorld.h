// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/simulation/PlantedBug.h"
#include "tests/simulation/Record.h"

#include <optional>

namespace privity::simulation {

struct RunOptions {
    quint64 seed = 1;
    Trace::Print print;        //!< told every line of the trace
    PlantedBug *bug = nullptr; //!< none: the programs as they are
    int desks = 0;             //!< 0: the seed draws 1 to 5
};

struct RunReport {
    quint64 seed = 0;
    std::optional<QByteArray> fault; //!< the promise that was broken
    QByteArray traceHash;
    std::deque<QByteArray> tail; //!< the last lines of the trace
    quint64 steps = 0;           //!< lines of the trace so far: where the fault was found
    Counters counters;

    [[nodiscard]] QByteArray toText() const;
};

//! One world from its seed: desks, their agents, the office, the phone system, the link, and what goes wrong; then
//! everything is healed and must be at rest within 120 virtual seconds; then it is judged (Oracle).
RunReport runWorld(const RunOptions &options);

//! What happened less than `atLeast` times of all that can: message types, kinds of fault, what comes of them.
std::vector<QByteArray> happenedLess(const Counters &counters, quint64 atLeast);

} // namespace privity::simulation
