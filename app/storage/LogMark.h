// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QByteArray>
#include <optional>

namespace privity::storage {

//! `store.db-mark`, beside `store.db` and its log `store.db-wal`, names the newest commit that is durable in the log:
//! SQLite leaves out a damaged frame of its log, with all frames after it, and says nothing. Two parts, each written by
//! itself and with a sum of its own:
//!   of the log   its salts (bytes 16 to 23 of its header), and at which byte the last frame of the commit begins
//!   of the file  store.db's inode and when it was changed (ctime, ns). A mark is of that very file: beside a copy that
//!                was put back, it says nothing.
//! Who writes it, and when: MarkingVfs. Rules: docs/adr/0023.
struct MarkPart {
    static constexpr qsizetype size = 24;
    quint64 what = 0;
    quint64 where = 0;

    [[nodiscard]] QByteArray bytes() const;
    static std::optional<MarkPart> read(QByteArrayView bytes); //!< nothing: it is torn, or was never written
    friend bool operator==(const MarkPart &, const MarkPart &) = default;
};

QString markPath(const QString &store);
MarkPart fileAsItIs(const QByteArray &encodedStore); //!< zeros: there is none

//! StoreDamaged: the log lacks what the store's mark names. Opens neither store nor log for writing; also while others
//! write them.
Done checkLog(const QString &store);

} // namespace privity::storage
