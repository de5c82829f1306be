// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"

#include <QTimer>
#include <functional>

namespace privity {

//! Tells when more time went by than this program saw, or the wall clock was set by more than 5 s: the machine slept,
//! the program was stopped, or somebody set the clock. What seemed to be connected then may be dead, and
//! its peer gone. Looks every second, in the thread that made it; no event of the system is needed.
class WakeWatch
{
public:
    WakeWatch(const Clock &clock, std::function<void()> woke, int everyMs = 1000);

private:
    void look();

    const Clock &m_clock;
    const std::function<void()> m_woke;
    Timestamp m_wall;
    qint64 m_running; //!< monotonic
    QTimer m_timer;
};

} // namespace privity
