// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Commands.h"
#include "models/desk/Facts.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>
#include <functional>

namespace privity::view {

//! Pairs this desk with an office by an address and a one-time code. The code goes straight into the command and is
//! kept nowhere.
class EnrolViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskViewModel owns it")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
public:
    explicit EnrolViewModel(std::function<void(desk::CommandBody)> send, QObject *parent = nullptr);

    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString waiting() const; //!< what is saved here and goes to the office by it; empty: nothing
    [[nodiscard]] QString address() const { return m_address; } //!< of the office that it is paired with; may be empty

    Q_INVOKABLE void enrol(const QString &url, const QString &code);
    void receive(const desk::LinkFact &link);
    void receive(const desk::DeskFact &desk);
    void failed(const Error &error);
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    std::function<void(desk::CommandBody)> m_send;
    bool m_busy = false;
    std::optional<Error> m_problem;
    quint64 m_unsent = 0;
    QString m_address;
    bool m_noAddress = false, m_noCode = false; //!< what the last try lacked
};

} // namespace privity::view
