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

// TakeConsent.cpp
Done beginConsent(Change &change, const BeginConsent &command);
Done answerConsent(Change &change, const AnswerConsent &command);
Done takeBackConsent(Change &change, const TakeBackConsent &command);

// FromOffice.cpp: what the office tells
Done applyFeed(Change &change, const Event &event, const QJsonObject &personal);
Done applyContext(Change &change, const ContextCells &context);

// Epochs.cpp
Done readRestored(Change &change);

// Acknowledge.cpp
//! Undoes the local effect of refused entries and tells what became of the others.
Done acknowledge(Change &change, quint64 upTo, const QList<EntryResult> &refused);

} // namespace privity::desk
