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
};

PRIVITY_TEST(JsonFileTest)
#include "tst_JsonFile.moc"
