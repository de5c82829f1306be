// SPDX-License-Identifier: Apache-2.0
#include "models/office/Recover.h"

#include "models/journal/Heads.h"
#include "models/journal/Recovery.h"
#include "models/sync/OfficeLog.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

bool isNewer(const Head &one, const std::optional<Head> &other)
{
    return !other || std::pair(one.epoch, one.size) > std::pair(other->epoch, other->size);
}

//! Whether the store may stand behind a head that somebody holds.
Done weigh(Turn &turn, const Head &head, const journal::LogRow &log)
{
    const BrandKeys *keys = turn.area.keys.brand(head.brand);
    if (!keys)
        return fail(ErrorCode::UnknownBrand, head.brand);
    if (const Done genuine = journal::checkHead(head, keys->log.publicKey); !genuine)
        return genuine;
    const QString of = u"%1: the head over %2 entries of %3"_s.arg(head.brand).arg(head.size).arg(head.time.toText());
    const bool isHere = head.epoch == log.epoch && head.size <= log.size;
    if (isHere && journal::rootOf(journal::keptNodes(turn.rows, head.brand, head.epoch), head.size) != head.root)
        return fail(ErrorCode::LogForked, of);
    if (head.forgotten > log.forgotten)
        return fail(ErrorCode::ForgettingUndone, of);
    if (turn.now < head.time)
        return fail(ErrorCode::NotNow, u"this machine's clock is before "_s + of);
    return {};
}

} // namespace

Result<QList<LogRecovered>> recover(
    Turn &turn, const crypto::SignKey &identity, const QList<Head> &outside, const QString &reason)
{
    const OfficeKeys &keys = turn.area.keys;
    if (identity.publicKey != keys.identityKey)
        return fail(ErrorCode::KeysChanged, u"the identity key is another office's"_s);
    if (reason.trimmed().isEmpty() || reason.size() > longestReason)
        return fail(ErrorCode::Malformed, u"a reason of 1 to %1 characters"_s.arg(longestReason));
    for (const Head &head : outside)
        if (!keys.brand(head.brand))
            return fail(ErrorCode::UnknownBrand, head.brand);
    const quint64 previous = epochNow(turn.rows);
    quint64 highest = previous;
    QList<Recovery> statements;
    for (const auto &[brand, brandKeys] : keys.brands) {
        journal::LogRow log = turn.rows.find<journal::LogRow>(brand).value_or(journal::LogRow{});
        log.brand = brand;
        log.epoch = previous;
        if (log.size > log.signedSize && !signHead(turn.rows, brandKeys, log, turn.now))
            return fail(ErrorCode::StoreDamaged, u"the log of %1; “verify” says where"_s.arg(brand));
        Recovery statement{0, previous, brand, log.size, newestHead(turn.rows, brand), reason.trimmed(), turn.now};
        QList<Head> heads = outside;
        if (statement.known)
            heads += *statement.known;
        for (const Head &head : std::as_const(heads)) {
            if (head.brand != brand)
                continue;
            if (const Done sound = weigh(turn, head, log); !sound)
                return sound.error();
            highest = std::max(highest, head.epoch);
            if (isNewer(head, statement.known))
                statement.known = head;
        }
        statements += statement;
    }
    QList<LogRecovered> begun;
    for (Recovery &statement : statements) {
        statement.epoch = std::max(highest + 1, quint64(std::max<qint64>(turn.now.ms, 0) / 1000));
        const QString &brand = statement.brand;
        const quint64 forgotten = turn.rows.find<journal::LogRow>(brand).value_or(journal::LogRow{}).forgotten;
        begun += journal::signRecovery(identity, statement);
        turn.rows.put(RecoveryRow{statement.epoch, brand, begun.last()});
        turn.rows.put(journal::LogRow{brand, statement.epoch, 0, 0, {}, forgotten});
        recordByOffice(turn.rows, keys, brand, officeEvent(turn, brand, begun.last()), turn.area.random, turn.now);
        if (!signHead(turn.rows, *keys.brand(brand), *turn.rows.find<journal::LogRow>(brand), turn.now))
            return fail(ErrorCode::StoreDamaged, brand);
    }
    return begun;
}

} // namespace privity::office
