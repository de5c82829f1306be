// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/Wiping.h"
#include "app/platform/SystemPorts.h"
#include "app/platform/WakeWatch.h"
#include "app/transport/WebSocketClient.h"
#include "models/desk/Desk.h"

#include <QTimer>

namespace privity::desk {

//! Lives in the engine's thread: drives the core with commands, the socket's events and one timer.
class DeskWorker : public QObject
{
    Q_OBJECT
public:
    DeskWorker(std::unique_ptr<RowStore> store, QString language, std::optional<Wiping> place = {});

    void start();
    void handle(const Command &command);

Q_SIGNALS:
    void told(privity::desk::FactBatch batch);
    void failed(const privity::Error &error);
    void wiped(); //!< nothing is left but the note

private:
    void take(DeskStep step);
    void wipe(const QByteArray &note);
    void plan();

    std::unique_ptr<RowStore> m_store;
    SystemClock m_clock;
    SystemRandom m_random;
    std::optional<Wiping> m_place;
    std::optional<Desk> m_desk;              //!< none once it was wiped
    std::unique_ptr<WebSocketClient> m_link; //!< made in the engine's thread
    std::unique_ptr<WakeWatch> m_wake;       //!< likewise
    QTimer *m_due = nullptr;
    quint64 m_revision = 0;
    quint64 m_connects = 0, m_closed = 0; //!< each connectTo() ends in one closed(), in order
};

} // namespace privity::desk
