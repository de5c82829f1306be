// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace privity {

//! "€ 1234.50" or "SEK 99.00" of an amount as systems write it ("1.234,50", "1,234.5", "€ 99", "-12,00").
//! Nothing when it is ambiguous or no amount. At most two decimals.
std::optional<QString> normalisedMoney(QStringView text, QStringView currency);

} // namespace privity
