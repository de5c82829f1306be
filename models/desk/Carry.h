// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/DeskState.h"

//! What this machine recorded as another desk, whose id it can't go on under, is carried over (ADR 0021).
namespace privity::desk {

//! An entry as it was meant when it was written: itself, or the one that it carries.
struct MeantRow {
    DeskId desk;
    quint64 n = 0;
    QByteArray hash;
    Event event;
    bool isCarried = false;
};
MeantRow meantBy(const EntryRow &row);

//! This machine is that desk from now on. What it was before ends: interactions that are open are told to be over, and
//! what was not acknowledged is in the new journal, in order.
Done become(Change &change, const std::shared_ptr<const DeskIdentity> &identity);
//! The desk to be succeeded by the next enrolment: the present one, or the newest that was not carried. Null: none.
Result<std::shared_ptr<const DeskIdentity>> formerIdentity(WorkingSet &rows);
quint64 countToCarry(WorkingSet &rows);
//! Everything up to there is the office's: what is wholly carried goes.
void dropFormer(Change &change, quint64 ackedUpTo);

} // namespace privity::desk
