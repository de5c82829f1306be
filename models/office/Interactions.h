// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"
#include "models/protocol/ContextMessages.h"
#include "models/protocol/InteractionMessages.h"

//! Calls and chats: offered to a desk, worked on by it, ended by the customer or the agent.
namespace privity::office {

// From phone and chat systems. The answer names the interaction and its desk.
Result<QJsonObject> arrived(Turn &turn, const Event &event, const ContactArrived &contact);
Result<QJsonObject> said(Turn &turn, const Event &event, const ContactSaid &contact);
Result<QJsonObject> ended(Turn &turn, const Event &event, const ContactEnded &contact);

// From a desk. All but a withdrawal need an interaction that was offered to this desk: NotFound, NotAllowed.
Done accepted(Turn &turn, const DeskRow &desk, const InteractionAccepted &fact);
Done topicSet(Turn &turn, const DeskRow &desk, const TopicSet &fact);
Done speakerSet(Turn &turn, const DeskRow &desk, const SpeakerSet &fact);
Done subjectConfirmed(Turn &turn, const DeskRow &desk, const SubjectConfirmed &fact);
Done wrapped(Turn &turn, const DeskRow &desk, const InteractionWrapped &fact);
Done noted(Turn &turn, const DeskRow &desk, const NoteSaved &fact);
Done answered(Turn &turn, const DeskRow &desk, const AgentSaid &fact);

inline constexpr QLatin1StringView silenceDue{"silence"};
//! Whether a chat has been silent for so long that nobody knows who writes next.
void silenceNow(Turn &turn, const QString &ref);

//! The customer was forgotten: what is open with them ends, and nobody is offered as them.
void endForgotten(Turn &turn, const QString &brand, const CustomerId &customer);
//! An offer that only the desk knows any more, after an older store was put back, is told to be over when it is answered.
void entryRefused(Turn &turn, const DeskRow &desk, const Event &event, const Error &error);

//! The desk asks again for what is open, after a restart.
Result<OfficeRules::Answer> contextOpen(Turn &turn, const DeskRow &desk, const Event &, const ContextOpen &question);

//! The interaction when it was offered to this desk and is not wrapped.
Result<InteractionRow> interactionOf(Turn &turn, const DeskRow &desk, const InteractionId &id);

} // namespace privity::office
