// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLatin1StringView>
#include <array>
#include <optional>
#include <utility>

//! Closed vocabularies that both programs, the wire and the packs share (on screen: translations/glossary.md). The text
//! beside each value is its one spelling in JSON and in stores. Open vocabularies (topics, purposes, fields) are pack
//! data.
namespace privity {

template<class E>
struct Spelling {
    E value;
    QLatin1StringView text;
};

//! Specialised per enum below: `static constexpr std::array rows{Spelling…}`.
template<class E>
struct Vocabulary;

template<class E>
constexpr QLatin1StringView spell(E value)
{
    for (const auto &row : Vocabulary<E>::rows)
        if (row.value == value)
            return row.text;
    return {};
}

template<class E, class Text>
std::optional<E> unspell(const Text &text)
{
    for (const auto &row : Vocabulary<E>::rows)
        if (text == row.text)
            return row.value;
    return std::nullopt;
}

enum class Channel { Call, Chat };
enum class Direction { Inbound, Outbound };
//! Who is talking. Unknown is the default and hears only what is public.
enum class Speaker { Unknown, Self, JointHolder, Authorised, Minor, CompanyContact, Helper };
enum class Role { Agent, Lead, Trainer, Officer };
enum class FieldState { Clear, Covered, Absent };
//! Why a field is as it is. The sentence belongs to the screen; the reason is data.
enum class Why {
    Open,           //!< a purpose of the topic opens it
    OtherTopic,     //!< no open purpose needs it
    NoTopic,        //!< no topic is set
    NoConsent,      //!< the purpose rests on consent that is not valid now
    NoSpeaker,      //!< nobody has said who speaks
    SpeakerMayNot,  //!< the one who speaks has no mandate for it
    IdentityTooLow, //!< needs a higher identity level
    RoleMayNot,
    PlaceMayNot, //!< not shown at this desk's place
    LockedByLaw, //!< restricted (Art. 18) or kept only because the law orders it
    NotInPolicy, //!< the pack does not know this field
    NotOnFile,   //!< nothing is stored
};
enum class Basis { Consent, Contract, LegalObligation, VitalInterest, PublicTask, LegitimateInterest };
//! DPV 2.3 consent status terms (https://w3id.org/dpv).
enum class ConsentStatus {
    Unknown,
    Requested,
    RequestDeferred,
    Given,
    RenewedGiven,
    Refused,
    Withdrawn,
    Expired,
    Revoked,
    Invalidated,
};
enum class ConsentAction { Requested, Deferred, Given, Renewed, Refused, Withdrawn, Revoked, Invalidated };
enum class EvidenceKind {
    None,
    RecordingOffset,
    MessageIds,
    KeyPress,
    RecorderStart,
    ConfirmedByLink,
    NoteAndConfirmation,
};
//! What became of a check. Close: only of names and streets, and a miss all the same. Locked: nothing was compared.
enum class CheckResult { Match, Close, NoMatch, Locked };
enum class Verdict { Allowed, AskFirst, NotAllowed };

#define PRIVITY_SPELL(Enum, ...)                                                                                       \
    template<>                                                                                                         \
    struct Vocabulary<Enum> {                                                                                          \
        using enum Enum;                                                                                               \
        using S = Spelling<Enum>;                                                                                      \
        static constexpr std::array rows{__VA_ARGS__};                                                                 \
    };

PRIVITY_SPELL(Channel, S{Call, QLatin1StringView("call")}, S{Chat, QLatin1StringView("chat")})
PRIVITY_SPELL(Direction, S{Inbound, QLatin1StringView("inbound")}, S{Outbound, QLatin1StringView("outbound")})
PRIVITY_SPELL(Speaker, S{Unknown, QLatin1StringView("unknown")}, S{Self, QLatin1StringView("self")},
    S{JointHolder, QLatin1StringView("joint-holder")}, S{Authorised, QLatin1StringView("authorised")},
    S{Minor, QLatin1StringView("minor")}, S{CompanyContact, QLatin1StringView("company-contact")},
    S{Helper, QLatin1StringView("helper")})
PRIVITY_SPELL(Role, S{Agent, QLatin1StringView("agent")}, S{Lead, QLatin1StringView("lead")},
    S{Trainer, QLatin1StringView("trainer")}, S{Officer, QLatin1StringView("officer")})
PRIVITY_SPELL(FieldState, S{Clear, QLatin1StringView("clear")}, S{Covered, QLatin1StringView("covered")},
    S{Absent, QLatin1StringView("absent")})
PRIVITY_SPELL(Why, S{Open, QLatin1StringView("open")}, S{OtherTopic, QLatin1StringView("other-topic")},
    S{NoTopic, QLatin1StringView("no-topic")}, S{NoConsent, QLatin1StringView("no-consent")},
    S{NoSpeaker, QLatin1StringView("no-speaker")}, S{SpeakerMayNot, QLatin1StringView("speaker-may-not")},
    S{IdentityTooLow, QLatin1StringView("identity-too-low")}, S{RoleMayNot, QLatin1StringView("role-may-not")},
    S{PlaceMayNot, QLatin1StringView("place-may-not")}, S{LockedByLaw, QLatin1StringView("locked-by-law")},
    S{NotInPolicy, QLatin1StringView("not-in-policy")}, S{NotOnFile, QLatin1StringView("not-on-file")})
PRIVITY_SPELL(Basis, S{Consent, QLatin1StringView("eu-gdpr:A6-1-a")}, S{Contract, QLatin1StringView("eu-gdpr:A6-1-b")},
    S{LegalObligation, QLatin1StringView("eu-gdpr:A6-1-c")}, S{VitalInterest, QLatin1StringView("eu-gdpr:A6-1-d")},
    S{PublicTask, QLatin1StringView("eu-gdpr:A6-1-e")}, S{LegitimateInterest, QLatin1StringView("eu-gdpr:A6-1-f")})
PRIVITY_SPELL(ConsentStatus, S{Unknown, QLatin1StringView("dpv:ConsentUnknown")},
    S{Requested, QLatin1StringView("dpv:ConsentRequested")},
    S{RequestDeferred, QLatin1StringView("dpv:ConsentRequestDeferred")},
    S{Given, QLatin1StringView("dpv:ConsentGiven")}, S{RenewedGiven, QLatin1StringView("dpv:RenewedConsentGiven")},
    S{Refused, QLatin1StringView("dpv:ConsentRefused")}, S{Withdrawn, QLatin1StringView("dpv:ConsentWithdrawn")},
    S{Expired, QLatin1StringView("dpv:ConsentExpired")}, S{Revoked, QLatin1StringView("dpv:ConsentRevoked")},
    S{Invalidated, QLatin1StringView("dpv:ConsentInvalidated")})
PRIVITY_SPELL(ConsentAction, S{Requested, QLatin1StringView("requested")}, S{Deferred, QLatin1StringView("deferred")},
    S{Given, QLatin1StringView("given")}, S{Renewed, QLatin1StringView("renewed")},
    S{Refused, QLatin1StringView("refused")}, S{Withdrawn, QLatin1StringView("withdrawn")},
    S{Revoked, QLatin1StringView("revoked")}, S{Invalidated, QLatin1StringView("invalidated")})
PRIVITY_SPELL(EvidenceKind, S{None, QLatin1StringView("none")},
    S{RecordingOffset, QLatin1StringView("recording-offset")}, S{MessageIds, QLatin1StringView("message-ids")},
    S{KeyPress, QLatin1StringView("key-press")}, S{RecorderStart, QLatin1StringView("recorder-start")},
    S{ConfirmedByLink, QLatin1StringView("confirmed-by-link")},
    S{NoteAndConfirmation, QLatin1StringView("note-and-confirmation")})
PRIVITY_SPELL(CheckResult, S{Match, QLatin1StringView("match")}, S{Close, QLatin1StringView("close")},
    S{NoMatch, QLatin1StringView("no-match")}, S{Locked, QLatin1StringView("locked")})
PRIVITY_SPELL(Verdict, S{Allowed, QLatin1StringView("allowed")}, S{AskFirst, QLatin1StringView("ask-first")},
    S{NotAllowed, QLatin1StringView("not-allowed")})

} // namespace privity
