// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>

#include <initializer_list>

namespace privity::sample {

//! SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every machine, so that a seed is a sample.
//! Not for keys, ids or anything else that must not be guessed.
class SampleRandom
{
public:
    //! A stream of its own for every list of names: (seed, person), (seed, person, brand, source) …
    explicit SampleRandom(std::initializer_list<quint64> names)
    {
        for (const quint64 name : names)
            m_state = mix(m_state + name + step);
    }

    quint64 next()
    {
        m_state += step;
        return mix(m_state);
    }
    int below(int bound) { return int((next() >> 32) * quint64(bound) >> 32); }
    bool percent(int share) { return below(100) < share; }
    template<class Table>
    const auto &pick(const Table &table)
    {
        return table[size_t(below(int(std::size(table))))];
    }

private:
    static constexpr quint64 step = 0x9e3779b97f4a7c15u;
    static quint64 mix(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

    quint64 m_state = 0;
};

} // namespace privity::sample
