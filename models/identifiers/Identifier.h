// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace privity {

//! What a value is, whatever its field is called: what it is normalised, compared and joined by. Mapping files name it;
//! no code asks a field's name. Stored as a number: new kinds go to the end.
enum class IdentifierKind {
    Text,
    GivenName,
    FamilyName,
    BirthDate,
    Date,
    Email,
    Phone,
    Iban,
    Money,
    CustomerNumber,
    PostalCode,
    Street, //!< with its number
};
inline constexpr IdentifierKind lastKind = IdentifierKind::Street;

QLatin1StringView kindName(IdentifierKind kind); //!< "text", "given-name" …: its spelling in mappings and packs
std::optional<IdentifierKind> kindFromName(QStringView name);

//! The form in which two values of one kind are compared: equal forms mean the same to a person. Not for display.
//! Phones and dates must be normalised already (E.164, ISO 8601): a mapping does that.
QString comparable(IdentifierKind kind, QStringView value);

} // namespace privity
