// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Id.h"
#include "models/base/Result.h"
#include "models/consent/Verdict.h"
#include "models/crypto/SecretBytes.h"
#include "models/desk/Door.h"
#include "models/interaction/Stage.h"
#include "models/protocol/ShowMessages.h"

#include <QList>
#include <QMap>
#include <QStringList>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

//! What the desk tells its window. Every fact is whole for its key (it replaces the last one of the same kind and
//! key); a batch is one transaction; the first batch after start or subscribe holds everything that is open.
//! Texts may hold customers' words: they are drawn by PlainText only.
namespace privity::desk {

enum class LinkState { NotEnrolled, Offline, Connecting, Online, Refused };

struct LinkFact {
    LinkState state = LinkState::NotEnrolled;
    quint64 unsent = 0;         //!< saved on this desk, not yet acknowledged
    Timestamp since;            //!< of this state
    std::optional<Error> error; //!< why Refused or why the last try failed
    bool enrolsAgain = false;   //!< the office takes it no more under its id: a new code, and nothing is lost
    Timestamp nextTry;          //!< while Offline or Refused: when the office is called again; 0: not by itself
};

struct DeskFact {
    QString name; //!< as given at enrolment
    Role role = Role::Agent;
    QStringList brands;
    QString office{}; //!< the address that it was paired with
};

struct Candidate {
    CustomerId customer;
    QString initials;    //!< "A. M."; never more before it is confirmed
    QString lastContact; //!< "Bill, 9 Nov"; may be empty
};

using Phase = Stage;

struct TopicChoice {
    QString id;
    QString title;
};
struct WrapCode {
    QString id;
    QString title;
};

//! Why a covered field may be shown.
struct ShowReason {
    QString id;
    QString title; //!< empty: one that every brand has (showReasons); its words are the screen's
};

struct InteractionFact {
    InteractionId id;
    QString brand, brandName, brandLetters;
    int brandColour = 0; //!< index of the checked brand ramp, 0…7
    Channel channel = Channel::Call;
    Direction direction = Direction::Inbound;
    Phase phase = Phase::Offered;
    Timestamp startedAt; //!< of the offer, then of the acceptance
    QString language;    //!< the customer's, BCP 47
    Speaker speaker = Speaker::Unknown;
    QString topic;             //!< empty: none set yet
    QString guessedTopic;      //!< from queue or IVR; Enter confirms
    QString guessedFrom;       //!< "Queue Billing"
    QList<TopicChoice> topics; //!< of the brand's pack, in its order
    QList<WrapCode> wrapCodes; //!< the first one is suggested
    QList<ShowReason> showReasons;
    QList<Candidate> candidates; //!< while no customer is confirmed
    CustomerId customer;         //!< null until confirmed
    bool offline = false;        //!< a local interaction with a provisional person
    QString address;             //!< "Mevrouw Meijer"; "New caller" rules belong to the screen when empty
    int identityLevel = 0;
    QString identitySource; //!< "ivr", "app", "agent"; "check": the fields that were checked here; may be empty
    Timestamp identityAt;   //!< of what proves it last; 0: nothing does
    QString customerSince;  //!< a year, or empty
    QString openLine;       //!< one open promise, complaint or accommodation; may be empty
};

struct Cell {
    QString field; //!< the pack's id
    QString label; //!< in the agent's language
    QString group; //!< title of its group, in the agent's language
    FieldState state = FieldState::Covered;
    QString text; //!< clear: the value; covered: its cover ("NL•• •••• 4300"); never more
    Why why = Why::NoTopic;
    bool awaited = false; //!< the topic opens it, and the office has not answered for this topic yet
    QString whyDetail;    //!< the purpose's or topic's title, a date…; already in the agent's language
    QString source;       //!< "Ledger"
    Timestamp obtainedAt;
    QString lockedUntil;             //!< ISO date when why is LockedByLaw
    bool conflict = false;           //!< another source says otherwise
    bool checkable = false;          //!< CheckField is possible
    ShowKind show = ShowKind::Never; //!< as what ShowField is possible
    Timestamp knownAt;               //!< the one who speaks knew it then; 0: not checked, or it did not fit
    friend bool operator==(const Cell &, const Cell &) = default;
};

//! The cells of one interaction's customer, in the pack's order. Cells of state Absent are never sent.
struct ContextFact {
    InteractionId interaction;
    quint64 visibilityRevision = 0;
    QList<Cell> topicCells; //!< what the topic is about, clear or covered
    QList<Cell> otherCells; //!< the rest, folded: covered for this topic
    bool loading = false;   //!< asked for, not here yet
};

struct MayIChip {
    QString purpose; //!< the pack's id
    QString title;   //!< "saving tips"
    Verdict verdict = Verdict::AskFirst;
    ConsentStatus status = ConsentStatus::Unknown;
    Basis basis = Basis::Consent;
    MayIReason reason = MayIReason::UnknownPurpose; //!< the one sentence why, as data: the words are the screen's
    Timestamp date, until;                          //!< arguments of the sentence (Verdict.h)
    int days = 0;
    QString sentence;    //!< the same in English, for tests and logs
    Timestamp decidedAt; //!< of the newest decision; 0: none
    Timestamp endsAt;    //!< 0: does not expire
    bool canAsk = false; //!< a consent flow exists and no cool-down runs
    bool canTakeBack = false;
    friend bool operator==(const MayIChip &, const MayIChip &) = default;
};

struct MayIFact {
    InteractionId interaction;
    QList<MayIChip> chips;
};

//! What the consent flow shows. Wording and answers are in the customer's language, titles in the agent's.
struct ConsentFlowFact {
    InteractionId interaction;
    QString purpose, title;
    QString wordingId;
    int wordingVersion = 0;
    QString language;
    QStringList languages;        //!< in which the wording exists
    QString wording;              //!< to be read aloud; *stressed* words stand between asterisks
    QStringList ifTheyAsk;        //!< speakable sentences
    int coolDownMonths = 0;       //!< after a no
    QList<EvidenceKind> evidence; //!< what this channel offers, the best first
    bool canTakeBack = false;
};

enum class SavedState { Saved, Synced, Refused };

//! A thing the agent recorded, from durable on this desk to acknowledged by the office.
struct SavedFact {
    quint64 command = 0; //!< 0: not of this run of the program
    quint64 n = 0;       //!< the desk's own sequence
    InteractionId interaction;
    QString type;    //!< the event's type
    QString purpose; //!< of a consent
    SavedState state = SavedState::Saved;
    Timestamp at;
    std::optional<Error> refusal;
};

//! What became of a check. Key: interaction and field. Close and NoMatch are misses; the caller hears the same of both.
struct CheckFact {
    quint64 command = 0;
    InteractionId interaction;
    QString field;
    CheckResult result = CheckResult::NoMatch;
    int left = 0;    //!< misses until it is locked; 0: it is
    Timestamp until; //!< locked until then; 0: until a lead resets it
    Timestamp at;
};

//! What is shown now. Key: interaction. The value is zeroed with its last holder.
struct ShowFact {
    quint64 command = 0;
    InteractionId interaction;
    QString field;
    std::shared_ptr<const SecretBytes> value; //!< UTF-8; null: it is covered again
    ShowKind kind = ShowKind::Purpose;
    qint64 leftMs = 0;
    std::optional<ShowEnd> end; //!< why it is covered again
};

struct UtteranceFact {
    InteractionId interaction;
    QString id;
    bool fromCustomer = true;
    QString text;
    Timestamp at;
    bool sent = true; //!< false: an answer that waits on this desk for the office
};

//! The office put an older record back, and this desk took it: shown until it is read.
struct RestoredFact {
    Timestamp at;
    QString reason;    //!< as the office's operator gave it
    quint64 again = 0; //!< entries of this desk that the office had lost and is sent again
    bool isRead = false;
};

//! What stands between a person and what this desk holds, and is no lock: erased by order, or too long without the
//! office. While it does, the snapshot holds nothing of a customer. state Open: nothing does.
struct ShutFact {
    DoorState state = DoorState::Open;
    QString by, reason; //!< of a wipe, in an officer's words
    Timestamp at;       //!< of the order
    friend bool operator==(const ShutFact &, const ShutFact &) = default;
};

struct InteractionGone {
    InteractionId interaction;
}; //!< wrapped up, or taken by another desk

struct ErrorFact {
    quint64 command = 0;
    Error error;
};

using Fact = std::variant<LinkFact, DeskFact, InteractionFact, ContextFact, MayIFact, ConsentFlowFact, SavedFact,
    CheckFact, ShowFact, UtteranceFact, InteractionGone, RestoredFact, ShutFact, ErrorFact>;

struct FactBatchData {
    quint64 revision = 0;
    bool snapshot = false; //!< replaces everything before it
    std::vector<Fact> facts;
};
using FactBatch = std::shared_ptr<const FactBatchData>;

} // namespace privity::desk
