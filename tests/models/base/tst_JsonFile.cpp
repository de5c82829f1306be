// SPDX-License-Identifier: Apache-2.0
#include "models/base/JsonFile.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

class JsonFileTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyThatStandsTwiceIsNamedWithItsLineAndPath_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fault");
        QTest::newRow("on top") << "{\"a\":1,\n\"b\":2,\n\"a\":3}"_ba << u"line 3: key “a” stands twice"_s;
        QTest::newRow("below") << "{\"a\":[{},{\"b\":{\"c\":\"}\",\"c\":0}}]}"_ba
                               << u"line 1: key “a[1].b.c” stands twice"_s;
        QTest::newRow("in another spelling")
            << "{\"\\u0061\\\"\":1,\"a\\u0022\":2}"_ba << u"line 1: key “a\"” stands twice"_s;
        QTest::newRow("the empty key") << "{\"\":1,\"\":2}"_ba << u"line 1: key “” stands twice"_s;
        QTest::newRow("no JSON") << "{\n\"a\": nothing}"_ba << u"line 2: not JSON, illegal value"_s;
        QTest::newRow("nothing") << ""_ba << u"line 1: not JSON, illegal value"_s;
    }

    void aKeyThatStandsTwiceIsNamedWithItsLineAndPath()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fault);
        const Result<QJsonDocument> read = readJsonFile(json);
        QVERIFY(!read);
        QCOMPARE(read.error().detail, fault);
    }

    void whatStandsOnceInEachObjectIsRead()
    {
        for (const QByteArray &json : {"{\"a\":\"a\",\"b\":{\"a\":[\"a\",\"a\",{\"a\":1}]},\"c\":[]}"_ba,
                 "[\"x\",\"x\",{\"x\":\"\\\\\"},{\"x\":\"\\\",\"}]"_ba, "{}"_ba})
            QVERIFY2(readJsonLine(json), json.constData());
    }

    void everyValueHasItsLine_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<qsizetype>("line");
        const auto row = [](const QString &path, qsizetype line) { QTest::newRow(qPrintable(path)) << path << line; };
        row(u"a"_s, 2);
        row(u"a[0]"_s, 3);
        row(u"a[0][0]"_s, 4);
        row(u"a[0][1]"_s, 5);
        row(u"a[0][1].b"_s, 6);
        row(u"a[0][1].b[2]"_s, 8);
        row(u"a[1]"_s, 11);
        row(u"a[2]"_s, 11);
        row(u"a[2][0]"_s, 13);
        row(u"d\"e"_s, 14);
        row(u"d\"e.f"_s, 15);
        row(u"g"_s, 16);
        // What is not there stands in what is.
        row(u"a[0][1].c"_s, 5);
        row(u"a[0][1].b[3].x"_s, 6);
        row(u"a[9].x[1]"_s, 2);
        row(u"z"_s, 1);
        row(QString(), 1);
    }

    void everyValueHasItsLine()
    {
        QFETCH(QString, path);
        const QByteArray json = "{\n"
                                "  \"a\": [\n"
                                "    [\n"
                                "      -1.5,\n"
                                "      {\n"
                                "        \"b\":\n"
                                "          [\"]\", null,\n"
                                "          true]\n"
                                "      }\n"
                                "    ],\n"
                                "    \"[{\\\"\", [\n"
                                "    \n"
                                "    {}]],\n"
                                "  \"d\\u0022e\": {\n"
                                "    \"f\": []},\n"
                                "  \"g\": {}}";
        QVERIFY(readJsonFile(json));
        QTEST(lineOf(linesOf(json), path), "line");
    }
};

PRIVITY_TEST(JsonFileTest)
#include "tst_JsonFile.moc"
