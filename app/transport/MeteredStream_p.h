// SPDX-License-Identifier: Apache-2.0
// Part of Edge.cpp, the one file that compiles Boost.
#pragma once
#include "app/transport/WireMeter.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <chrono>
#include <optional>

namespace privity::edge {

namespace beast = boost::beast;
namespace net = boost::asio;
using beast::error_code;
using Executor = net::io_context::executor_type;
using Socket = net::basic_stream_socket<net::ip::tcp, Executor>;
using TlsStream = beast::ssl_stream<Socket>;

inline qint64 monotonicMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

//! A step of a composed operation that is told to `note` before it goes on; `note` may change the error.
template<class Handler, class Note>
class Noted : public beast::async_base<Handler, Executor>
{
public:
    Noted(Handler handler, const Executor &executor, Note note)
        : beast::async_base<Handler, Executor>(std::move(handler), executor), m_note(std::move(note))
    {
    }
    void operator()(error_code error, auto... size)
    {
        m_note(error, size...);
        this->complete_now(error, size...);
    }

private:
    Note m_note;
};

//! TLS with a meter on it: what WebSocket reads is followed frame by frame, what is written is watched for standstill.
class MeteredStream
{
public:
    using next_layer_type = TlsStream;
    using executor_type = Executor;

    MeteredStream(Socket socket, net::ssl::context &context) : m_tls(std::move(socket), context) {}
    executor_type get_executor() noexcept { return m_tls.get_executor(); }
    TlsStream &next_layer() { return m_tls; }
    const TlsStream &next_layer() const { return m_tls; }

    template<class Buffers, class Handler>
    void async_read_some(const Buffers &buffers, Handler &&handler)
    {
        m_tls.async_read_some(
            buffers, noted(std::forward<Handler>(handler), [this, buffers](error_code &error, std::size_t size) {
                if (!metering || error)
                    return;
                const qint64 now = monotonicMs();
                for (const net::const_buffer part : beast::buffers_range(beast::buffers_prefix(size, buffers)))
                    if (!meter.feed({static_cast<const unsigned char *>(part.data()), part.size()}, now))
                        error = net::error::message_size;
            }));
    }
    template<class Buffers, class Handler>
    void async_write_some(const Buffers &buffers, Handler &&handler)
    {
        writingSince = monotonicMs();
        m_tls.async_write_some(buffers,
            noted(std::forward<Handler>(handler), [this](error_code &, std::size_t) { writingSince.reset(); }));
    }

    //! Ends TLS after WebSocket has ended. The other side may never answer that: look at leavingSince. Its faults are
    //! not told, because they would hide the one that ended the WebSocket.
    template<class Handler>
    void async_leave(Handler &&handler)
    {
        leavingSince = monotonicMs();
        m_tls.async_shutdown(noted(std::forward<Handler>(handler), [](error_code &error) { error = {}; }));
    }

    bool metering = false;
    WireMeter meter;
    std::optional<qint64> writingSince;
    std::optional<qint64> leavingSince;

private:
    template<class Handler, class Note>
    auto noted(Handler &&handler, Note note)
    {
        return Noted<std::decay_t<Handler>, Note>(std::forward<Handler>(handler), get_executor(), std::move(note));
    }

    TlsStream m_tls;
};

template<class Handler>
void async_teardown(beast::role_type, MeteredStream &stream, Handler &&handler)
{
    stream.async_leave(std::forward<Handler>(handler));
}

} // namespace privity::edge
