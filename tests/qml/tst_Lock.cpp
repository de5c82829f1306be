// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/LockedWindow.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

using namespace privity;
using namespace Qt::StringLiterals;
using test::LockedWindow;
using test::ShownWindow;

//! What is said at a shut door, and of it: who rings behind it, what was not typed.
class LockTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    //! How many, and neither who nor for which brand; gone when they are gone, or the desk is open.
    void aLockedDeskSaysThatSomebodyRings()
    {
        LockedWindow shown;
        shown.scene.desk.tell({shown.scene.link, shown.scene.self, shown.scene.meijer}); // on the line
        QVERIFY(shown.openWithLock());
        shown.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(shown.says(u"Heading \"Locked. The call goes on.\""_s));
        QVERIFY(!shown.says(u"rings"_s) && !shown.says(u"waits"_s));
        shown.type(u"ri"_s);
        const auto tell = [&](const desk::Fact &fact) {
            shown.scene.desk.tell({fact});
            QVERIFY(shown.settled());
        };
        tell(shown.scene.rental);
        QVERIFY2(shown.says(u"AlertMessage \"A call rings.\""_s), qPrintable(shown.tree()));
        QVERIFY(!shown.says(shown.scene.rental.brandName));
        QCOMPARE(shown.focused()->property("text").toString(), u"ri"_s);
        desk::InteractionFact second = shown.scene.rental;
        second.id.text.replace(2, 1, u"9"_s);
        tell(second);
        QVERIFY(shown.says(u"AlertMessage \"Calls that ring: 2.\""_s));
        desk::InteractionFact chat = shown.scene.fashion;
        chat.phase = desk::Phase::Offered;
        tell(chat);
        QVERIFY(shown.says(u"AlertMessage \"Calls that ring: 2. A chat waits.\""_s));
        QVERIFY(!shown.says(chat.brandName));
        tell(desk::InteractionGone{second.id});
        tell(desk::InteractionGone{shown.scene.rental.id});
        QVERIFY(shown.says(u"AlertMessage \"A chat waits.\""_s) && !shown.says(u"ring"_s));
        tell(desk::InteractionGone{chat.id});
        QVERIFY(!shown.says(u"waits"_s) && !shown.says(u"AlertMessage"_s));
        tell(shown.scene.rental);
        shown.press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(shown.tries(u"right"_s));
        QVERIFY(!shown.says(u"A call rings."_s));
        shown.press(Qt::Key_L, Qt::ControlModifier); // it rang before the lock
        QVERIFY(shown.says(u"AlertMessage \"A call rings.\""_s));
    }

    void anOfferAsksForAttentionOnceAndOnlyFromBehind()
    {
        ShownWindow shown;
        shown.scene.tellCallAlone();
        QVERIFY(shown.open());
        QSignalSpy asked(shown.window.get(), &desk::Window::attentionWanted);
        shown.scene.desk.tell({shown.scene.rental});
        QVERIFY(shown.settled());
        QCOMPARE(asked.size(), 0); // the agent is there
        QWindow other;
        other.show();
        other.requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        shown.scene.desk.tell({shown.scene.rental, shown.scene.link});
        QVERIFY(shown.settled());
        QCOMPARE(asked.size(), 0); // nobody new
        desk::InteractionFact second = shown.scene.rental;
        second.id.text.replace(2, 1, u"9"_s);
        shown.scene.desk.tell({second, desk::InteractionGone{shown.scene.rental.id}});
        QVERIFY(shown.settled());
        QCOMPARE(asked.size(), 1);
        shown.scene.desk.tell({desk::InteractionGone{second.id}});
        QVERIFY(shown.settled());
        QCOMPARE(asked.size(), 1);
    }

    //! Also before anything is open, where the passphrase opens the desk.
    void anEmptyWordIsSaid_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("password");
        QTest::addColumn<QString>("said");
        QTest::newRow("unlock") << int(desk::DoorState::Locked) << true
                                << u"Nothing was typed. Type your password of this computer."_s;
        QTest::newRow("unlock by passphrase")
            << int(desk::DoorState::Locked) << false << u"Nothing was typed. Type the passphrase of this desk."_s;
        QTest::newRow("open") << int(desk::DoorState::Passphrase) << false
                              << u"Nothing was typed. Type the passphrase of this desk."_s;
    }
    void anEmptyWordIsSaid()
    {
        QFETCH(int, state);
        QFETCH(bool, password);
        QFETCH(QString, said);
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        QByteArrayList answers;
        shown.window->door().answerWith([&](desk::DoorAct, QByteArray typed) { answers += typed; });
        desk::DoorFact fact;
        fact.state = desk::DoorState(state);
        fact.asks = true;
        fact.password = password;
        shown.window->door().show(fact);
        QVERIFY(shown.settled() && !shown.says(u"Nothing was typed"_s));
        shown.press(Qt::Key_Return);
        QVERIFY2(shown.says(said), qPrintable(shown.tree()));
        QVERIFY(answers.isEmpty());
        shown.type(u"right"_s);
        shown.press(Qt::Key_Return);
        QCOMPARE(answers, QByteArrayList{"right"});
        fact.wrong = true;
        shown.window->door().show(fact);
        QVERIFY(shown.settled() && !shown.says(u"Nothing was typed"_s));
        QVERIFY(shown.says(u"That was not it. Check capital letters and the keyboard's language, and try again."_s));
    }

    //! What comes meanwhile takes nothing away from what is typed.
    void newsLeavesWhatIsTypedInPlace()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock());
        shown.press(Qt::Key_L, Qt::ControlModifier);
        for (const QString &tried : {QString(), u"wrong"_s}) {
            QVERIFY(shown.tries(tried));
            shown.type(u"ri"_s);
            shown.window->door().setLiveCall(false);
            shown.window->door().retranslate();
            QVERIFY(shown.settled());
            shown.type(u"x"_s);
            QCOMPARE(shown.focused()->property("text").toString(), u"rix"_s);
            shown.window->door().setLiveCall(true);
            shown.press(Qt::Key_A, Qt::ControlModifier);
        }
    }
};

PRIVITY_TEST(LockTest)
#include "tst_Lock.moc"
