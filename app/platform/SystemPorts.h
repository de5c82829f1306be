// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"

namespace privity {

//! The machine's clocks: CLOCK_REALTIME, and CLOCK_BOOTTIME so that a suspended machine's leases run on. Thread-safe.
class SystemClock : public Clock
{
public:
    Timestamp now() const override;
    qint64 monotonicMs() const override;
};

//! libsodium's generator. Thread-safe.
class SystemRandom : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

} // namespace privity
