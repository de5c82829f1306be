// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"
#include "models/desk/DeskClient.h"
#include "models/view/EnrolViewModel.h"
#include "models/view/InteractionListModel.h"

#include <QTimer>
#include <map>

namespace privity::view {

//! The window's root: subscribes to the desk, owns every other view model, and hands each fact to the one it is
//! about. GUI thread only; the client and the clock must outlive it.
class DeskViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The window makes it")
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(bool enrolled READ enrolled NOTIFY changed)
    Q_PROPERTY(QString deskName READ deskName NOTIFY changed)
    Q_PROPERTY(QString link READ link NOTIFY changed)
    Q_PROPERTY(QString linkShort READ linkShort NOTIFY changed)
    Q_PROPERTY(Tone linkTone READ linkTone NOTIFY changed)
    Q_PROPERTY(QString retry READ retry NOTIFY changed)
    Q_PROPERTY(QString strip READ strip NOTIFY changed)
    Q_PROPERTY(bool canTryNow READ canTryNow NOTIFY changed)
    Q_PROPERTY(bool mayPairAnew READ mayPairAnew NOTIFY changed)
    Q_PROPERTY(bool pairsAnew READ pairsAnew WRITE setPairsAnew NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(bool problemIsAlarm READ problemIsAlarm NOTIFY problemChanged)
    Q_PROPERTY(QString news READ news NOTIFY problemChanged)
    Q_PROPERTY(privity::view::InteractionListModel *interactions READ interactions CONSTANT)
    Q_PROPERTY(privity::view::InteractionViewModel *current READ current NOTIFY currentChanged)
    Q_PROPERTY(privity::view::InteractionViewModel *offer READ offer NOTIFY offerChanged)
    Q_PROPERTY(privity::view::EnrolViewModel *enrol READ enrol CONSTANT)
public:
    //! How loudly the link speaks: Quiet stands in the header, News and Alarm in a strip.
    enum Tone { Quiet, News, Alarm };
    Q_ENUM(Tone)

    DeskViewModel(desk::DeskClient &client, const Clock &clock, QObject *parent = nullptr);
    ~DeskViewModel() override;

    [[nodiscard]] bool ready() const { return m_ready; }
    [[nodiscard]] bool enrolled() const { return !m_enrol.busy() && m_link.state != desk::LinkState::NotEnrolled; }
    [[nodiscard]] QString deskName() const;
    [[nodiscard]] QString link() const;
    [[nodiscard]] QString linkShort() const;
    [[nodiscard]] Tone linkTone() const;
    [[nodiscard]] QString retry() const; //!< when the office is called again, in words; empty while it is there
    [[nodiscard]] QString strip() const; //!< the link, what works now and what does not; empty while all does
    [[nodiscard]] bool canTryNow() const;
    [[nodiscard]] bool mayPairAnew() const { return m_link.enrolsAgain; }
    [[nodiscard]] bool pairsAnew() const { return m_pairsAnew; } //!< the page for it is open
    void setPairsAnew(bool pairsAnew);
    [[nodiscard]] QString problem() const; //!< of a command that belongs to no interaction
    [[nodiscard]] bool problemIsAlarm() const;
    [[nodiscard]] QString news() const; //!< of the office, until it is read
    [[nodiscard]] InteractionListModel *interactions() { return &m_interactions; }
    [[nodiscard]] InteractionViewModel *current() const { return m_current; }
    [[nodiscard]] QList<InteractionViewModel *> offers() const;
    //! The longest ringing offer, or null.
    [[nodiscard]] InteractionViewModel *offer() const;
    [[nodiscard]] EnrolViewModel *enrol() { return &m_enrol; }
    //! Somebody was accepted and has not gone: the desk does not lock by itself.
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] bool isOnCall() const; //!< the same, of a call
    void setLocked(bool locked);         //!< tells the desk

    Q_INVOKABLE void open(const QString &interaction);
    Q_INVOKABLE void openAt(int n);
    //! Accepts the offer that is open, or else the longest ringing one, and opens its page.
    Q_INVOKABLE void acceptOffer();
    Q_INVOKABLE void dismissProblem(); //!< or, when there is none, the news
    Q_INVOKABLE void tryNow();
    //! Reads every word again in the language that is now installed, and asks the desk for its titles in it.
    void retranslate(const QString &language);

Q_SIGNALS:
    void changed();
    void shut(const privity::desk::ShutFact &fact); //!< for the door
    void currentChanged();
    void offerChanged();
    void problemChanged();

private:
    //! A command on its way. What was typed is kept only until it is durable, to be given back if it can't be.
    struct Pending {
        QString interaction;
        QString what;
        std::optional<desk::CommandBody> typed;
        enum class Of { Page, Enrolment, Check, Show } of = Of::Page; //!< who is told that it failed
    };

    void receive(const desk::FactBatchData &batch);
    void receive(const desk::LinkFact &fact);
    void receive(const desk::DeskFact &fact);
    void receive(const desk::InteractionFact &fact);
    void receive(const desk::SavedFact &fact);
    void receive(const desk::CheckFact &fact);
    void receive(const desk::ShowFact &fact);
    void receive(const desk::InteractionGone &fact) { forget(fact.interaction.text); }
    void receive(const desk::RestoredFact &fact);
    void receive(const desk::ShutFact &fact) { Q_EMIT shut(fact); }
    void receive(const desk::ErrorFact &fact);
    template<class Fact>
    void receive(const Fact &fact); //!< a fact that one interaction keeps

    quint64 send(const QString &interaction, const QString &what, desk::CommandBody body);
    void setCurrent(InteractionViewModel *interaction);
    void forget(const QString &key);
    void tick();

    desk::DeskClient &m_client;
    const Clock &m_clock;
    bool m_ready = false;
    bool m_pairsAnew = false;
    desk::LinkFact m_link;
    desk::DeskFact m_desk;
    std::optional<Error> m_problem;
    desk::RestoredFact m_restored;
    quint64 m_lastCommand = 0;
    std::map<quint64, Pending> m_pending;
    InteractionListModel m_interactions;
    InteractionViewModel *m_current = nullptr;
    EnrolViewModel m_enrol;
    QTimer m_second;
    std::shared_ptr<DeskViewModel *> m_self; //!< lets a late batch find nobody
};

} // namespace privity::view
