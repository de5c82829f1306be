// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"
#include "models/protocol/ShowMessages.h"

//! Shows: the value of one covered field leaves the office for one agent's eyes, sealed to the question.
//!
//! What is promised. Before a value leaves, who asked for what and why is in the journal and counted; a question of a link
//! that was taken over is not answered. One value per agent at a time. Nothing is shown that is locked by law, special, or
//! not for the asker's role and place, whatever the reason.
//! What is not. What was shown was seen: an agent can write it down. A question whose answer is lost has counted.
namespace privity::office {

//! Refused: NotFound, NotAllowed (another desk's), AlreadyDone (wrapped up), NotNow (nobody is confirmed, it is on hold,
//! or another value is being shown), NotShowable (clear already, or never), MissingField (no reason), WordsNeeded,
//! ShowsSpent (a limit, or a question or a note that served before), Malformed (a key that nothing can be sealed to, or a
//! note beside a reason of the list).
Result<OfficeRules::Answer> fieldReveal(
    Turn &turn, const DeskRow &desk, const Event &question, const FieldReveal &asked);

//! It is covered again: the agent may ask for the next one.
Done fieldHidden(Turn &turn, const DeskRow &desk, const FieldHidden &fact);

} // namespace privity::office
