// SPDX-License-Identifier: Apache-2.0
#include "models/office/Rations.h"

#include <algorithm>

namespace privity::office {
namespace {

constexpr qint64 monthMs = 30 * dayMs;

constexpr Timestamp longAgo{1577836800000}; // stands where nothing was missed: a moment like the others
constexpr int monthAtMost = IdentitySpec{}.missesAMonth, agentAtMost = IdentitySpec{}.agentMissesADay;

int within(const QList<Timestamp> &misses, qint64 ms, Timestamp now)
{
    return int(std::ranges::count_if(misses, [&](Timestamp at) { return now.ms - at.ms < ms; }));
}

//! The newest `kept` of these, with this one or without.
QList<Timestamp> counted(const QList<Timestamp> &misses, bool missed, qsizetype kept, Timestamp now)
{
    const QList<Timestamp> without = QList<Timestamp>(std::max<qsizetype>(0, kept - misses.size()), longAgo) + misses;
    const QList<Timestamp> with = without.mid(1) + QList<Timestamp>{now};
    return missed ? with : without;
}

} // namespace

Ration rationOf(const CheckRow &row, const IdentitySpec &spec, Timestamp now)
{
    Ration ration{std::max(0, spec.missesInAll - row.inAll), {}};
    const bool isForGood = ration.isLocked();
    for (const auto &[ms, most] : {std::pair(dayMs, spec.missesADay), std::pair(monthMs, spec.missesAMonth)}) {
        const int missed = within(row.misses, ms, now);
        ration.left = std::min(ration.left, std::max(0, most - missed));
        if (missed >= most && !isForGood) // until so many are too old that one may be missed again
            ration.until = std::max(ration.until, row.misses[row.misses.size() - most].plusMs(ms));
    }
    return ration;
}

bool isSpent(const AgentMissesRow &row, const IdentitySpec &spec, Timestamp now)
{
    return within(row.misses, dayMs, now) >= spec.agentMissesADay;
}

void count(CheckRow &row, bool missed, Timestamp now)
{
    row.misses = counted(row.misses, missed, monthAtMost, now);
    row.inAll += int(missed);
}

void count(AgentMissesRow &row, bool missed, Timestamp now)
{
    row.misses = counted(row.misses, missed, agentAtMost, now);
}

void lift(CheckRow &row, Timestamp before)
{
    for (Timestamp &miss : row.misses)
        miss = miss < before ? longAgo : miss;
}

bool count(std::vector<ShowLimit> &limits, Timestamp now)
{
    for (const ShowLimit &limit : limits)
        if (within(limit.row.at, limit.withinMs ? limit.withinMs : now.ms, now) >= limit.atMost)
            return false;
    for (ShowLimit &limit : limits)
        limit.row.at =
            (limit.row.at + QList<Timestamp>{now}).last(std::min<qsizetype>(limit.atMost, limit.row.at.size() + 1));
    return true;
}

} // namespace privity::office
