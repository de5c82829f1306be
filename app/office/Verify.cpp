// SPDX-License-Identifier: Apache-2.0
// verify, witness: what the journal holds, for those who must not take the office's word for it.
#include "app/office/Commands.h"
#include "app/platform/SystemPorts.h"
#include "models/office/JournalExport.h"
#include "models/sync/OfficeLog.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

Result<std::optional<Witness>> givenWitness(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"witness"_s))
        return std::optional<Witness>();
    const QString path = parser.value(u"witness"_s);
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    Result<Witness> witness = readWitness(*bytes);
    if (!witness)
        return fail(witness.error().code, path + u" is no witness's file: "_s + witness.error().detail);
    return std::optional<Witness>(*std::move(witness));
}

Done writeFile(const QString &path, const std::function<Done(QSaveFile &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // whom it is given to is its owner's business
    if (const Done done = write(file); !done)
        return done;
    return file.flush() && file.commit() ? Done() : Done(fail(ErrorCode::FileUnwritable, path));
}

Done append(QSaveFile &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size() ? Done() : Done(fail(ErrorCode::FileUnwritable, file.fileName()));
}

QJsonObject jsonOf(const AuditReport &report)
{
    QJsonArray logs;
    for (const LogSummary &log : report.logs) {
        QJsonObject object{{u"brand"_s, log.brand}, {u"epoch"_s, qint64(log.epoch)},
            {u"entries"_s, qint64(log.entries)}, {u"heads"_s, qint64(log.heads)}};
        if (log.newest)
            object.insert(u"head"_s, codec::write(*log.newest).toJson());
        logs += object;
    }
    QJsonObject json{{u"held"_s, !report.first}, {u"witnessed"_s, report.witnessed},
        {u"entries"_s, qint64(report.entries)}, {u"authors"_s, qint64(report.authors)},
        {u"faults"_s, qint64(report.faults)}, {u"logs"_s, logs}};
    if (report.first) {
        QJsonObject first{{u"brand"_s, report.first->brand}, {u"what"_s, report.first->what}};
        if (report.first->epoch > 0)
            first.insert(u"epoch"_s, qint64(report.first->epoch));
        if (report.first->index)
            first.insert(u"index"_s, qint64(*report.first->index));
        if (!report.first->author.isEmpty()) {
            first.insert(u"author"_s, report.first->author);
            first.insert(u"n"_s, qint64(report.first->n));
        }
        json.insert(u"first"_s, first);
    }
    return json;
}

void tell(const Recovery &recovery, const Console &console)
{
    const bool isLater = recovery.known && recovery.known->epoch > recovery.previous;
    const quint64 known = recovery.known ? std::max(recovery.known->size, recovery.size) : recovery.size;
    console.say(
        u"%1: recovered on %2 with %3 entries, of %4 known%5. Reason: %6"_s.arg(recovery.brand, recovery.time.toText())
            .arg(recovery.size)
            .arg(isLater ? recovery.known->size : known)
            .arg(isLater ? u" of epoch %1"_s.arg(recovery.known->epoch) : QString(), recovery.reason));
}

void tell(const AuditReport &report, const Console &console)
{
    for (const LogSummary &log : report.logs) {
        const QString newest = log.newest ? u"the newest of %1 heads is over %2, of %3"_s.arg(log.heads)
                                                .arg(log.newest->size)
                                                .arg(log.newest->time.toText())
                                          : u"no head yet"_s;
        const QString of = log.epoch > firstEpoch ? u"%1, epoch %2"_s.arg(log.brand).arg(log.epoch) : log.brand;
        console.say(u"%1: %2 entries; %3"_s.arg(of).arg(log.entries).arg(newest));
    }
    for (const Recovery &recovery : report.recoveries)
        tell(recovery, console);
    if (report.first) {
        console.say(u"First fault of %1: %2"_s.arg(report.faults).arg(report.first->toText()));
        return;
    }
    console.say(u"Held: %1 entries of %2 authors, with every signature, hash, leaf, node and head; every page "
                "was read."_s.arg(report.entries)
                    .arg(report.authors));
    console.say(report.witnessed
            ? u"Witnessed: the logs go on from the witness's heads. What is younger rests on the office's word."_s
            : u"Not witnessed: completeness can't be shown. Give --witness a file that somebody outside has kept."_s);
}

} // namespace

int verify(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Checks everything that was recorded, and every page of the stores, without writing, also beside a serving "
        "office; names the first entry that is not as it was written.\nExit codes: 0 held, 1 found faults, 2 usage, 3 it could not be read."_s);
    parser.addOptions({dataOption(), {u"witness"_s, u"Signed heads that somebody outside has kept."_s, u"file"_s},
        {u"export"_s, u"Also writes the journal for an outsider to verify (JSON lines)."_s, u"file"_s},
        {u"brand"_s, u"Exports only this brand; may be repeated."_s, u"brand"_s},
        {u"json"_s, u"Answers as one JSON object."_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    if (parser.isSet(u"brand"_s) && !parser.isSet(u"export"_s))
        return console.usage(u"--brand says what to --export."_s);
    const std::optional<OfficeHome> home = openHome(parser, console, storage::Access::ReadChecked);
    if (!home)
        return ExitEnvironment;
    const QStringList brands = parser.values(u"brand"_s);
    if (const Done known = checkBrands(*home, brands); !known)
        return console.error(known.error(), ExitUsage);
    const Result<std::optional<Witness>> witness = givenWitness(parser);
    if (!witness)
        return console.error(witness.error(), exitFor(witness.error()));
    const Result<AuditReport> report = audit(*home->store, home->keys, *witness);
    if (!report)
        return console.error(report.error());
    if (parser.isSet(u"export"_s)) {
        const Done written = writeFile(parser.value(u"export"_s), [&](QSaveFile &file) {
            return exportJournal(*home->store, home->keys, brands, SystemClock().now(),
                [&](const QByteArray &line) { return append(file, line); });
        });
        if (!written)
            return console.error(written.error());
    }
    if (parser.isSet(u"json"_s))
        console.say(QString::fromUtf8(QJsonDocument(jsonOf(*report)).toJson(QJsonDocument::Compact)));
    else
        tell(*report, console);
    return report->first ? ExitFaults : ExitHeld;
}

int witness(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Writes the newest signed heads for somebody outside to keep. With them, verify --witness shows that nothing "
        "that was recorded before was changed or taken away."_s);
    parser.addOptions({dataOption(), {u"out"_s, u"Required: the file to write."_s, u"file"_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    if (!parser.isSet(u"out"_s))
        return console.usage(u"witness needs --out."_s);
    const std::optional<OfficeHome> home = openHome(parser, console, storage::Access::Read);
    if (!home)
        return ExitEnvironment;
    const Result<Witness> heads = witnessOf(*home->store, home->keys);
    if (!heads)
        return console.error(heads.error());
    const Done written =
        writeFile(parser.value(u"out"_s), [&](QSaveFile &file) { return append(file, witnessBytes(*heads)); });
    if (!written)
        return console.error(written.error());
    for (const Head &head : heads->heads)
        console.say(u"%1: %2 entries, %3, root %4"_s.arg(head.brand)
                        .arg(head.size)
                        .arg(head.time.toText(), QString::fromLatin1(head.root.toHex())));
    return ExitHeld;
}

} // namespace privity::office
