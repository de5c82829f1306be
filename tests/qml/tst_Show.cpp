// SPDX-License-Identifier: Apache-2.0
#include "qml/Ui/SecretText.h"
#include "tests/qml/Anywhere.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace privity;
using namespace Qt::StringLiterals;
using test::ShownWindow;

namespace {

//! The call, confirmed, under its topic.
struct Showing : ShownWindow {
    bool begins()
    {
        scene.tellAll();
        return open();
    }
    [[nodiscard]] view::ShowViewModel &model() { return *current()->show(); }
    std::vector<desk::ShowField> asked() { return scene.desk.all<desk::ShowField>(); }
    std::vector<desk::HideField> hidden() { return scene.desk.all<desk::HideField>(); }
    //! What is painted where a value is shown: inked pixels.
    [[nodiscard]] int ink()
    {
        const ui::SecretText *item = painted();
        if (!item)
            return 0;
        const QImage part = window->grab().copy(item->mapRectToScene(QRectF({}, item->size())).toRect());
        int dark = 0;
        for (int y = 0; y < part.height(); ++y)
            for (int x = 0; x < part.width(); ++x)
                dark += qGray(part.pixel(x, y)) < 128 ? 1 : 0;
        return dark;
    }
    //! To the chat, which is of the same customer here.
    void inChat()
    {
        press(Qt::Key_3, Qt::ControlModifier);
        desk::InteractionFact chat = scene.fashion;
        chat.customer = scene.meijer.customer;
        chat.showReasons = scene.meijer.showReasons;
        desk::ContextFact context = scene.billContext();
        context.interaction = chat.id;
        scene.desk.tell({chat, context});
        (void)settled();
    }
    //! Where a value is painted, or null.
    [[nodiscard]] const ui::SecretText *painted()
    {
        for (const QQuickItem *each : test::itemsOf(window->quick().contentItem()))
            if (const auto *item = dynamic_cast<const ui::SecretText *>(each);
                item && item->isVisible() && item->height() >= 1)
                return item;
        return nullptr;
    }
};

} // namespace

//! Show: three keys, some seconds, and the value stands nowhere but on the screen.
class ShowTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void twoKeysFromItsRow()
    {
        Showing shown;
        QVERIFY(shown.begins());
        QVERIFY(shown.goTo(u"f.iban"_s));
        QQuickItem *row = shown.focused();
        shown.press(Qt::Key_O, Qt::AltModifier);
        QVERIFY2(shown.says(u"Show: IBAN"_s), qPrintable(shown.tree()));
        shown.press(Qt::Key_3);
        QCOMPARE(shown.asked().size(), 1u);
        QCOMPARE(shown.asked().front().field, u"f.iban"_s);
        QCOMPARE(shown.asked().front().reason, u"read-back"_s);
        QVERIFY(shown.model().showing());
        QCOMPARE(shown.focused(), row); // the keyboard is back where it was
        QVERIFY(shown.says(u"IBAN is shown for 30 s"_s));
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.model().showing());
        QCOMPARE(shown.hidden().back().end, ShowEnd::Hidden);
    }

    void threeKeysFromAnywhere()
    {
        Showing shown;
        QVERIFY(shown.begins());
        shown.show(3);
        QCOMPARE(shown.asked().front().field, u"f.phone"_s);
        QVERIFY(shown.model().showing());
    }

    void itIsPaintedAndNowhereElse()
    {
        Showing shown;
        QVERIFY(shown.begins());
        QCOMPARE(shown.ink(), 0);
        shown.show(1);
        QVERIFY(shown.model().showing());
        QVERIFY(shown.ink() > 200);
        for (const QString &words : {u"ABNA"_s, u"1643"_s})
            QVERIFY2(!test::isAnywhere(shown, words), qPrintable(words));
        shown.press(Qt::Key_A, Qt::ControlModifier);
        shown.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"1643"_s));
        QVERIFY(test::isAnywhere(shown, u"NE-2026-10-88134"_s)); // a control: what is clear is found
        shown.press(Qt::Key_Escape);
        QCOMPARE(shown.ink(), 0);
    }

    void aLongOneIsSeenWhole()
    {
        Showing shown;
        shown.scene.tellAll();
        QVERIFY(shown.open(ShownWindow::settings(u"de"_s, 2, {360, 760})));
        shown.show(4);
        QVERIFY(shown.model().showing());
        QVERIFY(shown.ink() > 500); // drawn, and so laid out
        const ui::SecretText *item = shown.painted();
        QVERIFY(item->height() > 2 * 18); // several lines
        QVERIFY(item->implicitWidth() <= item->width());
        for (QQuickItem *around = item->parentItem(); around; around = around->parentItem()) {
            const QRectF place = item->mapRectToItem(around, QRectF({}, item->size()));
            QVERIFY2(!around->clip() || around->boundingRect().contains(place),
                qPrintable(u"%1 to %2 of %3"_s.arg(place.top()).arg(place.bottom()).arg(around->height())));
        }
    }

    void itEnds_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("another interaction") << 0;
        QTest::newRow("locked") << 1;
        QTest::newRow("its time") << 2;
        QTest::newRow("the desk says so") << 3;
        QTest::newRow("somebody else") << 4;
        QTest::newRow("the page goes") << 5;
        QTest::newRow("all is told anew, and this is not in it") << 6;
    }
    void itEnds()
    {
        QFETCH(int, how);
        Showing shown;
        QVERIFY(shown.begins());
        shown.scene.desk.showMs = how == 2 ? 200 : 30'000;
        view::ShowViewModel *model = &shown.model();
        const QPointer<view::ShowViewModel> watched = model;
        shown.show(1);
        QVERIFY(model->showing());
        switch (how) {
        case 0:
            shown.press(Qt::Key_3, Qt::ControlModifier);
            QCOMPARE(shown.hidden().back().end, ShowEnd::Switch);
            break;
        case 1: shown.window->desk().setLocked(true); break;
        case 2: break;
        case 3:
            shown.scene.desk.tell({desk::ShowFact{
                0, shown.scene.meijer.id, u"f.iban"_s, {}, ShowKind::Purpose, 0, ShowEnd::LoweredIdentity}});
            QVERIFY(shown.settled());
            QVERIFY(shown.says(u"it is less sure who speaks"_s));
            shown.press(Qt::Key_Escape);
            QVERIFY(!shown.says(u"it is less sure who speaks"_s));
            break;
        case 4:
            shown.scene.desk.tell(
                {desk::ShowFact{0, shown.scene.meijer.id, u"f.iban"_s, {}, ShowKind::Purpose, 0, ShowEnd::Switch}});
            break;
        case 6: shown.scene.desk.tell({shown.scene.link, shown.scene.meijer, shown.scene.billContext()}, true); break;
        default: shown.scene.desk.tell({desk::InteractionGone{shown.scene.meijer.id}});
        }
        QTRY_VERIFY(!watched || !watched->showing());
        QCOMPARE(shown.ink(), 0);
    }

    void withoutTheOfficeItIsSaidWhereItWasAsked()
    {
        Showing shown;
        QVERIFY(shown.begins());
        shown.scene.desk.setLink(desk::LinkState::Offline);
        shown.show(1);
        QVERIFY(!shown.model().showing());
        QVERIFY2(shown.says(u"nothing can be checked or shown"_s), qPrintable(shown.tree()));
        QVERIFY(shown.current()->problem().isEmpty());
        shown.press(Qt::Key_Escape);
        QCOMPARE(shown.model().step(), view::ShowViewModel::Closed);
    }

    void anywayTakesWords()
    {
        Showing shown;
        QVERIFY(shown.begins());
        shown.press(Qt::Key_O, Qt::AltModifier);
        shown.press(Qt::Key_6);
        QVERIFY(shown.says(u"Show anyway: Meter reading"_s));
        shown.press(Qt::Key_Return);
        QVERIFY(shown.asked().empty());
        QVERIFY(shown.says(u"Nothing was typed"_s));
        shown.type(u"it drips 1"_s); // a digit is no choice here
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.asked().front().words, u"it drips 1"_s);
        QVERIFY(shown.model().showing());
    }

    void whereNothingMayBeShownTheKeyDoesNothing()
    {
        Showing shown;
        shown.scene.tellCallAlone(); // nobody is confirmed
        QVERIFY(shown.open());
        QQuickItem *before = shown.focused();
        shown.press(Qt::Key_O, Qt::AltModifier);
        QCOMPARE(shown.model().step(), view::ShowViewModel::Closed);
        QCOMPARE(shown.focused(), before);
    }

    // The answer takes its time, and somebody notes meanwhile what the customer says.
    void whoTypesWhileItAsksTypesOn()
    {
        Showing shown;
        QVERIFY(shown.begins());
        shown.scene.desk.mute = true;
        shown.show(1);
        shown.press(Qt::Key_1); // impatient
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.asked().size(), 1u);
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"call 1 "_s);
        shown.scene.desk.tell({desk::ErrorFact{shown.scene.desk.newest(), fail(ErrorCode::ShowUnanswered)}});
        QVERIFY(shown.settled());
        shown.type(u"call 2"_s);
        QCOMPARE(shown.current()->property("noteDraft").toString(), u"call 1 call 2"_s);
        QCOMPARE(shown.asked().size(), 1u);
        QVERIFY(!shown.current()->problem().isEmpty());
    }

    void aNoteClosesWhateverIsAsked()
    {
        Showing shown;
        QVERIFY(shown.begins());
        for (const Qt::Key key : {Qt::Key_O, Qt::Key_K, Qt::Key_T}) {
            shown.press(key, Qt::AltModifier);
            shown.press(Qt::Key_N, Qt::ControlModifier);
            shown.type(u"a1"_s);
            for (const QQuickItem *item : test::itemsOf(shown.window->quick().contentItem()))
                QVERIFY(!QByteArrayView(item->metaObject()->className()).contains("Sheet_") || !item->isVisible());
        }
        QCOMPARE(shown.current()->property("noteDraft").toString(), u"a1a1a1"_s);
    }

    void afterARefusalEnterAsksNothing()
    {
        Showing shown;
        QVERIFY(shown.begins());
        shown.scene.desk.failNext(fail(ErrorCode::NothingOnFile));
        shown.press(Qt::Key_O, Qt::AltModifier);
        shown.press(Qt::Key_1);
        shown.scene.desk.failNext(fail(ErrorCode::NothingOnFile));
        shown.press(Qt::Key_1);
        QCOMPARE(shown.asked().size(), 1u);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.asked().size(), 1u);
        shown.press(Qt::Key_2); // and a number does
        QCOMPARE(shown.asked().size(), 2u);
    }

    void itIsSeenInASmallChat()
    {
        Showing shown;
        shown.scene.tellAll();
        QVERIFY(shown.open(ShownWindow::settings(u"de"_s, 2, {360, 480})));
        shown.inChat();
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.show(1);
        QVERIFY(shown.model().showing());
        QVERIFY2(shown.ink() > 200, qPrintable(QString::number(shown.ink())));
    }

    void oneSheetAtATime()
    {
        Showing shown;
        QVERIFY(shown.begins());
        for (const Qt::Key key : {Qt::Key_O, Qt::Key_K, Qt::Key_T, Qt::Key_O, Qt::Key_T, Qt::Key_K}) {
            shown.press(key, Qt::AltModifier);
            int sheets = 0;
            for (const QQuickItem *item : test::itemsOf(shown.window->quick().contentItem()))
                sheets +=
                    QByteArrayView(item->metaObject()->className()).contains("Sheet_") && item->isVisible() ? 1 : 0;
            QCOMPARE(sheets, 1);
        }
        shown.press(Qt::Key_Escape);
        shown.press(Qt::Key_C, Qt::AltModifier); // and the page has its keys again
        QVERIFY(shown.says(u"Zeedijk"_s) || shown.says(u"Street"_s));
    }

    void inAChatItStandsAboveItsWords()
    {
        Showing shown;
        QVERIFY(shown.begins());
        shown.inChat();
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.show(1);
        QVERIFY(shown.model().showing() && shown.ink() > 200);
        shown.type(u"N"_s); // and is typed elsewhere meanwhile
        QCOMPARE(shown.current()->property("sayDraft").toString(), u"N"_s);
        QVERIFY(shown.model().showing());
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.model().showing());
    }
};

PRIVITY_TEST(ShowTest)
#include "tst_Show.moc"
