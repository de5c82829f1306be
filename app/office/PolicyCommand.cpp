// SPDX-License-Identifier: Apache-2.0
// policy: what is wrong with packs, and what another one would have shown, before it is published.
#include "app/office/Commands.h"
#include "models/office/WhatIf.h"
#include "models/policy/PackLint.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

//! nullopt: said why not, return `code`.
std::optional<PolicyPack> readPack(const QString &path, const Console &console, int &code)
{
    const Result<QByteArray> json = readFile(path);
    Result<PolicyPack> pack = json ? readPolicyPack(*json) : Result<PolicyPack>(json.error());
    if (pack)
        return *std::move(pack);
    code = json ? console.refuse(u"%1 is no policy pack: %2."_s.arg(path, pack.error().detail), ExitFaults)
                : console.error(json.error());
    return std::nullopt;
}

QLatin1StringView severityOf(PackRule rule) { return isWarning(rule) ? "warning"_L1 : "error"_L1; }

QJsonObject jsonOf(const QString &path, const PackComplaint &complaint)
{
    return {{u"file"_s, path}, {u"line"_s, complaint.line}, {u"path"_s, complaint.path},
        {u"severity"_s, QString(severityOf(complaint.rule))}, {u"rule"_s, QString(spell(complaint.rule))},
        {u"what"_s, complaint.what}};
}

//! "packs/x.json:31: error: fields[2].cover: … [cover-misfit]", as editors read it.
QString lineOf(const QString &path, const PackComplaint &complaint)
{
    const QString place = complaint.path.isEmpty() ? QString() : complaint.path + u": "_s;
    return u"%1:%2: "_s.arg(path).arg(complaint.line)
        + inOneLine(u"%1: %2%3 [%4]"_s.arg(
            QString(severityOf(complaint.rule)), place, complaint.what, QString(spell(complaint.rule))));
}

int lint(const QStringList &paths, const QCommandLineParser &parser, const Console &console)
{
    if (paths.isEmpty())
        return console.usage(u"policy lint needs a policy pack."_s);
    const Result<QByteArray> vocabularies = readFile(u":/privity/terms.json"_s);
    const Result<Terms> terms = vocabularies ? readTerms(*vocabularies) : Result<Terms>(vocabularies.error());
    if (!terms)
        return console.error(terms.error());
    std::optional<PolicyPack> before;
    if (parser.isSet(u"against"_s)) {
        if (paths.size() != 1)
            return console.usage(u"--against takes one policy pack to compare."_s);
        int code = 0;
        before = readPack(parser.value(u"against"_s), console, code);
        if (!before)
            return code;
    }
    QJsonArray complaints;
    qsizetype errors = 0, warnings = 0;
    for (const QString &path : paths) {
        const Result<QByteArray> json = readFile(path);
        if (!json)
            return console.error(json.error());
        const QString brand = QJsonDocument::fromJson(*json).object().value("brand"_L1).toString();
        if (before && brand != before->brand)
            return console.refuse(
                u"%1 is of “%2”, and %3 of “%4”."_s.arg(path, brand, parser.value(u"against"_s), before->brand),
                ExitFaults);
        for (const PackComplaint &complaint : lintPack(*json, *terms, before ? &*before : nullptr)) {
            (isWarning(complaint.rule) ? warnings : errors) += 1;
            if (parser.isSet(u"json"_s))
                complaints += jsonOf(path, complaint);
            else
                console.say(lineOf(path, complaint));
        }
    }
    const QJsonObject all{{u"held"_s, errors == 0}, {u"packs"_s, paths.size()}, {u"errors"_s, errors},
        {u"warnings"_s, warnings}, {u"complaints"_s, complaints}};
    console.say(parser.isSet(u"json"_s)
            ? QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact))
            : u"%1: %2, %3."_s.arg(counted(paths.size(), "pack"_L1, "packs"_L1),
                counted(errors, "error"_L1, "errors"_L1), counted(warnings, "warning"_L1, "warnings"_L1)));
    return errors == 0 ? ExitHeld : ExitFaults;
}

//! Of a field or a role: in how many interactions it gains and loses.
struct Tally {
    qsizetype gains = 0, loses = 0;
};

struct Tallies {
    QMap<QString, Tally> fields, roles;
    explicit Tallies(const WhatIfReport &report)
    {
        for (const SightChange &change : report.changes) {
            for (const QString &field : change.gained)
                fields[field].gains += 1;
            for (const QString &field : change.lost)
                fields[field].loses += 1;
            Tally &role = roles[QString(spell(change.role))];
            role.gains += change.gained.isEmpty() ? 0 : 1;
            role.loses += change.lost.isEmpty() ? 0 : 1;
        }
    }
};

QJsonArray jsonOf(const QMap<QString, Tally> &tallies, const QString &kind)
{
    QJsonArray all;
    for (auto it = tallies.begin(); it != tallies.end(); ++it)
        all += QJsonObject{{kind, it.key()}, {u"gains"_s, it->gains}, {u"loses"_s, it->loses}};
    return all;
}

QJsonObject jsonOf(const PolicyPack &before, const PolicyPack &after, const WhatIfReport &report)
{
    const Tallies tallies(report);
    QJsonArray changes;
    for (const SightChange &change : report.changes)
        changes += QJsonObject{{u"interaction"_s, change.interaction.text}, {u"role"_s, QString(spell(change.role))},
            {u"place"_s, change.place}, {u"gained"_s, QJsonArray::fromStringList(change.gained)},
            {u"lost"_s, QJsonArray::fromStringList(change.lost)}};
    QJsonObject replayed;
    for (const auto &[role, count] : report.byRole)
        replayed.insert(QString(spell(role)), count);
    return {{u"brand"_s, before.brand}, {u"old"_s, before.version}, {u"new"_s, after.version},
        {u"interactions"_s, report.interactions}, {u"replayed"_s, report.replayed}, {u"emptied"_s, report.emptied},
        {u"replayedByRole"_s, replayed}, {u"fields"_s, jsonOf(tallies.fields, u"field"_s)},
        {u"roles"_s, jsonOf(tallies.roles, u"role"_s)}, {u"changes"_s, changes}};
}

QStringList linesOf(const PolicyPack &before, const PolicyPack &after, const WhatIfReport &report)
{
    const Tallies tallies(report);
    QStringList lines{u"%1, version %2 to %3: %4 recorded, %5 with a customer, %6 of them change."_s.arg(before.brand)
                          .arg(before.version)
                          .arg(after.version)
                          .arg(counted(report.interactions, "interaction"_L1, "interactions"_L1))
                          .arg(report.replayed)
                          .arg(report.changes.size())};
    if (report.emptied > 0)
        lines += u"Of %1 something was forgotten: what they showed can't be told whole."_s.arg(
            counted(report.emptied, "interaction"_L1, "interactions"_L1));
    for (const auto &[kind, table] : {std::pair{u"field"_s, &tallies.fields}, std::pair{u"role"_s, &tallies.roles}}) {
        if (!table->isEmpty())
            lines += kind.leftJustified(28) + u"gains  loses  (interactions)"_s;
        for (auto it = table->begin(); it != table->end(); ++it)
            lines += it.key().leftJustified(28) + u"%1  %2"_s.arg(it->gains, 5).arg(it->loses, 5);
    }
    for (const SightChange &change : report.changes) {
        QStringList parts{change.interaction.text + u"  "_s + QString(spell(change.role)) + u" at "_s + change.place};
        if (!change.gained.isEmpty())
            parts += u"gains "_s + change.gained.join(u", "_s);
        if (!change.lost.isEmpty())
            parts += u"loses "_s + change.lost.join(u", "_s);
        lines += parts.join(u"  "_s);
    }
    return lines;
}

int whatIf(const QStringList &paths, const QCommandLineParser &parser, const Console &console)
{
    if (paths.size() != 2)
        return console.usage(u"policy what-if takes two policy packs: the one in force and the one to try."_s);
    int code = 0;
    const std::optional<PolicyPack> before = readPack(paths[0], console, code);
    const std::optional<PolicyPack> after = before ? readPack(paths[1], console, code) : std::nullopt;
    if (!after)
        return code;
    for (const QString &brand : {after->brand, parser.value(u"brand"_s)})
        if (!brand.isEmpty() && brand != before->brand)
            return console.usage(u"%1 is of “%2”, not of “%3”."_s.arg(paths[0], before->brand, brand));
    const std::optional<OfficeHome> home = openHome(parser, console, storage::Access::Read);
    if (!home)
        return ExitEnvironment;
    if (const Done served = checkBrands(*home, {before->brand}); !served)
        return console.error(served.error(), ExitUsage);
    const Result<WhatIfReport> report = office::whatIf(*home->store, *before, *after);
    if (!report)
        return console.error(report.error());
    if (parser.isSet(u"json"_s))
        console.say(QString::fromUtf8(QJsonDocument(jsonOf(*before, *after, *report)).toJson(QJsonDocument::Compact)));
    else
        tell(console, {}, linesOf(*before, *after, *report));
    return ExitHeld;
}

struct Verb {
    QLatin1StringView name;
    int (*run)(const QStringList &, const Console &);
};
//! With options of their own.
constexpr std::array verbs{Verb{"key"_L1, makeApproverKey}, Verb{"sign"_L1, signPolicy},
    Verb{"approvers"_L1, nameApprovers}, Verb{"publish"_L1, publishPolicies}};

} // namespace

int policy(const QStringList &arguments, const Console &console)
{
    for (const Verb &verb : verbs)
        if (arguments.value(1) == verb.name)
            return verb.run(QStringList{arguments[0] + u' ' + verb.name} + arguments.mid(2), console);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"lint PACK…: says everything that is wrong with policy packs, by file, line and path. Errors are what "
        u"“policy publish” "
        "refuses and what nobody can have meant; a warning is worth a look.\n"
        "what-if OLD NEW: decides the recorded interactions again under both packs and says which fields, roles and "
        "interactions gain or lose. It goes by the journal alone: no value is opened, and each field counts as "
        "filled.\n"
        "Neither changes anything.\n"
        "publish PACK…: puts packs in force.\n"
        "key, sign, approvers: two people agree to each pack, with keys on machines of their own.\n"
        "These four have options of their own: privity-office policy publish --help.\n"
        "Exit codes: 0 held, 1 lint found errors, 2 usage, 3 something could not be read."_s);
    parser.addOptions(
        {{u"against"_s, u"lint: the pack that is to be followed; other words of a wording need a higher version."_s,
             u"pack"_s},
            {u"brand"_s, u"what-if: the brand that is meant, to be sure."_s, u"brand"_s},
            {u"json"_s, u"Answers as one JSON object."_s}, dataOption()});
    parser.addPositionalArgument(u"what"_s, u"lint, what-if, publish, key, sign or approvers."_s);
    parser.addPositionalArgument(u"pack"_s, u"Policy packs (JSON)."_s, u"pack…"_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    const QStringList given = parser.positionalArguments();
    if (given.value(0) == u"lint"_s)
        return lint(given.mid(1), parser, console);
    return given.value(0) == u"what-if"_s
        ? whatIf(given.mid(1), parser, console)
        : console.usage(u"policy takes lint, what-if, publish, key, sign or approvers."_s);
}

} // namespace privity::office
