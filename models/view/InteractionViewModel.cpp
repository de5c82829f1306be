// SPDX-License-Identifier: Apache-2.0
#include "models/view/InteractionViewModel.h"
#include "models/view/SafeText.h"
#include "models/view/Words.h"

#include <array>

namespace privity::view {
namespace {

constexpr std::array speakersInOrder{Speaker::Self, Speaker::JointHolder, Speaker::Authorised, Speaker::Minor,
    Speaker::CompanyContact, Speaker::Helper, Speaker::Unknown};

QString sentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

InteractionViewModel::InteractionViewModel(const desk::InteractionFact &fact, Send send, QObject *parent)
    : QObject(parent),
      m_fact(fact),
      m_send(std::move(send)),
      m_consent(
          fact.id, [this](desk::CommandBody body) { m_send(std::move(body), m_consent.title()); },
          [this](EvidenceKind kind) { return locate(kind); }, this),
      m_check(
          fact.id, [this](desk::CommandBody body) { return m_send(std::move(body), {}); }, this),
      m_show(
          fact.id, [this](desk::CommandBody body) { return m_send(std::move(body), {}); }, this)
{
    fillChoices();
}

QString InteractionViewModel::brandName() const { return safeLine(m_fact.brandName); }

QString InteractionViewModel::brandLetters() const { return safeLine(m_fact.brandLetters).left(2); }

QString InteractionViewModel::header() const
{
    const QString time = Words::clock(m_now.ms - m_fact.startedAt.ms);
    switch (m_fact.phase) {
    case desk::Phase::Offered: return isCall() ? tr("Call rings %1").arg(time) : tr("Chat waits %1").arg(time);
    case desk::Phase::Live: return isCall() ? tr("Call %1").arg(time) : tr("Chat %1").arg(time);
    case desk::Phase::Held: return tr("On hold %1").arg(time);
    case desk::Phase::Ended:
    case desk::Phase::Wrapped: return isCall() ? tr("Call ended") : tr("Chat ended");
    }
    return {};
}

QString InteractionViewModel::waiting() const
{
    const Timestamp since = m_fact.phase == desk::Phase::Offered ? m_fact.startedAt : m_utterances.waitingSince();
    return since.ms && ticks() ? Words::waiting(m_now.ms - since.ms) : QString{};
}

QString InteractionViewModel::spoken() const
{
    QStringList parts{isolated(brandName()), Words::channel(m_fact.channel)};
    if (m_fact.phase == desk::Phase::Offered)
        parts.append(tr("offered"));
    if (unread() > 0)
        parts.append(tr("%n unread", nullptr, unread()));
    if (const QString waits = waiting(); !waits.isEmpty())
        parts.append(tr("waits %1").arg(waits));
    return parts.join(QStringLiteral(", "));
}

QString InteractionViewModel::address() const
{
    if (!m_fact.address.isEmpty())
        return safeLine(m_fact.address);
    if (m_fact.direction == Direction::Outbound)
        return tr("Right person?");
    if (known())
        return tr("Customer confirmed");
    return isCall() ? tr("New caller") : tr("New chat");
}

QString InteractionViewModel::speaker() const { return Words::speaker(m_fact.speaker); }

QString InteractionViewModel::about() const
{
    QStringList parts;
    if (!m_fact.language.isEmpty())
        parts.append(language());
    if (!m_fact.customerSince.isEmpty())
        //: Customer since a year: "since 2017"
        parts.append(tr("since %1").arg(safeLine(m_fact.customerSince)));
    return parts.join(QStringLiteral(" · "));
}

QString InteractionViewModel::identity() const
{
    if (!known() && m_fact.identityLevel > 0)
        return isCall() ? tr("Number known; ask who it is") : tr("Address known; ask who it is");
    if (!known() || m_fact.identityLevel == 0)
        return tr("Not identified");
    // Proof from before this conversation says by whom, proof from within it says when.
    const QString source = Words::identitySource(m_fact.identitySource);
    const QString by =
        m_fact.identityAt < m_fact.startedAt ? source : Words::clock(m_fact.identityAt.ms - m_fact.startedAt.ms);
    if (by.isEmpty())
        return identified() ? tr("Identified") : tr("Partly identified");
    return (identified() ? tr("Identified %1") : tr("Partly identified %1")).arg(by);
}

QString InteractionViewModel::advice() const
{
    if (!known() && m_candidates.rowCount() == 0)
        return tr("Nobody is confirmed, so nothing is open. A note and wrapping up are possible.");
    if (known() && !identified() && m_fact.identityLevel > 0)
        return m_check.possible()
                && std::ranges::any_of(
                    m_cells.rows(), [](const CellRow &row) { return row.cell.why == Why::IdentityTooLow; })
            ? tr("Partly identified: what needs more stays covered. Check one more thing (Alt K).")
            : QString();
    if (known() && !identified())
        return m_check.possible()
            ? tr("Not identified: what is stored stays covered. Check what they say (Alt K), or take it down.")
            : tr("Not identified: what is stored stays covered. Take down what they say; for more, they come in "
                 "through the phone menu or the app.");
    return {};
}

bool InteractionViewModel::putAway() const { return m_noneOfThese && !known() && !m_fact.candidates.isEmpty(); }

QString InteractionViewModel::openLine() const { return safeLine(m_fact.openLine); }

QString InteractionViewModel::topicTitle(const QString &id) const
{
    for (const desk::TopicChoice &choice : m_fact.topics)
        if (choice.id == id)
            return safeLine(choice.title);
    return safeLine(id);
}

QString InteractionViewModel::topic() const { return topicTitle(m_fact.topic); }

QString InteractionViewModel::guess() const
{
    return m_fact.topic.isEmpty() ? topicTitle(m_fact.guessedTopic) : QString{};
}

QString InteractionViewModel::guessedFrom() const { return safeLine(m_fact.guessedFrom); }

QString InteractionViewModel::language() const { return Words::language(m_fact.language); }

QString InteractionViewModel::loading() const
{
    if (!m_loading)
        return {};
    return m_reachable ? tr("Fetching from the office…")
                       : tr("The customer's data is not kept on this desk. It comes when the office is reached.");
}

QString InteractionViewModel::news() const
{
    if (!m_saved)
        return {};
    const QString what = isolated(sentence(m_savedWhat));
    //: A thing that was just recorded and where it is safe by now
    return newsSynced() ? tr("%1: saved and synced").arg(what) : tr("%1: saved on this desk").arg(what);
}

bool InteractionViewModel::newsSynced() const { return m_saved && m_saved->state == desk::SavedState::Synced; }

QString InteractionViewModel::problem() const { return m_problem ? Words::error(*m_problem) : QString{}; }

bool InteractionViewModel::ticks() const
{
    return m_fact.phase == desk::Phase::Offered || m_fact.phase == desk::Phase::Live
        || m_fact.phase == desk::Phase::Held;
}

void InteractionViewModel::setNow(Timestamp now)
{
    const bool sameDay = Words::date(m_now, now) == Words::date(now, now);
    m_now = now;
    if (!sameDay)
        fillChoices();
    m_cells.setNow(now);
    m_otherCells.setNow(now);
    m_mayI.setNow(now);
    m_check.setNow(now);
    Q_EMIT ticked();
}

void InteractionViewModel::retranslate()
{
    fillChoices();
    m_cells.refresh();
    m_otherCells.refresh();
    m_mayI.refresh();
    m_utterances.refresh();
    m_consent.retranslate();
    m_check.retranslate();
    m_show.retranslate();
    Q_EMIT changed();
    Q_EMIT ticked();
    Q_EMIT newsChanged();
    Q_EMIT problemChanged();
}

void InteractionViewModel::fillChoices()
{
    m_cells.setTopic(topic());
    m_otherCells.setTopic(topic());
    QList<Choice> rows;
    for (const desk::Candidate &candidate : m_noneOfThese ? QList<desk::Candidate>{} : m_fact.candidates)
        rows.append(
            {candidate.customer.text, candidate.initials, Words::lastContact(candidate.lastContact, m_now), false});
    m_candidates.replace(std::exchange(rows, {}));
    for (const desk::TopicChoice &choice : m_fact.topics)
        rows.append({choice.id, choice.title, {}, choice.id == m_fact.topic});
    m_topics.replace(std::exchange(rows, {}));
    for (const Speaker speaker : speakersInOrder)
        rows.append({spell(speaker), Words::speaker(speaker), {}, speaker == m_fact.speaker});
    m_speakers.replace(std::exchange(rows, {}));
    for (const desk::WrapCode &code : m_fact.wrapCodes)
        rows.append({code.id, code.title, {}, false});
    m_wrapCodes.replace(std::exchange(rows, {}));
}

//! Only what somebody who is there says can be checked; shown is also what is needed after they rang off.
void InteractionViewModel::fillAsking()
{
    QList<desk::Cell> cells;
    for (const CellListModel *list : {&m_cells, &m_otherCells})
        for (const CellRow &row : known() ? list->rows() : QList<CellRow>{})
            cells += row.cell;
    m_check.setChat(!isCall());
    m_check.setCells(isThere(m_fact.phase) ? cells : QList<desk::Cell>{});
    m_show.setTopic(topic());
    m_show.setCustomer(m_fact.customer);
    m_show.setReasons(m_fact.showReasons);
    m_show.setCells(m_fact.phase == desk::Phase::Held ? QList<desk::Cell>{} : cells);
}

void InteractionViewModel::receive(const desk::InteractionFact &fact)
{
    m_fact = fact;
    fillChoices();
    fillAsking();
    Q_EMIT changed();
    Q_EMIT ticked();
}

void InteractionViewModel::receive(const desk::ContextFact &fact)
{
    m_loading = fact.loading;
    m_cells.setCells(fact.topicCells);
    // What is covered first; the clear rest has a heading of its own and no reason over it.
    QList<desk::Cell> others, clear;
    for (const desk::Cell &cell : fact.otherCells)
        (cell.state == FieldState::Clear ? clear : others).append(cell);
    for (desk::Cell &cell : clear)
        cell.group = tr("Clear, of other topics");
    m_otherCells.setCells(others + clear);
    fillAsking();
    Q_EMIT changed();
}

void InteractionViewModel::receive(const desk::MayIFact &fact) { m_mayI.setChips(fact.chips); }

void InteractionViewModel::receive(const desk::UtteranceFact &fact)
{
    m_utterances.add(fact);
    if (m_onScreen)
        m_utterances.markSeen();
    Q_EMIT ticked();
}

void InteractionViewModel::setOnScreen(bool onScreen)
{
    m_onScreen = onScreen;
    m_utterances.markSeen(); // also when it leaves: what came meanwhile was seen
    m_show.setOnScreen(onScreen);
    Q_EMIT ticked();
}

void InteractionViewModel::receive(const desk::SavedFact &fact, const QString &what)
{
    if (fact.refusal)
        complain(*fact.refusal);
    const QString title = what.isEmpty() ? m_mayI.titleOf(fact.purpose) : what;
    const bool sameThing = m_saved && m_saved->n == fact.n;
    if (fact.state == desk::SavedState::Refused || (title.isEmpty() && !sameThing))
        return;
    m_saved = fact;
    if (!sameThing) {
        m_savedWhat = title;
        if (m_problem && errorInfo(m_problem->code).severity <= Severity::Refused)
            dismissProblem(); // something else was done meanwhile: it is no news any more
    }
    Q_EMIT newsChanged();
}

void InteractionViewModel::failed(const Error &error, const std::optional<desk::CommandBody> &typed)
{
    const auto giveBack = [this](QString &draft, const QString &text) {
        if (draft.isEmpty())
            draft = text;
        Q_EMIT draftsChanged();
    };
    if (const auto *note = typed ? std::get_if<desk::SaveNote>(&*typed) : nullptr)
        giveBack(m_noteDraft, note->text);
    if (const auto *said = typed ? std::get_if<desk::Say>(&*typed) : nullptr)
        giveBack(m_sayDraft, said->text);
    complain(error);
}

void InteractionViewModel::complain(const Error &error)
{
    m_problem = error;
    if (m_consent.step() == ConsentFlowViewModel::Loading)
        m_consent.close();
    Q_EMIT problemChanged();
}

void InteractionViewModel::accept() { m_send(desk::AcceptInteraction{m_fact.id}, {}); }

void InteractionViewModel::confirmCandidate(const QString &customer)
{
    if (!customer.isEmpty())
        m_send(desk::ConfirmCustomer{m_fact.id, {customer}}, {});
}

void InteractionViewModel::noneOfThese()
{
    if (known() || m_fact.candidates.isEmpty())
        return;
    m_noneOfThese = !m_noneOfThese;
    if (m_noneOfThese)
        m_send(desk::ConfirmCustomer{m_fact.id, {}}, {});
    fillChoices();
    Q_EMIT changed();
}

void InteractionViewModel::notThisPerson()
{
    if (!known())
        return;
    m_noneOfThese = false;
    m_consent.close();
    m_check.close();
    m_show.close();
    m_send(desk::ConfirmCustomer{m_fact.id, {}}, {});
}

void InteractionViewModel::setReachable(bool reachable)
{
    if (std::exchange(m_reachable, reachable) != reachable)
        Q_EMIT changed();
}

void InteractionViewModel::setTopic(const QString &topic)
{
    if (!topic.isEmpty())
        m_send(desk::SetTopic{m_fact.id, topic}, {});
}

void InteractionViewModel::setSpeaker(const QString &speaker)
{
    if (const auto value = unspell<Speaker>(speaker))
        m_send(desk::SetSpeaker{m_fact.id, *value}, {});
}

void InteractionViewModel::ask(const QString &purpose)
{
    if (m_fact.speaker == Speaker::Unknown)
        Q_EMIT speakerWanted(purpose);
    else
        m_consent.begin(purpose, m_mayI.titleOf(purpose));
}

void InteractionViewModel::askAs(const QString &speaker, const QString &purpose)
{
    setSpeaker(speaker);
    m_consent.begin(purpose, m_mayI.titleOf(purpose));
}

void InteractionViewModel::takeBack(const QString &purpose)
{
    m_send(desk::TakeBackConsent{m_fact.id, purpose}, m_mayI.titleOf(purpose));
}

void InteractionViewModel::saveNote()
{
    if (m_noteDraft.trimmed().isEmpty())
        return;
    m_send(desk::SaveNote{m_fact.id, m_noteDraft}, tr("Note"));
    m_noteDraft.clear();
    Q_EMIT draftsChanged();
}

void InteractionViewModel::say()
{
    if (m_sayDraft.trimmed().isEmpty())
        return;
    m_send(desk::Say{m_fact.id, m_sayDraft}, {});
    m_sayDraft.clear();
    Q_EMIT draftsChanged();
}

void InteractionViewModel::wrapUp(const QString &code)
{
    saveNote();
    m_send(desk::WrapUp{m_fact.id, code}, {});
}

void InteractionViewModel::dismiss()
{
    if (m_show.showing())
        return m_show.hide();
    m_show.dismiss();
    dismissProblem();
}

void InteractionViewModel::dismissProblem()
{
    m_problem.reset();
    Q_EMIT problemChanged();
}

QString InteractionViewModel::locate(EvidenceKind kind) const
{
    if (kind == EvidenceKind::RecordingOffset) {
        const qint64 s = std::max<qint64>(0, m_now.ms - m_fact.startedAt.ms) / 1000;
        return QStringLiteral("%1:%2:%3")
            .arg(s / 3600, 2, 10, QChar(u'0'))
            .arg(s / 60 % 60, 2, 10, QChar(u'0'))
            .arg(s % 60, 2, 10, QChar(u'0'));
    }
    return kind == EvidenceKind::MessageIds ? m_utterances.lastOfCustomer() : QString{};
}

} // namespace privity::view
