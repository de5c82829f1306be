// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/Migrations.h"

#include <QLatin1StringView>

namespace privity::storage {

//! Its entries: what MarkedStore and ReservedStore look at.
inline constexpr QLatin1StringView deskJournal("journal");

//! The desk's schema. Appended to, never edited once released. Columns: models/desk/DeskRows.h,
//! models/protocol/LogMessages.h.
inline constexpr Migration deskMigrations[] = {
    {1, R"sql(
CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE journal (desk TEXT NOT NULL, n INTEGER NOT NULL, event_id TEXT NOT NULL, type TEXT NOT NULL,
    brand TEXT NOT NULL, purpose TEXT NOT NULL, interaction TEXT NOT NULL, time INTEGER NOT NULL,
    monotonic_ms INTEGER NOT NULL, boot_id TEXT NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL,
    signature BLOB NOT NULL, salt BLOB, body BLOB, wrap BLOB, refusal TEXT NOT NULL, log_index INTEGER, acceptance BLOB,
    PRIMARY KEY (desk, n)) STRICT, WITHOUT ROWID;
CREATE TABLE cursor (feed TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE interaction (id TEXT PRIMARY KEY, brand TEXT NOT NULL, channel TEXT NOT NULL, direction TEXT NOT NULL,
    phase TEXT NOT NULL, offered_at INTEGER NOT NULL, accepted_at INTEGER NOT NULL, language TEXT NOT NULL,
    queue TEXT NOT NULL, guessed_topic TEXT NOT NULL, topic TEXT NOT NULL, speaker TEXT NOT NULL,
    identity_level INTEGER NOT NULL, offered_level INTEGER NOT NULL, identity_source TEXT NOT NULL, customer TEXT,
    candidates TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE decision (interaction TEXT NOT NULL, hash BLOB NOT NULL, decision TEXT NOT NULL,
    PRIMARY KEY (interaction, hash)) STRICT, WITHOUT ROWID;
CREATE TABLE utterance (interaction TEXT NOT NULL, at INTEGER NOT NULL, id TEXT NOT NULL,
    from_customer INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (interaction, at, id)) STRICT, WITHOUT ROWID;
CREATE TABLE pack (brand TEXT NOT NULL, version INTEGER NOT NULL, pack BLOB NOT NULL,
    PRIMARY KEY (brand, version)) STRICT, WITHOUT ROWID;
)sql"},
    {2, R"sql(
CREATE TABLE head (brand TEXT NOT NULL, epoch INTEGER NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL,
    time INTEGER NOT NULL, previous BLOB NOT NULL, forgotten INTEGER NOT NULL, signature BLOB NOT NULL,
    PRIMARY KEY (brand, epoch, size)) STRICT, WITHOUT ROWID;
CREATE TABLE log_alarm (at INTEGER NOT NULL, brand TEXT NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL,
    known TEXT, shown TEXT, PRIMARY KEY (at, brand)) STRICT, WITHOUT ROWID;
)sql"},
    {3, R"sql(
CREATE TABLE epoch (epoch INTEGER PRIMARY KEY, recovered TEXT NOT NULL, at INTEGER NOT NULL, again INTEGER NOT NULL,
    is_read INTEGER NOT NULL) STRICT;
CREATE TABLE kept (at INTEGER PRIMARY KEY, up_to INTEGER NOT NULL) STRICT;
INSERT INTO epoch SELECT 1, '[[]]', 0, 0, 1 WHERE EXISTS (SELECT 1 FROM setting WHERE name = 'identity');
)sql"},
    {5, R"sql(
CREATE TABLE forgotten (interaction TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
)sql"},
    {8, R"sql(
CREATE TABLE former (desk TEXT PRIMARY KEY, at INTEGER NOT NULL, identity BLOB NOT NULL, sign_key BLOB NOT NULL,
    acked_up_to INTEGER NOT NULL, done_at INTEGER) STRICT, WITHOUT ROWID;
)sql"},
    // Large rows with a rowid: without one, each that is above a quarter of a page takes a page more of its own.
    {9, R"sql(
ALTER TABLE journal RENAME TO first_journal;
CREATE TABLE journal (desk TEXT NOT NULL, n INTEGER NOT NULL, event_id TEXT NOT NULL, type TEXT NOT NULL,
    brand TEXT NOT NULL, purpose TEXT NOT NULL, interaction TEXT NOT NULL, time INTEGER NOT NULL,
    monotonic_ms INTEGER NOT NULL, boot_id TEXT NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL,
    signature BLOB NOT NULL, salt BLOB, body BLOB, wrap BLOB, refusal TEXT NOT NULL, log_index INTEGER, acceptance BLOB,
    PRIMARY KEY (desk, n)) STRICT;
INSERT INTO journal SELECT * FROM first_journal;
DROP TABLE first_journal;
)sql"},
    {10, R"sql(
ALTER TABLE interaction ADD COLUMN known TEXT NOT NULL DEFAULT '[[]]';
)sql"},
};
static_assert(areAscending(deskMigrations), "append with a higher version; two branches may have appended the same");

} // namespace privity::storage
