// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/JournalBench.h"

#include "app/simulation/World.h"
#include "app/storage/Stores.h"
#include "models/office/Audit.h"
#include "models/sync/OfficeLog.h"

#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <chrono>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

constexpr quint64 entriesOfOneBatch = 256;
const QString benchBrand = u"norrland-energi"_s;

//! CPU seconds of this process: what others do on the machine does not count.
double cpuSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

QString rate(quint64 entries, double seconds)
{
    return QLocale(QLocale::English).toString(qint64(double(entries) / seconds)) + u"/s"_s;
}

struct Filled {
    simulation::MadeKeys made = simulation::makeOfficeKeys({benchBrand}, Timestamp{1795255200000});
    crypto::SignKey key = crypto::SignKey::make();
    DeskRow desk;
    double signing = 0, keeping = 0; //!< seconds: the desk's part, and the office's from row to commit

    Done fill(RowStore &store, quint64 entries)
    {
        simulation::SeededRandom random(1);
        desk.id = DeskId::make(random);
        desk.brands = {benchBrand};
        desk.publicKey = key.publicKey;
        desk.headHash = journal::firstPrev();
        Timestamp now{1795255200000};
        while (desk.acceptedUpTo < entries) {
            std::vector<JournalRow> batch;
            double from = cpuSeconds();
            for (quint64 i = 0; i < entriesOfOneBatch && desk.acceptedUpTo < entries; ++i)
                batch.push_back(next(random, now));
            signing += cpuSeconds() - from;
            from = cpuSeconds();
            WorkingSet rows(store);
            Done done = store.begin();
            for (JournalRow &row : batch)
                enterJournal(rows, std::move(row));
            rows.put(desk);
            signHeads(rows, made.keys, now);
            if (done)
                done = rows.flush();
            if (done)
                done = store.commit();
            if (!done)
                return done;
            keeping += cpuSeconds() - from;
            now = now.plusMs(1000);
        }
        return {};
    }

private:
    JournalRow next(Random &random, Timestamp now)
    {
        Event event;
        event.id = timedUuid(random, now);
        event.source = deskSource(desk.id);
        event.type = u"privity.note.saved.v1"_s;
        event.subject = event.correlation = u"i:00000000-0000-4000-8000-000000000000"_s;
        event.time = now;
        event.data = {{u"brand"_s, benchBrand}, {u"interaction"_s, event.subject}};
        event.sealedData = QByteArray(328, 's'); // a note's: 256 bytes and what sealing adds
        const journal::Entry entry = journal::append(key, desk.id.text, desk.acceptedUpTo + 1, desk.headHash, event);
        desk.acceptedUpTo = entry.n;
        desk.headHash = entry.hash();
        return journalRow(entry, event, benchBrand, 1, now);
    }
};

//! As many checks as there are entries, of one entry over and over: SHA-256 of its body and Ed25519 of its link.
double floorSeconds(RowStore &store, const Filled &filled, quint64 entries)
{
    const JournalRow row = *WorkingSet(store).find<JournalRow>(filled.desk.id.text, quint64(1));
    const QByteArray link = journal::linkBytes(row.author, row.n, row.prev, row.commitment);
    const double from = cpuSeconds();
    quint64 sound = 0;
    for (quint64 i = 0; i < entries; ++i)
        sound += crypto::sha256({*row.salt, *row.body}) == row.commitment
            && crypto::verify(filled.key.publicKey, crypto::Domain::Entry, link, row.signature);
    return sound == entries ? cpuSeconds() - from : 0;
}

} // namespace

Result<bool> journalBench(const JournalBenchPlan &plan, const Print &print)
{
    QDir().mkpath(plan.folder);
    const QTemporaryDir folder(plan.folder + u"/journal"_s);
    Result<std::unique_ptr<RowStore>> store =
        storage::openOfficeStore(folder.filePath(u"store.db"_s), SecretBytes::random(32));
    if (!store)
        return store.error();
    Filled filled;
    if (const Done done = filled.fill(**store, plan.entries); !done)
        return done.error();
    print(u"%1 entries signed, %2 by one core; kept with leaf, nodes and heads, durable in batches of %3: %4"_s
              .arg(QLocale(QLocale::English).toString(plan.entries), rate(plan.entries, filled.signing))
              .arg(entriesOfOneBatch)
              .arg(rate(plan.entries, filled.keeping)));
    double from = cpuSeconds();
    const Result<office::AuditReport> report = office::audit(**store, filled.made.keys, {});
    const double seconds = cpuSeconds() - from;
    if (!report)
        return report.error();
    const double least = floorSeconds(**store, filled, plan.entries);
    const bool whole = !report->first && report->entries == plan.entries && report->logs.first().heads > 0;
    const double ratio = seconds / least;
    print(u"verified: %1 (%2 s, %3 heads%4)"_s.arg(rate(plan.entries, seconds))
              .arg(seconds, 0, 'f', 1)
              .arg(report->logs.first().heads)
              .arg(report->first ? u", "_s + report->first->toText() : QString()));
    print(u"bare SHA-256 and Ed25519: %1 (%2 s)"_s.arg(rate(plan.entries, least)).arg(least, 0, 'f', 1));
    print(u"verified against bare: %1 times as long, limit %2"_s.arg(ratio, 0, 'f', 2).arg(plan.ratioAtMost));
    const bool inTime = plan.secondsAtMost == 0
        || row(print, u"%1 entries verified on one core"_s.arg(number(plan.entries)), u"%1 s"_s.arg(seconds, 0, 'f', 2),
            u"≤ %1 s"_s.arg(plan.secondsAtMost), seconds <= plan.secondsAtMost);
    return whole && inTime && least > 0 && ratio <= plan.ratioAtMost;
}

} // namespace privity::bench
