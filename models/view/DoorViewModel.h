// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"
#include "models/desk/Facts.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration/qqmlintegration.h>
#include <functional>

namespace privity::view {

//! What stands between a person and the desk, in words, and what can be done about it. What is typed goes straight
//! into the answer and is kept nowhere. GUI thread.
class DoorViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The window makes it")
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(QString callers READ callers NOTIFY changed)
    Q_PROPERTY(bool asks READ asks NOTIFY changed)
    Q_PROPERTY(bool asksTwice READ asksTwice NOTIFY changed)
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString verb READ verb NOTIFY changed)
    Q_PROPERTY(bool canAct READ canAct NOTIFY changed)
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY changed)
    Q_PROPERTY(bool startsAnew READ startsAnew NOTIFY changed)
    Q_PROPERTY(QString anewVerb READ anewVerb NOTIFY changed)
    Q_PROPERTY(QString anewWords READ anewWords NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(Fault fault READ fault NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(QString keptAt READ keptAt NOTIFY changed)
public:
    //! Which field is to be typed again; of the two of a new passphrase, what the other holds stays.
    enum Fault { NoFault, FirstField, SecondField };
    Q_ENUM(Fault)
    static constexpr int leastLetters = 12; //!< of a passphrase that is chosen

    explicit DoorViewModel(const Clock &clock, QObject *parent = nullptr);

    //! Whoever is asked for the door's sake; at most one.
    void answerWith(std::function<void(desk::DoorAct, QByteArray typed)> answer) { m_answer = std::move(answer); }
    void lockWith(std::function<void()> lock) { m_lock = std::move(lock); }
    void show(const desk::DoorFact &fact);
    //! What the desk itself says of it. A lock comes before it, unless there is nothing left behind the lock.
    void shut(const desk::ShutFact &fact);
    //! What is shown: the door's own, or what the desk says.
    [[nodiscard]] desk::DoorState state() const;
    void setLiveCall(bool live);          //!< a call goes on behind the door: it says so
    void setOffers(int calls, int chats); //!< that wait behind a lock: it says so, and neither who nor for which brand
    [[nodiscard]] const desk::DoorFact &fact() const { return m_fact; }

    [[nodiscard]] bool isOpen() const { return state() == desk::DoorState::Open; }
    [[nodiscard]] bool waiting() const { return state() == desk::DoorState::Waiting; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString callers() const; //!< whether somebody rings or waits; may be empty
    [[nodiscard]] bool asks() const { return m_fact.asks && state() == m_fact.state; }
    [[nodiscard]] bool asksTwice() const { return m_fact.state == desk::DoorState::NewPassphrase; }
    [[nodiscard]] QString label() const; //!< of what is typed
    [[nodiscard]] QString verb() const;  //!< what Enter does
    [[nodiscard]] bool canAct() const;   //!< now
    [[nodiscard]] bool canAsk() const;   //!< the keyring, once more
    [[nodiscard]] bool startsAnew() const;
    [[nodiscard]] QString anewVerb() const;  //!< what beginning anew does
    [[nodiscard]] QString anewWords() const; //!< and what becomes of what is there; may be empty
    [[nodiscard]] QString problem() const;   //!< with the last try
    [[nodiscard]] Fault fault() const;       //!< of the problem
    [[nodiscard]] QString notice() const;    //!< once the door is open: what the agent must know of this desk
    [[nodiscard]] QString keptAt() const;    //!< with the notice: the folder that it speaks of; may be empty

    Q_INVOKABLE void enter(const QString &typed, const QString &again);
    Q_INVOKABLE void tryAgain();
    Q_INVOKABLE void startAnew();
    Q_INVOKABLE void lock();
    Q_INVOKABLE void dismissNotice();
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void answered(); //!< to what was typed, or the door stands otherwise: what is typed is done with, or typed anew

private:
    [[nodiscard]] qint64 waitMs() const;
    void send(desk::DoorAct act, QByteArray typed = {});

    const Clock &m_clock;
    desk::DoorFact m_fact;
    desk::ShutFact m_shut;
    qint64 m_until = 0; //!< monotonic; no try before
    Fault m_fault = NoFault;
    bool m_live = false, m_noticed = false;
    int m_calls = 0, m_chats = 0;
    std::function<void(desk::DoorAct, QByteArray)> m_answer;
    std::function<void()> m_lock;
    QTimer m_second;
};

} // namespace privity::view
