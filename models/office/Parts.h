// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/BlindIndex.h"
#include "models/office/Area.h"

//! What the office keeps about people, sealed: source records, the sealed parts of entries, the personal parts of
//! feeds (docs/adr/0011).
namespace privity::office {

//! For how long what belongs to nobody known is kept: then its words go.
inline constexpr qint64 unboundMs = qint64(30) * 86400000;
inline constexpr QLatin1StringView unboundDue{"unbound"};

keystore::SubjectKeys keysOf(Turn &turn, const QString &brand);

//! A source record as it lies here, with its blob in clear.
struct OpenRecord {
    RecordRow row;
    QByteArray blob;
};
//! All of a customer that can be opened: the key is taken out once.
std::vector<OpenRecord> recordsOf(Turn &turn, const QString &brand, const CustomerId &customer);
//! Puts a record under its customer's care key, which is made when there is none, and its tokens beside it; answers how
//! many. AlreadyDone: the customer was forgotten.
Result<qsizetype> putRecord(Turn &turn, const CustomerId &customer, const SourceRecord &record);
void eraseTokens(Turn &turn, const RecordRow &row);
BlindIndex indexOf(Turn &turn, const QString &brand);
//! Whether this is the key under which the brand's records are found: another one would find nobody, and say nothing.
//! The store keeps a check value of it; a store that has none yet takes it from a record that is found, or, where there
//! is no record, trusts the key. StoreWrongKey.
Done checkIndex(WorkingSet &rows, const QString &brand, const SecretBytes &key);

//! Puts an entry's sealed part under the key of (customer, class), or of its interaction until the customer is known;
//! the receipt wrap goes. Of somebody who was forgotten, nothing is kept but the entry itself.
void fileEntry(Turn &turn, JournalRow &row, const Event &event, const OpenedPart &opened = {});
//! The interaction's customer is known now: everything of it goes under the customer's keys.
void bindParts(Turn &turn, const InteractionRow &interaction);
//! Everything of a subject that does not outlive forgetting; how many there were.
qsizetype eraseParts(Turn &turn, const QString &brand, const QString &subject);

//! What is due: words of interactions that were never bound go, and rows that were fed and are over (Cut.h).
void doDue(Turn &turn);

} // namespace privity::office
