// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Facts.h"
#include "models/interaction/Proof.h"
#include "models/protocol/ContextMessages.h"
#include "models/protocol/InteractionMessages.h"
#include "models/protocol/LogMessages.h"
#include "models/protocol/Rows.h"

//! What the desk keeps in its encrypted store. No customer's picture: contexts live in memory only, so that a desk that
//! was restarted without a link has its journal and consents and nothing else: a disk that is taken away shows nobody.
//! What is typed and not saved yet lives in the window.
namespace privity::desk {

//! One entry of this desk's journal; an outbox row while n is above what the office acknowledged.
struct EntryRow {
    static constexpr auto table = "journal";
    static constexpr int keyColumns = 2;
    DeskId desk;
    quint64 n = 0;
    QString eventId, type, brand, purpose;
    InteractionId interaction;
    Timestamp time;
    quint64 monotonicMs = 0;
    QString bootId;
    QByteArray prev, hash, signature;
    std::optional<QByteArray> salt, body, wrap;
    QString refusal; //!< an ErrorCode's id, once the office refused it
    std::optional<quint64> logIndex;
    std::optional<QByteArray> acceptance;
    static constexpr auto describe()
    {
        using S = EntryRow;
        return members(clear("desk", &S::desk), clear("n", &S::n), clear("event_id", &S::eventId),
            clear("type", &S::type), clear("brand", &S::brand), clear("purpose", &S::purpose),
            clear("interaction", &S::interaction), clear("time", &S::time), clear("monotonic_ms", &S::monotonicMs),
            clear("boot_id", &S::bootId), clear("prev", &S::prev), clear("hash", &S::hash),
            clear("signature", &S::signature), clear("salt", &S::salt), clear("body", &S::body),
            clear("wrap", &S::wrap), clear("refusal", &S::refusal), clear("log_index", &S::logIndex),
            clear("acceptance", &S::acceptance));
    }
};

//! A desk that this machine was. Goes, with its rows, once the office has everything of it.
struct FormerRow {
    static constexpr auto table = "former";
    static constexpr int keyColumns = 1;
    DeskId desk;
    Timestamp at;        //!< it ended
    QByteArray identity; //!< as it was kept
    QByteArray signKey;  //!< secret
    quint64 ackedUpTo = 0;
    std::optional<quint64> doneAt; //!< once carried: this desk's entry by which all of it is; none: not yet
    static constexpr auto describe()
    {
        using S = FormerRow;
        return members(clear("desk", &S::desk), clear("at", &S::at), clear("identity", &S::identity),
            clear("sign_key", &S::signKey), clear("acked_up_to", &S::ackedUpTo), clear("done_at", &S::doneAt));
    }
};

//! An interaction whose customer was forgotten: what this desk wrote about it goes once the office has it.
struct ForgottenRow {
    static constexpr auto table = "forgotten";
    static constexpr int keyColumns = 1;
    InteractionId interaction;
    static constexpr auto describe() { return members(clear("interaction", &ForgottenRow::interaction)); }
};

//! Why the desk stopped trusting the office's record, with both heads as they were signed. Never erased.
struct LogAlarmRow {
    static constexpr auto table = "log_alarm";
    static constexpr int keyColumns = 2;
    Timestamp at;
    QString brand, code, detail; //!< code: an ErrorCode's id
    std::optional<Head> known, shown;
    static constexpr auto describe()
    {
        using S = LogAlarmRow;
        return members(clear("at", &S::at), clear("brand", &S::brand), clear("code", &S::code),
            clear("detail", &S::detail), clear("known", &S::known), clear("shown", &S::shown));
    }
};

//! An epoch that this desk took: with the statements it was given, and when. Never erased.
struct EpochRow {
    static constexpr auto table = "epoch";
    static constexpr int keyColumns = 1;
    quint64 epoch = 0;
    QList<LogRecovered> recovered; //!< none: the desk was new, or the epoch the first
    Timestamp at;
    quint64 again = 0;   //!< entries that had been acknowledged and were offered again
    bool isRead = false; //!< by the agent
    static constexpr auto describe()
    {
        using S = EpochRow;
        return members(clear("epoch", &S::epoch), clear("recovered", &S::recovered), clear("at", &S::at),
            clear("again", &S::again), clear("is_read", &S::isRead));
    }
};

//! At a moment of the office's clock, entries up to here had been acknowledged: from then on they are kept for as long
//! as the office asks.
struct KeptRow {
    static constexpr auto table = "kept";
    static constexpr int keyColumns = 1;
    Timestamp at;
    quint64 upTo = 0;
    static constexpr auto describe() { return members(clear("at", &KeptRow::at), clear("up_to", &KeptRow::upTo)); }
};

struct CursorRow {
    static constexpr auto table = "cursor";
    static constexpr int keyColumns = 1;
    QString feed;
    quint64 seq = 0;
    static constexpr auto describe() { return members(clear("feed", &CursorRow::feed), clear("seq", &CursorRow::seq)); }
};

struct OpenRow {
    static constexpr auto table = "interaction";
    static constexpr int keyColumns = 1;
    InteractionId id;
    QString brand;
    Channel channel = Channel::Call;
    Direction direction = Direction::Inbound;
    Phase phase = Phase::Offered;
    Timestamp offeredAt, acceptedAt;
    QString language, queue, guessedTopic, topic;
    Speaker speaker = Speaker::Unknown;
    int identityLevel = 0;
    int offeredLevel = 0; //!< the same, before somebody else spoke
    QString identitySource;
    std::optional<CustomerId> customer;
    QList<OfferedCandidate> candidates; //!< initials only
    QList<Known> known;                 //!< what the one who speaks was checked for: names of fields, no values
    static constexpr auto describe()
    {
        using S = OpenRow;
        return members(clear("id", &S::id), clear("brand", &S::brand), clear("channel", &S::channel),
            clear("direction", &S::direction), clear("phase", &S::phase), clear("offered_at", &S::offeredAt),
            clear("accepted_at", &S::acceptedAt), clear("language", &S::language), clear("queue", &S::queue),
            clear("guessed_topic", &S::guessedTopic), clear("topic", &S::topic), clear("speaker", &S::speaker),
            clear("identity_level", &S::identityLevel), clear("offered_level", &S::offeredLevel),
            clear("identity_source", &S::identitySource), clear("customer", &S::customer),
            clear("candidates", &S::candidates), clear("known", &S::known));
    }
};

//! A decision of an open interaction's customer, fed or made here. Opaque references only.
struct KnownDecisionRow {
    static constexpr auto table = "decision";
    static constexpr int keyColumns = 2;
    InteractionId interaction;
    QByteArray hash;
    DecisionData decision;
    static constexpr auto describe()
    {
        using S = KnownDecisionRow;
        return members(clear("interaction", &S::interaction), clear("hash", &S::hash), clear("decision", &S::decision));
    }
};

//! What was said in a chat, while it is open.
struct UtteranceRow {
    static constexpr auto table = "utterance";
    static constexpr int keyColumns = 3;
    InteractionId interaction;
    Timestamp at;
    QString id;
    bool fromCustomer = true;
    QString text;
    static constexpr auto describe()
    {
        using S = UtteranceRow;
        return members(clear("interaction", &S::interaction), clear("at", &S::at), clear("id", &S::id),
            clear("from_customer", &S::fromCustomer), clear("text", &S::text));
    }
};

struct PackRow {
    static constexpr auto table = "pack";
    static constexpr int keyColumns = 2;
    QString brand;
    int version = 0;
    QByteArray pack;
    static constexpr auto describe()
    {
        return members(
            clear("brand", &PackRow::brand), clear("version", &PackRow::version), clear("pack", &PackRow::pack));
    }
};

struct SettingRow {
    static constexpr auto table = "setting";
    static constexpr int keyColumns = 1;
    QString name;
    QByteArray value;
    static constexpr auto describe()
    {
        return members(clear("name", &SettingRow::name), clear("value", &SettingRow::value));
    }
};

} // namespace privity::desk
