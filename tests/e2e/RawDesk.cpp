// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/RawDesk.h"

#include "models/desk/Identity.h"

namespace privity::test {

RawDesk::RawDesk(QByteArray tlsKeyHash, quint16 port, const DeskIdentity *identity)
    : m_keyHash(std::move(tlsKeyHash)), m_port(port), m_desk(m_store, m_clock, m_random, QStringLiteral("en"))
{
    WorkingSet rows(m_store);
    if (identity)
        desk::keepIdentity(rows, *identity);
    [[maybe_unused]] const bool kept = m_store.begin() && rows.flush() && m_store.commit(); // in memory
    if (auto step = m_desk.start())
        take(*std::move(step));
}

void RawDesk::take(desk::DeskStep step)
{
    for (const desk::Fact &fact : step.facts)
        if (const auto *link = std::get_if<desk::LinkFact>(&fact))
            m_link = link->state;
    for (const DeskOutput &output : step.link)
        if (output.kind == DeskOutput::Kind::Send && m_peer)
            m_peer->write(RawPeer::frame(1, output.bytes));
}

bool RawDesk::converse(const std::function<bool()> &done)
{
    m_peer = RawPeer::connectTo(m_port);
    if (!m_peer->startTls() || m_peer->upgrade() != 101)
        return false;
    take(m_desk.linkOpened(m_keyHash));
    while (!done()) {
        const RawPeer::Frame frame = m_peer->readFrame();
        if (frame.opcode != 1)
            return false;
        take(m_desk.received(frame.payload));
    }
    return true;
}

bool RawDesk::enrol(const QString &url, const QString &code)
{
    take(m_desk.handle({1, desk::Enrol{url, code}}));
    return converse([this] { return m_desk.state().identity != nullptr; });
}

bool RawDesk::comeOnline()
{
    take(m_desk.linkClosed(1006, std::nullopt));
    take(m_desk.handle({2, desk::TryNow{}}));
    return converse([this] { return m_link == desk::LinkState::Online; });
}

} // namespace privity::test
