// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/LogMessages.h"
#include "models/protocol/WipeMessages.h"

//! What desk and office say to each other about the link itself (resources/protocol). Not stored.
namespace privity {

inline constexpr int protocolVersion = 1;

//! The office's first word: 32 random bytes, used once, good for 5 s.
struct Challenge {
    static constexpr auto type = "privity.sync.challenge.v1";
    QByteArray nonce;
    static constexpr auto describe() { return members(clear("nonce", &Challenge::nonce)); }
};

//! A key of one brand, in a key statement.
struct BrandKey {
    QString brand;
    QByteArray key;
    static constexpr auto describe() { return members(clear("brand", &BrandKey::brand), clear("key", &BrandKey::key)); }
    friend bool operator==(const BrandKey &, const BrandKey &) = default;
};

//! Somebody whose word a policy pack needs. Their key is on a machine of their own; the office never holds it.
struct Approver {
    QString name;
    QByteArray key; //!< Ed25519
    static constexpr auto describe() { return members(clear("name", &Approver::name), clear("key", &Approver::key)); }
    friend bool operator==(const Approver &, const Approver &) = default;
};

//! What the identity key vouches for; a lower seq than the known one is refused: it would bring withdrawn keys back.
struct KeyStatement {
    quint64 seq = 0;
    QList<QByteArray> tlsHashes; //!< SHA-256 of SubjectPublicKeyInfo, now and next
    QList<BrandKey> logKeys;     //!< Ed25519 per brand
    QList<BrandKey> intakeKeys;  //!< X25519 per brand: desks seal to it
    QByteArray controlKey;       //!< Ed25519: signs wipes
    Timestamp validFrom, validUntil;
    std::optional<QList<Approver>> approvers; //!< a pack needs the word of two of them; none: it is taken as it comes
    static constexpr auto describe()
    {
        return members(clear("seq", &KeyStatement::seq), clear("tlsHashes", &KeyStatement::tlsHashes),
            clear("logKeys", &KeyStatement::logKeys), clear("intakeKeys", &KeyStatement::intakeKeys),
            clear("controlKey", &KeyStatement::controlKey), clear("validFrom", &KeyStatement::validFrom),
            clear("validUntil", &KeyStatement::validUntil), clear("approvers", &KeyStatement::approvers));
    }
    friend bool operator==(const KeyStatement &, const KeyStatement &) = default;
};

struct SignedStatement {
    KeyStatement statement;
    QByteArray signature; //!< Domain::Keys, by the identity key, over the canonical statement
    static constexpr auto describe()
    {
        return members(
            clear("statement", &SignedStatement::statement), clear("signature", &SignedStatement::signature));
    }
};

//! Whose entries the new desk carries over (ADR 0021): a desk that can't go on under its id. Proven by its key.
struct Succession {
    DeskId desk;
    QByteArray signature; //!< Domain::Succeed over successionBytes(), by that desk's key
    static constexpr auto describe()
    {
        return members(clear("desk", &Succession::desk), clear("signature", &Succession::signature));
    }
};

//! The desk proves that it knows the code, without sending it; `handle` only finds the code's row.
struct Enrol {
    static constexpr auto type = "privity.sync.enrol.v1";
    static constexpr auto answer = "privity.sync.enrolled.v1";
    QByteArray handle; //!< 8 bytes
    QByteArray nonce;
    QByteArray deskKey; //!< Ed25519
    QByteArray proof;   //!< over both nonces and the TLS key of this link: no relay can use it on another
    std::optional<Succession> succeeds;
    static constexpr auto describe()
    {
        return members(clear("handle", &Enrol::handle), clear("nonce", &Enrol::nonce),
            clear("deskKey", &Enrol::deskKey), clear("proof", &Enrol::proof), clear("succeeds", &Enrol::succeeds));
    }
};

struct Enrolled {
    static constexpr auto type = "privity.sync.enrolled.v1";
    DeskId desk;
    AgentId agent;
    QString name;
    Role role = Role::Agent;
    QList<QString> brands;
    QString place;
    QByteArray identityKey;
    SignedStatement keys;
    QByteArray proof;
    static constexpr auto describe()
    {
        return members(clear("desk", &Enrolled::desk), clear("agent", &Enrolled::agent), clear("name", &Enrolled::name),
            clear("role", &Enrolled::role), clear("brands", &Enrolled::brands), clear("place", &Enrolled::place),
            clear("identityKey", &Enrolled::identityKey), clear("keys", &Enrolled::keys),
            clear("proof", &Enrolled::proof));
    }
};

struct FeedCursor {
    QString feed;
    quint64 seq = 0;
    static constexpr auto describe()
    {
        return members(clear("feed", &FeedCursor::feed), clear("seq", &FeedCursor::seq));
    }
};

//! Where the office begins to tell a desk a feed: at what comes after `from`; or all of it anew.
struct FeedStart {
    QString feed;
    quint64 seq = 0;       //!< its newest place
    quint64 from = 0;      //!< the desk's place, as far as it counts here
    bool snapshot = false; //!< what came after `from` was cut, or `from` is of another epoch: pages of it come first
    static constexpr auto describe()
    {
        using S = FeedStart;
        return members(
            clear("feed", &S::feed), clear("seq", &S::seq), clear("from", &S::from), clear("snapshot", &S::snapshot));
    }
};

struct Resume {
    quint64 epoch = 0;
    QList<FeedCursor> cursors;
    quint64 sentUpTo = 0;      //!< the desk's newest n
    quint64 ackedUpTo = 0;     //!< up to here the desk holds the office's results
    QByteArray newestHash;     //!< of that entry; empty when none
    QList<KnownHead> logHeads; //!< the newest of each brand that the desk holds
    static constexpr auto describe()
    {
        return members(clear("epoch", &Resume::epoch), clear("cursors", &Resume::cursors),
            clear("sentUpTo", &Resume::sentUpTo), clear("ackedUpTo", &Resume::ackedUpTo),
            clear("newestHash", &Resume::newestHash), clear("logHeads", &Resume::logHeads));
    }
};

struct Hello {
    static constexpr auto type = "privity.sync.hello.v1";
    static constexpr auto answer = "privity.sync.welcome.v1";
    int protocolLow = protocolVersion, protocolHigh = protocolVersion;
    DeskId desk;
    QString bootId;
    QByteArray nonce;
    QByteArray contextKey;    //!< X25519, of this process only: contexts are sealed to it
    quint64 statementSeq = 0; //!< newest key statement this desk holds
    Resume resume;
    QByteArray signature; //!< Domain::Hello over helloBytes()
    static constexpr auto describe()
    {
        return members(clear("protocolLow", &Hello::protocolLow), clear("protocolHigh", &Hello::protocolHigh),
            clear("desk", &Hello::desk), clear("bootId", &Hello::bootId), clear("nonce", &Hello::nonce),
            clear("contextKey", &Hello::contextKey), clear("statementSeq", &Hello::statementSeq),
            clear("resume", &Hello::resume), clear("signature", &Hello::signature));
    }
};

//! What a hello's signature covers: both nonces, the TLS key that the desk saw, and all of the hello but the signature.
QByteArray helloBytes(const Hello &hello, QByteArrayView challengeNonce, QByteArrayView tlsKeyHash);
//! What both proofs of enrolment cover after their domain (HMAC-SHA256 under codeKey()).
QByteArray enrolProof(QByteArrayView codeKey, crypto::Domain domain, QByteArrayView officeNonce,
    QByteArrayView deskNonce, QByteArrayView tlsKeyHash, QByteArrayView deskKey, QByteArrayView brands,
    QByteArrayView answer);
//! What a succession's signature covers: both nonces, the TLS key that the desk saw, the new key, the old desk's id.
QByteArray successionBytes(QByteArrayView officeNonce, QByteArrayView deskNonce, QByteArrayView tlsKeyHash,
    QByteArrayView deskKey, const DeskId &desk);
//! The code as people write it ("ABCD-EFGH-…", any case) to its 80 bits; Malformed.
Result<SecretBytes> parseEnrolCode(QStringView text);
QString enrolCodeText(const SecretBytes &code);
QByteArray enrolHandle(const SecretBytes &code);  //!< finds the row; 8 bytes
QByteArray enrolCodeKey(const SecretBytes &code); //!< what the office stores and both proofs are keyed with

//! Which version of a brand's policy is in force.
struct PolicyVersion {
    QString brand;
    int version = 0;
    static constexpr auto describe()
    {
        return members(clear("brand", &PolicyVersion::brand), clear("version", &PolicyVersion::version));
    }
};

inline constexpr int keepDaysAsBuilt = 30 + 7; //!< a backup each 30 days, and a week to notice
inline constexpr int keepDaysAtLeast = 1 + 7;  //!< whatever the office says

struct Welcome {
    static constexpr auto type = "privity.sync.welcome.v1";
    int protocol = protocolVersion;
    quint64 generation = 0;
    quint64 epoch = 0;
    quint64 acceptedUpTo = 0;
    QList<FeedStart> heads;
    int credits = 32;
    int heartbeatMs = 15000;
    int reconnectSpreadMs = 60000;
    Timestamp serverTime;
    std::optional<SignedStatement> keys; //!< when another than the desk's
    QList<ShownHead> logHeads;           //!< of the desk's brands, and of those in its resume
    QList<LogRecovered> recovered;       //!< of the desk's brands, why the epoch began; none: it is the first
    std::optional<int> keepDays;         //!< how long acknowledged entries are kept on the desk, at least
    QList<PolicyVersion> policies;       //!< of the desk's brands
    std::optional<Wipe> wipe;            //!< when it is ordered
    static constexpr auto describe()
    {
        return members(clear("protocol", &Welcome::protocol), clear("generation", &Welcome::generation),
            clear("epoch", &Welcome::epoch), clear("acceptedUpTo", &Welcome::acceptedUpTo),
            clear("heads", &Welcome::heads), clear("credits", &Welcome::credits),
            clear("heartbeatMs", &Welcome::heartbeatMs), clear("reconnectSpreadMs", &Welcome::reconnectSpreadMs),
            clear("serverTime", &Welcome::serverTime), clear("keys", &Welcome::keys),
            clear("logHeads", &Welcome::logHeads), clear("recovered", &Welcome::recovered),
            clear("keepDays", &Welcome::keepDays), clear("policies", &Welcome::policies),
            clear("wipe", &Welcome::wipe));
    }
};

//! The office's result for one entry. code: an ErrorCode's id; empty = accepted.
struct EntryResult {
    quint64 n = 0;
    QString code;
    static constexpr auto describe() { return members(clear("n", &EntryResult::n), clear("code", &EntryResult::code)); }
};

//! Durable, cumulative. Office to desk: entries up to `upTo`, with the refused ones above `after` named. Desk to
//! office: a feed.
struct Ack {
    static constexpr auto type = "privity.sync.ack.v1";
    quint64 upTo = 0;
    std::optional<QString> feed;
    QList<EntryResult> refused;
    std::optional<quint64> after;
    static constexpr auto describe()
    {
        return members(clear("upTo", &Ack::upTo), clear("feed", &Ack::feed), clear("refused", &Ack::refused),
            clear("after", &Ack::after));
    }
};

//! "I am at this place; go on from here": after a hole, in either direction. feed absent: the desk's entries. page: of
//! the snapshot that is under way, the newest page that the desk holds; absent: what is under way counts no more.
struct Resync {
    static constexpr auto type = "privity.sync.resync.v1";
    quint64 after = 0;
    std::optional<QString> feed;
    std::optional<quint64> page;
    static constexpr auto describe()
    {
        return members(clear("after", &Resync::after), clear("feed", &Resync::feed), clear("page", &Resync::page));
    }
};

//! What a whole snapshot must come to.
struct SnapshotEnd {
    quint64 head = 0;  //!< the feed's place that the desk is at then
    quint64 count = 0; //!< of rows
    QByteArray hash;   //!< snapshotEndHash()
    static constexpr auto describe()
    {
        using S = SnapshotEnd;
        return members(clear("head", &S::head), clear("count", &S::count), clear("hash", &S::hash));
    }
};

//! A part of a feed that is told anew (ADR 0015): the frames of its rows as they stand, in order, each with a line feed
//! after it, cut into pages wherever a page is full.
struct SnapshotPage {
    static constexpr auto type = "privity.sync.snapshot.v1";
    QString feed;
    quint64 page = 0; //!< from 1 without a hole
    QByteArray bytes;
    std::optional<SnapshotEnd> last; //!< in the last one
    static constexpr auto describe()
    {
        using S = SnapshotPage;
        return members(
            clear("feed", &S::feed), clear("page", &S::page), clear("bytes", &S::bytes), clear("last", &S::last));
    }
};

inline constexpr qsizetype snapshotPageBytes = 160 * 1024; //!< with base64 and envelope below largestMessage
inline constexpr quint64 snapshotPagesAhead = 2;           //!< beyond those that the desk said it holds
//! Over the pages up to this one: SHA-256(that of the pages before, empty at first ‖ the page's bytes).
QByteArray snapshotHash(QByteArrayView before, QByteArrayView page);
//! SHA-256(that of all pages ‖ feed ‖ head ‖ count), both numbers as 20 digits.
QByteArray snapshotEndHash(QByteArrayView pages, const QString &feed, quint64 head, quint64 count);

//! A message that was not understood or not allowed; nothing was changed. Paired by causationid.
struct Refused {
    static constexpr auto type = "privity.sync.refused.v1";
    QString code;
    QString detail;
    static constexpr auto describe()
    {
        return members(clear("code", &Refused::code), clear("detail", &Refused::detail));
    }
};

//! Close codes of the WebSocket (RFC 6455 section 7.4.2: 4000 to 4999 are private).
enum CloseCode {
    CloseMalformed = 4400,
    CloseNotProven = 4401,
    CloseNotAllowed = 4403,
    CloseNoVersion = 4406,
    CloseTooSlow = 4408,
    CloseReplaced = 4409,
    CloseGap = 4410,
    CloseTooMany = 4429,
    CloseLater = 4503,
};

} // namespace privity
