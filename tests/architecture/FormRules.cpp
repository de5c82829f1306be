// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rule.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace privity::architecture {
namespace {

//! Files that may be longer than their kind, and why.
struct Longer {
    QString path;
    QString reason;
};
const QList<Longer> &longer()
{
    static const QList<Longer> table{};
    return table;
}

int limitOf(const SourceFile &file)
{
    static const QSet<QString> routers{u"models/office/Office.cpp"_s, u"models/desk/Desk.cpp"_s};
    for (const Longer &row : longer())
        if (row.path == file.path)
            return 0;
    if (routers.contains(file.path))
        return 150;
    if (file.isCpp())
        return 500;
    return file.isQml() ? 200 : 0;
}

QStringList tooLong(const SourceTree &tree)
{
    QStringList findings;
    for (const SourceFile &file : tree)
        if (const int limit = limitOf(file); limit > 0 && file.lineCount() > limit)
            findings << finding(
                file, limit, u"%1 lines, at most %2: two things live here"_s.arg(file.lineCount()).arg(limit));
    return findings;
}

bool namesItsLicence(const SourceFile &file)
{
    const auto line = [&](int n) { return file.text.section(u'\n', n, n); };
    const bool script = line(0).startsWith("#!"_L1);
    return line(script ? 1 : 0).contains("SPDX-License-Identifier: Apache-2.0"_L1);
}

QStringList withoutLicence(const SourceTree &tree)
{
    QStringList findings;
    for (const SourceFile &file : tree) {
        const bool source = file.isCpp() || file.isQml() || file.path.endsWith("CMakeLists.txt"_L1)
            || file.path.endsWith(".cmake"_L1) || file.path.endsWith(".mjs"_L1) || file.text.startsWith("#!"_L1);
        if (source && !namesItsLicence(file))
            findings << finding(file, 1, u"no SPDX line at its head"_s);
    }
    return findings;
}

//! Folders on top and those right below models, app, qml and tests say what they are for in a few lines.
QStringList withoutReadme(const SourceTree &tree)
{
    static const QSet<QString> deep{u"models"_s, u"app"_s, u"qml"_s, u"tests"_s};
    QMap<QString, const SourceFile *> folders;
    QSet<QString> told;
    QStringList findings;
    for (const SourceFile &file : tree) {
        const QString top = file.folder(1);
        if (top.isEmpty() || top.startsWith(u'.'))
            continue;
        folders.insert(top, &file);
        if (deep.contains(top))
            folders.insert(file.folder(2), &file);
        if (!file.path.endsWith("/README.md"_L1))
            continue;
        told.insert(file.path.section(u'/', 0, -2));
        if (deep.contains(top) && file.lineCount() > 8)
            findings << finding(file, 8, u"a folder's README is five lines; more belongs into docs/"_s);
    }
    for (auto folder = folders.cbegin(); folder != folders.cend(); ++folder)
        if (!told.contains(folder.key()))
            findings << finding(*folder.value(), 1, u"%1 has no README.md"_s.arg(folder.key()));
    return findings;
}

} // namespace

QList<Rule> formRules()
{
    const auto lines = [](int n) { return u"x\n"_s.repeated(n); };
    const QString licence = u"SPDX-License-Identifier: Apache-2.0\n"_s;
    return {
        {u"no file grows beyond its size"_s, tooLong,
            {{u"models/office/Office.cpp"_s, lines(151)}, {u"models/desk/Desk.cpp"_s, lines(151)},
                {u"models/base/X.cpp"_s, lines(501)}, {u"qml/Ui/X.qml"_s, lines(201)}},
            {{u"models/office/Office.cpp"_s, lines(150)}, {u"tests/X.cpp"_s, lines(500)},
                {u"qml/Ui/X.qml"_s, lines(200)}}},
        {u"every source file names its licence"_s, withoutLicence,
            {{u"models/base/X.h"_s, u"#pragma once\n"_s}, {u"qml/Ui/X.qml"_s, u"import QtQuick\n"_s},
                {u"dev"_s, u"#!/bin/sh\nset -e\n"_s}, {u"CMakeLists.txt"_s, u"project(X)\n"_s}},
            {{u"models/base/X.h"_s, u"// "_s + licence}, {u"dev"_s, u"#!/bin/sh\n# "_s + licence},
                {u"resources/x.json"_s, u"{}\n"_s}}},
        {u"every folder has a README"_s, withoutReadme,
            {{u"novel/x.txt"_s, u""_s}, {u"models/novel/X.h"_s, u""_s}, {u"tests/README.md"_s, lines(9)}},
            {{u"novel/README.md"_s, lines(50)}, {u"README.md"_s, lines(200)}, {u".ci/run"_s, u""_s}}},
    };
}

} // namespace privity::architecture
