// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace privity {

//! The form in which e-mail addresses are compared (RFC 5321, 6531): trimmed, NFC, lower case, the domain in its
//! ASCII form. Dots and plus signs stay: what they mean is the provider's secret. Nothing when it is no address.
std::optional<QString> normalisedEmail(QStringView text);

} // namespace privity
