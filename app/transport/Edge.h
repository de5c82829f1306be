// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QByteArray>
#include <QList>
#include <functional>
#include <memory>
#include <utility>

namespace privity {

using ConnectionId = quint64;

//! One request outside the WebSocket. Of the headers only these three pass.
struct HttpRequest {
    QByteArray method;
    QByteArray target; //!< as sent, query included
    QByteArray peer;   //!< the other side's address, without port
    QByteArray authorization;
    QByteArray contentType;
    QByteArray date;
    QByteArray body;
};

struct HttpAnswer {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; //!< more of them

    //! RFC 9457 problem details; `detail` is shown to the asker.
    static HttpAnswer problem(int status, const QByteArray &detail = {});
};

//! Call it once, from any thread, at any time; a second call or one after the edge's end does nothing.
using HttpAnswerer = std::function<void(HttpAnswer)>;

//! What the edge tells. Called on the edge's threads: must not block. Events of one connection come in order and
//! never at once; those of two connections may come at once when the edge has several threads.
class EdgeEvents
{
public:
    virtual ~EdgeEvents() = default;
    virtual void opened(ConnectionId id, QByteArray peer) = 0; //!< the office speaks first: send the challenge
    //! UTF-8, within the limits; nothing more is known. Say done() when it was worked off.
    virtual void received(ConnectionId id, QByteArray message) = 0;
    //! Once for each opened(), and the last that is heard of it. 1006: cut without a closing handshake.
    virtual void closed(ConnectionId id, int code) = 0;
    virtual void requested(HttpRequest request, HttpAnswerer answer) = 0; //!< only what EdgeOptions::routes names
};

//! Defaults are the limits of resources/protocol. Times are milliseconds.
struct EdgeOptions {
    QByteArray address = "0.0.0.0";
    quint16 port = 0; //!< 0: any free one
    QByteArray certificatePem = {};
    QByteArray keyPem = {};
    struct Route {
        QByteArray method, path;
    };
    QList<Route> routes = {};       //!< what HTTP may ask; all else is answered 404 or 405 before its body is read
    QList<QByteArray> origins = {}; //!< allowed in a WebSocket handshake; desks send none

    int threads = 1;
    int connections = 20'000;
    int admissionsPerSecond = 150; //!< more wait in the kernel's queue, which is kept short for that

    int handshakeMs = 5'000; //!< TLS and the first request's header
    int helloMs = 5'000;     //!< from opened() to setProven()
    int bodyMs = 20'000;     //!< an HTTP body
    int answerMs = 30'000;   //!< an HttpAnswerer; then 503
    int idleMs = 15'000;     //!< between two HTTP requests
    int pingMs = 15'000;     //!< ± 20 %
    int silenceMs = 35'000;  //!< without a complete message or a pong: cut
    int messageMs = 20'000;  //!< from the first to the last byte of a message
    int drainMs = 10'000;    //!< a write without progress
    int closeMs = 2'000;     //!< a closing handshake

    qsizetype headerBytes = 8 * 1024;
    qsizetype bodyBytes = 256 * 1024;
    qsizetype unprovenBytes = 4 * 1024; //!< a message before setProven()
    int unprovenMessages = 4;
    qsizetype provenBytes = 256 * 1024;
    int pendingMessages = 32; //!< received and not done: nothing more is read then
    qsizetype pendingBytes = 512 * 1024;
    int controlFrames = 64;                   //!< pings and pongs between two of our own pings
    qsizetype stopReadingBytes = 1024 * 1024; //!< waiting to be written: who does not take answers is asked no more
    qsizetype queueBytes = 4 * 1024 * 1024;   //!< the same: above it the connection is cut
    int kernelSendBytes = 256 * 1024;         //!< what the kernel may hold besides
};

//! The office's sockets: one port for HTTP/1.1 and, at /v1/desk, WebSocket; TLS 1.3 only. It keeps the limits of
//! resources/protocol, and knows nothing of what is said. All functions may be called from any thread.
class Edge
{
public:
    static constexpr auto deskPath = "/v1/desk";
    static constexpr auto subprotocol = "cloudevents.json";

    Edge(EdgeOptions options, EdgeEvents &events);
    ~Edge(); //!< stop()
    Edge(const Edge &) = delete;
    Edge &operator=(const Edge &) = delete;

    //! Binds and starts the threads. Malformed: certificate or key; AddressTaken.
    Done start();
    //! Cuts all connections and ends the threads; no event comes after it, and what is sent is ignored.
    void stop();
    [[nodiscard]] quint16 boundPort() const;
    [[nodiscard]] QByteArray spkiHash() const;

    //! Queued in the order of the calls. An id that is gone is ignored: its closed() came or is on its way.
    void send(ConnectionId id, QByteArray message);
    //! After all that was sent before it.
    void close(ConnectionId id, int code, QByteArray reason = {});
    //! The proof held: the limits of a proven desk from now on, and helloMs ends.
    void setProven(ConnectionId id);
    //! A message of this size that received() gave was worked off.
    void done(ConnectionId id, qsizetype size);
    [[nodiscard]] qint64 queuedBytes(ConnectionId id) const;
    [[nodiscard]] int connectionCount() const; //!< sockets, whatever their state

    class Impl;

private:
    std::unique_ptr<Impl> m_impl;
};

} // namespace privity
