// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Net.h"

namespace privity::simulation {
namespace {

constexpr qint64 silenceMs = 35000; // without a complete message
constexpr qint64 connectWithinMs = 10000;
constexpr int withoutClose = 1006; // RFC 6455

} // namespace

qint64 Net::delay() { return m_dice.between(1, m_slowestMs); }

void Net::travel(ConnectionId id, Way way, qint64 at, std::function<void(Connection &)> arrive)
{
    m_onTheWay += 1;
    m_timeline.at(at, [this, id, way, at, arrive = std::move(arrive)] {
        m_onTheWay -= 1;
        const auto found = m_connections.find(id);
        if (found == m_connections.end())
            return;
        const Side &side = way == Way::Up ? found->second.up : found->second.down;
        if (at < side.lostFrom)
            arrive(found->second);
    });
}

ConnectionId Net::connect(int desk)
{
    const ConnectionId id = ++m_newest;
    m_connections[id].desk = desk;
    if (m_reach == Reach::Silent) {
        tellDesk(id, m_timeline.now() + connectWithinMs, withoutClose, fail(ErrorCode::TimedOut));
        return id;
    }
    if (m_reach == Reach::Refused) {
        tellDesk(id, m_timeline.now() + delay(), withoutClose, fail(ErrorCode::OfficeUnreachable));
        return id;
    }
    const qint64 there = m_timeline.now() + delay();
    const qint64 back = there + delay();
    Connection &connection = m_connections[id];
    connection.up.last = there;
    connection.down.last = back;
    travel(id, Way::Down, back, [this, id](Connection &at) {
        if (at.deskEnd)
            m_ears.deskOpened(at.desk, id);
    });
    travel(id, Way::Up, there, [this, id](Connection &at) {
        at.officeEnd = m_ears.officeOpened(id);
        if (at.officeEnd)
            return;
        at.down.lostFrom = m_timeline.now();
        tellDesk(id, m_timeline.now() + delay(), withoutClose, fail(ErrorCode::OfficeUnreachable));
    });
    return id;
}

void Net::send(ConnectionId id, Way way, QByteArray frame)
{
    const auto at = m_connections.find(id);
    if (at == m_connections.end())
        return;
    Side &side = way == Way::Up ? at->second.up : at->second.down;
    if (side.silent)
        return;
    const Side::Spoil spoil = std::exchange(side.spoil, Side::Spoil::None);
    if (spoil == Side::Spoil::Lose)
        return;
    for (int copies = spoil == Side::Spoil::Twice ? 2 : 1; copies > 0; --copies) {
        side.last = std::max(side.last, m_timeline.now() + delay());
        const qint64 takes = side.bytesPerSecond > 0 ? frame.size() * 1000 / side.bytesPerSecond : 0;
        if (side.last + takes - m_timeline.now() > silenceMs) // so long nobody waits
            return breakOff(at, m_timeline.now() + silenceMs, m_timeline.now() + silenceMs);
        side.last += takes;
        travel(id, way, side.last, [this, id, way, frame](Connection &connection) {
            if (way == Way::Up && connection.officeEnd)
                m_ears.officeReceived(id, frame);
            else if (way == Way::Down && connection.deskEnd)
                m_ears.deskReceived(connection.desk, id, frame);
        });
    }
}

void Net::tellDesk(ConnectionId id, qint64 at, int code, std::optional<Error> why)
{
    Connection &connection = m_connections.at(id);
    if (std::exchange(connection.deskTold, true))
        return;
    m_timeline.at(at, [this, id, code, why = std::move(why)] {
        Connection &told = m_connections.at(id);
        if (std::exchange(told.deskEnd, false))
            m_ears.deskClosed(told.desk, id, code, why);
    });
}

void Net::tellOffice(ConnectionId id, qint64 at)
{
    Connection &connection = m_connections.at(id);
    if (std::exchange(connection.officeTold, true))
        return;
    m_timeline.at(at, [this, id] {
        if (std::exchange(m_connections.at(id).officeEnd, false))
            m_ears.officeClosed(id);
    });
}

void Net::deskCloses(ConnectionId id)
{
    const auto at = m_connections.find(id);
    if (at == m_connections.end() || !at->second.deskEnd)
        return;
    Connection &connection = at->second;
    connection.deskEnd = false;
    connection.deskTold = true;
    const qint64 now = m_timeline.now();
    // What was sent before the close still arrives, all or to some point.
    const qint64 end = std::max(connection.up.last, now + delay());
    if (m_dice.chance(50))
        connection.up.lostFrom = m_dice.between(now, end);
    tellOffice(id, connection.up.silent ? now + silenceMs : end + 1);
    connection.up.silent = true;
}

void Net::officeCloses(ConnectionId id, int code)
{
    const auto at = m_connections.find(id);
    if (at == m_connections.end() || !at->second.officeEnd)
        return;
    Connection &connection = at->second;
    const qint64 now = m_timeline.now();
    const bool heard = !connection.down.silent;
    tellDesk(id, heard ? std::max(connection.down.last, now + delay()) : now + silenceMs, heard ? code : withoutClose,
        heard ? std::nullopt : std::optional(fail(ErrorCode::LinkDown)));
    connection.down.silent = true;
    tellOffice(id, now + delay());
}

void Net::officeClosesAll(int code)
{
    for (auto &[id, connection] : m_connections)
        officeCloses(id, code);
}

void Net::deskDies(int desk)
{
    for (auto &[id, connection] : m_connections)
        if (connection.desk == desk)
            deskCloses(id);
}

void Net::officeDies()
{
    const qint64 now = m_timeline.now();
    for (auto &[id, connection] : m_connections) {
        if (!connection.officeEnd && connection.officeTold)
            continue;
        connection.officeEnd = false;
        connection.officeTold = true;
        const bool heard = !connection.down.silent && m_dice.chance(80);
        tellDesk(id, now + (heard ? delay() : silenceMs), withoutClose, fail(ErrorCode::LinkDown));
        connection.down.silent = true;
        connection.up.lostFrom = now;
        connection.up.silent = true;
    }
}

void Net::breakOff(At at, qint64 deskAt, qint64 officeAt)
{
    const qint64 now = m_timeline.now();
    for (Side *side : {&at->second.up, &at->second.down}) {
        side->lostFrom = std::min(side->lostFrom, m_dice.between(now, std::max(side->last, now)));
        side->silent = true;
    }
    tellDesk(at->first, deskAt, withoutClose, fail(ErrorCode::LinkDown));
    tellOffice(at->first, officeAt);
}

Net::At Net::anyLive()
{
    std::vector<At> live;
    for (auto at = m_connections.begin(); at != m_connections.end(); ++at)
        if (at->second.deskEnd && at->second.officeEnd && !at->second.deskTold && !at->second.officeTold)
            live.push_back(at);
    return live.empty() ? m_connections.end() : m_dice.oneOf(live);
}

bool Net::cut()
{
    const At at = anyLive();
    if (at == m_connections.end())
        return false;
    const qint64 now = m_timeline.now();
    const auto noticed = [&] { return now + (m_dice.chance(70) ? m_dice.between(0, 3000) : silenceMs); };
    const qint64 deskAt = noticed();
    breakOff(at, deskAt, noticed());
    return true;
}

bool Net::fallSilent()
{
    const At at = anyLive();
    if (at == m_connections.end())
        return false;
    const qint64 now = m_timeline.now();
    const qint64 which = m_dice.below(3);
    for (Side *side : {&at->second.up, &at->second.down}) {
        if ((which == 0 && side == &at->second.down) || (which == 1 && side == &at->second.up))
            continue;
        side->silent = true;
        side->lostFrom = now;
    }
    // The side that hears nothing more aborts; then there is nothing left for the other.
    const qint64 first = now + silenceMs + m_dice.below(3000);
    const qint64 second = which == 2 ? now + silenceMs + m_dice.below(3000) : first + delay();
    tellDesk(at->first, which == 0 ? second : first, withoutClose, fail(ErrorCode::LinkDown));
    tellOffice(at->first, which == 1 ? second : first);
    return true;
}

bool Net::slowDown()
{
    const At at = anyLive();
    if (at == m_connections.end())
        return false;
    const qint64 rate = m_dice.chance(50) ? 1000 : 200;
    at->second.up.bytesPerSecond = at->second.down.bytesPerSecond = rate;
    return true;
}

void Net::endSlow()
{
    for (auto at = m_connections.begin(); at != m_connections.end(); ++at)
        if (at->second.up.bytesPerSecond > 0)
            breakOff(at, m_timeline.now(), m_timeline.now() + delay());
}

bool Net::spoilNext(bool twice)
{
    const At at = anyLive();
    if (at == m_connections.end())
        return false;
    Side &side = m_dice.chance(50) ? at->second.up : at->second.down;
    side.spoil = twice ? Side::Spoil::Twice : Side::Spoil::Lose;
    const ConnectionId id = at->first;
    m_timeline.after(m_dice.between(2000, 20000), [this, id] {
        const auto found = m_connections.find(id);
        if (found->second.deskEnd && !found->second.deskTold && !found->second.officeTold)
            breakOff(found, m_timeline.now(), m_timeline.now() + delay());
    });
    return true;
}

} // namespace privity::simulation
