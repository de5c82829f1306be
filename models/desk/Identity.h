// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/DeskState.h"

namespace privity::desk {

inline const QString ackedName = QStringLiteral("ackedUpTo"); //!< the setting

//! The identity as settings of the encrypted store, and back.
void keepIdentity(WorkingSet &rows, const DeskIdentity &identity);
Result<std::shared_ptr<const DeskIdentity>> readIdentity(WorkingSet &rows); //!< null: not enrolled

//! The same of a desk that this machine was.
FormerRow formerRow(const DeskIdentity &identity, quint64 ackedUpTo, Timestamp at);
Result<std::shared_ptr<const DeskIdentity>> readIdentity(const FormerRow &row);

//! A journal row as the frame that is sent; the same bytes on every retry.
QByteArray frameOf(const EntryRow &row);

} // namespace privity::desk
