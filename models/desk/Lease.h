// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Time.h"

#include <QByteArray>
#include <optional>

namespace privity::desk {

//! How long the desk was without its office; after the lease it shows nobody until the office is back (tests/faults.csv
//! F18). While the program runs the machine's monotonic clock counts, which goes on in suspend; between two runs the
//! wall clock, which a person can set: back, the time in which the machine was off does not count; forward, it is over
//! early. What was counted is kept and never counted down.
class Lease
{
public:
    //! A long weekend without the office is work; a machine that is gone on Friday shows nobody on Monday.
    static constexpr qint64 lengthMs = qint64(72) * 3600000;
    static constexpr qint64 noteEveryMs = qint64(15) * 60000; //!< what a crash with a clock that is set back can hide

    //! What note() gave.
    void load(const QByteArray &noted, Timestamp wall, qint64 monotonicMs);
    void heard(qint64 monotonicMs);
    [[nodiscard]] bool isOver(qint64 monotonicMs) const { return awayMs(monotonicMs) >= lengthMs; }
    //! What is to be kept, durably, when it is due.
    QByteArray note(Timestamp wall, qint64 monotonicMs);
    [[nodiscard]] bool isNoteDue(qint64 monotonicMs) const { return m_isMet && monotonicMs >= m_noteAt; }
    [[nodiscard]] std::optional<qint64> nextDueMs(qint64 monotonicMs) const;

private:
    [[nodiscard]] qint64 awayMs(qint64 monotonicMs) const { return m_isMet ? m_away + monotonicMs - m_since : 0; }

    bool m_isMet = false; //!< the office, ever
    qint64 m_away = 0;
    qint64 m_since = 0, m_noteAt = 0; //!< monotonic
};

inline const QString leaseName = QStringLiteral("lease"); //!< the setting

} // namespace privity::desk
