// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Effects.h"

#include "models/desk/Carry.h"

#include "models/interaction/Proof.h"
#include "models/keystore/KeyRows.h"
#include "models/protocol/Catalogue.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

template<class T>
void retake(OpenRow &row, const Event &event)
{
    if (event.type != QLatin1StringView(T::type))
        return;
    if (const Result<T> fact = event.read<T>())
        take(row, *fact, event.time);
}

//! What an open interaction is made of again (redo).
bool isRedone(const EntryRow &entry)
{
    constexpr std::array types{QLatin1StringView(InteractionAccepted::type), QLatin1StringView(TopicSet::type),
        QLatin1StringView(SpeakerSet::type), QLatin1StringView(SubjectConfirmed::type)};
    return std::ranges::find(types, entry.type) != types.end();
}

} // namespace

void take(OpenRow &row, const InteractionAccepted &, Timestamp at)
{
    row.phase = stageAfter(row.phase, StageEvent::Accepted).value_or(row.phase);
    row.acceptedAt = at;
}

void take(OpenRow &row, const TopicSet &fact, Timestamp) { row.topic = fact.topic; }

void take(OpenRow &row, const SpeakerSet &fact, Timestamp)
{
    row.identityLevel = levelAfter(row.speaker, fact.speaker, row.identityLevel, row.offeredLevel);
    row.known = knownAfter(row.speaker, fact.speaker, std::move(row.known));
    row.speaker = fact.speaker;
}

void take(OpenRow &row, const SubjectConfirmed &fact, Timestamp)
{
    if (row.customer != fact.customer)
        row.known.clear(); // of somebody else
    row.customer = fact.customer;
}

void eraseForgotten(Change &change, EntryRow &entry)
{
    if (!entry.body || keystore::classOf(entry.type).outlivesForgetting
        || !change.rows.find<ForgottenRow>(entry.interaction)
        || (isRedone(entry) && change.state.open.contains(entry.interaction.text))) // of somebody else by now
        return;
    entry.salt.reset(); // together with the body
    entry.body.reset();
    entry.wrap.reset();
    change.rows.put(entry);
}

Done forgetCustomer(Change &change, const KeyDestroyed &order)
{
    const QMap<QString, OpenInteraction> all = change.state.open;
    for (OpenInteraction open : all) {
        if (open.row.brand != order.brand)
            continue;
        if (open.row.customer == order.customer) {
            change.rows.put(ForgottenRow{open.row.id});
            change.forget(open.row.id);
            change.facts.push_back(ErrorFact{0, fail(ErrorCode::CustomerForgotten)});
        } else if (open.row.candidates.removeIf(
                       [&](const OfferedCandidate &candidate) { return candidate.customer == order.customer; })
            > 0) {
            change.put(open);
            change.tell(open);
        }
    }
    const QList<EntryRow> entries = change.rows.list<EntryRow>(change.state.identity->desk);
    for (const EntryRow &entry : entries) {
        if (entry.type == QLatin1StringView(SubjectConfirmed::type) && entry.brand == order.brand
            && meantBy(entry).event.data.value("customer"_L1).toString() == order.customer.text)
            change.rows.put(ForgottenRow{entry.interaction});
    }
    for (EntryRow entry : entries)
        if (entry.n <= change.state.ackedUpTo)
            eraseForgotten(change, entry);
    return {};
}

void redo(Change &change, OpenInteraction &open)
{
    OpenRow &row = open.row;
    const std::optional<CustomerId> before = std::exchange(row.customer, std::nullopt);
    const Phase phase = std::exchange(row.phase, Phase::Offered);
    row.acceptedAt = {};
    row.topic.clear();
    const Speaker spoke = std::exchange(row.speaker, Speaker::Unknown);
    QList<Known> known = std::exchange(row.known, {});
    row.identityLevel = row.offeredLevel;
    for (const EntryRow &entry : change.rows.list<EntryRow>(change.state.identity->desk)) {
        if (entry.interaction != row.id || !entry.refusal.isEmpty() || !entry.body)
            continue;
        const Event event = Event::fromBytes(*entry.body).valueOr({});
        retake<InteractionAccepted>(row, event);
        retake<TopicSet>(row, event);
        retake<SpeakerSet>(row, event);
        retake<SubjectConfirmed>(row, event);
    }
    if (phase == Phase::Ended)
        row.phase = phase;
    if (row.speaker == spoke && row.customer == before)
        row.known = std::move(known);
    else // who said it is not sure any more: it is asked again
        outdateChecks(change, row.id);
    open.context.reset();
    if (row.customer == before)
        return;
    setDecisions(change, open, row.customer ? knownDecisions(change, row.brand, *row.customer) : QList<DecisionData>());
}

void setDecisions(Change &change, OpenInteraction &open, QList<DecisionData> decisions)
{
    const QList<DecisionData> before = std::exchange(open.decisions, std::move(decisions));
    const auto isNamed = [](const QList<DecisionData> &list, const QByteArray &hash) {
        return std::ranges::any_of(list, [&](const DecisionData &decision) { return decision.hash == hash; });
    };
    for (const DecisionData &gone : before)
        if (!isNamed(open.decisions, gone.hash))
            change.rows.erase<KnownDecisionRow>(open.row.id, gone.hash);
    for (const DecisionData &decision : std::as_const(open.decisions))
        if (!before.contains(decision))
            change.rows.put(KnownDecisionRow{open.row.id, decision.hash, decision});
}

bool narrows(ConsentAction action)
{
    switch (action) {
    case ConsentAction::Refused:
    case ConsentAction::Withdrawn:
    case ConsentAction::Revoked:
    case ConsentAction::Invalidated: return true;
    case ConsentAction::Requested:
    case ConsentAction::Deferred:
    case ConsentAction::Given:
    case ConsentAction::Renewed: break;
    }
    return false;
}

QList<DecisionData> knownDecisions(Change &change, const QString &brand, const CustomerId &customer)
{
    QMap<QByteArray, DecisionData> known;
    for (const OpenInteraction &other : std::as_const(change.state.open))
        if (other.row.brand == brand && other.row.customer == customer)
            for (const DecisionData &decision : other.decisions)
                known.insert(decision.hash, decision);
    const DeskId desk = change.state.identity->desk;
    const Query unsent{&tableOf<EntryRow>(), {toValue(desk)}, toValue(change.state.ackedUpTo), -1, false};
    for (const EntryRow &entry : change.rows.rows<EntryRow>(unsent)) {
        if (entry.brand != brand || !entry.type.startsWith("privity.consent."_L1) || !entry.body
            || !entry.refusal.isEmpty())
            continue;
        const MeantRow meant = meantBy(entry);
        const Result<ConsentRecorded> fact = meant.event.read<ConsentRecorded>();
        if (fact && fact->customer == customer)
            known.insert(meant.hash,
                DecisionData{meant.hash, desk, entry.n, fact->purpose, fact->action, fact->evidence, entry.time,
                    fact->sees, true});
    }
    return known.values();
}

} // namespace privity::desk
