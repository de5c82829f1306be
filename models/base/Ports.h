// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Time.h"

#include <cstdint>
#include <span>

namespace privity {

//! The wall clock and the monotonic one. Leases, time-outs and lock-outs use monotonicMs(); facts use now().
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
    virtual qint64 monotonicMs() const = 0;
};

//! Randomness for ids and jitter. Keys and nonces never come from here: crypto/ asks libsodium itself.
class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
    //! Uniform enough for jitter: [0, bound).
    std::uint32_t below(std::uint32_t bound);
};

} // namespace privity
