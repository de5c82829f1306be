// SPDX-License-Identifier: Apache-2.0
#include "models/journal/Heads.h"

#include "models/base/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace privity::journal {

QByteArray headBytes(const Head &head) { return codec::bytes(head, codec::Parts::Both, "signature"_L1); }

QByteArray headHash(const Head &head)
{
    return crypto::sha256({crypto::domainName(crypto::Domain::Head), QByteArrayView("\0", 1), headBytes(head)});
}

Head signHead(const crypto::SignKey &logKey, Head head)
{
    head.signature = logKey.sign(crypto::Domain::Head, headBytes(head));
    return head;
}

Done checkHead(const Head &head, const QByteArray &logKey)
{
    if (!crypto::verify(logKey, crypto::Domain::Head, headBytes(head), head.signature))
        return fail(ErrorCode::SignatureInvalid, u"the head of %1 over %2 entries"_s.arg(head.brand).arg(head.size));
    return {};
}

KnownHead knownHead(const Head &head)
{
    KnownHead known{head.brand, head.epoch, head.size, head.root, head.forgotten, {}, {}, {}};
    if (head.forgotten > 0) {
        known.time = head.time;
        known.previous = head.previous;
        known.signature = head.signature;
    }
    return known;
}

Done checkForgotten(const KnownHead &known, const QByteArray &logKey)
{
    return checkHead(
        {known.brand, known.epoch, known.size, known.root, known.time.value_or(Timestamp()),
            known.previous.value_or(QByteArray()), known.forgotten, known.signature.value_or(QByteArray())},
        logKey);
}

Done checkExtends(const Head &known, const Head &shown, const Proof &consistency)
{
    const QString sizes = u"%1: %2 entries, then %3"_s.arg(known.brand).arg(known.size).arg(shown.size);
    if (shown.brand != known.brand || shown.epoch != known.epoch)
        return fail(ErrorCode::LogForked, sizes + u", another brand or epoch"_s);
    if (shown.size < known.size)
        return fail(ErrorCode::LogShortened, sizes);
    if (!provesConsistency(known.size, known.root, shown.size, shown.root, consistency))
        return fail(ErrorCode::LogForked, sizes);
    if (shown.forgotten < known.forgotten)
        return fail(ErrorCode::ForgettingUndone, known.brand);
    return {};
}

} // namespace privity::journal
