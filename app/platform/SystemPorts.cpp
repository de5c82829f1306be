// SPDX-License-Identifier: Apache-2.0
#include "app/platform/SystemPorts.h"

#include "models/crypto/Crypto.h"

#include <QDateTime>
#include <ctime>

namespace privity {

Timestamp SystemClock::now() const { return {QDateTime::currentMSecsSinceEpoch()}; }

qint64 SystemClock::monotonicMs() const
{
    timespec moment{};
    clock_gettime(CLOCK_BOOTTIME, &moment);
    return qint64(moment.tv_sec) * 1000 + moment.tv_nsec / 1000000;
}

void SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    const QByteArray random = crypto::randomBytes(qsizetype(bytes.size()));
    std::copy(random.begin(), random.end(), bytes.begin());
}

} // namespace privity
