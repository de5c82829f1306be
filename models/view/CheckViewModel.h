// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Commands.h"
#include "models/desk/Facts.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>
#include <functional>

namespace privity::view {

//! Checking what a caller says against what is on file, one field after the other. It holds neither value: what was typed
//! goes from its field to the desk (submit), and the desk answers in a word.
class CheckViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("InteractionViewModel owns it")
    Q_PROPERTY(bool possible READ possible NOTIFY changed)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)
    Q_PROPERTY(bool hasOthers READ hasOthers NOTIFY changed)
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString others READ others NOTIFY changed)
    Q_PROPERTY(QString prompt READ prompt NOTIFY changed)
    Q_PROPERTY(bool fits READ fits NOTIFY changed)
    Q_PROPERTY(QString told READ told NOTIFY changed)
    Q_PROPERTY(QString next READ next NOTIFY changed)
public:
    using Send = std::function<quint64(desk::CommandBody)>; //!< answers the command's id

    CheckViewModel(InteractionId interaction, Send send, QObject *parent);

    [[nodiscard]] bool possible() const { return !m_cells.isEmpty(); } //!< somebody is on the line, and a field may be
    [[nodiscard]] bool isOpen() const { return m_open && possible(); }
    [[nodiscard]] bool waiting() const { return m_waiting; }
    [[nodiscard]] bool hasOthers() const { return m_cells.size() > 1; }
    [[nodiscard]] QString label() const;  //!< of the field that is asked for
    [[nodiscard]] QString others() const; //!< what else may be asked, what they knew already ticked; empty: nothing
    [[nodiscard]] QString prompt() const;
    [[nodiscard]] bool fits() const { return m_fact && m_fact->result == CheckResult::Match; }
    [[nodiscard]] QString told() const; //!< what became of the last one; empty: nothing yet
    [[nodiscard]] QString next() const; //!< what it leaves, and what the caller may hear; may be empty

    //! What is covered or clear now; nobody on the line: none.
    void setCells(const QList<desk::Cell> &cells);
    void setChat(bool isChat) { m_isChat = isChat; }
    void setNow(Timestamp now) { m_now = now; }
    void receive(const desk::CheckFact &fact);
    //! Of a check that the desk or the office refused, or nobody answered.
    void failed(const desk::ErrorFact &fact);
    void retranslate() { Q_EMIT changed(); }

    //! Asks for that field; empty: the first that is not known yet.
    Q_INVOKABLE void begin(const QString &field);
    Q_INVOKABLE void step(int by); //!< another field, in the order of the page, round and round
    //! source: a SecretSource. Nothing typed: it says so, and asks nobody.
    Q_INVOKABLE void submit(QObject *source);
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();
    void answered(bool fits); //!< what was typed: done with, or to be typed anew

private:
    [[nodiscard]] qsizetype placeOf(const QString &field) const;
    [[nodiscard]] QString labelOf(const QString &field) const;
    void forget(); //!< what became of the last one

    InteractionId m_interaction;
    Send m_send;
    QList<desk::Cell> m_cells; //!< those that may be checked
    QString m_field;
    QString m_toldLabel; //!< of the field that m_fact or m_error is about
    bool m_isChat = false;
    bool m_open = false;
    bool m_waiting = false;
    bool m_lacksWords = false; //!< the last try
    quint64 m_asked = 0;       //!< the command that is waited for: an answer to another one is late
    Timestamp m_now;
    std::optional<desk::CheckFact> m_fact;
    std::optional<Error> m_error;
};

} // namespace privity::view
