// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/interaction/Proof.h"
#include "models/interaction/Stage.h"
#include "models/protocol/ContextMessages.h"
#include "models/sync/OfficeRows.h"

//! The rows of the office's areas. Personal values stand only in the blobs and texts marked so.
namespace privity::office {

//! One source record, whole, in one blob (customer::SourceRecord) under its customer's care key. In key order a customer's records lie together.
struct RecordRow {
    static constexpr auto table = "record";
    static constexpr int keyColumns = 4;
    QString brand;
    CustomerId customer;
    QString source, key;
    QByteArray blob;   //!< personal
    QByteArray keyId;  //!< of the key that it is sealed under; empty: written before anything was
    QByteArray tokens; //!< of 16 bytes each: what it is found by, to be erased with it also when it opens no more
    static constexpr auto describe()
    {
        using S = RecordRow;
        return members(clear("brand", &S::brand), clear("customer", &S::customer), clear("source", &S::source),
            clear("key", &S::key), clear("blob", &S::blob), clear("key_id", &S::keyId), clear("tokens", &S::tokens));
    }
};

//! Where something of a subject (a customer, or an interaction whose customer is not known yet) stands: an entry of
//! the author `place`, or a row of the feed of that name. Forgetting and binding go through these.
struct PartRow {
    static constexpr auto table = "part";
    static constexpr int keyColumns = 4;
    QString brand, subject, place;
    quint64 n = 0;
    static constexpr auto describe()
    {
        using S = PartRow;
        return members(
            clear("brand", &S::brand), clear("subject", &S::subject), clear("place", &S::place), clear("n", &S::n));
    }
};

//! What is to be done at a moment, whoever runs then.
struct DueRow {
    static constexpr auto table = "due";
    static constexpr int keyColumns = 3;
    Timestamp at;
    QString kind, ref;
    static constexpr auto describe()
    {
        return members(clear("at", &DueRow::at), clear("kind", &DueRow::kind), clear("ref", &DueRow::ref));
    }
};

//! Blind index: who can be found by a token, so that no clear name or number is a key of a table.
struct TokenRow {
    static constexpr auto table = "token";
    static constexpr int keyColumns = 4;
    QString brand;
    QByteArray token;
    QString source, key;
    CustomerId customer;
    static constexpr auto describe()
    {
        using S = TokenRow;
        return members(clear("brand", &S::brand), clear("token", &S::token), clear("source", &S::source),
            clear("key", &S::key), clear("customer", &S::customer));
    }
};

//! Two records that a person should look at. Keys only.
struct DuplicateRow {
    static constexpr auto table = "possible_duplicate";
    static constexpr int keyColumns = 5;
    QString brand, sourceA, keyA, sourceB, keyB;
    QString reason;
    static constexpr auto describe()
    {
        using S = DuplicateRow;
        return members(clear("brand", &S::brand), clear("source_a", &S::sourceA), clear("key_a", &S::keyA),
            clear("source_b", &S::sourceB), clear("key_b", &S::keyB), clear("reason", &S::reason));
    }
};

//! A wrapped one is kept without what named the caller.
struct InteractionRow {
    static constexpr auto table = "interaction";
    static constexpr int keyColumns = 1;
    InteractionId id;
    QString brand, contact;
    DeskId desk;
    Channel channel = Channel::Call;
    Direction direction = Direction::Inbound;
    Stage stage = Stage::Offered;
    QString language, queue, guessedTopic, topic;
    Speaker speaker = Speaker::Unknown;
    std::optional<CustomerId> customer;
    QList<CustomerId> candidates;
    int identityLevel = 0;
    int offeredLevel = 0; //!< the same, as it was brought
    QString identitySource;
    Timestamp offeredAt;
    quint64 revision = 0;   //!< of the visible set last decided
    quint64 contextSeq = 0; //!< of its desk's feed, where the newest context stands; 0: none
    QString wrapCode;
    QList<Known> known; //!< what the one who speaks was checked for
    Timestamp heardAt;  //!< the customer's newest word in a chat
    QList<Seen> seen;   //!< what its desk could read; what was checked before stays known
    static constexpr auto describe()
    {
        using S = InteractionRow;
        return members(clear("id", &S::id), clear("brand", &S::brand), clear("contact", &S::contact),
            clear("desk", &S::desk), clear("channel", &S::channel), clear("direction", &S::direction),
            clear("stage", &S::stage), clear("language", &S::language), clear("queue", &S::queue),
            clear("guessed_topic", &S::guessedTopic), clear("topic", &S::topic), clear("speaker", &S::speaker),
            clear("customer", &S::customer), clear("candidates", &S::candidates),
            clear("identity_level", &S::identityLevel), clear("offered_level", &S::offeredLevel),
            clear("identity_source", &S::identitySource), clear("offered_at", &S::offeredAt),
            clear("revision", &S::revision), clear("context_seq", &S::contextSeq), clear("wrap_code", &S::wrapCode),
            clear("known", &S::known), clear("heard_at", &S::heardAt), clear("seen", &S::seen));
    }
};

//! A contact of a phone or chat system that is open here.
struct ContactRow {
    static constexpr auto table = "contact";
    static constexpr int keyColumns = 2;
    QString brand, contact;
    InteractionId interaction;
    static constexpr auto describe()
    {
        using S = ContactRow;
        return members(clear("brand", &S::brand), clear("contact", &S::contact), clear("interaction", &S::interaction));
    }
};

//! Interactions that show a customer now: they are decided again when a fact about the customer changes.
struct OpenContextRow {
    static constexpr auto table = "open_context";
    static constexpr int keyColumns = 3;
    QString brand;
    CustomerId customer;
    InteractionId interaction;
    static constexpr auto describe()
    {
        using S = OpenContextRow;
        return members(
            clear("brand", &S::brand), clear("customer", &S::customer), clear("interaction", &S::interaction));
    }
};

//! A customer with a history: import never regroups it by itself; that is an event with undo.
struct SettledRow {
    static constexpr auto table = "settled";
    static constexpr int keyColumns = 2;
    QString brand;
    CustomerId customer;
    static constexpr auto describe()
    {
        return members(clear("brand", &SettledRow::brand), clear("customer", &SettledRow::customer));
    }
};

struct DecisionRow {
    static constexpr auto table = "decision";
    static constexpr int keyColumns = 3;
    QString brand;
    CustomerId customer;
    QByteArray hash; //!< of the journal entry
    QString purpose;
    ConsentAction action = ConsentAction::Requested;
    EvidenceKind evidence = EvidenceKind::None;
    QList<QByteArray> sees;
    DeskId desk;
    quint64 n = 0, cursor = 0;
    Timestamp at;
    InteractionId interaction;
    bool objection = false, stands = true;
    static constexpr auto describe()
    {
        using S = DecisionRow;
        return members(clear("brand", &S::brand), clear("customer", &S::customer), clear("hash", &S::hash),
            clear("purpose", &S::purpose), clear("action", &S::action), clear("evidence", &S::evidence),
            clear("sees", &S::sees), clear("desk", &S::desk), clear("n", &S::n), clear("cursor", &S::cursor),
            clear("at", &S::at), clear("interaction", &S::interaction), clear("objection", &S::objection),
            clear("stands", &S::stands));
    }
};

//! At which place of its feed a desk first got a decision: a grant may name only what was delivered, whatever
//! its desk claims to have seen.
struct DeliveredRow {
    static constexpr auto table = "delivered";
    static constexpr int keyColumns = 2;
    DeskId desk;
    QByteArray decision;
    quint64 seq = 0;
    static constexpr auto describe()
    {
        using S = DeliveredRow;
        return members(clear("desk", &S::desk), clear("decision", &S::decision), clear("seq", &S::seq));
    }
};

struct PolicyRow {
    static constexpr auto table = "policy";
    static constexpr int keyColumns = 2;
    QString brand;
    int version = 0;
    QByteArray pack; //!< canonical JSON
    Timestamp publishedAt;
    QList<Approval> approvals;
    static constexpr auto describe()
    {
        using S = PolicyRow;
        return members(clear("brand", &S::brand), clear("version", &S::version), clear("pack", &S::pack),
            clear("published_at", &S::publishedAt), clear("approvals", &S::approvals));
    }
};

//! The leading columns of PolicyRow: which version there is, without reading its pack. Only for rows() and list().
struct PolicyVersionRow {
    static constexpr auto table = PolicyRow::table;
    static constexpr int keyColumns = 2;
    QString brand;
    int version = 0;
    static constexpr auto describe()
    {
        return members(clear("brand", &PolicyVersionRow::brand), clear("version", &PolicyVersionRow::version));
    }
};

//! A bearer token of a source system, as its hash: what it may post, for whom, until when. A store that is read
//! gives none away.
struct AccessTokenRow {
    static constexpr auto table = "access_token";
    static constexpr int keyColumns = 1;
    QByteArray hash; //!< SHA-256
    QString name, brand, sourcePrefix;
    QList<QString> types;
    Timestamp expiresAt;
    bool revoked = false;

    //! "urn:ac" is not "urn:acme": the prefix ends where a name does.
    [[nodiscard]] bool isFor(const QString &source) const
    {
        return source.startsWith(sourcePrefix)
            && (source.size() == sourcePrefix.size() || sourcePrefix.endsWith(u'/') || sourcePrefix.endsWith(u':')
                || QStringView(u"/:#?").contains(source.at(sourcePrefix.size())));
    }
    static constexpr auto describe()
    {
        using S = AccessTokenRow;
        return members(clear("hash", &S::hash), clear("name", &S::name), clear("brand", &S::brand),
            clear("source_prefix", &S::sourcePrefix), clear("types", &S::types), clear("expires_at", &S::expiresAt),
            clear("revoked", &S::revoked));
    }
};

//! How many contacts a desk has open: the next one goes to the desk with the fewest.
struct DeskLoadRow {
    static constexpr auto table = "desk_load";
    static constexpr int keyColumns = 1;
    DeskId desk;
    quint64 open = 0;
    static constexpr auto describe()
    {
        return members(clear("desk", &DeskLoadRow::desk), clear("open", &DeskLoadRow::open));
    }
};

struct PostedRow {
    static constexpr auto table = "posted_event";
    static constexpr int keyColumns = 3;
    QString brand, source, eventId;
    QByteArray hash; //!< of what was asked, without its time: the same id with other content is a conflict
    QByteArray answer;
    Timestamp at;
    static constexpr auto describe()
    {
        using S = PostedRow;
        return members(clear("brand", &S::brand), clear("source", &S::source), clear("event_id", &S::eventId),
            clear("hash", &S::hash), clear("answer", &S::answer), clear("at", &S::at));
    }
};

} // namespace privity::office
