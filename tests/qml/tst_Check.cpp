// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SecretSource.h"
#include "tests/qml/Anywhere.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>

using namespace privity;
using namespace Qt::StringLiterals;
using test::ShownWindow;

namespace {

const QString iban = u"NL91ABNA0417164300"_s;

//! The call, confirmed, under its topic; the sheet open.
struct Asking : ShownWindow {
    bool begins()
    {
        scene.tellAll();
        if (!open())
            return false;
        press(Qt::Key_K, Qt::AltModifier);
        return current()->check()->isOpen() && line();
    }
    [[nodiscard]] SecretSource *line() { return dynamic_cast<SecretSource *>(focused()); }
    [[nodiscard]] QByteArray typed()
    {
        return line() ? line()->secret().view().toByteArray() : QByteArray("elsewhere");
    }
    std::vector<desk::CheckField> sent() { return scene.desk.all<desk::CheckField>(); }
    void commit(const QString &preedit, const QString &text)
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(text);
        QCoreApplication::sendEvent(focused(), &event);
        (void)settled();
    }
    [[nodiscard]] bool isAnywhere(const QString &words) { return test::isAnywhere(*this, words); }
};

} // namespace

//! Check: two keys and what is typed, and nothing of what is typed stands anywhere else.
class CheckTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void twoKeysAndWhatIsTyped()
    {
        Asking shown;
        QVERIFY(shown.begins());
        shown.type(iban);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.sent().size(), 1u);
        QCOMPARE(shown.sent().front().field, u"f.iban"_s);
        QCOMPARE(shown.sent().front().said->view(), QByteArrayView(iban.toLatin1()));
        QVERIFY(shown.says(u"matches"_s));
        QCOMPARE(shown.typed(), QByteArray()); // ready for the next one
        QVERIFY(shown.says(u"Check: Phone"_s));
    }

    void aMissStaysToBeTypedAnew()
    {
        Asking shown;
        QVERIFY(shown.begins());
        shown.type(u"NL00"_s);
        shown.press(Qt::Key_Return);
        QVERIFY(shown.says(u"does not match"_s));
        QCOMPARE(shown.typed(), QByteArray("NL00"));
        shown.type(u"N"_s); // takes its place
        QCOMPARE(shown.typed(), QByteArray("N"));
    }

    void enterOnAnEmptyLineSaysSoAndStays()
    {
        Asking shown;
        QVERIFY(shown.begins());
        shown.press(Qt::Key_Return);
        QVERIFY(shown.current()->check()->isOpen() && shown.sent().empty());
        QVERIFY2(shown.says(u"Nothing was typed, so nothing was compared."_s), qPrintable(shown.tree()));
        QVERIFY(shown.line()); // and the next letter goes where it belongs
        shown.type(iban);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.sent().size(), 1u);
        QVERIFY(!shown.says(u"Nothing was typed"_s));
        shown.press(Qt::Key_Return);
        QVERIFY(shown.says(u"Nothing was typed"_s));
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.current()->check()->isOpen());
    }

    void fromTheRowOfTheFieldToo()
    {
        Asking shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        QVERIFY(shown.goTo(u"f.iban"_s));
        QQuickItem *row = shown.focused();
        shown.press(Qt::Key_Return);
        QVERIFY(shown.line());
        shown.press(Qt::Key_Down); // another field
        QVERIFY(shown.says(u"Check: Phone"_s));
        shown.press(Qt::Key_K, Qt::AltModifier);
        QVERIFY(shown.says(u"Check: IBAN"_s));
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.current()->check()->isOpen());
        QCOMPARE(shown.focused(), row);
    }

    void whatIsTypedStandsNowhereElse()
    {
        Asking shown;
        QVERIFY(shown.begins());
        shown.type(u"zonnebloem"_s);
        QCOMPARE(shown.typed(), QByteArray("zonnebloem"));
        QVERIFY(!shown.isAnywhere(u"zonne"_s));
        QVERIFY(!shown.focused()->inputMethodQuery(Qt::ImSurroundingText).isValid());
        shown.press(Qt::Key_A, Qt::ControlModifier);
        for (const Qt::Key key : {Qt::Key_C, Qt::Key_X})
            shown.press(key, Qt::ControlModifier);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"zonne"_s));
        shown.press(Qt::Key_Return);
        QVERIFY(!shown.isAnywhere(u"zonne"_s)); // nor after the answer
        // A control: what is typed as a note is found, and so is the word for the field.
        shown.press(Qt::Key_Escape);
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"zonnebloem"_s);
        QVERIFY(shown.isAnywhere(u"zonne"_s));
    }

    void hiddenItForgets_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("escape") << 0;
        QTest::newRow("another interaction") << 1;
        QTest::newRow("locked") << 2;
        QTest::newRow("the call ends") << 3;
        QTest::newRow("another field") << 4;
    }
    void hiddenItForgets()
    {
        QFETCH(int, how);
        Asking shown;
        QVERIFY(shown.begins());
        shown.type(u"zonnebloem"_s);
        SecretSource *line = shown.line();
        switch (how) {
        case 0: shown.press(Qt::Key_Escape); break;
        case 1: shown.press(Qt::Key_3, Qt::ControlModifier); break;
        case 2: {
            desk::DoorFact fact;
            fact.state = desk::DoorState::Locked;
            shown.window->door().show(fact);
            break;
        }
        case 3: {
            desk::InteractionFact over = shown.scene.meijer;
            over.phase = desk::Phase::Ended;
            shown.scene.desk.tell({over});
            break;
        }
        default: shown.press(Qt::Key_Down);
        }
        QVERIFY(shown.settled());
        QVERIFY(line->secret().isEmpty());
    }

    void itIsEditedLetterByLetter()
    {
        Asking shown;
        QVERIFY(shown.begins());
        shown.commit({}, u"Ne\u0301e"_s); // the accent is a sign of its own
        shown.press(Qt::Key_Left);
        shown.press(Qt::Key_Backspace);
        QCOMPARE(shown.typed(), QByteArray("Ne"));
        shown.press(Qt::Key_Home);
        shown.commit({}, u"\U0001F600"_s); // two units, one letter
        shown.press(Qt::Key_Left);
        shown.press(Qt::Key_Delete);
        QCOMPARE(shown.typed(), QByteArray("Ne"));
        shown.press(Qt::Key_End);
        shown.commit(u"´"_s, {}); // a dead key waits
        QCOMPARE(shown.typed(), QByteArray("Ne"));
        shown.commit({}, u"é"_s);
        QCOMPARE(shown.typed(), u"Neé"_s.toUtf8());
        QGuiApplication::clipboard()->setText(u"a\nb"_s);
        shown.press(Qt::Key_A, Qt::ControlModifier);
        shown.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shown.typed(), QByteArray("ab"));
        shown.press(Qt::Key_T, Qt::AltModifier); // a chord is no letter
        QVERIFY(!shown.line());
    }

    void tooMuchIsNotTaken()
    {
        Asking shown;
        QVERIFY(shown.begins());
        shown.commit({}, QString(500, u'x'));
        QCOMPARE(shown.typed().size(), 128);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.sent().size(), 1u); // the desk says that it is too long
    }

    void withoutTheOfficeItIsSaidWhereItWasTyped()
    {
        Asking shown;
        QVERIFY(shown.begins());
        shown.scene.desk.setLink(desk::LinkState::Offline);
        shown.type(iban);
        shown.press(Qt::Key_Return);
        QVERIFY(shown.current()->check()->isOpen());
        QVERIFY(shown.says(u"nothing can be checked"_s));
        QVERIFY(shown.current()->problem().isEmpty());
        QCOMPARE(shown.typed(), iban.toLatin1());
    }

    void whereNothingMayBeCheckedTheKeyDoesNothing()
    {
        Asking shown;
        shown.scene.tellCallAlone(); // nobody is confirmed
        QVERIFY(shown.open());
        QQuickItem *before = shown.focused();
        shown.press(Qt::Key_K, Qt::AltModifier);
        QVERIFY(!shown.current()->check()->isOpen());
        QCOMPARE(shown.focused(), before);
    }
};

PRIVITY_TEST(CheckTest)
#include "tst_Check.moc"
