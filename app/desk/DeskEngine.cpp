// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskEngine.h"

#include "app/desk/DeskWorker.h"
#include "app/transport/TlsIdentity.h"

namespace privity::desk {

DeskWorker::DeskWorker(std::unique_ptr<RowStore> store, QString language, std::optional<Wiping> place)
    : m_store(std::move(store)), m_place(std::move(place))
{
    m_desk.emplace(*m_store, m_clock, m_random, std::move(language));
}

void DeskWorker::start()
{
    m_due = new QTimer(this);
    m_due->setSingleShot(true);
    connect(m_due, &QTimer::timeout, this, [this] { take(m_desk->tick()); });
    m_link = std::make_unique<WebSocketClient>(m_random, LinkOptions{}, this);
    connect(m_link.get(), &WebSocketClient::opened, this, [this] { take(m_desk->linkOpened(m_link->tlsKeyHash())); });
    connect(m_link.get(), &WebSocketClient::received, this,
        [this](const QByteArray &message) { take(m_desk->received(message)); });
    connect(
        m_link.get(), &WebSocketClient::closed, this,
        [this](int code, const QString &, const std::optional<Error> &error) {
            if (++m_closed == m_connects && m_desk) // the end of an earlier link than the present one is no news
                take(m_desk->linkClosed(code, error));
        },
        Qt::QueuedConnection);
    m_wake = std::make_unique<WakeWatch>(m_clock, [this] {
        if (!m_desk)
            return;
        m_link->probe();
        take(m_desk->tick()); // timers stood still meanwhile
    });
    Result<DeskStep> step = m_desk->start();
    if (!step)
        Q_EMIT failed(step.error());
    else
        take(*std::move(step));
}

void DeskWorker::handle(const Command &command)
{
    if (m_desk)
        take(m_desk->handle(command));
}

void DeskWorker::take(DeskStep step)
{
    if (step.wipe && m_place && !step.wipe->erases)
        (void)m_place->keep(step.wipe->note); // a disk that takes nothing more does not save what is on it
    if (!step.facts.empty()) {
        auto batch = std::make_shared<FactBatchData>();
        batch->revision = ++m_revision;
        batch->snapshot = step.snapshot;
        batch->facts = std::move(step.facts);
        Q_EMIT told(batch);
    }
    if (step.wipe && step.wipe->erases)
        return wipe(step.wipe->note);
    for (const DeskOutput &output : step.link) {
        switch (output.kind) {
        case DeskOutput::Kind::Connect: {
            QUrl url(output.url);
            url.setPath(QStringLiteral("/v1/desk"));
            ++m_connects;
            m_link->connectTo(url, output.pins);
            break;
        }
        case DeskOutput::Kind::Send: m_link->send(output.bytes); break;
        case DeskOutput::Kind::Close: m_link->close(1000); break;
        }
    }
    plan();
}

void DeskWorker::wipe(const QByteArray &note)
{
    m_due->stop();
    m_link->disconnect(this);
    m_link->abort();
    m_link.release()->deleteLater(); // it may be what called
    const Done kept = m_place ? m_place->keep(note) : Done();
    m_desk.reset();
    m_store.reset();
    if (m_place)
        (void)m_place->erase(); // what is left goes at the next start
    if (!kept)                  // now there is room
        (void)m_place->keep(note);
    Q_EMIT wiped();
}

void DeskWorker::plan()
{
    const std::optional<qint64> due = m_desk->nextDueMs();
    if (due)
        m_due->start(int(std::clamp<qint64>(*due - m_clock.monotonicMs(), 0, 3600000)));
    else
        m_due->stop();
}

DeskEngine::DeskEngine(QString language) : m_language(std::move(language))
{
    qRegisterMetaType<FactBatch>();
    qRegisterMetaType<Error>();
    m_thread.setObjectName(QStringLiteral("engine"));
}

DeskEngine::~DeskEngine() { end(); }

void DeskEngine::end()
{
    if (m_thread.isRunning()) {
        // The socket and the timer must end in their own thread.
        QMetaObject::invokeMethod(
            m_worker.get(), [this] { m_worker.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
}

void DeskEngine::subscribe(std::function<void(FactBatch)> receive) { m_receive = std::move(receive); }

void DeskEngine::start(std::unique_ptr<RowStore> store, std::optional<Wiping> place)
{
    end();
    m_worker = std::make_unique<DeskWorker>(std::move(store), m_language, std::move(place));
    connect(m_worker.get(), &DeskWorker::told, this, [this](const FactBatch &batch) {
        if (m_receive)
            m_receive(batch);
    });
    connect(m_worker.get(), &DeskWorker::failed, this, &DeskEngine::failed);
    connect(m_worker.get(), &DeskWorker::wiped, this, &DeskEngine::wiped);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker.get(), [this] { m_worker->start(); });
    for (Command &command : std::exchange(m_early, {}))
        send(std::move(command));
}

void DeskEngine::send(Command command)
{
    if (!m_thread.isRunning())
        return m_early.push_back(std::move(command));
    QMetaObject::invokeMethod(m_worker.get(), [this, command = std::move(command)] { m_worker->handle(command); });
}

} // namespace privity::desk
