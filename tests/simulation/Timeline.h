// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/simulation/World.h"

#include <functional>
#include <map>

namespace privity::simulation {

//! What is going to happen, in virtual time; at the same moment in the order in which it was said.
class Timeline
{
public:
    explicit Timeline(VirtualClock &clock) : m_clock(clock) {}

    [[nodiscard]] qint64 now() const { return m_clock.monotonicMs(); }
    void at(qint64 ms, std::function<void()> act)
    {
        m_acts.emplace(std::pair(std::max(ms, now()), m_order++), std::move(act));
    }
    void after(qint64 ms, std::function<void()> act) { at(now() + ms, std::move(act)); }

    //! Everything until then, and what follows from it until then.
    void runUntil(qint64 ms)
    {
        while (!m_acts.empty() && m_acts.begin()->first.first <= ms) {
            const auto next = m_acts.extract(m_acts.begin());
            m_clock.advance(next.key().first - now());
            next.mapped()();
        }
        m_clock.advance(ms - now());
    }

private:
    VirtualClock &m_clock;
    std::map<std::pair<qint64, quint64>, std::function<void()>> m_acts;
    quint64 m_order = 0;
};

//! Every choice of a world, from its seed.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_random(seed) {}

    qint64 below(qint64 bound) { return bound <= 1 ? 0 : qint64(m_random.below(quint32(bound))); }
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template<class List>
    auto &oneOf(List &list)
    {
        return list[decltype(list.size())(below(qint64(list.size())))];
    }
    quint64 seed() { return quint64(below(1LL << 31)) << 31 | quint64(below(1LL << 31)); }

private:
    SeededRandom m_random;
};

} // namespace privity::simulation
