// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/DeskState.h"

namespace privity::desk {

//! The identity as settings of the encrypted store, and back.
void keepIdentity(WorkingSet &rows, const DeskIdentity &identity);
Result<std::shared_ptr<const DeskIdentity>> readIdentity(WorkingSet &rows); //!< null: not enrolled

//! A journal row as the frame that is sent; the same bytes on every retry.
QByteArray frameOf(const EntryRow &row);

} // namespace privity::desk
