// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Identifier.h"

#include "models/identifiers/Email.h"
#include "models/identifiers/Iban.h"
#include "models/identifiers/Names.h"

#include <array>

namespace privity {
namespace {

using enum IdentifierKind;
using L = QLatin1StringView;

struct KindName {
    IdentifierKind kind;
    QLatin1StringView name;
};
constexpr std::array kinds{KindName{Text, L("text")}, KindName{GivenName, L("given-name")},
    KindName{FamilyName, L("family-name")}, KindName{BirthDate, L("birth-date")}, KindName{Date, L("date")},
    KindName{Email, L("email")}, KindName{Phone, L("phone")}, KindName{Iban, L("iban")}, KindName{Money, L("money")},
    KindName{CustomerNumber, L("customer-number")}, KindName{PostalCode, L("postal-code")},
    KindName{Street, L("street")}};

QString lettersAndDigits(QStringView value)
{
    QString kept;
    for (const QChar c : value)
        if (c.isLetterOrNumber())
            kept += c.toUpper();
    return kept;
}

} // namespace

QLatin1StringView kindName(IdentifierKind kind)
{
    for (const KindName &row : kinds)
        if (row.kind == kind)
            return row.name;
    return {};
}

std::optional<IdentifierKind> kindFromName(QStringView name)
{
    for (const KindName &row : kinds)
        if (name == row.name)
            return row.kind;
    return std::nullopt;
}

QString comparable(IdentifierKind kind, QStringView value)
{
    switch (kind) {
    case GivenName:
    case FamilyName: return foldedName(value);
    case Street: return foldedStreet(value);
    case Email: return normalisedEmail(value).value_or(value.trimmed().toString().toCaseFolded());
    case Iban:
    case CustomerNumber:
    case PostalCode: return lettersAndDigits(value);
    case Text:
    case BirthDate:
    case Date:
    case Phone:
    case Money: break;
    }
    return value.toString().normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

} // namespace privity
