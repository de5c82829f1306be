// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Courier.h"

#include "models/sync/DeskWipe.h"

namespace privity::desk {

Courier::Courier(Wiping place, QObject *parent)
    : QObject(parent), m_place(std::move(place)), m_link(m_random, LinkOptions{})
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, [this] {
        DeskOutputs out;
        if (m_sender)
            m_sender->tick(out);
        take(out);
    });
    connect(&m_link, &WebSocketClient::received, this, [this](const QByteArray &message) {
        DeskOutputs out;
        const bool isDone = m_sender && m_sender->received(message, out);
        if (isDone)
            m_sender.reset();
        take(out);
        if (isDone && m_place.delivered()) // else the next start brings it again: it is taken twice as well as once
            Q_EMIT delivered();
    });
    connect(
        &m_link, &WebSocketClient::closed, this,
        [this] {
            if (++m_closed == m_connects && m_sender)
                m_sender->linkClosed();
            take({});
        },
        Qt::QueuedConnection);
}

Courier::~Courier() = default;

void Courier::start()
{
    const Result<WipeNote> note = m_place.note();
    if (m_sender || !note || !note->wiped)
        return;
    m_sender = std::make_unique<ReceiptSender>(*note, m_clock, m_random);
    DeskOutputs out;
    m_sender->start(out);
    take(out);
}

void Courier::take(const DeskOutputs &outputs)
{
    for (const DeskOutput &output : outputs) {
        switch (output.kind) {
        case DeskOutput::Kind::Connect: {
            QUrl url(output.url);
            url.setPath(QStringLiteral("/v1/desk"));
            ++m_connects;
            m_link.connectTo(url, output.pins);
            break;
        }
        case DeskOutput::Kind::Send: m_link.send(output.bytes); break;
        case DeskOutput::Kind::Close: m_link.close(1000); break;
        }
    }
    if (m_sender)
        m_due.start(int(std::clamp<qint64>(m_sender->nextDueMs() - m_clock.monotonicMs(), 0, 3600000)));
    else
        m_due.stop();
}

} // namespace privity::desk
