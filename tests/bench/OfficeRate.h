// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/bench/Figures.h"

namespace privity::bench {

struct RateBenchPlan {
    quint64 entries = 50'000;
    int desks = 50;
    QString folder = QStringLiteral("build/bench"); //!< a store is made in it, and removed
    double perSecondAtLeast = 10'000;
    double ofBareAtLeast = 0.3; //!< SQLCipher in batches and one Ed25519 check an entry
};

//! Gives the office's core notes of many desks in batches as the server makes them: each is read, its signature
//! checked, decided, filed under its customer's key, chained into the log and durable. What the desks do is done before
//! and not counted. False: a limit was missed.
Result<bool> rateBench(const RateBenchPlan &plan, const Print &print);

} // namespace privity::bench
