// SPDX-License-Identifier: Apache-2.0
// What ends the access to what this desk holds: an order to erase it, and too long a time without the office.
#include "models/desk/Carry.h"
#include "models/desk/Desk.h"
#include "models/desk/UseCases.h"
#include "models/protocol/Catalogue.h"

namespace privity::desk {
namespace {

constexpr qint64 uploadMs = 10000; // for what can still be sent before a wipe (docs/adr/0016)

WipeReceipt receiptOf(const DeskState &state, RowStore &store, Timestamp now)
{
    WipeReceipt receipt{now, state.newestN, state.ackedUpTo, state.newestN - state.ackedUpTo, 0};
    for (int tries = 0; tries < 3; ++tries) { // there is no later
        WorkingSet rows(store);
        const QList<EntryRow> unsent = rows.rows<EntryRow>(
            {&tableOf<EntryRow>(), {toValue(state.identity->desk)}, toValue(state.ackedUpTo), -1, false});
        if (rows.fault())
            continue;
        receipt.neverRefused = quint64(std::ranges::count_if(unsent, [](const EntryRow &entry) {
            const CatalogueRow *row = catalogueRow(meantBy(entry).event.type);
            return row && row->neverRefused;
        }));
        return receipt;
    }
    receipt.neverRefused = receipt.unsent; // rather too many
    return receipt;
}

WipeNote noteOf(const Wipe &wipe, const DeskState &state, RowStore &store, Timestamp now)
{
    const DeskIdentity &identity = *state.identity;
    return {wipe.order, signWiped(wipe, receiptOf(state, store, now), identity.key), identity.url,
        identity.keys.statement.tlsHashes, false};
}

//! What may be told while the desk is shut.
bool isOfNobody(const Fact &fact)
{
    return std::holds_alternative<LinkFact>(fact) || std::holds_alternative<DeskFact>(fact)
        || std::holds_alternative<ShutFact>(fact) || std::holds_alternative<SavedFact>(fact)
        || (std::holds_alternative<ShowFact>(fact) && std::get<ShowFact>(fact).end)
        || std::holds_alternative<ErrorFact>(fact);
}

bool isAnswer(const Fact &fact)
{
    return std::holds_alternative<SavedFact>(fact) || std::holds_alternative<ErrorFact>(fact);
}

} // namespace

void Desk::ordered(const Wipe &wipe)
{
    if (m_wipe)
        return;
    if (const Done genuine = checkWipe(wipe, *m_state.identity); !genuine) {
        m_step.facts.push_back(ErrorFact{0, alarm(genuine.error(), {}, {}).error()});
        return;
    }
    if (m_state.show)
        cover(ShowEnd::Lock);
    // From here on it is done, whatever happens, and nothing more is noted; the entries that are acknowledged by the end count less.
    m_wipe = UnderWay{wipe, m_clock.monotonicMs() + uploadMs};
    m_step.wipe = WipeStep{noteOf(wipe, m_state, m_store, m_clock.now()).write(), false};
    shut({DoorState::Wiping, wipe.order.by, wipe.order.reason, wipe.order.issued});
}

void Desk::shut(ShutFact why)
{
    m_state.shut = std::move(why);
    for (OpenInteraction &open : m_state.open)
        open.context.reset();
}

void Desk::watchWipe()
{
    if (!m_wipe || m_wipe->isOver)
        return;
    const bool isUploaded = m_state.newestN == m_state.ackedUpTo;
    if (!isUploaded && m_sync.state() == DeskSync::State::Online && m_clock.monotonicMs() < m_wipe->until)
        return;
    m_wipe->isOver = true;
    m_step.wipe = WipeStep{noteOf(m_wipe->wipe, m_state, m_store, m_clock.now()).write(), true};
    m_step.link.push_back({DeskOutput::Kind::Close, {}, {}, {}});
}

void Desk::watchLease()
{
    if (m_wipe || !m_state.identity)
        return;
    const qint64 now = m_clock.monotonicMs();
    if (m_sync.state() == DeskSync::State::Online)
        m_lease.heard(now);
    const bool isOver = m_lease.isOver(now);
    const bool isNews = isOver != (m_state.shut.state == DoorState::LeaseOver);
    if (isNews || m_lease.isNoteDue(now)) {
        const QByteArray noted = m_lease.note(m_clock.now(), now);
        (void)transact(0, [&](Change &change) -> Done { // else the next time
            change.rows.put(SettingRow{leaseName, noted});
            return {};
        });
    }
    if (isNews)
        shut(isOver ? ShutFact{DoorState::LeaseOver, {}, {}, {}} : ShutFact());
}

void Desk::watchAsked()
{
    const bool isOnline = m_sync.state() == DeskSync::State::Online;
    QList<AskedQuestion> over;
    m_state.asked.removeIf([&](const AskedQuestion &asked) {
        const bool isOver = !isOnline || m_clock.monotonicMs() >= asked.until;
        if (isOver)
            over += asked;
        return isOver;
    });
    for (const AskedQuestion &asked : std::as_const(over)) {
        if (!asked.show || m_wipe)
            m_step.facts.push_back(
                ErrorFact{asked.command, fail(asked.show ? ErrorCode::ShowUnanswered : ErrorCode::CheckUnanswered)});
        else if (const Done noted = transact(0,
                     [&](Change &change) -> Done {
                         showUnanswered(change, asked);
                         return {};
                     });
                 !noted)
            m_step.facts.push_back(ErrorFact{asked.command, noted.error()});
    }
}

void Desk::watchShow()
{
    if (const auto end = endOfShow(m_state, m_clock))
        cover(*end);
}

void Desk::cover(ShowEnd end)
{
    if (transact(0, [&](Change &change) -> Done {
            endShow(change, end);
            return {};
        }))
        return;
    const LiveShow show = *std::exchange(m_state.show, std::nullopt); // covered again, whether it could be noted or not
    m_step.facts.push_back(ShowFact{0, show.row.id, show.field, {}, show.kind, 0, end});
}

namespace {

//! When (monotonic) a chat falls silent whose customer is proven by something; none: there is nothing to fall.
std::optional<qint64> fallsAt(const DeskState &state, const OpenInteraction &open)
{
    const bool isProven = open.row.offeredLevel > 0 || !open.row.known.isEmpty();
    const auto ms = silenceMs(state.pack(open.row.brand), open.row.channel);
    return isProven && ms ? std::optional(open.heardMs + *ms) : std::nullopt;
}

} // namespace

void Desk::watchSilence()
{
    const QMap<QString, OpenInteraction> all = m_state.open;
    for (OpenInteraction open : all)
        if (const auto at = fallsAt(m_state, open); at && m_clock.monotonicMs() >= *at)
            if (!transact(0, [&](Change &change) -> Done {
                    fallSilent(change, open);
                    change.put(open);
                    change.tell(open);
                    return {};
                }))
                m_state.open[open.row.id.text].heardMs += m_clock.monotonicMs() - *at + 1000; // it is tried again then
}

std::optional<qint64> Desk::nextDueMs() const
{
    std::optional<qint64> due = m_sync.nextDueMs();
    const auto at = [&](std::optional<qint64> other) {
        if (other)
            due = due ? std::min(*due, *other) : *other;
    };
    for (const AskedQuestion &asked : m_state.asked)
        at(asked.until);
    if (m_state.show)
        at(m_state.show->until);
    for (const OpenInteraction &open : m_state.open)
        if (const auto falls = fallsAt(m_state, open))
            at(*falls);
    if (m_wipe)
        at(m_wipe->until);
    else if (m_state.identity)
        at(m_lease.nextDueMs(m_clock.monotonicMs()));
    return due;
}

DeskStep Desk::finish()
{
    watchAsked();
    watchSilence();
    watchLease();
    watchShow();
    watchWipe();
    if (std::exchange(m_shutTold, m_state.shut) != m_state.shut) { // all anew, as it is at the step's end
        std::vector<Fact> answers = std::exchange(m_step.facts, {});
        std::erase_if(answers, [](const Fact &fact) { return !isAnswer(fact); });
        tellAll();
        std::move(answers.begin(), answers.end(), std::back_inserter(m_step.facts));
    }
    if (m_state.shut.state != DoorState::Open)
        std::erase_if(m_step.facts, [](const Fact &fact) { return !isOfNobody(fact); });
    const LinkFact now = linkFact();
    if (!m_told || m_told->state != now.state || m_told->unsent != now.unsent || m_told->error != now.error) {
        m_told = now;
        m_step.facts.push_back(now);
    }
    return std::exchange(m_step, {});
}

} // namespace privity::desk
