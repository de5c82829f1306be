// SPDX-License-Identifier: Apache-2.0
// enrol, revoke, token, journal: short acts on the store, beside a serving office or without one.
#include "app/office/Commands.h"
#include "models/office/Area.h"
#include "models/protocol/ContextMessages.h"
#include "models/protocol/InteractionMessages.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr qint64 codeLifeMs = 10 * 60 * 1000;
constexpr qint64 dayMs = 86400000;
constexpr int longestDays = 3650;

//! What phone and chat systems post.
QStringList postedTypes()
{
    return {QLatin1StringView(ContactArrived::type), QLatin1StringView(ContactSaid::type),
        QLatin1StringView(ContactEnded::type)};
}

} // namespace

int enrol(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints a code with which one desk enrols, once, within ten minutes."_s);
    parser.addOptions({{u"name"_s, u"Required: what people call the desk."_s, u"name"_s},
        {u"brand"_s, u"Required: a brand it serves; may be repeated."_s, u"brand"_s},
        {u"role"_s, u"%1. Default: agent"_s.arg(words<Role>()), u"role"_s, u"agent"_s},
        {u"place"_s,
            u"Where it stands: the id of one of the \"places\" that the packs of all its brands have. "
            "Default: the first of the first brand"_s,
            u"place"_s},
        dataOption()});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    QString fault;
    const Role role = option<Role>(parser, u"role"_s, fault);
    const QStringList brands = parser.values(u"brand"_s);
    if (!has(parser, arguments, {u"name"_s, u"brand"_s}, console))
        return ExitUsage;
    if (!fault.isEmpty())
        return console.usage(fault);
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    if (const Done ok = checkBrands(*home, brands); !ok)
        return console.error(ok.error(), ExitUsage);
    const SecretBytes secret = SecretBytes::random(10);
    const Done done = home->decide([&](Turn &turn) -> Done {
        QString place = parser.value(u"place"_s);
        for (const QString &brand : brands) {
            const PolicyPack *pack = turn.area.packs.inForce(turn.rows, brand);
            if (!pack)
                return fail(ErrorCode::UnknownBrand, u"%1 has no pack in force"_s.arg(brand));
            if (place.isEmpty() && !pack->places.isEmpty())
                place = pack->places.first().id;
            if (std::none_of(
                    pack->places.begin(), pack->places.end(), [&](const PlaceSpec &spec) { return spec.id == place; }))
                return fail(ErrorCode::NotFound,
                    u"%1 has no place “%2”; it has: %3"_s.arg(brand, place, idsOf(pack->places).join(u", "_s)));
        }
        turn.rows.put(EnrolmentRow{enrolHandle(secret), enrolCodeKey(secret), parser.value(u"name"_s), role, brands,
            place, turn.now.plusMs(codeLifeMs), 0, false});
        return {};
    });
    if (!done && done.error().code == ErrorCode::NotFound)
        return console.usage(done.error().detail + u'.');
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
    parser.addOptions(
        {dataOption(), {u"desk"_s, u"Required: the desk's id, as “desks” lists it; may be repeated."_s, u"desk"_s}});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    const QStringList desks = parser.values(u"desk"_s);
    for (const QString &desk : desks)
        if (!DeskId::isValid(desk))
            return console.usage(u"“%1” is no desk's id."_s.arg(desk));
    if (!has(parser, arguments, {u"desk"_s}, console))
        return ExitUsage;
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    QStringList told;
    const Done done = home->decide([&](Turn &turn) -> Done {
        for (const QString &text : desks) {
            const DeskId id{text};
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
            told += u"Revoked: "_s + text;
        }
        return {};
    });
    return done ? tell(console, done, told) : refuseDesk(console, done.error());
}

int grantToken(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Makes a bearer token for a phone or chat system and shows it once."_s);
    parser.addOptions({{u"name"_s, u"Required: what the token is for."_s, u"name"_s},
        {u"brand"_s, u"Required: the brand it may speak of."_s, u"brand"_s},
        {u"source"_s,
            u"Required: what its events' source is or begins with, up to a / or a colon: "
            "urn:ac stands for urn:ac, urn:ac/1 and urn:ac:1, and not for urn:acme."_s,
            u"source"_s},
        {u"type"_s,
            u"A type it may post; may be repeated. Default: all there are: %1"_s.arg(postedTypes().join(u", "_s)),
            u"type"_s},
        {u"days"_s, u"How long it is good, 1 to %1. Default: 365"_s.arg(longestDays), u"days"_s, u"365"_s},
        dataOption()});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    bool ok = false;
    const int days = parser.value(u"days"_s).toInt(&ok);
    if (!has(parser, arguments, {u"name"_s, u"brand"_s, u"source"_s}, console))
        return ExitUsage;
    if (!ok || days < 1 || days > longestDays)
        return console.usage(u"--days takes a number from 1 to %1."_s.arg(longestDays));
    QStringList types = parser.values(u"type"_s);
    for (const QString &type : std::as_const(types))
        if (!postedTypes().contains(type))
            return console.usage(
                u"No type “%1” can be posted; there are: %2."_s.arg(type, postedTypes().join(u", "_s)));
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    if (const Done served = checkBrands(*home, {parser.value(u"brand"_s)}); !served)
        return console.error(served.error(), ExitUsage);
    if (types.isEmpty())
        types = postedTypes();
    const QByteArray token = crypto::toBase64(crypto::randomBytes(32));
    const Done done = home->decide([&](Turn &turn) -> Done {
        turn.rows.put(AccessTokenRow{crypto::sha256({token}), parser.value(u"name"_s), parser.value(u"brand"_s),
            parser.value(u"source"_s), types, turn.now.plusMs(days * dayMs), false});
        return {};
    });
    if (!done)
        return console.error(done.error());
    console.say(QString::fromLatin1(token));
    return ExitHeld;
}

int journal(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints what was recorded, one JSON object a line. Sealed parts stay sealed."_s);
    parser.addOptions({{u"json"_s, u"As JSON lines (the only form there is)."_s},
        {u"author"_s, u"Only of this desk (its id) or office:<brand>. Default: all"_s, u"author"_s}, dataOption()});
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    WorkingSet rows(*home->store);
    const QList<JournalRow> all =
        parser.isSet(u"author"_s) ? rows.list<JournalRow>(parser.value(u"author"_s)) : rows.list<JournalRow>();
    if (rows.fault())
        return console.error(*rows.fault());
    if (all.isEmpty() && parser.isSet(u"author"_s))
        return console.refuse(u"Nothing was recorded by an author “%1”."_s.arg(parser.value(u"author"_s)), ExitFaults);
    for (const JournalRow &row : all) {
        QJsonObject line{{u"author"_s, row.author}, {u"n"_s, qint64(row.n)}, {u"id"_s, row.eventId},
            {u"type"_s, row.type}, {u"brand"_s, row.brand}, {u"interaction"_s, row.correlation},
            {u"time"_s, row.time.toText()}, {u"recorded"_s, row.recordedAt.toText()},
            {u"result"_s, row.result.isEmpty() ? u"accepted"_s : row.result},
            {u"hash"_s, QString::fromLatin1(row.hash.toHex())},
            {u"sealed"_s, row.wrap.has_value() || row.rewrap.has_value()}};
        if (row.body)
            line.insert(u"data"_s, QJsonDocument::fromJson(*row.body).object().value("data"_L1));
        console.say(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
    }
    return ExitHeld;
}

} // namespace privity::office
