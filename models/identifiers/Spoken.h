// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/identifiers/Identifier.h"
#include "models/identifiers/PhoneNumbers.h"

#include <QStringList>

namespace privity {

//! Where somebody speaks from, as far as it tells how they say a date or a number.
struct SpokenIn {
    QString language;    //!< BCP 47
    QStringList regions; //!< ISO 3166-1 alpha-2, in which a national phone number is tried
};

//! What a person says of a value of this kind, in the forms that comparable() gives to one on file; empty ones are no
//! form at all: it can't be one (a slip in an IBAN, a day that is none). How many there are depends on the kind and on `in` alone. Dates are said day first, in digits with any
//! separator, or with the month's name in their language; a year of two digits is a guess and gives no form.
QStringList spokenForms(IdentifierKind kind, QStringView said, const SpokenIn &in, const PhoneNumbers &phones);
//! The forms of a value on file, which one of those may equal.
QStringList heldForms(IdentifierKind kind, QStringView held);

//! Whether both may be one value typed with a slip: for names and streets alone, and never in a digit. Of everything
//! else such an answer would help to guess it (one digit off tells a birth date in 14 questions).
bool isCloseKind(IdentifierKind kind);
bool isClose(IdentifierKind kind, QStringView said, QStringView held);

} // namespace privity
