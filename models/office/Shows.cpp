// SPDX-License-Identifier: Apache-2.0
#include "models/office/Shows.h"

#include "models/customer/CustomerContext.h"
#include "models/journal/Entry.h"
#include "models/office/Checks.h"
#include "models/office/Customers.h"
#include "models/office/Interactions.h"
#include "models/office/Parts.h"
#include "models/policy/Visibility.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

bool isReason(const PolicyPack &pack, const QString &reason)
{
    return std::ranges::find(showReasons, reason) != showReasons.end()
        || std::ranges::find(pack.show.reasons, reason, &Named::id) != pack.show.reasons.end();
}

//! Of an interaction: what serves one show.
QString ofQuestion(const QString &id) { return u"question "_s + id; }
QString ofNote(const DeskId &desk, quint64 n) { return u"note "_s + desk.text + u' ' + QString::number(n); }

//! One of the list; outside every purpose in words, in a note of this desk about this interaction that is here already.
Done reasonGiven(Turn &turn, const DeskRow &desk, const PolicyPack &pack, const FieldReveal &asked, ShowKind kind)
{
    if (asked.note && asked.reason != reasonInWords) // whose words would stand for what they do not say
        return fail(ErrorCode::Malformed, u"a note beside a reason"_s);
    if (kind != ShowKind::Anyway && isReason(pack, asked.reason))
        return {};
    const auto note = asked.note ? turn.rows.find<JournalRow>(desk.id.text, *asked.note) : std::nullopt;
    const bool isHere = note && note->type == QLatin1StringView(NoteSaved::type) && note->result.isEmpty()
        && note->correlation == asked.interaction.text;
    if (isHere && asked.reason == reasonInWords) // also where it has become a purpose's meanwhile
        return {};
    return kind == ShowKind::Anyway ? fail(ErrorCode::WordsNeeded) : fail(ErrorCode::MissingField, u"a reason"_s);
}

std::vector<ShowLimit> limitsOf(Turn &turn, const DeskRow &desk, const InteractionRow &row, const PolicyPack &pack,
    const QString &question, const FieldReveal &asked, ShowKind kind)
{
    const QString &field = asked.field;
    const ShowSpec &spec = pack.show;
    std::vector<ShowLimit> limits;
    const auto limit = [&](const QString &of, const QString &brand, const QString &id, const QString &of_field,
                           int atMost, qint64 withinMs) {
        limits.push_back({turn.rows.find<ShowRationRow>(of, brand, id, of_field)
                              .value_or(ShowRationRow{of, brand, id, of_field, {}}),
            atMost, withinMs});
    };
    limit(u"interaction"_s, row.brand, row.id.text, {}, spec.perInteraction, 0);
    limit(u"interaction"_s, row.brand, row.id.text, ofQuestion(question), 1, 0);
    limit(u"customer"_s, row.brand, row.customer->text, field, spec.perFieldADay, dayMs);
    limit(u"customer"_s, row.brand, row.customer->text, {}, spec.perCustomerADay, dayMs);
    limit(u"agent"_s, {}, desk.agent.text, {}, spec.perAgentADay, dayMs);
    if (kind == ShowKind::Anyway)
        limit(u"anyway"_s, {}, desk.agent.text, {}, spec.anywayADay, dayMs);
    if (asked.note) // each time a note of its own
        limit(u"interaction"_s, row.brand, row.id.text, ofNote(desk.id, *asked.note), 1, 0);
    return limits;
}

} // namespace

Result<OfficeRules::Answer> fieldReveal(
    Turn &turn, const DeskRow &desk, const Event &question, const FieldReveal &asked)
{
    Result<InteractionRow> row = interactionOf(turn, desk, asked.interaction);
    if (!row)
        return row.error();
    if (!row->customer || (row->stage != Stage::Live && row->stage != Stage::Ended))
        return fail(ErrorCode::NotNow, u"nobody is confirmed whom it could be about, or they are on hold"_s);
    if (!crypto::canSealTo(asked.key))
        return fail(ErrorCode::Malformed, u"a key"_s);
    const Look look = lookOf(turn, *row, desk);
    const Result<Sight> sight = sightOf(turn, look);
    if (!sight)
        return sight.error();
    const PolicyPack &pack = *sight->pack;
    const FieldSpec *spec = pack.field(asked.field);
    const auto cell = std::ranges::find(sight->cells, asked.field, &CellData::field);
    const ShowKind kind = spec && cell != sight->cells.end()
        ? showKind(pack, spec->id, cell->why, desk.role, desk.place, sight->consents)
        : ShowKind::Never;
    if (kind == ShowKind::Never)
        return fail(ErrorCode::NotShowable, asked.field.left(80));
    if (const Done given = reasonGiven(turn, desk, pack, asked, kind); !given)
        return given.error();
    if (const auto live = turn.rows.find<LiveShowRow>(desk.agent); live && live->until > turn.now)
        return fail(ErrorCode::NotNow, u"another value is being shown"_s);
    std::vector<ShowLimit> limits = limitsOf(turn, desk, *row, pack, question.id, asked, kind);
    if (!count(limits, turn.now))
        return fail(ErrorCode::ShowsSpent);
    const QByteArray value = valueOf(turn, look, *spec);
    const int seconds = value.isEmpty() ? 0 : pack.show.seconds;
    for (const ShowLimit &limit : limits)
        turn.rows.put(limit.row);
    if (seconds > 0) {
        turn.rows.put(LiveShowRow{desk.agent, question.id, turn.now.plusMs(seconds * 1000)});
        see(row->seen, *row->customer, spec->id);
        turn.rows.put(*row);
    }
    recordByOffice(turn.rows, turn.area.keys, row->brand,
        officeEvent(turn, row->brand,
            FieldRevealed{
                desk.id, row->id, *row->customer, spec->id, question.id, kind, asked.reason, asked.note, seconds},
            row->id.text),
        turn.area.random, turn.now);

    FieldShown shown{row->id, spec->id, kind, seconds, {}, {}};
    Event answer = officeEvent(turn, row->brand, shown);
    answer.subject = FieldShown::subject(question.id, spec->id, shown.seconds);
    shown.wrap = journal::sealBytes(answer, value, asked.key, journal::answerPlace, 0);
    shown.value = std::exchange(answer.sealedData, {});
    answer.data = codec::write(shown, codec::Parts::Clear);
    return OfficeRules::Answer{std::move(answer), {}};
}

Done fieldHidden(Turn &turn, const DeskRow &desk, const FieldHidden &fact)
{
    const auto row = turn.rows.find<InteractionRow>(fact.interaction); // wrapped up by now, perhaps
    if (!row)
        return fail(ErrorCode::NotFound, u"interaction"_s);
    if (row->desk != desk.id)
        return fail(ErrorCode::NotAllowed, u"offered to another desk"_s);
    const auto live = turn.rows.find<LiveShowRow>(desk.agent);
    if (live && live->question == fact.question)
        turn.rows.erase<LiveShowRow>(desk.agent);
    return {};
}

} // namespace privity::office
