// SPDX-License-Identifier: Apache-2.0
#include "app/office/sample/SampleRows.h"

#include "models/identifiers/Names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace privity::sample {
namespace {

using V = Value;

constexpr std::array norrlandCrm{Column{u"Klantnummer", V::CustomerNumber}, Column{u"Aanhef", V::Salutation},
    Column{u"Voornaam", V::Given}, Column{u"Achternaam", V::Family}, Column{u"Geboortedatum", V::Born},
    Column{u"E-mail", V::Email}, Column{u"Telefoon", V::Phone}, Column{u"Straat", V::Street},
    Column{u"Postcode", V::Postcode}, Column{u"Plaats", V::City}, Column{u"Land", V::Country},
    Column{u"Taal", V::Language}, Column{u"Contract", V::Contract}, Column{u"Tarief", V::Tariff},
    Column{u"Meter", V::Meter}, Column{u"Bijzonderheden", V::Accommodation}, Column{u"Reclame", V::MarketingNote},
    Column{u"Klant sinds", V::Since}, Column{u"Bijgewerkt", V::Updated}};
constexpr std::array norrlandLedger{Column{u"Debiteur", V::Key}, Column{u"Klantnummer", V::CustomerNumber},
    Column{u"Achternaam", V::Family}, Column{u"Voornaam", V::Given}, Column{u"E-mail", V::Email},
    Column{u"Telefoon", V::Phone}, Column{u"Straat", V::Street}, Column{u"Postcode", V::Postcode},
    Column{u"Plaats", V::City}, Column{u"IBAN", V::Iban}, Column{u"Openstaand", V::Balance},
    Column{u"Laatste factuur", V::Invoice}, Column{u"Betaalregeling", V::PaymentPlan}, Column{u"Stand", V::Updated}};
constexpr std::array maisonCrm{Column{u"N° client", V::CustomerNumber}, Column{u"Civilité", V::Salutation},
    Column{u"Prénom", V::Given}, Column{u"Nom", V::Family}, Column{u"Né(e) le", V::Born}, Column{u"Courriel", V::Email},
    Column{u"Téléphone", V::Phone}, Column{u"Adresse", V::Street}, Column{u"Code postal", V::Postcode},
    Column{u"Ville", V::City}, Column{u"Pays", V::Country}, Column{u"Langue", V::Language},
    Column{u"Points", V::Points}, Column{u"Publicité", V::MarketingNote}, Column{u"Client depuis", V::Since},
    Column{u"Mis à jour", V::Updated}};
constexpr std::array maisonLedger{Column{u"Compte", V::Key}, Column{u"N° client", V::CustomerNumber},
    Column{u"Nom", V::Family}, Column{u"Prénom", V::Given}, Column{u"Courriel", V::Email},
    Column{u"Adresse", V::Street}, Column{u"Code postal", V::Postcode}, Column{u"Ville", V::City},
    Column{u"IBAN", V::Iban}, Column{u"Solde", V::Balance}, Column{u"Facture", V::Invoice}, Column{u"Au", V::Updated}};
constexpr std::array velocarCrm{Column{u"Kundennummer", V::CustomerNumber}, Column{u"Anrede", V::Salutation},
    Column{u"Vorname", V::Given}, Column{u"Nachname", V::Family}, Column{u"Geburtsdatum", V::Born},
    Column{u"E-Mail", V::Email}, Column{u"Telefon", V::Phone}, Column{u"Straße", V::Street},
    Column{u"PLZ", V::Postcode}, Column{u"Ort", V::City}, Column{u"Land", V::Country}, Column{u"Sprache", V::Language},
    Column{u"Führerschein", V::Licence}, Column{u"Punkte", V::Points}, Column{u"Hinweis", V::Accommodation},
    Column{u"Werbung", V::MarketingNote}, Column{u"Kunde seit", V::Since}, Column{u"Stand", V::Updated}};
constexpr std::array velocarLedger{Column{u"Debitor", V::Key}, Column{u"Kundennummer", V::CustomerNumber},
    Column{u"Nachname", V::Family}, Column{u"Vorname", V::Given}, Column{u"E-Mail", V::Email},
    Column{u"Telefon", V::Phone}, Column{u"IBAN", V::Iban}, Column{u"Saldo", V::Balance},
    Column{u"Rechnung", V::Invoice}, Column{u"Stand", V::Updated}};
constexpr std::array orders{Column{u"account", V::Key}, Column{u"customer.first", V::Given},
    Column{u"customer.last", V::Family}, Column{u"customer.born", V::Born}, Column{u"customer.email", V::Email},
    Column{u"customer.phone", V::Phone}, Column{u"address.street", V::Street}, Column{u"address.postcode", V::Postcode},
    Column{u"address.city", V::City}, Column{u"address.country", V::Country}, Column{u"order.no", V::OrderNumber},
    Column{u"order.items", V::OrderItems}, Column{u"order.delivery", V::Delivery},
    Column{u"order.to", V::DeliveryAddress}, Column{u"order.return", V::Return}, Column{u"updated", V::Updated}};
constexpr std::array reservations{Column{u"account", V::Key}, Column{u"card", V::CustomerNumber},
    Column{u"customer.first", V::Given}, Column{u"customer.last", V::Family}, Column{u"customer.born", V::Born},
    Column{u"customer.email", V::Email}, Column{u"customer.phone", V::Phone}, Column{u"customer.country", V::Country},
    Column{u"booking.no", V::Reservation}, Column{u"booking.vehicle", V::Vehicle},
    Column{u"booking.pickup", V::PickupPlace}, Column{u"points", V::Points}, Column{u"updated", V::Updated}};
constexpr std::array tickets{Column{u"requester", V::Key}, Column{u"customerNo", V::CustomerNumber},
    Column{u"name.first", V::Given}, Column{u"name.last", V::Family}, Column{u"email", V::Email},
    Column{u"phone", V::Phone}, Column{u"country", V::Country}, Column{u"latest.subject", V::TicketSubject},
    Column{u"latest.status", V::TicketStatus}, Column{u"latest.promise", V::Promise}, Column{u"updated", V::Updated}};

constexpr QStringView iso = u"yyyy-MM-dd";
constexpr std::array allExports{Export{Brand::NorrlandEnergi, Source::Crm, u"crm.csv", ';', u"dd-MM-yyyy", norrlandCrm},
    Export{Brand::NorrlandEnergi, Source::Ledger, u"ledger.csv", ';', u"dd-MM-yyyy", norrlandLedger},
    Export{Brand::NorrlandEnergi, Source::Shop, u"shop.jsonl", 0, iso, orders},
    Export{Brand::NorrlandEnergi, Source::Tickets, u"tickets.jsonl", 0, iso, tickets},
    Export{Brand::MaisonLys, Source::Crm, u"crm.csv", ';', u"dd/MM/yyyy", maisonCrm},
    Export{Brand::MaisonLys, Source::Ledger, u"ledger.csv", ';', u"dd/MM/yyyy", maisonLedger},
    Export{Brand::MaisonLys, Source::Shop, u"shop.jsonl", 0, iso, orders},
    Export{Brand::MaisonLys, Source::Tickets, u"tickets.jsonl", 0, iso, tickets},
    Export{Brand::Velocar, Source::Crm, u"crm.csv", ',', u"dd.MM.yyyy", velocarCrm},
    Export{Brand::Velocar, Source::Ledger, u"ledger.csv", ',', u"dd.MM.yyyy", velocarLedger},
    Export{Brand::Velocar, Source::Shop, u"shop.jsonl", 0, iso, reservations},
    Export{Brand::Velocar, Source::Tickets, u"tickets.jsonl", 0, iso, tickets}};

constexpr std::array<QStringView, brandCount> brandIds{u"norrland-energi", u"maison-lys", u"velocar"};
constexpr std::array<QStringView, brandCount> numberPrefixes{u"NE", u"ML", u"VC"};
constexpr std::array<QStringView, brandCount> homeCountries{u"NL", u"FR", u"DE"};
constexpr std::array<QStringView, sourceCount> sourceIds{u"crm", u"ledger", u"shop", u"tickets"};

constexpr std::array<QStringView, 4> tariffs{u"Noorderwind vast", u"Noorderwind variabel", u"Uurprijs", u"Zon en wind"};
constexpr std::array<QStringView, 4> accommodations{
    u"large print", u"speaks slowly, give time", u"call back by video", u"bereaved in May"};
constexpr std::array<QStringView, 4> marketingNotes{
    u"No offers by phone", u"Opened 3 of the last 10 mails", u"Asked for the catalogue", u"Took back offers in spring"};
constexpr std::array<QStringView, 6> items{u"Linen shirt, M", u"Wool coat, 42", u"Silk scarf", u"Leather belt, 95",
    u"Smart thermostat", u"Charging cable, 5 m"};
constexpr std::array<QStringView, 4> deliveries{
    u"Delivered 12 Nov", u"On its way, expected 25 Nov", u"Being packed", u"Returned to sender"};
constexpr std::array<QStringView, 4> vehicles{
    u"Compact, automatic", u"Estate, manual", u"Van, 7 seats", u"City car, electric"};
constexpr std::array<QStringView, 4> places{u"Hamburg Hbf, 3 Dec, 09:00", u"Málaga airport, 28 Nov, 14:30",
    u"Lyon Part-Dieu, 1 Dec, 08:15", u"Leeds, 5 Dec, 10:00"};
constexpr std::array<QStringView, 5> subjects{
    u"Bill seems too high", u"Parcel not here", u"Change of bank account", u"Deposit not back", u"Password"};
constexpr std::array<QStringView, 3> statuses{u"open", u"waiting for customer", u"closed"};
constexpr std::array<QStringView, 3> promises{u"Promised 18 Nov: call back on Monday",
    u"Promised 10 Nov: new bill within a week", u"Promised 20 Nov: refund by the end of the month"};

//! One row while it is made: which of a person's values this system has, and how it writes them.
class RowMaker
{
public:
    RowMaker(const Person &person, Brand brand, const Export &from, quint64 seed)
        : m_person(person),
          m_brand(brand),
          m_from(from),
          m_random{seed, person.index, 7, quint64(brand), quint64(from.source)},
          m_byHand(person.index < handMadePeople),
          m_old(!m_byHand && m_random.percent(60))
    {
    }

    QString value(Value what)
    {
        if (const std::optional<QStringView> fixedText = valueByHand(m_person.index, what))
            if (m_brand == m_person.brand && (what != V::CustomerNumber || !number().isEmpty()))
                return fixedText->toString();
        return made(what);
    }

private:
    bool is(Source source) const { return m_from.source == source; }
    bool chance(int share) { return m_random.percent(share) && !m_byHand; }
    QString some(std::span<const QStringView> of, int share)
    {
        return m_random.percent(share) ? m_random.pick(of).toString() : QString();
    }

    QString made(Value what)
    {
        const Address &address =
            is(Source::Ledger) && !m_person.oldAddress.street.isEmpty() ? m_person.oldAddress : m_person.address;
        switch (what) {
        case V::Key: return key();
        case V::CustomerNumber: return number();
        case V::Salutation: return chance(10) ? QString() : salutation();
        case V::Given: return given();
        case V::Family: return family();
        case V::Born: return born();
        case V::Email: return email();
        case V::Phone: return phone();
        case V::Street: return address.street;
        case V::Postcode: return chance(10) ? QString(address.postcode).remove(u' ').toLower() : address.postcode;
        case V::City: return chance(10) ? address.city.toUpper() : address.city;
        case V::Country: return address.country;
        case V::Language: return m_person.language;
        case V::Since: return QString::number(m_person.customerSince);
        case V::Updated: return updated();
        case V::MarketingNote: return some(marketingNotes, 15);
        case V::Accommodation: return some(accommodations, 8);
        case V::Points: return QString::number(m_random.below(2000));
        case V::Licence: return u"X00TEST%1"_s.arg(m_person.index);
        case V::Contract: return u"C-%1-%2"_s.arg(m_person.customerSince).arg(44000 + m_person.index);
        case V::Tariff: return m_random.pick(tariffs).toString();
        case V::Meter: return u"E0047%1"_s.arg(m_person.index, 12, 10, QChar(u'0'));
        case V::Iban: return iban();
        case V::Balance: return balance();
        case V::Invoice: return u"%1-2026-10-%2"_s.arg(prefix()).arg(10000 + m_random.below(90000));
        case V::PaymentPlan:
            return m_random.percent(10) ? u"%1 × € %2"_s.arg(3 + m_random.below(9)).arg(20 + m_random.below(60))
                                        : QString();
        case V::OrderNumber: return u"%1-2026-%2"_s.arg(prefix()).arg(100000 + m_random.below(900000));
        case V::OrderItems: return ordered();
        case V::Delivery: return m_random.pick(deliveries).toString();
        case V::DeliveryAddress:
            return m_random.percent(30) ? u"Parcel station, %1"_s.arg(m_person.address.city) : QString();
        case V::Return: return m_random.percent(15) ? u"Received 16 Nov, refund on its way"_s : QString();
        case V::Reservation: return u"VC-%1"_s.arg(60000 + m_random.below(40000));
        case V::Vehicle: return m_random.pick(vehicles).toString();
        case V::PickupPlace: return m_random.pick(places).toString();
        case V::TicketSubject: return m_random.pick(subjects).toString();
        case V::TicketStatus: return m_random.pick(statuses).toString();
        case V::Promise: return some(promises, 20);
        }
        return {};
    }

    QString ordered()
    {
        QString list = m_random.pick(items).toString();
        if (m_random.percent(40))
            list += u'\u001f' + m_random.pick(items).toString();
        return list;
    }

    QString prefix() const { return numberPrefixes[size_t(m_brand)].toString(); }
    QString ownNumber() const { return prefix() + u'-' + QString::number(100000 + m_person.index); }

    //! Keys of different systems tell nothing about each other.
    QString key() const
    {
        static constexpr std::array<quint64, sourceCount> factors{1, 7919, 104729, 15485863};
        const quint64 scrambled = m_person.index * factors[size_t(m_from.source)] % 9'999'991;
        return QChar(u"CDST"[size_t(m_from.source)]) + QString::number(1'000'000 + scrambled);
    }

    //! The customer number where the system knows it.
    QString number()
    {
        static constexpr std::array<int, sourceCount> shares{100, 90, 50, 20};
        if (!m_knowsNumber)
            m_knowsNumber = m_random.percent(shares[size_t(m_from.source)]) || (m_byHand && is(Source::Ledger));
        return *m_knowsNumber ? ownNumber() : QString();
    }

    QString salutation() const
    {
        const Country &home = country(m_person.address.country);
        return (m_person.woman ? home.madam : home.sir).toString();
    }

    QString given()
    {
        const QString name =
            (is(Source::Crm) || m_person.given.latin.isEmpty() ? m_person.given.own : m_person.given.latin).toString();
        if (is(Source::Crm))
            return name;
        if (chance(is(Source::Tickets) ? 15 : 2))
            return {};
        if (chance(is(Source::Shop) ? 5 : 20))
            return name.left(1) + u'.';
        return chance(8) ? name.toLower() : name;
    }

    QString family()
    {
        QString name = is(Source::Crm) ? m_person.family : m_person.familyLatin;
        if (!m_person.formerFamily.isEmpty() && (is(Source::Ledger) || is(Source::Shop)))
            name = m_person.formerFamily;
        if (chance(is(Source::Ledger) ? 30 : 5))
            return name.toUpper();
        if (!is(Source::Crm) && chance(8))
            return name.replace(u"ü"_s, u"ue"_s).replace(u"ö"_s, u"oe"_s).replace(u"ß"_s, u"ss"_s);
        return chance(3) ? u"  "_s + name + u' ' : name;
    }

    QString born()
    {
        if (is(Source::Shop) && !m_byHand && !m_random.percent(m_person.formerFamily.isEmpty() ? 45 : 85))
            return {};
        if (is(Source::Crm) && chance(7))
            return chance(20) ? QDate(1900, 1, 1).toString(m_from.dateFormat.toString()) : QString();
        QDate date = m_person.born;
        if (is(Source::Shop) && date.day() <= 12 && chance(4))
            date = QDate(date.year(), date.day(), date.month()); // typed as in another country
        return date.toString(m_from.dateFormat.toString());
    }

    QString email()
    {
        const bool stale = m_old && !is(Source::Crm) && !m_person.oldEmail.isEmpty();
        const QString text = stale ? m_person.oldEmail : m_person.email;
        static constexpr std::array<int, sourceCount> missing{6, 30, 0, 10};
        if (!(m_person.sharesContact && is(Source::Crm)) && chance(missing[size_t(m_from.source)]))
            return {};
        return chance(8) ? text.toUpper() : text;
    }

    QString phone()
    {
        const bool stale = m_old && !is(Source::Crm) && !m_person.oldPhone.isEmpty();
        const QString text = stale ? m_person.oldPhone : m_person.phone;
        static constexpr std::array<int, sourceCount> missing{10, 35, 30, 40};
        if (text.isEmpty() || (!(m_person.sharesContact && is(Source::Crm)) && chance(missing[size_t(m_from.source)])))
            return {};
        return written(text);
    }

    //! As people write it: abroad, at home, with spaces and brackets.
    QString written(const QString &e164)
    {
        const QString code = e164.first(3); // all countries here have two digits
        const QString rest = e164.sliced(3);
        const Country &home = country(m_person.address.country);
        const bool hasRegion = is(Source::Crm) || is(Source::Shop) || home.code == homeCountries[size_t(m_brand)];
        const bool atHome = hasRegion && code == u'+' + home.phone.first(2).toString();
        switch (m_random.below(5)) {
        case 0: return e164;
        case 1: return code + u' ' + rest.first(2) + u' ' + rest.sliced(2);
        case 2: return u"00"_s + code.sliced(1) + u' ' + rest;
        case 3: return atHome ? home.trunk.toString() + rest : code == "+49"_L1 ? code + u" (0) "_s + rest : e164;
        default: return atHome ? home.trunk.toString() + rest.first(2) + u'-' + rest.sliced(2) : code + u'-' + rest;
        }
    }

    QString updated()
    {
        const int days = m_byHand ? m_random.below(6) : m_old ? 400 + m_random.below(1500) : m_random.below(700);
        return QDate(2026, 11, 20).addDays(-days).toString(m_from.dateFormat.toString());
    }

    QString iban()
    {
        if (!chance(20))
            return m_person.iban;
        QString spaced;
        for (qsizetype i = 0; i < m_person.iban.size(); i += 4)
            spaced += m_person.iban.mid(i, 4) + u' ';
        return spaced.trimmed();
    }

    QString balance()
    {
        const int cents = m_random.percent(60) ? 0 : m_random.below(150000);
        const QString whole = QString::number(cents / 100);
        return (cents >= 100000 ? whole.first(1) + u'.' + whole.sliced(1) : whole) + u','
            + QString::number(cents % 100).rightJustified(2, u'0');
    }

    const Person &m_person;
    Brand m_brand;
    const Export &m_from;
    SampleRandom m_random;
    bool m_byHand; //!< nothing is left out or wrong by chance
    bool m_old;    //!< this system was not told of the newest
    std::optional<bool> m_knowsNumber;
};

bool knows(const Person &person, Brand brand, Source source, quint64 seed)
{
    if (person.index < handMadePeople)
        return knowsByHand(person.index, source);
    static constexpr std::array<int, sourceCount> shares{94, 60, 50, 32};
    SampleRandom random{seed, person.index, 3, quint64(brand)};
    std::array<bool, sourceCount> in{};
    for (size_t i = 0; i < in.size(); ++i)
        in[i] = random.percent(shares[i]);
    in[0] = in[0] || person.sharesContact || !(in[1] || in[2] || in[3]);
    return in[size_t(source)];
}

} // namespace

std::span<const Export> exports() { return allExports; }

QString brandId(Brand brand) { return brandIds[size_t(brand)].toString(); }

QString sourceId(Source source) { return sourceIds[size_t(source)].toString(); }

std::optional<QStringList> rowOf(const Person &person, Brand brand, const Export &from, quint64 seed)
{
    if (from.brand != brand || !knows(person, brand, from.source, seed))
        return std::nullopt;
    RowMaker maker(person, brand, from, seed);
    QStringList cells;
    for (const Column &column : from.columns)
        cells += maker.value(column.value);
    return cells;
}

std::vector<SampleRow> rowsOf(quint64 index, quint64 seed)
{
    Person person = personAt(seed, index);
    if (index < handMadePeople)
        makeByHand(person);
    std::vector<SampleRow> rows;
    for (const Export &from : exports()) {
        const bool isCustomer = from.brand == person.brand
            || (person.alsoNextBrand && int(from.brand) == (int(person.brand) + 1) % brandCount);
        if (std::optional<QStringList> cells = isCustomer ? rowOf(person, from.brand, from, seed) : std::nullopt)
            rows.push_back({&from, *std::move(cells)});
    }
    return rows;
}

} // namespace privity::sample
