// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ShiftedClock.h"

#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>

namespace privity::test {

std::atomic<std::int64_t> wallAheadMs{0}, sleptMs{0};

} // namespace privity::test

extern "C" __attribute__((visibility("default"))) int clock_gettime(clockid_t clock, timespec *moment) noexcept
{
    using namespace privity::test;
    using Real = int (*)(clockid_t, timespec *);
    static const auto real = reinterpret_cast<Real>(dlsym(RTLD_NEXT, "clock_gettime"));
    const int done = real(clock, moment);
    const std::int64_t slept = clock == CLOCK_BOOTTIME || clock == CLOCK_REALTIME ? sleptMs.load() : 0;
    const std::int64_t ahead = clock == CLOCK_REALTIME ? wallAheadMs.load() : 0;
    moment->tv_sec += time_t((slept + ahead) / 1000);
    return done;
}
extern "C" __attribute__((visibility("default"))) int gettimeofday(timeval *moment, void *) noexcept
{
    timespec now{};
    const int done = clock_gettime(CLOCK_REALTIME, &now);
    *moment = {now.tv_sec, now.tv_nsec / 1000};
    return done;
}
