// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/Migrations.h"

namespace privity::storage {

//! The key store's schema. Appended to, never edited once released. Columns: models/keystore/KeyRows.h.
inline constexpr Migration keyMigrations[] = {
    {1, R"sql(
CREATE TABLE subject_key (brand TEXT NOT NULL, subject TEXT NOT NULL, retention TEXT NOT NULL, id BLOB NOT NULL,
    epoch INTEGER NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (brand, subject, retention)) STRICT, WITHOUT ROWID;
CREATE TABLE key_epoch (brand TEXT PRIMARY KEY, epoch INTEGER NOT NULL, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE forgotten (brand TEXT NOT NULL, counter INTEGER NOT NULL, customer TEXT NOT NULL, reason TEXT NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY (brand, counter)) STRICT, WITHOUT ROWID;
CREATE TABLE key_writes (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql"},
};
static_assert(areAscending(keyMigrations), "append with a higher version; two branches may have appended the same");

} // namespace privity::storage
