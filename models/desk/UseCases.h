// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Commands.h"
#include "models/desk/DeskState.h"

//! What an agent does with an interaction, one function per command. Each works on the Change's copy of the state and
//! returns why it can't be done, or nothing; a Change whose function failed is thrown away.
namespace privity::desk {

// WorkInteraction.cpp
Done acceptInteraction(Change &change, const AcceptInteraction &command);
Done confirmCustomer(Change &change, const ConfirmCustomer &command);
Done setTopic(Change &change, const SetTopic &command);
Done setSpeaker(Change &change, const SetSpeaker &command);
Done saveNote(Change &change, const SaveNote &command);
Done say(Change &change, const Say &command);
Done wrapUp(Change &change, const WrapUp &command);
Done lock(Change &change);
Done unlock(Change &change); //!< the pictures are asked for again by whoever holds the link

// CheckField.cpp
Done checkField(Change &change, const CheckField &command);
Done resetChecks(Change &change, const ResetChecks &command);
//! The office's answer to a check, or its refusal.
Done checkAnswered(Change &change, const AskedQuestion &asked, const Event &answer, const JsonObject &personal);
//! Somebody else speaks, or it is about somebody else: what is being checked proves nothing of them.
void outdateChecks(Change &change, const InteractionId &interaction);

// ShowField.cpp
Done showField(Change &change, const ShowField &command);
Done hideField(Change &change, const HideField &command);
Done showAnswered(Change &change, const AskedQuestion &asked, const Event &answer);
void showUnanswered(Change &change, const AskedQuestion &asked);
//! Why what is shown must be covered again; nothing: it may stay.
std::optional<ShowEnd> endOfShow(const DeskState &state, const Clock &clock);
//! It is covered again: noted, and told.
void endShow(Change &change, ShowEnd end, quint64 command = 0);
std::optional<ShowFact> showFact(const DeskState &state, qint64 nowMs); //!< of what is shown now

// TakeConsent.cpp
Done beginConsent(Change &change, const BeginConsent &command);
Done answerConsent(Change &change, const AnswerConsent &command);
Done takeBackConsent(Change &change, const TakeBackConsent &command);

//! After a while of silence in a chat nobody knows who writes next: what proved who it is, is over. The interaction is
//! the caller's to put and to tell.
void fallSilent(Change &change, OpenInteraction &open);

// FromOffice.cpp: what the office tells
Done applyFeed(Change &change, const Event &event, const JsonObject &personal);
Done applyContext(Change &change, const ContextCells &context);

// Epochs.cpp
Done readRestored(Change &change);

// Acknowledge.cpp
//! Undoes the local effect of refused entries and tells what became of the others.
Done acknowledge(Change &change, quint64 upTo, const QList<EntryResult> &refused);

} // namespace privity::desk
