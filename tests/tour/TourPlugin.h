// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QGenericPlugin>
#include <QJsonObject>
#include <QLocalServer>
#include <QQuickWindow>

namespace privity::tour {

//! A person's hands and eyes for the unmodified program: keys go in where the window system's do, and what comes out
//! is a picture and what a screen reader is told. One JSON object a line both ways, answered in order:
//!   {"key":"Alt+T"} {"type":"text"} {"resize":[w,h]} {"quit":true}  ->  {}
//!   {"shot":"file.png"}  ->  {} after the next frame            {"tree":true}  ->  {"tree":"…"}
//! What can't be done is answered {"error":"…"}. GUI thread. When the player goes away, the program ends.
class Tour : public QObject
{
    Q_OBJECT
public:
    explicit Tour(const QString &socket);

private:
    void meet();
    void work();
    void answer(const QJsonObject &said);
    void obey(const QJsonObject &command);
    void shoot(QQuickWindow &window, const QString &path);

    QLocalServer m_server;
    QLocalSocket *m_player = nullptr; //!< the server's
    bool m_waits = false;             //!< for a frame
};

//! Made by QT_QPA_GENERIC_PLUGINS=privitytour; PRIVITY_TOUR_SOCKET names the socket it listens on.
class TourPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "tour.json")
public:
    QObject *create(const QString &key, const QString &specification) override;
};

} // namespace privity::tour
