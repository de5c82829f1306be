// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/bench/Figures.h"

//! What the product is measured against, in the same run: the same stack with nothing of ours in it.
namespace privity::bench {

//! One row of `bytes` a transaction, durable, into an encrypted store of its own in `folder`.
Result<Samples> bareAppends(const QString &folder, int count, qsizetype bytes);
//! A message there and back over TLS, `perSecond` of them evenly.
Result<Samples> bareEchoes(int count, int perSecond, qsizetype bytes);
//! Rows of `bytes` in transactions of `batch`, and one signature checked for each.
Result<Spent> bareAppendsAndChecks(const QString &folder, quint64 count, quint64 batch, qsizetype bytes);

} // namespace privity::bench
