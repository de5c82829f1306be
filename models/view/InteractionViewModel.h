// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Commands.h"
#include "models/desk/Facts.h"
#include "models/view/CellListModel.h"
#include "models/view/CheckViewModel.h"
#include "models/view/ChoiceListModel.h"
#include "models/view/ConsentFlowViewModel.h"
#include "models/view/MayIListModel.h"
#include "models/view/ShowViewModel.h"
#include "models/view/UtteranceListModel.h"

namespace privity::view {

//! One call or chat: one page and one tile of the rail. It holds the last fact of each kind, says it in words, and
//! turns the page's verbs into commands. Drafts live here, so that a switch to another page loses nothing.
class InteractionViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskViewModel makes it")
    Q_PROPERTY(QString key READ key CONSTANT)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(bool isCall READ isCall NOTIFY changed)
    Q_PROPERTY(QString brandName READ brandName NOTIFY changed)
    Q_PROPERTY(QString brandLetters READ brandLetters NOTIFY changed)
    Q_PROPERTY(int brandColour READ brandColour NOTIFY changed)
    Q_PROPERTY(QString header READ header NOTIFY ticked)
    Q_PROPERTY(QString waiting READ waiting NOTIFY ticked)
    Q_PROPERTY(QString spoken READ spoken NOTIFY ticked)
    Q_PROPERTY(int unread READ unread NOTIFY ticked)
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString speaker READ speaker NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(bool identified READ identified NOTIFY changed)
    Q_PROPERTY(QString identity READ identity NOTIFY changed)
    Q_PROPERTY(QString openLine READ openLine NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(bool putAway READ putAway NOTIFY changed)
    Q_PROPERTY(QString topic READ topic NOTIFY changed)
    Q_PROPERTY(QString guess READ guess NOTIFY changed)
    Q_PROPERTY(QString guessedFrom READ guessedFrom NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY changed)
    Q_PROPERTY(bool provisional READ provisional NOTIFY changed)
    Q_PROPERTY(QString loading READ loading NOTIFY changed)
    Q_PROPERTY(QString news READ news NOTIFY newsChanged)
    Q_PROPERTY(bool newsSynced READ newsSynced NOTIFY newsChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString noteDraft MEMBER m_noteDraft NOTIFY draftsChanged)
    Q_PROPERTY(QString sayDraft MEMBER m_sayDraft NOTIFY draftsChanged)
    Q_PROPERTY(privity::view::ChoiceListModel *candidates READ candidates CONSTANT)
    Q_PROPERTY(privity::view::ChoiceListModel *topics READ topics CONSTANT)
    Q_PROPERTY(privity::view::ChoiceListModel *speakers READ speakers CONSTANT)
    Q_PROPERTY(privity::view::ChoiceListModel *wrapCodes READ wrapCodes CONSTANT)
    Q_PROPERTY(privity::view::CellListModel *cells READ cells CONSTANT)
    Q_PROPERTY(privity::view::CellListModel *otherCells READ otherCells CONSTANT)
    Q_PROPERTY(privity::view::MayIListModel *mayI READ mayI CONSTANT)
    Q_PROPERTY(privity::view::UtteranceListModel *utterances READ utterances CONSTANT)
    Q_PROPERTY(privity::view::ConsentFlowViewModel *consent READ consent CONSTANT)
    Q_PROPERTY(privity::view::CheckViewModel *check READ check CONSTANT)
    Q_PROPERTY(privity::view::ShowViewModel *show READ show CONSTANT)
public:
    enum Phase { Offered, Live, Held, Ended, Wrapped };
    Q_ENUM(Phase)
    //! Sends for this interaction. `what` names the thing in the agent's words, for the line that says it is saved;
    //! empty: not worth a line.
    using Send = std::function<quint64(desk::CommandBody, const QString &what)>; //!< answers the command's id

    InteractionViewModel(const desk::InteractionFact &fact, Send send, QObject *parent = nullptr);

    [[nodiscard]] QString key() const { return m_fact.id.text; }
    [[nodiscard]] Phase phase() const { return Phase(m_fact.phase); }
    [[nodiscard]] bool isCall() const { return m_fact.channel == Channel::Call; }
    [[nodiscard]] Timestamp startedAt() const { return m_fact.startedAt; }
    [[nodiscard]] QString brandName() const;
    [[nodiscard]] QString brandLetters() const;
    [[nodiscard]] int brandColour() const { return m_fact.brandColour & 7; }
    [[nodiscard]] QString header() const;  //!< "Call 03:42", "On hold 00:20"
    [[nodiscard]] QString waiting() const; //!< "4 min" while somebody waits for us, else empty
    [[nodiscard]] QString spoken() const;  //!< the tile for a screen reader
    [[nodiscard]] int unread() const { return m_utterances.unread(); }
    [[nodiscard]] bool known() const { return !m_fact.customer.isNull(); }
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString speaker() const;
    [[nodiscard]] QString about() const; //!< "Dutch · since 2017"
    //! Of somebody: as long as nobody is confirmed, a proof is nobody's.
    [[nodiscard]] bool identified() const { return known() && m_fact.identityLevel >= 2; }
    [[nodiscard]] QString identity() const;
    [[nodiscard]] QString openLine() const;
    [[nodiscard]] QString advice() const; //!< what can be done while little is open; else empty
    [[nodiscard]] bool putAway() const;   //!< candidates were put away and can come back
    [[nodiscard]] QString topic() const;
    [[nodiscard]] QString guess() const; //!< a guessed topic that waits for Enter
    [[nodiscard]] QString guessedFrom() const;
    [[nodiscard]] QString language() const;
    [[nodiscard]] bool provisional() const { return m_fact.offline; }
    [[nodiscard]] QString loading() const; //!< words while the context is on its way
    [[nodiscard]] QString news() const;
    [[nodiscard]] bool newsSynced() const; //!< what the news tells of is at the office too
    [[nodiscard]] QString problem() const;
    [[nodiscard]] ChoiceListModel *candidates() { return &m_candidates; }
    [[nodiscard]] ChoiceListModel *topics() { return &m_topics; }
    [[nodiscard]] ChoiceListModel *speakers() { return &m_speakers; }
    [[nodiscard]] ChoiceListModel *wrapCodes() { return &m_wrapCodes; }
    [[nodiscard]] CellListModel *cells() { return &m_cells; }
    [[nodiscard]] CellListModel *otherCells() { return &m_otherCells; }
    [[nodiscard]] MayIListModel *mayI() { return &m_mayI; }
    [[nodiscard]] UtteranceListModel *utterances() { return &m_utterances; }
    [[nodiscard]] ConsentFlowViewModel *consent() { return &m_consent; }
    [[nodiscard]] CheckViewModel *check() { return &m_check; }
    [[nodiscard]] ShowViewModel *show() { return &m_show; }

    //! Time runs while somebody is there or waits.
    [[nodiscard]] bool ticks() const;
    void setNow(Timestamp now);
    void setOnScreen(bool onScreen);   //!< what is written counts as read; what is shown is covered
    void setReachable(bool reachable); //!< the office; what is fetched from it comes only then
    void retranslate();

    void receive(const desk::InteractionFact &fact);
    void receive(const desk::ContextFact &fact);
    void receive(const desk::MayIFact &fact);
    void receive(const desk::ConsentFlowFact &fact) { m_consent.receive(fact); }
    void receive(const desk::UtteranceFact &fact);
    void receive(const desk::SavedFact &fact, const QString &what);
    //! What was typed comes back into its draft, unless something else was typed since.
    void failed(const Error &error, const std::optional<desk::CommandBody> &typed);

    Q_INVOKABLE void accept();
    Q_INVOKABLE void confirmCandidate(const QString &customer);
    //! Puts the candidates away, or brings them back.
    Q_INVOKABLE void noneOfThese();
    //! The confirmed customer is another one: closes everything at once, candidates again.
    Q_INVOKABLE void notThisPerson();
    Q_INVOKABLE void setTopic(const QString &topic);
    //! Takes the guess while no topic is set; a topic that somebody chose stays.
    Q_INVOKABLE void confirmGuess()
    {
        if (m_fact.topic.isEmpty())
            setTopic(m_fact.guessedTopic);
    }
    Q_INVOKABLE void setSpeaker(const QString &speaker);
    //! Begins the question, or asks for the speaker first (speakerWanted) where nobody said who it is.
    Q_INVOKABLE void ask(const QString &purpose);
    Q_INVOKABLE void askAs(const QString &speaker, const QString &purpose);
    Q_INVOKABLE void takeBack(const QString &purpose);
    Q_INVOKABLE void saveNote();
    Q_INVOKABLE void say();
    //! Saves an unsaved note first. Empty code: the suggested one.
    Q_INVOKABLE void wrapUp(const QString &code);
    Q_INVOKABLE void dismissProblem();
    //! Escape: covers what is shown; else takes what the page says as read.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void ticked();
    void newsChanged();
    void problemChanged();
    void draftsChanged();
    void speakerWanted(const QString &purpose);

private:
    void complain(const Error &error);
    [[nodiscard]] QString locate(EvidenceKind kind) const;
    [[nodiscard]] QString topicTitle(const QString &id) const;
    void fillChoices();
    void fillAsking();

    desk::InteractionFact m_fact;
    Send m_send;
    Timestamp m_now;
    bool m_loading = false;
    bool m_reachable = true;
    bool m_noneOfThese = false; //!< the candidates were looked at and put away
    std::optional<desk::SavedFact> m_saved;
    QString m_savedWhat;
    std::optional<Error> m_problem;
    QString m_noteDraft;
    QString m_sayDraft;
    ChoiceListModel m_candidates;
    ChoiceListModel m_topics;
    ChoiceListModel m_speakers;
    ChoiceListModel m_wrapCodes;
    CellListModel m_cells;
    CellListModel m_otherCells;
    MayIListModel m_mayI;
    UtteranceListModel m_utterances;
    bool m_onScreen = false;
    ConsentFlowViewModel m_consent;
    CheckViewModel m_check;
    ShowViewModel m_show;
};

} // namespace privity::view
