// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/consent/Ledger.h"
#include "models/customer/Joining.h"
#include "models/office/Area.h"
#include "models/protocol/ContextMessages.h"
#include "models/protocol/InteractionMessages.h"

//! Customers of one brand: found by token, shown as one desk may see them.
namespace privity::office {

//! Neutral candidates for what the phone or chat system knows of the caller: at most five, by token only.
QList<OfferedCandidate> candidatesFor(Turn &turn, const PolicyPack &pack, const ContactArrived &contact);

//! As whom, for what and from where one looks at a customer.
struct Look {
    QString brand;
    CustomerId customer;
    QString topic; //!< empty: none is set
    Speaker speaker = Speaker::Unknown;
    int identityLevel = 0;
    Role role = Role::Agent;
    QString place;
    QString language;                   //!< spoken while the customer's own is not known
    QMap<QString, ConsentStatus> given; //!< in the place of what the ledger says
    const PolicyPack *pack = nullptr;   //!< in force; null: none is
};
//! What is decided then of every field of the pack in force, in its order. Of what is covered only the cover is in it, of
//! what is absent nothing.
struct Sight {
    const PolicyPack *pack = nullptr;
    QList<CellData> cells;
    QMap<QString, ConsentStatus> consents; //!< by which it was decided
    QList<Decision> decisions;             //!< that their folds need
    QString language, address;
    QStringList addressed; //!< the fields whose values `address` says
};
//! As an interaction's desk looks at its customer now; one must be confirmed.
Look lookOf(Turn &turn, const InteractionRow &interaction, const DeskRow &desk);
//! The one way by which anybody is shown something of a customer. UnknownBrand when no pack is in force.
Result<Sight> sightOf(Turn &turn, const Look &look);

//! What is on file of one of that customer's fields, the winner of a conflict; empty: nothing.
QByteArray valueOf(Turn &turn, const Look &look, const FieldSpec &spec);

//! Enters that somebody was shown this; the entry is emptied when the customer is forgotten.
void recordShown(Turn &turn, const QString &brand, const AccessShown &shown);

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
