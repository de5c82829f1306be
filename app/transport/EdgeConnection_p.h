// SPDX-License-Identifier: Apache-2.0
// Part of Edge.cpp, the one file that compiles Boost.
#pragma once
#include "app/transport/EdgeShared_p.h"
#include "models/protocol/SessionMessages.h"

#include <boost/asio/post.hpp>
#include <boost/beast/http.hpp>
#include <deque>
#include <limits>

namespace privity::edge {

namespace http = beast::http;
namespace websocket = beast::websocket;

inline constexpr int cut = 1006; //!< RFC 6455: ended without a closing handshake
inline constexpr std::size_t pieceBytes = 64 * 1024;
inline constexpr std::size_t keptBufferBytes = 4 * 1024; //!< what an idle connection keeps of its read buffer

inline QByteArray bytes(beast::string_view text) { return {text.data(), qsizetype(text.size())}; }
inline beast::string_view view(const QByteArray &text) { return {text.constData(), std::size_t(text.size())}; }

//! One socket from accept to end: TLS, then HTTP requests, and perhaps a WebSocket for the rest of its life.
//! Only the loop's thread touches it, but for `queued`.
class Connection : public std::enable_shared_from_this<Connection>
{
    //! What an operation calls at its end: `step`, unless the connection is gone by then.
    auto then(void (Connection::*step)(error_code))
    {
        return [self = shared_from_this(), step](error_code error, auto...) {
            if (self->m_phase != Phase::Gone)
                (self.get()->*step)(error);
        };
    }

public:
    Connection(Shared &shared, std::shared_ptr<Loop> loop, ConnectionId id, Socket socket, QByteArray peer)
        : m_shared(shared),
          m_loop(std::move(loop)),
          m_id(id),
          m_peer(std::move(peer)),
          m_ws(std::move(socket), shared.tls)
    {
    }

    Loop &loop() { return *m_loop; }
    std::atomic<qint64> queued{0};

    void start()
    {
        deadlineIn(options().handshakeMs);
        tls().async_handshake(net::ssl::stream_base::server, then(&Connection::onTls));
    }

    //! All time-outs of the connection.
    void sweep(qint64 now)
    {
        const auto over = [now](qint64 since, int ms) { return now - since > ms; };
        const MeteredStream &wire = m_ws.next_layer();
        if (now >= m_deadline)
            return expire();
        if (wire.writingSince && over(*wire.writingSince, options().drainMs))
            return finish(cut);
        if (m_phase != Phase::Open)
            return;
        if (wire.leavingSince && over(*wire.leavingSince, options().closeMs)) {
            error_code ignored;
            socket().close(ignored); // what waits for the other side ends, and tells the code
            return;
        }
        if (m_paused) // it is we who do not read; a peer that takes nothing is drainMs' business
            return;
        if (over(m_life, options().silenceMs)
            || (wire.meter.inMessage() && over(wire.meter.since(), options().messageMs)))
            return finish(cut);
        if (now >= m_nextPing && !m_pinging && !m_closing) {
            planPing(now);
            m_pinging = true;
            m_ws.async_ping({}, then(&Connection::onPinged));
        }
    }

    void enqueue(QByteArray message)
    {
        if (m_phase != Phase::Open || m_closing) {
            queued -= message.size();
            return;
        }
        if (queued > options().queueBytes) // not from here: we may stand in one of this connection's own events
            return net::post(m_loop->io, [self = shared_from_this()] { self->finish(cut); });
        m_queue.push_back(std::move(message));
        if (m_queue.size() == 1)
            write();
    }

    void shut(int code, const QByteArray &reason)
    {
        if (m_phase != Phase::Open || m_closing)
            return;
        m_closing = websocket::close_reason(std::uint16_t(code));
        m_closing->reason = view(reason.left(120));
        deadlineIn(options().closeMs);
        resume(); // the other side's close
        if (m_queue.empty())
            m_ws.async_close(*m_closing, then(&Connection::onClosed));
    }

    void prove()
    {
        if (m_phase != Phase::Open || m_closing)
            return;
        m_proven = true;
        m_deadline = never;
        limitMessages(options().provenBytes);
    }

    void done(qsizetype size)
    {
        --m_pendingMessages;
        m_pendingBytes -= size;
        resume();
    }

    void answer(const HttpAnswer &answer)
    {
        if (m_phase != Phase::Answering)
            return;
        m_phase = Phase::Http;
        m_response = {};
        m_response.result(unsigned(answer.status));
        if (!answer.contentType.isEmpty())
            m_response.set(http::field::content_type, view(answer.contentType));
        m_response.set(http::field::cache_control, "no-store");
        for (const auto &[name, value] : answer.headers)
            m_response.set(view(name), view(value));
        if (m_parser->get().method() != http::verb::head)
            m_response.body().assign(answer.body.constData(), std::size_t(answer.body.size()));
        m_response.keep_alive(m_parser->is_done() && m_parser->get().keep_alive() && isPlain(m_parser->get())
            && !websocket::is_upgrade(m_parser->get()));
        m_response.prepare_payload();
        m_deadline = never; // drainMs watches over the writing
        http::async_write(m_ws.next_layer(), m_response, then(&Connection::onAnswered));
    }

    void finish(int code)
    {
        if (m_phase == Phase::Gone)
            return;
        const bool wasOpen = m_phase == Phase::Open;
        m_phase = Phase::Gone;
        const auto self = shared_from_this();
        error_code ignored;
        if (m_ws.next_layer().writingSince) // frees what the kernel holds for a peer that does not read
            socket().set_option(net::socket_base::linger(true, 0), ignored);
        socket().close(ignored);
        m_loop->connections.erase(m_id);
        --m_shared.count;
        if (!wasOpen)
            return;
        {
            const std::unique_lock lock(m_shared.mutex);
            m_shared.opened.erase(m_id);
        }
        m_shared.events.closed(m_id, code);
    }

private:
    enum class Phase { Http, Answering, Open, Leaving, Gone };
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    const EdgeOptions &options() const { return m_shared.options; }
    TlsStream &tls() { return m_ws.next_layer().next_layer(); }
    Socket &socket() { return beast::get_lowest_layer(m_ws); }
    void deadlineIn(int ms) { m_deadline = monotonicMs() + ms; }

    void expire()
    {
        if (m_phase == Phase::Answering)
            answer(HttpAnswer::problem(503));
        else if (m_phase == Phase::Open && !m_closing && !m_left && !m_proven)
            shut(CloseTooSlow, "no hello in time"); // as the core says; 4401 would alarm the desk
        else
            finish(codeOf({}));
    }

    // HTTP

    void onTls(error_code error)
    {
        if (error)
            return finish(cut);
        readRequest();
    }

    void readRequest()
    {
        m_parser.emplace();
        m_parser->header_limit(std::uint32_t(options().headerBytes));
        m_parser->body_limit(std::uint64_t(options().bodyBytes));
        http::async_read_header(m_ws.next_layer(), m_buffer, *m_parser, then(&Connection::onHeader));
    }

    void onHeader(error_code error)
    {
        if (error)
            return refuseUnread(error);
        if (!isPlain(m_parser->get()))
            return refuse(HttpAnswer::problem(400));
        if (websocket::is_upgrade(m_parser->get()))
            return upgrade();
        const QByteArray method = bytes(m_parser->get().method_string());
        const QByteArray path = bytes(m_parser->get().target()).split('?').constFirst();
        QByteArray allowed;
        for (const EdgeOptions::Route &route : options().routes) {
            if (route.path != path)
                continue;
            if (route.method == method) {
                deadlineIn(options().bodyMs);
                return http::async_read(m_ws.next_layer(), m_buffer, *m_parser, then(&Connection::onBody));
            }
            allowed += (allowed.isEmpty() ? "" : ", ") + route.method;
        }
        HttpAnswer problem = HttpAnswer::problem(allowed.isEmpty() ? 404 : 405);
        if (!allowed.isEmpty())
            problem.headers.append({"Allow", allowed});
        refuse(problem);
    }

    //! What two readers could read in two ways is refused, and the connection ends with it (RFC 9112, sections 3.2
    //! and 6.1): else the end of one request could be taken for the beginning of another.
    static bool isPlain(const http::request_header<> &request)
    {
        const auto coding = request.count(http::field::transfer_encoding);
        return request.count(http::field::host) == 1 && request.count(http::field::authorization) <= 1
            && request.count(http::field::content_length) + coding <= 1
            && (coding == 0 || beast::iequals(request[http::field::transfer_encoding], "chunked"));
    }

    void onBody(error_code error)
    {
        if (error)
            return refuseUnread(error);
        m_phase = Phase::Answering;
        deadlineIn(options().answerMs);
        const auto &request = m_parser->get();
        m_shared.events.requested(
            {bytes(request.method_string()), bytes(request.target()), m_peer,
                bytes(request[http::field::authorization]), bytes(request[http::field::content_type]),
                bytes(request[http::field::date]), bytes(request.body())},
            [loop = std::weak_ptr(m_loop), self = weak_from_this()](HttpAnswer given) {
                if (const auto alive = loop.lock())
                    net::post(alive->io, [self, given = std::move(given)] {
                        if (const auto connection = self.lock())
                            connection->answer(given);
                    });
            });
    }

    void refuse(const HttpAnswer &problem)
    {
        m_phase = Phase::Answering;
        answer(problem);
    }

    void refuseUnread(error_code error)
    {
        if (error == http::error::body_limit)
            return refuse(HttpAnswer::problem(413));
        if (error == http::error::header_limit)
            return refuse(HttpAnswer::problem(431));
        const bool badHttp = error.category() == http::make_error_code(http::error::bad_target).category();
        if (badHttp && error != http::error::end_of_stream && error != http::error::partial_message)
            return refuse(HttpAnswer::problem(400));
        finish(cut);
    }

    void onAnswered(error_code error)
    {
        if (error)
            return finish(cut);
        if (m_response.keep_alive()) {
            deadlineIn(options().idleMs);
            return readRequest();
        }
        m_phase = Phase::Leaving;
        deadlineIn(options().closeMs);
        tls().async_shutdown(then(&Connection::onLeft));
    }

    //! Whatever the other side still sends is read and dropped until it ends too: closing with unread bytes resets the
    //! connection, and the answer could be lost with it.
    void onLeft(error_code)
    {
        error_code ignored;
        socket().shutdown(net::socket_base::shutdown_send, ignored);
        dropRest({});
    }

    void dropRest(error_code error)
    {
        if (error)
            return finish(cut);
        m_buffer.clear();
        socket().async_read_some(m_buffer.prepare(keptBufferBytes), then(&Connection::dropRest));
    }

    // WebSocket

    void upgrade()
    {
        const auto &request = m_parser->get();
        const auto origin = request.find(http::field::origin);
        if (request.target() != Edge::deskPath)
            return refuse(HttpAnswer::problem(404));
        if (origin != request.end() && !options().origins.contains(bytes(origin->value())))
            return refuse(HttpAnswer::problem(403, "origin"));
        if (!http::token_list{request[http::field::sec_websocket_protocol]}.exists(Edge::subprotocol))
            return refuse(HttpAnswer::problem(400, "subprotocol"));
        if (m_buffer.size() > 0) // frames before the handshake's answer would pass by the meter
            return refuse(HttpAnswer::problem(400));
        m_ws.set_option(websocket::stream_base::decorator([](websocket::response_type &response) {
            response.set(http::field::sec_websocket_protocol, Edge::subprotocol);
        }));
        m_ws.auto_fragment(false);
        m_ws.control_callback([this](websocket::frame_type kind, beast::string_view) {
            if (kind == websocket::frame_type::pong)
                m_life = monotonicMs();
            else if (kind == websocket::frame_type::close)
                m_left = m_ws.reason().code == websocket::close_code::none ? 1005 : int(m_ws.reason().code);
        });
        m_ws.async_accept(request, then(&Connection::onUpgraded));
    }

    void onUpgraded(error_code error)
    {
        if (error)
            return finish(cut);
        m_parser.reset();
        m_phase = Phase::Open;
        m_life = monotonicMs();
        deadlineIn(options().helloMs);
        limitMessages(options().unprovenBytes);
        m_ws.next_layer().metering = true;
        planPing(m_life);
        {
            const std::unique_lock lock(m_shared.mutex);
            m_shared.opened.emplace(m_id, shared_from_this());
        }
        m_shared.events.opened(m_id, m_peer);
        read();
    }

    void limitMessages(qsizetype size)
    {
        m_ws.read_message_max(std::size_t(size));
        m_ws.next_layer().meter.byteLimit = 2 * size + 4 * 1024;
        m_ws.next_layer().meter.controlLimit = options().controlFrames;
    }

    void planPing(qint64 now)
    {
        m_ws.next_layer().meter.forgetControls();
        const auto percent = qint64(80 + (m_id * 7 + ++m_pings * 13) % 41); // spread, not secret
        m_nextPing = now + options().pingMs * percent / 100;
    }

    void onPinged(error_code) { m_pinging = false; }

    void read()
    {
        // In the middle of a message it goes on: the message is bounded, and what is not whole is nobody's.
        m_paused = m_ws.is_message_done() && !mayRead();
        if (!m_paused)
            m_ws.async_read_some(m_buffer, pieceBytes, then(&Connection::onRead));
    }

    //! What is not read stands in the kernel, and at last in the other side.
    [[nodiscard]] bool mayRead() const
    {
        return m_closing
            || (m_pendingMessages < options().pendingMessages && m_pendingBytes < options().pendingBytes
                && queued <= options().stopReadingBytes);
    }

    void resume()
    {
        if (m_phase != Phase::Open || !m_paused || !mayRead())
            return;
        m_life = monotonicMs(); // the pause was ours
        m_ws.next_layer().meter.startAgain(m_life);
        read();
    }

    void onRead(error_code error)
    {
        if (error)
            return finish(codeOf(error));
        if (!m_ws.got_text())
            shut(websocket::close_code::unknown_data, {});
        else if (m_ws.is_message_done())
            takeMessage();
        if (m_ws.is_message_done()) {
            m_buffer.clear();
            if (m_buffer.capacity() > keptBufferBytes)
                m_buffer.shrink_to_fit();
        }
        read();
    }

    void takeMessage()
    {
        m_life = monotonicMs();
        if (m_closing)
            return;
        if (!m_proven && ++m_unprovenMessages > options().unprovenMessages)
            return shut(CloseTooMany, {});
        const auto data = m_buffer.cdata();
        ++m_pendingMessages;
        m_pendingBytes += qsizetype(data.size());
        m_shared.events.received(m_id, {static_cast<const char *>(data.data()), qsizetype(data.size())});
    }

    int codeOf(error_code error) const
    {
        if (m_closing)
            return m_closing->code;
        if (m_left)
            return *m_left;
        if (error == websocket::error::message_too_big)
            return websocket::close_code::too_big;
        if (error == websocket::error::bad_frame_payload)
            return websocket::close_code::bad_payload;
        return error == websocket::condition::protocol_violation ? int(websocket::close_code::protocol_error) : cut;
    }

    void write()
    {
        m_ws.async_write(net::buffer(m_queue.front().constData(), std::size_t(m_queue.front().size())),
            then(&Connection::onWritten));
    }

    void onWritten(error_code error)
    {
        if (error)
            return; // the read ends as well, and tells why
        queued -= m_queue.front().size();
        m_queue.pop_front();
        resume();
        if (!m_queue.empty())
            write();
        else if (m_closing)
            m_ws.async_close(*m_closing, then(&Connection::onClosed));
    }

    void onClosed(error_code) { finish(m_closing->code); }

    Shared &m_shared;
    const std::shared_ptr<Loop> m_loop;
    const ConnectionId m_id;
    const QByteArray m_peer;
    websocket::stream<MeteredStream, false> m_ws; //!< false: no compression
    beast::flat_buffer m_buffer;
    Phase m_phase = Phase::Http;
    qint64 m_deadline = never;

    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::string_body> m_response;

    std::deque<QByteArray> m_queue; //!< the first one is being written
    std::optional<websocket::close_reason> m_closing;
    std::optional<int> m_left; //!< the code of the other side's close frame
    bool m_proven = false;
    int m_unprovenMessages = 0;
    int m_pendingMessages = 0;
    qsizetype m_pendingBytes = 0;
    bool m_paused = false; //!< no read is under way
    qint64 m_life = 0;     //!< the last complete message or pong
    qint64 m_nextPing = 0;
    quint64 m_pings = 0;
    bool m_pinging = false;
};

} // namespace privity::edge
