// SPDX-License-Identifier: Apache-2.0
#include "app/platform/SafeLog.h"
#include "tests/support/TestMain.h"

#include <cstdlib>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

//! Goes when the program's statics are gone, as Qt's own do, which still talk.
struct AtTheEnd {
    ~AtTheEnd()
    {
        if (safelog::withoutValues(u"called +31 6 0000 0017 now"_s) != u"called … now")
            std::_Exit(1);
    }
} atTheEnd;

} // namespace

//! What libraries print, without what they quote.
class SafeLogTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void noValueStaysInAMessage_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("safe");
        QTest::newRow("quoted") << u"Unable to assign \"Annelies Meijer\" to int"_s << u"Unable to assign … to int"_s;
        QTest::newRow("single") << u"near 'Zeedijk 12': syntax"_s << u"near …: syntax"_s;
        QTest::newRow("cut off") << u"read \"Annelies Mei"_s << u"read …"_s;
        QTest::newRow("e-mail") << u"bounced a.meijer@example.nl twice"_s << u"bounced … twice"_s;
        QTest::newRow("phone") << u"called +31 6 0000 0017 now"_s << u"called … now"_s;
        QTest::newRow("sum") << u"balance 184,20 due"_s << u"balance … due"_s;
        QTest::newRow("date") << u"born 1979-03-14 here"_s << u"born … here"_s;
        QTest::newRow("key") << u"key 0f1e2d3c4b5a69788796a5b4c3d2e1f0 bad"_s << u"key … bad"_s;
        QTest::newRow("IBAN") << u"iban NL91ABNA0417164300 bad"_s << u"iban NL91ABNA… bad"_s;
        QTest::newRow("harmless") << u"Main.qml:17: binding loop for property width"_s
                                  << u"Main.qml:17: binding loop for property width"_s;
    }
    void noValueStaysInAMessage()
    {
        QFETCH(QString, message);
        QTEST(safelog::withoutValues(message), "safe");
    }

    void aMessageHasAnEnd()
    {
        const QString safe = safelog::withoutValues(u"word "_s.repeated(1000));
        QVERIFY(safe.size() <= 201);
        QVERIFY(safelog::withoutValues(u"\""_s + u"secret "_s.repeated(1000)) == u"…"_s);
    }
};

PRIVITY_TEST(SafeLogTest)
#include "tst_SafeLog.moc"
