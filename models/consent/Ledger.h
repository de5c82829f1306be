// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Id.h"
#include "models/policy/PolicyPack.h"

#include <functional>

//! The consent ledger: decisions as facts, status as a fold of the set of facts. Order of arrival, duplicates and
//! clocks do not matter; decisions that did not know of each other are concurrent and the one that protects more wins.
namespace privity {

struct Decision {
    QByteArray hash; //!< of its journal entry; its identity
    CustomerId customer;
    QString brand;
    QString purpose; //!< empty for an objection
    //! An objection to marketing: a withdrawal (action Withdrawn) of every direct-marketing purpose of the brand.
    bool objection = false;
    ConsentAction action = ConsentAction::Requested;
    EvidenceKind evidence = EvidenceKind::None;
    QList<QByteArray> sees; //!< hashes of the newest decisions that the author knew: the frontier then
    DeskId desk;
    quint64 n = 0;      //!< of its entry in the desk's journal
    quint64 cursor = 0; //!< of the feed that the desk had applied
    Timestamp at;       //!< claimed; used for expiry and words, never to order decisions
    //! The office's judgement of a grant (checkSees(), interaction, evidence): false keeps it at Requested.
    bool stands = true;
    friend bool operator==(const Decision &, const Decision &) = default;
};

struct ConsentKey {
    CustomerId customer;
    QString brand;
    QString purpose;
    bool directMarketing = false; //!< of its PurposeSpec: objections count
};

struct Folded {
    ConsentStatus status = ConsentStatus::Unknown; //!< never Expired: see statusAt()
    Timestamp at;                                  //!< of the decision that makes the status; 0: none
    EvidenceKind evidence = EvidenceKind::None;
    QByteArray decisive;        //!< its hash
    QList<QByteArray> frontier; //!< what a new decision of this key must list in `sees`, sorted
    friend bool operator==(const Folded &, const Folded &) = default;
};

//! Folds the decisions of a key; others in the list only tell who knew of what. Needs the key's whole history: a grant
//! that names a decision which is not in the list stays Requested until it is.
Folded fold(const QList<Decision> &decisions, const ConsentKey &key);
//! Every purpose of the pack that rests on consent or can be objected to, by id.
QMap<QString, Folded> foldAll(const QList<Decision> &decisions, const PolicyPack &pack, const CustomerId &customer);

//! What the folds need of a history, so that a customer with thousands of decisions fits into a message: of each purpose
//! the newest decisions, the newest ones that bind, and the yes that knew of them all; each names what it knew of these.
//! foldAll() of it is foldAll() of the whole, now and when decisions are added that name its frontiers. Of the author's
//! own names nothing is left: a grant that does not count by them is marked so (`stands`).
QList<Decision> essentialOf(const QList<Decision> &decisions, const PolicyPack &pack, const CustomerId &customer);

//! What the folds need of a history, so that a customer with thousands of decisions fits into a message: of each purpose
//! the newest decisions, the newest that bind, and the newest yes that knew of all that binds; each names what it knew
//! of these. foldAll() of it is foldAll() of the whole, and stays so when decisions come that name its frontiers. A
//! grant that does not count is marked so (`stands`). Sorted by hash.
QList<Decision> essentialOf(const QList<Decision> &decisions, const PolicyPack &pack, const CustomerId &customer);

//! The end of a given consent; 0 when it is not given or does not expire. Months are counted in UTC.
Timestamp endsAt(const Folded &folded, const PurposeSpec &purpose);
//! The end of the time in which nobody asks again after a no or a taking back; 0 when none was started.
Timestamp coolDownEndsAt(const Folded &folded, const PurposeSpec &purpose);
//! The status at a moment: as folded, or Expired.
ConsentStatus statusAt(const Folded &folded, const PurposeSpec &purpose, Timestamp now);
//! The statuses of all purposes, as VisibilityInput wants them.
QMap<QString, ConsentStatus> statusesAt(const QMap<QString, Folded> &folded, const PolicyPack &pack, Timestamp now);

inline constexpr qsizetype seesAtMost = 64;

//! What is known of a decision that another one names, from the view of the naming desk.
struct SeenDecision {
    CustomerId customer;
    QString brand, purpose;
    bool objection = false;
    DeskId desk;
    quint64 n = 0;
    std::optional<quint64> deliveredAt; //!< sequence of the feed at which the naming desk got it
};
//! Whether every name in `sees` counts: at most 64, each known for the same key, and delivered to the desk at or
//! below its cursor or the desk's own of a lower n. A grant that fails stays Requested and is flagged.
bool checkSees(const Decision &decision, const std::function<std::optional<SeenDecision>(const QByteArray &)> &find);

//! The newest withdrawal, refusal or objection in a grant's causal past: the grant's evidence must be later, and
//! one younger than 24 h is flagged. None when it supersedes none.
std::optional<Timestamp> supersededAt(const QList<Decision> &decisions, const Decision &grant);

} // namespace privity
