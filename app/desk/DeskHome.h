// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Rows.h"

#include <QString>
#include <memory>

namespace privity::desk {

//! The desk's directory: desk.db (encrypted) and desk.key (its key, mode 0600). A new key is made only when there is
//! neither: a key that is lost never leads to a new store over unsent rows (reliability.md R32).
//! Errors: Store…, FileUnreadable, FileUnwritable.
Result<std::unique_ptr<RowStore>> openDeskHome(const QString &path);

} // namespace privity::desk
