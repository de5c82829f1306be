// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/FleetDesk.h"

#include "app/platform/KeyFile.h"
#include "app/storage/Stores.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace privity::bench {

Done FleetDesk::open()
{
    if (const Done made = keyfile::makeDirectory(m_folder); !made)
        return made;
    const QString keyPath = m_folder + u"/key"_s;
    if (!QFile::exists(keyPath))
        if (const Done made = keyfile::write(keyPath, SecretBytes::random(32).view()); !made)
            return made;
    const Result<SecretBytes> key = keyfile::read(keyPath);
    if (!key)
        return key.error();
    Result<std::unique_ptr<RowStore>> store = storage::openDeskStore(m_folder + u"/desk.db"_s, *key);
    if (!store)
        return store.error();
    m_engine = std::make_unique<desk::DeskEngine>(u"en"_s);
    QObject::connect(
        m_engine.get(), &desk::DeskEngine::failed, m_engine.get(), [this](const Error &why) { error = why; });
    m_engine->subscribe([this](const desk::FactBatch &batch) {
        for (const desk::Fact &fact : batch->facts)
            take(fact);
    });
    m_engine->start(*std::move(store));
    return {};
}

quint64 FleetDesk::send(desk::CommandBody body)
{
    m_sentAt.insert(++m_command, nowNs());
    m_engine->send({m_command, std::move(body)});
    return m_command;
}

void FleetDesk::take(const desk::Fact &fact)
{
    const qint64 now = nowNs();
    if (const auto *told = std::get_if<desk::LinkFact>(&fact)) {
        if (isOnline() && told->state != link.state)
            offlineAt = now;
        link = *told;
    } else if (const auto *offered = std::get_if<desk::InteractionFact>(&fact)) {
        interaction = m_open[offered->id.text] = *offered;
    } else if (const auto *gone = std::get_if<desk::InteractionGone>(&fact)) {
        m_open.erase(gone->interaction.text);
        if (gone->interaction == interaction.id)
            interaction = m_open.empty() ? desk::InteractionFact() : m_open.begin()->second;
    } else if (const auto *mayI = std::get_if<desk::MayIFact>(&fact)) {
        for (const desk::MayIChip &chip : mayI->chips)
            if (Shown &shown = consents[chip.purpose]; shown.status != chip.status)
                shown = {chip.status, now};
    } else if (const auto *entry = std::get_if<desk::SavedFact>(&fact)) {
        if (entry->state == desk::SavedState::Saved) {
            const qint64 sentAt = m_sentAt.take(entry->command);
            if (sentAt == 0) // told again after an acknowledgement or a start
                return;
            saved += 1;
            saveTimes.add(now - sentAt);
            m_entryAt.insert(entry->n, sentAt);
            if (onSaved)
                onSaved(entry->n);
        } else if (const qint64 sentAt = m_entryAt.take(entry->n)) {
            syncTimes.add(now - sentAt);
            refused += entry->state == desk::SavedState::Refused ? 1 : 0;
        }
    } else if (const auto *wrong = std::get_if<desk::ErrorFact>(&fact)) {
        error = wrong->error;
        m_sentAt.remove(wrong->command);
    }
}

bool waitUntil(const std::function<bool()> &holds, int ms)
{
    const QDeadlineTimer deadline(ms);
    QTimer wake; // so that the deadline is seen when nothing comes
    wake.start(50);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace privity::bench
