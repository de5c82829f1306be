// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace privity {

//! Upper case without spaces, when length and check digits hold (ISO 13616, mod 97). Nothing otherwise.
std::optional<QString> normalisedIban(QStringView text);
//! Country, computed check digits and BBAN in one; for sample data.
QString ibanOf(QStringView country, QStringView bban);

} // namespace privity
