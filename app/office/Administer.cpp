// SPDX-License-Identifier: Apache-2.0
// enrol, revoke, token, publish, journal: short acts on the store, beside a serving office or without one.
#include "app/office/Commands.h"
#include "app/office/OfficeLoop.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "models/office/Policies.h"
#include "models/protocol/ContextMessages.h"
#include "models/protocol/InteractionMessages.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr qint64 codeLifeMs = 10 * 60 * 1000;
constexpr qint64 dayMs = 86400000;

//! Runs one act in a transaction of its own.
Done act(OfficeHome &home, const std::function<Done(Turn &)> &decide)
{
    SystemClock clock;
    SystemRandom random;
    LibPhoneNumbers phones;
    OfficeLoop loop(*home.store, home.keys, phones, clock, random);
    return loop.decide(decide);
}

} // namespace

int enrol(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints a code with which one desk enrols, once, within ten minutes."_s);
    parser.addOptions({dataOption(), {u"name"_s, u"What people call the desk."_s, u"name"_s},
        {u"role"_s, u"agent, lead, trainer or officer."_s, u"role"_s, u"agent"_s},
        {u"brand"_s, u"A brand it serves; may be repeated."_s, u"brand"_s},
        {u"place"_s, u"Where it stands: one of the packs' places."_s, u"place"_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    const std::optional<Role> role = unspell<Role>(parser.value(u"role"_s));
    const QStringList brands = parser.values(u"brand"_s);
    if (parser.value(u"name"_s).isEmpty() || brands.isEmpty() || !role)
        return console.usage(u"enrol needs --name, --brand and a role that exists."_s);
    Result<OfficeHome> home = OfficeHome::open(dataPath(parser));
    if (!home)
        return console.error(home.error());
    if (const Done ok = checkBrands(*home, brands); !ok)
        return console.error(ok.error(), ExitUsage);
    const SecretBytes secret = SecretBytes::random(10);
    const Done done = act(*home, [&](Turn &turn) -> Done {
        QString place = parser.value(u"place"_s);
        for (const QString &brand : brands) {
            const PolicyPack *pack = turn.area.packs.inForce(turn.rows, brand);
            if (!pack)
                return fail(ErrorCode::UnknownBrand, u"%1 has no pack in force"_s.arg(brand));
            if (place.isEmpty() && !pack->places.isEmpty())
                place = pack->places.first().id;
            if (std::none_of(
                    pack->places.begin(), pack->places.end(), [&](const PlaceSpec &spec) { return spec.id == place; }))
                return fail(ErrorCode::NotFound, u"%1 has no place %2"_s.arg(brand, place));
        }
        turn.rows.put(EnrolmentRow{enrolHandle(secret), enrolCodeKey(secret), parser.value(u"name"_s), *role, brands,
            place, turn.now.plusMs(codeLifeMs), 0, false});
        return {};
    });
    if (!done)
        return console.error(done.error());
    console.say(enrolCodeText(secret));
    return ExitHeld;
}

int revoke(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Takes a desk out of service for good: it is let in no more, and a live link of it ends with its next message."_s);
    parser.addOptions({dataOption(), {u"desk"_s, u"The desk's id, as the journal names it."_s, u"desk"_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    const DeskId id{parser.value(u"desk"_s)};
    if (!DeskId::isValid(id.text))
        return console.usage(u"revoke needs --desk with a desk's id."_s);
    Result<OfficeHome> home = OfficeHome::open(dataPath(parser));
    if (!home)
        return console.error(home.error());
    const Done done = act(*home, [&](Turn &turn) -> Done {
        std::optional<DeskRow> desk = turn.rows.find<DeskRow>(id);
        if (!desk)
            return fail(ErrorCode::NotFound, id.text);
        if (desk->revoked)
            return fail(ErrorCode::AlreadyDone, id.text);
        desk->revoked = true;
        turn.rows.put(*desk);
        for (const QString &brand : desk->brands)
            recordByOffice(turn.rows, turn.area.keys, brand, officeEvent(turn, brand, AccessRevoked{id}),
                turn.area.random, turn.now);
        return {};
    });
    if (!done)
        return console.error(done.error(), ExitFaults);
    console.say(u"Revoked: %1"_s.arg(id.text));
    return ExitHeld;
}

int grantToken(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Makes a bearer token for a phone or chat system and shows it once."_s);
    parser.addOptions({dataOption(), {u"name"_s, u"What the token is for."_s, u"name"_s},
        {u"brand"_s, u"The brand it may speak of."_s, u"brand"_s},
        {u"source"_s, u"What its events' source begins with."_s, u"source"_s},
        {u"type"_s, u"A type it may post; may be repeated. Default: all of contacts."_s, u"type"_s},
        {u"days"_s, u"Until it ends."_s, u"days"_s, u"365"_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    bool ok = false;
    const int days = parser.value(u"days"_s).toInt(&ok);
    if (parser.value(u"name"_s).isEmpty() || parser.value(u"source"_s).isEmpty() || parser.value(u"brand"_s).isEmpty()
        || !ok || days < 1)
        return console.usage(u"token needs --name, --brand and --source, and --days is a number."_s);
    Result<OfficeHome> home = OfficeHome::open(dataPath(parser));
    if (!home)
        return console.error(home.error());
    if (const Done served = checkBrands(*home, {parser.value(u"brand"_s)}); !served)
        return console.error(served.error(), ExitUsage);
    QStringList types = parser.values(u"type"_s);
    if (types.isEmpty())
        types = {QLatin1StringView(ContactArrived::type), QLatin1StringView(ContactSaid::type),
            QLatin1StringView(ContactEnded::type)};
    const QByteArray token = crypto::toBase64(crypto::randomBytes(32));
    const Done done = act(*home, [&](Turn &turn) -> Done {
        turn.rows.put(AccessTokenRow{crypto::sha256({token}), parser.value(u"name"_s), parser.value(u"brand"_s),
            parser.value(u"source"_s), types, turn.now.plusMs(days * dayMs), false});
        return {};
    });
    if (!done)
        return console.error(done.error());
    console.say(QString::fromLatin1(token));
    return ExitHeld;
}

int publish(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Puts policy packs in force; a serving office feeds them to its desks."_s);
    parser.addOption(dataOption());
    parser.addPositionalArgument(u"pack"_s, u"Policy packs (JSON)."_s, u"pack…"_s);
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    if (parser.positionalArguments().isEmpty())
        return console.usage(u"publish needs a pack."_s);
    Result<OfficeHome> home = OfficeHome::open(dataPath(parser));
    if (!home)
        return console.error(home.error());
    for (const QString &path : parser.positionalArguments()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return console.error(fail(ErrorCode::FileUnreadable, path));
        const QByteArray json = file.readAll();
        const Done done = act(*home, [&](Turn &turn) { return publishPolicy(turn, json); });
        if (!done && done.error().code != ErrorCode::AlreadyDone)
            return console.error(fail(done.error().code, path + u": "_s + done.error().detail), ExitFaults);
        console.say(done ? u"In force: %1"_s.arg(path) : u"In force before: %1"_s.arg(path));
    }
    return ExitHeld;
}

int journal(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints what was recorded, one JSON object a line. Sealed parts stay sealed."_s);
    parser.addOptions({dataOption(), {u"json"_s, u"As JSON lines (the only form there is)."_s},
        {u"author"_s, u"Only of this desk or office:<brand>."_s, u"author"_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    Result<OfficeHome> home = OfficeHome::open(dataPath(parser));
    if (!home)
        return console.error(home.error());
    WorkingSet rows(*home->store);
    const QList<JournalRow> all =
        parser.isSet(u"author"_s) ? rows.list<JournalRow>(parser.value(u"author"_s)) : rows.list<JournalRow>();
    if (rows.fault())
        return console.error(*rows.fault());
    for (const JournalRow &row : all) {
        QJsonObject line{{u"author"_s, row.author}, {u"n"_s, qint64(row.n)}, {u"id"_s, row.eventId},
            {u"type"_s, row.type}, {u"brand"_s, row.brand}, {u"interaction"_s, row.correlation},
            {u"time"_s, row.time.toText()}, {u"recorded"_s, row.recordedAt.toText()},
            {u"result"_s, row.result.isEmpty() ? u"accepted"_s : row.result},
            {u"hash"_s, QString::fromLatin1(row.hash.toHex())}, {u"sealed"_s, row.wrap.has_value()}};
        if (row.body)
            line.insert(u"data"_s, QJsonDocument::fromJson(*row.body).object().value("data"_L1));
        console.say(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
    }
    return ExitHeld;
}

} // namespace privity::office
