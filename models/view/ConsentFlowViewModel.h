// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Commands.h"
#include "models/desk/Facts.h"
#include "models/view/WordListModel.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>
#include <functional>

namespace privity::view {

//! Asking for one consent: the wording in the customer's language, what to say if they ask, and the three answers.
//! It stays with its interaction while the agent looks at another one.
class ConsentFlowViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("InteractionViewModel owns it")
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY changed)
    Q_PROPERTY(bool manyLanguages READ manyLanguages NOTIFY changed)
    Q_PROPERTY(privity::view::WordListModel *wording READ wording CONSTANT)
    Q_PROPERTY(QStringList ifTheyAsk READ ifTheyAsk NOTIFY changed)
    Q_PROPERTY(QString afterNo READ afterNo NOTIFY changed)
    Q_PROPERTY(QString proof READ proof NOTIFY changed)
    Q_PROPERTY(bool canTakeBack READ canTakeBack NOTIFY changed)
public:
    enum Step { Closed, Loading, Asking };
    Q_ENUM(Step)
    using Send = std::function<void(desk::CommandBody)>;
    //! Where a proof of the given kind is found: "00:04:26" of the recording, a message's id.
    using Locate = std::function<QString(EvidenceKind)>;

    ConsentFlowViewModel(InteractionId interaction, Send send, Locate locate, QObject *parent);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString language() const;
    [[nodiscard]] bool manyLanguages() const { return m_flow.languages.size() > 1; }
    [[nodiscard]] WordListModel *wording() { return &m_wording; }
    [[nodiscard]] QStringList ifTheyAsk() const;
    [[nodiscard]] QString afterNo() const;
    [[nodiscard]] QString proof() const;
    [[nodiscard]] bool canTakeBack() const { return m_flow.canTakeBack; }

    void begin(const QString &purpose, const QString &title);
    void receive(const desk::ConsentFlowFact &flow);
    void retranslate() { Q_EMIT changed(); }

    Q_INVOKABLE void nextLanguage();
    Q_INVOKABLE void answerYes() { answer(ConsentAction::Given); }
    Q_INVOKABLE void answerNo() { answer(ConsentAction::Refused); }
    Q_INVOKABLE void answerNotClear() { answer(ConsentAction::Deferred); }
    Q_INVOKABLE void takeBack();
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();

private:
    void answer(ConsentAction action);
    [[nodiscard]] EvidenceKind evidence() const;

    InteractionId m_interaction;
    Send m_send;
    Locate m_locate;
    Step m_step = Closed;
    desk::ConsentFlowFact m_flow;
    WordListModel m_wording;
};

} // namespace privity::view
