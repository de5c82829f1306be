// SPDX-License-Identifier: Apache-2.0
#include "models/base/Time.h"

#include "models/base/Ports.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace privity {

QString Timestamp::toText() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs); }

Result<Timestamp> Timestamp::fromText(QStringView text)
{
    const QDateTime moment = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    const bool hasOffset = moment.timeSpec() == Qt::UTC || moment.timeSpec() == Qt::OffsetFromUTC;
    if (!moment.isValid() || !hasOffset || text.size() < 20)
        return fail(ErrorCode::Malformed, u"not an RFC 3339 moment with an offset"_s);
    if (const int year = moment.toUTC().date().year(); year < 1900 || year > 9998) // what toText() writes is read again
        return fail(ErrorCode::Malformed, u"not a year that can be meant"_s);
    return Timestamp{moment.toMSecsSinceEpoch()};
}

QString sequenceText(quint64 value) { return u"%1"_s.arg(value, 20, 10, QLatin1Char('0')); }

Result<quint64> sequenceFromText(QStringView text)
{
    bool ok = text.size() == 20;
    for (const QChar c : text)
        ok = ok && c >= u'0' && c <= u'9';
    const quint64 value = ok ? text.toULongLong(&ok) : 0;
    if (!ok)
        return fail(ErrorCode::Malformed, u"a sequence is 20 digits"_s);
    return value;
}

std::uint32_t Random::below(std::uint32_t bound)
{
    std::uint8_t bytes[8];
    fill(bytes);
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8 | byte;
    return bound == 0 ? 0 : std::uint32_t(value % bound);
}

} // namespace privity
