// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace privity::architecture {
namespace {

using View = QString SourceFile::*;

const QString product = u"^(models|app|qml)/.*\\.(cpp|h|qml)$"_s;
const QString cpp = u"^(models|app)/.*\\.(cpp|h)$"_s;
//! C++ that handles purposes, bases and fields without knowing any by name.
const QString policyBlind = u"^(app/|models/(?!(policy|consent|rights)/|protocol/Vocabulary\\.h)).*\\.(cpp|h)$"_s;
const QString qmlBesideUi = u"^qml/(?!Ui/).*\\.qml$"_s;
const QString cmake = u"(^|/)(CMakeLists\\.txt|[^/]*\\.cmake)$"_s;

//! Files whose path matches `where` don't hold `pattern` in that view of their text.
Rule word(const QString &name, View view, const QString &where, const QString &pattern, QList<Example> faults,
    QList<Example> fine = {})
{
    const QRegularExpression place(where);
    const QRegularExpression what(pattern, QRegularExpression::MultilineOption);
    const auto findings = [=](const SourceTree &tree) {
        QStringList all;
        for (const SourceFile &file : tree) {
            if (!place.match(file.path).hasMatch())
                continue;
            for (auto match = what.globalMatch(file.*view); match.hasNext();) {
                const auto found = match.next();
                all << finding(file, file.lineAt(found.capturedStart()), found.captured().simplified());
            }
        }
        return all;
    };
    return {name, findings, std::move(faults), std::move(fine)};
}

//! The arguments of the call whose opening bracket is at `open`, split at its own commas.
QStringList arguments(const QString &code, qsizetype open)
{
    QStringList found;
    int depth = 0;
    qsizetype start = open + 1;
    for (qsizetype i = open; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'(' || c == u'[' || c == u'{') {
            ++depth;
        } else if (c == u')' || c == u']' || c == u'}') {
            if (--depth == 0)
                return found << code.mid(start, i - start).trimmed();
        } else if (c == u',' && depth == 1) {
            found << code.mid(start, i - start).trimmed();
            start = i + 1;
        }
    }
    return found;
}

//! connect(sender, &Sender::fact, function) outlives what the function captures; the old string form checks nothing.
QStringList contextlessConnects(const SourceTree &tree)
{
    static const QRegularExpression call(u"\\bconnect\\s*\\("_s);
    static const QRegularExpression path(product);
    QStringList findings;
    for (const SourceFile &file : tree) {
        if (!file.isCpp() || !path.match(file.path).hasMatch())
            continue;
        for (auto match = call.globalMatch(file.bare); match.hasNext();) {
            const auto found = match.next();
            const QStringList given = arguments(file.bare, found.capturedEnd() - 1);
            const bool qt = given.size() > 1
                && (given[1].startsWith(u'&') || given[1].contains("verload<"_L1) || given[1].startsWith("SIGNAL"_L1));
            if (qt && (given.size() == 3 || given[1].startsWith("SIGNAL"_L1)))
                findings << finding(file, file.lineAt(found.capturedStart()), u"connect without a context object"_s);
        }
    }
    return findings;
}

//! The ids of purposes and fields in the brands' packs. Ids that are a plain word ("email") are left out: the word
//! has other uses.
QSet<QString> packNames(const SourceTree &tree)
{
    static const QRegularExpression plainWord(u"^[a-z]+$"_s);
    QSet<QString> names;
    for (const SourceFile &file : tree) {
        if (!file.path.startsWith("resources/policies/"_L1))
            continue;
        const QJsonObject pack = QJsonDocument::fromJson(file.text.toUtf8()).object();
        for (const QString &list : {u"purposes"_s, u"fields"_s})
            for (const QJsonValue &row : pack[list].toArray())
                names << row[u"id"].toString();
    }
    names.removeIf([&](const QString &name) { return name.isEmpty() || plainWord.match(name).hasMatch(); });
    return names;
}

QStringList packNamesInCode(const SourceTree &tree)
{
    static const QRegularExpression place(policyBlind);
    static const QRegularExpression literal(u"\"([^\"\\\\\n]+)\""_s);
    const QSet<QString> names = packNames(tree);
    QStringList findings;
    for (const SourceFile &file : tree) {
        if (!place.match(file.path).hasMatch())
            continue;
        for (auto match = literal.globalMatch(file.code); match.hasNext();) {
            const auto found = match.next();
            if (names.contains(found.captured(1)))
                findings << finding(file, file.lineAt(found.capturedStart()),
                    u"%1 is a name of the packs: policy is data"_s.arg(found.captured()));
        }
    }
    return findings;
}

//! Inside Ui, what draws text says that it is plain: an unset format guesses, and markup in a customer's words
//! would be obeyed.
QStringList guessedFormats(const SourceTree &tree)
{
    static const QRegularExpression element(u"(?<![\\w.])(Text|Label|TextEdit)\\s*\\{"_s);
    QStringList findings;
    for (const SourceFile &file : tree) {
        if (!file.isQml() || !file.path.startsWith("qml/Ui/"_L1))
            continue;
        const qsizetype plain = file.bare.count(QRegularExpression(u"textFormat\\s*:\\s*\\w+\\.PlainText"_s));
        if (const qsizetype elements = file.bare.count(element); elements > plain)
            findings << finding(file, file.lineAt(element.match(file.bare).capturedStart()),
                u"%1 text elements, %2 of them PlainText"_s.arg(elements).arg(plain));
    }
    return findings;
}

QList<Rule> cppWords()
{
    const QString pack =
        uR"({"purposes": [{"id": "saving-tips"}], "fields": [{"id": "meterReading"}, {"id": "email"}]})"_s;
    return {
        word(u"nobody reaches for an instance"_s, &SourceFile::bare, product,
            u"(?<!\\w)instance\\s*\\(\\s*\\)|\\b(qApp|qGuiApp|Q_GLOBAL_STATIC)\\b"_s,
            {{u"app/desk/X.cpp"_s, u"Settings::instance().x();"_s}, {u"app/desk/X.cpp"_s, u"qApp->quit();"_s}},
            {{u"app/desk/X.cpp"_s, u"// instance()\n"_s}, {u"app/desk/X.cpp"_s, u"makeinstance();"_s}}),
        word(u"QML gets no context properties"_s, &SourceFile::bare, product, u"\\bsetContextProperty\\b"_s,
            {{u"app/desk/X.cpp"_s, u"c->setContextProperty(a, b);"_s}}),
        word(u"product code prints no debug lines"_s, &SourceFile::bare,
            u"^(models|app|qml)/(?!platform/SafeLog\\.).*\\.(cpp|h|qml)$"_s,
            u"\\bqC?(Debug|Info|Warning|Critical)\\b|\\bQDebug\\b|\\bstd::c(out|err|log)\\b"_s,
            {{u"models/base/X.cpp"_s, u"qDebug() << x;"_s}, {u"models/base/X.cpp"_s, u"qCInfo(log) << x;"_s}},
            {{u"tests/support/X.cpp"_s, u"qDebug() << x;"_s}, {u"app/office/X.cpp"_s, u"console.error(line);"_s}}),
        word(u"settings stand in one table, not in QSettings"_s, &SourceFile::bare, product, u"\\bQSettings\\b"_s,
            {{u"app/desk/X.cpp"_s, u"#include <QSettings>\n"_s}}),
        word(u"the core knows no clock, chance, file or thread of its own"_s, &SourceFile::bare,
            u"^models/(?!view/).*\\.(cpp|h)$"_s,
            u"\\b(QFile|QSaveFile|QDir|QProcess|QTimer|QElapsedTimer|QThread|QRandomGenerator|random_device"
            "|system_clock|steady_clock|currentDateTime(Utc)?|currentDate|currentM?SecsSinceEpoch|getenv|qgetenv)\\b"_s,
            {{u"models/office/X.cpp"_s, u"auto t = QDateTime::currentDateTimeUtc();"_s},
                {u"models/sync/X.cpp"_s, u"QRandomGenerator::global()->generate();"_s},
                {u"models/customer/X.cpp"_s, u"QFile file(path);"_s}},
            {{u"app/storage/X.cpp"_s, u"QFile file(path);"_s}, {u"models/base/X.h"_s, u"//! QFile\n"_s}}),
        word(u"only tests replace the generator of keys and nonces"_s, &SourceFile::bare, product,
            u"\\brandombytes_set_implementation\\b"_s,
            {{u"models/crypto/X.cpp"_s, u"randombytes_set_implementation(&mine);"_s}},
            {{u"tests/simulation/X.cpp"_s, u"randombytes_set_implementation(&mine);"_s}}),
        word(u"vocabulary prefixes stand in policy, consent and rights only"_s, &SourceFile::code, policyBlind,
            u"\"(dpv|eu-gdpr|pd):"_s,
            {{u"models/office/X.cpp"_s, u"if (p == u\"dpv:Marketing\"_s)"_s},
                {u"app/office/X.cpp"_s, u"\"eu-gdpr:A6-1-a\""_s}, {u"models/customer/X.h"_s, u"L(\"pd:Iban\")"_s}},
            {{u"models/policy/X.cpp"_s, u"u\"dpv:Marketing\"_s"_s},
                {u"models/protocol/Vocabulary.h"_s, u"\"dpv:ConsentGiven\""_s},
                {u"models/office/X.cpp"_s, u"// \"dpv:Marketing\"\n"_s}}),
        {u"no purpose or field is named outside policy, consent and rights"_s, packNamesInCode,
            {{u"models/office/X.cpp"_s, u"if (field == u\"meterReading\"_s)"_s, pack},
                {u"app/desk/X.cpp"_s, u"QLatin1StringView(\"saving-tips\")"_s, pack}},
            {{u"models/consent/X.cpp"_s, u"u\"saving-tips\"_s"_s, pack},
                {u"models/office/X.cpp"_s, u"u\"email\"_s, u\"saving-tips-sent\"_s"_s, pack}}},
        word(u"nobody but policy, consent, rights branches on a lawful basis"_s, &SourceFile::bare,
            u"^(app/|models/(?!(policy|consent|rights|view)/|protocol/Vocabulary\\.h)).*\\.(cpp|h)$"_s,
            u"(\\bcase\\s+|[=!]=\\s*)(\\w+::)*Basis::\\w+"_s,
            {{u"models/office/X.cpp"_s, u"if (x.basis == Basis::Consent)"_s},
                {u"models/desk/X.cpp"_s, u"case privity::Basis::Contract:"_s}},
            {{u"models/desk/Facts.h"_s, u"Basis basis = Basis::Consent;"_s}}),
        word(u"names say what a thing is"_s, &SourceFile::bare, cpp,
            u"(?<![<,])(?<![<,] )\\b(class|struct)\\s+\\w*(Manager|Helper|Utils|Handler)\\b(?!\\s*(final\\s*)?:\\s*public\\s+Q)"_s,
            {{u"models/office/X.h"_s, u"class RoomManager\n"_s}},
            {{u"models/base/X.h"_s, u"enum class Speaker { Helper };"_s},
                {u"app/transport/X.h"_s, u"template<class Buffers, class Handler>\n"_s},
                {u"app/desk/X.cpp"_s, u"class RefusingManager final : public QNetworkAccessManager\n"_s}}),
        word(u"product code knows nothing of its tests"_s, &SourceFile::bare, product,
            u"\\bfriend\\s+(class|struct)\\s+\\w*Test\\b|\\b\\w*UNIT_TEST\\w*\\b"_s,
            {{u"models/base/X.h"_s, u"friend class LedgerTest;"_s}, {u"models/base/X.h"_s, u"#ifdef UNIT_TEST\n"_s}}),
        {u"a connection names the object it lives with"_s, contextlessConnects,
            {{u"app/desk/X.cpp"_s, u"connect(&m_link, &Link::opened, [this] { send(1, 2); });"_s},
                {u"app/desk/X.cpp"_s, u"QObject::connect(a, qOverload<int>(&A::b), f);"_s},
                {u"app/desk/X.cpp"_s, u"connect(a, SIGNAL(b()), c, SLOT(d()));"_s}},
            {{u"app/desk/X.cpp"_s, u"connect(&m_link, &Link::opened, this, [this] { send(1, 2); });"_s},
                {u"app/transport/X.cpp"_s, u"::connect(fd, address, sizeof(a));"_s}}},
    };
}

QList<Rule> qmlWords()
{
    const QString bareText =
        u"(?<![\\w.])(?:\\w+\\.)?(Text|Label|ToolTip|TextEdit|TextArea)\\s*\\{|\\bToolTip\\.\\w+\\s*:"_s;
    return {
        word(u"colours come from the tokens of Ui (QML)"_s, &SourceFile::code, qmlBesideUi,
            u"[\"']#[0-9a-fA-F]{3,8}[\"']|\\bQt\\.(rgba|hsla|hsva|lighter|darker|tint|alpha)\\b"
            "|[cC]olor\\b[^\\n]*[\"'](?!transparent[\"'])[a-z]+[\"']"_s,
            {{u"qml/Live/X.qml"_s, u"Rectangle { color: \"#fff\" }"_s},
                {u"qml/Live/X.qml"_s, u"border.color: on ? \"red\" : x"_s},
                {u"qml/Live/X.qml"_s, u"property color ink: 'black'"_s},
                {u"qml/Shell/X.qml"_s, u"color: Qt.rgba(0, 0, 0, 1)"_s}},
            {{u"qml/Ui/Tokens.qml"_s, u"color: \"#fff\""_s}, {u"qml/Live/X.qml"_s, u"color: \"transparent\""_s},
                {u"qml/Live/X.qml"_s, u"color: Tokens.ink"_s}}),
        word(u"colours come from the tokens of Ui (C++)"_s, &SourceFile::code, cpp,
            u"\"#[0-9a-fA-F]{3,8}\"|\\bQColor\\s*[({]\\s*[\\du\"]|\\bQt::(red|green|blue|black|white|gray|yellow)\\b"_s,
            {{u"models/view/X.cpp"_s, u"return QColor(255, 0, 0);"_s}, {u"models/view/X.cpp"_s, u"u\"#aabbcc\"_s"_s},
                {u"app/platform/X.cpp"_s, u"p.setPen(Qt::black);"_s}},
            {{u"app/platform/X.h"_s, u"QColor m_ink;"_s}}),
        word(u"text that may hold data is drawn by PlainText"_s, &SourceFile::bare, qmlBesideUi, bareText,
            {{u"qml/Live/X.qml"_s, u"Text { text: root.name }"_s}, {u"qml/Live/X.qml"_s, u"contentItem: T.Label { }"_s},
                {u"qml/Live/X.qml"_s, u"ToolTip.text: root.name"_s}, {u"qml/Shell/X.qml"_s, u"ToolTip {\n}"_s}},
            {{u"qml/Live/X.qml"_s, u"PlainText { text: root.name }"_s}, {u"qml/Live/X.qml"_s, u"MaskedText { }"_s},
                {u"qml/Ui/PlainText.qml"_s, u"Text { textFormat: Text.PlainText }"_s}}),
        {u"text in Ui never guesses its format"_s, guessedFormats,
            {{u"qml/Ui/X.qml"_s, u"Text { }"_s},
                {u"qml/Ui/X.qml"_s, u"Text { textFormat: Text.PlainText }\nLabel { }"_s},
                {u"qml/Ui/X.qml"_s, u"Text { textFormat: Text.StyledText }"_s}},
            {{u"qml/Ui/PlainText.qml"_s, u"Text { textFormat: Text.PlainText }"_s}}},
        word(u"controls come from Ui"_s, &SourceFile::bare, qmlBesideUi,
            u"^[ \\t]*import[ \\t]+QtQuick\\.(Controls|Templates)\\b.*$"_s,
            {{u"qml/Live/X.qml"_s, u"import QtQuick\nimport QtQuick.Controls.Basic\n"_s}},
            {{u"qml/Ui/X.qml"_s, u"import QtQuick.Controls.Basic\n"_s}}),
        word(u"QML writes to no console"_s, &SourceFile::bare, u"^qml/.*\\.qml$"_s, u"\\bconsole\\s*\\."_s,
            {{u"qml/Live/X.qml"_s, u"onClicked: console.log(x)"_s}}),
        word(u"imports name no version"_s, &SourceFile::bare, product, u"^[ \\t]*import[ \\t]+[A-Z][\\w.]*[ \\t]+\\d"_s,
            {{u"qml/Ui/X.qml"_s, u"import QtQuick 2.15\n"_s}}, {{u"qml/Ui/X.qml"_s, u"import QtQuick as Q\n"_s}}),
    };
}

QList<Rule> houseWords()
{
    const QString tests = u"^tests/(?!architecture/).*\\.(cpp|h|qml)$"_s;
    return {
        word(u"CMake lists files by name"_s, &SourceFile::bare, cmake, u"\\bfile\\s*\\(\\s*GLOB(_RECURSE)?\\b"_s,
            {{u"models/CMakeLists.txt"_s, u"file(GLOB x *.cpp)"_s},
                {u"cmake/X.cmake"_s, u"file( GLOB_RECURSE x *.cpp)"_s}},
            {{u"cmake/X.cmake"_s, u"# file(GLOB x)\n"_s}}),
        word(u"CMake speaks of targets, not of folders"_s, &SourceFile::bare, cmake,
            u"^\\s*(include_directories|link_libraries|link_directories|add_definitions|add_compile_definitions|add_compile_options)\\s*\\("_s,
            {{u"models/CMakeLists.txt"_s, u"include_directories(..)"_s}},
            {{u"models/CMakeLists.txt"_s, u"target_include_directories(a PUBLIC b)"_s}}),
        word(u"no file names a path of somebody's machine"_s, &SourceFile::text, u"."_s,
            u"(?<![\\w.$}/])/(?:home|work)/\\w+"_s,
            {{u"dev"_s,
                 u"cd /ho"
                 "me/anna/privity"_s},
                {u"README.md"_s,
                    u"see /wo"
                    "rk/x"_s}},
            {{u"README.md"_s,
                u"https://example.org/wo"
                "rk/x"_s}}),
        word(u"no test sleeps for a fixed time or is skipped"_s, &SourceFile::bare, tests,
            u"\\b(qSleep|qWait|sleep_for|usleep|msleep)\\s*\\(|\\bQSKIP\\b|(?<![\\w.>:])wait\\s*\\(\\s*\\d+\\s*\\)"_s,
            {{u"tests/app/X.cpp"_s, u"QTest::qWait(50);"_s}, {u"tests/app/X.cpp"_s, u"QSKIP(\"later\");"_s},
                {u"tests/qml/tst_X.qml"_s, u"        wait(100)\n"_s}},
            {{u"tests/app/X.cpp"_s, u"QVERIFY(spy.wait(5000)); QTRY_VERIFY(x);"_s}}),
        word(u"what is left to do stands in an issue"_s, &SourceFile::text, u"\\.(cpp|h|qml|cmake)$"_s,
            u"\\b(TO"
            "DO|FIX"
            "ME)\\b"_s,
            {{u"models/base/X.h"_s,
                u"// TO"
                "DO later"_s}}),
    };
}

} // namespace

QList<Rule> wordRules() { return cppWords() + qmlWords() + houseWords(); }

} // namespace privity::architecture
