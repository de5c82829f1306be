// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/Crypto.h"
#include "models/protocol/Codec.h"

//! Erasing a desk by order (docs/adr/0016).
namespace privity {

//! For one desk and the one key that it has: after an enrolment anew it is another desk's.
struct WipeOrder {
    DeskId desk;
    QByteArray key; //!< the desk's, Ed25519
    QString order;  //!< its own id, random
    Timestamp issued;
    QString by, reason; //!< an officer's words, shown where the desk stood: nothing of a customer
    static constexpr auto describe()
    {
        using S = WipeOrder;
        return members(clear("desk", &S::desk), clear("key", &S::key), clear("order", &S::order),
            clear("issued", &S::issued), clear("by", &S::by), clear("reason", &S::reason));
    }
    friend bool operator==(const WipeOrder &, const WipeOrder &) = default;
};

//! In welcome, in the desk's feed, and in the place of a welcome to a desk that is let in no more.
struct Wipe {
    static constexpr auto type = "privity.sync.wipe.v1";
    WipeOrder order;
    QByteArray signature; //!< Domain::Wipe, by the statement's control key, over the canonical order
    static constexpr auto describe()
    {
        return members(clear("order", &Wipe::order), clear("signature", &Wipe::signature));
    }
};

//! What the key says before it goes. That no copy exists, it can't say.
struct WipeReceipt {
    Timestamp at;
    quint64 newest = 0;       //!< the last entry that the desk wrote
    quint64 ackedUpTo = 0;    //!< up to here the office had acknowledged them
    quint64 unsent = 0;       //!< entries above it
    quint64 neverRefused = 0; //!< of these, withdrawals and what else is never refused
    static constexpr auto describe()
    {
        using S = WipeReceipt;
        return members(clear("at", &S::at), clear("newest", &S::newest), clear("ackedUpTo", &S::ackedUpTo),
            clear("unsent", &S::unsent), clear("neverRefused", &S::neverRefused));
    }
};

//! The receipt with the order that it answers: it is proof by itself, and comes in the place of a hello.
struct Wiped {
    static constexpr auto type = "privity.sync.wiped.v1";
    static constexpr auto answer = "privity.sync.ack.v1";
    Wipe wipe;
    WipeReceipt receipt;
    QByteArray signature; //!< Domain::WipeReceipt, by the desk's key, over the canonical {wipe, receipt}
    static constexpr auto describe()
    {
        return members(
            clear("wipe", &Wiped::wipe), clear("receipt", &Wiped::receipt), clear("signature", &Wiped::signature));
    }
};

Wipe signWipe(WipeOrder order, const crypto::SignKey &control);
bool isGenuine(const Wipe &wipe, const QByteArray &controlKey);
Wiped signWiped(const Wipe &wipe, const WipeReceipt &receipt, const crypto::SignKey &desk);
bool isGenuine(const Wiped &wiped, const QByteArray &controlKey); //!< order and receipt

//! Office's entry: a wipe was ordered.
struct AccessWipeOrdered {
    static constexpr auto type = "privity.access.wipe_ordered.v1";
    DeskId desk;
    QString order, by, reason;
    QList<QString> approvedBy; //!< officers, where so many desks were ordered at once that two must agree
    static constexpr auto describe()
    {
        using S = AccessWipeOrdered;
        return members(clear("desk", &S::desk), clear("order", &S::order), clear("by", &S::by),
            clear("reason", &S::reason), clear("approvedBy", &S::approvedBy));
    }
};

//! Office's entry: the receipt came.
struct AccessWiped {
    static constexpr auto type = "privity.access.wiped.v1";
    DeskId desk;
    QString order;
    quint64 lost = 0;         //!< entries that never got here
    quint64 neverRefused = 0; //!< of those unsent, by the desk's word
    static constexpr auto describe()
    {
        using S = AccessWiped;
        return members(clear("desk", &S::desk), clear("order", &S::order), clear("lost", &S::lost),
            clear("neverRefused", &S::neverRefused));
    }
};

} // namespace privity
