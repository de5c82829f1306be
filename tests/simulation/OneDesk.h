// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/simulation/World.h"
#include "models/office/Customers.h"
#include "models/office/Forget.h"
#include "models/office/Policies.h"
#include "models/office/Recover.h"
#include "tests/simulation/Cast.h"
#include "tests/simulation/DeskClock.h"
#include "tests/simulation/FaultyStore.h"
#include "tests/simulation/Oracle.h"

#include <deque>

//! Worlds whose every step a test says itself.
namespace privity::simulation {

inline const QString purpose = QStringLiteral("offers");
inline constexpr qint64 dayMs = 86'400'000;

inline const QString brand = cast::brand;

//! The one customer of such a world.
inline SourceRecord meijer()
{
    using namespace Qt::StringLiterals;
    SourceRecord record;
    record.ref = {brand, u"crm"_s, u"C-1"_s};
    record.obtainedAt = {1790000000000};
    const auto set = [&](const QString &field, const QString &text, IdentifierKind kind = IdentifierKind::Text) {
        record.fields.insert(field, FieldValue{text, kind});
    };
    set(u"salutation"_s, u"Mevrouw"_s);
    set(u"first_name"_s, u"Annelies"_s);
    set(u"family_name"_s, u"Meijer"_s);
    set(u"phone"_s, u"+31201234567"_s, IdentifierKind::Phone);
    set(u"email"_s, u"annelies@example.org"_s, IdentifierKind::Email);
    set(u"iban"_s, u"NL91ABNA0417164300"_s, IdentifierKind::Iban);
    set(u"open_balance"_s, u"184.20 EUR"_s);
    set(u"marketing_note"_s, u"asked for heat pumps"_s);
    set(u"language"_s, u"nl"_s);
    return record;
}

//! What the phone or chat system says of a contact of hers.
inline QJsonObject arrival(const QString &contact, Channel channel = Channel::Call)
{
    using namespace Qt::StringLiterals;
    return {{u"brand"_s, brand}, {u"contact"_s, contact}, {u"channel"_s, QString(spell(channel))},
        {u"direction"_s, u"inbound"_s}, {u"phone"_s, u"+31201234567"_s}, {u"queue"_s, u"billing"_s},
        {u"language"_s, u"nl"_s}, {u"identityLevel"_s, 2}, {u"identitySource"_s, u"ivr"_s}, {u"agent"_s, u"desk 1"_s}};
}

//! One office and one desk over a link in memory that can be cut; both stores can be told to fail.
struct OneDesk {
    VirtualClock clock{Timestamp{1795255200000}};
    DeskClock deskClock{clock};
    SeededRandom random{1};
    MadeKeys made = makeOfficeKeys({brand}, clock.now());
    PlainPhoneNumbers phones;
    MemoryStore officeImage, deskImage;
    FaultyStore officeStore{officeImage}, deskStore{deskImage};
    std::unique_ptr<office::OfficeLoop> office =
        std::make_unique<office::OfficeLoop>(officeStore, made.keys, phones, clock, random);
    std::unique_ptr<desk::Desk> desk = std::make_unique<desk::Desk>(deskStore, deskClock, random, QStringLiteral("en"));
    std::vector<desk::Fact> facts;
    std::optional<desk::WipeStep> wipe; //!< the newest
    ConnectionId connection = 0, nextConnection = 1;
    bool reachable = true;
    int posts = 0;
    std::function<void(QByteArray &)> bend; //!< what the desk sends, on its way
    std::deque<OfficeOutput> onTheWay;      //!< from the office; in order, as a link brings it
    bool delivers = false;

    //! Pack in force, customer imported, desk enrolled and online.
    bool setUp()
    {
        using namespace Qt::StringLiterals;
        QString code;
        const Done set = office->decide([&](office::Turn &turn) -> Done {
            if (const Done done = office::publishPolicy(turn, cast::packBytes(1)); !done)
                return done;
            code = makeEnrolment(turn, u"desk 1"_s, Role::Agent, {brand}, cast::place);
            turn.rows.put(office::AccessTokenRow{crypto::sha256({"secret"}), u"phone"_s, brand, u"/phone"_s,
                {QLatin1StringView(ContactArrived::type), QLatin1StringView(ContactSaid::type),
                    QLatin1StringView(ContactEnded::type)},
                turn.now.plusMs(86400000), false});
            const auto counts = office::importRecords(turn, {meijer()});
            return counts ? Done() : Done(counts.error());
        });
        take(*desk->start());
        send(desk::Enrol{u"wss://office"_s, code});
        return set && isOnline();
    }
    [[nodiscard]] bool isOnline() const
    {
        const auto *link = newest<desk::LinkFact>();
        return link && link->state == desk::LinkState::Online;
    }
    void take(desk::DeskStep step)
    {
        if (step.wipe)
            wipe = step.wipe;
        std::move(step.facts.begin(), step.facts.end(), std::back_inserter(facts));
        for (const DeskOutput &out : step.link) {
            if (out.kind == DeskOutput::Kind::Connect) {
                if (!reachable) {
                    take(desk->linkClosed(0, fail(ErrorCode::OfficeUnreachable)));
                    continue;
                }
                connection = nextConnection++;
                take(desk->linkOpened(made.keys.tlsKeyHash));
                give({office::OfficeInput::Kind::Opened, connection, {}, 0, {}});
            } else if (out.kind == DeskOutput::Kind::Send && connection) {
                QByteArray frame = out.bytes;
                if (bend)
                    bend(frame);
                if (frame.isEmpty()) // lost
                    continue;
                give({office::OfficeInput::Kind::Received, connection, frame, 0, {}});
            } else if (out.kind == DeskOutput::Kind::Close && connection) {
                give({office::OfficeInput::Kind::Closed, std::exchange(connection, 0), {}, 0, {}});
            }
        }
    }
    std::vector<office::OfficeAnswer> give(const office::OfficeInput &input)
    {
        office::OfficeReleased released = office->step(std::span(&input, 1));
        std::move(released.outputs.begin(), released.outputs.end(), std::back_inserter(onTheWay));
        if (std::exchange(delivers, true)) // what the desk says to one message comes after those before it
            return released.answers;
        pump();
        delivers = false;
        return released.answers;
    }
    //! What the desk is sent, one after the other; `bent` sees each frame first and may empty it.
    void pump(const std::function<void(QByteArray &)> &bent = {})
    {
        while (!onTheWay.empty()) {
            OfficeOutput out = std::move(onTheWay.front());
            onTheWay.pop_front();
            if (out.connection != connection && out.connection != 0)
                continue;
            if (bent)
                bent(out.bytes);
            if (out.kind == OfficeOutput::Kind::Send && !out.bytes.isEmpty())
                take(desk->received(out.bytes));
            else if (out.kind == OfficeOutput::Kind::Close && std::exchange(connection, 0))
                take(desk->linkClosed(out.code, {}));
        }
    }
    //! Opened in another place: the desk's link is of a generation that is over.
    [[nodiscard]] bool isTakenOver()
    {
        return bool(office->decide([&](office::Turn &turn) -> Done {
            DeskRow row = *turn.rows.find<DeskRow>(desk->state().identity->desk);
            row.generation += 1;
            turn.rows.put(row);
            return {};
        }));
    }
    [[nodiscard]] bool forget(const CustomerId &customer)
    {
        return bool(office->decide([&](office::Turn &turn) -> Done {
            const auto done = office::forgetCustomer(turn, {brand, 1, customer, QStringLiteral("request"), turn.now});
            return done ? Done() : Done(done.error());
        }));
    }
    [[nodiscard]] Done publish(int version, const QList<Approval> &approvals = {})
    {
        return office->decide(
            [&](office::Turn &turn) { return office::publishPolicy(turn, cast::packBytes(version), approvals); });
    }
    std::vector<office::OfficeAnswer> post(const char *type, const QJsonObject &data, QString id = {})
    {
        using namespace Qt::StringLiterals;
        if (id.isEmpty())
            id = u"event-%1"_s.arg(++posts);
        const QByteArray body = QJsonDocument(
            QJsonObject{{u"specversion"_s, u"1.0"_s}, {u"id"_s, id}, {u"source"_s, u"/phone"_s},
                {u"type"_s, QString::fromLatin1(type)}, {u"time"_s, clock.now().toText()},
                {u"data"_s, data}}).toJson();
        return give({office::OfficeInput::Kind::Posted, 0, body, 7, "secret"});
    }
    void cut()
    {
        reachable = false;
        give({office::OfficeInput::Kind::Closed, std::exchange(connection, 0), {}, 0, {}});
        take(desk->linkClosed(1006, fail(ErrorCode::LinkDown)));
    }
    void heal()
    {
        reachable = true;
        clock.advance(120000);
        take(desk->tick());
    }
    //! The link is cut and comes again.
    void back()
    {
        cut();
        heal();
    }
    void killDesk()
    {
        connection = 0;
        desk = std::make_unique<desk::Desk>(deskStore, deskClock, random, QStringLiteral("en"));
        take(*desk->start());
    }
    void send(desk::CommandBody body) { take(desk->handle({1, std::move(body)})); }
    template<class T>
    const T *newest() const
    {
        for (auto it = facts.rbegin(); it != facts.rend(); ++it)
            if (const T *fact = std::get_if<T>(&*it))
                return fact;
        return nullptr;
    }
    template<class R, class... K>
    QList<R> officeRows(const K &...key)
    {
        WorkingSet rows(officeImage);
        return rows.list<R>(key...);
    }
    //! How often an entry is on record, accepted, be it carried by another.
    int timesOnRecord(const QByteArray &hash)
    {
        int count = 0;
        for (const JournalRow &row : officeRows<JournalRow>())
            if (row.result.isEmpty() && row.body)
                count += (row.hash == hash) + (carriedIn(*Event::fromBytes(*row.body)) == hash);
        return count;
    }
    const desk::OpenInteraction &open(const InteractionId &id) const { return *desk->state().open.find(id.text); }
    //! A contact of hers, offered, accepted, confirmed, she herself speaking of a topic.
    InteractionId begin(const QString &contact, const QString &topic, Channel channel = Channel::Call)
    {
        post(ContactArrived::type, arrival(contact, channel));
        const InteractionId id = newest<desk::InteractionFact>()->id;
        send(desk::AcceptInteraction{id});
        send(desk::ConfirmCustomer{id, open(id).row.candidates.first().customer});
        send(desk::SetSpeaker{id, Speaker::Self});
        send(desk::SetTopic{id, topic});
        return id;
    }
};

//! The same in a call, while time passes on both sides.
struct OneCall : OneDesk {
    InteractionId call;

    void note(int times)
    {
        for (int i = 0; i < times; ++i)
            send(desk::SaveNote{call, QStringLiteral("word")});
    }
    //! The office's clock strikes, and the desk's own.
    void pass(qint64 ms)
    {
        clock.advance(ms);
        give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
        if (const auto due = desk->nextDueMs(); due && *due <= deskClock.monotonicMs())
            take(desk->tick());
    }
    void restore(const MemoryStore &image)
    {
        cut();
        officeImage = image;
    }
    Result<LogRecovered> recover(const QList<Head> &outside = {}, const crypto::SignKey *identity = nullptr)
    {
        Result<QList<LogRecovered>> begun = fail(ErrorCode::Internal);
        const Done done = office->decide([&](office::Turn &turn) -> Done {
            begun =
                office::recover(turn, identity ? *identity : made.identity, outside, QStringLiteral("the disk died"));
            return begun ? Done() : Done(begun.error());
        });
        return done ? Result<LogRecovered>(begun->first()) : Result<LogRecovered>(done.error());
    }
    //! Why the desk stays away; AlreadyDone: it does not.
    [[nodiscard]] ErrorCode why() const
    {
        const auto *link = newest<desk::LinkFact>();
        return link && link->state == desk::LinkState::Refused && link->error ? link->error->code
                                                                              : ErrorCode::AlreadyDone;
    }
    QList<desk::LogAlarmRow> alarms() { return WorkingSet(deskImage).list<desk::LogAlarmRow>(); }
};

} // namespace privity::simulation
