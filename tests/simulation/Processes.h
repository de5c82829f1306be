// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/office/OfficeLoop.h"
#include "models/desk/Desk.h"
#include "tests/simulation/DeskClock.h"
#include "tests/simulation/FaultyStore.h"
#include "tests/simulation/Net.h"
#include "tests/simulation/PlantedBug.h"
#include "tests/simulation/Record.h"

#include <set>

namespace privity::simulation {

//! What every part of a world works with.
struct Setting {
    VirtualClock &clock;
    Timeline &timeline;
    Dice &dice;
    Net &net;
    Trace &trace;
    Counters &counters;
    PlantedBug &bug;
    const MadeKeys &keys;

    void note(const QByteArray &text) { trace.line(timeline.now(), text); }
};

//! A store with its layers: the durable image, a planted bug, planned faults.
struct Disk {
    Disk(Side side, PlantedBug &bug) : wrapped(bug.wrap(side, image)), store(wrapped ? *wrapped : image) {}

    mutable MemoryStore image; //!< looked at while nothing is written to it
    std::unique_ptr<RowStore> wrapped;
    FaultyStore store;

    //! The process is gone: its open transaction with it.
    void lose(Side side, PlantedBug &bug)
    {
        store.heal();
        store.rollback();
        bug.died(side, wrapped.get());
    }
};

//! One desk's machine: the program (while it runs), its disk, its clock and its socket.
class DeskProcess
{
public:
    //! Who looks on.
    class Watcher
    {
    public:
        virtual ~Watcher() = default;
        virtual void deskStepped(DeskProcess &desk, const std::vector<desk::Fact> &facts) = 0;
    };

    DeskProcess(int index, Setting &setting, Watcher &watcher);

    void boot();
    void die(qint64 backAfterMs);
    [[nodiscard]] bool isUp() const { return m_desk != nullptr; }
    [[nodiscard]] bool isWiped() const { return note.has_value(); } //!< or on its way there: nothing of it is shown
    [[nodiscard]] bool isDelivered() const { return m_isDelivered; }
    [[nodiscard]] const desk::Desk &program() const { return *m_desk; }
    [[nodiscard]] quint64 life() const { return m_boots; } //!< of its processes, counted
    [[nodiscard]] int index() const { return m_index; }

    void command(desk::CommandBody body);
    void opened(ConnectionId id);
    void received(ConnectionId id, const QByteArray &frame);
    void closed(ConnectionId id, int code, const std::optional<Error> &why);
    //! Dies while it hands out the next step's messages, after this many.
    void dieAfterSending(int messages) { m_sendsLeft = messages; }

    bool hasTwin = false; //!< its disk was copied, or is a copy
    int seat;             //!< whose desk it is: a copy's is the other's
    Disk disk;
    std::optional<QByteArray> note; //!< beside the store: what outlives a wipe
    DeskClock clock;
    std::vector<crypto::BoxKey> contextKeys; //!< one of them is this process's
    std::set<quint64> asks;                  //!< commands that ask the office, which may refuse
    bool storeFailed = false;                //!< during the last step

private:
    void act(const std::function<std::optional<desk::DeskStep>(desk::Desk &)> &step); //!< none: it could not start
    void release(const desk::DeskStep &step);
    void release(const DeskOutputs &link);
    void wipe();
    void bring(const std::function<void(DeskOutputs &)> &step);
    void maybeDie(int percent);
    void planTick();

    const int m_index;
    Setting &m_setting;
    Watcher &m_watcher;
    std::unique_ptr<SeededRandom> m_random;
    std::unique_ptr<desk::Desk> m_desk;
    std::unique_ptr<ReceiptSender> m_sender; //!< once wiped, until the office has the receipt
    bool m_isDelivered = false;
    ConnectionId m_connection = 0;
    quint64 m_boots = 0, m_commands = 0;
    int m_sendsLeft = -1;
};

//! The office's machine: the program (while it runs), its disk, what waits to be taken in.
class OfficeProcess
{
public:
    class Watcher
    {
    public:
        virtual ~Watcher() = default;
        virtual void officeReleased(ConnectionId connection, const QByteArray &frame) = 0;
        virtual void officeAnswered(const office::OfficeAnswer &answer) = 0;
    };

    OfficeProcess(Setting &setting, Watcher &watcher);

    void boot();
    void die(qint64 backAfterMs);
    [[nodiscard]] bool isUp() const { return m_loop != nullptr; }
    //! The program is stopped, the disk is another one, and the program starts again.
    void replaceDisk(MemoryStore image);
    //! One decision outside any connection; false when the office is down, dies of it, or could not keep it.
    bool decide(const std::function<Done(office::Turn &)> &act);
    void give(office::OfficeInput input);
    void dieAfterSending(int messages) { m_sendsLeft = messages; }

    Disk disk;

private:
    void tick();
    void planStep();
    void step();

    Setting &m_setting;
    Watcher &m_watcher;
    PlainPhoneNumbers m_phones;
    std::unique_ptr<SeededRandom> m_random;
    std::unique_ptr<office::OfficeLoop> m_loop;
    std::vector<office::OfficeInput> m_inbox;
    std::map<ConnectionId, ProvenDesk> m_proven;
    bool m_stepPlanned = false;
    quint64 m_boots = 0;
    int m_sendsLeft = -1;
};

//! The type of a message, without reading all of it.
QByteArray typeOf(QByteArrayView frame);

} // namespace privity::simulation
