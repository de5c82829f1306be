// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rule.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace privity::architecture {
namespace {

//! What `strip` blanked out, on the same lines.
QString commentsOf(const SourceFile &file)
{
    QString comments = file.text;
    for (qsizetype i = 0; i < comments.size(); ++i)
        if (comments[i] != u'\n' && file.code[i] == file.text[i])
            comments[i] = u' ';
    return comments;
}

//! The faults that tests/faults.csv explains: its first column.
QSet<QString> explainedFaults(const SourceTree &tree)
{
    QSet<QString> names;
    for (const SourceFile &file : tree)
        if (file.path == "tests/faults.csv"_L1)
            for (const QString &line : file.text.split(u'\n'))
                names << line.section(u',', 0, 0);
    return names;
}

//! A reader has this repository: a comment names a document that lies in it, or says the reason itself.
QStringList unreadableReasons(const SourceTree &tree)
{
    static const QRegularExpression document(u"[\\w./-]*\\w\\.md\\b|\\bdocs/adr/\\d{4}"_s);
    static const QRegularExpression number(u"(?<![\\w.+/\"'-])(?:[RHMC]\\d{1,2}|F\\d{2})(?![\\w.%\"'-])"_s);
    const QSet<QString> faults = explainedFaults(tree);
    const auto lies = [&](const QString &name) {
        return std::any_of(tree.begin(), tree.end(), [&](const SourceFile &file) {
            return file.path == name || file.path.endsWith(u'/' + name) || file.path.startsWith(name + u'-');
        });
    };
    QStringList findings;
    for (const SourceFile &file : tree) {
        if (file.code == file.text)
            continue;
        const QString comments = commentsOf(file);
        for (auto match = document.globalMatch(comments); match.hasNext();)
            if (const auto found = match.next(); !lies(found.captured()))
                findings << finding(
                    file, file.lineAt(found.capturedStart()), u"%1 is not in this repository"_s.arg(found.captured()));
        for (auto match = number.globalMatch(comments); match.hasNext();)
            if (const auto found = match.next(); !faults.contains(found.captured()))
                findings << finding(file, file.lineAt(found.capturedStart()),
                    u"%1 is explained nowhere in this repository"_s.arg(found.captured()));
    }
    return findings;
}

} // namespace

QList<Rule> commentRules()
{
    return {
        {u"a comment names no document that is not here"_s, unreadableReasons,
            {{u"models/base/X.h"_s, u"//! Never refused (security.md, 2).\n"_s},
                {u"models/base/X.h"_s, u"int n; // docs/adr/9999\n"_s},
                {u"qml/Live/X.qml"_s, u"// as H2 asks\nItem {}"_s}, {u"tests/CMakeLists.txt"_s, u"# see F98\n"_s},
                {u"app/desk/X.cpp"_s, u"/* R26 */\n"_s}},
            {{u"models/base/X.h"_s, u"//! RFC 6455 section 7.4.2; U+202E; C++20; F8 wraps up.\n"_s},
                {u"app/desk/X.cpp"_s, u"const auto name = u\"security.md\"_s; // its name\n"_s}}},
    };
}

} // namespace privity::architecture
