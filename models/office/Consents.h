// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/consent/Ledger.h"
#include "models/journal/Entry.h"
#include "models/office/Area.h"
#include "models/protocol/ContextMessages.h"

namespace privity::office {

//! One decision into the ledger. A withdrawal is applied whatever the interaction, brand, policy or clock,
//! for it is never refused; a grant that names what it can't know, or without an interaction that the office offered to
//! this desk, is kept and does not stand: a desk can claim to have known anything.
Done consentRecorded(
    Turn &turn, const DeskRow &desk, const journal::Entry &entry, const Event &event, const ConsentRecorded &fact);

//! A kept decision as the ledger folds it.
Decision toDecision(const DecisionRow &row);

} // namespace privity::office
