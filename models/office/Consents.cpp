// SPDX-License-Identifier: Apache-2.0
#include "models/office/Consents.h"

#include "models/consent/Evidence.h"
#include "models/consent/Ledger.h"
#include "models/office/Customers.h"
#include "models/office/Interactions.h"
#include "models/protocol/Catalogue.h"

using namespace Qt::StringLiterals;

namespace privity::office {

Done consentRecorded(
    Turn &turn, const DeskRow &desk, const journal::Entry &entry, const Event &event, const ConsentRecorded &fact)
{
    if (event.type != consentType(fact.action))
        return fail(ErrorCode::Malformed, u"the action is not the type's"_s);
    const Result<InteractionRow> interaction = interactionOf(turn, desk, fact.interaction);
    // A no counts too where the office has lost its call: an older record was put back here.
    const bool isLost = !interaction && interaction.error().code == ErrorCode::NotFound;
    const bool protects = fact.action == ConsentAction::Withdrawn || (fact.action == ConsentAction::Refused && isLost);
    const PolicyPack *pack = turn.area.packs.inForce(turn.rows, fact.brand);
    if (!protects && !pack)
        return fail(ErrorCode::UnknownBrand, fact.brand.left(80));
    if (!protects && !pack->purpose(fact.purpose))
        return fail(ErrorCode::UnknownPurpose, fact.purpose.left(80));
    const bool ours = interaction && interaction->customer && *interaction->customer == fact.customer;
    if (!protects && !interaction)
        return interaction.error();
    if (!protects && !ours)
        return fail(ErrorCode::NotAllowed, u"another customer than the interaction's"_s);

    const bool grants = fact.action == ConsentAction::Given || fact.action == ConsentAction::Renewed;
    if (const Done may = grants ? mayAgree(interaction->speaker) : Done(); !may)
        return may;

    DecisionRow row;
    row.brand = fact.brand;
    row.customer = fact.customer;
    row.hash = entry.hash();
    row.purpose = fact.purpose;
    row.action = fact.action;
    row.evidence = fact.evidence;
    row.sees = fact.sees;
    row.desk = desk.id;
    row.n = entry.n;
    row.cursor = fact.cursor;
    row.at = event.time;
    row.interaction = fact.interaction;

    row.stands = checkSees(toDecision(row), [&](const QByteArray &hash) -> std::optional<SeenDecision> {
        const std::optional<DecisionRow> seen = turn.rows.find<DecisionRow>(row.brand, row.customer, hash);
        if (!seen)
            return std::nullopt;
        SeenDecision known{seen->customer, seen->brand, seen->purpose, seen->objection, seen->desk, seen->n, {}};
        if (const auto delivered = turn.rows.find<DeliveredRow>(desk.id, hash))
            known.deliveredAt = delivered->seq;
        return known;
    });
    turn.rows.put(row);
    turn.rows.put(SettledRow{row.brand, row.customer});
    refresh(turn, row.brand, row.customer);
    return {};
}

Decision toDecision(const DecisionRow &row)
{
    Decision decision;
    decision.hash = row.hash;
    decision.customer = row.customer;
    decision.brand = row.brand;
    decision.purpose = row.purpose;
    decision.objection = row.objection;
    decision.action = row.action;
    decision.evidence = row.evidence;
    decision.sees = row.sees;
    decision.desk = row.desk;
    decision.n = row.n;
    decision.cursor = row.cursor;
    decision.at = row.at;
    decision.stands = row.stands;
    return decision;
}

} // namespace privity::office
