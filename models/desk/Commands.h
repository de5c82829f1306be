// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Id.h"
#include "models/crypto/SecretBytes.h"
#include "models/protocol/ShowMessages.h"

#include <QStringList>
#include <memory>
#include <variant>

//! What a person can ask of the desk. Values only: they cross from the GUI thread to the engine's. Each is decided
//! in one transaction and answered by the facts it made, or by an ErrorFact that bears its `id`.
namespace privity::desk {

// clang-format off
struct AcceptInteraction { InteractionId interaction; };
//! "It is this one": the agent confirmed a neutral candidate. Null customer: none of them.
struct ConfirmCustomer { InteractionId interaction; CustomerId customer; };
struct SetTopic { InteractionId interaction; QString topic; };
struct SetSpeaker { InteractionId interaction; Speaker speaker; };
//! Opens the flow of one purpose; answered by a ConsentFlowFact. Language: BCP 47, empty = the customer's.
struct BeginConsent { InteractionId interaction; QString purpose; QString language; };
//! The answer as it was said. action: Given, Refused or Deferred.
struct AnswerConsent {
    InteractionId interaction;
    QString purpose;
    ConsentAction action;
    QString language;      //!< of the wording that was read
    EvidenceKind evidence;
    QString evidenceRef;   //!< "00:04:26" of the recording, message ids, …
};
//! What the caller says of a field, in UTF-8, for the office to compare; kept nowhere, and zeroed with the last holder of
//! the command. Answered by a CheckFact, or by an ErrorFact within 5 s.
struct CheckField { InteractionId interaction; QString field; std::shared_ptr<const SecretBytes> said; };
//! A lead has looked into it: what was missed at this field of the customer counts no more. The office refuses others.
struct ResetChecks { InteractionId interaction; QString field; };
//! Shows one covered field for a moment. reason: an id of showReasons or of the pack; words: in its place, and outside
//! every purpose the only reason; saved as a note. Beside a reason they count for nothing. Answered by a ShowFact, or by
//! an ErrorFact within 5 s.
struct ShowField { InteractionId interaction; QString field; QString reason; QString words; };
//! Covers it again, if it is shown still. end: Hidden, or Switch when another page is looked at.
struct HideField { InteractionId interaction; ShowEnd end; };
struct TakeBackConsent { InteractionId interaction; QString purpose; };
struct SaveNote { InteractionId interaction; QString text; };
struct Say { InteractionId interaction; QString text; }; //!< a chat message of the agent
//! Ends the work on an interaction. code: a pack's wrap code; empty takes the suggested one. Wrong number and
//! silent call are codes too.
struct WrapUp { InteractionId interaction; QString code; };
//! Pairs this desk with an office. The code is never stored, logged or sent.
struct Enrol { QString url; QString code; };
//! "I have read that the office's record was restored."
struct ReadRestored { };
//! Reach for the office at once, instead of at the next due time.
struct TryNow { };
//! The agent's language, of which titles and labels in the facts are; every fact is told again.
struct SetLanguage { QString language; };
//! Nobody sits here, or must show first who does: customers' pictures leave the memory, and come again with Unlock.
//! All else goes on.
struct Lock { };
struct Unlock { };

// clang-format on
using CommandBody = std::variant<AcceptInteraction, ConfirmCustomer, SetTopic, SetSpeaker, BeginConsent, AnswerConsent,
    CheckField, ResetChecks, ShowField, HideField, TakeBackConsent, SaveNote, Say, WrapUp, ReadRestored, Enrol, TryNow,
    SetLanguage, Lock, Unlock>;

//! Nothing about it can be said without the office.
inline bool asksOffice(const CommandBody &body)
{
    return std::holds_alternative<CheckField>(body) || std::holds_alternative<ShowField>(body);
}

//! Of the window alone: also while the desk is shut, or paired with nobody yet.
inline bool isOfTheWindow(const CommandBody &body)
{
    return std::holds_alternative<SetLanguage>(body) || std::holds_alternative<Lock>(body)
        || std::holds_alternative<Unlock>(body);
}

struct Command {
    quint64 id = 0; //!< chosen by the sender; comes back in SavedFact and ErrorFact
    CommandBody body;
};

} // namespace privity::desk
