// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <cstdint>

//! The clocks of the whole program that this is compiled into, moved: what it and its libraries read is found before
//! the C library's. CLOCK_MONOTONIC stays as it is, as it does while a machine sleeps. Any thread.
namespace privity::test {

extern std::atomic<std::int64_t> wallAheadMs; //!< CLOCK_REALTIME, gettimeofday()
extern std::atomic<std::int64_t> sleptMs;     //!< CLOCK_BOOTTIME, and the wall clock with it

} // namespace privity::test
