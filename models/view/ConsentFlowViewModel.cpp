// SPDX-License-Identifier: Apache-2.0
#include "models/view/ConsentFlowViewModel.h"
#include "models/view/SafeText.h"
#include "models/view/Words.h"

namespace privity::view {

ConsentFlowViewModel::ConsentFlowViewModel(InteractionId interaction, Send send, Locate locate, QObject *parent)
    : QObject(parent), m_interaction(std::move(interaction)), m_send(std::move(send)), m_locate(std::move(locate))
{
}

QString ConsentFlowViewModel::title() const { return safeLine(m_flow.title); }

QString ConsentFlowViewModel::language() const { return Words::ownLanguage(m_flow.language); }

QStringList ConsentFlowViewModel::ifTheyAsk() const
{
    QStringList lines;
    for (const QString &line : m_flow.ifTheyAsk)
        lines.append(safeLine(line));
    return lines;
}

QString ConsentFlowViewModel::afterNo() const
{
    //: What follows a "no": the cool-down of the brand's policy
    return m_flow.coolDownMonths > 0 ? tr("We will not ask again for %n months", nullptr, m_flow.coolDownMonths)
                                     : tr("This stays closed");
}

QString ConsentFlowViewModel::proof() const
{
    //: What will prove the answer: version of the wording, its language, kind of proof
    return tr("Proof: wording %1, %2, %3")
        .arg(m_flow.wordingVersion)
        .arg(Words::language(m_flow.language), Words::evidence(evidence()));
}

EvidenceKind ConsentFlowViewModel::evidence() const
{
    return m_flow.evidence.isEmpty() ? EvidenceKind::None : m_flow.evidence.first();
}

void ConsentFlowViewModel::begin(const QString &purpose, const QString &title)
{
    m_flow = {};
    m_flow.purpose = purpose;
    m_flow.title = title;
    m_wording.setWording({});
    m_step = Loading;
    m_send(desk::BeginConsent{m_interaction, purpose, {}});
    Q_EMIT changed();
}

void ConsentFlowViewModel::receive(const desk::ConsentFlowFact &flow)
{
    if (m_step == Closed || flow.purpose != m_flow.purpose)
        return;
    m_flow = flow;
    m_wording.setWording(flow.wording);
    m_step = Asking;
    Q_EMIT changed();
}

void ConsentFlowViewModel::nextLanguage()
{
    if (m_step != Asking || !manyLanguages())
        return;
    const qsizetype next = (m_flow.languages.indexOf(m_flow.language) + 1) % m_flow.languages.size();
    m_send(desk::BeginConsent{m_interaction, m_flow.purpose, m_flow.languages[next]});
}

void ConsentFlowViewModel::answer(ConsentAction action)
{
    if (m_step != Asking)
        return;
    const EvidenceKind kind = evidence();
    m_send(desk::AnswerConsent{m_interaction, m_flow.purpose, action, m_flow.language, kind, m_locate(kind)});
    close();
}

void ConsentFlowViewModel::takeBack()
{
    if (m_step == Closed || !m_flow.canTakeBack)
        return;
    m_send(desk::TakeBackConsent{m_interaction, m_flow.purpose});
    close();
}

void ConsentFlowViewModel::close()
{
    m_step = Closed;
    Q_EMIT changed();
}

} // namespace privity::view
