// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretSource.h"
#include "models/desk/Commands.h"
#include "models/desk/Facts.h"
#include "models/view/ChoiceListModel.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <QtQmlIntegration/qqmlintegration.h>
#include <functional>

namespace privity::view {

//! Showing one covered field for a moment: which, why, and then the value until it is covered again. No property has the
//! value; what paints it takes it as a SecretSource. When its time is over it is covered here too, whatever the desk is
//! busy with.
class ShowViewModel : public QObject, public SecretSource
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("InteractionViewModel owns it")
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString cost READ cost NOTIFY changed)
    Q_PROPERTY(QString told READ told NOTIFY changed)
    Q_PROPERTY(QString words MEMBER m_words NOTIFY changed)
    Q_PROPERTY(privity::view::ChoiceListModel *choices READ choices CONSTANT)
    Q_PROPERTY(bool showing READ showing NOTIFY changed)
    Q_PROPERTY(QString shown READ shown NOTIFY changed)
    Q_PROPERTY(int seconds READ seconds NOTIFY ticked)
    Q_PROPERTY(qreal share READ share NOTIFY ticked)
    Q_PROPERTY(QString announcement READ announcement NOTIFY ticked)
    Q_PROPERTY(QString ended READ ended NOTIFY changed)
public:
    //! What is waited for: nothing, a field, a reason, words, the office.
    enum Step { Closed, Field, Reason, InWords, Asking };
    Q_ENUM(Step)
    using Send = std::function<quint64(desk::CommandBody)>; //!< answers the command's id

    ShowViewModel(InteractionId interaction, Send send, QObject *parent);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString cost() const; //!< of showing this field, in words; empty: it is the topic's
    [[nodiscard]] QString told() const; //!< why it is not shown; empty: nothing went wrong
    [[nodiscard]] ChoiceListModel *choices() { return &m_choices; }
    [[nodiscard]] bool possible() const { return !m_cells.isEmpty(); }
    [[nodiscard]] bool showing() const { return bool(m_value); }
    [[nodiscard]] QString shown() const;        //!< the field's name
    [[nodiscard]] int seconds() const;          //!< that are left, begun ones count
    [[nodiscard]] qreal share() const;          //!< of the time that is left, 0…1
    [[nodiscard]] QString announcement() const; //!< for who does not see it: at its start, and 5 s before its end
    [[nodiscard]] QString ended() const; //!< why it is covered again, where nobody here wanted it; until the next one
    [[nodiscard]] SecretBytes secret() const override; //!< in groups of four where it is an IBAN; empty: covered

    //! Words that were typed about somebody else are not kept.
    void setCustomer(const CustomerId &customer);
    //! What is covered or clear now; nobody to be about, or on hold: none.
    void setCells(const QList<desk::Cell> &cells);
    void setReasons(const QList<desk::ShowReason> &reasons) { m_reasons = reasons; }
    void setTopic(const QString &title) { m_topic = title; }
    //! Another page is looked at: what is shown is covered, and what is asked for will not be.
    void setOnScreen(bool onScreen);
    //! Here, now, whatever the desk says. `end`: told, if something was shown.
    void cover(std::optional<ShowEnd> end = {});
    void receive(const desk::ShowFact &fact);
    //! Of a show that the desk or the office refused, or nobody answered. False: nobody looks at it here any more.
    bool failed(const desk::ErrorFact &fact);
    void retranslate();

    //! Asks why; empty: asks for the field first, where there are several.
    Q_INVOKABLE void begin(const QString &field);
    Q_INVOKABLE void choose(const QString &key); //!< the field, or the reason
    Q_INVOKABLE void submitWords();
    Q_INVOKABLE void close();
    Q_INVOKABLE void hide();
    Q_INVOKABLE void dismiss(); //!< what was told of the end was read

Q_SIGNALS:
    void changed();
    void ticked();

private:
    [[nodiscard]] const desk::Cell *cellOf(const QString &field) const;
    [[nodiscard]] QString labelOf(const QString &field) const;
    void ask(const QString &field);
    void submit(const QString &reason, const QString &words);
    void fillChoices();
    void tick();

    InteractionId m_interaction;
    Send m_send;
    CustomerId m_customer;
    QList<desk::Cell> m_cells; //!< those that may be shown
    QStringList m_clear;       //!< needs no showing
    QList<desk::ShowReason> m_reasons;
    QString m_topic;
    ChoiceListModel m_choices;
    Step m_step = Closed;
    QString m_field; //!< that is asked for
    QString m_words;
    bool m_lacksWords = false;
    bool m_onScreen = false;
    quint64 m_asked = 0;   //!< the newest command
    quint64 m_forfeit = 0; //!< its value is not shown any more
    std::optional<Error> m_error;
    std::shared_ptr<const SecretBytes> m_value;
    QString m_shownField, m_shownLabel;
    QDeadlineTimer m_until;
    qint64 m_wholeMs = 0;
    std::optional<ShowEnd> m_end;
    QTimer m_tick;
};

} // namespace privity::view
