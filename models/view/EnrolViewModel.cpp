// SPDX-License-Identifier: Apache-2.0
#include "models/view/EnrolViewModel.h"
#include "models/view/Words.h"

namespace privity::view {

EnrolViewModel::EnrolViewModel(std::function<void(desk::CommandBody)> send, QObject *parent)
    : QObject(parent), m_send(std::move(send))
{
}

QString EnrolViewModel::problem() const { return m_problem ? Words::error(*m_problem) : QString{}; }

void EnrolViewModel::enrol(const QString &url, const QString &code)
{
    if (m_busy || url.trimmed().isEmpty() || code.trimmed().isEmpty())
        return;
    m_busy = true;
    m_problem.reset();
    Q_EMIT changed();
    m_send(desk::Enrol{url.trimmed(), code.trimmed()});
}

void EnrolViewModel::receive(const desk::LinkFact &link)
{
    m_busy = m_busy && link.state == desk::LinkState::Connecting;
    if (link.error)
        m_problem = link.error;
    Q_EMIT changed();
}

void EnrolViewModel::failed(const Error &error)
{
    m_busy = false;
    m_problem = error;
    Q_EMIT changed();
}

} // namespace privity::view
