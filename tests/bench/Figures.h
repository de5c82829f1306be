// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QLocale>
#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <vector>

//! Times of many runs of one thing, and the lines that are printed of them.
namespace privity::bench {

using Print = std::function<void(const QString &line)>;

inline qint64 nowNs() { return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1); }

//! Time on the clock, and of this process's processors: what others do on the machine does not count.
struct Spent {
    double wall = double(nowNs()) / 1e9, cpu = double(std::clock()) / CLOCKS_PER_SEC;
    [[nodiscard]] Spent since() const
    {
        const Spent now;
        Spent spent;
        spent.wall = now.wall - wall;
        spent.cpu = now.cpu - cpu;
        return spent;
    }
};

class Samples
{
public:
    void add(qint64 ns) { m_ns.push_back(ns); }
    void add(const Samples &more) { m_ns.insert(m_ns.end(), more.m_ns.begin(), more.m_ns.end()); }
    [[nodiscard]] size_t count() const { return m_ns.size(); }
    [[nodiscard]] double medianUs() const { return at(0.5); }
    [[nodiscard]] double p99Us() const { return at(0.99); }
    [[nodiscard]] double mostUs() const { return at(1); }

private:
    [[nodiscard]] double at(double share) const
    {
        if (m_ns.empty())
            return 0;
        std::vector<qint64> sorted = m_ns;
        const auto nth = sorted.begin() + qsizetype(double(sorted.size() - 1) * share);
        std::ranges::nth_element(sorted, nth);
        return double(*nth) / 1000;
    }
    std::vector<qint64> m_ns;
};

template<class Act>
void timed(Samples &samples, const Act &act)
{
    const qint64 from = nowNs();
    act();
    samples.add(nowNs() - from);
}

inline QString number(quint64 value) { return QLocale(QLocale::English).toString(value); }

//! Prints a table's row; whether its limit holds.
inline bool row(
    const Print &print, QStringView what, const QString &figures, const QString &limit = {}, bool held = true)
{
    print(what.toString().leftJustified(52) + figures.rightJustified(26)
        + (limit.isEmpty() ? QString()
                           : QStringLiteral("   ") + limit.leftJustified(18)
                    + (held ? QStringLiteral("held") : QStringLiteral("missed"))));
    return held;
}

} // namespace privity::bench
