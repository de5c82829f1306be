// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/simulation/World.h"
#include "models/desk/Identity.h"
#include "models/protocol/InteractionMessages.h"
#include "models/sync/DeskSnapshot.h"

namespace privity::test {
using namespace privity::simulation;
using namespace Qt::StringLiterals;

inline const QString brand = u"brand"_s;

//! An enrolled desk, with the office's end of its link in the test's hand.
struct DeskBench {
    VirtualClock clock{Timestamp{1795255200000}};
    SeededRandom random{7};
    MadeKeys made = makeOfficeKeys({brand}, clock.now());
    MemoryStore image;
    RowStore *store = &image; //!< what the desk uses, from its next start on
    std::unique_ptr<desk::Desk> desk;
    DeskId id = DeskId::make(random);
    QString feed = deskFeedOf(id);
    QByteArray contextKey;
    std::vector<Event> said; //!< by the desk
    std::vector<desk::Fact> facts;
    bool isLinked = false;

    static QString deskFeedOf(const DeskId &desk) { return u"desk:"_s + desk.text; }

    DeskBench()
    {
        WorkingSet rows(image);
        desk::keepIdentity(rows,
            {id, AgentId::make(random), u"Desk"_s, Role::Agent, {brand}, u"eea"_s, u"wss://office"_s,
                crypto::SignKey::make(), made.keys.identityKey, made.keys.statement});
        keep(rows);
    }
    void keep(WorkingSet &rows) { [[maybe_unused]] const bool kept = image.begin() && rows.flush() && image.commit(); }
    //! The program starts, or starts again, and calls the office.
    void start()
    {
        isLinked = false;
        desk = std::make_unique<desk::Desk>(*store, clock, random, u"en"_s);
        take(*desk->start());
    }
    void take(desk::DeskStep step)
    {
        std::move(step.facts.begin(), step.facts.end(), std::back_inserter(facts));
        for (const DeskOutput &out : step.link)
            if (out.kind == DeskOutput::Kind::Send)
                said.push_back(*Event::fromBytes(out.bytes));
            else
                isLinked = out.kind == DeskOutput::Kind::Connect;
    }
    //! What the desk answered.
    std::vector<Event> give(const QByteArray &frame)
    {
        said.clear();
        take(desk->received(frame));
        return said;
    }
    void send(desk::CommandBody body) { take(desk->handle({1, std::move(body)})); }
    //! The link breaks.
    void lose()
    {
        isLinked = false;
        take(desk->linkClosed(1006, fail(ErrorCode::LinkDown)));
    }

    //! A link from the first word to the welcome.
    void comeOnline(quint64 acceptedUpTo = 0)
    {
        if (!desk)
            start();
        if (!isLinked) {
            clock.advance(120000);
            take(desk->tick());
        }
        take(desk->linkOpened(made.keys.tlsKeyHash));
        contextKey = give(frame(Challenge{crypto::randomBytes(32)})).front().read<Hello>()->contextKey;
        Welcome welcome;
        welcome.epoch = 1;
        welcome.acceptedUpTo = acceptedUpTo;
        welcome.serverTime = clock.now();
        give(frame(welcome));
    }
    [[nodiscard]] bool isOnline() const
    {
        for (auto it = facts.rbegin(); it != facts.rend(); ++it)
            if (const auto *link = std::get_if<desk::LinkFact>(&*it))
                return link->state == desk::LinkState::Online;
        return false;
    }
    [[nodiscard]] std::optional<Error> error() const
    {
        for (auto it = facts.rbegin(); it != facts.rend(); ++it)
            if (const auto *link = std::get_if<desk::LinkFact>(&*it))
                return link->error;
        return {};
    }

    template<class T>
    Event event(const T &message, const QString &correlation = {})
    {
        Event event;
        event.id = timedUuid(random, clock.now());
        event.source = u"urn:privity:office:"_s + brand;
        event.type = QLatin1StringView(T::type);
        event.time = clock.now();
        event.correlation = correlation;
        event.data = codec::write(message, codec::Parts::Clear);
        return event;
    }
    template<class T>
    QByteArray frame(const T &message)
    {
        return event(message).toBytes();
    }
    //! The row of a feed as the office sends it to this process.
    template<class T>
    QByteArray row(quint64 seq, const T &message)
    {
        Event fed = event(message, message.interaction.text);
        fed.extensions.insert(journal::attribute::feed, feed);
        fed.sequence = seq;
        const JsonObject personal = codec::write(message, codec::Parts::Sealed);
        if (!personal.isEmpty())
            fed.setExtension(journal::attribute::wrap, journal::sealPart(fed, personal, contextKey, feed, seq));
        return fed.toBytes();
    }
    InteractionOffered offer(const InteractionId &interaction, Channel channel = Channel::Chat)
    {
        InteractionOffered offer;
        offer.interaction = interaction;
        offer.brand = brand;
        offer.channel = channel;
        offer.language = u"nl"_s;
        offer.offeredAt = clock.now();
        return offer;
    }
    //! All pages of a snapshot of these rows.
    QList<SnapshotPage> pages(const QList<QByteArray> &rows, quint64 head, qsizetype pageBytes = snapshotPageBytes)
    {
        QByteArray bytes;
        for (const QByteArray &row : rows)
            bytes += row + '\n';
        QList<SnapshotPage> all;
        QByteArray hash;
        do {
            all += SnapshotPage{feed, quint64(all.size() + 1), bytes.left(pageBytes), {}};
            bytes.remove(0, all.last().bytes.size());
            hash = snapshotHash(hash, all.last().bytes);
        } while (!bytes.isEmpty());
        const auto count = quint64(rows.size());
        all.last().last = SnapshotEnd{head, count, snapshotEndHash(hash, feed, head, count)};
        return all;
    }
    void give(const QList<SnapshotPage> &pages)
    {
        for (const SnapshotPage &page : pages)
            give(frame(page));
    }
    [[nodiscard]] quint64 cursor() const { return desk->state().cursors.value(feed); }
    //! Everything of one table, as it is kept.
    template<class R>
    std::vector<Values> kept()
    {
        return *image.select({&tableOf<R>(), {}, {}, -1, false});
    }
    //! What a snapshot could touch.
    std::vector<std::vector<Values>> all()
    {
        return {kept<desk::OpenRow>(), kept<desk::UtteranceRow>(), kept<desk::KnownDecisionRow>(),
            kept<desk::EntryRow>(), kept<desk::CursorRow>(), kept<desk::PackRow>()};
    }
};

} // namespace privity::test
