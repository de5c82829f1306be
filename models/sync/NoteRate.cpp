// SPDX-License-Identifier: Apache-2.0
#include "models/sync/NoteRate.h"

#include "models/protocol/Catalogue.h"

namespace privity {

bool NoteRate::takes(const DeskId &desk, Of of, const QString &type, ErrorCode code, Timestamp now)
{
    Hour &hour = m_hours.try_emplace({desk, of}, Hour{now, 0, {}}).first->second;
    if (hour.noted < (of == Of::Proven ? provenAnHour : unprovenAnHour)) {
        hour.noted += 1;
        return true;
    }
    Sum &sum = hour.more[{code, catalogueRow(type) ? type : QString()}];
    sum = {desk, type, code, sum.times + 1};
    return false;
}

std::vector<NoteRate::Sum> NoteRate::due(Timestamp now)
{
    constexpr qint64 hourMs = 3600000;
    std::vector<Sum> sums;
    std::erase_if(m_hours, [&](const auto &item) {
        const bool isOver = std::abs(now.ms - item.second.from.ms) >= hourMs; // a clock may be set back
        if (isOver)
            for (const auto &[what, sum] : item.second.more)
                sums.push_back(sum);
        return isOver;
    });
    return sums;
}

} // namespace privity
