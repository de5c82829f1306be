// SPDX-License-Identifier: Apache-2.0
#include "models/view/ShowViewModel.h"

#include "models/view/SafeText.h"
#include "models/view/Words.h"

namespace privity::view {
namespace {

constexpr int lastSeconds = 5;

SecretBytes inFours(QByteArrayView value)
{
    SecretBytes spaced(value.size() + (value.size() - 1) / 4);
    for (qsizetype from = 0, to = 0; from < value.size(); ++from) {
        if (from > 0 && from % 4 == 0)
            spaced.data()[to++] = ' ';
        spaced.data()[to++] = std::uint8_t(value[from]);
    }
    return spaced;
}

} // namespace

ShowViewModel::ShowViewModel(InteractionId interaction, Send send, QObject *parent)
    : QObject(parent), m_interaction(std::move(interaction)), m_send(std::move(send))
{
    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, &ShowViewModel::tick);
}

const desk::Cell *ShowViewModel::cellOf(const QString &field) const
{
    const auto at = std::ranges::find(m_cells, field, &desk::Cell::field);
    return at == m_cells.end() ? nullptr : &*at;
}

QString ShowViewModel::labelOf(const QString &field) const
{
    const desk::Cell *cell = cellOf(field);
    return cell ? isolated(safeLine(cell->label)) : QString{};
}

QString ShowViewModel::title() const
{
    if (m_step == Field)
        return tr("Show which field?");
    const desk::Cell *cell = cellOf(m_field);
    //: The value of a covered field is shown for some seconds: "Show: IBAN"
    return cell && cell->show == ShowKind::Anyway ? tr("Show anyway: %1").arg(labelOf(m_field))
                                                  : tr("Show: %1").arg(labelOf(m_field));
}

QString ShowViewModel::cost() const
{
    const desk::Cell *cell = m_step == Closed || m_step == Field ? nullptr : cellOf(m_field);
    if (cell && cell->show == ShowKind::Anyway)
        return (cell->why == Why::NoConsent ? tr("They have not agreed to what it is for, or took it back.")
                                            : tr("No purpose opens it."))
            + u' ' + tr("Say why in words; a team lead looks at every one of these.");
    if (cell && cell->show == ShowKind::Purpose)
        return tr("Needed for %1. It is noted who saw it, and why.").arg(isolated(m_topic));
    if (cell && cell->show == ShowKind::OtherTopic)
        return m_topic.isEmpty() ? tr("No topic is set that needs it. It is noted for a team lead.")
                                 : tr("Not needed for %1. It is noted for a team lead.").arg(isolated(m_topic));
    return {};
}

QString ShowViewModel::told() const
{
    if (m_lacksWords && m_words.trimmed().isEmpty())
        return tr("Nothing was typed, so nothing was asked.");
    return m_error ? Words::error(*m_error) : QString{};
}

QString ShowViewModel::shown() const { return m_shownLabel; }

int ShowViewModel::seconds() const { return m_value ? int((m_until.remainingTime() + 999) / 1000) : 0; }

qreal ShowViewModel::share() const { return m_wholeMs > 0 ? qreal(seconds()) * 1000 / qreal(m_wholeMs) : 0; }

QString ShowViewModel::announcement() const
{
    if (!m_value)
        return {};
    return seconds() <= lastSeconds ? tr("%1 is covered in %n s", nullptr, lastSeconds).arg(m_shownLabel)
                                    //: For who does not see it: "IBAN is shown for 30 s"
                                    : tr("%1 is shown for %n s", nullptr, int(m_wholeMs / 1000)).arg(m_shownLabel);
}

QString ShowViewModel::ended() const
{
    const bool isNews = m_end && !m_clear.contains(m_shownField);
    return isNews ? Words::shownNoMore(*m_end, m_shownLabel) : QString{};
}

SecretBytes ShowViewModel::secret() const
{
    if (!m_value)
        return {};
    return Words::isIban(QLatin1StringView(m_value->view())) ? inFours(m_value->view()) : m_value->clone();
}

void ShowViewModel::setCustomer(const CustomerId &customer)
{
    if (std::exchange(m_customer, customer) != customer)
        m_words.clear();
}

void ShowViewModel::setCells(const QList<desk::Cell> &cells)
{
    m_cells.clear();
    m_clear.clear();
    for (const desk::Cell &cell : cells) {
        if (cell.show != ShowKind::Never)
            m_cells += cell;
        if (cell.state == FieldState::Clear)
            m_clear += cell.field;
    }
    if (m_step == Field ? !possible() : m_step != Closed && m_step != Asking && !cellOf(m_field))
        close();
    else if (m_step == Field)
        fillChoices();
    Q_EMIT changed();
}

void ShowViewModel::fillChoices()
{
    QList<Choice> rows;
    if (m_step == Field)
        for (const desk::Cell &cell : m_cells)
            rows.append({cell.field, cell.label, {}, false});
    else
        for (const desk::ShowReason &reason : m_reasons)
            rows.append({reason.id, reason.title.isEmpty() ? Words::showReason(reason.id) : reason.title, {}, false});
    m_choices.replace(rows);
}

void ShowViewModel::begin(const QString &field)
{
    if (!possible() || m_step == Asking)
        return;
    m_error.reset();
    m_lacksWords = false;
    if (cellOf(field) || m_cells.size() == 1)
        return ask(cellOf(field) ? field : m_cells.front().field);
    m_step = Field;
    fillChoices();
    Q_EMIT changed();
}

void ShowViewModel::ask(const QString &field)
{
    if (m_field != field)
        m_words.clear();
    m_field = field;
    m_step = cellOf(field)->show == ShowKind::Anyway ? InWords : Reason;
    fillChoices();
    Q_EMIT changed();
}

void ShowViewModel::choose(const QString &key)
{
    if (m_step == Field && cellOf(key))
        ask(key);
    else if (m_step == Reason && std::ranges::find(m_reasons, key, &desk::ShowReason::id) != m_reasons.end())
        submit(key, {});
}

void ShowViewModel::submitWords()
{
    if (m_step != InWords)
        return;
    m_lacksWords = m_words.trimmed().isEmpty();
    m_lacksWords ? Q_EMIT changed() : submit({}, m_words);
}

void ShowViewModel::submit(const QString &reason, const QString &words)
{
    m_error.reset();
    m_step = Asking;
    Q_EMIT changed();
    m_asked = m_send(desk::ShowField{m_interaction, m_field, reason, words});
}

void ShowViewModel::receive(const desk::ShowFact &fact)
{
    const bool isAskedFor = m_asked != 0 && fact.command == m_asked;
    if (isAskedFor) {
        m_step = m_step == Asking ? Closed : m_step;
        m_words.clear(); // on record
    } else if (!fact.value && (!m_value || fact.field != m_shownField)) {
        return; // covered already
    }
    m_shownField = fact.field;
    m_shownLabel = cellOf(fact.field) ? labelOf(fact.field) : m_shownLabel;
    m_end = fact.end;
    if (!fact.value)
        return cover();
    if (!m_onScreen || (isAskedFor && m_asked == m_forfeit)) {
        m_send(desk::HideField{m_interaction, ShowEnd::Switch});
        return Q_EMIT changed();
    }
    m_value = fact.value;
    m_wholeMs = fact.leftMs;
    m_until = QDeadlineTimer(fact.leftMs, Qt::PreciseTimer);
    m_tick.start();
    Q_EMIT changed();
    tick();
}

bool ShowViewModel::failed(const desk::ErrorFact &fact)
{
    if (m_step != Asking || fact.command != m_asked)
        return false;
    const desk::Cell *cell = cellOf(m_field);
    if (!cell) { // of somebody else by now
        close();
        return false;
    }
    m_error = fact.error;
    // What was agreed to was taken back meanwhile: words are needed now.
    const bool inWords = fact.error.code == ErrorCode::WordsNeeded || cell->show == ShowKind::Anyway;
    m_step = inWords ? InWords : Reason;
    Q_EMIT changed();
    return true;
}

void ShowViewModel::retranslate()
{
    fillChoices();
    Q_EMIT changed();
    Q_EMIT ticked();
}

void ShowViewModel::setOnScreen(bool onScreen)
{
    m_onScreen = onScreen;
    if (onScreen)
        return;
    if (m_value)
        m_send(desk::HideField{m_interaction, ShowEnd::Switch});
    cover();
    m_forfeit = m_asked;
    close();
}

void ShowViewModel::hide()
{
    if (!m_value)
        return;
    m_send(desk::HideField{m_interaction, ShowEnd::Hidden});
    cover();
}

void ShowViewModel::cover(std::optional<ShowEnd> end)
{
    if (end && m_value)
        m_end = end;
    m_value.reset();
    m_wholeMs = 0;
    m_tick.stop();
    Q_EMIT changed();
    Q_EMIT ticked();
}

void ShowViewModel::tick()
{
    if (m_until.hasExpired())
        return cover();
    Q_EMIT ticked();
}

void ShowViewModel::close()
{
    m_step = Closed;
    m_error.reset();
    m_lacksWords = false;
    Q_EMIT changed();
}

void ShowViewModel::dismiss()
{
    m_end.reset();
    Q_EMIT changed();
}

} // namespace privity::view
