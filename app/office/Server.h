// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/office/OfficeHome.h"
#include "app/office/OfficeLoop.h"
#include "app/transport/Edge.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace privity::office {

//! Of two connections one may be read while the other is; more than that leaves the core no processor of its own.
inline constexpr int edgeThreads = 2;
inline constexpr qint64 postsWaitMs = 10000;

//! The serving office: the edge's threads read what comes, verify a proven desk's entries, and put it into a queue; one
//! core thread drains it in batches through OfficeLoop and hands back what goes out. A full queue answers posts "later"
//! and cuts desks that push on. While another program holds the store, all waits; a post at most postsWaitMs.
class Server : public EdgeEvents
{
public:
    //! onFault: called on the core's thread with a new fault of the store, and with none when it is over.
    using OnFault = std::function<void(const std::optional<Error> &)>;
    Server(OfficeHome &home, const PhoneNumbers &phones, const Clock &clock, Random &random, EdgeOptions options,
        OnFault onFault);
    ~Server() override;

    Done start();
    [[nodiscard]] quint16 port() const { return m_edge->boundPort(); }

private:
    void opened(ConnectionId id, QByteArray peer) override;
    void received(ConnectionId id, QByteArray message) override;
    void closed(ConnectionId id, int code) override;
    void requested(HttpRequest request, HttpAnswerer answer) override;

    bool push(OfficeInput input, HttpAnswerer answer = {});
    void run();
    void noteFault(const std::optional<Error> &fault);
    //! Another program holds the store: what came goes on waiting for it, and is not lost; only whoever posts is told
    //! after a while to come later.
    void turnAwayLatePosts(std::vector<OfficeInput> &batch);
    void release(OfficeReleased released);

    [[nodiscard]] HttpAnswer health();

    const OfficeHome &m_home;
    const Clock &m_clock;
    OfficeLoop m_loop;
    OnFault m_onFault;
    std::unique_ptr<Edge> m_edge;
    std::mutex m_mutex; //!< of all below
    std::condition_variable m_wake;
    std::deque<OfficeInput> m_queue;
    std::map<quint64, HttpAnswerer> m_answerers;
    QSet<ConnectionId> m_open;
    std::map<ConnectionId, ProvenDesk> m_proven;
    quint64 m_nextRequest = 1;
    QString m_trouble; //!< why nothing is kept or served at present; empty: all is
    bool m_stop = false;
    std::thread m_core;
};

} // namespace privity::office
