// SPDX-License-Identifier: Apache-2.0
#include "app/office/sample/SampleRows.h"

#include <array>

using namespace Qt::StringLiterals;

namespace privity::sample {
namespace {

struct Who {
    bool woman;
    Spelled given;
    QStringView family, email, phone, language, street, postcode, city, country, iban;
    int year, month, day, since;
};

// By index. Twins first; then two customers a brand. Names, numbers and addresses are invented, the IBANs are those
// of the standard's examples.
constexpr std::array<Who, handMadePeople> people{
    {{true, {u"Annelies", {}}, u"Meijer", u"familie.meijer@example.org", u"+31600000017", u"nl", u"Lindelaan 12",
         u"3512 JE", u"Utrecht", u"NL", u"NL91ABNA0417164300", 1984, 3, 7, 2017},
        {true, {u"Marieke", {}}, u"Meijer", u"familie.meijer@example.org", u"+31600000017", u"nl", u"Watersingel 3",
            u"3581 LA", u"Utrecht", u"NL", u"NL02ABNA0123456789", 1984, 3, 7, 2021},
        {true, {u"Claire", {}}, u"Dubois", u"claire.dubois@example.com", u"+33639980142", u"fr", u"8 rue des Tilleuls",
            u"69003", u"Lyon", u"FR", u"FR1420041010050500013M02606", 1991, 11, 23, 2019},
        {true, {u"Käthe", {}}, u"Weißenbach", u"kaethe.weissenbach@example.net", u"+493023125033", u"de",
            u"Rosengasse 5", u"90402", u"Nürnberg", u"DE", u"DE89370400440532013000", 1958, 6, 30, 2014},
        {false, {u"Jonas", {}}, u"Oberfeld", u"jonas.oberfeld@example.org", u"+493023125044", u"de", u"Am Weiher 21",
            u"20095", u"Hamburg", u"DE", u"DE75512108001245126199", 1979, 1, 15, 2022},
        {true, {u"Lucía", {}}, u"Vega Núñez", u"lucia.vega@example.com", u"+34500000055", u"es", u"calle del Olivo, 14",
            u"29001", u"Málaga", u"ES", u"ES9121000418450200051332", 1996, 8, 2, 2023}}};

struct Known {
    quint64 index;
    std::array<bool, sourceCount> in; //!< crm, ledger, shop, tickets
};
constexpr std::array known{Known{0, {true, true, false, true}}, Known{1, {true, true, false, false}},
    Known{2, {true, true, true, true}}, Known{3, {true, false, true, true}}, Known{4, {true, true, true, false}},
    Known{5, {true, true, true, true}}};

struct Fixed {
    quint64 index;
    Value value;
    QStringView text;
};
// Also a few later people whose systems hold text that tries to be more than text.
constexpr std::array fixed{Fixed{0, Value::CustomerNumber, u"NE-88017"}, Fixed{0, Value::Contract, u"C-2017-44120"},
    Fixed{0, Value::Tariff, u"Noorderwind vast, tot 1 mrt 2027"}, Fixed{0, Value::Meter, u"E0047000012345678"},
    Fixed{0, Value::Balance, u"184,20"}, Fixed{0, Value::Invoice, u"NE-2026-10-88134"},
    Fixed{0, Value::PaymentPlan, u""}, Fixed{0, Value::Accommodation, u"speaks slowly, give her time"},
    Fixed{0, Value::MarketingNote, u"No offers: took back 9 Nov"},
    Fixed{0, Value::TicketSubject, u"Estimated reading on the October bill"}, Fixed{0, Value::TicketStatus, u"open"},
    Fixed{0, Value::Promise, u"Promised 14 Nov: answer to her complaint by Friday"}, Fixed{1, Value::Balance, u"0,00"},
    Fixed{1, Value::Accommodation, u""}, Fixed{1, Value::PaymentPlan, u"6 × € 35, until April 2027"},
    Fixed{2, Value::OrderNumber, u"ML-2026-204817"},
    Fixed{2, Value::OrderItems, u"Robe en lin bleu, 38\u001fÉcharpe en soie"},
    Fixed{2, Value::Delivery, u"On its way, expected 24 Nov"},
    Fixed{2, Value::DeliveryAddress, u"Relais Bellecour, 69002 Lyon"}, Fixed{2, Value::Return, u""},
    Fixed{2, Value::Points, u"420"}, Fixed{2, Value::TicketSubject, u"Where is my parcel?"},
    Fixed{2, Value::TicketStatus, u"open"}, Fixed{2, Value::Promise, u""},
    Fixed{3, Value::OrderNumber, u"ML-2026-198002"}, Fixed{3, Value::OrderItems, u"Wollmantel, 42"},
    Fixed{3, Value::Return, u"Received 18 Nov, refund on its way"}, Fixed{4, Value::Reservation, u"VC-58213"},
    Fixed{4, Value::Vehicle, u"Compact, automatic"}, Fixed{4, Value::PickupPlace, u"Hamburg Hbf, 27 Nov, 09:00"},
    Fixed{4, Value::Licence, u"X00TEST042"}, Fixed{4, Value::Accommodation, u"hand controls, left"},
    Fixed{5, Value::Reservation, u"VC-58377"},
    Fixed{5, Value::Promise, u"Promised 19 Nov: deposit back within five days"},
    Fixed{26, Value::MarketingNote, u"=HYPERLINK(\"http://tracker.example/\",\"bill\")"},
    Fixed{27, Value::MarketingNote, u"<img src=\"http://tracker.example/x.png\"><b>urgent</b>"},
    Fixed{28, Value::MarketingNote, u"No calls\u202e yletelpmoc after \u200bnine"},
    Fixed{29, Value::MarketingNote, u"two lines\r\nof \"notes\"; with, separators"}};

} // namespace

void makeByHand(Person &person)
{
    const Who &who = people[person.index];
    person.alsoNextBrand = false;
    person.woman = who.woman;
    person.given = who.given;
    person.family = person.familyLatin = who.family.toString();
    person.formerFamily.clear();
    person.email = who.email.toString();
    person.phone = who.phone.toString();
    person.oldEmail.clear();
    person.oldPhone.clear();
    person.language = who.language.toString();
    person.address = {who.street.toString(), who.postcode.toString(), who.city.toString(), who.country.toString()};
    person.oldAddress = {}; // one has moved, and the ledger was not told
    if (person.index == 0)
        person.oldAddress = {u"Molenweg 4"_s, u"3511 AB"_s, u"Utrecht"_s, u"NL"_s};
    person.iban = who.iban.toString();
    person.born = QDate(who.year, who.month, who.day);
    person.customerSince = who.since;
    person.sharesContact = person.index < 2;
}

std::optional<QStringView> valueByHand(quint64 index, Value value)
{
    for (const Fixed &row : fixed)
        if (row.index == index && row.value == value)
            return row.text;
    return std::nullopt;
}

bool knowsByHand(quint64 index, Source source) { return known[index].in[size_t(source)]; }

} // namespace privity::sample
