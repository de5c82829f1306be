// SPDX-License-Identifier: Apache-2.0
#include "app/platform/WakeWatch.h"

namespace privity {
namespace {

constexpr qint64 jumpMs = 5000;

} // namespace

WakeWatch::WakeWatch(const Clock &clock, std::function<void()> woke, int everyMs)
    : m_clock(clock), m_woke(std::move(woke)), m_wall(clock.now()), m_running(clock.monotonicMs())
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    m_timer.start(everyMs);
}

void WakeWatch::look()
{
    const Timestamp wall = m_clock.now();
    const qint64 running = m_clock.monotonicMs();
    const qint64 went = running - std::exchange(m_running, running);
    const qint64 said = wall.ms - std::exchange(m_wall, wall).ms;
    if (went > m_timer.interval() + jumpMs || std::abs(said - went) > jumpMs)
        m_woke();
}

} // namespace privity
