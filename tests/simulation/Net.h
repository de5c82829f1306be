// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/sync/OfficeSync.h"
#include "tests/simulation/Timeline.h"

namespace privity::simulation {

//! The network between desks and the office: one TLS connection each, in order within itself and late; several of
//! one desk can be on their way at once. What a socket's owner would notice, it notices: a close, a cut, 35 s of
//! silence.
class Net
{
public:
    //! The two sides that hear. A desk hears of its present connection only, as a socket's owner does.
    class Ears
    {
    public:
        virtual ~Ears() = default;
        virtual bool officeOpened(ConnectionId id) = 0; //!< false: nobody listens
        virtual void officeReceived(ConnectionId id, const QByteArray &frame) = 0;
        virtual void officeClosed(ConnectionId id) = 0;
        virtual void deskOpened(int desk, ConnectionId id) = 0;
        virtual void deskReceived(int desk, ConnectionId id, const QByteArray &frame) = 0;
        virtual void deskClosed(int desk, ConnectionId id, int code, const std::optional<Error> &why) = 0;
    };
    enum class Way { Up, Down };
    enum class Reach { Ok, Refused, Silent }; //!< what a new connection meets

    Net(Timeline &timeline, Dice &dice, Ears &ears) : m_timeline(timeline), m_dice(dice), m_ears(ears) {}

    void setDelay(qint64 slowestMs) { m_slowestMs = slowestMs; }
    void setReach(Reach reach) { m_reach = reach; }

    ConnectionId connect(int desk);
    void send(ConnectionId id, Way way, QByteArray frame);
    void deskCloses(ConnectionId id);
    void officeCloses(ConnectionId id, int code);
    void officeClosesAll(int code);
    void deskDies(int desk);
    void officeDies();

    // What goes wrong. Each takes a live connection at random, and says whether there was one.
    bool cut();
    bool fallSilent();          //!< half-open: nothing more arrives, one way or both
    bool spoilNext(bool twice); //!< one frame is lost or doubled; the connection dies soon after
    bool slowDown();            //!< to 8 kbit/s or less for as long as it lives
    void endSlow();             //!< those that are slow are cut: what comes after them is not

    [[nodiscard]] int deskOf(ConnectionId id) const { return m_connections.at(id).desk; }
    [[nodiscard]] bool isIdle() const { return m_onTheWay == 0; }

private:
    struct Side {
        qint64 last = 0;           //!< nothing arrives before this: order
        qint64 bytesPerSecond = 0; //!< 0: as many as there are
        bool silent = false;       //!< nothing that is sent now arrives
        qint64 lostFrom = std::numeric_limits<qint64>::max();
        enum class Spoil { None, Lose, Twice } spoil = Spoil::None;
    };
    struct Connection {
        int desk = 0;
        bool deskEnd = true, officeEnd = false, deskTold = false, officeTold = false;
        Side up, down;
    };
    using At = std::map<ConnectionId, Connection>::iterator;

    qint64 delay();
    void travel(ConnectionId id, Way way, qint64 at, std::function<void(Connection &)> arrive);
    void tellDesk(ConnectionId id, qint64 at, int code, std::optional<Error> why);
    void tellOffice(ConnectionId id, qint64 at);
    void breakOff(At at, qint64 deskAt, qint64 officeAt);
    At anyLive();

    Timeline &m_timeline;
    Dice &m_dice;
    Ears &m_ears;
    std::map<ConnectionId, Connection> m_connections;
    ConnectionId m_newest = 0;
    qint64 m_slowestMs = 20;
    Reach m_reach = Reach::Ok;
    int m_onTheWay = 0;
};

} // namespace privity::simulation
