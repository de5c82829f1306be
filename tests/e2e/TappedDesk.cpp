// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/TappedDesk.h"

#include "models/base/CanonicalJson.h"
#include "models/journal/Entry.h"
#include "tests/simulation/SeededSodium.h"

using namespace Qt::StringLiterals;

namespace privity::test {

TappedDesk::TappedDesk(std::unique_ptr<RowStore> store)
{
    simulation::SeededSodium::takeKeys();
    m_worker = std::make_unique<desk::DeskWorker>(std::move(store), u"en"_s);
    m_keys = simulation::SeededSodium::takeKeys();
    QObject::connect(m_worker.get(), &desk::DeskWorker::told, m_worker.get(), [this](const desk::FactBatch &batch) {
        m_facts.insert(m_facts.end(), batch->facts.begin(), batch->facts.end());
    });
    m_worker->start();
    const auto *const link = m_worker->findChild<WebSocketClient *>();
    QObject::connect(link, &WebSocketClient::received, m_worker.get(),
        [this](const QByteArray &frame) { m_frames += openedText(frame); });
}

TappedDesk::~TappedDesk() = default;

QByteArray TappedDesk::openedText(const QByteArray &frame)
{
    const Result<Event> event = Event::fromBytes(frame);
    if (!event || event->sealedData.isEmpty())
        return frame;
    Event bare = *event;
    bare.extensions.remove("wrap"_L1);
    const QString feed = event->extensions.value("feed"_L1).toString(u"answer"_s);
    for (QByteArray key : m_keys) {
        const Result<crypto::BoxKey> box = crypto::BoxKey::fromSecret(SecretBytes::take(key));
        const Result<JsonObject> personal = journal::openPart(
            bare, event->extensionBytes("wrap"_L1), *box, feed, feed == u"answer" ? 0 : event->sequence.value_or(0));
        if (!personal)
            continue;
        ++m_opened;
        return frame + '\n' + personal->bytes();
    }
    return frame;
}

} // namespace privity::test
