// SPDX-License-Identifier: Apache-2.0
#include "models/sync/OfficeLog.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

//! The leaves since the last head are what their entries make, and all before is what that head says.
bool isSound(WorkingSet &rows, const journal::LogRow &log, const std::optional<Head> &last)
{
    const quint64 before = last ? last->size : 0;
    if (before != log.signedSize
        || (last && journal::rootOf(journal::keptNodes(rows, log.brand), before) != last->root))
        return false;
    const std::optional<Value> after = before > 0 ? std::optional<Value>(toValue(before - 1)) : std::nullopt;
    quint64 next = before;
    for (const journal::LogLeafRow &leaf :
        rows.rows<journal::LogLeafRow>({&tableOf<journal::LogLeafRow>(), {toValue(log.brand)}, after, -1, false})) {
        const std::optional<JournalRow> entry = rows.find<JournalRow>(leaf.author, leaf.n);
        if (leaf.position != next++ || !entry || leafOf(*entry).node() != leaf.hash)
            return false;
    }
    return next == log.size;
}

} // namespace

JournalRow journalRow(
    const journal::Entry &entry, const Event &event, const QString &brand, quint64 generation, Timestamp now)
{
    JournalRow row;
    row.author = entry.author;
    row.n = entry.n;
    row.eventId = event.id;
    row.type = event.type;
    row.subject = event.subject;
    row.brand = brand;
    row.correlation = event.correlation;
    row.time = event.time;
    row.recordedAt = now;
    row.generation = generation;
    row.prev = entry.prev;
    row.commitment = entry.commitment();
    row.hash = entry.hash();
    row.signature = entry.signature;
    row.salt = entry.salt;
    row.body = entry.body;
    if (!entry.wrap.isEmpty())
        row.wrap = entry.wrap;
    return row;
}

journal::Leaf leafOf(const JournalRow &row)
{
    return {row.brand, row.author, row.n, row.hash, row.result, row.recordedAt, row.generation};
}

QString logBrand(const OfficeKeys &keys, const DeskRow &desk, const Event &event, bool neverRefused)
{
    const QString named = event.data.value("brand"_L1).toString();
    return keys.brand(named) && (neverRefused || desk.brands.contains(named)) ? named : desk.brands.value(0);
}

void enterJournal(WorkingSet &rows, JournalRow row)
{
    row.logIndex = journal::appendLeaf(rows, leafOf(row));
    rows.put(row);
}

void signHeads(WorkingSet &rows, const OfficeKeys &keys, Timestamp now)
{
    for (const auto &[brand, brandKeys] : keys.brands) {
        std::optional<journal::LogRow> log = rows.find<journal::LogRow>(brand);
        const bool grown = log && log->size > log->signedSize;
        if (!grown
            || (log->size - log->signedSize < headEveryEntries && std::abs(now.ms - log->signedAt.ms) < headEveryMs))
            continue;
        const std::optional<Head> last = newestHead(rows, brand);
        if (!isSound(rows, *log, last))
            continue;
        Head head{brand, log->epoch, log->size, journal::rootOf(journal::keptNodes(rows, brand), log->size), now,
            last ? journal::headHash(*last) : journal::firstPrev(), log->forgotten, {}};
        rows.put(journal::signHead(brandKeys.log, std::move(head)));
        log->signedSize = log->size;
        log->signedAt = now;
        rows.put(*log);
    }
}

std::optional<Head> newestHead(WorkingSet &rows, const QString &brand)
{
    const QList<Head> newest = rows.rows<Head>({&tableOf<Head>(), {toValue(brand)}, {}, 1, true});
    return newest.isEmpty() ? std::nullopt : std::optional(newest.first());
}

QList<ShownHead> shownHeads(WorkingSet &rows, QStringList brands, const QList<KnownHead> &known)
{
    for (const KnownHead &head : known)
        brands += head.brand;
    brands.removeDuplicates();
    QList<ShownHead> shown;
    for (const QString &brand : brands) {
        std::optional<Head> head = newestHead(rows, brand);
        if (!head)
            continue;
        journal::Proof proof;
        for (const KnownHead &held : known)
            if (held.brand == brand && held.size <= head->size)
                proof = journal::consistencyProof(journal::keptNodes(rows, brand), held.size, head->size);
        shown += ShownHead{*std::move(head), std::move(proof)};
    }
    return shown;
}

LogProved proveEntries(WorkingSet &rows, const DeskRow &desk, const LogProve &asked)
{
    LogProved proved{shownHeads(rows, desk.brands, asked.heads), {}};
    const Query wanted{&tableOf<JournalRow>(), {toValue(desk.id.text)}, toValue(asked.after), int(provedAtOnce), false};
    for (const JournalRow &row : rows.rows<JournalRow>(wanted)) {
        const auto covers = [&](const ShownHead &shown) {
            return shown.head.brand == row.brand && row.logIndex && *row.logIndex < shown.head.size;
        };
        auto at = std::find_if(proved.heads.begin(), proved.heads.end(), covers);
        if (row.n > asked.upTo || at == proved.heads.end())
            break;
        proved.entries += EntryProof{row.n, row.brand, *row.logIndex, row.result, row.recordedAt, row.generation,
            journal::inclusionProof(journal::keptNodes(rows, row.brand), *row.logIndex, at->head.size)};
    }
    return proved;
}

} // namespace privity
