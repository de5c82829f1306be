// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/DeskState.h"
#include "models/protocol/KeyMessages.h"

namespace privity::desk {

//! What an entry does to its interaction: when it is recorded, and again when another one of it was refused.
void take(OpenRow &row, const InteractionAccepted &fact, Timestamp at);
void take(OpenRow &row, const TopicSet &fact, Timestamp at);
void take(OpenRow &row, const SpeakerSet &fact, Timestamp at);
void take(OpenRow &row, const SubjectConfirmed &fact, Timestamp at);

//! The customer was forgotten: their pages close, they are no candidate any more, and of what this desk wrote about
//! them only proof of consent stays; what the office has not got yet goes when it has.
Done forgetCustomer(Change &change, const KeyDestroyed &order);
//! The entry's words go when it is of a forgotten customer. It keeps its place in the chain. What an interaction that is
//! open with somebody else by now is made of goes when it is wrapped up.
void eraseForgotten(Change &change, EntryRow &entry);

//! The interaction as its offer, its entries that were not refused, and its end make it. The context is dropped: the
//! office is asked for the one that it holds.
void redo(Change &change, OpenInteraction &open);

//! Puts these decisions in the place of those that the interaction shows.
void setDecisions(Change &change, OpenInteraction &open, QList<DecisionData> decisions);
//! A fact that narrows stays when the office lost it, whoever made it; what widens waits until the office tells it again.
bool narrows(ConsentAction action);
//! What this desk knows of a customer's decisions: from other open interactions, and from entries that the office has
//! not got yet. The office's context brings the rest.
QList<DecisionData> knownDecisions(Change &change, const QString &brand, const CustomerId &customer);

} // namespace privity::desk
