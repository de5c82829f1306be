// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/office/sample/SampleRandom.h"
#include "app/office/sample/SampleWords.h"

#include <QDate>
#include <QMap>

//! Invented people. Each is a pure function of (seed, index), so a million of them need no memory, and any one can be
//! made again. What people have in common (twins, couples, one e-mail for a family) lies between neighbours of a block
//! of twenty.
namespace privity::sample {

enum class Brand { NorrlandEnergi, MaisonLys, Velocar };
enum class Source { Crm, Ledger, Shop, Tickets };
inline constexpr int brandCount = 3;
inline constexpr int sourceCount = 4;

struct Address {
    QString street, postcode, city, country;
};

struct Person {
    quint64 index = 0;
    Brand brand = Brand::NorrlandEnergi;
    bool alsoNextBrand = false; //!< the same person is a customer of the next brand too
    QString language;
    bool woman = false;
    Spelled given;
    QString family, familyLatin;
    QString formerFamily; //!< before a marriage; empty: never changed
    QDate born;
    QString email, oldEmail; //!< the old ones: what some systems still hold
    QString phone, oldPhone; //!< E.164
    Address address, oldAddress;
    bool sharesContact = false; //!< e-mail and phone are also those of the neighbour
    QString iban;
    int customerSince = 2020;
};

Person personAt(quint64 seed, quint64 index);

} // namespace privity::sample
