// SPDX-License-Identifier: Apache-2.0
#include "models/base/Time.h"

#include "models/base/Ports.h"

#include <QDateTime>
#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

namespace calendar = std::chrono;
constexpr qint64 firstMs = -62135596800000, lastMs = 253402300799999; // years 1 to 9999

void putDigits(QChar *from, qsizetype count, quint64 number)
{
    for (QChar *at = from + count; at != from; number /= 10)
        *--at = QChar(u'0' + char16_t(number % 10));
}

//! What toText() writes, as every moment on the wire is written; none: another spelling, or no moment.
std::optional<qint64> asWritten(QStringView text)
{
    constexpr QStringView shape = u"0000-00-00T00:00:00.000Z";
    if (text.size() != shape.size())
        return std::nullopt;
    for (qsizetype i = 0; i < shape.size(); ++i)
        if (shape[i] == u'0' ? text[i] < u'0' || text[i] > u'9' : text[i] != shape[i])
            return std::nullopt;
    const auto number = [&](qsizetype from, qsizetype count) {
        int value = 0;
        for (const QChar digit : text.sliced(from, count))
            value = value * 10 + (digit.unicode() - u'0');
        return value;
    };
    const calendar::year_month_day date(
        calendar::year(number(0, 4)), calendar::month(unsigned(number(5, 2))), calendar::day(unsigned(number(8, 2))));
    const int hour = number(11, 2), minute = number(14, 2), second = number(17, 2);
    if (!date.ok() || number(0, 4) < 1900 || number(0, 4) > 9998 || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const qint64 seconds = (hour * 60 + minute) * 60 + second;
    return (qint64(calendar::sys_days(date).time_since_epoch().count()) * 86400 + seconds) * 1000 + number(20, 3);
}

} // namespace

QString Timestamp::toText() const
{
    if (ms < firstMs || ms > lastMs)
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
    const calendar::sys_time<calendar::milliseconds> moment{calendar::milliseconds(ms)};
    const auto day = calendar::floor<calendar::days>(moment);
    const calendar::year_month_day date(day);
    const auto inDay = quint64((moment - day).count());
    QString text = u"0000-00-00T00:00:00.000Z"_s;
    QChar *const at = text.data();
    putDigits(at, 4, quint64(int(date.year())));
    putDigits(at + 5, 2, unsigned(date.month()));
    putDigits(at + 8, 2, unsigned(date.day()));
    putDigits(at + 11, 2, inDay / 3600000);
    putDigits(at + 14, 2, inDay / 60000 % 60);
    putDigits(at + 17, 2, inDay / 1000 % 60);
    putDigits(at + 20, 3, inDay % 1000);
    return text;
}

Result<Timestamp> Timestamp::fromText(QStringView text)
{
    if (const std::optional<qint64> usual = asWritten(text))
        return Timestamp{*usual};
    const QDateTime moment = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    const bool hasOffset = moment.timeSpec() == Qt::UTC || moment.timeSpec() == Qt::OffsetFromUTC;
    if (!moment.isValid() || !hasOffset || text.size() < 20)
        return fail(ErrorCode::Malformed, u"not an RFC 3339 moment with an offset"_s);
    if (const int year = moment.toUTC().date().year(); year < 1900 || year > 9998) // what toText() writes is read again
        return fail(ErrorCode::Malformed, u"not a year that can be meant"_s);
    return Timestamp{moment.toMSecsSinceEpoch()};
}

QString sequenceText(quint64 value)
{
    QString text(20, Qt::Uninitialized);
    putDigits(text.data(), text.size(), value);
    return text;
}

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
