// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Commands.h"
#include "models/desk/DeskState.h"
#include "models/desk/Facts.h"
#include "models/desk/Lease.h"
#include "models/sync/DeskWipe.h"

namespace privity::desk {

//! What must outlive the desk is durable (WipeNote, in a file of its own) before anything else of the step is done.
struct WipeStep {
    QByteArray note;
    bool erases = false; //!< now: keys first, then everything; this desk is asked nothing more
};

//! What one step of the desk leaves: facts for the window, work for the socket, in order.
struct DeskStep {
    std::optional<WipeStep> wipe;
    std::vector<Fact> facts;
    bool snapshot = false; //!< the facts replace everything told before
    DeskOutputs link;
};

//! The desk's core: a router from commands and link events to use cases, each in one durable transaction. Single-
//! threaded and without timers: the owner calls tick() at nextDueMs() (monotonic) at the latest.
class Desk : private DeskRecords
{
public:
    Desk(RowStore &store, const Clock &clock, Random &random, QString language);

    //! Reads what is stored and, when enrolled, starts the link. Once, before everything else.
    Result<DeskStep> start();
    DeskStep handle(const Command &command);
    DeskStep linkOpened(const QByteArray &tlsKeyHash);
    DeskStep received(QByteArrayView bytes);
    DeskStep linkClosed(int code, const std::optional<Error> &why);
    DeskStep tick();
    [[nodiscard]] std::optional<qint64> nextDueMs() const;

    //! Everything that is open, for a window that has just come.
    [[nodiscard]] std::vector<Fact> snapshot() const;
    [[nodiscard]] const DeskState &state() const { return m_state; }

private:
    std::shared_ptr<const DeskIdentity> identity() const override { return m_state.identity; }
    Resume resume() const override;
    Result<QList<QByteArray>> entryFrames(quint64 after, int atMost) const override;
    Done applyFeed(const QString &feed, quint64 seq, const Event &event, const JsonObject &personal) override;
    Done applySnapshot(const QString &feed, quint64 head, const std::vector<FedRow> &rows) override;
    Done acknowledged(quint64 upTo, const QList<EntryResult> &refused) override;
    void ordered(const Wipe &wipe) override;
    Done answered(const Event &answer, const JsonObject &personal) override;
    Done adoptKeys(const SignedStatement &keys) override;
    Done welcomed(const Welcome &welcome) override;
    LogProve unproven() const override;
    Done proofsShown(const LogProved &proved, quint64 mustProve) override;

    Done transact(quint64 command, const std::function<Done(Change &)> &act);
    Done headsShown(const QList<ShownHead> &heads);
    //! Keeps why the office's record is not trusted any more, and returns it.
    Done alarm(const Error &error, const std::optional<Head> &known, const std::optional<Head> &shown);
    Done enrol(const Enrol &command);
    void enrolled(Result<DeskIdentity> result);
    void askForContexts();
    void tellAll();
    //! Nobody's picture stays; only what concerns the desk itself is told. Open: all of it again.
    void shut(ShutFact why);
    void watchWipe();
    void watchLease();
    void watchAsked();
    void watchShow();
    void cover(ShowEnd end);
    void watchSilence();
    DeskStep finish();
    LinkFact linkFact() const;
    Done load();

    RowStore &m_store;
    const Clock &m_clock;
    Random &m_random;
    QString m_bootId;
    DeskState m_state;
    DeskSync m_sync;
    std::unique_ptr<DeskEnrolment> m_enrolment;
    quint64 m_enrolCommand = 0;
    std::optional<LinkFact> m_told;
    Lease m_lease;
    ShutFact m_shutTold;
    struct UnderWay {
        Wipe wipe;
        qint64 until; //!< monotonic; so long the journal is uploaded
        bool isOver = false;
    };
    std::optional<UnderWay> m_wipe;
    DeskStep m_step;
};

} // namespace privity::desk
