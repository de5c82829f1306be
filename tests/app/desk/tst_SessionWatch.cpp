// SPDX-License-Identifier: Apache-2.0
#include "app/platform/IdleWatch.h"
#include "tests/support/TestMain.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>

using namespace privity;
using namespace Qt::StringLiterals;

//! The session's own lock, as screen lockers announce it on a real bus.
class SessionWatchTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void theSystemsLockIsHeard_data()
    {
        QTest::addColumn<QString>("interface");
        for (const char *interface : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"})
            QTest::newRow(interface) << QString::fromLatin1(interface);
    }
    void theSystemsLockIsHeard()
    {
        QFETCH(QString, interface);
        SessionWatch watch;
        QSignalSpy locked(&watch, &SessionWatch::locked);
        QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"locker"_s);
        const auto say = [&](bool active) {
            QDBusMessage signal = QDBusMessage::createSignal(u"/ScreenSaver"_s, interface, u"ActiveChanged"_s);
            signal.setArguments({active});
            return other.send(signal);
        };
        QVERIFY(say(false) && say(true)); // heard in order
        QTRY_COMPARE(locked.size(), 1);
    }
};

PRIVITY_TEST(SessionWatchTest)
#include "tst_SessionWatch.moc"
