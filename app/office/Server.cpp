// SPDX-License-Identifier: Apache-2.0
#include "app/office/Server.h"

#include "app/office/KeyHome.h"
#include "models/base/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr size_t queueAtMost = 65536;
constexpr auto tickEvery = std::chrono::milliseconds(250);

} // namespace

Server::Server(OfficeHome &home, const PhoneNumbers &phones, const Clock &clock, Random &random, EdgeOptions options,
    OnFault onFault)
    : m_home(home), m_clock(clock), m_loop(*home.store, home.keys, phones, clock, random), m_onFault(std::move(onFault))
{
    options.certificatePem = home.tls.certificatePem;
    options.keyPem = home.tls.keyPem;
    options.threads = edgeThreads;
    options.routes = {{"POST", "/events"}, {"GET", "/healthz"}};
    m_edge = std::make_unique<Edge>(std::move(options), *this);
}

Server::~Server()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_core.joinable())
        m_core.join();
    (void)m_loop.end(); // a store that can't be written to has been told of
    // Last, and before any member goes: the core speaks through it, and its threads push into the queue.
    m_edge->stop();
}

Done Server::start()
{
    m_core = std::thread([this] { run(); });
    return m_edge->start();
}

bool Server::push(OfficeInput input, HttpAnswerer answer)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_queue.size() >= queueAtMost && input.kind != OfficeInput::Kind::Closed)
            return false;
        if (input.kind == OfficeInput::Kind::Opened)
            m_open.insert(input.connection);
        else if (input.kind == OfficeInput::Kind::Closed) {
            m_open.remove(input.connection);
            m_proven.erase(input.connection);
        }
        if (answer) {
            input.request = m_nextRequest++;
            input.sinceMs = m_clock.monotonicMs();
            m_answerers.emplace(input.request, std::move(answer));
        }
        m_queue.push_back(std::move(input));
    }
    m_wake.notify_one();
    return true;
}

void Server::opened(ConnectionId id, QByteArray)
{
    if (!push({OfficeInput::Kind::Opened, id, {}, 0, {}}))
        m_edge->close(id, CloseLater);
}

void Server::received(ConnectionId id, QByteArray message)
{
    std::optional<ProvenDesk> from;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_proven.find(id); known != m_proven.end())
            from = known->second;
    }
    auto heard = std::make_shared<const HeardFrame>(hear(message, from, m_home.keys));
    if (!push({OfficeInput::Kind::Received, id, std::move(message), 0, {}, std::move(heard)}))
        m_edge->close(id, CloseLater);
}

void Server::closed(ConnectionId id, int) { push({OfficeInput::Kind::Closed, id, {}, 0, {}}); }

void Server::requested(HttpRequest request, HttpAnswerer answer)
{
    if (request.method == "GET") {
        answer(health());
        return;
    }
    const QByteArray type = request.contentType.toLower().split(';').constFirst().trimmed();
    if (type != "application/cloudevents+json" && type != "application/json") {
        answer(HttpAnswer::problem(415, "POST /events takes one CloudEvent as application/cloudevents+json."));
        return;
    }
    if (qstrnicmp(request.authorization, "bearer ", 7) != 0) { // RFC 9110, section 11.1: any case
        HttpAnswer refused = HttpAnswer::problem(401, "POST /events needs a bearer token.");
        refused.headers.append(std::pair<QByteArray, QByteArray>("WWW-Authenticate", "Bearer"));
        answer(refused);
        return;
    }
    if (!push({OfficeInput::Kind::Posted, 0, request.body, 0, request.authorization.sliced(7)}, answer))
        answer(HttpAnswer::problem(503, "Too much at once; try again."));
}

void Server::run()
{
    std::vector<OfficeInput> batch; // what the store was not free for stays in it
    qint64 freeAt = m_clock.monotonicMs();
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, tickEvery, [this] { return m_stop || !m_queue.empty(); });
            if (m_stop)
                return;
            while (!m_queue.empty() && batch.size() < batchAtMost) {
                batch.push_back(std::move(m_queue.front()));
                m_queue.pop_front();
            }
        }
        batch.push_back({OfficeInput::Kind::Tick, 0, {}, 0, {}});
        OfficeReleased released = m_loop.step(batch);
        batch.pop_back();
        if (!released.isTaken) {
            if (m_clock.monotonicMs() - freeAt >= postsWaitMs)
                noteFault(fail(ErrorCode::StoreBusy));
            turnAwayLatePosts(batch);
            continue;
        }
        freeAt = m_clock.monotonicMs();
        noteFault(m_loop.fault());
        release(std::move(released));
        for (const OfficeInput &input : batch)
            if (input.kind == OfficeInput::Kind::Received)
                m_edge->done(input.connection, input.bytes.size());
        batch.clear();
    }
}

void Server::turnAwayLatePosts(std::vector<OfficeInput> &batch)
{
    const qint64 late = m_clock.monotonicMs() - postsWaitMs;
    std::vector<HttpAnswerer> answerers;
    {
        const std::lock_guard lock(m_mutex);
        const auto isLate = [&](const OfficeInput &input) {
            const bool is = input.kind == OfficeInput::Kind::Posted && input.sinceMs <= late;
            if (is)
                answerers.push_back(std::move(m_answerers.extract(input.request).mapped()));
            return is;
        };
        std::erase_if(batch, isLate);
        std::erase_if(m_queue, isLate);
    }
    for (const HttpAnswerer &answer : answerers)
        answer(HttpAnswer::problem(503, "Another program holds the store; try again."));
}

HttpAnswer Server::health()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_trouble.isEmpty())
            return HttpAnswer::problem(503, m_trouble.toUtf8());
    }
    QJsonObject healthy{{u"status"_s, u"ok"_s}};
    QJsonArray old;
    for (const auto &[brand, since] : m_home.keysSince)
        if (m_clock.now().ms - since.ms > keyEpochMs)
            old += brand;
    if (!old.isEmpty()) // a reminder, not a fault
        healthy.insert(u"keysOlderThan30Days"_s, old);
    return {200, "application/json", *canonicalJson(healthy), {}};
}

void Server::noteFault(const std::optional<Error> &fault)
{
    const QString trouble = !fault                   ? QString()
        : fault->code == ErrorCode::ForgettingUndone ? fault->toText()
                                                     : u"Nothing can be kept at present."_s;
    {
        const std::lock_guard lock(m_mutex);
        if (m_trouble.isEmpty() == trouble.isEmpty())
            return;
        m_trouble = trouble;
    }
    m_onFault(fault);
}

void Server::release(OfficeReleased released)
{
    for (OfficeOutput &output : released.outputs) {
        switch (output.kind) {
        case OfficeOutput::Kind::Send: m_edge->send(output.connection, std::move(output.bytes)); break;
        case OfficeOutput::Kind::Proven: {
            {
                const std::lock_guard lock(m_mutex);
                if (m_open.contains(output.connection))
                    m_proven[output.connection] = {output.reason, output.bytes};
            }
            m_edge->setProven(output.connection);
            break;
        }
        case OfficeOutput::Kind::Close: {
            QSet<ConnectionId> to{output.connection};
            if (output.connection == 0) {
                const std::lock_guard lock(m_mutex);
                to = m_open;
            }
            for (const ConnectionId connection : to)
                m_edge->close(connection, output.code, output.reason.toUtf8().left(100));
        }
        }
    }
    for (OfficeAnswer &answer : released.answers) {
        HttpAnswerer tell;
        {
            const std::lock_guard lock(m_mutex);
            tell = std::move(m_answerers.extract(answer.request).mapped());
        }
        tell({answer.status, answer.status < 300 ? "application/json" : "application/problem+json", answer.body, {}});
    }
}

} // namespace privity::office
