// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QString>
#include <compare>

namespace privity {

//! A moment in UTC, in milliseconds since 1970. On the wire RFC 3339 with milliseconds and "Z" (CloudEvents 1.0 `time`).
struct Timestamp {
    qint64 ms = 0;

    friend auto operator<=>(const Timestamp &, const Timestamp &) = default;
    [[nodiscard]] Timestamp plusMs(qint64 more) const { return {ms + more}; }
    [[nodiscard]] QString toText() const;
    //! Accepts any RFC 3339 moment with an offset; what has none is Malformed.
    static Result<Timestamp> fromText(QStringView text);
};

//! A counter on the wire: 20 digits, zero-padded, because CloudEvents integers are 32-bit and `sequence` is compared as text.
[[nodiscard]] QString sequenceText(quint64 value);
Result<quint64> sequenceFromText(QStringView text);

} // namespace privity
