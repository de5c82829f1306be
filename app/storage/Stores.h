// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"
#include "models/protocol/Rows.h"

#include <memory>

namespace privity::storage {

//! The two stores on SQLCipher: opened (made when there is none), brought to the newest schema, as a port.
//! key: 32 bytes. Errors: Store…, FileUnreadable.
Result<std::unique_ptr<RowStore>> openOfficeStore(const QString &path, const SecretBytes &key);
//! The desk's is held alone: StoreBusy while another program has it open.
Result<std::unique_ptr<RowStore>> openDeskStore(const QString &path, const SecretBytes &key);

} // namespace privity::storage
