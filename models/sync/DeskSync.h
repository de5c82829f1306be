// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"
#include "models/journal/Entry.h"
#include "models/sync/DeskSnapshot.h"

#include <deque>
#include <map>
#include <memory>

namespace privity {

//! Who this desk is and whom it trusts; made by an enrolment, kept in the desk's store.
struct DeskIdentity {
    DeskId desk;
    AgentId agent;
    QString name;
    Role role = Role::Agent;
    QStringList brands;
    QString place;
    QString url; //!< wss://host:port
    crypto::SignKey key;
    QByteArray identityKey; //!< the office's, pinned
    SignedStatement keys;
};

//! What the state machine asks its owner to do with the socket, in order. Of a link that it was told to close, or to
//! replace by another, the owner reports nothing more.
struct DeskOutput {
    enum class Kind { Connect, Send, Close };
    Kind kind = Kind::Send;
    QByteArray bytes;       //!< Send
    QString url;            //!< Connect
    QList<QByteArray> pins; //!< Connect: SHA-256 of the keys that may answer; empty while enrolling
};
using DeskOutputs = std::vector<DeskOutput>;

//! A row of a feed, with its sealed members opened.
struct FedRow {
    Event event;
    JsonObject personal;
};

//! What the state machine asks of the desk's own state. Every call that writes is durable when it returns.
class DeskRecords
{
public:
    virtual ~DeskRecords() = default;
    virtual std::shared_ptr<const DeskIdentity> identity() const = 0; //!< not null once the link is started
    virtual Resume resume() const = 0;
    //! Dense from after + 1. StoreDamaged: that one is missing, and later ones are there.
    virtual Result<QList<QByteArray>> entryFrames(quint64 after, int atMost) const = 0;
    //! One transaction: the row's effect and the feed's cursor.
    virtual Done applyFeed(const QString &feed, quint64 seq, const Event &event, const JsonObject &personal) = 0;
    //! One transaction: the rows that are left of a feed up to `head`, in order, under what this desk did itself; and the
    //! cursor. What is not among them stays as it is here.
    virtual Done applySnapshot(const QString &feed, quint64 head, const std::vector<FedRow> &rows) = 0;
    //! One transaction: everything up to `upTo` is the office's; what it refused is marked and undone.
    virtual Done acknowledged(quint64 upTo, const QList<EntryResult> &refused) = 0;
    //! The office orders this desk to be wiped, or somebody in its place does.
    virtual void ordered(const Wipe &wipe) = 0;
    virtual Done answered(const Event &answer, const JsonObject &personal) = 0;
    virtual Done adoptKeys(const SignedStatement &keys) = 0;
    //! What the office says of its record as a whole: its epoch, which changes only with a statement of the identity;
    //! its newest heads, of which each must be signed and go on from the one held, and none may be missing; what it
    //! holds of this desk; its policies, which never get older. A new epoch resets the cursors, and what the office does
    //! not hold any more is unsent again. If not so, what was held and what was shown are kept, and the alarm is
    //! returned: LogShortened, LogForked, ForgettingUndone, EntriesGone, PolicyOlder …
    virtual Done welcomed(const Welcome &welcome) = 0;
    //! Acknowledged entries of which no proof was seen, and the heads that the desk holds.
    virtual LogProve unproven() const = 0;
    //! EntryMissing when a proof is wrong, or there is none though entries up to `mustProve` are due.
    virtual Done proofsShown(const LogProved &proved, quint64 mustProve) = 0;
};

//! The desk's side of the link as a pure state machine: challenge, hello, entries up in order, feeds down in order,
//! back-off. Time and jitter come through the ports; it holds no socket and no timer: the owner calls tick() at
//! nextDueMs() at the latest.
class DeskSync
{
public:
    enum class State { Stopped, Waiting, Connecting, Proving, Online, Refused };

    DeskSync(DeskRecords &records, const Clock &clock, Random &random);

    void start(DeskOutputs &out);
    void startAnew(DeskOutputs &out); //!< as another desk: nothing is left of what was said before
    void linkOpened(QByteArray tlsKeyHash);
    void received(QByteArrayView bytes, DeskOutputs &out);
    void linkClosed(int code, const std::optional<Error> &why);
    void entriesWaiting(DeskOutputs &out);
    void ask(const Event &question, DeskOutputs &out); //!< dropped when not online: the asker asks again
    void tick(DeskOutputs &out);
    void pause(DeskOutputs &out);  //!< somebody else needs the socket; start() goes on
    void tryNow(DeskOutputs &out); //!< a person asked; also when this one would not come back by itself

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    //! The office takes this desk no more under its id: its record does not fit, or another stands in its place, or has
    //! the link.
    [[nodiscard]] bool isTurnedAway() const;
    [[nodiscard]] std::optional<qint64> nextDueMs() const; //!< monotonic
    [[nodiscard]] Timestamp since() const { return m_since; }
    [[nodiscard]] quint64 sentUpTo() const { return m_sent; } //!< while Online: what waits for room is above it

private:
    void enter(State state);
    //! Opened in another place: this one stays away until a person starts it again.
    [[nodiscard]] bool isReplaced() const { return m_error && m_error->code == ErrorCode::Replaced; }
    void challenged(const Event &event, DeskOutputs &out);
    void welcomed(const Event &event, DeskOutputs &out);
    void resumeFrom(const Resume &resume);
    void fed(const Event &event, DeskOutputs &out);
    void paged(const Event &event, DeskOutputs &out);
    void askAgain(const QString &feed, DeskOutputs &out); //!< after a hole: for what comes after the cursor
    void sendEntries(DeskOutputs &out);
    void proveLater();
    void forgetDue();
    void askForProofs(DeskOutputs &out);
    void proved(const Event &answer, DeskOutputs &out);
    void giveUp(Error error, DeskOutputs &out);
    template<class T>
    Event say(const T &message);
    Result<JsonObject> personalOf(const Event &event, const QString &place, quint64 n) const;

    DeskRecords &m_records;
    const Clock &m_clock;
    Random &m_random;
    State m_state = State::Stopped;
    Timestamp m_since;
    std::optional<Error> m_error;
    crypto::BoxKey m_contextKey; //!< of this process: what was fed before a restart can't be read again
    QString m_bootId;
    QByteArray m_tlsKeyHash;
    qint64 m_retryAt = 0; //!< monotonic
    qint64 m_onlineSince = 0;
    int m_attempts = 0;
    int m_spreadMs = 0;
    quint64 m_sent = 0; //!< entries sent on this link
    quint64 m_acked = 0;
    quint64 m_resultsUpTo = 0; //!< up to here it is known what became of the entries
    int m_credits = 32;
    std::map<QString, quint64> m_cursors;
    struct Gap {
        quint64 next;
        qint64 since; //!< monotonic
    };
    std::map<QString, Gap> m_gaps; //!< by feed: what was asked for again and has not come yet
    std::map<QString, SnapshotIn> m_snapshots;
    struct ProofDue {
        quint64 upTo;     //!< entries acknowledged by then
        qint64 since, at; //!< monotonic: of the first of them, when proofs are asked for
    };
    std::deque<ProofDue> m_due;
    QString m_question;      //!< the one about proofs that waits for its answer
    qint64 m_answerBy = 0;   //!< monotonic
    quint64 m_mustProve = 0; //!< what the answer must prove
    int m_unanswered = 0;    //!< links that ended, by whomever, before the answer came
};

//! Checks a key statement: signed by the pinned identity, valid now, not older than the one held. SignatureInvalid,
//! KeysChanged; ClockOff when it is valid at the time that the office says (`officeTime`, used for nothing else).
Done checkStatement(const SignedStatement &keys, const QByteArray &identityKey, quint64 atLeastSeq, Timestamp now,
    Timestamp officeTime);

//! One enrolment over one link (resources/protocol). The code never leaves this object.
class DeskEnrolment
{
public:
    //! before: the desk that is to be succeeded; null: none.
    DeskEnrolment(
        QString url, SecretBytes code, std::shared_ptr<const DeskIdentity> before, const Clock &clock, Random &random);

    void start(DeskOutputs &out);
    void linkOpened(QByteArray tlsKeyHash) { m_tlsKeyHash = std::move(tlsKeyHash); }
    //! Done when it returns a value: the identity, or why not. Nothing is kept before the office's proof verifies.
    std::optional<Result<DeskIdentity>> received(QByteArrayView bytes, DeskOutputs &out);

private:
    QString m_url;
    SecretBytes m_code;
    std::shared_ptr<const DeskIdentity> m_before;
    const Clock &m_clock;
    Random &m_random;
    crypto::SignKey m_key;
    QByteArray m_officeNonce, m_nonce, m_tlsKeyHash;
};

} // namespace privity
