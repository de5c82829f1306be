// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/journal/Entry.h"
#include "models/journal/Heads.h"
#include "models/sync/OfficeKeys.h"
#include "models/sync/OfficeRows.h"

//! The office's side of the logs (docs/adr/0009): each entry becomes a row and a leaf together, heads
//! are signed over them, and desks are shown proofs. Pure over the rows; single-threaded like them.
namespace privity {

inline constexpr quint64 headEveryEntries = 100;
inline constexpr qint64 headEveryMs = 60000;
inline constexpr quint64 provedAtOnce = 32; //!< entries in one answer
inline constexpr quint64 firstEpoch = 1;

//! An accepted entry as a row that is in no log yet.
JournalRow journalRow(
    const journal::ReadEntry &read, const Event &event, const QString &brand, quint64 generation, Timestamp now);
JournalRow journalRow(
    const journal::Entry &entry, const Event &event, const QString &brand, quint64 generation, Timestamp now);
//! What the log says of a row.
journal::Leaf leafOf(const JournalRow &row);

//! The brand in whose log a desk's entry stands: the one it names when the office serves it and the desk does too (or
//! the type is never refused); else the desk's own first brand, so that nobody writes into a foreign brand's log.
QString logBrand(const OfficeKeys &keys, const DeskRow &desk, const Event &event, bool neverRefused);

//! The entry with the office's result as the next leaf of its brand, in the transaction under way.
void enterJournal(WorkingSet &rows, JournalRow row);

//! A head for each brand whose newest one is 100 entries or 60 s behind. None is signed over leaves that are not their
//! entries', or that does not go on from the head before: what is damaged is never vouched for.
void signHeads(WorkingSet &rows, const OfficeKeys &keys, Timestamp now);

//! A head over the whole log as it is; false when it is not sound, and then nothing is written.
bool signHead(WorkingSet &rows, const BrandKeys &keys, journal::LogRow log, Timestamp now);

quint64 epochNow(WorkingSet &rows);
//! Why an epoch began; none: it is the first.
QList<LogRecovered> recoveries(WorkingSet &rows, quint64 epoch, const QStringList &brands);

//! Of the newest epoch that has one.
std::optional<Head> newestHead(WorkingSet &rows, const QString &brand);
//! For the desk's brands and for those that it holds heads of.
QList<ShownHead> shownHeads(WorkingSet &rows, QStringList brands, const QList<KnownHead> &known);
//! The proofs a desk asks for of its own entries.
LogProved proveEntries(WorkingSet &rows, const DeskRow &desk, const LogProve &asked);

} // namespace privity
