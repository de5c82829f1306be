// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>

namespace privity::simulation {

//! While it lives, libsodium draws from a seeded generator, so that keys, nonces and salts replay too. Test targets
//! only, one at a time, one thread. Afterwards the system's generator is back.
class SeededSodium
{
public:
    //! LookedUp: where everybody is in this process, a signature need only be known to have been made by the holder of the
    //! key, and a box to have been sealed for it, and the curve is left out. What was not made here is calculated.
    enum class Curve { Calculated, LookedUp };
    explicit SeededSodium(quint64 seed, Curve curve = Curve::Calculated);
    ~SeededSodium();
    SeededSodium(const SeededSodium &) = delete;
    SeededSodium &operator=(const SeededSodium &) = delete;

    //! The draws of 32 bytes since the last call. A process's context key is one of them: with it the tap on the link
    //! opens what the office sealed to that process.
    static QList<QByteArray> takeKeys();
    //! For a bug that does not look at all that was signed: that signature holds for this message too (LookedUp).
    static void holdsAlso(const QByteArray &publicKey, const QByteArray &signature, const QByteArray &message);
};

} // namespace privity::simulation
