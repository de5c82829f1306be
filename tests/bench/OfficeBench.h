// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/bench/Figures.h"

namespace privity::bench {

struct OfficeBenchPlan {
    quint64 customers = 1'000'000;
    QString folder = QStringLiteral("build/bench");
    int opens = 1000;
    double ratioAtMost = 4; //!< a warm context against bare point reads of its records
};

//! Fills the store if it is not, opens contexts of customers in random order, cold and warm, beside bare reads of
//! the same records, and prints each figure with its limit. False: a limit was missed.
Result<bool> officeBench(const OfficeBenchPlan &plan, const Print &print);

} // namespace privity::bench
