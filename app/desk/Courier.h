// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/Wiping.h"
#include "app/platform/SystemPorts.h"
#include "app/transport/WebSocketClient.h"

#include <QTimer>
#include <memory>

namespace privity {
class ReceiptSender;
struct DeskOutput;
} // namespace privity

namespace privity::desk {

//! Brings a wiped desk's receipt to its office, in this run or a later one, and then takes it out of the note.
class Courier : public QObject
{
    Q_OBJECT
public:
    explicit Courier(Wiping place, QObject *parent = nullptr);
    ~Courier() override;
    void start(); //!< again with every note; nothing to send: does nothing

Q_SIGNALS:
    void delivered();

private:
    void take(const std::vector<DeskOutput> &outputs);

    Wiping m_place;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<ReceiptSender> m_sender;
    WebSocketClient m_link;
    QTimer m_due;
    quint64 m_connects = 0, m_closed = 0; //!< each connectTo() ends in one closed(), in order
};

} // namespace privity::desk
