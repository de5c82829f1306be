// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/bench/Figures.h"

namespace privity::bench {

struct SyncBenchPlan {
    QString folder = QStringLiteral("build/bench"); //!< made in it, and removed
    int desks = 50;
    int cutDesks = 5;        //!< behind a wire that goes dead
    int secondsOfWork = 20;  //!< at 200 events a second
    quint64 queued = 10'000; //!< saved while the office is away
    int withdrawals = 20;
    quint64 rated = 50'000; //!< entries given to the office's core
    quint64 verified = 1'000'000;
    double slack = 1; //!< limits of time are this much wider: for small runs on a shared machine
};

//! The real office's process, and desks of the real engine over TLS, each store on disk: what a person waits for, each
//! with its limit and what the bare stack takes in the same run. False: a limit was missed.
Result<bool> syncBench(const SyncBenchPlan &plan, const Print &print);

} // namespace privity::bench
