// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rule.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace privity::architecture {
namespace {

//! A folder may include from `mayUse`, and from all that those may use, but never from `never`. A name that ends in
//! .h opens that one file. READMEs repeat it, and a rule below compares.
struct Arrow {
    QString folder;
    QStringList mayUse;
    QStringList never = {};
};

const QList<Arrow> &arrows()
{
    static const QList<Arrow> table{
        {u"models/base"_s, {}},
        {u"models/crypto"_s, {u"models/base"_s}},
        {u"models/identifiers"_s, {u"models/base"_s}},
        {u"models/protocol"_s, {u"models/crypto"_s, u"models/identifiers"_s}},
        {u"models/policy"_s, {u"models/protocol"_s}},
        {u"models/customer"_s, {u"models/policy"_s}},
        {u"models/interaction"_s, {u"models/policy"_s}},
        {u"models/consent"_s, {u"models/policy"_s}},
        {u"models/rights"_s, {u"models/customer"_s, u"models/interaction"_s, u"models/consent"_s}},
        {u"models/incident"_s, {u"models/protocol"_s}},
        {u"models/journal"_s, {u"models/protocol"_s}},
        {u"models/text"_s, {u"models/identifiers"_s}},
        {u"models/rules"_s, {u"models/policy"_s}},
        {u"models/review"_s, {u"models/rules"_s}},
        {u"models/training"_s, {u"models/rules"_s}},
        {u"models/keystore"_s, {u"models/journal"_s}},
        {u"models/sync"_s, {u"models/keystore"_s}},
        {u"models/office"_s,
            {u"models/customer"_s, u"models/interaction"_s, u"models/consent"_s, u"models/rights"_s,
                u"models/incident"_s, u"models/text"_s, u"models/review"_s, u"models/training"_s, u"models/sync"_s}},
        {u"models/desk"_s,
            {u"models/customer"_s, u"models/interaction"_s, u"models/consent"_s, u"models/rights"_s,
                u"models/incident"_s, u"models/text"_s, u"models/review"_s, u"models/training"_s, u"models/sync"_s}},
        // The window knows the desk by its port alone.
        {u"models/view"_s,
            {u"models/base"_s, u"models/protocol/Vocabulary.h"_s, u"models/desk/Commands.h"_s, u"models/desk/Facts.h"_s,
                u"models/desk/DeskClient.h"_s, u"models/desk/Door.h"_s, u"models/crypto/SecretSource.h"_s}},
        {u"app/storage"_s, {u"models/office"_s, u"models/desk"_s}},
        {u"app/transport"_s, {u"models/office"_s, u"models/desk"_s}},
        {u"app/platform"_s, {u"models/office"_s, u"models/desk"_s}},
        {u"app/desk"_s, {u"app/storage"_s, u"app/transport"_s, u"app/platform"_s, u"models/desk"_s, u"models/view"_s},
            {u"models/office"_s}},
        {u"app/office"_s, {u"app/storage"_s, u"app/transport"_s, u"app/platform"_s, u"models/office"_s},
            {u"models/desk"_s}},
        {u"app/simulation"_s, {u"app/desk"_s, u"app/office"_s}},
        // C++ items that QML modules bring along; QML files follow the table of modules.
        {u"qml/Ui"_s, {u"models/base"_s, u"models/crypto/SecretSource.h"_s}},
        {u"qml/Live"_s, {u"models/base"_s}},
        {u"qml/Flows"_s, {u"models/base"_s}},
        {u"qml/Shell"_s, {u"models/base"_s}},
    };
    return table;
}

//! Which Privity.X modules the QML files of a folder import, besides their own.
const QMap<QString, QStringList> &modules()
{
    static const QMap<QString, QStringList> table{
        {u"qml/Ui"_s, {}},
        {u"qml/Live"_s, {u"Ui"_s, u"ViewModels"_s}},
        {u"qml/Flows"_s, {u"Ui"_s, u"ViewModels"_s}},
        {u"qml/Review"_s, {u"Ui"_s, u"ViewModels"_s}},
        {u"qml/Training"_s, {u"Ui"_s, u"ViewModels"_s}},
        {u"qml/Shell"_s, {u"Ui"_s, u"ViewModels"_s, u"Live"_s, u"Flows"_s, u"Review"_s, u"Training"_s}},
    };
    return table;
}

const Arrow *arrowOf(const QString &folder)
{
    for (const Arrow &arrow : arrows())
        if (arrow.folder == folder)
            return &arrow;
    return nullptr;
}

void reach(const QString &folder, QSet<QString> &reached)
{
    if (reached.contains(folder))
        return;
    reached.insert(folder);
    if (const Arrow *arrow = arrowOf(folder))
        for (const QString &next : arrow->mayUse)
            reach(next, reached);
}

bool lies(const QString &path, const QString &place) { return path == place || path.startsWith(place + u'/'); }

bool mayInclude(const Arrow &arrow, const QString &path)
{
    for (const QString &place : arrow.never)
        if (lies(path, place))
            return false;
    QSet<QString> reached;
    reach(arrow.folder, reached);
    return std::any_of(reached.begin(), reached.end(), [&](const QString &place) { return lies(path, place); });
}

bool isProduct(const SourceFile &file)
{
    return file.path.startsWith("models/"_L1) || file.path.startsWith("app/"_L1) || file.path.startsWith("qml/"_L1);
}

QStringList forbiddenIncludes(const SourceTree &tree)
{
    static const QRegularExpression include(
        u"^[ \\t]*#[ \\t]*include[ \\t]*(?:\"([^\"]+)\"|<((?:models|app|qml|tests)/[^>]+)>)"_s,
        QRegularExpression::MultilineOption);
    QStringList findings;
    for (const SourceFile &file : tree) {
        if (!isProduct(file) || !file.isCpp())
            continue;
        const Arrow *arrow = arrowOf(file.folder(2));
        if (!arrow) {
            findings << finding(file, 1, u"this folder has no row in the table of arrows"_s);
            continue;
        }
        for (auto match = include.globalMatch(file.code); match.hasNext();) {
            const auto found = match.next();
            const QString path = found.captured(1) + found.captured(2);
            const int line = file.lineAt(found.capturedStart());
            if (path.endsWith(".moc"_L1))
                continue;
            if (!path.contains(u'/'))
                findings << finding(file, line, u"%1 is not written from the root"_s.arg(path));
            else if (!mayInclude(*arrow, path))
                findings << finding(file, line, u"%1 may not know %2"_s.arg(arrow->folder, path));
        }
    }
    return findings;
}

QStringList forbiddenImports(const SourceTree &tree)
{
    static const QRegularExpression import(
        u"^[ \\t]*import[ \\t]+(?:Privity\\.(\\w+)|\"([^\"]*)\")"_s, QRegularExpression::MultilineOption);
    QStringList findings;
    for (const SourceFile &file : tree) {
        if (!isProduct(file) || !file.isQml())
            continue;
        const QString folder = file.folder(2);
        if (!modules().contains(folder)) {
            findings << finding(file, 1, u"this folder has no row in the table of modules"_s);
            continue;
        }
        for (auto match = import.globalMatch(file.code); match.hasNext();) {
            const auto found = match.next();
            const QString module = found.captured(1);
            const int line = file.lineAt(found.capturedStart());
            if (module.isEmpty())
                findings << finding(file, line, u"a module is imported by its name, not by a path"_s);
            else if (u"qml/"_s + module != folder && !modules()[folder].contains(module))
                findings << finding(file, line, u"%1 may not know Privity.%2"_s.arg(folder, module));
        }
    }
    return findings;
}

//! A README says what its folder may use, and names no folder that it may not.
QStringList staleReadmes(const SourceTree &tree)
{
    static const QRegularExpression line(u"\\bMay use\\b.*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression name(u"`((?:models|app|qml)/[^`]+)`"_s);
    QStringList findings;
    for (const SourceFile &file : tree) {
        const Arrow *arrow = file.path.endsWith("/README.md"_L1) ? arrowOf(file.folder(2)) : nullptr;
        if (!arrow || arrow->folder.startsWith("qml/"_L1))
            continue;
        const QString mayUse = line.match(file.text).captured();
        if (mayUse.isEmpty())
            findings << finding(file, 1, u"no line \"May use …\""_s);
        for (auto match = name.globalMatch(mayUse); match.hasNext();)
            if (const QString named = match.next().captured(1); !mayInclude(*arrow, named))
                findings << finding(file, 1, u"%1 may not use %2"_s.arg(arrow->folder, named));
    }
    return findings;
}

} // namespace

QList<Rule> arrowRules()
{
    const QString one = u"#include \"%1\"\n"_s;
    return {
        {u"folders include along the arrows"_s, forbiddenIncludes,
            {{u"models/base/X.h"_s, one.arg(u"models/crypto/Crypto.h"_s)},
                {u"models/policy/X.h"_s, one.arg(u"models/consent/Ledger.h"_s)},
                {u"models/office/X.h"_s, one.arg(u"models/desk/Facts.h"_s)},
                {u"models/desk/X.h"_s, one.arg(u"models/office/Office.h"_s)},
                {u"models/view/X.h"_s, one.arg(u"models/desk/Desk.h"_s)},
                {u"models/view/X.h"_s, one.arg(u"models/policy/PolicyPack.h"_s)},
                {u"models/sync/X.h"_s, one.arg(u"models/consent/Ledger.h"_s)},
                {u"app/storage/X.h"_s, one.arg(u"app/transport/Edge.h"_s)},
                {u"app/transport/X.h"_s, one.arg(u"app/platform/KeyStore.h"_s)},
                {u"app/desk/X.h"_s, one.arg(u"models/office/Office.h"_s)},
                {u"app/office/X.h"_s, one.arg(u"models/desk/Desk.h"_s)},
                {u"models/base/X.cpp"_s, u"  #  include <tests/support/TestMain.h>\n"_s},
                {u"models/base/X.cpp"_s, one.arg(u"Id.h"_s)}, {u"models/novel/X.h"_s, u"int x;\n"_s}},
            {{u"models/rights/X.h"_s, one.arg(u"models/base/Id.h"_s)},
                {u"models/view/X.h"_s, one.arg(u"models/desk/Facts.h"_s)},
                {u"app/simulation/X.h"_s, one.arg(u"models/office/Office.h"_s)},
                {u"models/base/X.cpp"_s, u"// #include \"app/desk/X.h\"\n#include \"X.moc\"\n"_s},
                {u"tests/models/base/X.cpp"_s, one.arg(u"app/desk/DeskEngine.h"_s)}}},
        {u"qml modules import along the arrows"_s, forbiddenImports,
            {{u"qml/Ui/X.qml"_s, u"import Privity.ViewModels\n"_s},
                {u"qml/Live/X.qml"_s, u"import QtQuick\nimport Privity.Flows\n"_s},
                {u"qml/Flows/X.qml"_s, u"import Privity.Shell\n"_s}, {u"qml/Live/X.qml"_s, u"import \"../Ui\"\n"_s},
                {u"qml/Novel/X.qml"_s, u"import QtQuick\n"_s}},
            {{u"qml/Live/X.qml"_s, u"import Privity.Ui\nimport Privity.Live\nimport Privity.ViewModels\n"_s},
                {u"qml/Shell/X.qml"_s, u"import Privity.Live\nimport Privity.Flows\n"_s}}},
        {u"a README tells its folder's arrows as they are"_s, staleReadmes,
            {{u"models/crypto/README.md"_s, u"# x\n- May use: `models/protocol`\n"_s},
                {u"models/crypto/README.md"_s, u"# x\n"_s}},
            {{u"models/crypto/README.md"_s, u"# x\n- May use: `models/base`; Qt Core.\n"_s}}},
    };
}

} // namespace privity::architecture
