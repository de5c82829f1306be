// SPDX-License-Identifier: Apache-2.0
#include "models/view/EnrolViewModel.h"
#include "models/view/SafeText.h"
#include "models/view/Words.h"

namespace privity::view {

EnrolViewModel::EnrolViewModel(std::function<void(desk::CommandBody)> send, QObject *parent)
    : QObject(parent), m_send(std::move(send))
{
}

QString EnrolViewModel::waiting() const
{
    return m_unsent == 0
        ? QString()
        : tr("Saved here and not sent yet: %1. Once the desk is paired, the office gets it.").arg(m_unsent);
}

QString EnrolViewModel::problem() const
{
    if (m_noAddress)
        return tr("The address is missing. Your team lead has it.");
    if (m_noCode)
        return tr("The code is missing. Your team lead has it.");
    return m_problem ? Words::error(*m_problem) : QString{};
}

void EnrolViewModel::enrol(const QString &url, const QString &code)
{
    if (m_busy)
        return;
    QString address = url.trimmed();
    m_noAddress = address.isEmpty();
    m_noCode = code.trimmed().isEmpty();
    m_problem.reset();
    m_busy = !m_noAddress && !m_noCode;
    Q_EMIT changed();
    if (!m_busy)
        return;
    if (!address.contains(u"://"))
        address.prepend(u"wss://"); // there is no other way to an office
    m_send(desk::Enrol{address, code.trimmed()});
}

void EnrolViewModel::receive(const desk::LinkFact &link)
{
    if (link.error && m_busy && !link.enrolsAgain) // else it is why the page is there, or of before
        m_problem = link.error;
    m_busy = m_busy && link.state == desk::LinkState::Connecting;
    m_unsent = link.unsent;
    Q_EMIT changed();
}

void EnrolViewModel::receive(const desk::DeskFact &desk)
{
    m_address = safeLine(desk.office);
    Q_EMIT changed();
}

void EnrolViewModel::failed(const Error &error)
{
    m_busy = false;
    m_problem = error;
    Q_EMIT changed();
}

} // namespace privity::view
