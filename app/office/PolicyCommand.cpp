// SPDX-License-Identifier: Apache-2.0
// policy: what is wrong with packs, before they are published.
#include "app/office/Commands.h"
#include "models/policy/PackLint.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? Result<QByteArray>(file.readAll()) : fail(ErrorCode::FileUnreadable, path);
}

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
        + u"%1: %2%3 [%4]"_s.arg(
            QString(severityOf(complaint.rule)), place, complaint.what, QString(spell(complaint.rule)));
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

} // namespace

int policy(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"lint: says everything that is wrong with policy packs, by file, line and path, and changes nothing. Errors "
        u"are "
        "what “publish” refuses and what nobody can have meant; a warning is worth a look.\n"
        "Exit codes: 0 no error, 1 errors, 2 usage, 3 a file could not be read."_s);
    parser.addOptions(
        {{u"against"_s,
             u"lint: the pack that is to be followed; other words of a wording need a higher version of it."_s,
             u"pack"_s},
            {u"json"_s, u"Answers as one JSON object."_s}});
    parser.addPositionalArgument(u"what"_s, u"lint."_s);
    parser.addPositionalArgument(u"pack"_s, u"Policy packs (JSON)."_s, u"pack…"_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    const QStringList given = parser.positionalArguments();
    return given.value(0) == u"lint"_s ? lint(given.mid(1), parser, console) : console.usage(u"policy takes lint."_s);
}

} // namespace privity::office
