// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"
#include "models/base/Result.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <optional>

class QSslSocket;
class QWebSocket;

namespace privity {

//! Defaults are the limits of resources/protocol. Times are milliseconds.
struct LinkOptions {
    int connectMs = 10'000; //!< name, TCP, TLS and upgrade together
    int pingMs = 15'000;    //!< ± 20 %
    int silenceMs = 35'000; //!< without a complete message or a pong: cut
    int probeMs = 5'000;    //!< the same after probe()
    int drainMs = 10'000;   //!< bytes to write and none of them written
    int closeMs = 2'000;    //!< a close that the other side does not follow
    qint64 messageBytes = 256 * 1024;
    qint64 queueBytes = 4 * 1024 * 1024; //!< waiting to be written: above it the link is cut
};

//! The desk's link to the office: WebSocket over TLS 1.3, one connection at a time, in the thread that made it.
//! Trust comes from pinned keys alone: no certificate authority counts, and nothing, not even the upgrade, leaves
//! before the key was compared.
class WebSocketClient : public QObject
{
    Q_OBJECT
public:
    explicit WebSocketClient(Random &random, LinkOptions options = {}, QObject *parent = nullptr);
    ~WebSocketClient() override; //!< cuts, and says nothing

    //! `url`: wss://host[:port][/path], nothing secret in it. `pins`: SHA-256 of SubjectPublicKeyInfo, the current key
    //! and the next; empty only for enrolment, whose proof binds the key that tlsKeyHash() saw. Cuts a former link.
    void connectTo(const QUrl &url, const QList<QByteArray> &pins);
    bool isOpen() const { return m_open; }
    QByteArray tlsKeyHash() const { return m_keyHash; } //!< of the present or last connection
    //! False, and nothing done, when the link is not open.
    bool send(const QByteArray &message);
    qint64 queuedBytes() const;
    void close(int code, const QString &reason = {});
    void abort();
    //! On wake, change of network or a jump of the clock: an answer within probeMs, or the link is cut.
    void probe();

Q_SIGNALS:
    void opened();
    void received(const QByteArray &message);
    //! Once for each connectTo(), perhaps from within it, close() or abort(). `code`: the close frame's, 1006 without
    //! one. `error` says what went wrong on this side of the protocol: KeysChanged, Malformed (address or frames),
    //! OfficeUnreachable, TimedOut, LinkDown; none when somebody closed.
    void closed(int code, const QString &reason, std::optional<privity::Error> error);

private:
    void watchTls();
    bool keyHolds();
    void onConnected();
    void alive();
    void ping();
    void watchQueue();
    void drop();
    void finish(int code, const QString &reason, std::optional<Error> error);

    Random &m_random;
    const LinkOptions m_options;
    QWebSocket *m_socket = nullptr; //!< a child, a new one for each connection
    QSslSocket *m_tls = nullptr;    //!< inside it
    QList<QByteArray> m_pins;
    QByteArray m_keyHash;
    bool m_open = false;
    bool m_closeSeen = false; //!< a close frame went or came
    QTimer m_deadline;        //!< of connecting, and of closing
    QTimer m_ping;
    QTimer m_silence;
    QTimer m_drain;
};

} // namespace privity
