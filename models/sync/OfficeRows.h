// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Rows.h"
#include "models/protocol/SessionMessages.h"

//! What the office's side of the link keeps.
namespace privity {

//! In whose name the office's own entries stand.
inline QString officeAuthor(const QString &brand) { return QStringLiteral("office:") + brand; }

struct DeskRow {
    static constexpr auto table = "desk";
    static constexpr int keyColumns = 1;
    DeskId id;
    AgentId agent;
    QString name;
    Role role = Role::Agent;
    QList<QString> brands;
    QString place; //!< of the pack's places: where it is looked at from
    QByteArray publicKey;
    quint64 generation = 0; //!< of the session that may write; an older one is fenced
    quint64 acceptedUpTo = 0;
    QByteArray headHash; //!< of entry acceptedUpTo
    Timestamp enrolledAt;
    Timestamp seenAt;
    bool revoked = false;
    bool frozen = false;            //!< another desk was enrolled in its place: nothing is written under it any more
    std::optional<DeskId> succeeds; //!< whose entries it may carry (ADR 0021)
    int quarantined = 0;            //!< entries kept that its key signed and that are none of its record
    [[nodiscard]] bool isOut() const { return revoked || frozen; }
    static constexpr auto describe()
    {
        using S = DeskRow;
        return members(clear("id", &S::id), clear("agent", &S::agent), clear("name", &S::name), clear("role", &S::role),
            clear("brands", &S::brands), clear("place", &S::place), clear("public_key", &S::publicKey),
            clear("generation", &S::generation), clear("accepted_up_to", &S::acceptedUpTo),
            clear("head_hash", &S::headHash), clear("enrolled_at", &S::enrolledAt), clear("seen_at", &S::seenAt),
            clear("revoked", &S::revoked), clear("frozen", &S::frozen), clear("succeeds", &S::succeeds),
            clear("quarantined", &S::quarantined));
    }
};

//! An enrolment code, hashed; single use, ten minutes, dead after five wrong proofs.
struct EnrolmentRow {
    static constexpr auto table = "enrolment";
    static constexpr int keyColumns = 1;
    QByteArray handle;
    QByteArray codeKey;
    QString name;
    Role role = Role::Agent;
    QList<QString> brands;
    QString place;
    Timestamp expiresAt;
    int wrongProofs = 0;
    bool used = false;
    static constexpr auto describe()
    {
        using S = EnrolmentRow;
        return members(clear("handle", &S::handle), clear("code_key", &S::codeKey), clear("name", &S::name),
            clear("role", &S::role), clear("brands", &S::brands), clear("place", &S::place),
            clear("expires_at", &S::expiresAt), clear("wrong_proofs", &S::wrongProofs), clear("used", &S::used));
    }
};

//! One entry with the office's result. The columns for what later parts of the journal need exist from the first
//! schema: no journal is ever migrated.
struct JournalRow {
    static constexpr auto table = "journal";
    static constexpr int keyColumns = 2;
    QString author; //!< a desk's id, or "office:<brand>"
    quint64 n = 0;
    QString eventId, type, subject, brand, correlation;
    Timestamp time;                            //!< as the author says
    Timestamp recordedAt;                      //!< by the office
    std::optional<Timestamp> earliest, latest; //!< what the author's clock can be held to
    quint64 generation = 0;
    QByteArray prev, commitment, hash, signature;
    std::optional<QByteArray> salt, body; //!< deleted together at the end of retention or by forgetting
    std::optional<QByteArray> wrap;       //!< the sealed part's key, sealed to the intake key
    std::optional<QByteArray> rewrap;     //!< the same under the key of (customer, retention class)
    std::optional<QString> retentionClass, keyId;
    QString result;                       //!< an ErrorCode's id; empty = accepted
    quint64 epoch = 1;                    //!< of the log
    std::optional<quint64> logIndex;      //!< in the brand's Merkle log of that epoch
    std::optional<QByteArray> acceptance; //!< the office's signature over leaf and result
    static constexpr auto describe()
    {
        using S = JournalRow;
        return members(clear("author", &S::author), clear("n", &S::n), clear("event_id", &S::eventId),
            clear("type", &S::type), clear("subject", &S::subject), clear("brand", &S::brand),
            clear("correlation", &S::correlation), clear("time", &S::time), clear("recorded_at", &S::recordedAt),
            clear("earliest", &S::earliest), clear("latest", &S::latest), clear("generation", &S::generation),
            clear("prev", &S::prev), clear("commitment", &S::commitment), clear("hash", &S::hash),
            clear("signature", &S::signature), clear("salt", &S::salt), clear("body", &S::body),
            clear("wrap", &S::wrap), clear("rewrap", &S::rewrap), clear("retention_class", &S::retentionClass),
            clear("key_id", &S::keyId), clear("result", &S::result), clear("epoch", &S::epoch),
            clear("log_index", &S::logIndex), clear("acceptance", &S::acceptance));
    }
};

//! The newest sequence of a feed; read and written in the transaction that adds rows, so that above `cut` a feed has no
//! holes.
struct FeedHeadRow {
    static constexpr auto table = "feed_head";
    static constexpr int keyColumns = 1;
    QString feed;
    quint64 head = 0;
    quint64 cut = 0; //!< the newest row that is not there any more: who is below it is told the feed anew
    static constexpr auto describe()
    {
        using S = FeedHeadRow;
        return members(clear("feed", &S::feed), clear("head", &S::head), clear("cut", &S::cut));
    }
};

//! Which rows of a feed are about the same: they are cut together.
struct FeedKeyRow {
    static constexpr auto table = "feed_key";
    static constexpr int keyColumns = 3;
    QString feed;
    QString about; //!< the interaction; empty: the feed's brand
    quint64 seq = 0;
    static constexpr auto describe()
    {
        using S = FeedKeyRow;
        return members(clear("feed", &S::feed), clear("about", &S::about), clear("seq", &S::seq));
    }
};

struct FeedRow {
    static constexpr auto table = "feed";
    static constexpr int keyColumns = 2;
    QString feed;
    quint64 seq = 0;
    QByteArray event;       //!< canonical, without its sealed part
    QByteArray personal;    //!< the sealed members under the subject's key; empty: none. Sealed to the desk when sent
    QString brand, subject; //!< whose key: a customer's, or an interaction's until its customer is known
    static constexpr auto describe()
    {
        using S = FeedRow;
        return members(clear("feed", &S::feed), clear("seq", &S::seq), clear("event", &S::event),
            clear("personal", &S::personal), clear("brand", &S::brand), clear("subject", &S::subject));
    }
};

//! How far a desk has durably applied a feed: of a brand's control feed, which asks for something, at once; of the others
//! when it last said hello.
struct ConfirmedRow {
    static constexpr auto table = "confirmed";
    static constexpr int keyColumns = 2;
    QString feed;
    DeskId desk;
    quint64 seq = 0;
    static constexpr auto describe()
    {
        using S = ConfirmedRow;
        return members(clear("feed", &S::feed), clear("desk", &S::desk), clear("seq", &S::seq));
    }
};

//! Why each epoch but the first began.
struct RecoveryRow {
    static constexpr auto table = "recovery";
    static constexpr int keyColumns = 2;
    quint64 epoch = 0;
    QString brand;
    LogRecovered recovered;
    static constexpr auto describe()
    {
        using S = RecoveryRow;
        return members(clear("epoch", &S::epoch), clear("brand", &S::brand), clear("recovered", &S::recovered));
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

inline const QString keepDaysName = QStringLiteral("keepDays"); //!< the setting

inline QString deskFeed(const DeskId &desk) { return QStringLiteral("desk:") + desk.text; }
inline QString policyFeed(const QString &brand) { return QStringLiteral("brand:%1:policy").arg(brand); }
inline QString controlFeed(const QString &brand) { return QStringLiteral("brand:%1:control").arg(brand); }
//! The setting that keeps the highest forget counter a desk has shown.
inline QString forgottenShown(const QString &brand) { return QStringLiteral("forgotten-shown:") + brand; }
inline QString deskSource(const DeskId &desk) { return QStringLiteral("urn:privity:desk:") + desk.text.mid(2); }
inline QString officeSource(const QString &brand) { return QStringLiteral("urn:privity:office:") + brand; }

} // namespace privity
