// SPDX-License-Identifier: Apache-2.0
#include "models/sync/OfficeLog.h"

#include "models/sync/OfficeSync.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

//! The leaves since the last head are what their entries make, and all before is what that head says.
bool isSound(WorkingSet &rows, const journal::LogRow &log, const std::optional<Head> &last)
{
    const bool goesOn = last && last->epoch == log.epoch;
    const quint64 before = goesOn ? last->size : 0;
    if (before != log.signedSize
        || (goesOn && journal::rootOf(journal::keptNodes(rows, log.brand, log.epoch), before) != last->root))
        return false;
    const std::optional<Value> after = before > 0 ? std::optional<Value>(toValue(before - 1)) : std::nullopt;
    quint64 next = before;
    for (const journal::LogLeafRow &leaf : rows.rows<journal::LogLeafRow>(
             {&tableOf<journal::LogLeafRow>(), {toValue(log.brand), toValue(log.epoch)}, after, -1, false})) {
        const std::optional<JournalRow> entry = rows.find<JournalRow>(leaf.author, leaf.n);
        if (leaf.position != next++ || !entry || leafOf(*entry).node() != leaf.hash)
            return false;
    }
    return next == log.size;
}

} // namespace

JournalRow journalRow(
    const journal::ReadEntry &read, const Event &event, const QString &brand, quint64 generation, Timestamp now)
{
    const journal::Entry &entry = read.entry;
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
    row.commitment = read.commitment;
    row.hash = read.hash;
    row.signature = entry.signature;
    row.salt = entry.salt;
    row.body = entry.body;
    if (!entry.wrap.isEmpty())
        row.wrap = entry.wrap;
    return row;
}

JournalRow journalRow(
    const journal::Entry &entry, const Event &event, const QString &brand, quint64 generation, Timestamp now)
{
    return journalRow({entry, entry.commitment(), {}, entry.hash(), {}}, event, brand, generation, now);
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
    const journal::Place place = journal::appendLeaf(rows, leafOf(row));
    row.epoch = place.epoch;
    row.logIndex = place.index;
    rows.put(row);
}

bool signHead(WorkingSet &rows, const BrandKeys &keys, journal::LogRow log, Timestamp now)
{
    const std::optional<Head> last = newestHead(rows, log.brand);
    if (!isSound(rows, log, last))
        return false;
    Head head{log.brand, log.epoch, log.size, journal::rootOf(journal::keptNodes(rows, log.brand, log.epoch), log.size),
        now, last ? journal::headHash(*last) : journal::firstPrev(), log.forgotten, {}};
    rows.put(journal::signHead(keys.log, std::move(head)));
    log.signedSize = log.size;
    log.signedAt = now;
    rows.put(log);
    return true;
}

void signHeads(WorkingSet &rows, const OfficeKeys &keys, Timestamp now)
{
    for (const auto &[brand, brandKeys] : keys.brands) {
        const std::optional<journal::LogRow> log = rows.find<journal::LogRow>(brand);
        const bool grown = log && log->size > log->signedSize;
        if (grown
            && (log->size - log->signedSize >= headEveryEntries || std::abs(now.ms - log->signedAt.ms) >= headEveryMs))
            signHead(rows, brandKeys, *log, now);
    }
}

quint64 epochNow(WorkingSet &rows)
{
    const QList<RecoveryRow> newest = rows.rows<RecoveryRow>({&tableOf<RecoveryRow>(), {}, {}, 1, true});
    return newest.isEmpty() ? firstEpoch : newest.first().epoch;
}

QList<LogRecovered> recoveries(WorkingSet &rows, quint64 epoch, const QStringList &brands)
{
    QList<LogRecovered> all;
    for (const QString &brand : brands)
        if (const auto row = rows.find<RecoveryRow>(epoch, brand))
            all += row->recovered;
    return all;
}

std::optional<Head> newestHead(WorkingSet &rows, const QString &brand)
{
    const QList<Head> newest = rows.rows<Head>({&tableOf<Head>(), {toValue(brand)}, {}, 1, true});
    return newest.isEmpty() ? std::nullopt : std::optional(newest.first());
}

QList<ShownHead> shownHeads(WorkingSet &rows, QStringList brands, const QList<KnownHead> &known)
{
    for (const KnownHead &head : known) // of another brand only to who was shown that one
        if (const auto ours = rows.find<Head>(head.brand, head.epoch, head.size); ours && ours->root == head.root)
            brands += head.brand;
    brands.removeDuplicates();
    QList<ShownHead> shown;
    for (const QString &brand : brands) {
        std::optional<Head> head = newestHead(rows, brand);
        if (!head)
            continue;
        journal::Proof proof;
        for (const KnownHead &held : known)
            if (held.brand == brand && held.epoch == head->epoch && held.size <= head->size)
                proof = journal::consistencyProof(journal::keptNodes(rows, brand, head->epoch), held.size, head->size);
        shown += ShownHead{*std::move(head), std::move(proof)};
    }
    return shown;
}

LogProved proveEntries(WorkingSet &rows, const DeskRow &desk, const LogProve &asked)
{
    LogProved proved{shownHeads(rows, desk.brands, asked.heads), {}};
    const auto isOf = [](const Head &head, const JournalRow &row) {
        return head.brand == row.brand && head.epoch == row.epoch;
    };
    const Query wanted{&tableOf<JournalRow>(), {toValue(desk.id.text)}, toValue(asked.after), int(provedAtOnce), false};
    for (const JournalRow &row : rows.rows<JournalRow>(wanted)) {
        const auto find = [&] {
            return std::find_if(proved.heads.begin(), proved.heads.end(),
                [&](const ShownHead &shown) { return isOf(shown.head, row); });
        };
        if (find() == proved.heads.end()) // of an epoch that is over: its closing head
            for (const Head &closing :
                rows.rows<Head>({&tableOf<Head>(), {toValue(row.brand), toValue(row.epoch)}, {}, 1, true}))
                proved.heads += ShownHead{closing, {}};
        const auto at = find();
        if (row.n > asked.upTo || at == proved.heads.end() || !row.logIndex || *row.logIndex >= at->head.size)
            break;
        proved.entries +=
            EntryProof{row.n, row.brand, row.epoch, *row.logIndex, row.result, row.recordedAt, row.generation,
                journal::inclusionProof(journal::keptNodes(rows, row.brand, row.epoch), *row.logIndex, at->head.size)};
    }
    return proved;
}

quint64 recordByOffice(
    WorkingSet &rows, const OfficeKeys &keys, const QString &brand, Event event, Random &random, Timestamp now)
{
    const BrandKeys *brandKeys = keys.brand(brand);
    if (!brandKeys)
        return 0;
    const QString author = officeAuthor(brand);
    event.id = timedUuid(random, now);
    event.source = officeSource(brand);
    const QList<JournalRow> last = rows.rows<JournalRow>({&tableOf<JournalRow>(), {toValue(author)}, {}, 1, true});
    const quint64 n = last.isEmpty() ? 1 : last.first().n + 1;
    const journal::Entry entry =
        journal::append(brandKeys->log, author, n, last.isEmpty() ? journal::firstPrev() : last.first().hash, event);
    event.sequence = n;
    enterJournal(rows, journalRow(entry, event, brand, 0, now));
    return n;
}

} // namespace privity
