// SPDX-License-Identifier: Apache-2.0
#include "models/view/DeskViewModel.h"
#include "models/view/SafeText.h"
#include "models/view/Words.h"

namespace privity::view {
namespace {

bool isOnTheLine(const InteractionRow &row)
{
    return row.interaction->phase() == InteractionViewModel::Live
        || row.interaction->phase() == InteractionViewModel::Held;
}

} // namespace

DeskViewModel::DeskViewModel(desk::DeskClient &client, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock),
      m_enrol([this](desk::CommandBody body) { send({}, {}, std::move(body)); }),
      m_self(std::make_shared<DeskViewModel *>(this))
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &DeskViewModel::tick);
    m_client.subscribe([self = std::weak_ptr(m_self)](const desk::FactBatch &batch) {
        if (const auto alive = self.lock())
            (*alive)->receive(*batch);
    });
}

DeskViewModel::~DeskViewModel() { m_self.reset(); }

QString DeskViewModel::deskName() const { return safeLine(m_desk.name); }

QString DeskViewModel::link() const { return m_ready ? Words::link(m_link) : QString{}; }

QString DeskViewModel::linkShort() const { return m_ready ? Words::linkShort(m_link) : QString{}; }

DeskViewModel::Tone DeskViewModel::linkTone() const
{
    using desk::LinkState;
    switch (m_link.state) {
    case LinkState::NotEnrolled:
    case LinkState::Online:
    case LinkState::Connecting: return Quiet;
    case LinkState::Offline: return News;
    case LinkState::Refused: break;
    }
    return Alarm;
}

bool DeskViewModel::canTryNow() const
{
    return m_link.state == desk::LinkState::Offline || m_link.state == desk::LinkState::Refused;
}

QString DeskViewModel::retry() const
{
    if (!canTryNow() || m_link.nextTry.ms == 0)
        return {};
    const qint64 left = m_link.nextTry.ms - m_clock.now().ms;
    return left > 0 ? tr("Trying again in %1 s.").arg((left + 999) / 1000) : tr("Trying again…");
}

QString DeskViewModel::strip() const
{
    if (linkTone() == Quiet)
        return {};
    QStringList sentences{Words::sentence(link())};
    if (const QString again = retry(); !again.isEmpty())
        sentences.append(again);
    if (m_link.state == desk::LinkState::Offline)
        sentences.append(
            tr("Consents, notes and answers are kept here. Not possible now: check, show, values of another topic."));
    if (mayPairAnew())
        sentences.append(tr("With a new code this desk goes on, and nothing that was saved is lost."));
    return sentences.join(u' ');
}

void DeskViewModel::setPairsAnew(bool pairsAnew)
{
    m_pairsAnew = pairsAnew && mayPairAnew();
    Q_EMIT changed();
}

void DeskViewModel::tryNow()
{
    if (canTryNow())
        send({}, {}, desk::TryNow{});
}

QString DeskViewModel::problem() const { return m_problem ? Words::error(*m_problem) : QString{}; }

bool DeskViewModel::problemIsAlarm() const
{
    return m_problem && errorInfo(m_problem->code).severity != Severity::Note;
}

QString DeskViewModel::news() const { return Words::restored(m_restored, m_clock.now()); }

QList<InteractionViewModel *> DeskViewModel::offers() const
{
    QList<InteractionViewModel *> ringing;
    for (const InteractionRow &row : m_interactions.rows())
        if (row.interaction->phase() == InteractionViewModel::Offered)
            ringing += row.interaction;
    return ringing;
}

InteractionViewModel *DeskViewModel::offer() const
{
    const QList<InteractionViewModel *> ringing = offers();
    const auto longest = std::ranges::min_element(ringing, {}, &InteractionViewModel::startedAt);
    return longest == ringing.end() ? nullptr : *longest;
}

bool DeskViewModel::isLive() const { return std::ranges::any_of(m_interactions.rows(), isOnTheLine); }

bool DeskViewModel::isOnCall() const
{
    return std::ranges::any_of(
        m_interactions.rows(), [](const InteractionRow &row) { return row.interaction->isCall() && isOnTheLine(row); });
}

void DeskViewModel::setLocked(bool locked)
{
    if (locked) // at once, whatever the desk is busy with
        for (const InteractionRow &row : m_interactions.rows())
            row.interaction->show()->cover(ShowEnd::Lock);
    send({}, {}, locked ? desk::CommandBody(desk::Lock{}) : desk::CommandBody(desk::Unlock{}));
}

void DeskViewModel::open(const QString &interaction)
{
    if (InteractionViewModel *found = m_interactions.find(interaction))
        setCurrent(found);
}

void DeskViewModel::openAt(int n)
{
    if (InteractionViewModel *found = m_interactions.at(n))
        setCurrent(found);
}

void DeskViewModel::acceptOffer()
{
    const bool open = m_current && m_current->phase() == InteractionViewModel::Offered;
    if (InteractionViewModel *offered = open ? m_current : offer()) {
        offered->accept();
        setCurrent(offered);
    }
}

void DeskViewModel::dismissProblem()
{
    if (!std::exchange(m_problem, std::nullopt))
        send({}, {}, desk::ReadRestored{});
    Q_EMIT problemChanged();
}

void DeskViewModel::retranslate(const QString &language)
{
    send({}, {}, desk::SetLanguage{language});
    for (const InteractionRow &row : m_interactions.rows())
        row.interaction->retranslate();
    m_enrol.retranslate();
    Q_EMIT changed();
    Q_EMIT problemChanged();
}

quint64 DeskViewModel::send(const QString &interaction, const QString &what, desk::CommandBody body)
{
    const quint64 id = ++m_lastCommand;
    using Of = Pending::Of;
    Pending pending{interaction, what, {}, Of::Page};
    if (std::holds_alternative<desk::Enrol>(body))
        pending.of = Of::Enrolment;
    else if (std::holds_alternative<desk::CheckField>(body))
        pending.of = Of::Check;
    else if (std::holds_alternative<desk::ShowField>(body))
        pending.of = Of::Show;
    if (std::holds_alternative<desk::SaveNote>(body) || std::holds_alternative<desk::Say>(body))
        pending.typed = body;
    if (!std::holds_alternative<desk::HideField>(body)) // that is never refused
        m_pending.emplace(id, std::move(pending));
    m_client.send({id, std::move(body)});
    return id;
}

void DeskViewModel::receive(const desk::FactBatchData &batch)
{
    if (batch.snapshot) {
        QSet<QString> named;
        for (const desk::Fact &fact : batch.facts)
            if (const auto *interaction = std::get_if<desk::InteractionFact>(&fact))
                named.insert(interaction->id.text);
        const QList<InteractionRow> rows = m_interactions.rows();
        for (const InteractionRow &row : rows)
            named.contains(row.key) ? row.interaction->show()->cover() : forget(row.key);
        m_ready = true;
    }
    for (const desk::Fact &fact : batch.facts)
        std::visit([this](const auto &f) { receive(f); }, fact);
    // With nothing open, a page opens by itself: it can't move under the hand.
    if (!m_current)
        setCurrent(m_interactions.at(0));
    tick();
    Q_EMIT changed();
    Q_EMIT offerChanged();
}

void DeskViewModel::receive(const desk::LinkFact &fact)
{
    m_link = fact;
    m_pairsAnew = m_pairsAnew && fact.enrolsAgain;
    m_enrol.receive(fact);
    for (const InteractionRow &row : m_interactions.rows())
        row.interaction->setReachable(fact.state == desk::LinkState::Online);
}

void DeskViewModel::receive(const desk::DeskFact &fact)
{
    m_desk = fact;
    m_enrol.receive(fact);
}

void DeskViewModel::receive(const desk::InteractionFact &fact)
{
    if (fact.phase == desk::Phase::Wrapped)
        return forget(fact.id.text);
    if (InteractionViewModel *known = m_interactions.find(fact.id.text)) {
        known->receive(fact);
        return m_interactions.bringInSight(known);
    }
    auto *made = new InteractionViewModel(
        fact,
        [this, key = fact.id.text](
            desk::CommandBody body, const QString &what) { return send(key, what, std::move(body)); },
        this);
    made->setNow(m_clock.now());
    made->setReachable(m_link.state == desk::LinkState::Online);
    m_interactions.add(made);
}

void DeskViewModel::receive(const desk::SavedFact &fact)
{
    const auto pending = m_pending.find(fact.command);
    const QString what = pending == m_pending.end() ? QString{} : pending->second.what;
    if (InteractionViewModel *known = m_interactions.find(fact.interaction.text))
        known->receive(fact, what);
    if (pending == m_pending.end())
        return;
    pending->second.typed.reset();
    if (fact.state != desk::SavedState::Saved)
        m_pending.erase(pending);
}

void DeskViewModel::receive(const desk::ErrorFact &fact)
{
    const auto pending = m_pending.extract(fact.command);
    using Of = Pending::Of;
    const Of of = pending ? pending.mapped().of : Of::Page;
    if (of == Of::Enrolment)
        return m_enrol.failed(fact.error);
    if (InteractionViewModel *known = pending ? m_interactions.find(pending.mapped().interaction) : nullptr)
        return of == Of::Check                              ? known->check()->failed(fact)
            : of == Of::Show && known->show()->failed(fact) ? void()
                                                            : known->failed(fact.error, pending.mapped().typed);
    m_problem = fact.error;
    Q_EMIT problemChanged();
}

void DeskViewModel::receive(const desk::CheckFact &fact)
{
    m_pending.erase(fact.command);
    if (InteractionViewModel *known = m_interactions.find(fact.interaction.text))
        known->check()->receive(fact);
}

void DeskViewModel::receive(const desk::ShowFact &fact)
{
    m_pending.erase(fact.command);
    if (InteractionViewModel *known = m_interactions.find(fact.interaction.text))
        known->show()->receive(fact);
}

void DeskViewModel::receive(const desk::RestoredFact &fact)
{
    m_restored = fact;
    Q_EMIT problemChanged();
}

template<class Fact>
void DeskViewModel::receive(const Fact &fact)
{
    if (InteractionViewModel *known = m_interactions.find(fact.interaction.text))
        known->receive(fact);
}

void DeskViewModel::setCurrent(InteractionViewModel *interaction)
{
    if (m_current == interaction)
        return;
    if (m_current)
        m_current->setOnScreen(false);
    m_current = interaction;
    if (m_current)
        m_current->setOnScreen(true);
    Q_EMIT currentChanged();
}

void DeskViewModel::forget(const QString &key)
{
    InteractionViewModel *gone = m_interactions.find(key);
    if (!gone)
        return;
    // The next page is the tile that takes the place of the one that went, so the eye stays where it is.
    qsizetype place = 0;
    while (m_interactions.rows()[place].interaction != gone)
        ++place;
    m_interactions.remove(key);
    std::erase_if(m_pending, [&](const auto &pending) { return pending.second.interaction == key; });
    if (m_current == gone)
        setCurrent(m_interactions.at(int(std::min<qsizetype>(place, m_interactions.rowCount() - 1))));
    gone->deleteLater();
}

void DeskViewModel::tick()
{
    bool runs = false;
    for (const InteractionRow &row : m_interactions.rows()) {
        row.interaction->setNow(m_clock.now());
        runs |= row.interaction->ticks();
    }
    if (!retry().isEmpty()) {
        runs = true;
        Q_EMIT changed();
    }
    if (runs != m_second.isActive())
        runs ? m_second.start() : m_second.stop();
}

} // namespace privity::view
