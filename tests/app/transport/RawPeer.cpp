// SPDX-License-Identifier: Apache-2.0
#include "tests/app/transport/RawPeer.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <arpa/inet.h>
#include <csignal>
#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace privity::test {
namespace {

constexpr int smallBuffer = 8 * 1024;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int newSocket()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &smallBuffer, sizeof smallBuffer);
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &smallBuffer, sizeof smallBuffer);
    return descriptor;
}

} // namespace

struct RawPeer::Tls {
    explicit Tls(int descriptor, int newestVersion) : context(SSL_CTX_new(TLS_method()))
    {
        SSL_CTX_set_max_proto_version(context, newestVersion);
        SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
        ssl = SSL_new(context);
        SSL_set_fd(ssl, descriptor);
    }
    ~Tls()
    {
        SSL_free(ssl);
        SSL_CTX_free(context);
    }
    SSL_CTX *context;
    SSL *ssl = nullptr;
};

int RawPeer::Frame::closeCode() const
{
    return opcode == 8 && payload.size() >= 2 ? quint8(payload[0]) << 8 | quint8(payload[1]) : -1;
}

std::unique_ptr<RawPeer> RawPeer::connectTo(quint16 port)
{
    const int descriptor = newSocket();
    const sockaddr_in address = loopback(port);
    ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return std::make_unique<RawPeer>(descriptor);
}

RawPeer::RawPeer(int descriptor) : m_descriptor(descriptor)
{
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes without MSG_NOSIGNAL
    const timeval patience{5, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

RawPeer::~RawPeer() { ::close(m_descriptor); }

bool RawPeer::startTls(int newestVersion)
{
    m_tls = std::make_unique<Tls>(m_descriptor, newestVersion);
    return SSL_connect(m_tls->ssl) == 1;
}

bool RawPeer::acceptTls(const QByteArray &certificatePem, const QByteArray &keyPem, int newestVersion)
{
    m_tls = std::make_unique<Tls>(m_descriptor, newestVersion);
    const auto bio = [](const QByteArray &pem) { return BIO_new_mem_buf(pem.constData(), int(pem.size())); };
    BIO *const certificateBio = bio(certificatePem);
    BIO *const keyBio = bio(keyPem);
    X509 *const certificate = PEM_read_bio_X509(certificateBio, nullptr, nullptr, nullptr);
    EVP_PKEY *const key = PEM_read_bio_PrivateKey(keyBio, nullptr, nullptr, nullptr);
    SSL_use_certificate(m_tls->ssl, certificate);
    SSL_use_PrivateKey(m_tls->ssl, key);
    X509_free(certificate);
    EVP_PKEY_free(key);
    BIO_free(certificateBio);
    BIO_free(keyBio);
    return SSL_accept(m_tls->ssl) == 1;
}

bool RawPeer::offersResumption() const { return SSL_SESSION_is_resumable(SSL_get_session(m_tls->ssl)) == 1; }

quint16 RawPeer::localPort() const
{
    sockaddr_in address{};
    socklen_t length = sizeof address;
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &length);
    return ntohs(address.sin_port);
}

bool RawPeer::waitFor(short events, int timeoutMs) const
{
    pollfd waiting{m_descriptor, events, 0};
    return ::poll(&waiting, 1, timeoutMs) == 1;
}

bool RawPeer::write(const QByteArray &bytes, int timeoutMs)
{
    ::fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
    const QDeadlineTimer deadline(timeoutMs);
    qsizetype written = 0;
    ERR_clear_error();
    while (written < bytes.size()) {
        const int size = SSL_write(m_tls->ssl, bytes.constData() + written, int(bytes.size() - written));
        if (size > 0)
            written += size;
        else if (SSL_get_error(m_tls->ssl, size) != SSL_ERROR_WANT_WRITE
            || !waitFor(POLLOUT, int(deadline.remainingTime())))
            break;
    }
    ::fcntl(m_descriptor, F_SETFL, 0);
    return written == bytes.size();
}

bool RawPeer::writePlain(const QByteArray &bytes)
{
    return ::send(m_descriptor, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

QByteArray RawPeer::readSome(int timeoutMs)
{
    if (!m_buffer.isEmpty() || fill(timeoutMs))
        return std::exchange(m_buffer, {});
    return {};
}

QByteArray RawPeer::readPlain(int timeoutMs)
{
    QByteArray bytes(16 * 1024, Qt::Uninitialized);
    const auto size = waitFor(POLLIN, timeoutMs) ? ::recv(m_descriptor, bytes.data(), std::size_t(bytes.size()), 0) : 0;
    return bytes.left(std::max<qsizetype>(0, size));
}

bool RawPeer::fill(int timeoutMs)
{
    QByteArray bytes(16 * 1024, Qt::Uninitialized);
    ERR_clear_error();
    if (SSL_pending(m_tls->ssl) == 0 && !waitFor(POLLIN, timeoutMs))
        return false;
    const int size = SSL_read(m_tls->ssl, bytes.data(), int(bytes.size()));
    if (size <= 0)
        return false;
    m_buffer += bytes.left(size);
    return true;
}

bool RawPeer::endsWithin(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    QByteArray dropped(16 * 1024, Qt::Uninitialized);
    while (!deadline.hasExpired())
        if (waitFor(POLLIN, int(deadline.remainingTime()))
            && ::recv(m_descriptor, dropped.data(), std::size_t(dropped.size()), 0) <= 0)
            return true;
    return false;
}

QByteArray RawPeer::readHttp(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    for (;;) {
        const qsizetype header = m_buffer.indexOf("\r\n\r\n");
        if (header >= 0) {
            const QByteArray lower = m_buffer.left(header).toLower();
            const qsizetype at = lower.indexOf("content-length:");
            const qsizetype body = at < 0 ? 0 : lower.mid(at + 15).split('\r').constFirst().trimmed().toLongLong();
            if (m_buffer.size() >= header + 4 + body) {
                const QByteArray answer = m_buffer.left(header + 4 + body);
                m_buffer.remove(0, answer.size());
                return answer;
            }
        }
        if (!fill(int(deadline.remainingTime())))
            return {};
    }
}

int RawPeer::upgrade(const QByteArray &path, const QByteArray &moreHeaders)
{
    write("GET " + path
        + " HTTP/1.1\r\nHost: office\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + moreHeaders + "\r\n");
    return readHttp().mid(9, 3).toInt();
}

bool RawPeer::acceptUpgrade(const QByteArray &moreHeaders)
{
    const QByteArray request = readHttp();
    const qsizetype at = request.toLower().indexOf("sec-websocket-key:");
    if (at < 0)
        return false;
    const QByteArray key = request.mid(at + 18).split('\r').constFirst().trimmed();
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    return write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + accept + "\r\n" + moreHeaders + "\r\n");
}

RawPeer::Frame RawPeer::readFrame(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    for (;;) {
        const auto at = [this](qsizetype i) { return quint64(quint8(m_buffer[i])); };
        if (m_buffer.size() >= 2) {
            const quint64 length7 = at(1) & 0x7F;
            const qsizetype extended = length7 == 127 ? 8 : length7 == 126 ? 2 : 0;
            const qsizetype mask = at(1) & 0x80 ? 4 : 0;
            const qsizetype header = 2 + extended + mask;
            if (m_buffer.size() >= header) {
                quint64 length = extended == 0 ? length7 : 0;
                for (qsizetype i = 0; i < extended; ++i)
                    length = length << 8 | at(2 + i);
                if (m_buffer.size() >= header + qsizetype(length)) {
                    Frame frame{int(at(0) & 0x0F), m_buffer.mid(header, qsizetype(length))};
                    for (qsizetype i = 0; mask && i < frame.payload.size(); ++i)
                        frame.payload[i] = char(frame.payload[i] ^ m_buffer[2 + extended + i % 4]);
                    m_buffer.remove(0, header + qsizetype(length));
                    return frame;
                }
            }
        }
        if (!fill(int(deadline.remainingTime())))
            return {};
    }
}

QByteArray RawPeer::frame(int opcode, const QByteArray &payload, bool final, bool masked)
{
    QByteArray bytes(1, char((final ? 0x80 : 0) | opcode));
    const auto size = quint64(payload.size());
    const int marker = masked ? 0x80 : 0;
    if (size < 126) {
        bytes += char(marker | int(size));
    } else {
        bytes += char(marker | (size < 65536 ? 126 : 127));
        for (int shift = size < 65536 ? 8 : 56; shift >= 0; shift -= 8)
            bytes += char(size >> shift & 0xFF);
    }
    if (!masked)
        return bytes + payload;
    const QByteArray mask = "\x11\x22\x33\x44";
    bytes += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes += char(payload[i] ^ mask[i % 4]);
    return bytes;
}

ScriptedOffice::ScriptedOffice(Script script) : m_script(std::move(script)), m_descriptor(newSocket())
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), size);
    ::listen(m_descriptor, 8);
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] {
        for (int descriptor; (descriptor = ::accept(m_descriptor, nullptr, nullptr)) >= 0;) {
            RawPeer peer(descriptor);
            m_script(peer);
        }
    });
}

ScriptedOffice::~ScriptedOffice()
{
    ::shutdown(m_descriptor, SHUT_RDWR); // ends accept()
    m_thread.join();
    ::close(m_descriptor);
}

} // namespace privity::test
