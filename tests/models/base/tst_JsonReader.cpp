// SPDX-License-Identifier: Apache-2.0
#include "models/base/JsonReader.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

class JsonReaderTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyFaultIsNamedWithItsPath()
    {
        JsonReader reader{{{u"n"_s, u"x"_s}, {u"items"_s, QJsonArray{QJsonObject{}, 3}}, {u"odd"_s, 1},
            {u"words"_s, QJsonArray{u"a"_s, 1}}}};
        reader.integer("n"_L1);
        reader.objects("items"_L1, [](JsonReader &item) { item.text("name"_L1); });
        reader.text("brand"_L1);
        reader.texts("words"_L1);
        reader.refuseUnknown();
        QStringList faults;
        for (const JsonFault &fault : reader.faults())
            faults += fault.toText();
        QCOMPARE(faults,
            (QStringList{u"n: must be an integer"_s, u"items[0].name: is missing"_s, u"items[1]: must be an object"_s,
                u"brand: is missing"_s, u"words[1]: must be a text"_s, u"odd: is not known here"_s}));
        QCOMPARE(reader.finish().error().code, ErrorCode::WrongType);
        QCOMPARE(reader.finish().error().detail, faults.join(u"; "_s));
    }

    void aMomentNeedsAnOffset()
    {
        JsonReader reader{{{u"a"_s, u"2026-11-21T10:00:00Z"_s}, {u"b"_s, u"2026-11-21T10:00:00"_s}}};
        QCOMPARE(reader.timestamp("a"_L1).ms, 1795255200000);
        reader.timestamp("b"_L1);
        QCOMPARE(reader.faults().size(), 1);
    }
};

PRIVITY_TEST(JsonReaderTest)
#include "tst_JsonReader.moc"
