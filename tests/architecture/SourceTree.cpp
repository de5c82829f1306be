// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/SourceTree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace privity::architecture {
namespace {

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

//! 1'000 and 0xFF'FF: a quote inside a number begins no literal.
bool separatesDigits(const QString &text, qsizetype quote)
{
    qsizetype start = quote;
    while (start > 0 && (isWordCharacter(text[start - 1]) || text[start - 1] == u'\''))
        --start;
    return start < quote && text[start].isDigit();
}

//! Where the literal that begins at `from` ends (the offset behind it). `from` is at its quote.
qsizetype endOfLiteral(const QString &text, qsizetype from)
{
    const QChar quote = text[from];
    if (quote == u'"' && from > 0 && text[from - 1] == u'R') {
        const qsizetype open = text.indexOf(u'(', from);
        const QString close = u')' + text.mid(from + 1, open - from - 1) + u'"';
        const qsizetype end = text.indexOf(close, open);
        return end < 0 ? text.size() : end + close.size();
    }
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == quote)
            return i + 1;
        else if (text[i] == u'\n' && quote != u'`')
            return i; // an apostrophe in QML's or CMake's prose, not a literal
    }
    return text.size();
}

qsizetype endOfComment(const QString &text, qsizetype from)
{
    if (text[from + 1] == u'*') {
        const qsizetype end = text.indexOf("*/"_L1, from + 2);
        return end < 0 ? text.size() : end + 2;
    }
    const qsizetype end = text.indexOf(u'\n', from);
    return end < 0 ? text.size() : end;
}

void blank(QString &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        if (text[i] != u'\n')
            text[i] = u' ';
}

void strip(SourceFile &file)
{
    const QString &text = file.text;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (c == u'/' && (next == u'/' || next == u'*')) {
            const qsizetype end = endOfComment(text, i);
            blank(file.code, i, end);
            blank(file.bare, i, end);
            i = end;
        } else if (c == u'"' || c == u'`' || (c == u'\'' && !separatesDigits(text, i))) {
            const qsizetype end = endOfLiteral(text, i);
            blank(file.bare, i + 1, end - 1);
            i = end;
        } else {
            ++i;
        }
    }
}

void stripHashComments(SourceFile &file)
{
    static const QRegularExpression comment(u"^[ \\t]*#.*$"_s, QRegularExpression::MultilineOption);
    for (auto match = comment.globalMatch(file.text); match.hasNext();) {
        const auto found = match.next();
        blank(file.code, found.capturedStart(), found.capturedEnd());
    }
    file.bare = file.code;
}

} // namespace

SourceFile SourceFile::make(const QString &path, const QString &text)
{
    SourceFile file{path, text, text, text};
    if (file.isCpp() || file.isQml())
        strip(file);
    else if (path.endsWith("CMakeLists.txt"_L1) || path.endsWith(".cmake"_L1) || text.startsWith("#!"_L1))
        stripHashComments(file);
    return file;
}

int SourceFile::lineAt(qsizetype offset) const { return int(QStringView(text).left(offset).count(u'\n')) + 1; }

int SourceFile::lineCount() const { return int(text.count(u'\n')); }

bool SourceFile::isCpp() const { return path.endsWith(".cpp"_L1) || path.endsWith(".h"_L1); }

bool SourceFile::isQml() const { return path.endsWith(".qml"_L1); }

QString SourceFile::folder(int depth) const
{
    const QStringList parts = path.split(u'/');
    return parts.mid(0, qMin(qsizetype(depth), parts.size() - 1)).join(u'/');
}

SourceTree readTree(const QString &root)
{
    static const QSet<QString> suffixes{u"cpp"_s, u"h"_s, u"qml"_s, u"cmake"_s, u"txt"_s, u"md"_s, u"mjs"_s, u"json"_s,
        u"csv"_s, u"xml"_s, u"desktop"_s, u"ts"_s, u""_s};
    static const QRegularExpression foreign(u"^(build|\\.(?!ci/))|/(node_modules|\\.|build/)"_s);
    SourceTree tree;
    const QDir top(root);
    QDirIterator files(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        const QString path = top.relativeFilePath(info.filePath());
        if (foreign.match(path).hasMatch() || !suffixes.contains(info.suffix()) || info.size() > 1'000'000)
            continue;
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            tree.append(SourceFile::make(path, QString::fromUtf8(file.readAll())));
    }
    std::sort(tree.begin(), tree.end(), [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return tree;
}

} // namespace privity::architecture
