// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/DeskRows.h"
#include "models/sync/DeskSync.h"

#include <memory>

namespace privity::desk {

struct OpenInteraction {
    OpenRow row;
    std::optional<ContextCells> context; //!< memory only
    QList<DecisionData> decisions;
    QList<UtteranceRow> utterances;
    //! The customer's newest word in a chat, monotonic: no clock that is set makes it silent. After a restart it counts
    //! anew; until the office has told what it makes of the silence, nothing of the customer is shown.
    qint64 heardMs = 0;
};

//! A value that is shown, and under which circumstances: as soon as they are others, it ends.
struct LiveShow {
    quint64 command = 0;
    DeskId desk;
    QString question; //!< its event's id
    OpenRow row;      //!< as it was when it was asked for
    QString field;
    ShowKind kind = ShowKind::Purpose;
    int identityLevel = 0, policyVersion = 0;
    bool rests = false;          //!< on a purpose whose basis held
    qint64 since = 0, until = 0; //!< monotonic
    std::shared_ptr<const SecretBytes> value;
};
struct AskedShow {
    crypto::BoxKey key; //!< opens the answer
    LiveShow as;        //!< what it will be
};

//! A check or a show that the office has not answered yet. What was typed is not in it.
struct AskedQuestion {
    QString question; //!< its event's id
    quint64 command = 0;
    InteractionId interaction;
    QString field;
    qint64 until = 0;                        //!< monotonic
    bool isOfWho = true;                     //!< who speaks is the same as when it was asked, and so is the customer
    std::shared_ptr<const AskedShow> show{}; //!< null: a check
};

//! All that the desk knows, as values that are cheap to copy: a command works on a copy, and the copy becomes the
//! state when its rows are durable.
struct DeskState {
    std::shared_ptr<const DeskIdentity> identity;
    QMap<QString, std::shared_ptr<const PolicyPack>> packs;
    QMap<QString, OpenInteraction> open; //!< by interaction id
    QStringList order;                   //!< of the offers; never changes by itself
    QMap<QString, quint64> cursors;
    quint64 newestN = 0, ackedUpTo = 0;
    QByteArray newestHash;
    QMap<QString, Head> heads; //!< of the office's logs, the newest of each brand
    EpochRow epoch;            //!< 0: the office has not been met yet
    //! Where old offers are told again, in a recovered epoch or a snapshot: what was worked on here, and whether it is
    //! done.
    QMap<QString, Phase> past;
    quint64 prunedUpTo = 0;    //!< entries that are not kept here any more
    quint64 provenUpTo = 0;    //!< up to here the entries are proven to be under them
    QSet<QString> unsentWords; //!< utterances of this desk that the office has not got yet
    QList<AskedQuestion> asked;
    std::optional<LiveShow> show;
    quint64 toCarry = 0; //!< entries of a desk that this machine was, until it is enrolled anew
    QString language;    //!< the agent's
    bool locked = false; //!< no customer's picture is kept
    ShutFact shut;       //!< Open: nothing stands in the way

    [[nodiscard]] const PolicyPack *pack(const QString &brand) const { return packs.value(brand).get(); }
};

//! One transaction in the making: rows, the state after it, the facts to tell.
struct Change {
    DeskState state;
    WorkingSet &rows;
    const Clock &clock;
    Random &random;
    QString bootId;
    quint64 command = 0;
    std::vector<Fact> facts;
    std::vector<Event> questions{}; //!< asked once this is durable

    //! Appends an event to the journal (signed, sealed, chained) and tells that it is saved. Returns its row.
    template<class T>
    EntryRow record(const OpenInteraction &about, const T &message, QLatin1StringView type = QLatin1StringView(T::type),
        const QString &purpose = {})
    {
        return append(about, type, purpose, codec::write(message, codec::Parts::Clear),
            codec::write(message, codec::Parts::Sealed));
    }
    //! Appends what another desk wrote, as that one signed it (ADR 0021). A row that carries already is carried on.
    void carry(const EntryRow &row);
    //! A question about an interaction, in the making; ask() asks it once this is durable, and waits for its answer.
    template<class T>
    Event question(const OpenRow &row, const T &message) const
    {
        Event event = next(QLatin1StringView(T::type));
        event.correlation = row.id.text;
        event.data = codec::write(message, codec::Parts::Clear);
        return event;
    }
    void ask(Event question, AskedQuestion asked);
    void put(const OpenInteraction &open);  //!< row and state
    void forget(const InteractionId &id);   //!< everything of a wrapped interaction
    void tell(const OpenInteraction &open); //!< its interaction, context and may-I facts

private:
    EntryRow append(const OpenInteraction &about, QLatin1StringView type, const QString &purpose,
        const JsonObject &data, const JsonObject &personal);
    //! about: brand, purpose and interaction of the row; and its type, which is what the agent did.
    EntryRow append(EntryRow about, Event event, const QByteArray &wrap);
    Event next(QLatin1StringView type) const;
};

void loadLog(WorkingSet &rows, DeskState &state);
void loadEpoch(WorkingSet &rows, DeskState &state);
void loadPast(WorkingSet &rows, DeskState &state);
void keepProven(Change &change, quint64 upTo);
void keepPruned(Change &change, quint64 upTo);
void keepAcked(Change &change, quint64 upTo);
RestoredFact restoredFact(const DeskState &state);
//! The utterance that an entry says to the customer; empty for every other entry.
QString utteranceOf(const EntryRow &entry);
UtteranceFact utteranceFact(const DeskState &state, const UtteranceRow &row);

Result<OpenInteraction> openOf(const Change &change, const InteractionId &id);

} // namespace privity::desk
