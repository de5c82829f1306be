// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/simulation/World.h"

namespace privity::simulation {

//! The clock of one desk's machine: the monotonic one starts with the process, the wall clock is wrong by a skew.
class DeskClock : public Clock
{
public:
    explicit DeskClock(const VirtualClock &world) : m_world(world) {}
    Timestamp now() const override { return m_world.now().plusMs(skewMs); }
    qint64 monotonicMs() const override { return m_world.monotonicMs() - bootMs; }
    qint64 skewMs = 0, bootMs = 0;

private:
    const VirtualClock &m_world;
};

} // namespace privity::simulation
