// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/ShownWindow.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;
using test::ShownWindow;

// The table "What the agent must be able to do, and how fast" of the product, key by key. No pointer is used here.
namespace {

//! Where a text stands in the window; nothing when it is not drawn.
std::optional<qreal> heightAt(const QQuickItem *item, const QString &text)
{
    if (!item->isVisible())
        return std::nullopt;
    if (item->inherits("QQuickText") && item->property("text").toString() == text)
        return item->mapToScene({0, 0}).y();
    for (const QQuickItem *child : item->childItems())
        if (const auto found = heightAt(child, text))
            return found;
    return std::nullopt;
}

} // namespace

class KeysTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    //! A key of the panel that answers nothing at the moment must not stand in a note, or in what a customer is sent.
    void aChordThatMeansNothingNowIsNoLetter()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        QQuickItem *const field = shown.focused();
        QVERIFY(field && field->inherits("QQuickTextEdit"));
        for (const char letter : {'q', 'e', 'z', 'x'})
            QTest::keyClick(shown.window->quick().contentItem()->window(), letter, Qt::AltModifier);
        QTest::keyClick(shown.window->quick().contentItem()->window(), 'y');
        QVERIFY(shown.settled());
        QCOMPARE(field->property("text").toString(), u"y"_s);
    }

    void whoCallsIsKnownWithoutAKey()
    {
        ShownWindow shown;
        shown.scene.tellCallAlone();
        QVERIFY(shown.open());
        QVERIFY(shown.says(u"Norrland Energi"_s));
        QVERIFY(shown.says(u"A. M.. Bill, 9 Nov"_s));
        QVERIFY(!shown.says(u"Meijer"_s));
        QVERIFY(shown.scene.desk.all<desk::ConfirmCustomer>().empty()); // none is picked by itself
    }

    void oneKeyConfirmsACandidateAndOneTheGuessedTopic()
    {
        ShownWindow shown;
        shown.scene.tellCallAlone();
        QVERIFY(shown.open());
        shown.press(Qt::Key_1);
        QCOMPARE(shown.scene.desk.all<desk::ConfirmCustomer>().size(), 1u);
        QVERIFY(shown.says(u"Mevrouw Meijer"_s));
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::SetTopic>().at(0).topic, u"bill"_s);
        QVERIFY(shown.says(u"Open balance, € 184.20"_s));
    }

    void noneOfTheCandidatesIsOneKey()
    {
        ShownWindow shown;
        shown.scene.tellCallAlone();
        QVERIFY(shown.open());
        shown.press(Qt::Key_0);
        QVERIFY(shown.scene.desk.all<desk::ConfirmCustomer>().at(0).customer.isNull());
        QVERIFY(!shown.says(u"A. M."_s));
        QVERIFY(shown.says(u"Nobody is confirmed, so nothing is open."_s));
        shown.press(Qt::Key_0); // and back again
        QVERIFY(shown.says(u"A. M."_s));
    }

    void theOfficeIsCalledAtOnceByOneChord()
    {
        ShownWindow shown;
        shown.scene.link.nextTry = shown.scene.clock.now().plusMs(30'000);
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_R, Qt::AltModifier);
        QVERIFY(shown.scene.desk.all<desk::TryNow>().empty()); // it is there
        shown.scene.desk.setLink(desk::LinkState::Offline);
        QTRY_VERIFY(shown.says(u"Trying again in 30 s."_s));
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.press(Qt::Key_R, Qt::AltModifier);
        QCOMPARE(shown.scene.desk.all<desk::TryNow>().size(), 1u);
    }

    void aTopicIsSetByTwoKeys()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_T, Qt::AltModifier);
        shown.press(Qt::Key_2);
        QCOMPARE(shown.scene.desk.all<desk::SetTopic>().at(0).topic, u"delivery"_s);
        QVERIFY(shown.says(u"IBAN, covered, ends 4300, not needed for Delivery"_s));
        shown.press(Qt::Key_Return); // the guess was another
        QCOMPARE(shown.scene.desk.all<desk::SetTopic>().size(), 1u);
    }

    void aSpeakerIsSetByTwoKeys()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_S, Qt::AltModifier);
        shown.press(Qt::Key_3);
        QCOMPARE(shown.scene.desk.all<desk::SetSpeaker>().at(0).speaker, Speaker::Authorised);
        QVERIFY(shown.says(u"Authorised person speaks"_s));
    }

    void aConsentAnswerIsThreeKeys()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_4);
        QVERIFY(shown.says(u"Mag Norrland Energi u per e-mail"_s));
        shown.press(Qt::Key_1);
        QCOMPARE(shown.scene.desk.all<desk::AnswerConsent>().at(0).action, ConsentAction::Given);
        QVERIFY(shown.says(u"Partner offers: saved and synced"_s));
    }

    void takingBackNeedsNoMoreKeysThanGiving()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_3);
        QVERIFY(shown.scene.desk.all<desk::TakeBackConsent>().empty());
        QVERIFY(shown.says(u"The agreement ends soon."_s));
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::TakeBackConsent>().at(0).purpose, u"p.tips"_s);
        QVERIFY(shown.says(u"saving tips, not allowed, took back"_s));
    }

    void theWordingChangesItsLanguageByOneChord()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_4);
        shown.press(Qt::Key_L, Qt::AltModifier);
        QVERIFY(shown.says(u"May Norrland Energi send you partners' offers by e-mail?"_s));
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.says(u"May Norrland Energi"_s));
        QVERIFY(shown.scene.desk.all<desk::AnswerConsent>().empty());
    }

    void wrapUpWrongNumberAndSilentCallAreTwoKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("code");
        QTest::newRow("as suggested") << int(Qt::Key_Return) << u"answered"_s;
        QTest::newRow("wrong number") << int(Qt::Key_3) << u"wrong-number"_s;
        QTest::newRow("silent call") << int(Qt::Key_4) << u"silent"_s;
    }
    void wrapUpWrongNumberAndSilentCallAreTwoKeys()
    {
        QFETCH(int, key);
        ShownWindow shown;
        shown.scene.tellCallAlone();
        QVERIFY(shown.open());
        shown.press(Qt::Key_F8);
        shown.press(Qt::Key(key));
        QTEST(shown.scene.desk.all<desk::WrapUp>().at(0).code, "code");
        QVERIFY(shown.says(u"No one on the line."_s));
    }

    void theTenthOfAListIsZero()
    {
        ShownWindow shown;
        shown.scene.energy.wrapCodes.clear();
        for (int n = 1; n <= 10; ++n)
            shown.scene.energy.wrapCodes += desk::WrapCode{u"code-%1"_s.arg(n), u"Code %1"_s.arg(n)};
        shown.scene.tellCallAlone();
        QVERIFY(shown.open());
        shown.press(Qt::Key_F8);
        QVERIFY(shown.says(u"\"Code 10\" description=\"0\""_s));
        shown.press(Qt::Key_0);
        QCOMPARE(shown.scene.desk.all<desk::WrapUp>().at(0).code, u"code-10"_s);
    }

    void whatIsUnfoldedComesIntoSight()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        desk::WindowSettings large = ShownWindow::english();
        large.scale = 2;
        large.size = {360, 760};
        QVERIFY(shown.open(large));
        shown.press(Qt::Key_C, Qt::AltModifier);
        QVERIFY(!shown.window->grab().isNull());
        const auto at = heightAt(shown.window->quick().contentItem(), u"E-mail"_s);
        QVERIFY(at);
        QVERIFY2(*at > 0 && *at < 560, qPrintable(QString::number(*at)));
    }

    void unfoldingInAChatOpensItsDrawer()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_3, Qt::ControlModifier);
        shown.press(Qt::Key_C, Qt::AltModifier);
        QVERIFY(shown.says(u"Alt D\" [checked]"_s));
    }

    void aCandidatesLastContactIsADateInWords()
    {
        ShownWindow shown;
        shown.scene.energy.candidates[0].lastContact = u"2026-11-16"_s;
        shown.scene.tellCallAlone();
        QVERIFY(shown.open());
        QVERIFY(shown.says(u"A. M.. last contact 16 Nov\""_s));
    }

    void chordsWorkWhileTyping()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"call 3 on 2"_s); // digits are letters here
        QCOMPARE(shown.current()->property("noteDraft").toString(), u"call 3 on 2"_s);
        shown.press(Qt::Key_T, Qt::AltModifier);
        shown.press(Qt::Key_Escape);
        shown.type(u"pm"_s); // the keyboard is back where it was
        QCOMPARE(shown.current()->property("noteDraft").toString(), u"call 3 on 2pm"_s);
        QVERIFY(shown.scene.desk.all<desk::SetTopic>().empty());
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::SaveNote>().at(0).text, u"call 3 on 2pm"_s);
        QVERIFY(shown.says(u"Note: saved and synced"_s));
    }

    void aSwitchKeepsDraftFocusAndPlace()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"half"_s);
        shown.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(shown.says(u"Send as Maison Lys, German"_s));
        QVERIFY(!shown.says(u"€ 184.20"_s)); // the other page's values are gone from the screen
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"Guten Tag"_s);
        shown.press(Qt::Key_1, Qt::ControlModifier);
        shown.type(u" way"_s);
        QCOMPARE(shown.current()->property("noteDraft").toString(), u"half way"_s);
        shown.press(Qt::Key_3, Qt::ControlModifier);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::Say>().at(0).text, u"Guten Tag"_s);
    }

    void anOfferIsAcceptedByOneChordFromAnywhere()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.press(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(shown.scene.desk.all<desk::AcceptInteraction>().size(), 1u);
        QCOMPARE(shown.current()->brandLetters(), u"VL"_s);
    }

    void afterAcceptingTheKeysGoToThePage()
    {
        ShownWindow shown;
        shown.scene.energy.phase = desk::Phase::Offered;
        shown.scene.tellCallAlone();
        QVERIFY(shown.open());
        shown.press(Qt::Key_1); // an offer shows nobody yet
        QVERIFY(shown.scene.desk.all<desk::ConfirmCustomer>().empty());
        shown.press(Qt::Key_Return); // on the one button
        QCOMPARE(shown.scene.desk.all<desk::AcceptInteraction>().size(), 1u);
        shown.press(Qt::Key_2);
        QCOMPARE(shown.scene.desk.all<desk::ConfirmCustomer>().size(), 1u);
        shown.press(Qt::Key_F8);
        shown.press(Qt::Key_1);
        QCOMPARE(shown.scene.desk.all<desk::WrapUp>().size(), 1u);
    }

    void moreThanFiveShowFiveAndHowManyMore()
    {
        ShownWindow shown;
        std::vector<desk::Fact> facts{shown.scene.link};
        for (int i = 0; i < 7; ++i) {
            desk::InteractionFact chat = shown.scene.fashion;
            chat.id.text.replace(2, 1, QString::number(i));
            chat.brandName = u"Brand %1"_s.arg(i);
            facts.push_back(chat);
        }
        shown.scene.desk.tell(facts);
        QVERIFY(shown.open());
        QVERIFY(shown.says(u"Button \"Brand 4, Chat"_s));
        QVERIFY(!shown.says(u"Button \"Brand 5, Chat"_s));
        QVERIFY(shown.says(u"Button \"2 more open\""_s));
        shown.press(Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(shown.current()->brandName(), u"Brand 4"_s);
    }

    void theLastMessageStaysInSight()
    {
        ShownWindow shown;
        for (int i = 10; i < 60; ++i)
            shown.scene.messages.push_back(desk::UtteranceFact{
                shown.scene.fashion.id, u"m%1"_s.arg(i), true, u"message %1"_s.arg(i), shown.scene.clock.now()});
        std::vector<desk::Fact> facts{shown.scene.link, shown.scene.fashion};
        facts.insert(facts.end(), shown.scene.messages.begin(), shown.scene.messages.end());
        shown.scene.desk.tell(facts);
        QVERIFY(shown.open());
        QTRY_VERIFY(shown.says(u"message 59"_s));
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"ok"_s);
        shown.press(Qt::Key_Return);
        QTRY_VERIFY(shown.says(u"You, 10:20: ok"_s));
        QVERIFY(!shown.says(u"message 12"_s)); // far above
    }

    void lookAndSizeAreSetWithTheKeyboard()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(shown.window->look().scale(), 1.25);
        shown.press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(shown.says(u"Button \"Back\""_s));
        QVERIFY(shown.says(u"RadioButton \"Light\" [focused"_s)); // on the first choice
        shown.press(Qt::Key_Right);
        QCOMPARE(shown.window->look().theme(), view::LookViewModel::Dark);
        shown.press(Qt::Key_Escape);
        shown.type(u"back"_s); // where it was
        QCOMPARE(shown.current()->property("noteDraft").toString(), u"back"_s);
    }

    void aProblemIsReadAndPutAwayWithTheKeyboard()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.scene.desk.failNext(fail(ErrorCode::StoreFull));
        shown.press(Qt::Key_T, Qt::AltModifier);
        shown.press(Qt::Key_2);
        QVERIFY(shown.says(u"AlertMessage \"The disk is full."_s));
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.says(u"The disk is full."_s));
    }

    void pagesAreReadWithTheKeyboard()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        desk::WindowSettings settings = ShownWindow::english();
        settings.scale = 2;
        settings.size = {360, 640};
        QVERIFY(shown.open(settings));
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_4);
        const QImage above = shown.window->grab();
        shown.press(Qt::Key_PageDown);
        QVERIFY(shown.window->grab() != above);
        shown.press(Qt::Key_PageUp);
        QVERIFY(shown.window->grab() == above);
    }

    void aLongNoteIsSeenWhereItIsTyped()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        const auto caretIsSeen = [&] {
            QQuickItem *edit = shown.focused();
            const QRectF caret =
                edit->mapRectToItem(edit->parentItem()->parentItem(), edit->property("cursorRectangle").toRectF());
            return caret.top() >= -1 && caret.bottom() <= edit->parentItem()->parentItem()->height() + 1;
        };
        for (const bool isChat : {false, true}) {
            if (isChat)
                shown.press(Qt::Key_3, Qt::ControlModifier);
            shown.press(Qt::Key_N, Qt::ControlModifier);
            for (int line = 0; line < 30; ++line) {
                shown.type(u"a line of a long note"_s);
                shown.press(Qt::Key_Return, Qt::ShiftModifier);
            }
            QVERIFY(caretIsSeen());
            shown.press(Qt::Key_Home, Qt::ControlModifier);
            QVERIFY(caretIsSeen());
            shown.press(Qt::Key_End, Qt::ControlModifier);
            QVERIFY(caretIsSeen());
        }
    }

    void aNoteThatIsNotTakenIsMendedWhereItWasTyped()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"much too long"_s);
        shown.scene.desk.failNext(fail(ErrorCode::TooLarge));
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.focused()->property("text").toString(), u"much too long"_s);
    }

    void newsNeverTakesTheKeyboard()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        QQuickItem *before = shown.focused();
        shown.scene.desk.setLink(desk::LinkState::Offline);
        shown.scene.rental.id.text.replace(2, 1, u"9"_s);
        shown.scene.desk.tell({shown.scene.rental, shown.scene.meijer, shown.scene.billContext(), shown.scene.mayI(),
            desk::ErrorFact{0, fail(ErrorCode::TimedOut)}});
        QVERIFY(shown.settled());
        QTRY_VERIFY(shown.says(u"Office not reachable."_s));
        QCOMPARE(shown.focused(), before);
    }

    void aDeskIsPairedWithTheKeyboardAlone()
    {
        ShownWindow shown;
        shown.scene.desk.tell({desk::LinkFact{}});
        QVERIFY(shown.open());
        shown.type(u"wss://office.example"_s);
        shown.press(Qt::Key_Return);
        shown.type(u"K7QP-2M4T"_s);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::Enrol>().at(0).code, u"K7QP-2M4T"_s);
        QVERIFY(shown.says(u"No one on the line."_s));
    }

    void tabReachesEveryControlAndComesBack()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        QSet<QQuickItem *> reached;
        for (int i = 0; i < 60; ++i) {
            shown.press(Qt::Key_Tab);
            if (reached.contains(shown.focused()))
                break;
            QVERIFY(shown.focused()->isVisible());
            reached.insert(shown.focused());
        }
        // three tiles, settings, speaker, two topic chips, a cell, the fold, a chip, note, wrap up
        QVERIFY2(reached.size() >= 12, qPrintable(QString::number(reached.size())));
    }
};

PRIVITY_TEST(KeysTest)
#include "tst_Keys.moc"
