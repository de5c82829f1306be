// SPDX-License-Identifier: Apache-2.0
#include "models/protocol/WipeMessages.h"

#include "models/base/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

template<class T>
QByteArray bytesOf(const T &message)
{
    return codec::bytes(message, codec::Parts::Both, "signature"_L1); // an order's own stays under the receipt's
}

} // namespace

Wipe signWipe(WipeOrder order, const crypto::SignKey &control)
{
    Wipe wipe{std::move(order), {}};
    wipe.signature = control.sign(crypto::Domain::Wipe, codec::bytes(wipe.order));
    return wipe;
}

bool isGenuine(const Wipe &wipe, const QByteArray &controlKey)
{
    return crypto::verify(controlKey, crypto::Domain::Wipe, codec::bytes(wipe.order), wipe.signature);
}

Wiped signWiped(const Wipe &wipe, const WipeReceipt &receipt, const crypto::SignKey &desk)
{
    Wiped wiped{wipe, receipt, {}};
    wiped.signature = desk.sign(crypto::Domain::WipeReceipt, bytesOf(wiped));
    return wiped;
}

bool isGenuine(const Wiped &wiped, const QByteArray &controlKey)
{
    return isGenuine(wiped.wipe, controlKey)
        && crypto::verify(wiped.wipe.order.key, crypto::Domain::WipeReceipt, bytesOf(wiped), wiped.signature);
}

} // namespace privity
