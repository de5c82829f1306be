// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"
#include "models/office/Rations.h"
#include "models/protocol/CheckMessages.h"

//! Checks: what a caller says is compared with what is on file; nobody sees the value.
//!
//! What is promised. The value leaves the office in no form. The answer's frame is as long whatever the answer is. The
//! same is done for a match, a miss, a field that is not on file and one that is locked: records are opened, both sides
//! brought into their forms, compared by keyed tokens in constant time, rations and journal written, and the context
//! decided and fed anew. So the core decides all four in the same time, as far as a t-test of 10^5 samples of each
//! finds (tests/models/office/tst_CheckTiming.cpp).
//! What is not. Each answer tells something; that is what the rations are for. How long a form takes depends a little
//! on the length of what is on file and of what was typed. The context that follows a match which raises the level
//! shows more, and may be longer. What was typed lies in the office's memory for as long as it is decided; it is in no
//! row, no journal and no log. A question whose answer is lost has counted, and counts again when it is asked again.
namespace privity::office {

//! Counts, notes and answers one check. Refused for reasons that the asker knows already, and before anything of the
//! customer is looked at: NotFound, NotAllowed (another desk's), AlreadyDone (wrapped up), NotNow (nobody is on the
//! line, or nobody says who it is), NotCheckable, ChecksSpent, Malformed, TooLarge, SealBroken.
Result<OfficeRules::Answer> fieldVerify(
    Turn &turn, const DeskRow &desk, const Event &question, const FieldVerify &asked);

//! A lead has looked into a lock: what was missed counts no more.
Done checksReset(Turn &turn, const DeskRow &desk, const VerifyReset &fact);

//! What was counted of the shows of an interaction that is wrapped up, or of somebody who is forgotten (ShowRationRow).
void eraseShows(Turn &turn, const QString &kind, const QString &brand, const QString &id);
//! All that was counted of a customer goes, shows too: it is forgotten.
void eraseRations(Turn &turn, const QString &brand, const CustomerId &customer);

//! How sure it is who speaks.
Identity identityOf(const InteractionRow &row, const PolicyPack *pack);

} // namespace privity::office
