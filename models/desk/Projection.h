// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/DeskState.h"

//! From what the desk knows to what its window is told. Pure.
namespace privity::desk {

InteractionFact interactionFact(const OpenInteraction &open, const PolicyPack *pack, const QString &language);
ContextFact contextFact(const OpenInteraction &open, const PolicyPack &pack, const DeskIdentity &desk,
    const QString &language, Timestamp now);
MayIFact mayIFact(const OpenInteraction &open, const PolicyPack &pack, const QString &language, Timestamp now);

//! The decisions of the interaction's customer, as the ledger folds them; none without a confirmed customer.
QMap<QString, Folded> foldedOf(const OpenInteraction &open, const PolicyPack &pack);

QMap<QString, ConsentStatus> consentsOf(const OpenInteraction &open, const PolicyPack &pack, Timestamp now);

//! How sure it is who speaks: what this desk knows of, and no more than the office has decided by.
Identity identityOf(const OpenInteraction &open, const PolicyPack *pack);

//! Whether the agent could read that field's value in this conversation: then a check of it proves nothing.
bool isSeen(const OpenInteraction &open, const QString &field);

//! Covers what the topic, speaker and consents as this desk knows them do not open any more, and drops the clear
//! value: narrowing works at once, offline too; widening waits for the office.
void narrow(OpenInteraction &open, const PolicyPack &pack, Timestamp now);

} // namespace privity::desk
