// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

//! The fields that the programs themselves use, beside what a pack says of them: to address a person, to name a
//! candidate by initials, to say the one open thing. Every other field is the pack's alone.
namespace privity::fieldrole {

inline const QString salutation = QStringLiteral("salutation");
inline const QString givenName = QStringLiteral("first_name");
inline const QString familyName = QStringLiteral("family_name");
inline const QString language = QStringLiteral("language");
inline const QString customerSince = QStringLiteral("customer_since");
inline const QString openPromise = QStringLiteral("promise");

} // namespace privity::fieldrole
