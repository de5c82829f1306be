// SPDX-License-Identifier: Apache-2.0
#include "models/view/CheckViewModel.h"

#include "models/crypto/SecretSource.h"
#include "models/view/SafeText.h"
#include "models/view/Words.h"

using namespace Qt::StringLiterals;

namespace privity::view {

CheckViewModel::CheckViewModel(InteractionId interaction, Send send, QObject *parent)
    : QObject(parent), m_interaction(std::move(interaction)), m_send(std::move(send))
{
}

qsizetype CheckViewModel::placeOf(const QString &field) const
{
    const auto at = std::ranges::find(m_cells, field, &desk::Cell::field);
    return at == m_cells.end() ? -1 : at - m_cells.begin();
}

QString CheckViewModel::labelOf(const QString &field) const
{
    const qsizetype place = placeOf(field);
    return place < 0 ? QString{} : isolated(safeLine(m_cells[place].label));
}

QString CheckViewModel::label() const { return labelOf(m_field); }

QString CheckViewModel::others() const
{
    QStringList labels;
    for (const desk::Cell &cell : m_cells)
        if (cell.field != m_field)
            labels += (cell.knownAt.ms > 0 ? u"✓ "_s : QString()) + isolated(safeLine(cell.label));
    //: Other fields that may be checked: "Or: IBAN · ✓ Date of birth"
    return labels.isEmpty() ? QString() : tr("Or: %1").arg(labels.join(u" · "_s));
}

QString CheckViewModel::prompt() const { return m_isChat ? tr("What the customer wrote") : tr("What the caller says"); }

QString CheckViewModel::told() const
{
    if (m_lacksWords)
        return tr("Nothing was typed, so nothing was compared.");
    if (m_error)
        return Words::error(*m_error);
    if (!m_fact)
        return {};
    switch (m_fact->result) {
    //: A field fits what is on file: "Family name matches"
    case CheckResult::Match: return tr("%1 matches").arg(m_toldLabel);
    case CheckResult::Close: return tr("%1 is close, not the same. It counts as no match.").arg(m_toldLabel);
    case CheckResult::NoMatch: return tr("%1 does not match").arg(m_toldLabel);
    case CheckResult::Locked: return tr("%1 is locked; nothing was compared").arg(m_toldLabel);
    }
    return {};
}

QString CheckViewModel::next() const
{
    if (!m_fact || fits())
        return {};
    const QString say = tr("Say only: I could not confirm that.");
    if (m_fact->left > 0 && m_fact->result != CheckResult::Locked)
        return tr("%n more, then it is locked.", nullptr, m_fact->left) + u' ' + say;
    //: A moment, with its day where it is not today
    const QString until = Words::moment(m_fact->until, m_now);
    return (m_fact->until.ms
                   ? tr("Locked until %1, or until they come in through the app or the phone menu.").arg(until)
                   : tr("Locked until a team lead has looked into it."))
        + u' ' + say;
}

void CheckViewModel::setCells(const QList<desk::Cell> &cells)
{
    m_cells.clear();
    for (const desk::Cell &cell : cells)
        if (cell.checkable && cell.state != FieldState::Absent && cell.why != Why::NotOnFile)
            m_cells += cell;
    if (placeOf(m_field) < 0)
        close();
    Q_EMIT changed();
}

void CheckViewModel::begin(const QString &field)
{
    if (!possible() || m_waiting)
        return;
    const auto first = std::ranges::find_if(m_cells, [](const desk::Cell &cell) { return cell.knownAt.ms == 0; });
    m_field = placeOf(field) >= 0 ? field : (first == m_cells.end() ? m_cells.front() : *first).field;
    m_open = true;
    forget();
    Q_EMIT changed();
}

void CheckViewModel::step(int by)
{
    if (!isOpen() || m_waiting)
        return;
    const qsizetype count = m_cells.size();
    m_field = m_cells[(placeOf(m_field) + by % count + count) % count].field;
    forget();
    Q_EMIT changed();
}

void CheckViewModel::submit(QObject *source)
{
    const auto *typed = dynamic_cast<SecretSource *>(source);
    if (!typed || !isOpen() || m_waiting)
        return;
    SecretBytes said = typed->secret();
    forget();
    m_lacksWords = said.isEmpty();
    if (m_lacksWords)
        return Q_EMIT changed();
    m_waiting = true;
    m_toldLabel = label();
    Q_EMIT changed();
    m_asked = m_send(desk::CheckField{m_interaction, m_field, std::make_shared<const SecretBytes>(std::move(said))});
}

void CheckViewModel::receive(const desk::CheckFact &fact)
{
    if (!m_waiting || fact.command != m_asked)
        return;
    m_waiting = false;
    m_fact = fact;
    // On to the next one that is not known yet, if there is one.
    const qsizetype from = placeOf(fact.field);
    for (qsizetype i = 1; fits() && i < m_cells.size(); ++i)
        if (const desk::Cell &cell = m_cells[(from + i) % m_cells.size()]; cell.knownAt.ms == 0) {
            m_field = cell.field;
            break;
        }
    Q_EMIT changed();
    Q_EMIT answered(fits());
}

void CheckViewModel::failed(const desk::ErrorFact &fact)
{
    if (!m_waiting || fact.command != m_asked)
        return;
    m_waiting = false;
    m_error = fact.error;
    Q_EMIT changed();
    Q_EMIT answered(false);
}

void CheckViewModel::forget()
{
    m_fact.reset();
    m_error.reset();
    m_lacksWords = false;
}

void CheckViewModel::close()
{
    m_open = m_waiting = false;
    forget();
    Q_EMIT changed();
}

} // namespace privity::view
