// SPDX-License-Identifier: Apache-2.0
#include "models/sync/DeskWipe.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr qint64 tryWithinMs = 15000;
constexpr qint64 soonestMs = 500;
constexpr qint64 latestMs = 60000;

} // namespace

Done checkWipe(const Wipe &wipe, const DeskIdentity &identity)
{
    if (wipe.order.desk != identity.desk || wipe.order.key != identity.key.publicKey)
        return fail(ErrorCode::WipeForged, u"it names another desk"_s);
    if (!isGenuine(wipe, identity.keys.statement.controlKey))
        return fail(ErrorCode::WipeForged, u"the control key did not sign it"_s);
    return {};
}

QByteArray WipeNote::write() const { return codec::bytes(*this); }

Result<WipeNote> WipeNote::read(QByteArrayView bytes)
{
    const Result<JsonObject> object = parseCanonical(bytes);
    WipeNote note;
    if (!object || codec::read(*object, note))
        return fail(ErrorCode::Malformed);
    return note;
}

ReceiptSender::ReceiptSender(WipeNote note, const Clock &clock, Random &random)
    : m_note(std::move(note)), m_clock(clock), m_random(random), m_due(clock.monotonicMs())
{
}

void ReceiptSender::tick(DeskOutputs &out)
{
    const qint64 now = m_clock.monotonicMs();
    if (!m_note.wiped || now < m_due)
        return;
    if (m_isTrying) {
        out.push_back({DeskOutput::Kind::Close, {}, {}, {}});
        return linkClosed();
    }
    m_isTrying = true;
    m_due = now + tryWithinMs;
    out.push_back({DeskOutput::Kind::Connect, {}, m_note.url, m_note.pins});
}

void ReceiptSender::linkClosed()
{
    if (!std::exchange(m_isTrying, false))
        return;
    m_sent.clear();
    const qint64 bound = std::min(latestMs, soonestMs << std::min(m_attempts++, 16));
    m_due = m_clock.monotonicMs() + qint64(m_random.below(quint32(bound)));
}

bool ReceiptSender::received(QByteArrayView bytes, DeskOutputs &out)
{
    const Result<Event> event = Event::fromBytes(bytes);
    if (event && m_sent.isEmpty() && event->type == QLatin1StringView(Challenge::type)) {
        Event say;
        say.id = m_sent = timedUuid(m_random, m_clock.now());
        say.source = u"urn:privity:desk:"_s + m_note.order.desk.text.mid(2);
        say.type = QLatin1StringView(Wiped::type);
        say.time = m_clock.now();
        say.data = codec::write(*m_note.wiped);
        out.push_back({DeskOutput::Kind::Send, say.toBytes(), {}, {}});
        return false;
    }
    out.push_back({DeskOutput::Kind::Close, {}, {}, {}});
    if (event && !m_sent.isEmpty() && event->type == QLatin1StringView(Ack::type) && event->causation == m_sent)
        return true;
    linkClosed();
    return false;
}

} // namespace privity
