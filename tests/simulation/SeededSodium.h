// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>

namespace privity::simulation {

//! While it lives, libsodium draws from a seeded generator, so that keys, nonces and salts replay too, and signatures
//! and boxes are looked up instead of calculated. Test targets only, one at a time, one thread. Afterwards everything is
//! the system's again.
class SeededSodium
{
public:
    explicit SeededSodium(quint64 seed);
    ~SeededSodium();
    SeededSodium(const SeededSodium &) = delete;
    SeededSodium &operator=(const SeededSodium &) = delete;

    //! The draws of 32 bytes since the last call. A process's context key is one of them: with it the tap on the link
    //! opens what the office sealed to that process.
    static QList<QByteArray> takeKeys();
};

} // namespace privity::simulation
