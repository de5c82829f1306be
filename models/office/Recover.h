// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"

//! A new epoch of the logs, after an older store was put back or the newest one lost its tail (docs/adr/0013).
namespace privity::office {

inline constexpr qsizetype longestReason = 500;

//! Closes each brand's log under a head, begins the next with its statement as leaf 0, and signs a head over it; in the
//! transaction under way. `outside`: heads that desks or witnesses hold, which the store may have lost.
//! The epoch's number is the moment in Unix seconds, or one above the highest that is known: so that none comes twice
//! though nothing that could be restored remembers the last one. Errors: KeysChanged (another identity), Malformed (no
//! reason), UnknownBrand, SignatureInvalid (a head outside), LogForked (a head outside says otherwise than the store),
//! ForgettingUndone (it knows of more that was forgotten), NotNow (the clock is behind what is known), StoreDamaged.
Result<QList<LogRecovered>> recover(
    Turn &turn, const crypto::SignKey &identity, const QList<Head> &outside, const QString &reason);

} // namespace privity::office
