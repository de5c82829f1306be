// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace privity {

//! Upper case with the country's usual spacing ("3512 JE", "113 45", "00-950"); an unknown shape stays as it is,
//! trimmed.
QString normalisedPostalCode(QStringView text, QStringView country);

} // namespace privity
