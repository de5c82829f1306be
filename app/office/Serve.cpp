// SPDX-License-Identifier: Apache-2.0
#include "app/office/Commands.h"
#include "app/office/PackApprovals.h"
#include "app/office/Server.h"
#include "app/platform/KeyFile.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "models/office/Cut.h"
#include "models/office/Policies.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <arpa/inet.h>
#include <csignal>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr int weekDays = 7; // to notice that a backup is needed
constexpr qint64 dayMs = 86400000;

Result<QList<PackFile>> readPacks(const QString &directory)
{
    QList<PackFile> packs;
    const QDir dir(directory);
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (name.endsWith(u".schema.json"_s))
            continue;
        const Result<PackFile> file = readPackFile(dir.filePath(name));
        if (!file)
            return file.error();
        packs += *file;
    }
    return packs;
}

//! What is wrong with the call, before anything is made; empty: nothing.
QString wrongWith(const QCommandLineParser &parser, const QByteArray &address)
{
    in6_addr any;
    if (inet_pton(AF_INET, address.constData(), &any) != 1 && inet_pton(AF_INET6, address.constData(), &any) != 1)
        return u"--listen takes an address in digits, like 127.0.0.1:8443, not “%1”."_s.arg(QString::fromUtf8(address));
    const QString folder = parser.value(u"policies"_s);
    const bool isNew = OfficeHome::isNew(dataPath(parser));
    if (isNew && folder.isEmpty())
        return u"The first start needs --policies: the folder of the policy packs, of which each is a brand."_s;
    if (parser.isSet(u"policies"_s) && !QFileInfo(folder).isDir())
        return u"--policies: there is no folder “%1”."_s.arg(folder);
    const Result<QList<PackFile>> packs = folder.isEmpty() ? QList<PackFile>() : readPacks(folder);
    if (isNew && packs && packs->isEmpty())
        return u"--policies: there is no policy pack (*.json) in “%1”, so there is no brand to serve."_s.arg(folder);
    return {};
}

Result<QByteArray> passphraseFor(const QCommandLineParser &parser, const Console &console)
{
    if (parser.isSet(u"passphrase-file"_s)) {
        const Result<SecretBytes> file = keyfile::read(parser.value(u"passphrase-file"_s), 4096);
        if (!file)
            return file.error();
        const QByteArray given = file->view().toByteArray().trimmed();
        return given.isEmpty() ? Result<QByteArray>(fail(ErrorCode::Malformed, u"the passphrase is empty"_s)) : given;
    }
    const QByteArray made = crypto::toBase64(crypto::randomBytes(18));
    console.say(u"The identity key is sealed under this passphrase. It is kept nowhere; write it down now:\n    %1\n"
                "Then move keys/identity.sealed off this machine."_s.arg(QString::fromLatin1(made)));
    return made;
}

//! First start: keys and store. Every start: packs that are newer than those in force.
Result<OfficeHome> prepare(const QCommandLineParser &parser, const Clock &clock, const Console &console)
{
    const QString path = dataPath(parser);
    // Only when it is asked: an empty name would be the folder that we happen to stand in.
    const bool named = parser.isSet(u"policies"_s);
    const Result<QList<PackFile>> packs = named ? readPacks(parser.value(u"policies"_s)) : QList<PackFile>();
    if (!packs)
        return packs.error();
    if (OfficeHome::isNew(path)) {
        QStringList brands;
        for (const PackFile &file : *packs) {
            const Result<PolicyPack> pack = readPolicyPack(file.json);
            if (!pack)
                return pack.error();
            brands += pack->brand;
        }
        const Result<QByteArray> passphrase = passphraseFor(parser, console);
        if (!passphrase)
            return passphrase.error();
        if (const Done made = OfficeHome::make(path, brands, *passphrase, clock.now()); !made)
            return made.error();
        console.say(u"Made keys and store in %1 for %2."_s.arg(path, brands.join(u", "_s)));
    }
    Result<OfficeHome> home = OfficeHome::open(path, storage::Access::Checked);
    if (!home)
        return home.error();
    SystemRandom random;
    LibPhoneNumbers phones;
    OfficeLoop loop(*home->store, home->keys, phones, clock, random);
    const Done set = loop.decide([&](Turn &turn) -> Done {
        if (parser.isSet(u"backup-days"_s))
            turn.rows.put(
                SettingRow{keepDaysName, QByteArray::number(parser.value(u"backup-days"_s).toInt() + weekDays)});
        if (parser.isSet(u"feed-days"_s))
            turn.rows.put(SettingRow{cutAfterName, QByteArray::number(parser.value(u"feed-days"_s).toInt() * dayMs)});
        return {};
    });
    if (!set)
        return set.error();
    for (const PackFile &pack : *packs) {
        const Done done = loop.decide([&](Turn &turn) { return publishPolicy(turn, pack.json, pack.approvals); });
        if (!done && done.error().code == ErrorCode::Conflict)
            console.say(u"Kept the policy that is in force: %1."_s.arg(done.error().detail));
        else if (!done && done.error().code == ErrorCode::PolicyNotApproved)
            console.say(u"Kept the policy that is in force: %1 of the named people have signed %2."_s.arg(
                done.error().detail, pack.path));
        else if (!done && done.error().code != ErrorCode::AlreadyDone)
            return done.error();
    }
    return home;
}

} // namespace

int serve(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Serves desks and takes events. At its first start it makes its keys and its store."_s);
    parser.addOptions({dataOption(),
        {u"policies"_s, u"Folder of policy packs to put in force; required at the first start."_s, u"folder"_s},
        {u"listen"_s, u"Address and port; port 0 takes a free one. Default: 127.0.0.1:8443"_s, u"address:port"_s,
            u"127.0.0.1:8443"_s},
        {u"passphrase-file"_s,
            u"Seals the identity key at the first start. Default: a passphrase is made and printed"_s, u"file"_s},
        {u"backup-days"_s,
            u"How far apart backups may be, 1 to 3650: desks keep what was acknowledged for so long and 7 days more, "
            u"and "
            "send it again if an older store is put back. Kept until it is given again. Default: 30"_s,
            u"days"_s},
        {u"feed-days"_s,
            u"How long a desk may be away and still be told only what is new, 0 to 3650: what is over is taken out of "
            u"its feed then; 0: at once. Kept until it is given again. Default: 7"_s,
            u"days"_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    const QString listen = parser.value(u"listen"_s);
    const qsizetype colon = listen.lastIndexOf(u':');
    bool ok = false;
    const uint port = listen.mid(colon + 1).toUInt(&ok);
    if (colon < 1 || !ok || port > 65535)
        return console.usage(u"--listen takes address:port."_s);

    const int backupDays = parser.value(u"backup-days"_s).toInt(&ok);
    if (parser.isSet(u"backup-days"_s) && (!ok || backupDays < 1 || backupDays > 3650))
        return console.usage(u"--backup-days takes a number from 1 to 3650."_s);
    const int feedDays = parser.value(u"feed-days"_s).toInt(&ok);
    if (parser.isSet(u"feed-days"_s) && (!ok || feedDays < 0 || feedDays > 3650))
        return console.usage(u"--feed-days takes a number from 0 to 3650."_s);

    if (const QString wrong = wrongWith(parser, listen.left(colon).toLatin1()); !wrong.isEmpty())
        return console.usage(wrong);

    // Before any thread starts: SIGTERM and SIGINT are waited for here and reach nobody else.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    SystemClock clock;
    SystemRandom random;
    LibPhoneNumbers phones;
    // Two that serve one folder would both take the desks' entries.
    if (const Done folder = keyfile::makeDirectory(dataPath(parser)); !folder)
        return console.error(folder.error());
    const auto lock = hold(parser, Held::Serving, u"Another office serves %1."_s, console);
    if (!lock)
        return ExitEnvironment;
    Result<OfficeHome> home = prepare(parser, clock, console);
    if (!home)
        return console.error(home.error());
    EdgeOptions options;
    options.address = listen.left(colon).toLatin1();
    options.port = quint16(port);
    Server server(*home, phones, clock, random, options, [&console](const std::optional<Error> &fault) {
        if (fault)
            console.error(*fault);
        else
            console.say(u"What comes in can be kept again."_s);
    });
    if (const Done started = server.start(); !started)
        return console.error(started.error());
    QStringList brands;
    for (const auto &[brand, keys] : home->keys.brands)
        brands += brand;
    console.say(u"Serving %1 on wss://%2:%3 — stop with Ctrl+C."_s.arg(brands.join(u", "_s), listen.left(colon))
                    .arg(server.port()));
    int signal = 0;
    sigwait(&ends, &signal);
    console.say(u"Stopping. What was acknowledged is durable."_s);
    return ExitHeld;
}

} // namespace privity::office
