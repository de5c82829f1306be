// SPDX-License-Identifier: Apache-2.0
// Boost compiles for long, so this is the only file that includes it. Callbacks; one io_context per thread, and each
// connection lives on one of them, so that nothing of a connection needs a lock.
#include "app/transport/Edge.h"

#include "app/transport/EdgeConnection_p.h"
#include "app/transport/TlsIdentity.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <boost/asio/dispatch.hpp>
#include <vector>

namespace privity {

using namespace edge;
using Acceptor = net::basic_socket_acceptor<net::ip::tcp, Executor>;

HttpAnswer HttpAnswer::problem(int status, const QByteArray &detail)
{
    QJsonObject problem{{QStringLiteral("type"), QStringLiteral("about:blank")}, {QStringLiteral("status"), status},
        {QStringLiteral("title"),
            QString::fromLatin1(bytes(http::obsolete_reason(http::int_to_status(unsigned(status)))))}};
    if (!detail.isEmpty())
        problem.insert(QStringLiteral("detail"), QString::fromUtf8(detail));
    return {status, "application/problem+json", QJsonDocument(problem).toJson(QJsonDocument::Compact), {}};
}

class Edge::Impl
{
public:
    Impl(EdgeOptions options, EdgeEvents &events) : shared(std::move(options), events) {}

    ~Impl() { stop(); }

    void stop()
    {
        if (std::exchange(m_stopped, true))
            return;
        for (const auto &loop : m_loops)
            net::post(loop->io, [this, loop] {
                loop->stopped = true;
                if (loop == m_loops.front()) {
                    error_code ignored;
                    m_acceptor.close(ignored);
                    m_admission.cancel();
                }
                loop->beat.cancel();
                for (const auto &connection : connectionsOf(*loop))
                    connection->finish(cut);
                loop->work.reset();
            });
        for (const auto &loop : m_loops)
            if (loop->thread.joinable())
                loop->thread.join();
        for (const auto &loop : m_loops) { // what one loop gave another too late, or all when none was started
            loop->io.restart();
            loop->io.poll();
        }
    }

    Done start()
    {
        if (Done done = setUpTls(); !done)
            return done;
        if (Done done = bind(); !done)
            return done;
        accept();
        for (const auto &loop : m_loops)
            loop->thread = std::thread([&io = loop->io] { io.run(); });
        return {};
    }

    std::shared_ptr<Connection> find(ConnectionId id)
    {
        const std::shared_lock lock(shared.mutex);
        const auto at = shared.opened.find(id);
        return at == shared.opened.end() ? nullptr : at->second;
    }

    //! Runs `act` on the connection's thread; at once when it is this one.
    template<class Act>
    void with(ConnectionId id, Act act)
    {
        if (auto connection = find(id)) {
            net::io_context &io = connection->loop().io;
            net::dispatch(
                io, [connection = std::move(connection), act = std::move(act)]() mutable { act(*connection); });
        }
    }

    Shared shared;
    QByteArray keyHash;
    quint16 port = 0;

private:
    Done setUpTls()
    {
        EdgeOptions &options = shared.options;
        const Result<QByteArray> hash = privity::spkiHash(options.certificatePem);
        if (!hash)
            return hash.error();
        keyHash = *hash;
        error_code error;
        SSL_CTX *const native = shared.tls.native_handle();
        shared.tls.use_certificate_chain(
            net::buffer(options.certificatePem.constData(), std::size_t(options.certificatePem.size())), error);
        if (!error)
            shared.tls.use_private_key(net::buffer(options.keyPem.constData(), std::size_t(options.keyPem.size())),
                net::ssl::context::pem, error);
        options.keyPem.fill('\0');
        options.keyPem.clear();
        if (error || SSL_CTX_check_private_key(native) != 1)
            return fail(ErrorCode::Malformed, QStringLiteral("TLS key"));
        // No tickets: each link proves itself anew, and there is nothing that 0-RTT could be built on.
        SSL_CTX_set_min_proto_version(native, TLS1_3_VERSION);
        SSL_CTX_set_num_tickets(native, 0);
        SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
        return {};
    }

    Done bind()
    {
        const EdgeOptions &options = shared.options;
        error_code error;
        const auto address = net::ip::make_address(options.address.toStdString(), error);
        const net::ip::tcp::endpoint endpoint{address, options.port};
        if (!error)
            m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(net::socket_base::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        // Two seconds' worth may wait. Whoever comes later tries again by TCP itself; a long queue would be one of
        // desks that have given up.
        if (!error)
            m_acceptor.listen(std::clamp(2 * options.admissionsPerSecond, 64, 1024), error);
        if (!error)
            port = m_acceptor.local_endpoint(error).port();
        if (error)
            return fail(ErrorCode::AddressTaken,
                QStringLiteral("%1:%2, %3")
                    .arg(QString::fromUtf8(options.address))
                    .arg(options.port)
                    .arg(QString::fromStdString(error.message())));
        return {};
    }

    //! Admission is a bucket of a tenth of a second's worth: what is over it waits unaccepted.
    void accept()
    {
        const double rate = shared.options.admissionsPerSecond;
        const auto now = std::chrono::steady_clock::now();
        m_tokens =
            std::min(std::max(1.0, rate / 10), m_tokens + rate * std::chrono::duration<double>(now - m_filled).count());
        m_filled = now;
        if (m_tokens < 1)
            return acceptLater(
                std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>((1 - m_tokens) / rate)));
        const auto loop = m_loops[m_nextLoop++ % m_loops.size()];
        m_acceptor.async_accept(loop->io, [this, loop](error_code error, Socket socket) {
            if (m_loops.front()->stopped)
                return;
            if (error) // most likely no descriptor is left
                return acceptLater(std::chrono::milliseconds(100));
            m_tokens -= 1;
            if (shared.count < shared.options.connections) {
                ++shared.count;
                net::post(loop->io, [this, loop, id = ++m_lastId, socket = std::move(socket)]() mutable {
                    adopt(loop, id, std::move(socket));
                });
            }
            accept();
        });
    }

    void acceptLater(std::chrono::milliseconds delay)
    {
        m_admission.expires_after(delay);
        m_admission.async_wait([this](error_code error) {
            if (!error && !m_loops.front()->stopped)
                accept();
        });
    }

    void adopt(const std::shared_ptr<Loop> &loop, ConnectionId id, Socket socket)
    {
        if (loop->stopped)
            return;
        error_code error;
        socket.set_option(net::ip::tcp::no_delay(true), error);
        socket.set_option(net::socket_base::send_buffer_size(shared.options.kernelSendBytes), error);
        const auto peer = socket.remote_endpoint(error).address().to_string();
        const auto connection =
            std::make_shared<Connection>(shared, loop, id, std::move(socket), QByteArray::fromStdString(peer));
        loop->connections.emplace(id, connection);
        connection->start();
        if (loop->connections.size() == 1)
            beat(*loop);
    }

    //! One timer per thread looks after the time-outs of all its connections, and none when there are none.
    void beat(Loop &loop)
    {
        loop.beat.expires_after(std::chrono::milliseconds(m_beatMs));
        loop.beat.async_wait([this, &loop](error_code error) {
            if (error)
                return;
            const qint64 now = monotonicMs();
            for (const auto &connection : connectionsOf(loop))
                connection->sweep(now);
            if (!loop.connections.empty())
                beat(loop);
        });
    }

    static std::vector<std::shared_ptr<Loop>> makeLoops(int count)
    {
        std::vector<std::shared_ptr<Loop>> loops(std::size_t(std::max(1, count)));
        for (auto &loop : loops)
            loop = std::make_shared<Loop>();
        return loops;
    }

    static int beatMs(const EdgeOptions &options)
    {
        const int shortest = std::min({options.handshakeMs, options.helloMs, options.bodyMs, options.answerMs,
            options.idleMs, options.pingMs, options.silenceMs, options.messageMs, options.drainMs, options.closeMs});
        return std::clamp(shortest / 4, 5, 500);
    }

    //! A copy: what is done to one may end others.
    static std::vector<std::shared_ptr<Connection>> connectionsOf(const Loop &loop)
    {
        std::vector<std::shared_ptr<Connection>> all;
        all.reserve(loop.connections.size());
        for (const auto &[id, connection] : loop.connections)
            all.push_back(connection);
        return all;
    }

    const std::vector<std::shared_ptr<Loop>> m_loops = makeLoops(shared.options.threads); //!< the first accepts for all
    Acceptor m_acceptor{m_loops.front()->io};
    Timer m_admission{m_loops.front()->io};
    std::size_t m_nextLoop = 0;
    bool m_stopped = false;
    ConnectionId m_lastId = 0;
    double m_tokens = 1;
    std::chrono::steady_clock::time_point m_filled = std::chrono::steady_clock::now();
    const int m_beatMs = beatMs(shared.options);
};

Edge::Edge(EdgeOptions options, EdgeEvents &events) : m_impl(std::make_unique<Impl>(std::move(options), events)) {}
Edge::~Edge() = default;

Done Edge::start() { return m_impl->start(); }
void Edge::stop() { m_impl->stop(); }
quint16 Edge::boundPort() const { return m_impl->port; }
QByteArray Edge::spkiHash() const { return m_impl->keyHash; }
int Edge::connectionCount() const { return m_impl->shared.count; }

void Edge::send(ConnectionId id, QByteArray message)
{
    if (const auto connection = m_impl->find(id)) {
        connection->queued += message.size(); // at once, so that a producer on any thread sees what it adds
        net::dispatch(connection->loop().io,
            [connection, message = std::move(message)]() mutable { connection->enqueue(std::move(message)); });
    }
}

void Edge::close(ConnectionId id, int code, QByteArray reason)
{
    m_impl->with(id, [code, reason = std::move(reason)](Connection &connection) { connection.shut(code, reason); });
}

void Edge::setProven(ConnectionId id)
{
    m_impl->with(id, [](Connection &connection) { connection.prove(); });
}

void Edge::done(ConnectionId id, qsizetype size)
{
    m_impl->with(id, [size](Connection &connection) { connection.done(size); });
}

qint64 Edge::queuedBytes(ConnectionId id) const
{
    const auto connection = m_impl->find(id);
    return connection ? connection->queued.load() : 0;
}

} // namespace privity
