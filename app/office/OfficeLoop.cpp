// SPDX-License-Identifier: Apache-2.0
#include "app/office/OfficeLoop.h"

#include <array>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr int triesOfOneDecision = 5; // each as long as the store waits

} // namespace

OfficeLoop::OfficeLoop(
    RowStore &store, const OfficeKeys &keys, const PhoneNumbers &phones, const Clock &clock, Random &random)
    : m_store(store),
      m_keys(keys),
      m_clock(clock),
      m_random(random),
      m_area{keys, m_packs, phones, random, [this](const DeskId &desk) { return m_sync->isOnline(desk); }},
      m_office(m_area),
      m_sync(std::make_unique<OfficeSync>(keys, m_office, random))
{
}

OfficeReleased OfficeLoop::step(std::span<const OfficeInput> batch)
{
    OfficeReleased released;
    Done done = m_undone ? Done(*m_undone) : m_store.begin();
    if (!done && done.error().code == ErrorCode::StoreBusy) {
        released.isTaken = false;
        return released;
    }
    const NoteRate notes = m_sync->notes();
    if (done)
        done = decideBatch(batch, released);
    if (done && (m_undone = m_sync->undone())) // for good: what is held here must not leave
        done = *m_undone;
    m_fault = done ? std::nullopt : std::optional(done.error());
    if (done)
        return released;
    OfficeReleased failed;
    m_sync = std::make_unique<OfficeSync>(m_keys, m_office, m_random, notes);
    failed.outputs.push_back({OfficeOutput::Kind::Close, 0, {}, CloseLater, errorInfo(done.error().code).id});
    for (const OfficeInput &input : batch)
        if (input.kind == OfficeInput::Kind::Posted)
            failed.answers.push_back({input.request, 503, problemJson(done.error())});
    return failed;
}

Done OfficeLoop::decideBatch(std::span<const OfficeInput> batch, OfficeReleased &released)
{
    const Timestamp now = m_clock.now();
    WorkingSet rows(m_store);
    if (m_store.changedElsewhere()) // by a command beside this program
        m_sync->fedElsewhere();
    for (const OfficeInput &input : batch) {
        switch (input.kind) {
        case OfficeInput::Kind::Opened: m_sync->opened(input.connection, now, released.outputs); break;
        case OfficeInput::Kind::Received:
            m_sync->received(input.connection, input.bytes,
                input.heard ? *input.heard : static_cast<const HeardFrame &>(hear(input.bytes, std::nullopt, m_keys)),
                rows, now, released.outputs);
            break;
        case OfficeInput::Kind::Closed: m_sync->closed(input.connection); break;
        case OfficeInput::Kind::Tick:
            m_sync->tick(now, released.outputs);
            m_office.tick(rows, now);
            break;
        case OfficeInput::Kind::Posted: {
            const size_t before = rows.mark();
            const Result<Event> event = Event::fromForeign(input.bytes);
            const Result<QJsonObject> answer =
                event ? m_office.post(*event, input.bearer, rows, now) : Result<QJsonObject>(event.error());
            if (!answer)
                rows.rollbackTo(before);
            released.answers.push_back(answer
                    ? OfficeAnswer{input.request, 200, *canonicalJson(*answer)}
                    : OfficeAnswer{input.request, httpStatus(answer.error().code), problemJson(answer.error())});
        }
        }
    }
    m_sync->pump(rows, now, released.outputs);
    if (m_fault) // what writes nothing would tell nothing
        rows.put(SettingRow{u"probe"_s, now.toText().toLatin1()});
    Done done = rows.flush();
    if (done)
        done = m_store.commit();
    if (!done)
        m_store.rollback();
    return done;
}

Done OfficeLoop::begin()
{
    Done begun = m_store.begin();
    for (int tries = 1; tries < triesOfOneDecision && !begun && begun.error().code == ErrorCode::StoreBusy; ++tries)
        begun = m_store.begin();
    return begun;
}

Done OfficeLoop::decide(const std::function<Done(Turn &)> &act)
{
    if (const Done begun = begin(); !begun)
        return begun;
    WorkingSet rows(m_store);
    Turn turn{m_area, rows, m_clock.now()};
    Done done = act(turn);
    if (done)
        done = rows.flush();
    if (done)
        done = m_store.commit();
    done ? m_sync->fedIn(rows) : m_store.rollback();
    return done;
}

Done OfficeLoop::end()
{
    return decide([this](Turn &turn) -> Done {
        m_sync->noteAll(turn.rows, turn.now);
        return {};
    });
}

int httpStatus(ErrorCode code)
{
    static constexpr std::array<std::pair<ErrorCode, int>, 8> own{
        {{ErrorCode::TokenRefused, 403}, {ErrorCode::NotFound, 404}, {ErrorCode::Conflict, 409},
            {ErrorCode::TooLarge, 413}, {ErrorCode::UnknownBrand, 422}, {ErrorCode::UnknownTopic, 422},
            {ErrorCode::UnknownPurpose, 422}, {ErrorCode::UnknownType, 422}}};
    for (const auto &[known, status] : own)
        if (known == code)
            return status;
    return errorInfo(code).severity == Severity::Refused ? 400 : 503;
}

QByteArray problemJson(const Error &error)
{
    const ErrorInfo &info = errorInfo(error.code);
    return *canonicalJson(
        QJsonObject{{u"type"_s, u"urn:privity:problem:"_s + info.id}, {u"title"_s, QString(info.words)},
            {u"detail"_s, error.detail}, {u"next"_s, QString(info.nextStep)}, {u"status"_s, httpStatus(error.code)}});
}

} // namespace privity::office
