// SPDX-License-Identifier: Apache-2.0
#include "app/platform/PhoneNumbers.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

class PhoneNumbersTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("expected");
        QTest::newRow("national") << u"030 23125 017"_s << u"DE"_s << u"+493023125017"_s;
        QTest::newRow("international") << u"+49 (30) 23125-017"_s << u"NL"_s << u"+493023125017"_s;
        QTest::newRow("with the trunk zero") << u"+49 (0)30 23125017"_s << u"DE"_s << u"+493023125017"_s;
        QTest::newRow("dialled abroad") << u"0049 30 23125017"_s << u"NL"_s << u"+493023125017"_s;
        QTest::newRow("British, reserved for drama") << u"07700 900123"_s << u"GB"_s << u"+447700900123"_s;
        QTest::newRow("French, reserved for fiction") << u"06 39 98 12 34"_s << u"FR"_s << u"+33639981234"_s;
        QTest::newRow("Swedish, reserved for fiction") << u"070-174 06 05"_s << u"SE"_s << u"+46701740605"_s;
        QTest::newRow("with a line behind") << u"030 23125 017 0042"_s << u"DE"_s << u"+4930231250170042"_s;
        QTest::newRow("Arabic digits") << u"\u0660\u0663\u0660 \u0662\u0663\u0661\u0662\u0665 \u0660\u0661\u0667"_s
                                       << u"DE"_s << u"+493023125017"_s;
        QTest::newRow("too short") << u"112"_s << u"DE"_s << QString();
        QTest::newRow("too long") << u"+49 30 23125 017 017 017 017"_s << u"DE"_s << QString();
        QTest::newRow("a placeholder") << u"0000000000"_s << u"NL"_s << QString();
        QTest::newRow("words") << u"call me"_s << u"NL"_s << QString();
        QTest::newRow("national without a region") << u"030 23125 017"_s << u""_s << QString();
        QTest::newRow("a country's name for a region") << u"030 23125 017"_s << u"Germany"_s << QString();
        QTest::newRow("empty") << QString() << u"NL"_s << QString();
        QTest::newRow("very long") << QString(100'000, u'1') << u"NL"_s << QString();
    }

    void aNumberIsReadAsPeopleWriteIt()
    {
        QFETCH(QString, text);
        QFETCH(QString, region);
        QFETCH(QString, expected);
        const LibPhoneNumbers phones;
        QCOMPARE(phones.toE164(text, region).value_or(QString()), expected);
    }
};

PRIVITY_TEST(PhoneNumbersTest)
#include "tst_PhoneNumbers.moc"
