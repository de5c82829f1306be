// SPDX-License-Identifier: Apache-2.0
#include "models/office/Audit.h"
#include "models/protocol/Catalogue.h"
#include "models/protocol/CheckMessages.h"
#include "models/protocol/ShowMessages.h"
#include "models/sync/OfficeWipe.h"
#include "tests/simulation/Oracle.h"

using namespace Qt::StringLiterals;

namespace privity::simulation {

std::map<QByteArray, std::vector<JournalRow>> Oracle::onRecord() const
{
    std::map<QByteArray, std::vector<JournalRow>> rowsOf;
    for (const JournalRow &row : officeRows().list<JournalRow>()) {
        const bool carries = row.type == QLatin1StringView(EntryCarried::type);
        const QByteArray carried = carries ? carriedIn(Event::fromBytes(*row.body).valueOr({})) : QByteArray();
        rowsOf[row.hash].push_back(row);
        if (!carried.isEmpty() && errorCodeFromId(row.result) != ErrorCode::OnRecord)
            rowsOf[carried].push_back(row);
    }
    return rowsOf;
}

std::vector<Written> Oracle::accepted() const
{
    std::map<QByteArray, const Written *> byHash; // a beginning that two histories share is there once
    eachWritten([&](const DeskId &, const Written &entry) { byHash[entry.hash] = &entry; });
    std::map<std::pair<quint64, quint64>, Written> inOrder;
    for (const auto &[hash, rows] : onRecord())
        for (const JournalRow &row : rows)
            if (const auto at = byHash.find(hash);
                at != byHash.end() && at->second->carries.isEmpty() && row.result.isEmpty())
                inOrder[{row.epoch, *row.logIndex}] = *at->second;
            else if (row.type == QLatin1StringView(VerifyDone::type)) {
                const Event event = Event::fromBytes(*row.body).valueOr({});
                inOrder[{row.epoch, *row.logIndex}] = {
                    row.n, row.hash, event.id, row.type, InteractionId{event.correlation}, event.data, {}, {}};
            }
    std::vector<Written> all;
    for (auto &[place, entry] : inOrder)
        all.push_back(std::move(entry));
    return all;
}

void Oracle::judge()
{
    for (const auto &desk : m_desks)
        judgeJournal(*desk);
    judgeBranches();
    judgeOfficeJournal();
    judgeInteractions();
    judgeDecisions();
    judgeContacts();
    for (const auto &desk : m_desks) {
        if (desk->isWiped()) {
            judgeWiped(*desk);
            continue;
        }
        judgeDesk(*desk);
        judgeDisk(*desk);
    }
}

//! Nothing is left but the note; what the office does not hold is counted, and was told by the receipt.
void Oracle::judgeWiped(const DeskProcess &desk) const
{
    const QByteArray name = nameOf(desk);
    const Seen &seen = m_seen.at(desk.index());
    holds(WorkingSet(desk.disk.image).list<desk::SettingRow>().isEmpty()
            && WorkingSet(desk.disk.image).list<desk::EntryRow>().isEmpty(),
        "I7 " + name + " was wiped and holds something");
    holds(cast::canariesIn(*desk.note).empty(), "I7 " + name + " was wiped and its note names a customer");
    WorkingSet rows = officeRows();
    const auto row = rows.find<DeskRow>(seen.id);
    const auto wipe = wipeOf(rows, seen.id);
    holds(row && row->revoked && wipe && wipe->doneAt && wipe->receipt, "I1 the office has no receipt of " + name);
    const WipeReceipt &receipt = *wipe->receipt;
    // What was shown is noted as covered before the receipt is written; who died then told nobody.
    const quint64 written = std::max<quint64>(seen.entries.size(), receipt.newest);
    const quint64 held = row->acceptedUpTo, lost = written - held;
    // What an office acknowledged and lost itself is missing to it; the desk did not hear of that any more.
    const bool isCounted = lost <= receipt.unsent && receipt.ackedUpTo <= held;
    holds(receipt.newest == written && written <= seen.entries.size() + 1 && wipe->lost == lost
            && (isCounted || isRecovered()),
        "I1 the receipt of " + name + " counts " + QByteArray::number(receipt.unsent) + " entries, "
            + QByteArray::number(lost) + " are lost");
    quint64 neverRefused = 0;
    for (const Written &entry : seen.entries)
        neverRefused += entry.n > receipt.ackedUpTo && catalogueRow(entry.type)->neverRefused;
    holds(neverRefused == receipt.neverRefused, "I1 the receipt of " + name + " miscounts what is never refused");
    m_setting.counters.events["wiped"] += 1;
    m_setting.counters.events[lost > 0 ? "wiped with something lost" : "wiped with nothing lost"] += 1;
}

void Oracle::judgeJournal(const DeskProcess &desk) const
{
    const DeskId id = m_seen.at(desk.index()).id;
    const QByteArray name = nameOf(desk);
    const std::vector<Written> &entries = m_seen.at(desk.index()).entries;
    WorkingSet rows = officeRows();
    const auto row = rows.find<DeskRow>(id);
    holds(row.has_value(), "I1 the office does not know " + name);
    QByteArray prev = journal::firstPrev();
    quint64 n = 0;
    for (const JournalRow &kept : rows.list<JournalRow>(id.text)) {
        n += 1;
        const QByteArray place = name + " entry " + QByteArray::number(n);
        const journal::Entry entry{kept.author, kept.n, kept.prev, kept.salt.value_or(QByteArray()),
            kept.body.value_or(QByteArray()), kept.signature, {}};
        holds(n <= entries.size(), "I1 the office holds more than was written: " + place);
        holds(kept.hash == entries[n - 1].hash && kept.eventId == entries[n - 1].eventId,
            "I1 not as it was written: " + place);
        holds(entry.hash() == kept.hash, "I3 the body is not the entry's: " + place);
        holds(kept.n == n && kept.prev == prev, "I3 does not follow: " + place);
        if (n == entries.size()) // through the chain, its signature covers all before
            holds(bool(journal::check(entry, n, prev, row->publicKey)), "I3 not signed: " + place);
        prev = kept.hash;
    }
    holds(n == entries.size() || desk.isWiped(), // then they are counted
        "I1 the office holds " + QByteArray::number(n) + " of " + QByteArray::number(entries.size()) + " entries of "
            + name);
    holds(row->acceptedUpTo == n && row->headHash == prev, "I3 the office's head of " + name + " is another");
}

//! What was written under an id that was given up, by as many machines as had it, is on record once: as that desk's own,
//! or carried by one that came after it.
void Oracle::judgeBranches() const
{
    const std::map<QByteArray, std::vector<JournalRow>> held = onRecord();
    std::map<QString, std::set<QByteArray>> written;
    for (const auto &[index, seen] : m_seen)
        for (const Branch &branch : seen.past)
            for (const Written &entry : branch.entries) {
                written[branch.id.text].insert(entry.hash);
                const auto at = held.find(entry.hash);
                const size_t times = at == held.end() ? 0 : at->second.size();
                const bool isWrap = !entry.carries.isEmpty(); // what it carries is what counts
                holds(isWrap ? times <= 1 : times == 1,
                    "I1 desk" + QByteArray::number(index) + " was another and wrote entry "
                        + QByteArray::number(entry.n) + ": it is on record " + QByteArray::number(quint64(times))
                        + " times");
            }
    for (const auto &[id, hashes] : written) {
        const auto row = officeRows().find<DeskRow>(DeskId{id});
        holds(row && row->frozen, "I3 a desk that another succeeds is not frozen");
        for (const JournalRow &kept : officeRows().list<JournalRow>(id))
            holds(hashes.contains(kept.hash), "I1 the office holds what a frozen desk did not write");
    }
}

void Oracle::judgeOfficeJournal() const
{
    WorkingSet rows = officeRows();
    QByteArray prev = journal::firstPrev();
    quint64 n = 0;
    const QString author = u"office:"_s + cast::brand;
    for (const JournalRow &kept : rows.list<JournalRow>(author)) {
        const journal::Entry entry{kept.author, kept.n, kept.prev, kept.salt.value_or(QByteArray()),
            kept.body.value_or(QByteArray()), kept.signature, {}};
        const Done sound = journal::check(entry, ++n, prev, m_setting.keys.keys.brand(cast::brand)->log.publicKey);
        holds(
            bool(sound) && entry.hash() == kept.hash, "I3 the office's own journal breaks at " + QByteArray::number(n));
        prev = kept.hash;
        const bool isOwn = kept.type == QLatin1StringView(AccessRefused::type)
            || kept.type == QLatin1StringView(LogRecovered::type)
            || kept.type == QLatin1StringView(AccessWipeOrdered::type)
            || kept.type == QLatin1StringView(AccessWiped::type) || kept.type == QLatin1StringView(VerifyDone::type)
            || kept.type == QLatin1StringView(VerifyLocked::type)
            || kept.type == QLatin1StringView(FieldRevealed::type);
        m_setting.counters.messages[kept.type.toLatin1()] += isOwn ? 1 : 0;
    }
}

//! Every entry is a leaf, every head stands, and every desk's head is one of this log.
void Oracle::judgeLog() const
{
    const Result<office::AuditReport> report = office::audit(m_office.disk.image, m_setting.keys.keys, {});
    holds(bool(report), "I6 the log can't be read");
    holds(!report->first, "I6 " + (report->first ? report->first->toText().toUtf8() : QByteArray()));
    WorkingSet rows = officeRows();
    for (const auto &desk : m_desks) {
        if (desk->isWiped())
            continue;
        const desk::DeskState &state = desk->program().state();
        for (const Head &head : state.heads)
            holds(journal::rootOf(journal::keptNodes(rows, head.brand, head.epoch), head.size) == head.root,
                "I6 " + nameOf(*desk) + " holds a head of another log");
        for (const desk::LogAlarmRow &alarm : WorkingSet(desk->disk.image).list<desk::LogAlarmRow>())
            found("I6 " + nameOf(*desk) + " does not trust an office that did nothing wrong: " + alarm.code.toUtf8()
                + ' ' + alarm.detail.toUtf8());
    }
    m_setting.counters.events["head signed"] += int(report->logs.first().heads);
}

void Oracle::judgeProofs() const
{
    judgeLog();
    for (const auto &desk : m_desks) {
        if (desk->isWiped())
            continue;
        const desk::DeskState &state = desk->program().state();
        holds(state.provenUpTo == state.newestN,
            "I6 " + nameOf(*desk) + " has proofs of " + QByteArray::number(state.provenUpTo) + " of "
                + QByteArray::number(state.newestN) + " entries");
        m_setting.counters.events["entry proven"] += int(state.provenUpTo);
    }
}

} // namespace privity::simulation
