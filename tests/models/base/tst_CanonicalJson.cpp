// SPDX-License-Identifier: Apache-2.0
#include "models/base/CanonicalJson.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
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
        const QByteArray ordered = "{\"a\":4,\"b\":3,\"\U0001F600\":2,\"\uFB33\":1}"_ba;
        QCOMPARE(*canonicalJson(object), ordered);
        // What Qt has read stands in another order there.
        const QJsonObject read = QJsonDocument::fromJson(ordered).object();
        QVERIFY(read.keys() != object.keys());
        QCOMPARE(*canonicalJson(read), ordered);
    }

    void controlCharactersHaveTheShortestEscape()
    {
        QCOMPARE(*canonicalJson(QJsonArray{u"\b\f\n\r\t\"\\\u0001\u001f\u007f"_s}),
            "[\"\\b\\f\\n\\r\\t\\\"\\\\\\u0001\\u001f\u007f\"]"_ba);
    }

    // Bullets, an emoji, a mark at the beginning, half a pair: as they are written, so they are read.
    void textsBeyondAsciiKeepTheirOneSpelling()
    {
        const QString text = u"NL•• \U0001F600 é\u007f\uFFFE\""_s;
        const QByteArray written = *canonicalJson(QJsonObject{{u"a"_s, text}});
        QCOMPARE(written, "{\"a\":\"" + text.chopped(1).toUtf8() + "\\\"\"}");
        QCOMPARE((*parseCanonical(written))["a"_L1].toString(), text);
        QVERIFY(!parseCanonical("{\"a\":\"\xef\xbb\xbf\"}"));
        QVERIFY(!parseCanonical("{\"a\":\"\xed\xa0\x80\"}"));
        QVERIFY(!parseCanonical("{\"\xc3\xa9\":1,\"z\":1}"));
        QVERIFY(parseCanonical("{\"z\":1,\"\xc3\xa9\":1}"));
    }

    void membersArePutInReplacedAndTakenOutWhereTheyBelong()
    {
        const QByteArray whole = "{\"b\":{\"x\":\"},\\\"\",\"y\":[1,2]},\"d\":\"\\\\\",\"é\":1}"_ba;
        QVERIFY(parseCanonical(whole));
        QCOMPARE(withMembers(whole, {}), whole);
        QCOMPARE(withMembers(whole, {{"a", "0"}, {"c", "[]"}, {"z", "null"}}),
            "{\"a\":0,\"b\":{\"x\":\"},\\\"\",\"y\":[1,2]},\"c\":[],\"d\":\"\\\\\",\"z\":null,\"é\":1}"_ba);
        QCOMPARE(withMembers(whole, {{"b", "1"}, {"d", {}}, {"nothing", {}}}), "{\"b\":1,\"é\":1}"_ba);
        QCOMPARE(withMembers("{}", {{"a", "1"}}), "{\"a\":1}"_ba);
        QCOMPARE(withMembers("{\"a\":1}", {{"a", {}}}), "{}"_ba);
        for (const QByteArrayView bent : {"", "[]", "{", "{\"a\":1", "{\"a\"1}", "{\"a\":1}x", "{\"a"})
            QCOMPARE(withMembers(bent, {}), QByteArray());
    }

    // Each level once: written twice, this would be 2^60 (a frame of half a kilobyte, before anybody is known).
    void keysBeyondAsciiDeepWithinTakeNoLonger()
    {
        QJsonObject object{{u"a"_s, 1}};
        for (int level = 0; level < 60; ++level)
            object = {{u"a"_s, object}, {u"\u00e9"_s, level}};
        const Result<QByteArray> written = canonicalJson(object);
        QVERIFY(written);
        QCOMPARE(written->count("\xc3\xa9"), 60);
        QVERIFY(written->startsWith("{\"a\":{\"a\":"));
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
        QTest::newRow("an escaped slash") << "{\"a\":\"\\/\"}"_ba << false;
        QTest::newRow("an escape that there is not") << "{\"a\":\"\\v\"}"_ba << false;
        QTest::newRow("a long escape") << "{\"a\":\"\\u000a\"}"_ba << false;
        QTest::newRow("capitals in an escape") << "{\"a\":\"\\u001F\"}"_ba << false;
        QTest::newRow("minus nothing") << "{\"a\":-0}"_ba << false;
        QTest::newRow("a power of ten") << "{\"a\":1e2}"_ba << false;
        QTest::newRow("a whole fraction") << "{\"a\":1.0}"_ba << false;
        QTest::newRow("2^53") << "{\"a\":9007199254740992}"_ba << true;
        QTest::newRow("2^53 + 1") << "{\"a\":9007199254740993}"_ba << false;
        QTest::newRow("inner order") << "{\"a\":[{\"c\":1,\"b\":1}]}"_ba << false;
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

    // Whatever one byte is made: it is taken exactly when writing what was read gives the same bytes.
    void anyOtherByteIsJudgedByWritingItAgain()
    {
        // With a key that needs more than a look, and without.
        const QByteArray looked = "{\"\":[],\"a\":[-10,0,9007199254740992,true,null],\"b\":\"\\u000b\\n\","
                                  "\"c\":{\"d\":\"\\\\x\",\"dd\":{\"f\":\"\"}},\"e\":false,\"f\":\"é•\"}"_ba;
        int taken = 0;
        for (const QByteArray &sound : {looked, QByteArray(looked).replace("\"b\"", "\"b\\\"\"")}) {
            QVERIFY(parseCanonical(sound));
            for (qsizetype i = 0; i < sound.size(); ++i)
                for (int byte = 0; byte < 256; ++byte)
                    for (const qsizetype cut : {1, 0}) { // replaced, put before
                        QByteArray bent = sound;
                        bent.replace(i, cut, QByteArray(1, char(byte)));
                        const QJsonDocument read = QJsonDocument::fromJson(bent);
                        const bool same = read.isObject() && canonicalJson(read.object()).valueOr({}) == bent;
                        QVERIFY2(bool(parseCanonical(bent)) == same, bent);
                        taken += same ? 1 : 0;
                    }
        }
        QVERIFY(taken > 2000); // letters within texts and keys
    }
};

PRIVITY_TEST(CanonicalJsonTest)
#include "tst_CanonicalJson.moc"
