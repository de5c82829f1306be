// SPDX-License-Identifier: Apache-2.0
// recover: the logs begin anew, with the identity's word for it, after an older store was put back.
#include "app/office/Commands.h"
#include "models/journal/Recovery.h"
#include "models/office/Audit.h"
#include "models/office/Recover.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

//! A witness's file, or one head by itself as a desk holds it.
Result<QList<Head>> headsIn(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    if (const Result<Witness> witness = readWitness(*bytes))
        return witness->heads;
    Head head;
    if (const auto fault = codec::read(JsonObject(QJsonDocument::fromJson(*bytes).object()), head))
        return fail(ErrorCode::Malformed, u"%1 is neither a witness's file nor a head"_s.arg(path));
    return QList<Head>{head};
}

//! By which this store's epoch began; none: it is the first.
std::optional<Recovery> newestRecovery(const OfficeHome &home)
{
    WorkingSet rows(*home.store);
    const QList<RecoveryRow> newest = rows.rows<RecoveryRow>({&tableOf<RecoveryRow>(), {}, {}, 1, true});
    return newest.isEmpty() ? std::nullopt : std::optional(newest.first().recovered.statement);
}

void tell(const QList<LogRecovered> &begun, const Console &console)
{
    console.say(u"Epoch %1 begins. Desks take it at their next link, say so to their agents, and send again what this "
                "store lost of theirs."_s.arg(begun.first().statement.epoch));
    for (const auto &[recovery, signature] : begun) {
        const bool isMore = recovery.known
            && std::pair(recovery.known->epoch, recovery.known->size) > std::pair(recovery.previous, recovery.size);
        const QString here = u"%1: %2 entries are here; "_s.arg(recovery.brand).arg(recovery.size);
        console.say(here
            + (isMore ? u"%1 are known of epoch %2."_s.arg(recovery.known->size).arg(recovery.known->epoch)
                      : u"no head is known that says more."_s));
    }
    console.say(
        u"Calls and chats that are open go on where this store knows of them. At its desk, one that it does not know "
        u"of "
        "is over, and the agent is told; what was noted of it is kept, and sent again.\n"
        "What the office itself did since that store was written is gone. Next: start “serve” with the newest packs in "
        "--policies, which it puts in force before a desk is let in; then imports, tokens, enrolments and revocations "
        "again. Move the identity key off this machine."_s);
}

} // namespace

int recover(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Begins a new epoch after an older store was put back, or the newest one lost its end: without it, every desk "
        "refuses the shorter record. Only while the office does not serve."_s);
    parser.addOptions({dataOption(), {u"reason"_s, u"Required: why, in words; every desk shows it."_s, u"text"_s},
        {u"passphrase-file"_s, u"Required: opens the identity key."_s, u"file"_s}, identityOption(),
        {u"head"_s,
            u"A witness's file, or a head that a desk holds, newer than the store; may be repeated. It is what "
            u"outsiders "
            "will know to be lost."_s,
            u"file"_s},
        {u"again"_s, u"Required once this store was recovered: another older store was put back since then."_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    if (!has(parser, arguments, {u"reason"_s, u"passphrase-file"_s}, console))
        return ExitUsage;
    if (OfficeHome::isNew(dataPath(parser)))
        return openHome(parser, console), ExitEnvironment;
    const auto lock = hold(parser, Held::Serving, u"An office serves %1. Stop it first."_s, console);
    if (!lock)
        return ExitEnvironment;
    const std::optional<OfficeHome> home = openHome(parser, console, storage::Access::ReadWrite, lock);
    if (!home)
        return ExitEnvironment;
    if (const std::optional<Recovery> before = newestRecovery(*home); before && !parser.isSet(u"again"_s))
        return console.refuse(
            u"This store was recovered already, on %1: epoch %2 began. Reason: %3. Nothing was changed; serve it. If "
            "another older store was put back since then, say --again."_s.arg(before->time.toText())
                .arg(before->epoch)
                .arg(before->reason),
            ExitFaults);
    QList<Head> outside;
    for (const QString &path : parser.values(u"head"_s)) {
        const Result<QList<Head>> heads = headsIn(path);
        if (!heads)
            return console.error(heads.error(), exitFor(heads.error()));
        outside += *heads;
    }
    const Result<AuditReport> report = audit(*home->store, home->keys, {});
    if (!report)
        return console.error(report.error());
    if (report->first)
        return console.refuse(
            u"This store is not as it was written: %1. Nothing was changed; put another copy back."_s.arg(
                report->first->toText()),
            ExitFaults);
    const Result<crypto::SignKey> identity = openSealedKey(identityPath(parser), parser.value(u"passphrase-file"_s));
    if (!identity)
        return refuseSealedKey(console, identity.error());
    Result<QList<LogRecovered>> begun = fail(ErrorCode::Internal);
    const Done done = home->decide([&](Turn &turn) -> Done {
        begun = recover(turn, *identity, outside, parser.value(u"reason"_s));
        return begun ? Done() : Done(begun.error());
    });
    if (!done)
        return console.error(done.error(), exitFor(done.error()));
    tell(*begun, console);
    return ExitHeld;
}

} // namespace privity::office
