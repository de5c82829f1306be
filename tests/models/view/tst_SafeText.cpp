// SPDX-License-Identifier: Apache-2.0
#include "models/view/SafeText.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

class SafeTextTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatCouldReorderOrHideBecomesVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain words stay") << u"Zeedijk 14, 1012 AN"_s << u"Zeedijk 14, 1012 AN"_s;
        QTest::newRow("accents stay") << u"Ångström é e\u0301"_s << u"Ångström é e\u0301"_s;
        QTest::newRow("right-to-left letters stay") << u"שלום"_s << u"שלום"_s;
        QTest::newRow("emoji stay") << u"👍🏽 ❤"_s << u"👍🏽 ❤"_s;
        QTest::newRow("an emoji's selector goes") << u"❤\uFE0F"_s << u"❤"_s;
        QTest::newRow("override") << u"a\u202Eb"_s << u"a‹202E›b"_s;
        QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"‹2066›a‹2069›"_s;
        QTest::newRow("marks") << u"\u200Ea\u061C"_s << u"‹200E›a‹061C›"_s;
        QTest::newRow("zero width") << u"a\u200Bb\u200Cc\u200Dd\uFEFF"_s << u"a‹200B›b‹200C›c‹200D›d‹FEFF›"_s;
        QTest::newRow("soft hyphen") << u"a\u00ADb"_s << u"a‹00AD›b"_s;
        QTest::newRow("fillers") << u"a\u3164b\u2800c"_s << u"a‹3164›b‹2800›c"_s;
        QTest::newRow("controls") << u"a\u0000b\u001Bc\u0085d"_s << u"a‹0000›b‹001B›c‹0085›d"_s;
        QTest::newRow("tags") << u"a\U000E0041b"_s << u"a‹E0041›b"_s;
        QTest::newRow("half a pair") << QString(QChar(0xD83D)) + u'x' << u"‹D83D›x"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a‹2028›b"_s;
        QTest::newRow("markup is left to PlainText") << u"<b>a</b>"_s << u"<b>a</b>"_s;
        QTest::newRow("a pile of accents is cut")
            << u"a\u0301\u0301\u0301\u0301\u0301\u0301b"_s << u"a\u0301\u0301\u0301\u0301b"_s;
    }
    void whatCouldReorderOrHideBecomesVisible()
    {
        QFETCH(QString, text);
        QTEST(safeText(text), "shown");
        QTEST(safeLine(text), "shown");
    }

    void aLineStaysALine()
    {
        QCOMPARE(safeLine(u"a\r\nb\nc\td"_s), u"a b c d"_s);
        QCOMPARE(safeText(u"a\r\nb\rc\nd\te"_s), u"a\nb\nc\nd e"_s);
    }

    void rightToLeftTextIsSetApartInASentence()
    {
        QCOMPARE(isolated(u"Meijer"_s), u"Meijer"_s);
        QCOMPARE(isolated(u"שלום 1"_s), u"\u2068שלום 1\u2069"_s);
    }
};

PRIVITY_TEST(SafeTextTest)
#include "tst_SafeText.moc"
