// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rule.h"
#include "tests/support/TestMain.h"

using namespace privity::architecture;
using namespace Qt::StringLiterals;

//! The rules of the house, kept by a test. Every rule is itself tried on planted faults.
class HouseTest : public privity::test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_tree = readTree(QStringLiteral(QT_TESTCASE_SOURCEDIR "/.."));
        m_rules = arrowRules() + wordRules() + formRules() + commentRules();
    }

    void theWholeHouseIsRead()
    {
        const auto has = [&](const QString &path) {
            return std::any_of(m_tree.begin(), m_tree.end(), [&](const SourceFile &file) { return file.path == path; });
        };
        for (const QString &path : {u"dev"_s, u".ci/run"_s, u"CMakeLists.txt"_s, u"models/base/Result.h"_s,
                 u"qml/CMakeLists.txt"_s, u"tests/architecture/README.md"_s})
            QVERIFY2(has(path), qPrintable(path));
        QVERIFY(!has(u"build/ci/CMakeCache.txt"_s));
    }

    void commentsAndStringsAreToldFromCode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("bare");
        QTest::newRow("line") << u"a // b\nc"_s << u"a     \nc"_s << u"a     \nc"_s;
        QTest::newRow("block") << u"a /* \n */ c"_s << u"a    \n    c"_s << u"a    \n    c"_s;
        QTest::newRow("string") << u"f(\"// a\"); // b"_s << u"f(\"// a\");     "_s << u"f(\"    \");     "_s;
        QTest::newRow("quote") << u"f(\"a\\\"b\", '\"', x)"_s << u"f(\"a\\\"b\", '\"', x)"_s
                               << u"f(\"    \", ' ', x)"_s;
        QTest::newRow("raw") << u"R\"x(a\")\"// )x\" // b"_s << u"R\"x(a\")\"// )x\"     "_s
                             << u"R\"           \"     "_s;
        QTest::newRow("digits") << u"1'000 + '1' // x"_s << u"1'000 + '1'     "_s << u"1'000 + ' '     "_s;
    }
    void commentsAndStringsAreToldFromCode()
    {
        QFETCH(QString, text);
        const SourceFile file = SourceFile::make(u"models/base/X.cpp"_s, text);
        QTEST(file.code, "code");
        QTEST(file.bare, "bare");
    }

    void everyRuleHasAPlantedFault()
    {
        for (const Rule &rule : m_rules)
            QVERIFY2(!rule.faults.isEmpty(), qPrintable(rule.name));
    }

    void aPlantedFaultIsFound_data() { addExamples(&Rule::faults); }
    void aPlantedFaultIsFound() { QVERIFY(!findingsOfExample().isEmpty()); }

    void whatIsFineIsLeftAlone_data() { addExamples(&Rule::fine); }
    void whatIsFineIsLeftAlone() { QCOMPARE(findingsOfExample(), QStringList()); }

    void theHouseKeepsItsRules_data()
    {
        QTest::addColumn<int>("rule");
        for (int i = 0; i < m_rules.size(); ++i)
            QTest::newRow(qPrintable(m_rules[i].name)) << i;
    }
    void theHouseKeepsItsRules()
    {
        QFETCH(int, rule);
        const QStringList findings = m_rules[rule].findings(m_tree);
        QVERIFY2(findings.isEmpty(), qPrintable(u"\n  "_s + findings.join(u"\n  "_s)));
    }

private:
    void addExamples(QList<Example> Rule::*examples)
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pack");
        for (int i = 0; i < m_rules.size(); ++i)
            for (const Example &example : m_rules[i].*examples)
                QTest::addRow("%s: %s: %s", qPrintable(m_rules[i].name), qPrintable(example.path),
                    qPrintable(example.text.left(40).simplified()))
                    << i << example.path << example.text << example.pack;
    }

    QStringList findingsOfExample() const
    {
        QFETCH(int, rule);
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, pack);
        SourceTree tree{SourceFile::make(path, text)};
        if (!pack.isEmpty())
            tree.append(SourceFile::make(u"resources/policies/x.json"_s, pack));
        return m_rules[rule].findings(tree);
    }

    SourceTree m_tree;
    QList<Rule> m_rules;
};

PRIVITY_TEST(HouseTest)
#include "tst_House.moc"
