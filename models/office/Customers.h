// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/Joining.h"
#include "models/office/Area.h"
#include "models/protocol/ContextMessages.h"
#include "models/protocol/InteractionMessages.h"

//! Customers of one brand: found by token, shown as one desk may see them.
namespace privity::office {

//! Neutral candidates for what the phone or chat system knows of the caller: at most five, by token only.
QList<OfferedCandidate> candidatesFor(Turn &turn, const PolicyPack &pack, const ContactArrived &contact);

//! What the interaction's desk may see of its customer now. The values of covered and absent fields are not in it.
//! A customer must be confirmed. UnknownBrand when no pack is in force.
Result<ContextCells> contextFor(Turn &turn, InteractionRow &interaction);

//! Takes the context that was fed last out of the feed: a desk that did not fetch it yet must not get values that may
//! be covered by now. The row is the caller's to put.
void withdrawContext(Turn &turn, InteractionRow &interaction);

//! Decides again and feeds every open interaction that shows this customer.
void refresh(Turn &turn, const QString &brand, const CustomerId &customer);

//! All decisions of a customer, as the ledger folds them.
QList<DecisionRow> decisionsOf(Turn &turn, const QString &brand, const CustomerId &customer);

//! Puts records into the store and joins them (Joining.h); what is not settled is regrouped.
struct ImportCounts {
    qsizetype records = 0, customers = 0, possibleDuplicates = 0;
};
Result<ImportCounts> importRecords(Turn &turn, std::vector<SourceRecord> records);

} // namespace privity::office
