// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/ShownWindow.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>

using namespace privity;
using namespace Qt::StringLiterals;
using test::ShownWindow;

class AccessibleTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void theLivePageIsSaidInFull()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        const QString tree = shown.tree();
        for (const QString &line : {
                 u"Heading \"Norrland Energi\""_s,
                 u"StaticText \"Call 03:42\""_s,
                 u"StaticText \"Synced\""_s,
                 u"Heading \"Mevrouw Meijer\""_s,
                 u"StaticText \"Identified 03:05\""_s,
                 u"Button \"Customer speaks · Dutch · since 2017\" description=\"Change who speaks, Alt S\""_s,
                 u"StaticText \"Promised 14 Nov: answer to her complaint by Friday\""_s,
                 u"Button \"Topic: Bill\""_s,
                 u"StaticText \"Open balance, € 184.20, due 28 Nov\""_s,
                 u"StaticText \"IBAN, covered, ends 4300, identity is not sure enough\""_s,
                 u"StaticText \"Payment plan, not on file\""_s,
                 u"Button \"6 covered for this topic\" description=\"Alt C\""_s,
                 u"Button \"send the bill by e-mail, allowed, contract\" description=\"Nothing to ask: contract.\""_s,
                 u"Button \"offers, not allowed, took back 9 Nov\""_s,
                 u"Button \"saving tips, allowed, ends in 6 days\""_s,
                 u"Button \"partner offers, ask them first, not asked\" description=\"Nobody has asked yet.\""_s,
                 u"EditableText \"Note…\""_s,
                 u"Button \"Wrap up\""_s,
                 u"Button \"Velocar, Call, offered, waits 4 min\""_s,
                 u"Button \"Maison Lys, Chat, 2 unread, waits 4 min\""_s,
             })
            QVERIFY2(tree.contains(line), qPrintable(line + u"\nis not in\n"_s + tree));
        QVERIFY(!tree.contains(u"Zeedijk"_s));
        shown.press(Qt::Key_C, Qt::AltModifier);
        QVERIFY(shown.says(u"E-mail, covered, ends .nl, not needed for Bill"_s));
        QVERIFY(shown.says(u"Invoices before 2019, locked by law until 31 Dec 2033"_s));
    }

    void whatIsNotSeenIsNotSaid()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        QVERIFY(!shown.says(u"mein Paket"_s));      // the chat behind the call
        QVERIFY(!shown.says(u"E-mail, covered"_s)); // the fold
        shown.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(shown.says(u"Customer, 10:09: Guten Tag, mein Paket ist zurück. Wann kommt das Geld?"_s));
        QVERIFY(!shown.says(u"Open balance"_s));
    }

    void everyControlHasARoleAndAName_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifier");
        QTest::newRow("live") << 0 << 0;
        QTest::newRow("unfolded") << int(Qt::Key_C) << int(Qt::AltModifier);
        QTest::newRow("topics") << int(Qt::Key_T) << int(Qt::AltModifier);
        QTest::newRow("wrap up") << int(Qt::Key_F8) << 0;
        QTest::newRow("chat") << int(Qt::Key_3) << int(Qt::ControlModifier);
        QTest::newRow("look") << int(Qt::Key_Comma) << int(Qt::ControlModifier);
    }
    void everyControlHasARoleAndAName()
    {
        QFETCH(int, key);
        QFETCH(int, modifier);
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        if (key)
            shown.press(Qt::Key(key), Qt::KeyboardModifiers(modifier));
        const QString tree = shown.tree();
        static const QRegularExpression nameless(
            u"^ *(Button|EditableText|StaticText|ListItem|Heading|RadioButton|NoRole) "
            u"\"\".*$"_s,
            QRegularExpression::MultilineOption);
        const auto found = nameless.match(tree);
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured() + u"\nin\n"_s + tree));
        for (int i = 0; i < 40; ++i) {
            shown.press(Qt::Key_Tab);
            QVERIFY2(shown.tree().contains(u"focused"_s), "the focus is on something that is not said");
        }
    }

    void theTitleNamesNoCustomer()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        QCOMPARE(shown.window->quick().title(), u"Privity"_s);
    }

    void aSimulationIsUnmistakable()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        desk::WindowSettings settings = ShownWindow::english();
        settings.simulation = true;
        QVERIFY(shown.open(settings));
        QVERIFY(shown.says(u"Simulation. No real customer is here."_s));
        QCOMPARE(shown.window->quick().title(), u"Simulation – Privity"_s);
        QCOMPARE(shown.window->grab().pixelColor(2, 2), QColor(u"#5b3a9e"_s)); // the violet band
    }
};

PRIVITY_TEST(AccessibleTest)
#include "tst_Accessible.moc"
