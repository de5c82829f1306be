// SPDX-License-Identifier: Apache-2.0
// mask: one customer as a desk would show them, by the office's own decision.
#include "app/office/Commands.h"
#include "models/office/Customers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

//! "given" of dpv:ConsentGiven.
QString shortOf(QLatin1StringView term) { return QString(term).section(u':', -1).remove(u"Consent"_s).toLower(); }

QMap<QString, ConsentStatus> givenIn(const QCommandLineParser &parser, QString &fault)
{
    QMap<QString, ConsentStatus> given;
    for (const QString &pair : parser.values(u"consent"_s)) {
        const QString purpose = pair.section(u'=', 0, -2), status = pair.section(u'=', -1);
        const auto &rows = Vocabulary<ConsentStatus>::rows;
        const auto row = std::find_if(rows.begin(), rows.end(),
            [&](const auto &one) { return status == one.text || status == shortOf(one.text); });
        if ((purpose.isEmpty() || row == rows.end()) && fault.isEmpty())
            fault = u"--consent takes a purpose and a status, like offers=given, not “%1”; there are: %2."_s.arg(
                pair, words<ConsentStatus>(shortOf));
        else if (row != rows.end())
            given.insert(purpose, row->value);
    }
    return given;
}

//! What the pack in force does not know of a look; empty: it knows all.
QString unknownIn(const PolicyPack &pack, const Look &look)
{
    const auto lacks = [&](QLatin1StringView kind, const QString &name, const QStringList &known) {
        return known.contains(name)
            ? QString()
            : u"%1 has no %2 “%3”; it has: %4."_s.arg(look.brand, QString(kind), name, known.join(u", "_s));
    };
    QString fault = look.topic.isEmpty() ? QString() : lacks("topic"_L1, look.topic, idsOf(pack.topics));
    if (fault.isEmpty())
        fault = lacks("place"_L1, look.place, idsOf(pack.places));
    for (auto it = look.given.begin(); it != look.given.end() && fault.isEmpty(); ++it)
        fault = lacks("purpose"_L1, it.key(), idsOf(pack.purposes));
    return fault;
}

QStringList spelled(const QMap<QString, ConsentStatus> &consents)
{
    QStringList all;
    for (auto it = consents.begin(); it != consents.end(); ++it)
        all += it.key() + u'=' + QString(spell(it.value()));
    return all;
}

AccessShown shownOf(const Look &look, const Sight &sight)
{
    AccessShown shown{look.customer, osUser(), look.topic, look.speaker, look.identityLevel, look.role, look.place,
        spelled(look.given), {}};
    for (const CellData &cell : sight.cells)
        if (cell.state == FieldState::Clear && !cell.text.isEmpty())
            shown.inClear += cell.field;
    return shown;
}

QJsonObject jsonOf(const Look &look, const Sight &sight)
{
    QJsonArray fields;
    for (qsizetype i = 0; i < sight.cells.size(); ++i) {
        const CellData &cell = sight.cells[i];
        QJsonObject field = codec::write(cell).toJson();
        field.insert(u"label"_s, sight.pack->fields[i].label.in(u"en"_s));
        if (cell.state == FieldState::Absent)
            field.remove(u"text"_s);
        fields += field;
    }
    QJsonObject consents;
    for (auto it = sight.consents.begin(); it != sight.consents.end(); ++it)
        consents.insert(it.key(), QString(spell(it.value())));
    return {{u"brand"_s, look.brand}, {u"customer"_s, look.customer.text}, {u"policyVersion"_s, sight.pack->version},
        {u"topic"_s, look.topic}, {u"speaker"_s, QString(spell(look.speaker))},
        {u"identityLevel"_s, look.identityLevel}, {u"role"_s, QString(spell(look.role))}, {u"place"_s, look.place},
        {u"consents"_s, consents}, {u"language"_s, sight.language}, {u"address"_s, sight.address},
        {u"fields"_s, fields}};
}

QStringList linesOf(const Look &look, const Sight &sight)
{
    QStringList fields{u"field"_s}, states{u"state"_s}, whys{u"why"_s}, texts{u"text"_s};
    for (const CellData &cell : sight.cells) {
        fields += cell.field;
        states += QString(spell(cell.state));
        whys += QString(spell(cell.why)) + (cell.purpose.isEmpty() ? QString() : u" ("_s + cell.purpose + u')');
        texts += inOneLine(cell.text);
    }
    const auto width = [](const QStringList &column) {
        qsizetype widest = 0;
        for (const QString &text : column)
            widest = std::max(widest, text.size());
        return int(widest) + 2;
    };
    QStringList lines{u"%1, addressed as “%2”, in %3; policy of %4, version %5"_s.arg(look.customer.text,
                          inOneLine(sight.address), sight.language, look.brand, QString::number(sight.pack->version)),
        u"speaker: %1; level: %2; role: %3; place: %4; topic: %5"_s.arg(QString(spell(look.speaker)),
            QString::number(look.identityLevel), QString(spell(look.role)), look.place,
            look.topic.isEmpty() ? u"none"_s : look.topic)};
    for (qsizetype i = 0; i < fields.size(); ++i)
        lines += (fields[i].leftJustified(width(fields)) + states[i].leftJustified(width(states))
            + whys[i].leftJustified(width(whys)) + texts[i])
                     .trimmed();
    return lines;
}

} // namespace

int mask(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Shows a customer exactly as an agent would see them: what is clear, what is covered, what is absent, and "
        u"why. "
        "That it was called is journaled, with who called it. Also beside a serving office."_s);
    parser.addOptions({{u"brand"_s, u"Required: whose customer."_s, u"brand"_s},
        {u"topic"_s, u"The topic that is set. Default: none"_s, u"topic"_s},
        {u"speaker"_s, u"Who speaks: %1. Default: unknown"_s.arg(words<Speaker>()), u"speaker"_s, u"unknown"_s},
        {u"level"_s, u"The identity level reached, 0 to 3. Default: 0"_s, u"level"_s, u"0"_s},
        {u"role"_s, u"Who looks: %1. Default: agent"_s.arg(words<Role>()), u"role"_s, u"agent"_s},
        {u"place"_s, u"From where: one of the pack's places. Default: its first"_s, u"place"_s},
        {u"consent"_s,
            u"Supposes this instead of what is recorded, like offers=given; may be repeated. There are: %1"_s.arg(
                words<ConsentStatus>(shortOf)),
            u"purpose=status"_s},
        {u"json"_s, u"Answers as one JSON object."_s}, dataOption()});
    parser.addPositionalArgument(u"customer"_s, u"The customer's id (c:…), or a source and its key there: crm/4711."_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    if (!has(parser, arguments, {u"brand"_s}, console))
        return ExitUsage;
    if (parser.positionalArguments().size() != 1)
        return console.usage(u"mask takes one customer."_s);
    QString fault;
    bool isNumber = false;
    Look look;
    look.brand = parser.value(u"brand"_s);
    look.topic = parser.value(u"topic"_s);
    look.speaker = option<Speaker>(parser, u"speaker"_s, fault);
    look.role = option<Role>(parser, u"role"_s, fault);
    look.place = parser.value(u"place"_s);
    look.identityLevel = parser.value(u"level"_s).toInt(&isNumber);
    look.given = givenIn(parser, fault);
    if (fault.isEmpty() && (!isNumber || look.identityLevel < 0 || look.identityLevel > 3))
        fault = u"--level takes a number from 0 to 3."_s;
    if (!fault.isEmpty())
        return console.usage(fault);
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    if (const Done served = checkBrands(*home, {look.brand}); !served)
        return console.error(served.error(), ExitUsage);
    const QString named = parser.positionalArguments().first();
    QStringList told; // once its entry is durable
    const Done done = home->decide([&](Turn &turn) -> Done {
        const PolicyPack *pack = look.pack = turn.area.packs.inForce(turn.rows, look.brand);
        if (pack && look.place.isEmpty() && !pack->places.isEmpty())
            look.place = pack->places.first().id;
        fault = pack ? unknownIn(*pack, look) : QString();
        if (!fault.isEmpty())
            return fail(ErrorCode::Malformed, fault);
        const Result<CustomerId> customer = customerOf(turn, look.brand, named);
        if (!customer)
            return customer.error();
        if (turn.rows.list<RecordRow>(look.brand, *customer).isEmpty())
            return fail(ErrorCode::NotFound, named);
        look.customer = *customer;
        const Result<Sight> sight = sightOf(turn, look);
        if (!sight)
            return sight.error();
        recordShown(turn, look.brand, shownOf(look, *sight));
        told = parser.isSet(u"json"_s)
            ? QStringList(QString::fromUtf8(QJsonDocument(jsonOf(look, *sight)).toJson(QJsonDocument::Compact)))
            : linesOf(look, *sight);
        return {};
    });
    if (!fault.isEmpty())
        return console.usage(fault);
    if (!done && done.error().code == ErrorCode::NotFound)
        return console.refuse(u"Nothing is held of “%1”."_s.arg(named), ExitFaults);
    return tell(console, done, told);
}

} // namespace privity::office
