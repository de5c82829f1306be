// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Lease.h"

#include <QList>

namespace privity::desk {

void Lease::load(const QByteArray &noted, Timestamp wall, qint64 monotonicMs)
{
    const QList<QByteArray> parts = noted.split(' ');
    m_isMet = true;
    m_away = parts.value(0).toLongLong() + std::max<qint64>(0, wall.ms - parts.value(1).toLongLong());
    m_since = monotonicMs;
    m_noteAt = monotonicMs + noteEveryMs;
}

void Lease::heard(qint64 monotonicMs)
{
    if (!std::exchange(m_isMet, true))
        m_noteAt = monotonicMs;
    m_away = 0;
    m_since = monotonicMs;
}

QByteArray Lease::note(Timestamp wall, qint64 monotonicMs)
{
    m_noteAt = monotonicMs + noteEveryMs;
    return QByteArray::number(awayMs(monotonicMs)) + ' ' + QByteArray::number(wall.ms);
}

std::optional<qint64> Lease::nextDueMs(qint64 monotonicMs) const
{
    if (!m_isMet || isOver(monotonicMs))
        return std::nullopt;
    return std::min(m_noteAt, m_since + lengthMs - m_away);
}

} // namespace privity::desk
