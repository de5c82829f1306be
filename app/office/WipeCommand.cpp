// SPDX-License-Identifier: Apache-2.0
// wipe, wipes, officer: desks are told to erase themselves; who must agree when they are many.
#include "app/office/Commands.h"
#include "app/platform/KeyFile.h"
#include "models/office/Area.h"
#include "models/sync/OfficeWipe.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr qsizetype desksByOne = 5; // above it two officers (docs/adr/0016)
constexpr qint64 dayMs = 86400000;  // within which orders count together
constexpr qsizetype reasonAtMost = 500;

//! Whoever sets the environment writes no line of their own into what is shown.
QString userName()
{
    static const QRegularExpression misleading(u"\\p{C}"_s);
    return qEnvironmentVariable("SUDO_USER", qEnvironmentVariable("USER", u"root"_s)).remove(misleading);
}

QString officerFile(const QString &data, const QString &name) { return u"%1/keys/officer.%2.sealed"_s.arg(data, name); }

bool isName(const QString &name)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9-]{0,31}\\z"_s);
    return form.match(name).hasMatch();
}

//! The officers who showed their passphrases, each once.
Result<QStringList> approvals(const QString &data, const QStringList &given)
{
    QStringList names;
    for (const QString &one : given) {
        const QString name = one.section(u'=', 0, 0);
        const Result<SecretBytes> sealed =
            isName(name) ? keyfile::read(officerFile(data, name)) : fail(ErrorCode::NotFound, name);
        const Result<SecretBytes> passphrase = keyfile::read(one.section(u'=', 1), 4096);
        if (!sealed)
            return fail(ErrorCode::NotFound, u"there is no officer “%1”"_s.arg(name));
        if (!passphrase)
            return passphrase.error();
        if (!keyfile::openUnder(passphrase->view().trimmed(), sealed->view()))
            return fail(ErrorCode::NotProven, u"The passphrase of %1 is wrong. Nothing was ordered."_s.arg(name));
        if (!names.contains(name))
            names += name;
    }
    return names;
}

QString stateOf(const WipeRow &row)
{
    if (row.receipt && row.doneAt)
        return u"done %1; %2 entries never came, of %3 unsent (%4 that are never refused)"_s.arg(row.doneAt->toText())
            .arg(row.lost)
            .arg(row.receipt->unsent)
            .arg(row.receipt->neverRefused);
    return row.toldAt ? u"delivered %1"_s.arg(row.toldAt->toText()) : u"ordered"_s;
}

QString lineOf(const WipeRow &row)
{
    const WipeOrder &order = row.wipe.order;
    QString line = u"%1  order %2  %3  by %4: %5  %6"_s.arg(
        row.desk.text, row.id, order.issued.toText(), order.by, order.reason, stateOf(row));
    if (!row.approvedBy.isEmpty())
        line += u"  approved by "_s + row.approvedBy.join(u", "_s);
    return line;
}

} // namespace

int wipe(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Orders desks to erase themselves: keys first, then files. The order stands until the desk's receipt is "
        u"there, "
        "also when it was revoked; “wipes” lists them. A switched-off or changed machine does not obey."_s);
    parser.addOptions({dataOption(), {u"desk"_s, u"Required: a desk's id; may be repeated."_s, u"desk"_s},
        {u"reason"_s, u"Required: why, in words that are shown on the desk; nothing of a customer."_s, u"words"_s},
        {u"by"_s, u"Who orders it, as shown on the desk. Default: %1"_s.arg(userName()), u"name"_s, userName()},
        {u"officer"_s,
            u"Above %1 desks within a day two officers must agree: an officer's name and the file with their "
            "passphrase; repeated."_s.arg(desksByOne),
            u"name=file"_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    if (!has(parser, arguments, {u"desk"_s, u"reason"_s}, console))
        return ExitUsage;
    QStringList desks = parser.values(u"desk"_s);
    desks.removeDuplicates();
    for (const QString &desk : std::as_const(desks))
        if (!DeskId::isValid(desk))
            return console.usage(u"“%1” is no desk's id."_s.arg(desk));
    if (const QString reason = parser.value(u"reason"_s).trimmed(); reason.isEmpty() || reason.size() > reasonAtMost)
        return console.usage(u"--reason takes 1 to %1 characters."_s.arg(reasonAtMost));
    for (const QString &officer : parser.values(u"officer"_s))
        if (officer.section(u'=', 1).isEmpty())
            return console.usage(u"--officer takes a name and a file: anna=file, not “%1”."_s.arg(officer));
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    const Result<QStringList> approvedBy = approvals(home->path, parser.values(u"officer"_s));
    if (!approvedBy && approvedBy.error().code == ErrorCode::NotProven)
        return console.refuse(approvedBy.error().detail, ExitFaults);
    if (!approvedBy)
        return console.error(approvedBy.error(), exitFor(approvedBy.error()));
    Result<SecretBytes> secret = keyfile::read(home->path + u"/keys/control.key"_s);
    const Result<crypto::SignKey> control =
        secret ? crypto::SignKey::fromSecret(*std::move(secret)) : Result<crypto::SignKey>(secret.error());
    if (!control)
        return console.error(control.error());
    if (control->publicKey != home->keys.statement.statement.controlKey)
        return console.error(fail(ErrorCode::KeysChanged, u"control.key is not the key of the statement"_s));
    QStringList told;
    const Done done = home->decide([&](Turn &turn) -> Done {
        qsizetype recent = desks.size();
        for (const WipeRow &row : turn.rows.list<WipeRow>())
            recent += turn.now.ms - row.wipe.order.issued.ms < dayMs && !desks.contains(row.desk.text) ? 1 : 0;
        if (recent > desksByOne && approvedBy->size() < 2)
            return fail(ErrorCode::NotAllowed,
                u"%1 desks within a day: above %2 two officers must agree, with --officer. Nothing was ordered."_s
                    .arg(recent)
                    .arg(desksByOne));
        for (const QString &desk : std::as_const(desks)) {
            if (const auto before = wipeOf(turn.rows, DeskId{desk}); before && before->doneAt) {
                told += u"Erased already, %1: %2"_s.arg(before->doneAt->toText(), desk);
                continue;
            }
            const Result<WipeRow> made = orderWipe(turn.rows, turn.area.keys, *control, DeskId{desk},
                parser.value(u"by"_s), parser.value(u"reason"_s), *approvedBy, turn.area.random, turn.now);
            if (!made && made.error().code != ErrorCode::AlreadyDone)
                return made.error();
            told += (made ? u"Ordered: "_s : u"Ordered before: "_s) + desk;
        }
        return {};
    });
    if (!done && done.error().code == ErrorCode::NotAllowed)
        return console.refuse(done.error().detail, ExitFaults);
    return done ? tell(console, done, told) : refuseDesk(console, done.error());
}

int wipes(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Lists the orders to erase desks: ordered, delivered to the desk, or done, with what never came."_s);
    parser.addOption(dataOption());
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    WorkingSet rows(*home->store);
    const QList<WipeRow> all = rows.list<WipeRow>();
    if (rows.fault())
        return console.error(*rows.fault());
    if (all.isEmpty())
        console.say(u"No desk was ordered to erase itself."_s);
    for (const WipeRow &row : all)
        console.say(lineOf(row));
    return ExitHeld;
}

int officer(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Names an officer, with a passphrase of their own, whose word counts where two must agree."_s);
    parser.addOptions({dataOption(), {u"name"_s, u"Required: lower-case letters, digits and -."_s, u"name"_s},
        chosenPassphraseOption()});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    if (!has(parser, arguments, {u"name"_s, u"passphrase-file"_s}, console))
        return ExitUsage;
    const QString name = parser.value(u"name"_s);
    if (!isName(name))
        return console.usage(u"“%1” is no officer's name."_s.arg(name));
    const std::optional<SecretBytes> passphrase = chosenPassphrase(parser, console, code);
    if (!passphrase)
        return code;
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    const QString file = officerFile(home->path, name);
    if (QFile::exists(file))
        return console.refuse(u"There is an officer “%1”."_s.arg(name), ExitFaults);
    for (const QString &other : QDir(home->path + u"/keys"_s).entryList({u"officer.*.sealed"_s}, QDir::Files)) {
        const Result<SecretBytes> record = keyfile::read(home->path + u"/keys/"_s + other);
        if (!record)
            return console.error(record.error());
        if (keyfile::openUnder(passphrase->view(), record->view()))
            return console.refuse(
                u"Another officer has this passphrase, so one person could speak for two. Choose one of your own; "
                "nothing was made."_s,
                ExitFaults);
    }
    const QByteArray sealed = keyfile::sealUnder(passphrase->view(), crypto::SignKey::make().secret.view());
    if (const Done kept = keyfile::write(file, sealed); !kept)
        return console.error(kept.error());
    console.say(u"Officer: %1"_s.arg(name));
    return ExitHeld;
}

} // namespace privity::office
