// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Codec.h"

//! The customer's context as one desk may see it, consent decisions, policy packs.
namespace privity {

//! One field as the office decided it. text: clear: the value; covered: its cover, never more. The value of a
//! covered or absent field is not in any frame.
struct CellData {
    QString field;
    FieldState state = FieldState::Covered;
    QString text;
    Why why = Why::NoTopic;
    QString purpose;
    QString source;
    std::optional<Timestamp> obtainedAt;
    std::optional<QString> lockedUntil;
    bool conflict = false;
    static constexpr auto describe()
    {
        using S = CellData;
        return members(clear("field", &S::field), clear("state", &S::state), clear("text", &S::text),
            clear("why", &S::why), clear("purpose", &S::purpose), clear("source", &S::source),
            clear("obtainedAt", &S::obtainedAt), clear("lockedUntil", &S::lockedUntil),
            clear("conflict", &S::conflict));
    }
    friend bool operator==(const CellData &, const CellData &) = default;
};

//! One decision as the ledger knows it (models/consent/Ledger.h).
struct DecisionData {
    QByteArray hash; //!< of the journal entry: the decision's only name
    DeskId desk;
    quint64 n = 0;
    QString purpose;
    ConsentAction action = ConsentAction::Requested;
    EvidenceKind evidence = EvidenceKind::None;
    Timestamp at;
    QList<QByteArray> sees; //!< hashes of the newest decisions its author knew
    //! False: a grant that the office keeps at Requested; at a desk also a no that the office lost, and which counts here.
    bool stands = true;
    static constexpr auto describe()
    {
        using S = DecisionData;
        return members(clear("hash", &S::hash), clear("desk", &S::desk), clear("n", &S::n),
            clear("purpose", &S::purpose), clear("action", &S::action), clear("evidence", &S::evidence),
            clear("at", &S::at), clear("sees", &S::sees), clear("stands", &S::stands));
    }
    friend bool operator==(const DecisionData &, const DecisionData &) = default;
};

//! What the one who speaks was asked for. One that did not fit has the beginning of 1970, so that both are as long.
struct KnownData {
    QString field;
    Timestamp at;
    static constexpr auto describe() { return members(clear("field", &KnownData::field), clear("at", &KnownData::at)); }
    friend bool operator==(const KnownData &, const KnownData &) = default;
};

//! Feed and answer: everything this desk may see of the interaction's customer now. A lower revision is dropped.
struct ContextCells {
    static constexpr auto type = "privity.context.cells.v1";
    InteractionId interaction;
    CustomerId customer;
    quint64 revision = 0;
    QString topic;
    Speaker speaker = Speaker::Unknown;
    int policyVersion = 0;
    int identityLevel = 0;
    quint64 entriesUpTo = 0;       //!< the desk's own entries that were decided by then
    QList<DecisionData> decisions; //!< all that the folds need, and no others (Ledger.h, essentialOf())
    QString address;               //!< how to address, once confirmed
    QString customerSince;
    QString openLine;
    QString language;
    QList<KnownData> known; //!< by a check, of the one who speaks; in the office's order
    QStringList seen;       //!< fields that do not stand in clear now and could be read before, or in `address`
    QList<CellData> cells;
    static constexpr auto describe()
    {
        using S = ContextCells;
        return members(clear("interaction", &S::interaction), clear("customer", &S::customer),
            clear("revision", &S::revision), clear("topic", &S::topic), clear("speaker", &S::speaker),
            clear("policyVersion", &S::policyVersion), clear("identityLevel", &S::identityLevel),
            clear("entriesUpTo", &S::entriesUpTo), clear("decisions", &S::decisions), sealed("address", &S::address),
            sealed("customerSince", &S::customerSince), sealed("openLine", &S::openLine),
            clear("language", &S::language), sealed("known", &S::known), sealed("seen", &S::seen),
            sealed("cells", &S::cells));
    }
};

//! Feed: in the place of a context that was decided anew before the desk fetched it. Nothing to do.
struct ContextSuperseded {
    static constexpr auto type = "privity.context.superseded.v1";
    InteractionId interaction;
    static constexpr auto describe() { return members(clear("interaction", &ContextSuperseded::interaction)); }
};

//! Question: after a restart the desk has no customer's picture; it asks again for what is open.
struct ContextOpen {
    static constexpr auto type = "privity.context.open.v1";
    static constexpr auto answer = ContextCells::type;
    InteractionId interaction;
    static constexpr auto describe() { return members(clear("interaction", &ContextOpen::interaction)); }
};

//! An approver's word for one pack.
struct Approval {
    QByteArray key;       //!< the approver's
    QByteArray signature; //!< Domain::Policy over the pack's canonical bytes (RFC 8785), which name brand and version
    static constexpr auto describe()
    {
        return members(clear("key", &Approval::key), clear("signature", &Approval::signature));
    }
    friend bool operator==(const Approval &, const Approval &) = default;
};

//! Feed brand:<b>:policy. pack: the pack's canonical JSON text, as published.
struct PolicyPublished {
    static constexpr auto type = "privity.policy.published.v1";
    QString brand;
    int version = 0;
    QString pack;
    QList<Approval> approvals;
    static constexpr auto describe()
    {
        using S = PolicyPublished;
        return members(clear("brand", &S::brand), clear("version", &S::version), clear("pack", &S::pack),
            clear("approvals", &S::approvals));
    }
};

//! Journal: one decision, one purpose. The event's type ends in the action (privity.consent.given.v1 …).
struct ConsentRecorded {
    InteractionId interaction;
    CustomerId customer;
    QString brand;
    QString purpose;
    ConsentAction action = ConsentAction::Requested;
    QString wording;
    int wordingVersion = 0;
    QString language;
    Channel channel = Channel::Call;
    EvidenceKind evidence = EvidenceKind::None;
    quint64 cursor = 0; //!< of the desk's feed, durably applied when this was recorded
    QList<QByteArray> sees;
    QString evidenceRef;
    static constexpr auto describe()
    {
        using S = ConsentRecorded;
        return members(clear("interaction", &S::interaction), clear("customer", &S::customer),
            clear("brand", &S::brand), clear("purpose", &S::purpose), clear("action", &S::action),
            clear("wording", &S::wording), clear("wordingVersion", &S::wordingVersion), clear("language", &S::language),
            clear("channel", &S::channel), clear("evidence", &S::evidence), clear("cursor", &S::cursor),
            clear("sees", &S::sees), sealed("evidenceRef", &S::evidenceRef));
    }
};

//! Journal, made by the office: something was asked for that the asker may not have.
struct AccessRefused {
    static constexpr auto type = "privity.access.refused.v1";
    QString what; //!< the refused message's type
    QString code;
    std::optional<DeskId> desk;
    std::optional<quint64> times; //!< so often more, with this code, within the hour before; none: this once
    static constexpr auto describe()
    {
        using S = AccessRefused;
        return members(
            clear("what", &S::what), clear("code", &S::code), clear("desk", &S::desk), clear("times", &S::times));
    }
};

//! Journal, made by the office: somebody at the office's own machine looked at a customer as a desk would see it.
struct AccessShown {
    static constexpr auto type = "privity.access.shown.v1";
    CustomerId customer;
    QString by; //!< who, as the system knows them
    QString topic;
    Speaker speaker = Speaker::Unknown;
    int identityLevel = 0;
    Role role = Role::Agent;
    QString place;
    QList<QString> given;   //!< "purpose=status": supposed in the place of what the ledger says
    QList<QString> inClear; //!< fields whose value was shown
    static constexpr auto describe()
    {
        using S = AccessShown;
        return members(clear("customer", &S::customer), clear("by", &S::by), clear("topic", &S::topic),
            clear("speaker", &S::speaker), clear("identityLevel", &S::identityLevel), clear("role", &S::role),
            clear("place", &S::place), clear("given", &S::given), clear("inClear", &S::inClear));
    }
};

//! Journal, made by the office: a desk was taken out of service for good.
struct AccessRevoked {
    static constexpr auto type = "privity.access.revoked.v1";
    DeskId desk;
    static constexpr auto describe() { return members(clear("desk", &AccessRevoked::desk)); }
};

} // namespace privity
