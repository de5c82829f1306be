// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"
#include "models/protocol/Rows.h"

#include <memory>

namespace privity::storage {

//! Read: nothing is made, brought to a newer schema or written. Checked: ReadWrite, and every page was looked at: one that
//! was damaged on the disk is found now, and not when somebody needs it. ReadChecked: both.
enum class Access { ReadWrite, Read, Checked, ReadChecked };
constexpr bool isOnlyRead(Access access) { return access == Access::Read || access == Access::ReadChecked; }

//! The two stores on SQLCipher: opened (made when there is none), brought to the newest schema, as a port.
//! key: 32 bytes. Errors: Store…, FileUnreadable; NotNow: only to be read, and of an older schema.
Result<std::unique_ptr<RowStore>> openOfficeStore(
    const QString &path, const SecretBytes &key, Access access = Access::ReadWrite);
//! The keys' of the office, beside it.
Result<std::unique_ptr<RowStore>> openKeyStore(
    const QString &path, const SecretBytes &key, Access access = Access::ReadWrite);
//! Opens the keys' store only to read it, and looks at every page.
Done checkKeyStore(const QString &path, const SecretBytes &key);
//! Brings everything from the store's log into its file and empties the log. StoreBusy: somebody reads.
Done emptyLog(const QString &path, const SecretBytes &key);
//! The key store written anew without a free page, and its log emptied: what was erased is nowhere in its files.
//! Nobody else may have it open: StoreBusy.
Done compactKeyStore(const QString &path, const SecretBytes &key);
//! Every file that a store of this name may have, itself first.
QStringList filesOf(const QString &store);
//! A desk reads its newest rows and little else; more would be taken from a machine with many of them.
inline constexpr int deskCacheKiB = 1024;
//! The desk's is held alone: StoreBusy while another program has it open. StoreDamaged also when it ends before the
//! newest entry that it held (MarkedStore). On a full disk it takes what nobody may be refused (ReservedStore).
Result<std::unique_ptr<RowStore>> openDeskStore(const QString &path, const SecretBytes &key);

//! The same to be read as far as it goes, though it is damaged: a query that fails spoils no other. Nothing is written.
std::unique_ptr<RowStore> readDamagedStore(const QString &path, SecretBytes key);

} // namespace privity::storage
