// SPDX-License-Identifier: Apache-2.0
#include "app/platform/IdleWatch.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace privity {

IdleWatch::IdleWatch(QObject *application, const Clock &clock) : m_clock(clock), m_last(clock.monotonicMs())
{
    application->installEventFilter(this);
}

void IdleWatch::touch() { m_last = m_clock.monotonicMs(); }

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (int(event->type())) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress: touch(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

SessionWatch::SessionWatch(QObject *parent) : QObject(parent)
{
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const QString &interface : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
        session.connect({}, {}, interface, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
    QDBusConnection::systemBus().connect(
        u"org.freedesktop.login1"_s, {}, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this, SLOT(logindLocked()));
}

void SessionWatch::screenSaverChanged(bool active)
{
    if (active)
        Q_EMIT locked();
}

void SessionWatch::logindLocked() { Q_EMIT locked(); }

} // namespace privity
