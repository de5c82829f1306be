// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/Migrations.h"

namespace privity::storage {

//! The office's schema. Appended to, never edited once released. Columns: models/sync/OfficeRows.h,
//! models/journal/Log.h, models/protocol/LogMessages.h, models/office/Rows.h.
inline constexpr Migration officeMigrations[] = {
    {1, R"sql(
CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE desk (id TEXT PRIMARY KEY, agent TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
    brands TEXT NOT NULL, place TEXT NOT NULL, public_key BLOB NOT NULL, generation INTEGER NOT NULL,
    accepted_up_to INTEGER NOT NULL, head_hash BLOB NOT NULL, enrolled_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
    revoked INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE enrolment (handle BLOB PRIMARY KEY, code_key BLOB NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
    brands TEXT NOT NULL, place TEXT NOT NULL, expires_at INTEGER NOT NULL, wrong_proofs INTEGER NOT NULL,
    used INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE journal (author TEXT NOT NULL, n INTEGER NOT NULL, event_id TEXT NOT NULL, type TEXT NOT NULL,
    subject TEXT NOT NULL, brand TEXT NOT NULL, correlation TEXT NOT NULL, time INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL, earliest INTEGER, latest INTEGER, generation INTEGER NOT NULL, prev BLOB NOT NULL,
    commitment BLOB NOT NULL, hash BLOB NOT NULL, signature BLOB NOT NULL, salt BLOB, body BLOB, wrap BLOB, rewrap BLOB,
    retention_class TEXT, key_id TEXT, result TEXT NOT NULL, log_index INTEGER, acceptance BLOB,
    PRIMARY KEY (author, n)) STRICT, WITHOUT ROWID;
CREATE TABLE feed_head (feed TEXT PRIMARY KEY, head INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE feed (feed TEXT NOT NULL, seq INTEGER NOT NULL, event BLOB NOT NULL, personal BLOB NOT NULL,
    PRIMARY KEY (feed, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE record (brand TEXT NOT NULL, customer TEXT NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL,
    blob BLOB NOT NULL, PRIMARY KEY (brand, customer, source, key)) STRICT, WITHOUT ROWID;
CREATE TABLE token (brand TEXT NOT NULL, token BLOB NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL,
    customer TEXT NOT NULL, PRIMARY KEY (brand, token, source, key)) STRICT, WITHOUT ROWID;
CREATE TABLE possible_duplicate (brand TEXT NOT NULL, source_a TEXT NOT NULL, key_a TEXT NOT NULL,
    source_b TEXT NOT NULL, key_b TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (brand, source_a, key_a, source_b, key_b)) STRICT, WITHOUT ROWID;
CREATE TABLE interaction (id TEXT PRIMARY KEY, brand TEXT NOT NULL, contact TEXT NOT NULL, desk TEXT NOT NULL,
    channel TEXT NOT NULL, direction TEXT NOT NULL, stage TEXT NOT NULL, language TEXT NOT NULL, queue TEXT NOT NULL,
    guessed_topic TEXT NOT NULL, topic TEXT NOT NULL, speaker TEXT NOT NULL, customer TEXT, candidates TEXT NOT NULL,
    identity_level INTEGER NOT NULL, identity_source TEXT NOT NULL, offered_at INTEGER NOT NULL,
    revision INTEGER NOT NULL, context_seq INTEGER NOT NULL, wrap_code TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE contact (brand TEXT NOT NULL, contact TEXT NOT NULL, interaction TEXT NOT NULL,
    PRIMARY KEY (brand, contact)) STRICT, WITHOUT ROWID;
CREATE TABLE open_context (brand TEXT NOT NULL, customer TEXT NOT NULL, interaction TEXT NOT NULL,
    PRIMARY KEY (brand, customer, interaction)) STRICT, WITHOUT ROWID;
CREATE TABLE settled (brand TEXT NOT NULL, customer TEXT NOT NULL, PRIMARY KEY (brand, customer)) STRICT, WITHOUT ROWID;
CREATE TABLE decision (brand TEXT NOT NULL, customer TEXT NOT NULL, hash BLOB NOT NULL, purpose TEXT NOT NULL,
    action TEXT NOT NULL, evidence TEXT NOT NULL, sees TEXT NOT NULL, desk TEXT NOT NULL, n INTEGER NOT NULL,
    cursor INTEGER NOT NULL, at INTEGER NOT NULL, interaction TEXT NOT NULL, objection INTEGER NOT NULL,
    stands INTEGER NOT NULL, PRIMARY KEY (brand, customer, hash)) STRICT, WITHOUT ROWID;
CREATE TABLE delivered (desk TEXT NOT NULL, decision BLOB NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (desk, decision)) STRICT, WITHOUT ROWID;
CREATE TABLE policy (brand TEXT NOT NULL, version INTEGER NOT NULL, pack BLOB NOT NULL, published_at INTEGER NOT NULL,
    PRIMARY KEY (brand, version)) STRICT; -- with a rowid: a search among large rows would read them whole
CREATE TABLE access_token (hash BLOB PRIMARY KEY, name TEXT NOT NULL, brand TEXT NOT NULL, source_prefix TEXT NOT NULL,
    types TEXT NOT NULL, expires_at INTEGER NOT NULL, revoked INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE posted (source TEXT NOT NULL, event_id TEXT NOT NULL, answer BLOB NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (source, event_id)) STRICT, WITHOUT ROWID;
)sql"},
    {2, R"sql(
DROP TABLE posted;
CREATE TABLE posted_event (brand TEXT NOT NULL, source TEXT NOT NULL, event_id TEXT NOT NULL, hash BLOB NOT NULL,
    answer BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (brand, source, event_id)) STRICT, WITHOUT ROWID;
CREATE TABLE desk_load (desk TEXT PRIMARY KEY, open INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql"},
    {3, R"sql(
CREATE TABLE log (brand TEXT PRIMARY KEY, epoch INTEGER NOT NULL, size INTEGER NOT NULL, signed_size INTEGER NOT NULL,
    signed_at INTEGER NOT NULL, forgotten INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE log_leaf (brand TEXT NOT NULL, position INTEGER NOT NULL, author TEXT NOT NULL, n INTEGER NOT NULL,
    hash BLOB NOT NULL, PRIMARY KEY (brand, position)) STRICT, WITHOUT ROWID;
CREATE TABLE log_node (brand TEXT NOT NULL, level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (brand, level, position)) STRICT, WITHOUT ROWID;
CREATE TABLE head (brand TEXT NOT NULL, epoch INTEGER NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL,
    time INTEGER NOT NULL, previous BLOB NOT NULL, forgotten INTEGER NOT NULL, signature BLOB NOT NULL,
    PRIMARY KEY (brand, epoch, size)) STRICT, WITHOUT ROWID;
)sql"},
    {4, R"sql(
ALTER TABLE interaction ADD COLUMN offered_level INTEGER NOT NULL DEFAULT 0;
UPDATE interaction SET offered_level = identity_level;
)sql"},
    {5, R"sql(
ALTER TABLE log_leaf RENAME TO first_leaf;
ALTER TABLE log_node RENAME TO first_node;
CREATE TABLE log_leaf (brand TEXT NOT NULL, epoch INTEGER NOT NULL, position INTEGER NOT NULL, author TEXT NOT NULL,
    n INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (brand, epoch, position)) STRICT, WITHOUT ROWID;
CREATE TABLE log_node (brand TEXT NOT NULL, epoch INTEGER NOT NULL, level INTEGER NOT NULL, position INTEGER NOT NULL,
    hash BLOB NOT NULL, PRIMARY KEY (brand, epoch, level, position)) STRICT, WITHOUT ROWID;
INSERT INTO log_leaf SELECT brand, 1, position, author, n, hash FROM first_leaf;
INSERT INTO log_node SELECT brand, 1, level, position, hash FROM first_node;
DROP TABLE first_leaf;
DROP TABLE first_node;
ALTER TABLE journal ADD COLUMN epoch INTEGER NOT NULL DEFAULT 1;
CREATE TABLE recovery (epoch INTEGER NOT NULL, brand TEXT NOT NULL, recovered TEXT NOT NULL,
    PRIMARY KEY (epoch, brand)) STRICT, WITHOUT ROWID;
)sql"},
    {7, R"sql(
ALTER TABLE record ADD COLUMN key_id BLOB NOT NULL DEFAULT x'';
ALTER TABLE record ADD COLUMN tokens BLOB NOT NULL DEFAULT x'';
ALTER TABLE feed ADD COLUMN brand TEXT NOT NULL DEFAULT '';
ALTER TABLE feed ADD COLUMN subject TEXT NOT NULL DEFAULT '';
CREATE TABLE part (brand TEXT NOT NULL, subject TEXT NOT NULL, place TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (brand, subject, place, n)) STRICT, WITHOUT ROWID;
CREATE TABLE due (at INTEGER NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL,
    PRIMARY KEY (at, kind, ref)) STRICT, WITHOUT ROWID;
CREATE TABLE key_mark (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE confirmed (feed TEXT NOT NULL, desk TEXT NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (feed, desk)) STRICT, WITHOUT ROWID;
)sql"},
    {8, R"sql(
ALTER TABLE feed_head ADD COLUMN cut INTEGER NOT NULL DEFAULT 0;
CREATE TABLE feed_key (feed TEXT NOT NULL, about TEXT NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (feed, about, seq)) STRICT, WITHOUT ROWID;
INSERT INTO feed_key SELECT feed, CASE json_valid(CAST(event AS TEXT))
    WHEN 1 THEN coalesce(json_extract(CAST(event AS TEXT), '$.correlationid'), '') ELSE '' END, seq FROM feed;
INSERT OR IGNORE INTO due SELECT offered_at + 604800000, 'cut', 'desk:' || desk || ' ' || id
    FROM interaction WHERE stage IN ('wrapped', 'ended');
INSERT OR IGNORE INTO due SELECT 0, 'cut', feed || ' ' FROM feed_head WHERE feed LIKE 'brand:%:policy';
)sql"},
    {9, R"sql(
CREATE TABLE wipe (desk TEXT NOT NULL, id TEXT NOT NULL, wipe TEXT NOT NULL, approved_by TEXT NOT NULL,
    told_at INTEGER, done_at INTEGER, receipt TEXT, lost INTEGER NOT NULL, PRIMARY KEY (desk, id)) STRICT, WITHOUT ROWID;
CREATE TABLE quarantine (desk TEXT NOT NULL, n INTEGER NOT NULL, hash BLOB NOT NULL, type TEXT NOT NULL,
    frame BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (desk, n, hash)) STRICT, WITHOUT ROWID;
)sql"},
    {10, R"sql(
ALTER TABLE desk ADD COLUMN frozen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE desk ADD COLUMN succeeds TEXT;
CREATE TABLE carried (author TEXT NOT NULL, n INTEGER NOT NULL, hash BLOB NOT NULL, carrier TEXT NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY (author, n, hash)) STRICT, WITHOUT ROWID;
)sql"},
    // Large rows with a rowid: without one, each that is above a quarter of a page takes a page more of its own.
    {11, R"sql(
ALTER TABLE journal RENAME TO first_journal;
CREATE TABLE journal (author TEXT NOT NULL, n INTEGER NOT NULL, event_id TEXT NOT NULL, type TEXT NOT NULL,
    subject TEXT NOT NULL, brand TEXT NOT NULL, correlation TEXT NOT NULL, time INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL, earliest INTEGER, latest INTEGER, generation INTEGER NOT NULL, prev BLOB NOT NULL,
    commitment BLOB NOT NULL, hash BLOB NOT NULL, signature BLOB NOT NULL, salt BLOB, body BLOB, wrap BLOB, rewrap BLOB,
    retention_class TEXT, key_id TEXT, result TEXT NOT NULL, log_index INTEGER, acceptance BLOB,
    epoch INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (author, n)) STRICT;
INSERT INTO journal SELECT * FROM first_journal;
DROP TABLE first_journal;
ALTER TABLE feed RENAME TO first_feed;
CREATE TABLE feed (feed TEXT NOT NULL, seq INTEGER NOT NULL, event BLOB NOT NULL, personal BLOB NOT NULL,
    brand TEXT NOT NULL DEFAULT '', subject TEXT NOT NULL DEFAULT '', PRIMARY KEY (feed, seq)) STRICT;
INSERT INTO feed SELECT * FROM first_feed;
DROP TABLE first_feed;
)sql"},
    {12, R"sql(
ALTER TABLE desk ADD COLUMN quarantined INTEGER NOT NULL DEFAULT 0;
UPDATE desk SET quarantined = (SELECT count(*) FROM quarantine WHERE quarantine.desk = desk.id);
)sql"},
    {14, R"sql(
ALTER TABLE interaction ADD COLUMN known TEXT NOT NULL DEFAULT '[[]]';
ALTER TABLE interaction ADD COLUMN heard_at INTEGER NOT NULL DEFAULT 0;
UPDATE interaction SET heard_at = offered_at;
CREATE TABLE check_ration (brand TEXT NOT NULL, customer TEXT NOT NULL, field TEXT NOT NULL, misses TEXT NOT NULL,
    in_all INTEGER NOT NULL, told_close INTEGER NOT NULL, PRIMARY KEY (brand, customer, field)) STRICT, WITHOUT ROWID;
CREATE TABLE agent_misses (agent TEXT PRIMARY KEY, misses TEXT NOT NULL) STRICT, WITHOUT ROWID;
)sql"},
    {16, R"sql(
ALTER TABLE policy ADD COLUMN approvals TEXT NOT NULL DEFAULT '[]';
)sql"},
    {17, R"sql(
CREATE TABLE show_ration (kind TEXT NOT NULL, brand TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL,
    at TEXT NOT NULL, PRIMARY KEY (kind, brand, id, field)) STRICT, WITHOUT ROWID;
CREATE TABLE live_show (agent TEXT PRIMARY KEY, question TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql"},
    {18, R"sql(
ALTER TABLE interaction ADD COLUMN seen TEXT NOT NULL DEFAULT '[[]]';
)sql"},
};
static_assert(areAscending(officeMigrations), "append with a higher version; two branches may have appended the same");

} // namespace privity::storage
