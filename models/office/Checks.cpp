// SPDX-License-Identifier: Apache-2.0
#include "models/office/Checks.h"

#include "models/customer/CustomerContext.h"
#include "models/identifiers/Spoken.h"
#include "models/office/Customers.h"
#include "models/office/Interactions.h"
#include "models/office/Parts.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr int strongLevel = 2; // brought along: a proof that no guess at a field can make

struct Likeness {
    bool same = false, close = false;
};

//! "nl" is said in NL first of all.
SpokenIn spokenIn(const InteractionRow &row, const PolicyPack &pack)
{
    SpokenIn in{row.language, {}};
    for (const QString &language : QStringList{row.language} + pack.languages)
        in.regions += QLocale(language).name().section(u'_', 1, 1);
    return in;
}

//! Whether one of the forms is among the others, looking at all of them, whatever is found.
bool isAmong(const SecretBytes &key, const QStringList &said, const QStringList &held)
{
    int found = 0;
    for (const QString &a : said)
        for (const QString &b : held)
            found |= int(crypto::equalInConstantTime(
                         crypto::keyedToken(key, a.toUtf8()), crypto::keyedToken(key, b.toUtf8())))
                & int(!a.isEmpty());
    return found != 0;
}

//! Where nothing is on file, what was said stands in for it, so that the same is done; it does not fit.
Likeness compared(
    Turn &turn, const FieldSpec &spec, const InteractionRow &row, const QString &said, const QStringList &forms)
{
    std::vector<RecordView> views;
    const std::vector<OpenRecord> records = recordsOf(turn, row.brand, *row.customer);
    for (const OpenRecord &record : records)
        if (Result<RecordView> view = RecordView::of(record.blob))
            views.push_back(*std::move(view));
    const ContextField field = fieldOf(views, spec.id, spec.sourceOrder, turn.now);
    const bool isOnFile = !field.isEmpty();
    const QByteArray standIn = said.toUtf8();
    const QString held = QString::fromUtf8(isOnFile ? field.winner().value->text : QByteArrayView(standIn));
    const IdentifierKind kind = spec.checkable->as;
    const bool same = isAmong(turn.area.keys.brand(row.brand)->index, forms, heldForms(kind, held));
    const bool close = isClose(kind, said, held);
    return {bool(int(same) & int(isOnFile)), bool(int(close) & int(isOnFile))};
}

Result<QString> saidIn(Turn &turn, const DeskRow &desk, const InteractionRow &row, const Event &question)
{
    const BrandKeys *keys = turn.area.keys.brand(row.brand);
    if (!keys)
        return fail(ErrorCode::UnknownBrand, row.brand);
    const Result<JsonObject> part =
        journal::openPart(question, question.extensionBytes(journal::attribute::wrap), keys->intake, desk.id.text, 0);
    if (!part)
        return part.error();
    FieldVerify asked;
    if (codec::read(*part, asked, codec::Parts::Sealed))
        return fail(ErrorCode::Malformed, u"its sealed part"_s);
    if (asked.said.trimmed().isEmpty())
        return fail(ErrorCode::MissingField, u"nothing was said"_s);
    if (asked.said.size() > longestSaid)
        return fail(ErrorCode::TooLarge, u"at most %1 characters"_s.arg(longestSaid));
    return asked.said;
}

void note(QList<Known> &known, const QString &field, bool fits, Timestamp now)
{
    Known noted{field, now, fits};
    for (const Known &before : std::as_const(known))
        if (before.field == field && before.fits && !fits)
            noted = before;
    known.removeIf([&](const Known &one) { return one.field == field; });
    known += noted;
}

CheckResult resultOf(const Likeness &like, const CheckRow &ration, bool isLocked)
{
    if (isLocked)
        return CheckResult::Locked;
    if (like.same)
        return CheckResult::Match;
    return like.close && !ration.toldClose ? CheckResult::Close : CheckResult::NoMatch;
}

} // namespace

Identity identityOf(const InteractionRow &row, const PolicyPack *pack)
{
    return privity::identityOf(pack, row.identityLevel, row.identitySource, row.offeredAt, row.known);
}

Result<OfficeRules::Answer> fieldVerify(
    Turn &turn, const DeskRow &desk, const Event &question, const FieldVerify &asked)
{
    Result<InteractionRow> row = interactionOf(turn, desk, asked.interaction);
    if (!row)
        return row.error();
    const PolicyPack *pack = turn.area.packs.inForce(turn.rows, row->brand);
    const FieldSpec *spec = pack ? pack->field(asked.field) : nullptr;
    if (!row->customer || !isThere(row->stage))
        return fail(ErrorCode::NotNow, u"nobody is on the line whose customer is confirmed"_s);
    if (!spec || !spec->checkable)
        return fail(ErrorCode::NotCheckable, asked.field.left(80));
    if (row->seen.contains(Seen{*row->customer, spec->id}))
        return fail(ErrorCode::AlreadySeen, spec->id);
    AgentMissesRow agent = turn.rows.find<AgentMissesRow>(desk.agent).value_or(AgentMissesRow{desk.agent, {}});
    if (isSpent(agent, pack->identity, turn.now))
        return fail(ErrorCode::ChecksSpent);
    const Result<QString> said = saidIn(turn, desk, *row, question);
    if (!said)
        return said.error();
    const QStringList forms = spokenForms(spec->checkable->as, *said, spokenIn(*row, *pack), turn.area.phones);
    if (std::ranges::all_of(forms, &QString::isEmpty))
        return fail(ErrorCode::NotOfKind, spec->id);

    // From here on the same is done whatever is found.
    CheckRow ration = turn.rows.find<CheckRow>(row->brand, *row->customer, spec->id)
                          .value_or(CheckRow{row->brand, *row->customer, spec->id, {}, 0, false});
    if (row->identityLevel >= strongLevel) // proven by other means: what was missed before does not lock them out
        lift(ration, row->offeredAt);
    const bool isLocked = rationOf(ration, pack->identity, turn.now).isLocked();
    const CheckResult result = resultOf(compared(turn, *spec, *row, *said, forms), ration, isLocked);
    const bool missed = result == CheckResult::NoMatch || result == CheckResult::Close;
    ration.toldClose = ration.toldClose || result == CheckResult::Close;
    count(ration, missed, turn.now);
    count(agent, missed, turn.now);
    note(row->known, spec->id, result == CheckResult::Match, turn.now);
    turn.rows.put(ration);
    turn.rows.put(agent);
    turn.rows.put(*row);

    VerifyLocked noted;
    noted.desk = desk.id;
    noted.interaction = row->id;
    noted.customer = *row->customer;
    noted.field = spec->id;
    noted.result = result;
    noted.level = identityOf(*row, pack).level;
    recordByOffice(turn.rows, turn.area.keys, row->brand,
        result == CheckResult::Locked
            ? officeEvent(turn, row->brand, noted, row->id.text)
            : officeEvent(turn, row->brand, static_cast<const VerifyDone &>(noted), row->id.text),
        turn.area.random, turn.now);
    refresh(turn, row->brand, *row->customer);

    const Ration left = rationOf(ration, pack->identity, turn.now);
    const FieldVerified answer{row->id, spec->id, result, left.left, left.until};
    return OfficeRules::Answer{
        officeEvent(turn, row->brand, answer, row->id.text), codec::write(answer, codec::Parts::Sealed)};
}

Done checksReset(Turn &turn, const DeskRow &, const VerifyReset &fact)
{
    std::optional<CheckRow> row = turn.rows.find<CheckRow>(fact.brand, fact.customer, fact.field);
    if (!row || row->inAll == 0)
        return fail(ErrorCode::NotFound, u"nothing was missed"_s);
    row->misses.clear();
    row->inAll = 0; // what was told once stays told
    turn.rows.put(*row);
    return {};
}

void eraseShows(Turn &turn, const QString &kind, const QString &brand, const QString &id)
{
    for (const ShowRationRow &row : turn.rows.list<ShowRationRow>(kind, brand, id))
        turn.rows.erase<ShowRationRow>(row.kind, row.brand, row.id, row.field);
}

void eraseRations(Turn &turn, const QString &brand, const CustomerId &customer)
{
    for (const CheckRow &row : turn.rows.list<CheckRow>(brand, customer))
        turn.rows.erase<CheckRow>(brand, customer, row.field);
    eraseShows(turn, u"customer"_s, brand, customer.text);
}

} // namespace privity::office
