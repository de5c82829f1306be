// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/platform/SystemPorts.h"
#include "models/desk/Desk.h"
#include "models/sync/OfficeRows.h"
#include "tests/app/transport/RawPeer.h"

namespace privity::test {

//! An enrolled desk that has gone bad: the real core proves it, and then its socket is ours to misuse.
class RawDesk
{
public:
    //! identity: who it is already; null: nobody yet.
    RawDesk(QByteArray tlsKeyHash, quint16 port, const DeskIdentity *identity = nullptr);

    [[nodiscard]] bool enrol(const QString &url, const QString &code);
    [[nodiscard]] bool comeOnline(); //!< a new connection, as far as the welcome
    RawPeer &peer() { return *m_peer; }

    //! One frame with a message of this desk that the office reads and answers, if at all, as it must.
    template<class T>
    QByteArray frame(const T &message, const QString &pad = {})
    {
        Event event;
        event.id = timedUuid(m_random, m_clock.now());
        event.source = deskSource(m_desk.state().identity->desk);
        event.type = QLatin1StringView(T::type);
        event.time = m_clock.now();
        event.data = codec::write(message, codec::Parts::Clear);
        if (!pad.isEmpty())
            event.data.insert(QLatin1StringView("pad"), pad);
        return RawPeer::frame(1, event.toBytes());
    }

private:
    //! Connects and lets the core speak until it has what it wants; false when the link ends before.
    bool converse(const std::function<bool()> &done);
    void take(desk::DeskStep step);

    const QByteArray m_keyHash;
    const quint16 m_port;
    SystemClock m_clock;
    SystemRandom m_random;
    MemoryStore m_store;
    desk::Desk m_desk;
    std::unique_ptr<RawPeer> m_peer;
    desk::LinkState m_link = desk::LinkState::NotEnrolled;
};

} // namespace privity::test
