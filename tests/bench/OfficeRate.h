// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/bench/Figures.h"

namespace privity::bench {

struct RateResult {
    double seconds = 0; //!< wall
    qsizetype rowBytes = 0; //!< of one entry's frame
};

//! Gives the office's core `count` notes of `desks` desks in batches as the server makes them, over a store on disk in
//! `folder`: each is read, its signature checked, decided, filed under its customer's key, chained into the log and
//! durable. What the desks do is done before and not counted.
Result<RateResult> officeRate(const QString &folder, quint64 count, int desks);

} // namespace privity::bench
