// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/LockedWindow.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace privity;
using namespace Qt::StringLiterals;
using test::LockedWindow;
using test::ShownWindow;

//! The lock over the real window.
class DoorTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aDeskThatWasErasedSaysByWhomAndWhy()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock(u"de"_s));
        QVERIFY(shown.says(u"Mevrouw Meijer"_s));
        shown.press(Qt::Key_L, Qt::ControlModifier);
        using desk::DoorState;
        shown.window->door().shut({DoorState::Wiped, u"E. Officer"_s, u"gestohlen"_s, shown.scene.clock.now()});
        QVERIFY(shown.settled());
        QVERIFY(shown.says(u"Heading \"Dieser Platz wurde gelöscht\""_s)); // also over a lock: nothing is behind it
        QVERIFY2(
            shown.says(u"Angeordnet von E. Officer am"_s) && shown.says(u"gestohlen."_s), qPrintable(shown.tree()));
        QCOMPARE(shown.tree().count(u"ngeordnet"_s), 1); // by whom is said once
        QVERIFY(shown.says(u"Button \"Diesen Platz neu einrichten\""_s));
        QVERIFY(!shown.says(u"Meijer"_s) && !shown.says(u"EditableText"_s));
    }

    void tooLongWithoutTheOfficeStandsBehindTheLock()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock());
        QObject::connect(
            &shown.window->desk(), &view::DeskViewModel::shut, &shown.window->door(), &view::DoorViewModel::shut);
        shown.scene.desk.tell({desk::ShutFact{desk::DoorState::LeaseOver, {}, {}, {}}});
        QVERIFY(shown.settled());
        QVERIFY(shown.says(u"Heading \"Too long without the office\""_s));
        QVERIFY(shown.says(u"Button \"Try again\""_s) && !shown.says(u"Meijer"_s));
        shown.press(Qt::Key_L, Qt::ControlModifier);
        shown.window->door().shut({}); // the office is back
        QVERIFY(shown.settled());
        QVERIFY(!shown.says(u"Too long"_s));
    }

    void aLockedDeskShowsAndSaysNothingOfACustomer()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"half a note"_s);
        QVERIFY(shown.says(u"Mevrouw Meijer"_s));
        shown.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(shown.says(u"Heading \"Locked. The call goes on.\""_s));
        QVERIFY(shown.says(u"EditableText \"Your password of this computer\""_s));
        for (const QString &gone : {u"Meijer"_s, u"184.20"_s, u"Norrland"_s, u"Maison"_s, u"Velocar"_s, u"Paket"_s,
                 u"half a note"_s, u"Wrap up"_s})
            QVERIFY2(!shown.says(gone), qPrintable(gone + u'\n' + shown.tree()));
        QCOMPARE(shown.window->quick().title(), u"Privity"_s);
        QCOMPARE(shown.scene.desk.all<desk::Lock>().size(), 1u);
        QVERIFY(QFile::exists(shown.folder.filePath(u"locked"_s)));
    }

    void aChatIsNoCallAndNothingIsPromisedOfTheOffice()
    {
        LockedWindow shown;
        shown.scene.desk.tell({shown.scene.link, shown.scene.self, shown.scene.fashion});
        QVERIFY(shown.openWithLock());
        QVERIFY(shown.window->desk().isLive() && !shown.window->desk().isOnCall());
        shown.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY2(shown.says(u"Heading \"Locked\""_s), qPrintable(shown.tree()));
        QVERIFY(shown.says(u"goes to the office as soon as it can be reached"_s));
    }

    void noKeyReachesWhatLiesBehind()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock());
        shown.press(Qt::Key_L, Qt::ControlModifier);
        const size_t sent = shown.scene.desk.sent.size();
        const QString tree = shown.tree();
        for (const auto &[key, modifiers] :
            std::initializer_list<std::pair<Qt::Key, Qt::KeyboardModifier>>{{Qt::Key_T, Qt::AltModifier},
                {Qt::Key_S, Qt::AltModifier}, {Qt::Key_C, Qt::AltModifier}, {Qt::Key_M, Qt::AltModifier},
                {Qt::Key_A, Qt::AltModifier}, {Qt::Key_P, Qt::AltModifier}, {Qt::Key_N, Qt::ControlModifier},
                {Qt::Key_2, Qt::ControlModifier}, {Qt::Key_Comma, Qt::ControlModifier}, {Qt::Key_F8, Qt::NoModifier},
                {Qt::Key_Escape, Qt::NoModifier}, {Qt::Key_Tab, Qt::NoModifier}, {Qt::Key_Tab, Qt::ShiftModifier}})
            shown.press(key, modifiers);
        QCOMPARE(shown.scene.desk.sent.size(), sent);
        QCOMPARE(shown.tree(), tree);
    }

    void whatIsTypedIsNeitherSaidNorCopied()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock());
        shown.press(Qt::Key_L, Qt::ControlModifier);
        shown.type(u"zebra"_s);
        QVERIFY(!shown.says(u"zebra"_s));
        QGuiApplication::clipboard()->setText(u"before"_s);
        shown.press(Qt::Key_A, Qt::ControlModifier);
        shown.press(Qt::Key_C, Qt::ControlModifier);
        shown.press(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }

    void unlockingReturnsToTheSameStep()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock());
        shown.press(Qt::Key_N, Qt::ControlModifier);
        shown.type(u"half a note"_s);
        const QQuickItem *before = shown.focused();
        shown.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(shown.tries(u"wrong"_s));
        QVERIFY(shown.says(u"That was not it."_s));
        QVERIFY(!shown.says(u"Meijer"_s));
        QVERIFY(shown.tries(u"right"_s));
        QVERIFY(shown.says(u"Mevrouw Meijer"_s) && shown.says(u"half a note"_s));
        QCOMPARE(shown.focused(), before);
        QCOMPARE(shown.scene.desk.all<desk::Unlock>().size(), 1u);
        QVERIFY(!QFile::exists(shown.folder.filePath(u"locked"_s)));
        shown.type(u" more"_s);
        QCOMPARE(shown.current()->property("noteDraft").toString(), u"half a note more"_s);
    }

    void theSecondFieldIsTypedAnew()
    {
        LockedWindow shown;
        QVERIFY(shown.openWithLock());
        QByteArray chosen;
        shown.window->door().answerWith([&](desk::DoorAct, QByteArray typed) { chosen = typed; });
        desk::DoorFact asks;
        asks.state = desk::DoorState::NewPassphrase;
        asks.asks = true;
        shown.window->door().show(asks);
        QVERIFY(shown.settled());
        for (const QString &typed : {u"too short"_s, u"long enough to be one"_s}) {
            shown.type(typed);
            shown.press(Qt::Key_Return);
            shown.type(typed); // replaces what was there
            shown.press(Qt::Key_Return);
        }
        QCOMPARE(chosen, "long enough to be one");
    }

    void afterFiveWrongTriesItWaitsAndARestartDoesNotForgetThem()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock());
        shown.press(Qt::Key_L, Qt::ControlModifier);
        for (int i = 0; i < 5; ++i)
            QVERIFY(shown.tries(u"wrong"_s));
        QVERIFY(shown.says(u"That was not it. Next try in 30 s."_s));
        QVERIFY(shown.tries(u"right"_s)); // too early: not even looked at
        QVERIFY(shown.lock->isLocked());
        LockedWindow again;
        QVERIFY(QFile::copy(shown.folder.filePath(u"locked"_s), again.folder.filePath(u"locked"_s)));
        QVERIFY(again.openWithLock());
        QVERIFY(again.lock->isLocked() && !again.window->door().canAct());
        QVERIFY(again.says(u"Next try in 30 s."_s));
        again.scene.clock.advanceMs(30'000);
        QTRY_VERIFY(!again.says(u"Next try in"_s));
        QVERIFY(again.tries(u"right"_s));
        QVERIFY(!again.lock->isLocked());
    }

    void aFactorThatCannotBeAskedIsNotAWrongTry()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock());
        shown.press(Qt::Key_L, Qt::ControlModifier);
        for (int i = 0; i < 6; ++i)
            QVERIFY(shown.tries(u"broken"_s));
        QVERIFY(shown.says(u"can't check a password now"_s));
        QVERIFY(shown.tries(u"right"_s));
        QVERIFY(!shown.lock->isLocked());
    }

    void nobodyAtTheDeskLocksItButNotWhileSomebodyIsOnTheLine()
    {
        constexpr qint64 idleMs = 240'000;
        LockedWindow shown;
        shown.scene.tellCallAlone();
        QVERIFY(shown.openWithLock(u"en"_s, 100));
        QVERIFY(shown.window->desk().isLive());
        shown.scene.clock.advanceMs(idleMs);
        QTRY_COMPARE(shown.idle.lastInputMs(), shown.scene.clock.monotonicMs()); // it looked, and somebody was there
        QVERIFY(!shown.lock->isLocked());
        shown.scene.desk.tell({desk::InteractionGone{shown.scene.energy.id}});
        QVERIFY(shown.settled());
        QVERIFY(!shown.window->desk().isLive() && !shown.lock->isLocked());
        shown.scene.clock.advanceMs(idleMs);
        QTRY_VERIFY(shown.lock->isLocked());
        QVERIFY(shown.says(u"Heading \"Locked\""_s));
    }

    void everyTouchBeginsTheTimeAnew()
    {
        test::StillClock clock(Timestamp{1'000'000});
        QObject application;
        IdleWatch idle(&application, clock);
        for (const QEvent::Type type :
            {QEvent::KeyPress, QEvent::MouseMove, QEvent::MouseButtonPress, QEvent::Wheel, QEvent::TouchBegin}) {
            clock.advanceMs(1000);
            QEvent event(type);
            QCoreApplication::sendEvent(&application, &event);
            QCOMPARE(idle.lastInputMs(), clock.monotonicMs());
        }
        clock.advanceMs(1000);
        QEvent other(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&application, &other);
        QCOMPARE(idle.lastInputMs(), clock.monotonicMs() - 1000);
    }

    void aDiskThatForgetsIsSaidOnceAndNotAgainAfterALock()
    {
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock());
        desk::DoorFact fact;
        fact.state = desk::DoorState::Waiting;
        shown.window->door().show(fact);
        fact.state = desk::DoorState::Open;
        fact.volatileDisk = true;
        shown.window->door().show(fact);
        shown.lock->begin(fact, false);
        QVERIFY(shown.settled() && shown.says(u"This computer forgets its disk when you sign out."_s));
        shown.window->door().dismissNotice();
        shown.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(shown.tries(u"right"_s));
        QVERIFY(shown.says(u"Mevrouw Meijer"_s) && !shown.says(u"forgets its disk"_s));
    }

    void theDoorSpeaksFiveLanguages_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("en") << u"Locked. The call goes on."_s;
        QTest::newRow("de") << u"Gesperrt. Das Gespräch geht weiter."_s;
        QTest::newRow("fr") << u"Verrouillé. L’appel continue."_s;
        QTest::newRow("nl") << u"Vergrendeld. Het gesprek gaat door."_s;
        QTest::newRow("es") << u"Bloqueado. La llamada continúa."_s;
    }
    void theDoorSpeaksFiveLanguages()
    {
        QFETCH(QString, title);
        LockedWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.openWithLock(QString::fromLatin1(QTest::currentDataTag())));
        shown.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY2(shown.says(title), qPrintable(shown.tree()));
        for (int state = 0; state <= int(desk::DoorState::Locked); ++state) {
            desk::DoorFact fact;
            fact.state = desk::DoorState(state);
            shown.window->door().show(fact);
            QCOMPARE(shown.window->door().title().isEmpty(), fact.state == desk::DoorState::Open);
            QCOMPARE(shown.window->door().words().isEmpty(), fact.state == desk::DoorState::Open);
        }
    }

    void whatBecomesOfTheDiskIsSaidAsItIs()
    {
        ShownWindow shown;
        shown.scene.desk.tell({desk::LinkFact{}});
        QVERIFY(shown.open());
        desk::DoorFact fact;
        fact.startsAnew = true;
        fact.state = desk::DoorState::StoreGone; // there is nothing to keep, so nothing is said to be kept
        shown.window->door().show(fact);
        QVERIFY(shown.settled() && !shown.says(u"Nothing is deleted"_s) && shown.says(u"a disk that comes back"_s));
        fact.state = desk::DoorState::KeyLost;
        shown.window->door().show(fact);
        QVERIFY(shown.settled() && shown.says(u"Nothing is deleted"_s));
    }

    void theFolderThatWasKeptCanBeCopied()
    {
        ShownWindow shown;
        shown.scene.tellAll();
        QVERIFY(shown.open());
        desk::DoorFact fact;
        fact.state = desk::DoorState::Waiting;
        shown.window->door().show(fact);
        fact.state = desk::DoorState::Open;
        fact.keptAt = u"/srv/desks/agent-12/.local/share/privity/set-aside-2026"_s;
        shown.window->door().show(fact);
        QVERIFY(shown.settled());
        for (int i = 0; i < 40 && !shown.focused()->property("text").toString().startsWith(u'/'); ++i)
            shown.press(Qt::Key_Tab);
        shown.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), fact.keptAt);
    }

    void aNewPassphraseIsLongAndTypedTwice()
    {
        ShownWindow shown;
        shown.scene.desk.tell({desk::LinkFact{}});
        QVERIFY(shown.open());
        QByteArrayList answers;
        shown.window->door().answerWith([&](desk::DoorAct, QByteArray typed) { answers += typed; });
        desk::DoorFact fact;
        fact.state = desk::DoorState::NewPassphrase;
        fact.asks = true;
        shown.window->door().show(fact);
        QVERIFY(shown.settled());
        const auto give = [&](const QString &first, const QString &second) {
            shown.type(first);
            shown.press(Qt::Key_Return);
            shown.type(second);
            shown.press(Qt::Key_Return);
        };
        give(u"too short"_s, u"too short"_s);
        QVERIFY(shown.says(u"at least 12 characters"_s));
        give(u"four words of mine"_s, u"four words of hers"_s); // the first is marked: what is typed replaces it
        QVERIFY(shown.says(u"not the same"_s));
        QVERIFY(answers.isEmpty());
        shown.type(u"four words of mine"_s); // the first stays, the second is marked
        shown.press(Qt::Key_Return);
        QCOMPARE(answers, QByteArrayList{"four words of mine"});
    }
};

PRIVITY_TEST(DoorTest)
#include "tst_Door.moc"
