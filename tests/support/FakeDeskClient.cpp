// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FakeDeskClient.h"

#include <QTimer>

namespace privity::test {

using namespace desk;

FakeDeskClient::FakeDeskClient(const Clock &clock) : m_clock(clock) {}

void FakeDeskClient::subscribe(std::function<void(FactBatch)> receive)
{
    m_receive = std::move(receive);
    deliver(std::exchange(m_early, {}), true);
}

void FakeDeskClient::deliver(Facts facts, bool snapshot)
{
    auto batch = std::make_shared<FactBatchData>();
    batch->revision = ++m_revision;
    batch->snapshot = snapshot;
    batch->facts = std::move(facts);
    QTimer::singleShot(0, this, [this, batch] { m_receive(batch); });
}

void FakeDeskClient::tell(std::vector<Fact> facts, bool snapshot)
{
    for (const Fact &fact : facts) {
        if (const auto *interaction = std::get_if<InteractionFact>(&fact))
            m_interactions[interaction->id.text] = *interaction;
        if (const auto *link = std::get_if<LinkFact>(&fact))
            m_link = *link;
    }
    if (m_receive)
        return deliver(std::move(facts), snapshot);
    m_early.insert(m_early.end(), std::make_move_iterator(facts.begin()), std::make_move_iterator(facts.end()));
}

void FakeDeskClient::setLink(LinkState state, std::optional<Error> error)
{
    m_link.state = state;
    m_link.error = std::move(error);
    m_link.since = m_clock.now();
    Facts facts;
    if (state == LinkState::Online) {
        for (SavedFact &saved : m_unsent) {
            saved.state = SavedState::Synced;
            facts.push_back(saved);
        }
        m_unsent.clear();
        for (UtteranceFact &said : m_unsaid) {
            said.sent = true;
            facts.push_back(said);
        }
        m_unsaid.clear();
    }
    m_link.unsent = m_unsent.size();
    facts.push_back(m_link);
    tell(std::move(facts));
}

void FakeDeskClient::send(Command command)
{
    sent.push_back(command.body);
    m_command = command.id;
    if (m_failure) {
        deliver({ErrorFact{command.id, *std::exchange(m_failure, {})}}, false);
        return;
    }
    tell(std::visit([this](const auto &body) { return answer(body); }, command.body));
}

void FakeDeskClient::save(Facts &facts, const InteractionId &id, const QString &purpose)
{
    SavedFact saved{m_command, ++m_n, id, QStringLiteral("fake"), purpose, SavedState::Saved, m_clock.now(), {}};
    facts.push_back(saved);
    if (m_link.state == LinkState::Online) {
        saved.state = SavedState::Synced;
        facts.push_back(saved);
    } else {
        m_unsent.push_back(saved);
        m_link.unsent = m_unsent.size();
        facts.push_back(m_link);
    }
}

void FakeDeskClient::context(Facts &facts, const InteractionFact &fact)
{
    const auto person = people.find(fact.customer.text);
    if (person == people.end())
        return;
    const auto cells = person->second.contexts.find(fact.topic);
    if (cells != person->second.contexts.end())
        facts.push_back(ContextFact{fact.id, m_revision + 1, cells->second.first, cells->second.second, false});
    facts.push_back(MayIFact{fact.id, person->second.chips});
}

FakeDeskClient::Facts FakeDeskClient::answer(const AcceptInteraction &c)
{
    InteractionFact fact = m_interactions[c.interaction.text];
    fact.phase = Phase::Live;
    fact.startedAt = m_clock.now();
    Facts facts{fact};
    context(facts, fact);
    return facts;
}

FakeDeskClient::Facts FakeDeskClient::answer(const ConfirmCustomer &c)
{
    InteractionFact fact = m_interactions[c.interaction.text];
    if (!fact.candidates.isEmpty())
        m_offered[c.interaction.text] = std::exchange(fact.candidates, {});
    fact.customer = c.customer;
    if (c.customer.isNull()) {
        fact.candidates = m_offered[c.interaction.text];
        fact.address = fact.customerSince = fact.openLine = QString();
        Facts facts{fact, ContextFact{fact.id, m_revision + 1, {}, {}, false}, MayIFact{fact.id, {}}};
        save(facts, fact.id);
        return facts;
    }
    if (const auto person = people.find(c.customer.text); person != people.end()) {
        fact.address = person->second.address;
        fact.customerSince = person->second.customerSince;
        fact.openLine = person->second.openLine;
    }
    Facts facts{fact};
    context(facts, fact);
    save(facts, fact.id);
    return facts;
}

FakeDeskClient::Facts FakeDeskClient::answer(const SetTopic &c)
{
    InteractionFact fact = m_interactions[c.interaction.text];
    fact.topic = c.topic;
    Facts facts{fact};
    context(facts, fact);
    save(facts, fact.id);
    return facts;
}

FakeDeskClient::Facts FakeDeskClient::answer(const SetSpeaker &c)
{
    InteractionFact fact = m_interactions[c.interaction.text];
    fact.speaker = c.speaker;
    Facts facts{fact};
    save(facts, fact.id);
    return facts;
}

FakeDeskClient::Facts FakeDeskClient::answer(const CheckField &c)
{
    if (m_link.state != LinkState::Online)
        return {ErrorFact{m_command, fail(ErrorCode::NeedsOffice)}};
    const auto person = people.find(m_interactions[c.interaction.text].customer.text);
    const bool fits = person != people.end() && c.said && person->second.values[c.field] == c.said->view();
    return {CheckFact{
        m_command, c.interaction, c.field, fits ? CheckResult::Match : CheckResult::NoMatch, 2, {}, m_clock.now()}};
}

FakeDeskClient::Facts FakeDeskClient::answer(const ShowField &c)
{
    if (mute)
        return {};
    if (m_link.state != LinkState::Online)
        return {ErrorFact{m_command, fail(ErrorCode::NeedsOffice)}};
    const auto person = people.find(m_interactions[c.interaction.text].customer.text);
    QByteArray value = person == people.end() ? QByteArray() : person->second.values[c.field];
    value.detach(); // what is taken is zeroed
    if (value.isEmpty())
        return {ErrorFact{m_command, fail(ErrorCode::NothingOnFile)}};
    return {ShowFact{m_command, c.interaction, c.field, std::make_shared<const SecretBytes>(SecretBytes::take(value)),
        ShowKind::Purpose, showMs, {}}};
}

FakeDeskClient::Facts FakeDeskClient::answer(const HideField &c)
{
    return {ShowFact{0, c.interaction, {}, {}, ShowKind::Purpose, 0, c.end}};
}

FakeDeskClient::Facts FakeDeskClient::answer(const ResetChecks &c)
{
    Facts facts;
    save(facts, c.interaction);
    return facts;
}

FakeDeskClient::Facts FakeDeskClient::answer(const BeginConsent &c)
{
    const QString language = c.language.isEmpty() ? m_interactions[c.interaction.text].language : c.language;
    const auto flow = flows.find(c.purpose + u'/' + language);
    if (flow == flows.end())
        return {ErrorFact{m_command, fail(ErrorCode::UnknownPurpose)}};
    ConsentFlowFact fact = flow->second;
    fact.interaction = c.interaction;
    return {fact};
}

void FakeDeskClient::change(Facts &facts, const InteractionId &id, const QString &purpose, ConsentStatus status,
    MayIReason reason, Verdict verdict)
{
    QList<MayIChip> &chips = people[m_interactions[id.text].customer.text].chips;
    for (MayIChip &chip : chips) {
        if (chip.purpose != purpose)
            continue;
        chip.status = status;
        chip.verdict = verdict;
        chip.reason = reason;
        chip.date = m_clock.now();
        chip.decidedAt = m_clock.now();
        chip.endsAt = {};
        chip.canTakeBack = verdict == Verdict::Allowed;
        chip.canAsk = !chip.canTakeBack && status != ConsentStatus::Refused;
    }
    facts.push_back(MayIFact{id, chips});
    save(facts, id, purpose);
}

FakeDeskClient::Facts FakeDeskClient::answer(const AnswerConsent &c)
{
    Facts facts;
    if (c.action == ConsentAction::Given)
        change(facts, c.interaction, c.purpose, ConsentStatus::Given, MayIReason::Agreed, Verdict::Allowed);
    else if (c.action == ConsentAction::Refused)
        change(facts, c.interaction, c.purpose, ConsentStatus::Refused, MayIReason::SaidNo, Verdict::NotAllowed);
    else
        change(facts, c.interaction, c.purpose, ConsentStatus::RequestDeferred, MayIReason::AskedNoAnswer,
            Verdict::AskFirst);
    return facts;
}

FakeDeskClient::Facts FakeDeskClient::answer(const TakeBackConsent &c)
{
    Facts facts;
    change(facts, c.interaction, c.purpose, ConsentStatus::Withdrawn, MayIReason::TookBack, Verdict::NotAllowed);
    return facts;
}

FakeDeskClient::Facts FakeDeskClient::answer(const SaveNote &c)
{
    Facts facts;
    save(facts, c.interaction);
    return facts;
}

FakeDeskClient::Facts FakeDeskClient::answer(const Say &c)
{
    const bool online = m_link.state == LinkState::Online;
    const UtteranceFact said{c.interaction, QStringLiteral("said-%1").arg(++m_n), false, c.text, m_clock.now(), online};
    if (!online)
        m_unsaid.push_back(said);
    return {said};
}

FakeDeskClient::Facts FakeDeskClient::answer(const TryNow &)
{
    m_link.state = LinkState::Connecting;
    return {m_link};
}

FakeDeskClient::Facts FakeDeskClient::answer(const WrapUp &c)
{
    Facts facts;
    save(facts, c.interaction);
    facts.push_back(InteractionGone{c.interaction});
    m_interactions.erase(c.interaction.text);
    return facts;
}

FakeDeskClient::Facts FakeDeskClient::answer(const Enrol &c)
{
    if (c.code != goodCode)
        return {ErrorFact{m_command, fail(ErrorCode::CodeUnknown)}};
    m_link.state = LinkState::Online;
    return {m_link, DeskFact{QStringLiteral("Desk 12"), Role::Agent, {}, c.url}};
}

} // namespace privity::test
