// SPDX-License-Identifier: Apache-2.0
#include "models/policy/PackLint.h"

#include "models/base/JsonFile.h"
#include "tests/support/Packs.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &name)
{
    QFile file(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray bad(const QString &name) { return read(u"tests/models/policy/packs/"_s + name); }

Terms terms() { return readTerms(read(u"resources/terms.json"_s)).valueOr({}); }

//! "31 cover-misfit fields[2].cover", each.
QStringList told(const QList<PackComplaint> &complaints)
{
    QStringList lines;
    for (const PackComplaint &complaint : complaints)
        lines += u"%1 %2 %3"_s.arg(complaint.line).arg(QString(spell(complaint.rule)), complaint.path);
    return lines;
}

PolicyPack withOtherWords(PolicyPack pack)
{
    pack.wordings[0].texts[u"en"_s].text += u" Please?"_s;
    return pack;
}

const QStringList refused{
    u"1 missing zone"_s,
    u"6 wrong-type version"_s,
    u"7 invalid controller.ourRole"_s,
    u"12 text-missing groups[0].title.es"_s,
    u"14 text-missing groups[1].title.de"_s,
    u"16 defined-twice groups[1].id"_s,
    u"24 unknown-term purposes[1].basis"_s,
    u"36 text-missing wordings[0].texts.de"_s,
    u"41 wrong-type fields[0]"_s,
    u"44 cover-misfit fields[1].cover"_s,
    u"50 unknown-key fields[2].mask"_s,
    u"54 unknown-name fields[2].purposes[2]"_s,
    u"64 queue-twice topics[1].queues[1]"_s,
};

const QStringList taken{
    u"22 unknown-term purposes[1].id"_s,
    u"26 unopened-purpose purposes[2].id"_s,
    u"27 unknown-term purposes[2].parent"_s,
    u"31 level-by-public-facts purposes[3].id"_s,
    u"44 wording-changed wordings[0].version"_s,
    u"62 unknown-term fields[2].category"_s,
    u"66 unreachable-field fields[3].id"_s,
    u"71 unreachable-field fields[4].id"_s,
    u"77 cover-missing fields[5].cover"_s,
    u"82 cover-missing fields[6].cover"_s,
    u"87 cover-misfit fields[7].cover"_s,
    u"91 special-as-other fields[8].sensitivity"_s,
    u"92 cover-missing fields[8].cover"_s,
    u"102 cover-missing fields[10].cover"_s,
    u"114 topic-without-fields topics[1].fields"_s,
};

} // namespace

class PackLintTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsRefusedIsToldWithItsLine()
    {
        QCOMPARE(told(lintPack(bad(u"refused.json"_s), terms())), refused);
        QVERIFY(!readPolicyPack(bad(u"refused.json"_s)));
    }

    void whatIsTakenAndNotMeantIsToldWithItsLine()
    {
        const Result<PolicyPack> pack = readPolicyPack(bad(u"taken.json"_s));
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().detail));
        const PolicyPack before = withOtherWords(*pack);
        QCOMPARE(told(lintPack(bad(u"taken.json"_s), terms(), &before)), taken);
    }

    void whatIsNoJsonIsToldWithItsLine()
    {
        QCOMPARE(told(lintPack("{\n\"a\": 1,\n\"a\": 2}", terms())), (QStringList{u"3 not-json "_s}));
        QCOMPARE(told(lintPack("{\n\"a\": }", terms())), (QStringList{u"2 not-json "_s}));
        QCOMPARE(told(lintPack("[]", terms())), (QStringList{u"1 not-json "_s}));
    }

    void everyRuleIsBrokenHere()
    {
        QStringList all = refused + taken + QStringList{u"1 not-json "_s};
        for (const auto &row : Vocabulary<PackRule>::rows)
            QVERIFY2(std::any_of(all.begin(), all.end(),
                         [&](const QString &line) { return line.section(u' ', 1, 1) == row.text; }),
                row.text.data());
    }

    void whoReadsAPackAndWhoLintsItAgree()
    {
        const Terms known = terms();
        for (const QString &name : test::packNames) {
            const QByteArray json = test::packBytes(name);
            QCOMPARE(told(lintPack(json, known)), QStringList());
            const PolicyPack same = test::pack(name), other = withOtherWords(same);
            QCOMPARE(lintPack(json, known, &same).size(), 0);
            QCOMPARE(lintPack(json, known, &other).size(), 1);
        }
        const QByteArray fraction = test::norrlandWith(u"colour"_s, 1e300);
        QVERIFY(!readPolicyPack(fraction));
        QVERIFY(!lintPack(fraction, known).isEmpty());
    }

    void aHigherVersionMayHaveOtherWordsAndALowerOneMayNot()
    {
        PolicyPack before = withOtherWords(test::pack(test::norrlandName));
        before.wordings[0].version -= 1;
        QCOMPARE(lintPack(test::packBytes(test::norrlandName), terms(), &before).size(), 0);
        before = test::pack(test::norrlandName);
        before.wordings[0].version += 1;
        QCOMPARE(told(lintPack(test::packBytes(test::norrlandName), terms(), &before)).size(), 1);
    }

    void everyTermThatTheProgramKnowsIsATerm()
    {
        const Terms known = terms();
        QVERIFY(known.purposes.size() > 30 && known.categories.size() > 60);
        for (const auto &row : Vocabulary<Basis>::rows)
            QVERIFY2(known.articles.contains(QString(row.text)), row.text.data());
    }

    //! Each value of a shipped pack alone on its line: the line says so.
    void theLinesOfAShippedPackAreTrue()
    {
        const QJsonObject json = QJsonDocument::fromJson(test::packBytes(test::norrlandName)).object();
        const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Indented);
        const QList<QByteArray> all = text.split('\n');
        const JsonLines lines = linesOf(text);
        QVERIFY(lines.size() > 1000);
        static const QRegularExpression key(u"([^.\\[\\]]+)$"_s);
        for (auto it = lines.begin(); it != lines.end(); ++it) {
            const QByteArray line = all[it.value() - 1].trimmed();
            const QString name = key.match(it.key()).captured(1);
            QVERIFY2(name.isEmpty() ? !line.contains("\": ") : line.startsWith('"' + name.toUtf8() + "\": "),
                qPrintable(it.key() + u' ' + QString::fromUtf8(line)));
        }
    }
};

PRIVITY_TEST(PackLintTest)
#include "tst_PackLint.moc"
