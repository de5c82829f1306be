// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/bench/Figures.h"

namespace privity::bench {

struct SoakPlan {
    QString folder = QStringLiteral("build/bench"); //!< made in it, and removed when all held
    int desks = 50;
    double minutes = 24 * 60;
    quint64 seed = 1;
    double megabytesAnHour = 1; //!< at most: how fast the office and a desk may grow
};

//! Desks as processes and the real office, over a wire, for a long time: by a seed desks and office are killed, stopped
//! and started again, links are cut, clocks jump. At the end everything that a desk said was saved stands in the journal
//! once, and the journal verifies. False: something was lost, doubled, not verified, or grew.
Result<bool> soak(const SoakPlan &plan, const Print &print);

} // namespace privity::bench
