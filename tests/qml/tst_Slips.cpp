// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/ShownWindow.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;
using test::ShownWindow;

//! Keys pressed where they do not belong, and what was chosen wrongly: nothing happens, or there is a way back.
class SlipsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aWrongCustomerIsCorrectedByOneChord()
    {
        ShownWindow shown;
        shown.scene.tellCallAlone();
        QVERIFY(shown.open());
        shown.press(Qt::Key_1);
        shown.press(Qt::Key_Return);
        QVERIFY(shown.says(u"Open balance, € 184.20"_s));
        shown.press(Qt::Key_P, Qt::AltModifier);
        QVERIFY(!shown.says(u"Open balance"_s));
        QVERIFY(!shown.says(u"Mevrouw Meijer"_s));
        shown.press(Qt::Key_2);
        QCOMPARE(shown.scene.desk.all<desk::ConfirmCustomer>().size(), 3u);
    }

    void afterAFailedPairingTheAddressIsStillThere()
    {
        ShownWindow shown;
        shown.scene.desk.tell({desk::LinkFact{}});
        QVERIFY(shown.open());
        shown.press(Qt::Key_Return);
        shown.press(Qt::Key_Return);
        QVERIFY(shown.says(u"The address is missing."_s));
        shown.press(Qt::Key_Backtab, Qt::ShiftModifier);
        shown.type(u"wss://office.example"_s);
        shown.press(Qt::Key_Return);
        shown.type(u"WRONG"_s);
        shown.press(Qt::Key_Return);
        QTRY_VERIFY(shown.says(u"This pairing code is not known."_s));
        QVERIFY(shown.says(u"wss://office.example"_s));
    }

    void pairingAnewKnowsTheAddressAndEscapeLeavesIt()
    {
        ShownWindow shown;
        shown.scene.link.state = desk::LinkState::Refused;
        shown.scene.link.error = fail(ErrorCode::ChainBroken);
        shown.scene.link.enrolsAgain = true;
        shown.scene.desk.tell({shown.scene.link, shown.scene.self});
        QVERIFY(shown.open());
        shown.window->desk().setPairsAnew(true);
        QVERIFY(shown.settled() && shown.says(shown.scene.self.office));
        shown.type(u"WRONG"_s); // what is known need not be typed
        QCOMPARE(shown.focused()->property("text").toString(), u"WRONG"_s);
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.window->desk().property("pairsAnew").toBool());
        QVERIFY(!shown.says(u"Pair this desk anew"_s));
    }

    void whatIsSavedHereAndWhatTheOfficeHasBearTwoSigns()
    {
        for (const bool online : {false, true}) {
            ShownWindow shown;
            shown.scene.tellAll();
            QVERIFY(shown.open());
            if (!online)
                shown.scene.desk.setLink(desk::LinkState::Offline);
            shown.press(Qt::Key_M, Qt::AltModifier);
            shown.press(Qt::Key_3);
            QVERIFY(shown.says(u"Taking it back works at once"_s)); // before it is done
            shown.press(Qt::Key_Return);
            QTRY_VERIFY(shown.says(online ? u"saved and synced"_s : u"saved on this desk"_s));
            QCOMPARE(shown.current()->property("newsSynced").toBool(), online);
        }
    }

    void lookAndLanguageCanBeSetBeforeTheFirstPairing()
    {
        ShownWindow shown;
        shown.scene.desk.tell({desk::LinkFact{}});
        QVERIFY(shown.open());
        QVERIFY(shown.says(u"Button \"This desk: look, size, language\""_s));
    }

    void aNoteTypedWhileAConsentIsAskedAnswersNothing()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_4);
        shown.type(u"Customer 1 asks 2"_s);
        QVERIFY(shown.scene.desk.all<desk::AnswerConsent>().empty());
        QVERIFY(shown.scene.desk.all<desk::TakeBackConsent>().empty());
        QVERIFY(shown.says(u"You are typing, so the numbers answer nothing."_s));
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_1);
        QCOMPARE(shown.scene.desk.all<desk::AnswerConsent>().size(), 1u);
    }

    void theNoteIsReachedFromTheConsentPageAndNothingIsAnswered()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_4);
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"Customer 1 asks"_s);
        QCOMPARE(shown.current()->property("noteDraft").toString(), u"Customer 1 asks"_s);
        QVERIFY(shown.scene.desk.all<desk::AnswerConsent>().empty());
        QVERIFY(!shown.says(u"Mag Norrland Energi"_s));
    }

    void afterAnAnswerNoKeyTakesItBackUntilTheChipIsChosenAgain()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_4);
        shown.press(Qt::Key_1);
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_4, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter})
            shown.press(key);
        QVERIFY(shown.scene.desk.all<desk::TakeBackConsent>().empty());
        QCOMPARE(shown.scene.desk.all<desk::AnswerConsent>().size(), 1u);
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_4);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::TakeBackConsent>().at(0).purpose, u"p.partners"_s);
    }

    void lettersOnAChipTakeTheKeyboardOffIt()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_3);
        shown.type(u"tips for 4 of them "_s);
        shown.press(Qt::Key_Return);
        QVERIFY(shown.scene.desk.all<desk::TakeBackConsent>().empty());
        QVERIFY(shown.scene.desk.all<desk::BeginConsent>().empty());
    }

    void enterIsPromisedOnlyWhereItGoes()
    {
        ShownWindow shown;
        shown.scene.meijer.topic.clear();
        shown.scene.tellAll();
        QVERIFY(shown.open());
        QVERIFY(shown.says(u"Guessed from Queue Billing. Enter confirms."_s));
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_3);
        QVERIFY(!shown.says(u"Enter confirms."_s));
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::TakeBackConsent>().size(), 1u);
        QVERIFY(shown.scene.desk.all<desk::SetTopic>().empty());
    }

    void theLookPageLeavesNothingAliveBelowIt()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_Comma, Qt::ControlModifier);
        shown.press(Qt::Key_F8);
        shown.press(Qt::Key_1);
        for (const Qt::Key key : {Qt::Key_T, Qt::Key_S, Qt::Key_M}) {
            shown.press(key, Qt::AltModifier);
            shown.press(Qt::Key_4);
        }
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"x"_s);
        QVERIFY(shown.scene.desk.all<desk::WrapUp>().empty());
        QVERIFY(shown.scene.desk.all<desk::SetTopic>().empty());
        QVERIFY(shown.scene.desk.all<desk::SetSpeaker>().empty());
        QVERIFY(shown.scene.desk.all<desk::BeginConsent>().empty());
        QCOMPARE(shown.current()->property("noteDraft").toString(), QString{});
        for (int i = 0; i < 12; ++i) {
            shown.press(Qt::Key_Tab);
            QVERIFY(shown.focused() && shown.focused()->isEnabled());
        }
        QVERIFY(shown.says(u"Button \"Back\""_s));
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.says(u"Button \"Back\""_s));
        shown.press(Qt::Key_T, Qt::AltModifier);
        shown.press(Qt::Key_2);
        QCOMPARE(shown.scene.desk.all<desk::SetTopic>().size(), 1u);
    }

    void theLookPageStaysUnderTheKeyboardWhenItsLanguageChanges()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_Comma, Qt::ControlModifier);
        shown.press(Qt::Key_Tab);
        shown.press(Qt::Key_Tab);
        shown.press(Qt::Key_Up); // from English to Deutsch
        QCOMPARE(shown.window->look().language(), u"de"_s);
        QVERIFY(shown.says(u"RadioButton \"Deutsch\" [focused"_s));
        shown.press(Qt::Key_Escape);
        shown.press(Qt::Key_F8);
        QVERIFY(shown.says(u"Dialog"_s));
    }

    void keysOfThePageWorkFromTheRail()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_4);
        for (int i = 0; i < 30 && !shown.focused()->property("chord").isValid(); ++i)
            shown.press(Qt::Key_Tab);
        QVERIFY(shown.focused()->property("chord").isValid()); // a tile
        shown.press(Qt::Key_1);
        QCOMPARE(shown.scene.desk.all<desk::AnswerConsent>().size(), 1u);
    }

    void aNoteHasLinesAndLetsTheKeyboardGoOnceSaved()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"one"_s);
        shown.press(Qt::Key_Return, Qt::ShiftModifier);
        shown.type(u"two"_s);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::SaveNote>().at(0).text, u"one\ntwo"_s);
        shown.type(u"x"_s);
        QCOMPARE(shown.current()->property("noteDraft").toString(), QString{});
    }

    void whoSpeaksIsAskedFirst()
    {
        ShownWindow shown;
        shown.scene.meijer.speaker = Speaker::Unknown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_M, Qt::AltModifier);
        shown.press(Qt::Key_4);
        QVERIFY(shown.says(u"Who speaks? Then ask."_s));
        QVERIFY(shown.scene.desk.all<desk::BeginConsent>().empty());
        shown.press(Qt::Key_1);
        QCOMPARE(shown.scene.desk.all<desk::SetSpeaker>().at(0).speaker, Speaker::Self);
        QVERIFY(shown.says(u"Mag Norrland Energi u per e-mail"_s));
    }
};

PRIVITY_TEST(SlipsTest)
#include "tst_Slips.moc"
