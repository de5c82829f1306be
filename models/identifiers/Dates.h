// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace privity {

//! True for a format of QDate with day, month and a four-digit year, all as digits: two-digit years are a guess.
bool isDateFormat(QStringView format);
//! ISO 8601 ("1984-03-07") of a date in the given format, or of one that is ISO already. Years 1850 to 2199.
std::optional<QString> isoDate(QStringView text, QStringView format = u"yyyy-MM-dd");
//! A date that systems write where none is known ("1900-01-01"): evidence of nothing.
bool isPlaceholderDate(QStringView iso);

} // namespace privity
