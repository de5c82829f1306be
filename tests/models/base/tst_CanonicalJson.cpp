// SPDX-License-Identifier: Apache-2.0
#include "models/base/CanonicalJson.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace privity;
using namespace Qt::StringLiterals;

class CanonicalJsonTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // RFC 8785 3.2.3: keys by UTF-16 code units, so an emoji (surrogates) stands before a character of U+FB33.
    void keysAreOrderedByUtf16CodeUnits()
    {
        const QJsonObject object{{u"\uFB33"_s, 1}, {u"\U0001F600"_s, 2}, {u"b"_s, 3}, {u"a"_s, 4}};
        QCOMPARE(*canonicalJson(object), "{\"a\":4,\"b\":3,\"\U0001F600\":2,\"\uFB33\":1}"_ba);
    }

    void controlCharactersHaveTheShortestEscape()
    {
        QCOMPARE(*canonicalJson(QJsonArray{u"\b\f\n\r\t\"\\\u0001\u001f\u007f"_s}),
            "[\"\\b\\f\\n\\r\\t\\\"\\\\\\u0001\\u001f\u007f\"]"_ba);
    }

    void aFractionIsRefused()
    {
        QVERIFY(!canonicalJson(QJsonArray{0.5}));
        QCOMPARE(*canonicalJson(QJsonArray{-7.0}), "[-7]"_ba);
    }

    void onlyTheOneSpellingIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("canonical") << "{\"a\":1,\"b\":[]}"_ba << true;
        QTest::newRow("space") << "{\"a\": 1}"_ba << false;
        QTest::newRow("order") << "{\"b\":1,\"a\":1}"_ba << false;
        QTest::newRow("a key twice") << "{\"a\":1,\"a\":1}"_ba << false;
        QTest::newRow("an escape too many") << "{\"a\":\"\\u0041\"}"_ba << false;
        QTest::newRow("an array") << "[1]"_ba << false;
        QTest::newRow("cut off") << "{\"a\":1"_ba << false;
        QTest::newRow("invalid UTF-8") << "{\"a\":\"\xff\"}"_ba << false;
    }

    void onlyTheOneSpellingIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, accepted);
        QCOMPARE(bool(parseCanonical(bytes)), accepted);
    }
};

PRIVITY_TEST(CanonicalJsonTest)
#include "tst_CanonicalJson.moc"
