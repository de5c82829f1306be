// SPDX-License-Identifier: Apache-2.0
#include "models/desk/DeskState.h"

#include "models/desk/Projection.h"
#include "models/journal/Entry.h"
#include "models/protocol/InteractionMessages.h"

using namespace Qt::StringLiterals;

namespace privity::desk {

void Change::put(const OpenInteraction &open)
{
    rows.put(open.row);
    state.open.insert(open.row.id.text, open);
    if (!state.order.contains(open.row.id.text))
        state.order += open.row.id.text;
}

void Change::forget(const InteractionId &id)
{
    const OpenInteraction open = state.open.take(id.text);
    state.order.removeAll(id.text);
    rows.erase<OpenRow>(id);
    for (const DecisionData &decision : open.decisions)
        rows.erase<KnownDecisionRow>(id, decision.hash);
    for (const UtteranceRow &utterance : open.utterances)
        rows.erase<UtteranceRow>(id, utterance.at, utterance.id);
    facts.push_back(InteractionGone{id});
}

void Change::tell(const OpenInteraction &open)
{
    const PolicyPack *pack = state.pack(open.row.brand);
    facts.push_back(interactionFact(open, pack, state.language));
    if (!pack)
        return;
    facts.push_back(contextFact(open, *pack, *state.identity, state.language, clock.now()));
    facts.push_back(mayIFact(open, *pack, state.language, clock.now()));
}

EntryRow Change::append(const OpenInteraction &about, QLatin1StringView type, const QString &purpose,
    const JsonObject &data, const JsonObject &personal)
{
    const DeskIdentity &identity = *state.identity;
    Event event = next(type);
    event.subject = about.row.id.text;
    event.correlation = about.row.id.text;
    event.data = data;
    event.data.insert("brand"_L1, about.row.brand);
    QByteArray wrap;
    if (!personal.isEmpty())
        for (const BrandKey &key : identity.keys.statement.intakeKeys)
            if (key.brand == about.row.brand)
                wrap = journal::sealPart(event, personal, key.key, identity.desk.text, state.newestN + 1);
    EntryRow row;
    row.type = type;
    row.brand = about.row.brand;
    row.purpose = purpose;
    row.interaction = about.row.id;
    return append(std::move(row), std::move(event), wrap);
}

void Change::ask(Event question, AskedQuestion asked)
{
    constexpr qint64 answerWithinMs = 5000; // protocol: questions
    asked.question = question.id;
    asked.until = clock.monotonicMs() + answerWithinMs;
    state.asked += std::move(asked);
    questions.push_back(std::move(question));
}

Event Change::next(QLatin1StringView type) const
{
    Event event;
    event.id = timedUuid(random, clock.now());
    event.source = u"urn:privity:desk:"_s + state.identity->desk.text.mid(2);
    event.type = type;
    event.time = clock.now();
    return event;
}

EntryRow Change::append(EntryRow about, Event event, const QByteArray &wrap)
{
    const DeskIdentity &identity = *state.identity;
    const quint64 n = state.newestN + 1;
    const journal::Entry entry = journal::append(
        identity.key, identity.desk.text, n, n == 1 ? journal::firstPrev() : state.newestHash, event, wrap);

    EntryRow row;
    row.desk = identity.desk;
    row.n = n;
    row.eventId = event.id;
    row.type = about.type;
    row.brand = about.brand;
    row.purpose = about.purpose;
    row.interaction = about.interaction;
    row.time = event.time;
    row.monotonicMs = quint64(clock.monotonicMs());
    row.bootId = bootId;
    row.prev = entry.prev;
    row.hash = entry.hash();
    row.signature = entry.signature;
    row.salt = entry.salt;
    row.body = entry.body;
    if (!wrap.isEmpty())
        row.wrap = wrap;
    rows.put(row);
    state.newestN = n;
    state.newestHash = row.hash;
    facts.push_back(SavedFact{command, n, row.interaction, row.type, row.purpose, SavedState::Saved, row.time, {}});
    return row;
}

QString utteranceOf(const EntryRow &entry)
{
    if (entry.type != QLatin1StringView(AgentSaid::type) || !entry.body)
        return {};
    return Event::fromBytes(*entry.body).valueOr({}).data.value("utterance"_L1).toString();
}

UtteranceFact utteranceFact(const DeskState &state, const UtteranceRow &row)
{
    return {row.interaction, row.id, row.fromCustomer, row.text, row.at, !state.unsentWords.contains(row.id)};
}

Result<OpenInteraction> openOf(const Change &change, const InteractionId &id)
{
    const auto it = change.state.open.find(id.text);
    if (it == change.state.open.end())
        return fail(ErrorCode::NotFound, u"this interaction is not open here"_s);
    return *it;
}

} // namespace privity::desk
