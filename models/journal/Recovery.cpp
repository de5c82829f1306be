// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Recovery.h"

#include "models/base/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace privity::journal {

LogRecovered signRecovery(const crypto::SignKey &identity, Recovery statement)
{
    const QByteArray signature = identity.sign(crypto::Domain::Recovery, codec::bytes(statement));
    return {std::move(statement), signature};
}

Done checkRecovery(const LogRecovered &recovered, const QByteArray &identityKey)
{
    const QByteArray bytes = codec::bytes(recovered.statement);
    if (!crypto::verify(identityKey, crypto::Domain::Recovery, bytes, recovered.signature))
        return fail(ErrorCode::SignatureInvalid,
            u"the statement of epoch %1 of %2"_s.arg(recovered.statement.epoch).arg(recovered.statement.brand));
    if (recovered.statement.epoch <= recovered.statement.previous)
        return fail(ErrorCode::LogForked, u"an epoch that does not follow the one before"_s);
    return {};
}

const LogRecovered *recoveryOf(const QList<LogRecovered> &all, const QString &brand)
{
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const LogRecovered &one) { return one.statement.brand == brand; });
    return at == all.end() ? nullptr : &*at;
}

} // namespace privity::journal
