// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"
#include "models/journal/Entry.h"
#include "models/sync/NoteRate.h"
#include "models/sync/OfficeCarry.h"
#include "models/sync/OfficeKeys.h"

#include <map>
#include <set>

namespace privity {

struct WipeRow;

//! The edge's name of one connection: never used again, and greater than those of all connections before it.
using ConnectionId = quint64;

//! Who a connection was proven to be.
struct ProvenDesk {
    QString author; //!< the desk's id
    QByteArray publicKey;
};

//! The key of an entry's sealed part, opened with the intake key of the brand that the entry names.
struct OpenedPart {
    QByteArray intake; //!< public; empty: none was tried
    SecretBytes key;   //!< empty: it does not open
};
//! `wrap`: the key, sealed to the brand's intake key. Thread-safe.
OpenedPart openedBy(const BrandKeys &brand, QByteArrayView wrap);

//! What came over a connection, read: of the bytes alone, and of a proven desk's entry whether its signature holds and
//! what its sealed part is opened with. Made where the bytes come in; the core checks that the key is still the desk's
//! and that the brand is the entry's.
struct HeardFrame {
    Result<Event> event;
    std::optional<Result<journal::ReadEntry>> entry; //!< none: no entry, or not known whose
    OpenedPart part;
};
//! Thread-safe. `from`: none is known yet.
HeardFrame hear(QByteArrayView bytes, const std::optional<ProvenDesk> &from, const OfficeKeys &keys);

//! What leaves the core after a commit.
struct OfficeOutput {
    enum class Kind { Send, Proven, Close };
    Kind kind = Kind::Send;
    ConnectionId connection = 0; //!< Close of 0: every connection
    QByteArray bytes;            //!< Send; Proven: the desk's public key
    int code = 0;                //!< Close
    QString reason;              //!< Close: for the other side's log; Proven: the desk's id
};
using OfficeOutputs = std::vector<OfficeOutput>;

//! What the link's state machine asks of the office's own rules.
class OfficeRules
{
public:
    virtual ~OfficeRules() = default;
    //! Decides a proven entry: writes what follows from it, or says why not. A refusal's writes are undone.
    virtual Done decide(
        const journal::Entry &entry, const Event &event, const DeskRow &desk, WorkingSet &rows, Timestamp now) = 0;
    //! What a refusal leaves besides its result; after decide()'s own writes were undone.
    virtual void refused(const Event &, const DeskRow &, const Error &, WorkingSet &, Timestamp) {}
    //! What is in force for a desk's brands.
    virtual QList<PolicyVersion> policies(const DeskRow &, WorkingSet &) { return {}; }
    //! Answers a question; the answer's sealed members in `personal`.
    struct Answer {
        Event event;
        JsonObject personal;
    };
    virtual Result<Answer> answer(const Event &question, const DeskRow &desk, WorkingSet &rows, Timestamp now) = 0;
    //! An entry that was decided, accepted or not, before it is kept: its sealed part goes under the key of whom it is
    //! about. `opened`: the part's key, if its intake key is that of the row's brand.
    virtual void file(
        JournalRow &row, const Event &event, const OpenedPart &opened, WorkingSet &rows, Timestamp now) = 0;
    //! A feed is about to be told anew: what is over in it is cut before.
    virtual void cutOver(const QString &feed, WorkingSet &rows, Timestamp now) = 0;
};

//! The office's side of the link (resources/protocol) as a state machine: what comes in and the rows decide what goes
//! out. Sessions are memory only; everything that must survive is a row. Outputs must not leave before the rows are
//! durable; if they can't be made durable, every connection of the batch is aborted: the desks come back and resume
//! from the rows.
class OfficeSync
{
public:
    static constexpr qint64 helloWithinMs = 5000;
    static constexpr int wrongProofsAtMost = 5;
    static constexpr quint64 feedWindow = 32;  //!< rows sent beyond what the desk acknowledged
    static constexpr int refusalsAMinute = 10; //!< one more ends the link
    static constexpr int resultsAPage = 100;   //!< what a desk missed is read from the journal, some with each pump
    //! `notes`: of the one before, whose batch could not be kept.
    OfficeSync(const OfficeKeys &keys, OfficeRules &rules, Random &random, NoteRate notes = {});

    void opened(ConnectionId connection, Timestamp now, OfficeOutputs &out);
    //! `heard`: what was read of `bytes`.
    void received(ConnectionId connection, QByteArrayView bytes, const HeardFrame &heard, WorkingSet &rows,
        Timestamp now, OfficeOutputs &out);
    void closed(ConnectionId connection);
    void tick(Timestamp now, OfficeOutputs &out);
    //! Feeds grew by what was written there, outside a batch: the next pump() sends it.
    void fedIn(WorkingSet &rows);
    void fedElsewhere(); //!< the same by another program: which ones is not known
    //! After the batch's decisions: signs heads that are due, acknowledges, and sends what is new in the feeds, to those
    //! sessions that said something or have a feed that grew.
    void pump(WorkingSet &rows, Timestamp now, OfficeOutputs &out);

    //! A desk showed that this office forgot more than it knows of: it must not serve.
    [[nodiscard]] const std::optional<Error> &undone() const { return m_undone; }
    [[nodiscard]] bool isOnline(const DeskId &desk) const;
    [[nodiscard]] size_t liveCount() const;
    [[nodiscard]] const NoteRate &notes() const { return m_notes; }
    //! Notes what was counted in the hour that runs too: the office ends.
    void noteAll(WorkingSet &rows, Timestamp now);

    //! Adds a row to a feed; its sequence is the feed's next, and returned.
    static quint64 feed(WorkingSet &rows, const QString &name, Event event);
    //! The same with a personal part (canonical bytes), sealed under the care key of `subject`.
    static quint64 feed(WorkingSet &rows, const OfficeKeys &keys, const QString &name, Event event,
        QByteArrayView personal, const QString &brand, const QString &subject);
    //! Seals a row's personal part anew under the key of another subject.
    static void reseal(WorkingSet &rows, const OfficeKeys &keys, FeedRow row, const QString &subject);
    //! Puts `event` in the place of a row: a desk that did not fetch it yet never gets what stood there.
    static void replace(WorkingSet &rows, const QString &name, quint64 seq, Event event);
    //! Takes a row out for good: a desk that did not fetch it is told the feed anew.
    static void cut(WorkingSet &rows, const FeedKeyRow &key);

private:
    struct Session {
        enum class State { Challenged, Live, Closing };
        State state = State::Challenged;
        QByteArray nonce;
        Timestamp since;
        DeskId desk;
        quint64 generation = 0;
        QByteArray contextKey;
        std::map<QString, quint64> sent, acked; //!< per feed
        //! A feed that is told anew. `held`: pages that the desk said it has.
        struct SnapshotOut {
            quint64 head = 0, at = 0, count = 0, page = 0, held = 0;
            QByteArray rest, hash; //!< rest: of the rows up to `at`, what is in no page yet
        };
        std::map<QString, SnapshotOut> snapshots; //!< per feed; nothing else of it is sent meanwhile
        quint64 resultsUpTo = 0;                  //!< the desk was told what became of its entries up to here
        quint64 missedUpTo = 0;                   //!< up to here it was told on a link before, and missed it
        bool ackDue = false;
        std::optional<quint64> resyncedAt; //!< where it was asked to go on from, last
        QList<EntryResult> refused;
        Timestamp minuteFrom; //!< in which `refusals` are counted
        int refusals = 0;
    };
    using Sessions = std::map<ConnectionId, Session>;

    //! The desk that the session may still act for; null, and the session closed, when it was revoked or replaced.
    std::optional<DeskRow> deskOf(Sessions::iterator at, WorkingSet &rows, Timestamp now, OfficeOutputs &out);
    //! What a desk that is out still gets: its order to wipe, if there is one, and nothing else.
    void order(
        Sessions::iterator at, const std::optional<WipeRow> &wipe, WorkingSet &rows, Timestamp now, OfficeOutputs &out);
    void hello(Sessions::iterator at, const Event &event, WorkingSet &rows, Timestamp now, OfficeOutputs &out);
    void enrol(Sessions::iterator at, const Event &event, WorkingSet &rows, Timestamp now, OfficeOutputs &out);
    void wiped(Sessions::iterator at, const Event &event, WorkingSet &rows, Timestamp now, OfficeOutputs &out);
    void entry(Sessions::iterator at, QByteArrayView bytes, const HeardFrame &heard, WorkingSet &rows, Timestamp now,
        OfficeOutputs &out);
    //! What the entry does, if it may: a refusal leaves nothing but itself.
    Done decide(const MeantEntry &meant, const QString &brand, WorkingSet &rows, Timestamp now);
    //! Nothing is written under this desk any more.
    void freeze(DeskRow desk, WorkingSet &rows, OfficeOutputs &out);
    void question(Sessions::iterator at, const Event &event, WorkingSet &rows, Timestamp now, OfficeOutputs &out);
    void refuse(Sessions::iterator at, const Event &event, const Error &error, WorkingSet &rows, Timestamp now,
        OfficeOutputs &out);
    //! In the journal of the desk's first brand: what it was refused, as often as NoteRate has it.
    void note(
        const DeskRow &desk, NoteRate::Of of, const QString &type, ErrorCode code, WorkingSet &rows, Timestamp now);
    void noteSums(WorkingSet &rows, const std::vector<NoteRate::Sum> &sums, Timestamp now);
    void close(Sessions::iterator at, int code, const QString &reason, OfficeOutputs &out);
    //! Where the session's feed begins: after the cursor, or anew when that was cut. No cursor: it is of another epoch.
    FeedStart tellFrom(
        Session &session, const QString &feed, std::optional<quint64> cursor, WorkingSet &rows, Timestamp now);
    //! Acknowledges; of what was missed, the next page.
    void tellResults(Sessions::iterator at, WorkingSet &rows, Timestamp now, OfficeOutputs &out);
    void tellSnapshots(Sessions::iterator at, WorkingSet &rows, Timestamp now, OfficeOutputs &out);
    bool goOn(Session &session, const Resync &resync, WorkingSet &rows, Timestamp now); //!< false: it is none
    //! The row as this session gets it; in the place of one that can't be sent, a Refused that says so.
    QByteArray fedFrame(const FeedRow &row, const Session &session, WorkingSet &rows, Timestamp now);
    template<class T>
    Event say(const T &message, Timestamp now, const QString &causation = {});

    const OfficeKeys &m_keys;
    OfficeRules &m_rules;
    Random &m_random;
    Sessions m_sessions;
    std::set<ConnectionId> m_due;                          //!< for pump()
    std::map<QString, std::set<ConnectionId>> m_listeners; //!< by feed
    NoteRate m_notes;
    std::optional<Error> m_undone;
};

//! What the office itself says, with its clear members.
template<class T>
Event saidByOffice(const T &message, Random &random, Timestamp now)
{
    Event event;
    event.id = timedUuid(random, now);
    event.source = QStringLiteral("urn:privity:office");
    event.type = QLatin1StringView(T::type);
    event.time = now;
    event.data = codec::write(message, codec::Parts::Clear);
    return event;
}

template<class T>
Event OfficeSync::say(const T &message, Timestamp now, const QString &causation)
{
    Event event = saidByOffice(message, m_random, now);
    event.causation = causation;
    return event;
}

//! Canonical JSON; empty: the row has none. NotFound: whom it is about was forgotten.
Result<QByteArray> personalOf(const FeedRow &row, WorkingSet &rows, const OfficeKeys &keys);

//! The office's own entry in a brand's journal, refusals and acts of administration: its number. 0: it has no such brand.
quint64 recordByOffice(
    WorkingSet &rows, const OfficeKeys &keys, const QString &brand, Event event, Random &random, Timestamp now);

} // namespace privity
