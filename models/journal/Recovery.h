// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/Crypto.h"
#include "models/protocol/LogMessages.h"

//! The statement by which a new epoch begins (docs/adr/0013).
namespace privity::journal {

LogRecovered signRecovery(const crypto::SignKey &identity, Recovery statement);
//! SignatureInvalid when it is not the identity's; LogForked when its epoch does not follow the one before.
Done checkRecovery(const LogRecovered &recovered, const QByteArray &identityKey);

//! The one of a brand; null: there is none.
const LogRecovered *recoveryOf(const QList<LogRecovered> &all, const QString &brand);

} // namespace privity::journal
