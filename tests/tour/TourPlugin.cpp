// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/TourPlugin.h"

#include "app/desk/AccessibleTree.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeySequence>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

// What QTest::keyClick uses: the window system's way in, shortcuts included. Exported by Qt Gui, declared in no header.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key, Qt::KeyboardModifiers modifiers,
    const QString &text = QString(), bool repeated = false, ushort count = 1);

namespace privity::tour {
namespace {

QQuickWindow *openWindow()
{
    for (QWindow *window : QGuiApplication::topLevelWindows())
        if (auto *quick = qobject_cast<QQuickWindow *>(window); quick && quick->isVisible())
            return quick;
    return nullptr;
}

void press(QWindow &window, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
        qt_handleKeyEvent(&window, type, key, modifiers, text);
}

//! "Alt+T", "Ctrl+1", "Return", "Esc". False: there is no such key.
bool pressChord(QWindow &window, const QString &chord)
{
    const QKeySequence sequence = QKeySequence::fromString(chord, QKeySequence::PortableText);
    if (sequence.count() != 1 || sequence[0].key() == Qt::Key_unknown)
        return false;
    const int key = sequence[0].key();
    press(
        window, key, sequence[0].keyboardModifiers(), key < 0x80 ? QString(QChar(char16_t(key))).toLower() : QString());
    return true;
}

void type(QWindow &window, const QString &text)
{
    for (const QChar c : text)
        press(window, c.toUpper().unicode(), c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, c);
}

} // namespace

Tour::Tour(const QString &socket)
{
    connect(&m_server, &QLocalServer::newConnection, this, &Tour::meet);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(socket))
        qFatal("tour: %s: %s", qPrintable(socket), qPrintable(m_server.errorString()));
}

void Tour::meet()
{
    m_player = m_server.nextPendingConnection();
    connect(m_player, &QLocalSocket::readyRead, this, &Tour::work);
    connect(m_player, &QLocalSocket::disconnected, this, &QCoreApplication::quit);
}

void Tour::work()
{
    while (!m_waits && m_player->canReadLine())
        obey(QJsonDocument::fromJson(m_player->readLine()).object());
}

void Tour::answer(const QJsonObject &said)
{
    m_player->write(QJsonDocument(said).toJson(QJsonDocument::Compact) + '\n');
}

void Tour::obey(const QJsonObject &command)
{
    if (command.contains("quit"_L1)) {
        answer({});
        m_player->flush();
        return QCoreApplication::quit();
    }
    QQuickWindow *window = openWindow();
    if (!window)
        return answer({{u"error"_s, u"there is no window"_s}});
    if (command.contains("tree"_L1))
        return answer({{u"tree"_s, desk::accessibleText(*window)}});
    if (command.contains("shot"_L1))
        return shoot(*window, command["shot"_L1].toString());
    if (command.contains("key"_L1) && !pressChord(*window, command["key"_L1].toString()))
        return answer({{u"error"_s, u"no such key"_s}});
    if (command.contains("type"_L1))
        type(*window, command["type"_L1].toString());
    if (const QJsonArray size = command["resize"_L1].toArray(); size.size() == 2)
        window->resize(size[0].toInt(), size[1].toInt());
    answer({});
}

void Tour::shoot(QQuickWindow &window, const QString &path)
{
    m_waits = true;
    const auto grab = [this, &window, path] {
        m_waits = false;
        answer(window.grabWindow().save(path) ? QJsonObject{}
                                              : QJsonObject{{u"error"_s, u"%1 can't be written"_s.arg(path)}});
        work();
    };
    connect(&window, &QQuickWindow::frameSwapped, this, grab,
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    window.update();
}

QObject *TourPlugin::create(const QString &, const QString &)
{
    return new Tour(qEnvironmentVariable("PRIVITY_TOUR_SOCKET"));
}

} // namespace privity::tour
