// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/transport/Edge.h"
#include "app/transport/TlsIdentity.h"
#include "tests/app/transport/RawPeer.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace privity::test {

//! What an Edge told, in order, and what to do at once on its thread.
class EdgeRecorder : public EdgeEvents
{
public:
    struct Seen {
        QList<ConnectionId> opened;
        QList<QByteArray> peers;
        QList<QByteArray> received;
        QList<int> closed; //!< codes
        QList<HttpRequest> requests;
    };
    std::function<void(ConnectionId)> onOpened;
    std::function<void(ConnectionId, const QByteArray &)> onReceived;
    std::function<void(const HttpRequest &, const HttpAnswerer &)> onRequested;
    Edge *edge = nullptr; //!< is told at once that a message is done; null: never

    //! Waits until `holds` is true of what was seen.
    template<class Holds>
    bool sees(Holds holds, int timeoutMs = 10'000)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::milliseconds(timeoutMs), [&] { return holds(m_seen); });
    }
    Seen seen() const
    {
        const std::lock_guard lock(m_mutex);
        return m_seen;
    }

private:
    void opened(ConnectionId id, QByteArray peer) override
    {
        note([&] {
            m_seen.opened.append(id);
            m_seen.peers.append(peer);
        });
        if (onOpened)
            onOpened(id);
    }
    void received(ConnectionId id, QByteArray message) override
    {
        if (onReceived)
            onReceived(id, message);
        if (edge)
            edge->done(id, message.size());
        note([&] { m_seen.received.append(message); });
    }
    void closed(ConnectionId, int code) override
    {
        note([&] { m_seen.closed.append(code); });
    }
    void requested(HttpRequest request, HttpAnswerer answer) override
    {
        note([&] { m_seen.requests.append(request); });
        if (onRequested)
            onRequested(request, answer);
    }

    template<class Change>
    void note(Change change)
    {
        const std::lock_guard lock(m_mutex);
        change();
        m_changed.notify_all();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Seen m_seen;
};

//! The defaults, but for a short wait for peers that leave a close unanswered, as RawPeer does.
inline EdgeOptions quickToClose()
{
    EdgeOptions options;
    options.closeMs = 100;
    return options;
}

//! An Edge on loopback with the recorder at its side.
struct TestOffice {
    explicit TestOffice(const TlsIdentity &identity, const EdgeOptions &options = quickToClose())
        : edge(onLoopback(identity, options), events)
    {
        events.edge = &edge;
    }
    static EdgeOptions onLoopback(const TlsIdentity &identity, EdgeOptions options = quickToClose())
    {
        options.address = "127.0.0.1";
        options.certificatePem = identity.certificatePem;
        options.keyPem = identity.keyPem;
        return options;
    }
    //! A client over TLS; none if that failed.
    std::unique_ptr<RawPeer> connectTls() const
    {
        auto peer = RawPeer::connectTo(edge.boundPort());
        return peer->startTls() ? std::move(peer) : nullptr;
    }
    //! A client whose WebSocket stands.
    std::unique_ptr<RawPeer> connectDesk() const
    {
        auto peer = connectTls();
        return peer && peer->upgrade() == 101 ? std::move(peer) : nullptr;
    }
    void echo()
    {
        events.onReceived = [this](ConnectionId id, const QByteArray &message) { edge.send(id, message); };
    }
    void proveAll()
    {
        events.onOpened = [this](ConnectionId id) { edge.setProven(id); };
    }

    EdgeRecorder events; //!< set its functions before start()
    Edge edge;
};

inline TlsIdentity newIdentity()
{
    return *TlsIdentity::make(QStringLiteral("localhost"), Timestamp{1'900'000'000'000});
}

} // namespace privity::test
