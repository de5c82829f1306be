// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/bench/OfficeBench.h"

namespace privity::bench {

struct JournalBenchPlan {
    quint64 entries = 1'000'000;
    QString folder = QStringLiteral("build/bench"); //!< a store is made in it, and removed
    double ratioAtMost = 2;                         //!< verifying, against one SHA-256 and one Ed25519 check an entry
    double secondsAtMost = 0;                       //!< of the processor, for verifying; 0: no limit
};

//! Fills a store with entries of one desk and their log, verifies it on one core, and does the bare checks beside it.
//! Prints each figure with its limit. False: a limit was missed.
Result<bool> journalBench(const JournalBenchPlan &plan, const Print &print);

} // namespace privity::bench
