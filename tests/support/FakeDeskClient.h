// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"
#include "models/desk/DeskClient.h"

#include <QObject>
#include <map>

namespace privity::test {

//! What is known of one customer in the fake: the cells of each topic ("" before one is set), the chips, the flows.
struct FakePerson {
    QString address;
    QString customerSince;
    QString openLine;
    std::map<QString, QByteArray> values; //!< by field: what fits when it is checked, and is shown
    std::map<QString, std::pair<QList<desk::Cell>, QList<desk::Cell>>> contexts;
    QList<desk::MayIChip> chips;
};

//! A desk in memory: answers each command with the facts that the real one would, on the next turn of the event loop.
//! It decides no rules; what a topic shows is told by its FakePerson.
class FakeDeskClient : public QObject, public desk::DeskClient
{
    Q_OBJECT
public:
    explicit FakeDeskClient(const Clock &clock);

    void send(desk::Command command) override;
    void subscribe(std::function<void(desk::FactBatch)> receive) override;

    //! Puts facts in, as if the engine had told them; they are kept for a later snapshot.
    void tell(std::vector<desk::Fact> facts, bool snapshot = false);
    void setLink(desk::LinkState state, std::optional<Error> error = {});
    //! The next command is answered by this error.
    void failNext(Error error) { m_failure = std::move(error); }

    std::map<QString, FakePerson> people;                      //!< by CustomerId
    std::map<QString, desk::ConsentFlowFact> flows;            //!< by purpose + "/" + language
    [[nodiscard]] quint64 newest() const { return m_command; } //!< id of the newest command
    qint64 showMs = 30'000;
    bool mute = false; //!< no question is answered
    QString goodCode{QStringLiteral("K7QP-2M4T")};
    std::vector<desk::CommandBody> sent;

    //! The commands of one kind that were sent, in order.
    template<class Body>
    std::vector<Body> all() const
    {
        std::vector<Body> found;
        for (const desk::CommandBody &body : sent)
            if (const Body *each = std::get_if<Body>(&body))
                found.push_back(*each);
        return found;
    }

private:
    using Facts = std::vector<desk::Fact>;
    Facts answer(const desk::AcceptInteraction &c);
    Facts answer(const desk::ConfirmCustomer &c);
    Facts answer(const desk::SetTopic &c);
    Facts answer(const desk::SetSpeaker &c);
    Facts answer(const desk::CheckField &c);
    Facts answer(const desk::ResetChecks &c);
    Facts answer(const desk::ShowField &c);
    Facts answer(const desk::HideField &c);
    Facts answer(const desk::BeginConsent &c);
    Facts answer(const desk::AnswerConsent &c);
    Facts answer(const desk::TakeBackConsent &c);
    Facts answer(const desk::SaveNote &c);
    Facts answer(const desk::Say &c);
    Facts answer(const desk::WrapUp &c);
    Facts answer(const desk::Enrol &c);
    Facts answer(const desk::TryNow &);
    Facts answer(const desk::SetLanguage &) { return {}; }
    Facts answer(const desk::Lock &) { return {}; }
    Facts answer(const desk::Unlock &) { return {}; }
    Facts answer(const desk::ReadRestored &) { return {desk::RestoredFact{{}, {}, 0, true}}; }
    void change(Facts &facts, const InteractionId &id, const QString &purpose, ConsentStatus status, MayIReason reason,
        Verdict verdict);
    void context(Facts &facts, const desk::InteractionFact &fact);
    void save(Facts &facts, const InteractionId &id, const QString &purpose = {});
    void deliver(Facts facts, bool snapshot);

    const Clock &m_clock;
    std::function<void(desk::FactBatch)> m_receive;
    std::map<QString, desk::InteractionFact> m_interactions;
    std::vector<desk::Fact> m_early; //!< told before anybody listened
    desk::LinkFact m_link;
    std::optional<Error> m_failure;
    std::vector<desk::SavedFact> m_unsent;
    std::vector<desk::UtteranceFact> m_unsaid;
    std::map<QString, QList<desk::Candidate>> m_offered; //!< whom an interaction was offered with
    quint64 m_revision = 0;
    quint64 m_n = 0;
    quint64 m_command = 0;
};

} // namespace privity::test
