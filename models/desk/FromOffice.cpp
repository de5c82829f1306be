// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Effects.h"
#include "models/desk/Projection.h"
#include "models/desk/UseCases.h"
#include "models/policy/Approval.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

template<class T>
Result<T> whole(const Event &event, const JsonObject &personal)
{
    Result<T> message = event.read<T>(codec::Parts::Clear);
    if (message)
        if (const auto fault = codec::read(personal, *message, codec::Parts::Sealed))
            return fail(ErrorCode::Malformed, u"sealed.%1 %2"_s.arg(fault->path, fault->what));
    return message;
}

template<class T>
bool is(const Event &event)
{
    return event.type == QLatin1StringView(T::type);
}

Done offered(Change &change, const InteractionOffered &offer)
{
    const auto past = change.state.past.constFind(offer.interaction.text);
    const bool isKnown = past != change.state.past.constEnd();
    if (change.state.open.contains(offer.interaction.text) || (isKnown && *past == Phase::Wrapped))
        return {};
    OpenInteraction open;
    open.row.id = offer.interaction;
    open.row.brand = offer.brand;
    open.row.channel = offer.channel;
    open.row.direction = offer.direction;
    open.row.offeredAt = offer.offeredAt;
    open.heardMs = change.clock.monotonicMs();
    open.row.language = offer.language;
    open.row.queue = offer.queue;
    open.row.guessedTopic = offer.guessedTopic;
    open.row.identityLevel = open.row.offeredLevel = offer.identityLevel;
    open.row.identitySource = offer.identitySource;
    open.row.candidates = offer.candidates;
    if (isKnown)
        redo(change, open); // offered again: what was done with it stands
    change.put(open);
    change.tell(open);
    return {};
}

Done heard(Change &change, const InteractionSaid &said)
{
    Result<OpenInteraction> open = openOf(change, said.interaction);
    if (!open)
        return {}; // wrapped up here meanwhile
    const UtteranceRow row{said.interaction, said.at, said.utterance, said.fromCustomer, said.text};
    const auto same = [&](const UtteranceRow &known) { return known.id == row.id; };
    if (std::any_of(open->utterances.begin(), open->utterances.end(), same))
        return {}; // told again
    open->utterances += row;
    change.rows.put(row);
    if (said.fromCustomer) {
        fallSilent(change, *open); // perhaps this desk slept meanwhile
        open->heardMs = change.clock.monotonicMs();
    }
    change.put(*open);
    change.facts.push_back(utteranceFact(change.state, row));
    change.tell(*open);
    return {};
}

Done ended(Change &change, const InteractionEnded &end)
{
    Result<OpenInteraction> open = openOf(change, end.interaction);
    if (!open)
        return {};
    // Once more is told of a feed that is told anew: then it is over here already.
    if (end.cause == InteractionEnded::isUnknown && open->row.phase != Phase::Ended)
        change.facts.push_back(ErrorFact{0, fail(ErrorCode::CallUnknown)});
    if (open->row.phase == Phase::Offered) { // rang off before anybody answered, or the office refused the answer
        change.forget(end.interaction);
        return {};
    }
    open->row.phase = stageAfter(open->row.phase, StageEvent::Ended).value_or(open->row.phase);
    change.put(*open);
    change.tell(*open);
    return {};
}

Done published(Change &change, const PolicyPublished &policy)
{
    Result<PolicyPack> pack = readPolicyPack(policy.pack.toUtf8());
    if (!pack)
        return pack.error();
    const PolicyPack *held = change.state.pack(pack->brand);
    if (held && held->version >= pack->version)
        return {};
    const auto &approvers = change.state.identity->keys.statement.approvers;
    if (const Done approved = checkApproved(pack->canonical, policy.approvals, approvers); !approved)
        return approved;
    change.rows.put(PackRow{pack->brand, pack->version, pack->canonical});
    const QString brand = pack->brand;
    change.state.packs.insert(brand, std::make_shared<const PolicyPack>(std::move(*pack)));
    const QMap<QString, OpenInteraction> all = change.state.open;
    for (OpenInteraction open : all)
        if (open.row.brand == brand) {
            narrow(open, *change.state.pack(brand), change.clock.now());
            change.put(open);
            change.tell(open);
        }
    return {};
}

} // namespace

namespace {

//! Whether somebody else was named since: then what was checked by the office's account was of who spoke before.
bool isOfWhoSpeaks(Change &change, const OpenRow &row, const ContextCells &context)
{
    const DeskId &desk = change.state.identity->desk;
    const QList<EntryRow> later =
        change.rows.rows<EntryRow>({&tableOf<EntryRow>(), {toValue(desk)}, toValue(context.entriesUpTo), -1, false});
    return std::ranges::none_of(later, [&](const EntryRow &entry) {
        return entry.interaction == row.id
            && (entry.type == QLatin1StringView(SpeakerSet::type)
                || entry.type == QLatin1StringView(SubjectConfirmed::type));
    });
}

} // namespace

Done applyContext(Change &change, const ContextCells &context)
{
    Result<OpenInteraction> open = openOf(change, context.interaction);
    if (!open || !open->row.customer || *open->row.customer != context.customer)
        return {}; // for a person who is not shown here any more
    if (open->context && context.revision < open->context->revision)
        return {};
    if (!change.state.locked)
        open->context = context;
    if (isOfWhoSpeaks(change, open->row, context)) { // also what an answer that was lost would have told
        open->row.known.clear();
        for (const KnownData &one : context.known)
            if (one.at.ms > 0)
                open->row.known += Known{one.field, one.at};
    }
    // What is known here and not there stays when it is still on its way, or a no that the office lost.
    QList<DecisionData> decisions = context.decisions;
    for (const DecisionData &known : std::as_const(open->decisions)) {
        const bool onItsWay = known.desk == change.state.identity->desk && known.n > context.entriesUpTo;
        const auto same = [&](const DecisionData &decision) { return decision.hash == known.hash; };
        if ((onItsWay || (!known.stands && narrows(known.action))) && std::ranges::none_of(context.decisions, same))
            decisions += known;
    }
    setDecisions(change, *open, decisions);
    if (const PolicyPack *pack = change.state.pack(open->row.brand))
        narrow(*open, *pack, change.clock.now());
    change.put(*open);
    change.tell(*open);
    return {};
}

Done applyFeed(Change &change, const Event &event, const JsonObject &personal)
{
    const auto apply = [&]<class T>(Done (*act)(Change &, const T &)) -> Done {
        const Result<T> message = whole<T>(event, personal);
        const size_t before = change.rows.mark();
        const Done done = message ? act(change, *message) : Done(message.error());
        if (!done) { // it would be no better the next time: said, and passed over, so that what follows gets here
            change.rows.rollbackTo(before);
            change.facts.push_back(ErrorFact{0, done.error()});
        }
        return {};
    };
    if (is<InteractionOffered>(event))
        return apply(offered);
    if (is<InteractionSaid>(event))
        return apply(heard);
    if (is<InteractionEnded>(event))
        return apply(ended);
    if (is<ContextCells>(event))
        return apply(applyContext);
    if (is<PolicyPublished>(event))
        return apply(published);
    if (is<KeyDestroyed>(event))
        return apply(forgetCustomer);
    return {}; // a newer office's fact: passed over, the cursor moves on
}

} // namespace privity::desk
