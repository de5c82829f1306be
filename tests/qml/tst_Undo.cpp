// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/ShownWindow.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;
using test::ShownWindow;

namespace {

const QString words = u"zonnebloem"_s; //!< typed where they belong

//! Undo and redo as often as a hand would try, by all their chords: nothing of the words comes up in any of them.
bool bringsNothingBack(ShownWindow &shown, const char *draft = "noteDraft")
{
    const auto all = {QKeyCombination(Qt::ControlModifier, Qt::Key_Z),
        QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Z),
        QKeyCombination(Qt::ControlModifier, Qt::Key_Y)};
    for (const QKeyCombination chord : all)
        for (int i = 0; i < 15; ++i) {
            shown.press(chord.key(), chord.keyboardModifiers());
            if (!shown.current()->property(draft).toString().isEmpty()
                || shown.focused()->property("text").toString().contains(words.left(3)))
                return false;
        }
    return true;
}

bool isTyping(ShownWindow &shown) { return shown.focused() && shown.focused()->inherits("QQuickTextEdit"); }

} // namespace

//! F26: what was saved, sent or left behind is not brought back by undo, in whatever field one stands.
class UndoTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whileItIsTypedUndoWorks() // else the others would show nothing
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(isTyping(shown));
        shown.type(words);
        QVERIFY(shown.says(words));
        shown.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!shown.says(words));
        shown.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(shown.says(words));
    }

    void aSavedNoteIsNotBroughtBack()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(words);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::SaveNote>().size(), 1u);
        shown.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(isTyping(shown));
        QVERIFY(bringsNothingBack(shown));
    }

    void aSentAnswerIsNotBroughtBack()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_3, Qt::ControlModifier);
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(words);
        QVERIFY(shown.says(words));
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.scene.desk.all<desk::Say>().size(), 1u);
        shown.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(isTyping(shown));
        QVERIFY(bringsNothingBack(shown, "sayDraft"));
    }

    void wrappingUpLeavesNothingForTheNext()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(words);
        shown.press(Qt::Key_F8);
        shown.press(Qt::Key_1);
        QCOMPARE(shown.scene.desk.all<desk::WrapUp>().size(), 1u);
        for (const Qt::Key place : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) { // whatever is left, and where
            shown.press(place, Qt::ControlModifier);
            shown.press(Qt::Key_N, Qt::ControlModifier);
            QVERIFY(bringsNothingBack(shown));
        }
        QVERIFY(isTyping(shown));
    }

    void anotherConversationHasNothingOfThisOne()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(words);
        shown.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(!shown.says(words));
        shown.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(isTyping(shown));
        QVERIFY(bringsNothingBack(shown, "sayDraft"));
        shown.press(Qt::Key_1, Qt::ControlModifier); // there it is kept
        QVERIFY(shown.says(words));
    }
};

PRIVITY_TEST(UndoTest)
#include "tst_Undo.moc"
