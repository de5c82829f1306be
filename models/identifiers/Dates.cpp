// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Dates.h"

#include <QDate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

qsizetype runLength(QStringView format, qsizetype at)
{
    qsizetype end = at;
    while (end < format.size() && format[end] == format[at])
        ++end;
    return end - at;
}

bool isPart(QChar c) { return c == u'd' || c == u'M' || c == u'y'; }

} // namespace

bool isDateFormat(QStringView format)
{
    int days = 0, months = 0, years = 0;
    for (qsizetype i = 0; i < format.size();) {
        const qsizetype length = runLength(format, i);
        if (format[i] == u'd')
            days += length <= 2 ? 1 : 9;
        else if (format[i] == u'M')
            months += length <= 2 ? 1 : 9;
        else if (format[i] == u'y')
            years += length == 4 ? 1 : 9;
        else if (format[i].isLetterOrNumber())
            return false;
        i += length;
    }
    return days == 1 && months == 1 && years == 1;
}

std::optional<QString> isoDate(QStringView text, QStringView format)
{
    const QStringView trimmed = text.trimmed();
    // "7.3.1984" is read by dd.MM.yyyy too: separators tell where a number ends; without them nothing does.
    const bool hasSeparators = !std::ranges::all_of(format, isPart);
    int year = 0, month = 0, day = 0;
    qsizetype at = 0;
    for (qsizetype i = 0; i < format.size();) {
        const QChar part = format[i];
        if (!isPart(part)) {
            if (at >= trimmed.size() || trimmed[at] != part)
                return std::nullopt;
            ++at;
            ++i;
            continue;
        }
        const qsizetype length = runLength(format, i);
        i += length;
        const qsizetype most = part == u'y' ? 4 : 2;
        qsizetype digits = 0;
        int value = 0;
        while (digits < most && at < trimmed.size() && trimmed[at] >= u'0' && trimmed[at] <= u'9') {
            value = value * 10 + (trimmed[at].unicode() - u'0');
            ++digits;
            ++at;
        }
        if (digits == 0 || (digits < most && (part == u'y' || !hasSeparators)))
            return std::nullopt;
        (part == u'y' ? year : part == u'M' ? month : day) = value;
    }
    const QDate date(year, month, day);
    if (at != trimmed.size() || !date.isValid() || year < 1850 || year > 2199)
        return std::nullopt;
    return date.toString(Qt::ISODate);
}

bool isPlaceholderDate(QStringView iso)
{
    return iso == "1900-01-01"_L1 || iso == "1901-01-01"_L1 || iso == "1970-01-01"_L1;
}

} // namespace privity
