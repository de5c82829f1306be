// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/simulation/World.h"
#include "models/journal/Recovery.h"
#include "models/office/JournalExport.h"
#include "models/office/Recover.h"
#include "models/sync/OfficeLog.h"

//! What an office of two brands and two desks holds after a while, and hands that change it.
namespace privity::test {

struct HeldJournal {
    const QString a = QStringLiteral("a"), b = QStringLiteral("b");
    simulation::VirtualClock clock{Timestamp{1795255200000}};
    simulation::SeededRandom random{11};
    simulation::MadeKeys made = simulation::makeOfficeKeys({a, b}, clock.now());
    MemoryStore store;
    struct Writer {
        DeskId id;
        crypto::SignKey key;
        quint64 n = 0;
        QByteArray prev = journal::firstPrev();
    };
    Writer both{DeskId::make(random), crypto::SignKey::make()}, single{DeskId::make(random), crypto::SignKey::make()};

    HeldJournal()
    {
        for (int i = 0; i < 6; ++i) {
            write(both, a);
            write(both, b);
            write(single, b, i == 2 ? QStringLiteral("not-allowed") : QString());
            edit([&](WorkingSet &rows) {
                Event event;
                event.type = QLatin1StringView(AccessRefused::type);
                event.time = clock.now();
                recordByOffice(rows, made.keys, i % 2 ? a : b, event, random, clock.now());
            });
            clock.advance(31000);
            sign();
        }
        clock.advance(61000);
        sign();
        write(both, a); // under no head yet
    }
    void edit(const std::function<void(WorkingSet &)> &work)
    {
        WorkingSet rows(store);
        [[maybe_unused]] const bool begun = bool(store.begin());
        work(rows);
        [[maybe_unused]] const bool flushed = bool(rows.flush());
        [[maybe_unused]] const bool done = bool(store.commit());
    }
    void sign()
    {
        edit([&](WorkingSet &rows) { signHeads(rows, made.keys, clock.now()); });
    }
    void write(Writer &writer, const QString &brand, const QString &result = {})
    {
        Event event;
        event.id = timedUuid(random, clock.now());
        event.source = deskSource(writer.id);
        event.type = QStringLiteral("privity.note.saved.v1");
        event.subject = event.correlation = QStringLiteral("i:1");
        event.time = clock.now();
        event.data = {
            {QStringLiteral("brand"), brand}, {QStringLiteral("word"), QStringLiteral("größer „als“ vorher")}};
        const journal::Entry entry = journal::append(writer.key, writer.id.text, writer.n + 1, writer.prev, event);
        event.sequence = writer.n = entry.n;
        writer.prev = entry.hash();
        edit([&](WorkingSet &rows) {
            JournalRow row = journalRow(entry, event, brand, 3, clock.now());
            row.result = result;
            enterJournal(rows, row);
            DeskRow desk;
            desk.id = writer.id;
            desk.brands = &writer == &both ? QList<QString>{a, b} : QList<QString>{b};
            desk.publicKey = writer.key.publicKey;
            desk.acceptedUpTo = writer.n;
            desk.headHash = writer.prev;
            rows.put(desk);
        });
    }
    //! An older store was put back: the new epoch's number.
    quint64 recover(const QList<Head> &outside)
    {
        office::Packs packs;
        simulation::PlainPhoneNumbers phones;
        office::Area area{made.keys, packs, phones, random, {}};
        quint64 epoch = 0;
        edit([&](WorkingSet &rows) {
            office::Turn turn{area, rows, clock.now()};
            if (const auto begun = office::recover(turn, made.identity, outside, QStringLiteral("the disk died")))
                epoch = begun->first().statement.epoch;
        });
        return epoch;
    }
    //! Another statement in its leaf 0, and all that follows from it.
    void beginAgain(WorkingSet &rows, const RecoveryRow &recovery)
    {
        const auto leaf = *rows.find<journal::LogLeafRow>(recovery.brand, recovery.epoch, quint64(0));
        const JournalRow old = *rows.find<JournalRow>(leaf.author, leaf.n);
        Event event = *Event::fromBytes(*old.body);
        event.data = codec::write(recovery.recovered);
        const BrandKeys &keys = *made.keys.brand(recovery.brand);
        const journal::Entry entry = journal::append(keys.log, old.author, old.n, old.prev, event);
        for (const Head &head : rows.list<Head>(recovery.brand, recovery.epoch))
            rows.erase<Head>(head.brand, head.epoch, head.size);
        journal::LogRow log = *rows.find<journal::LogRow>(recovery.brand);
        log.size = log.signedSize = 0;
        rows.put(log);
        enterJournal(rows, journalRow(entry, event, recovery.brand, 0, clock.now()));
        signHead(rows, keys, *rows.find<journal::LogRow>(recovery.brand), clock.now());
    }
    [[nodiscard]] JournalRow row(const Writer &writer, quint64 n)
    {
        return *WorkingSet(store).find<JournalRow>(writer.id.text, n);
    }
    void put(const JournalRow &row)
    {
        edit([&](WorkingSet &rows) { rows.put(row); });
    }
    //! Whoever has the office's keys writes leaves, nodes and heads anew over what the journal says now, in its order.
    void rebuild(bool signAnew)
    {
        edit([&](WorkingSet &rows) {
            std::map<std::pair<QString, quint64>, JournalRow> ordered;
            for (const JournalRow &one : rows.list<JournalRow>())
                ordered[{one.brand, *one.logIndex}] = one;
            QList<Head> heads = rows.list<Head>();
            for (const QString &brand : {a, b}) {
                for (const auto &node : rows.list<journal::LogNodeRow>(brand))
                    rows.erase<journal::LogNodeRow>(node.brand, node.epoch, node.level, node.position);
                for (const auto &leaf : rows.list<journal::LogLeafRow>(brand))
                    rows.erase<journal::LogLeafRow>(leaf.brand, leaf.epoch, leaf.position);
                journal::LogRow log = *rows.find<journal::LogRow>(brand);
                log.size = 0;
                rows.put(log);
            }
            for (auto &[place, one] : ordered)
                enterJournal(rows, one);
            std::map<QString, QByteArray> previous;
            for (Head head : heads) {
                const quint64 size = rows.find<journal::LogRow>(head.brand)->size;
                if (signAnew && head.size <= size) {
                    head.root = journal::rootOf(journal::keptNodes(rows, head.brand, head.epoch), head.size);
                    head.previous = previous.contains(head.brand) ? previous[head.brand] : journal::firstPrev();
                    head = journal::signHead(made.keys.brand(head.brand)->log, head);
                    previous[head.brand] = journal::headHash(head);
                    rows.put(head);
                    journal::LogRow log = *rows.find<journal::LogRow>(head.brand);
                    log.signedSize = head.size;
                    rows.put(log);
                } else if (signAnew) {
                    rows.erase<Head>(head.brand, head.epoch, head.size);
                }
            }
        });
    }
    [[nodiscard]] QByteArray exported(const QStringList &brands = {})
    {
        QByteArray all;
        const Done done = office::exportJournal(store, made.keys, brands, clock.now(), [&](const QByteArray &line) {
            all += line;
            return Done();
        });
        return done ? all : QByteArray();
    }
};

} // namespace privity::test
