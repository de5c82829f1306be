// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Scene.h"

#include "models/policy/PolicyPack.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace privity::test {
namespace {

using namespace privity::desk;

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;
const CustomerId meijerId{u"c:44444444-4444-4444-8444-444444444444"_s};
const CustomerId otherId{u"c:55555555-5555-4555-8555-555555555555"_s};
const CustomerId lindgrenId{u"c:66666666-6666-4666-8666-666666666666"_s};

const Timestamp start = *Timestamp::fromText(u"2026-11-17T10:20:00.000Z");

// What a pack would say in the agent's language.
struct Words {
    QString language;

    [[nodiscard]] QString operator()(const QString &english) const
    {
        static const QHash<QString, QString> german{
            {u"Bill"_s, u"Rechnung"_s},
            {u"Delivery"_s, u"Lieferung"_s},
            {u"Moving house"_s, u"Umzug"_s},
            {u"Contract"_s, u"Vertragsverlängerung"_s},
            {u"Queue Billing"_s, u"Warteschlange Rechnung"_s},
            {u"Question answered"_s, u"Frage beantwortet"_s},
            {u"Follow-up needed"_s, u"Nachbearbeitung nötig"_s},
            {u"Wrong number"_s, u"Falsche Nummer"_s},
            {u"Silent call"_s, u"Niemand meldet sich"_s},
            {u"Open balance"_s, u"Offener Betrag"_s},
            {u"Invoice 10/26"_s, u"Rechnung 10/26"_s},
            {u"Payment plan"_s, u"Ratenzahlungsvereinbarung"_s},
            {u"Ledger"_s, u"Buchhaltung"_s},
            {u"Contact"_s, u"Kontakt"_s},
            {u"Supply"_s, u"Versorgung"_s},
            {u"E-mail"_s, u"E-Mail-Adresse"_s},
            {u"Phone"_s, u"Telefonnummer"_s},
            {u"Street"_s, u"Straße und Hausnummer"_s},
            {u"Town"_s, u"Ort"_s},
            {u"Meter reading"_s, u"Zählerstand"_s},
            {u"Invoices before 2019"_s, u"Rechnungen vor 2019"_s},
            {u"send the bill by e-mail"_s, u"Rechnung per E-Mail schicken"_s},
            {u"saving tips"_s, u"Energiespartipps"_s},
            {u"offers"_s, u"Werbeangebote"_s},
            {u"partner offers"_s, u"Angebote von Partnerunternehmen"_s},
            {u"€ 184.20, due 28 Nov"_s, u"184,20 €, fällig am 28. Nov."_s},
            {u"Bill, 9 Nov"_s, u"Rechnung, 9. Nov."_s},
            {u"Moving house, 2 Mar"_s, u"Umzug, 2. März"_s},
            {u"Move"_s, u"Umzug"_s},
            {u"Promised 14 Nov: answer to her complaint by Friday"_s,
                u"Versprochen am 14. Nov.: Antwort auf ihre Beschwerde bis Freitag"_s},
            {u"Return of 3 Nov has arrived"_s, u"Rücksendung vom 3. Nov. ist angekommen"_s},
            {u"Return"_s, u"Rücksendung"_s},
            {u"Size"_s, u"Größenberatung"_s},
            {u"Queue Roadside"_s, u"Warteschlange Pannenhilfe"_s},
        };
        return language == u"de" ? german.value(english, english) : english;
    }
};

Cell cell(const QString &field, const QString &label, const QString &group)
{
    Cell made;
    made.field = field;
    made.label = label;
    made.group = group;
    return made;
}

Cell clear(const QString &field, const QString &label, const QString &group, const QString &text, const QString &source,
    Timestamp at)
{
    Cell made = cell(field, label, group);
    made.state = FieldState::Clear;
    made.why = Why::Open;
    made.text = text;
    made.source = source;
    made.obtainedAt = at;
    return made;
}

Cell covered(const QString &field, const QString &label, const QString &group, const QString &cover, Why why,
    const QString &detail = {})
{
    Cell made = cell(field, label, group);
    made.text = cover;
    made.why = why;
    made.whyDetail = detail;
    return made;
}

QList<Cell> others(Why why, const Words &in)
{
    const QString contact = in(u"Contact"_s);
    const QString delivery = in(u"Delivery"_s);
    QList<Cell> cells{
        covered(u"f.email"_s, in(u"E-mail"_s), contact, u"m•••••@•••••.nl"_s, why, delivery),
        covered(u"f.phone"_s, in(u"Phone"_s), contact, u"+31 • •••• •• 18"_s, why, delivery),
        covered(u"f.street"_s, in(u"Street"_s), contact, u"••••••••••"_s, why, delivery),
        covered(u"f.city"_s, in(u"Town"_s), contact, u"••••••"_s, why, delivery),
        covered(u"f.meter"_s, in(u"Meter reading"_s), in(u"Supply"_s), u"•••••"_s, why, in(u"Move"_s)),
        covered(u"f.old"_s, in(u"Invoices before 2019"_s), in(u"Supply"_s), {}, Why::LockedByLaw),
    };
    cells.last().lockedUntil = u"2033-12-31"_s;
    cells[1].checkable = true;
    for (Cell &each : cells)
        each.show = each.why == Why::LockedByLaw ? ShowKind::Never : ShowKind::OtherTopic;
    cells[4].show = ShowKind::Anyway; // what its only purpose rests on was taken back
    return cells;
}

MayIChip chip(const QString &purpose, const QString &title, Verdict verdict, ConsentStatus status, MayIReason reason,
    Timestamp date = {})
{
    MayIChip made;
    made.purpose = purpose;
    made.title = title;
    made.verdict = verdict;
    made.status = status;
    made.reason = reason;
    made.date = date;
    made.decidedAt = date;
    return made;
}

ConsentFlowFact flow(
    const QString &title, const QString &language, const QString &wording, const QStringList &ifTheyAsk)
{
    ConsentFlowFact made;
    made.purpose = u"p.partners"_s;
    made.title = title;
    made.wordingId = u"w.partners"_s;
    made.wordingVersion = 4;
    made.language = language;
    made.languages = {u"nl"_s, u"en"_s, u"de"_s};
    made.wording = wording;
    made.ifTheyAsk = ifTheyAsk;
    made.coolDownMonths = 12;
    made.evidence = {EvidenceKind::RecordingOffset, EvidenceKind::NoteAndConfirmation};
    return made;
}

InteractionFact interaction(const char *id, const QString &brand, const QString &letters, int colour, Channel channel,
    Timestamp at, const QString &language)
{
    InteractionFact made;
    made.id = {QString::fromLatin1(id)};
    made.brand = letters.toLower();
    made.brandName = brand;
    made.brandLetters = letters;
    made.brandColour = colour;
    made.channel = channel;
    made.phase = Phase::Live;
    made.startedAt = at;
    made.language = language;
    made.speaker = Speaker::Self;
    return made;
}

} // namespace

Scene::Scene(const QString &language) : clock(start)
{
    const Words in{language};
    link.state = LinkState::Online;
    const Timestamp began = start.plusMs(-3 * minute - 42'000);

    energy = interaction(call, u"Norrland Energi"_s, u"NE"_s, 0, Channel::Call, began, u"nl"_s);
    energy.wrapCodes = {{u"answered"_s, in(u"Question answered"_s)}, {u"follow-up"_s, in(u"Follow-up needed"_s)},
        {u"wrong-number"_s, in(u"Wrong number"_s)}, {u"silent"_s, in(u"Silent call"_s)}};
    for (const QLatin1StringView id : showReasons)
        energy.showReasons += ShowReason{id, {}};
    energy.speaker = Speaker::Unknown;
    energy.topics = {{u"bill"_s, in(u"Bill"_s)}, {u"delivery"_s, in(u"Delivery"_s)}, {u"move"_s, in(u"Moving house"_s)},
        {u"contract"_s, in(u"Contract"_s)}};
    energy.guessedTopic = u"bill"_s;
    energy.guessedFrom = in(u"Queue Billing"_s);
    energy.candidates = {
        {meijerId, u"A. M."_s, in(u"Bill, 9 Nov"_s)}, {otherId, u"P. M."_s, in(u"Moving house, 2 Mar"_s)}};

    FakePerson &person = desk.people[meijerId.text];
    person.address = u"Mevrouw Meijer"_s;
    person.customerSince = u"2017"_s;
    person.openLine = in(u"Promised 14 Nov: answer to her complaint by Friday"_s);
    const Timestamp read = start.plusMs(-2 * minute);
    const QString bill = in(u"Bill"_s);
    const QString ledger = in(u"Ledger"_s);
    Cell plan = cell(u"f.plan"_s, in(u"Payment plan"_s), bill);
    plan.why = Why::NotOnFile;
    Cell total = clear(u"f.balance"_s, in(u"Open balance"_s), bill, in(u"€ 184.20, due 28 Nov"_s), ledger, read);
    Cell iban = covered(u"f.iban"_s, u"IBAN"_s, bill, u"NL•• •••• 4300"_s, Why::IdentityTooLow);
    iban.checkable = true;
    iban.show = ShowKind::Purpose;
    person.values[iban.field] = "NL91ABNA0417164300";
    person.values[u"f.phone"_s] = "+31 20 555 0118";
    person.values[u"f.meter"_s] = "48 217";
    person.values[u"f.street"_s] = "Burgemeester van Leeuwenlaan 1042, toevoeging 3-hoog achter";
    person.contexts[u"bill"_s] = {
        {total, iban, clear(u"f.invoice"_s, in(u"Invoice 10/26"_s), bill, u"NE-2026-10-88134"_s, ledger, read), plan},
        others(Why::OtherTopic, in)};
    Cell address = clear(u"f.street"_s, in(u"Street"_s), in(u"Delivery"_s), u"Zeedijk 14"_s, u"Shop"_s, read);
    address.conflict = true;
    person.contexts[u"delivery"_s] = {
        {address,
            clear(u"f.city"_s, in(u"Town"_s), in(u"Delivery"_s), u"1012 AN Amsterdam"_s, u"CRM"_s,
                start.plusMs(-90 * day)),
            covered(u"f.iban"_s, u"IBAN"_s, bill, u"NL•• •••• 4300"_s, Why::OtherTopic, bill)},
        others(Why::OtherTopic, in).mid(0, 2)};
    person.contexts[u""_s] = {{}, others(Why::NoTopic, in)};
    MayIChip send = chip(
        u"p.bill"_s, in(u"send the bill by e-mail"_s), Verdict::Allowed, ConsentStatus::Unknown, MayIReason::ByBasis);
    send.basis = Basis::Contract;
    MayIChip tips = chip(u"p.tips"_s, in(u"saving tips"_s), Verdict::Allowed, ConsentStatus::Given,
        MayIReason::EndsSoon, start.plusMs(-358 * day));
    tips.days = 6;
    tips.canTakeBack = true;
    MayIChip offers = chip(u"p.offers"_s, in(u"offers"_s), Verdict::NotAllowed, ConsentStatus::Withdrawn,
        MayIReason::TookBack, start.plusMs(-8 * day));
    offers.until = start.plusMs(357 * day);
    MayIChip partners =
        chip(u"p.partners"_s, in(u"partner offers"_s), Verdict::AskFirst, ConsentStatus::Unknown, MayIReason::NotAsked);
    partners.canAsk = true;
    person.chips = {send, offers, tips, partners};

    desk.flows[u"p.partners/nl"_s] = flow(in(u"partner offers"_s), u"nl"_s,
        u"Mag Norrland Energi u *per e-mail* aanbiedingen van partners sturen? U kunt nee zeggen; aan uw contract "
        u"verandert dat niets. En u kunt later altijd stoppen."_s,
        {u"Alleen Norrland Energi ziet uw adres, geen partners."_s, u"Na 24 maanden vragen we het opnieuw."_s,
            u"Stoppen kan hier, in de app, of met één klik in elke mail."_s});
    desk.flows[u"p.partners/en"_s] = flow(in(u"partner offers"_s), u"en"_s,
        u"May Norrland Energi send you partners' offers *by e-mail*? You can say no; nothing about your contract "
        u"changes. And you can stop at any time."_s,
        {u"Only Norrland Energi sees your address."_s, u"We ask again after 24 months."_s});
    desk.flows[u"p.partners/de"_s] = flow(in(u"partner offers"_s), u"de"_s,
        u"Darf Norrland Energi Ihnen *per E-Mail* Angebote von Partnern schicken? Sie können Nein sagen; an Ihrem "
        u"Vertrag ändert das nichts. Und Sie können es jederzeit beenden."_s,
        {u"Nur Norrland Energi sieht Ihre Adresse."_s});

    meijer = energy;
    meijer.candidates.clear();
    meijer.customer = meijerId;
    meijer.address = person.address;
    meijer.customerSince = person.customerSince;
    meijer.openLine = person.openLine;
    meijer.speaker = Speaker::Self;
    meijer.topic = u"bill"_s;
    meijer.identityLevel = 2;
    meijer.identitySource = u"agent"_s;
    meijer.identityAt = began.plusMs(3 * minute + 5'000);

    fashion = interaction(chat, u"Maison Lys"_s, u"ML"_s, 1, Channel::Chat, start.plusMs(-11 * minute), u"de"_s);
    fashion.wrapCodes = energy.wrapCodes;
    fashion.customer = lindgrenId;
    fashion.address = u"Frau Lindgren"_s;
    fashion.topics = {{u"return"_s, in(u"Return"_s)}, {u"size"_s, in(u"Size"_s)}};
    fashion.topic = u"return"_s;
    fashion.identityLevel = 1;
    fashion.identitySource = u"app"_s;
    fashion.identityAt = start.plusMs(-12 * minute);
    fashion.openLine = in(u"Return of 3 Nov has arrived"_s);
    const auto said = [&](int n, bool customer, const QString &text, int minutesAgo) {
        messages.push_back(
            UtteranceFact{fashion.id, u"m%1"_s.arg(n), customer, text, start.plusMs(-minutesAgo * minute)});
    };
    said(1, true, u"Guten Tag, mein Paket ist zurück. Wann kommt das Geld?"_s, 11);
    said(2, false, u"Guten Tag, Frau Lindgren. Ich sehe gleich nach."_s, 9);
    said(3, true, u"Danke."_s, 4);
    said(4, true, u"Und bitte keine Werbung mehr per Post <b>und</b> auch nicht per E-Mail."_s, 3);

    rental = interaction(offer, u"Velocar"_s, u"VL"_s, 5, Channel::Call, start.plusMs(-4 * minute), u"fr"_s);
    rental.wrapCodes = energy.wrapCodes;
    rental.phase = Phase::Offered;
    rental.speaker = Speaker::Unknown;
    rental.guessedFrom = in(u"Queue Roadside"_s);
}

ContextFact Scene::billContext() const
{
    const auto &cells = desk.people.at(meijer.customer.text).contexts.at(meijer.topic);
    return {meijer.id, 1, cells.first, cells.second, false};
}

MayIFact Scene::mayI() const { return {meijer.id, desk.people.at(meijer.customer.text).chips}; }

void Scene::notIdentified()
{
    meijer.identityLevel = 0;
    meijer.identitySource.clear();
    meijer.identityAt = {};
    meijer.speaker = Speaker::Unknown;
    for (Cell &cell : desk.people[meijer.customer.text].contexts[meijer.topic].first) {
        if (cell.state != FieldState::Clear)
            continue;
        cell.state = FieldState::Covered;
        cell.why = Why::IdentityTooLow;
        cell.text = u"••••••"_s;
        cell.source.clear();
        cell.obtainedAt = {};
    }
}

void Scene::tellAll()
{
    std::vector<Fact> facts{link, self, meijer, billContext(), mayI(), rental, fashion};
    facts.insert(facts.end(), messages.begin(), messages.end());
    desk.tell(std::move(facts));
}

void Scene::tellCallAlone() { desk.tell({link, self, energy}); }

} // namespace privity::test
