// SPDX-License-Identifier: Apache-2.0
// Part of Edge.cpp, the one file that compiles Boost.
#pragma once
#include "app/transport/Edge.h"
#include "app/transport/MeteredStream_p.h"

#include <atomic>
#include <boost/asio/steady_timer.hpp>
#include <shared_mutex>
#include <thread>
#include <unordered_map>

namespace privity::edge {

using Timer =
    net::basic_waitable_timer<std::chrono::steady_clock, net::wait_traits<std::chrono::steady_clock>, Executor>;

class Connection;

struct Loop {
    net::io_context io{1};
    net::executor_work_guard<Executor> work{io.get_executor()};
    Timer beat{io};
    std::unordered_map<ConnectionId, std::shared_ptr<Connection>> connections; //!< only its own thread looks at it
    bool stopped = false;
    std::thread thread;
};

//! What connections share.
struct Shared {
    Shared(EdgeOptions given, EdgeEvents &told) : options(std::move(given)), events(told) {}

    EdgeOptions options;
    EdgeEvents &events;
    net::ssl::context tls{net::ssl::context::tls_server};
    std::atomic<int> count{0};

    std::shared_mutex mutex; //!< of `opened`
    std::unordered_map<ConnectionId, std::shared_ptr<Connection>> opened;
};

} // namespace privity::edge
