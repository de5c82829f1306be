// SPDX-License-Identifier: Apache-2.0
#include "models/consent/Evidence.h"
#include "models/desk/Projection.h"
#include "models/desk/UseCases.h"
#include "models/protocol/Catalogue.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

//! What a consent command works on, checked.
struct Asked {
    OpenInteraction open;
    const PolicyPack *pack = nullptr;
    const PurposeSpec *purpose = nullptr;
};

Result<Asked> askedFor(const Change &change, const InteractionId &id, const QString &purpose)
{
    Result<OpenInteraction> open = openOf(change, id);
    if (!open)
        return open.error();
    if (!open->row.customer)
        return fail(ErrorCode::NotNow, u"no customer is confirmed"_s);
    const PolicyPack *pack = change.state.pack(open->row.brand);
    const PurposeSpec *spec = pack ? pack->purpose(purpose) : nullptr;
    if (!spec)
        return fail(ErrorCode::UnknownPurpose, purpose);
    return Asked{*std::move(open), pack, spec};
}

//! A yes is heard: on a line where somebody is. What was written in a chat stays to be read.
Done mayHear(const OpenRow &row)
{
    return row.channel != Channel::Call || isThere(row.phase) ? Done() : fail(ErrorCode::NobodyToAgree);
}

void decideConsent(Change &change, Asked &asked, ConsentRecorded fact)
{
    const OpenInteraction &open = asked.open;
    fact.interaction = open.row.id;
    fact.customer = *open.row.customer;
    fact.brand = open.row.brand;
    fact.purpose = asked.purpose->id;
    fact.channel = open.row.channel;
    fact.cursor = change.state.cursors.value(u"desk:"_s + change.state.identity->desk.text);
    fact.sees = foldedOf(open, *asked.pack).value(asked.purpose->id).frontier;
    const EntryRow entry = change.record(open, fact, consentType(fact.action), fact.purpose);
    const DecisionData decision{
        entry.hash, entry.desk, entry.n, fact.purpose, fact.action, fact.evidence, entry.time, fact.sees, true};
    // The customer may stand in other interactions of this desk: what narrows does so there too, at once.
    const QMap<QString, OpenInteraction> all = change.state.open;
    for (OpenInteraction each : all) {
        if (each.row.brand != open.row.brand || each.row.customer != open.row.customer)
            continue;
        each.decisions += decision;
        change.rows.put(KnownDecisionRow{each.row.id, decision.hash, decision});
        narrow(each, *asked.pack, change.clock.now());
        change.put(each);
        change.tell(each);
    }
}

} // namespace

Done beginConsent(Change &change, const BeginConsent &command)
{
    const Result<Asked> asked = askedFor(change, command.interaction, command.purpose);
    if (!asked)
        return asked.error();
    if (!asked->purpose->consent)
        return fail(ErrorCode::NotNow, u"this does not rest on consent"_s);
    if (const Done may = mayAgree(asked->open.row.speaker); !may)
        return may;
    if (const Done may = mayHear(asked->open.row); !may)
        return may;
    const Wording *wording = asked->pack->wording(asked->purpose->consent->wording);
    if (!wording)
        return fail(ErrorCode::NotFound, u"the pack has no wording"_s);
    const QString customers = asked->open.context ? asked->open.context->language : asked->open.row.language;
    const QString language =
        wording->texts.contains(command.language) ? command.language : asked->pack->speaks(customers);
    const WordingText &text = *wording->texts.find(language);
    ConsentFlowFact flow;
    flow.interaction = command.interaction;
    flow.purpose = command.purpose;
    flow.title = asked->purpose->mayI.in(change.state.language);
    flow.wordingId = wording->id;
    flow.wordingVersion = wording->version;
    flow.language = language;
    flow.languages = wording->texts.keys();
    flow.wording = text.text;
    flow.ifTheyAsk = text.ifTheyAsk;
    flow.coolDownMonths = asked->purpose->consent->coolDownMonths;
    flow.evidence = evidenceFor(*asked->purpose, asked->open.row.channel);
    flow.canTakeBack = mayI(*asked->pack, command.purpose, foldedOf(asked->open, *asked->pack).value(command.purpose),
        asked->open.row.channel, change.clock.now())
                           .canTakeBack;
    change.facts.push_back(flow);
    return {};
}

Done answerConsent(Change &change, const AnswerConsent &command)
{
    Result<Asked> asked = askedFor(change, command.interaction, command.purpose);
    if (!asked)
        return asked.error();
    const bool known = command.action == ConsentAction::Given || command.action == ConsentAction::Refused
        || command.action == ConsentAction::Deferred;
    if (!asked->purpose->consent || !known)
        return fail(ErrorCode::NotNow, u"this is not an answer to a question"_s);
    if (const Done may = mayAgree(asked->open.row.speaker); !may && command.action == ConsentAction::Given)
        return may;
    if (const Done may = mayHear(asked->open.row); !may && command.action == ConsentAction::Given)
        return may;
    const Wording *wording = asked->pack->wording(asked->purpose->consent->wording);
    ConsentRecorded fact;
    fact.action = command.action;
    const Folded before = foldedOf(asked->open, *asked->pack).value(command.purpose);
    if (fact.action == ConsentAction::Given
        && (before.status == ConsentStatus::Given || before.status == ConsentStatus::RenewedGiven))
        fact.action = ConsentAction::Renewed;
    fact.wording = wording->id;
    fact.wordingVersion = wording->version;
    fact.language = command.language;
    fact.evidence = evidenceFor(*asked->purpose, asked->open.row.channel).contains(command.evidence)
        ? command.evidence
        : EvidenceKind::None;
    fact.evidenceRef = command.evidenceRef;
    decideConsent(change, *asked, fact);
    return {};
}

Done takeBackConsent(Change &change, const TakeBackConsent &command)
{
    Result<Asked> asked = askedFor(change, command.interaction, command.purpose);
    if (!asked)
        return asked.error();
    ConsentRecorded fact;
    fact.action = ConsentAction::Withdrawn; // needs no evidence and is never refused
    decideConsent(change, *asked, fact);
    return {};
}

} // namespace privity::desk
