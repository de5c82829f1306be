// SPDX-License-Identifier: Apache-2.0
#include "models/base/CanonicalJson.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

QJsonObject sample()
{
    return {{u"a"_s, u"\b\f\n\r\t\"\\\u0001\u001f/\u007f"_s}, {u"b"_s, u"NL•• \U0001F600 é, a text that is long"_s},
        {u"c"_s, QJsonArray{}}, {u"d"_s, QJsonArray{1, u"},]{"_s, QJsonArray{true, false}, QJsonObject{}}},
        {u"e"_s, QJsonObject{{u"f"_s, qint64(-9007199254740992)}, {u"g"_s, QJsonObject{{u"h"_s, u""_s}}}}},
        {u"é\""_s, u"beyond"_s}};
}

bool same(JsonView view, const QJsonValue &value)
{
    if (view.isString() || value.isString())
        return view.isString() && value.isString() && view.toString() == value.toString();
    if (value.isDouble())
        return view.toInteger() == qint64(value.toDouble());
    if (value.isBool())
        return view.toBool() == value.toBool();
    const QJsonArray array = value.toArray();
    const QList<JsonView> items = view.items();
    bool all = view.isArray() == value.isArray() && view.isObject() == value.isObject() && items.size() == array.size();
    for (qsizetype i = 0; all && i < items.size(); ++i)
        all = same(items[i], array[i]);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); all && it != object.end(); ++it)
        if (const QByteArray key = it.key().toLatin1(); it.key().size() == 1)
            all = same(view.value(QLatin1StringView(key)), it.value());
    return all;
}

//! Whatever can be asked, asked of all that it leads to.
qsizetype askAll(JsonView view)
{
    qsizetype all = view.toString().size() + view.raw().size() + view.toInteger().value_or(0) % 2;
    for (const JsonView item : view.items())
        all += askAll(item);
    for (const auto &[key, value] : JsonMembers(view))
        all += key.size() + askAll(value);
    return all;
}

} // namespace

class JsonViewTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAreReadAsQtReadsThem()
    {
        const JsonObject object = sample();
        QVERIFY(parseCanonical(object.bytes()));
        QVERIFY(same(object, sample()));
        QCOMPARE(object.toJson(), sample());
        QVERIFY(object.value("nothing"_L1).isUndefined());
        QCOMPARE(object.value("c"_L1).toString(u"otherwise"_s), u"otherwise"_s);
    }

    // What was never looked over may be anything: cut off anywhere, any byte another one. Each on its own memory, so
    // that the sanitizer sees a byte read beyond its end.
    void nothingIsReadBeyondTheEnd()
    {
        const QByteArray sound = JsonObject(sample()).bytes();
        qsizetype all = 0;
        for (qsizetype i = 0; i < sound.size(); ++i) {
            const std::vector<char> cut(sound.begin(), sound.begin() + i);
            all += askAll(JsonView({cut.data(), i}));
            for (const char other : {'"', '\\', '{', '}', '[', ']', ',', ':', 'u', '\0'}) {
                std::vector<char> bent(sound.begin(), sound.end());
                bent[size_t(i)] = other;
                all += askAll(JsonView({bent.data(), qsizetype(bent.size())}));
            }
        }
        QVERIFY(all > 0);
    }

    void aMemberIsPutInTheOrderOfKeysAndTakenOutAgain()
    {
        JsonObject object{{u"b"_s, 1}};
        object.insert("a"_L1, u"x"_s);
        object.insert("c"_L1, QJsonArray{});
        object.insert("b"_L1, 2);
        QCOMPARE(object.bytes(), "{\"a\":\"x\",\"b\":2,\"c\":[]}"_ba);
        for (const QLatin1StringView key : {"a"_L1, "b"_L1, "c"_L1})
            object.remove(key);
        QVERIFY(object.isEmpty());
    }

    // Eight bytes are looked at together: the place is the first one's, wherever it stands.
    void aTextIsPlainUpToItsFirstOtherByte()
    {
        for (const char stop : {'"', '\\', '\0', '\x1f', '\x80', '\xff'})
            for (qsizetype at = 0; at < 20; ++at)
                for (qsizetype next = at; next < 20; ++next) {
                    QByteArray text(20, '!');
                    text[next] = text[at] = stop;
                    QCOMPARE(plainEnd(text.constBegin(), text.constEnd()) - text.constBegin(), at);
                }
    }
};

PRIVITY_TEST(JsonViewTest)
#include "tst_JsonView.moc"
