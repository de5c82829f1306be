// SPDX-License-Identifier: Apache-2.0
#include "app/transport/WebSocketClient.h"

#include "app/transport/TlsIdentity.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace privity {
namespace {

constexpr int cut = 1006; // RFC 6455: ended without a close frame
constexpr auto deskPath = "/v1/desk";
constexpr auto subprotocol = "cloudevents.json";

} // namespace

WebSocketClient::WebSocketClient(Random &random, LinkOptions options, QObject *parent)
    : QObject(parent), m_random(random), m_options(options)
{
    for (QTimer *timer : {&m_deadline, &m_ping, &m_silence, &m_drain})
        timer->setSingleShot(true);
    m_ping.setTimerType(Qt::CoarseTimer);
    connect(&m_ping, &QTimer::timeout, this, &WebSocketClient::ping);
    connect(&m_silence, &QTimer::timeout, this,
        [this] { finish(cut, {}, fail(ErrorCode::LinkDown, QStringLiteral("no answer"))); });
    connect(&m_drain, &QTimer::timeout, this,
        [this] { finish(cut, {}, fail(ErrorCode::LinkDown, QStringLiteral("nothing goes out"))); });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_closeSeen)
            finish(int(m_socket->closeCode()), m_socket->closeReason(), std::nullopt);
        else
            finish(cut, {}, fail(ErrorCode::TimedOut, QStringLiteral("connecting")));
    });
}

WebSocketClient::~WebSocketClient() { drop(); }

void WebSocketClient::connectTo(const QUrl &url, const QList<QByteArray> &pins)
{
    abort();
    m_pins = pins;
    m_keyHash.clear();
    m_closeSeen = false;
    if (url.scheme() != u"wss" || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment()) {
        Q_EMIT closed(
            cut, {}, fail(ErrorCode::Malformed, QStringLiteral("the office's address must be wss://host:port")));
        return;
    }
    QUrl address = url;
    if (address.path().isEmpty() || address.path() == u"/")
        address.setPath(QString::fromLatin1(deskPath));

    m_socket = new QWebSocket(QString{}, QWebSocketProtocol::VersionLatest, this);
    QWebSocket &socket = *m_socket;
    socket.setMaxAllowedIncomingFrameSize(quint64(m_options.messageBytes));
    socket.setMaxAllowedIncomingMessageSize(quint64(m_options.messageBytes));
    // QtWebSockets waits until a whole frame stands in the buffer, so that twice the largest message must fit.
    socket.setReadBufferSize(2 * m_options.messageBytes);
    // Without authorities no chain ever verifies: QSslSocket always asks in sslErrors, and goes on only if we say so.
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setCaCertificates({});
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket.setSslConfiguration(tls);

    connect(&socket, &QWebSocket::connected, this, &WebSocketClient::onConnected);
    connect(&socket, &QWebSocket::aboutToClose, this, [this] { m_closeSeen |= m_open; });
    connect(&socket, &QWebSocket::pong, this, &WebSocketClient::alive);
    connect(&socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        alive();
        if (m_open)
            Q_EMIT received(text.toUtf8());
    });
    connect(&socket, &QWebSocket::binaryMessageReceived, this,
        [this] { finish(cut, {}, fail(ErrorCode::Malformed, QStringLiteral("binary frame"))); });
    connect(&socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
        [this](QAbstractSocket::SocketError error) {
            if (error != QAbstractSocket::RemoteHostClosedError) // that one is followed by disconnected()
                finish(cut, {},
                    fail(m_open ? ErrorCode::LinkDown : ErrorCode::OfficeUnreachable, m_socket->errorString()));
        });
    connect(&socket, &QWebSocket::disconnected, this, [this] {
        if (m_closeSeen)
            finish(int(m_socket->closeCode()), m_socket->closeReason(), std::nullopt);
        else
            finish(cut, {}, fail(m_open ? ErrorCode::LinkDown : ErrorCode::OfficeUnreachable));
    });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(subprotocol)});
    m_deadline.start(m_options.connectMs);
    socket.open(address, options);
    // QWebSocket 6.4 does not pass on QSslSocket::encrypted(), so we look at the socket that it makes in open().
    // Were there none, sslErrors would stay unanswered and the connection fail.
    if (m_socket == &socket && (m_tls = socket.findChild<QSslSocket *>(QString{}, Qt::FindDirectChildrenOnly)))
        watchTls();
}

void WebSocketClient::watchTls()
{
    connect(m_tls, &QSslSocket::sslErrors, this, [this] {
        if (keyHolds())
            m_tls->ignoreSslErrors();
    });
    connect(m_tls, &QSslSocket::encrypted, this, &WebSocketClient::keyHolds);
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, [this] {
        m_drain.stop();
        watchQueue();
    });
    // A flood of pings makes QWebSocket queue a pong for each: look at the queue whenever something came in.
    connect(m_tls, &QSslSocket::readyRead, this, &WebSocketClient::watchQueue, Qt::QueuedConnection);
}

//! Whether the key is one of the pinned ones; if not, the link ends here, before anything was written.
bool WebSocketClient::keyHolds()
{
    const Result<QByteArray> hash = spkiHash(m_tls->peerCertificate().toDer());
    if (hash)
        m_keyHash = *hash;
    if (hash && (m_pins.isEmpty() || m_pins.contains(*hash)))
        return true;
    finish(cut, {}, fail(ErrorCode::KeysChanged));
    return false;
}

void WebSocketClient::onConnected()
{
    if (m_keyHash.isEmpty() || m_socket->sslConfiguration().sessionProtocol() != QSsl::TlsV1_3
        || m_socket->subprotocol() != QLatin1StringView(subprotocol)) {
        finish(cut, {}, fail(ErrorCode::OfficeUnreachable, QStringLiteral("not an office")));
        return;
    }
    m_deadline.stop();
    m_open = true;
    alive();
    m_ping.start(m_options.pingMs * int(80 + m_random.below(41)) / 100);
    Q_EMIT opened();
}

void WebSocketClient::alive()
{
    if (m_open)
        m_silence.start(m_options.silenceMs);
}

void WebSocketClient::ping()
{
    m_ping.start(m_options.pingMs * int(80 + m_random.below(41)) / 100);
    m_socket->ping();
    watchQueue();
}

void WebSocketClient::probe()
{
    if (!m_open)
        return;
    ping();
    m_silence.start(std::min(m_options.probeMs, std::max(0, m_silence.remainingTime())));
}

bool WebSocketClient::send(const QByteArray &message)
{
    if (!m_open)
        return false;
    m_socket->sendTextMessage(QString::fromUtf8(message));
    watchQueue();
    return m_open;
}

qint64 WebSocketClient::queuedBytes() const
{
    return m_tls ? m_tls->bytesToWrite() + m_tls->encryptedBytesToWrite() : 0;
}

void WebSocketClient::watchQueue()
{
    if (!m_open)
        return;
    if (queuedBytes() > m_options.queueBytes)
        finish(cut, {}, fail(ErrorCode::LinkDown, QStringLiteral("too much waits to go out")));
    else if (queuedBytes() == 0)
        m_drain.stop();
    else if (!m_drain.isActive())
        m_drain.start(m_options.drainMs);
}

void WebSocketClient::close(int code, const QString &reason)
{
    if (!m_open)
        return abort();
    m_open = false; // nothing is received or sent after this
    m_deadline.start(m_options.closeMs);
    m_closeSeen = true;
    m_socket->close(QWebSocketProtocol::CloseCode(code), reason);
}

void WebSocketClient::abort() { finish(cut, {}, std::nullopt); }

void WebSocketClient::drop()
{
    QWebSocket *const gone = std::exchange(m_socket, nullptr);
    if (!gone)
        return;
    gone->disconnect(this);
    if (QSslSocket *const inner = std::exchange(m_tls, nullptr))
        inner->disconnect(this);
    gone->abort();
    gone->deleteLater(); // we may stand in one of its signals
}

void WebSocketClient::finish(int code, const QString &reason, std::optional<Error> error)
{
    if (!m_socket)
        return;
    m_open = false;
    for (QTimer *timer : {&m_deadline, &m_ping, &m_silence, &m_drain})
        timer->stop();
    drop();
    Q_EMIT closed(code, reason, error);
}

} // namespace privity
