// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"

namespace privity::test {

//! A clock that moves when it is told to.
class StillClock : public Clock
{
public:
    explicit StillClock(Timestamp now) : m_now(now) {}
    Timestamp now() const override { return m_now; }
    qint64 monotonicMs() const override { return m_now.ms; }
    void advanceMs(qint64 ms) { m_now.ms += ms; }

private:
    Timestamp m_now;
};

} // namespace privity::test
