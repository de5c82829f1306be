// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/simulation/World.h"
#include "models/sync/OfficeFork.h"
#include "models/sync/OfficeSync.h"

namespace privity::test {
using namespace privity::simulation;
using namespace Qt::StringLiterals;

inline const QString brand = u"brand"_s;

//! Accepts everything, or refuses notes.
struct Rules : OfficeRules {
    bool refuseNotes = false;
    std::optional<Answer> says;
    QByteArray part; //!< the key that came with what was filed last
    Done decide(const journal::Entry &, const Event &event, const DeskRow &, WorkingSet &rows, Timestamp) override
    {
        rows.put(SettingRow{u"decided"_s, "x"});
        return refuseNotes && event.type == QLatin1StringView(NoteSaved::type) ? Done(fail(ErrorCode::NotFound))
                                                                               : Done();
    }
    Result<Answer> answer(const Event &, const DeskRow &, WorkingSet &, Timestamp) override
    {
        return says ? Result<Answer>(*says) : fail(ErrorCode::NotFound);
    }
    void file(JournalRow &, const Event &, const OpenedPart &opened, WorkingSet &, Timestamp) override
    {
        part = opened.key.view().toByteArray();
    }
    void cutOver(const QString &, WorkingSet &, Timestamp) override {}
};

//! The office's side with one enrolled desk, and the desk's keys in the test's hand.
struct Bench {
    VirtualClock clock{Timestamp{1795255200000}};
    SeededRandom random{7};
    MadeKeys made = makeOfficeKeys({brand}, clock.now());
    MemoryStore store;
    Rules rules;
    OfficeSync sync{made.keys, rules, random};
    crypto::SignKey key = crypto::SignKey::make();
    DeskId desk = DeskId::make(random);
    QByteArray headHash = journal::firstPrev();
    quint64 n = 0;

    Bench()
    {
        write([&](WorkingSet &rows) {
            DeskRow row;
            row.id = desk;
            row.name = u"Desk"_s;
            row.brands = {brand};
            row.publicKey = key.publicKey;
            row.headHash = headHash;
            rows.put(row);
        });
    }
    void write(const std::function<void(WorkingSet &)> &work)
    {
        WorkingSet rows(store);
        work(rows);
        [[maybe_unused]] const bool begun = bool(store.begin());
        [[maybe_unused]] const bool flushed = bool(rows.flush());
        [[maybe_unused]] const bool done = bool(store.commit());
        sync.fedIn(rows);
    }
    OfficeOutputs give(ConnectionId connection, const QByteArray &bytes)
    {
        OfficeOutputs out;
        write([&](WorkingSet &rows) {
            sync.received(connection, bytes, hear(bytes, std::nullopt, made.keys), rows, clock.now(), out);
            sync.pump(rows, clock.now(), out);
        });
        return out;
    }
    OfficeOutputs pump()
    {
        OfficeOutputs out;
        write([&](WorkingSet &rows) { sync.pump(rows, clock.now(), out); });
        return out;
    }
    QByteArray open(ConnectionId connection)
    {
        OfficeOutputs out;
        sync.opened(connection, clock.now(), out);
        return Event::fromBytes(out.front().bytes)->read<Challenge>()->nonce;
    }
    Hello hello(const QByteArray &nonce, const QByteArray &tlsKeyHash)
    {
        Hello hello;
        hello.desk = desk;
        hello.bootId = u"boot"_s;
        hello.nonce = crypto::randomBytes(32);
        hello.contextKey = crypto::BoxKey::make().publicKey;
        hello.resume.sentUpTo = n;
        hello.resume.newestHash = n > 0 ? headHash : QByteArray();
        hello.signature = key.sign(crypto::Domain::Hello, helloBytes(hello, nonce, tlsKeyHash));
        return hello;
    }
    template<class T>
    QByteArray frame(const T &message)
    {
        Event event;
        event.id = timedUuid(random, clock.now());
        event.source = deskSource(desk);
        event.type = QLatin1StringView(T::type);
        event.time = clock.now();
        event.data = codec::write(message);
        return event.toBytes();
    }
    //! A live session.
    void comeOnline(ConnectionId connection) { give(connection, frame(hello(open(connection), made.keys.tlsKeyHash))); }
    journal::Entry entry(const QString &id = u"e"_s, bool whole = true)
    {
        Event event;
        event.id = id;
        event.source = deskSource(desk);
        event.type = QLatin1StringView(NoteSaved::type);
        event.time = clock.now();
        event.data = {{u"interaction"_s, u"i:00000000-0000-4000-8000-000000000000"_s}, {u"brand"_s, brand}};
        QByteArray wrap;
        if (whole)
            wrap = journal::sealPart(
                event, {{u"text"_s, u"words"_s}}, made.keys.brand(brand)->intake.publicKey, desk.text, n + 1);
        return journal::append(key, desk.text, n + 1, headHash, event, wrap);
    }
    void advance(const journal::Entry &entry)
    {
        n = entry.n;
        headHash = entry.hash();
    }
    template<class R, class... K>
    QList<R> stored(const K &...prefix)
    {
        WorkingSet rows(store);
        return rows.list<R>(prefix...);
    }
};

inline int closeCode(const OfficeOutputs &outputs)
{
    for (const OfficeOutput &out : outputs)
        if (out.kind == OfficeOutput::Kind::Close)
            return out.code;
    return 0;
}

template<class T>
std::optional<T> said(const OfficeOutputs &outputs)
{
    for (const OfficeOutput &out : outputs)
        if (out.kind == OfficeOutput::Kind::Send)
            if (const Result<Event> event = Event::fromBytes(out.bytes);
                event && event->type == QLatin1StringView(T::type))
                if (Result<T> message = event->template read<T>())
                    return *message;
    return std::nullopt;
}

} // namespace privity::test
