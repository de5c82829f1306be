// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Error.h"
#include "models/base/Id.h"
#include "models/base/Time.h"

#include <map>
#include <vector>

namespace privity {

//! How fast a desk can make the office's journal grow, over however many links: so many notes of what it was refused an
//! hour; what is more is counted, and noted as a sum when the hour is over. Kept in memory: a desk can't make the
//! office forget it.
class NoteRate
{
public:
    //! A hello proves nothing yet: who only knows a desk's name must not use up what is noted of the desk itself. A
    //! revoked desk comes back every two minutes.
    enum class Of { Proven, Unproven };
    static constexpr int provenAnHour = 60;
    static constexpr int unprovenAnHour = 1;

    //! Whether this refusal is noted by itself; else it is counted.
    bool takes(const DeskId &desk, Of of, const QString &type, ErrorCode code, Timestamp now);

    //! Of one desk, one code, and one type that the protocol knows, so that none hides behind another; all that it does
    //! not know are one, by the name of the newest.
    struct Sum {
        DeskId desk;
        QString type;
        ErrorCode code = ErrorCode::Internal;
        quint64 times = 0;
    };
    //! Of the hours that are over; each is given once.
    std::vector<Sum> due(Timestamp now);

private:
    struct Hour {
        Timestamp from;
        int noted = 0;
        std::map<std::pair<ErrorCode, QString>, Sum> more;
    };
    std::map<std::pair<DeskId, Of>, Hour> m_hours;
};

} // namespace privity
