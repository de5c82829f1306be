// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/office/OfficeLoop.h"
#include "models/desk/Desk.h"

#include <deque>

//! The real office and real desks in one process and one thread, joined by links in memory, under a clock that only
//! moves when it is told. Simulation and tests compose it; nothing of it knows what is played.
namespace privity::simulation {

class VirtualClock : public Clock
{
public:
    explicit VirtualClock(Timestamp start) : m_now(start) {}
    Timestamp now() const override { return m_now; }
    qint64 monotonicMs() const override { return m_monotonic; }
    void advance(qint64 ms)
    {
        m_now.ms += ms;
        m_monotonic += ms;
    }

private:
    Timestamp m_now;
    qint64 m_monotonic = 1000;
};

//! SplitMix64: small, equal everywhere. For ids and jitter only.
class SeededRandom : public Random
{
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) {}
    void fill(std::span<std::uint8_t> bytes) override;

private:
    quint64 m_state;
};

//! Keys of an office for these brands, made anew; identity key included.
struct MadeKeys {
    OfficeKeys keys;
    crypto::SignKey identity;
    crypto::SignKey control;
};
MadeKeys makeOfficeKeys(const QStringList &brands, Timestamp now);

//! Numbers that are E.164 already, and nothing else.
class PlainPhoneNumbers : public PhoneNumbers
{
public:
    std::optional<QString> toE164(QStringView text, QStringView defaultRegion) const override;
};

//! One enrolment code as `privity-office enrol` makes it; returns the code's text.
QString makeEnrolment(
    office::Turn &turn, const QString &name, Role role, const QStringList &brands, const QString &place);

} // namespace privity::simulation
