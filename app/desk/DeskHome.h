// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Rows.h"

#include <QString>
#include <memory>

namespace privity::desk {

//! The desk's directory with its key in a clear file of mode 0600, for unattended use that says so (--key-file); else
//! see Custody. A new key is made only when there is neither store nor key: a key that is lost never leads to a new
//! store over unsent rows that nothing opens any more. keyFile: empty is desk.key in the directory.
//! Errors: Store…, FileUnreadable, FileUnwritable.
Result<std::unique_ptr<RowStore>> openDeskHome(const QString &path, const QString &keyFile = {});

} // namespace privity::desk
