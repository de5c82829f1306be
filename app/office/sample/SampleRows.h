// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/office/sample/SamplePeople.h"

#include <optional>
#include <vector>

//! What the brands' systems hold about a person: each in its own words, with what they get wrong, what is old and
//! what is missing.
namespace privity::sample {

//! What stands in a column.
enum class Value {
    Key,
    CustomerNumber,
    Salutation,
    Given,
    Family,
    Born,
    Email,
    Phone,
    Street,
    Postcode,
    City,
    Country,
    Language,
    Since,
    Updated,
    MarketingNote,
    Accommodation,
    Points,
    Licence,
    Contract,
    Tariff,
    Meter,
    Iban,
    Balance,
    Invoice,
    PaymentPlan,
    OrderNumber,
    OrderItems,
    Delivery,
    DeliveryAddress,
    Return,
    Reservation,
    Vehicle,
    PickupPlace,
    TicketSubject,
    TicketStatus,
    Promise
};

struct Column {
    QStringView name; //!< as the system's export calls it; in JSON with dots into objects
    Value value;
};

//! One export of one system.
struct Export {
    Brand brand;
    Source source;
    QStringView file; //!< "crm.csv"
    char separator;   //!< 0: JSON Lines
    QStringView dateFormat;
    std::span<const Column> columns;
};
std::span<const Export> exports();

QString brandId(Brand brand);
QString sourceId(Source source);

//! The cells of one person in one export, by its columns; nothing when that system doesn't know the person.
//! Items of a list are separated by U+001F.
std::optional<QStringList> rowOf(const Person &person, Brand brand, const Export &from, quint64 seed);

struct SampleRow {
    const Export *from;
    QStringList cells;
};
//! All that the systems of all brands hold about the person of this index, in the order of exports().
std::vector<SampleRow> rowsOf(quint64 index, quint64 seed);

//! People and values made by hand for the guided tour: the first few, always the same.
inline constexpr quint64 handMadePeople = 6;
void makeByHand(Person &person);
//! A value set by hand; an empty one: the system holds nothing.
std::optional<QStringView> valueByHand(quint64 index, Value value);
bool knowsByHand(quint64 index, Source source);

} // namespace privity::sample
