// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqliteError.h"

#include <array>
#include <cerrno>
#include <sqlite3.h>

namespace privity::storage {
namespace {

struct Meaning {
    int code; //!< extended or primary; the first row that fits wins
    ErrorCode means;
};

constexpr std::array meanings{
    Meaning{SQLITE_IOERR_CORRUPTFS, ErrorCode::StoreDamaged},
    Meaning{SQLITE_IOERR_DATA, ErrorCode::StoreDamaged},
    Meaning{SQLITE_IOERR_SHORT_READ, ErrorCode::StoreDamaged},
    Meaning{SQLITE_CORRUPT, ErrorCode::StoreDamaged},
    Meaning{SQLITE_NOTADB, ErrorCode::StoreWrongKey}, // the first page does not open
    Meaning{SQLITE_FULL, ErrorCode::StoreFull},
    Meaning{SQLITE_BUSY, ErrorCode::StoreBusy},
    Meaning{SQLITE_LOCKED, ErrorCode::StoreBusy},
    Meaning{SQLITE_CANTOPEN, ErrorCode::FileUnreadable},
    Meaning{SQLITE_READONLY, ErrorCode::FileUnwritable},
    Meaning{SQLITE_PERM, ErrorCode::FileUnwritable},
};

ErrorCode meaningOf(sqlite3 *db, int code)
{
    if (code != SQLITE_NOTADB && db && privity_cipher_failed(db))
        return ErrorCode::StoreDamaged;
    // A full disk is SQLITE_FULL on write, but an input/output error where the shared memory of the
    // WAL grows.
    if ((code & 0xFF) == SQLITE_IOERR && db) {
        const int system = sqlite3_system_errno(db);
        if (system == ENOSPC || system == EDQUOT)
            return ErrorCode::StoreFull;
    }
    for (const Meaning &row : meanings)
        if (row.code == code || row.code == (code & 0xFF))
            return row.means;
    return ErrorCode::StoreFailed;
}

} // namespace

Error sqliteError(sqlite3 *db, int extendedCode, std::string_view about)
{
    return {meaningOf(db, extendedCode),
        QStringLiteral("%1: %2 (%3)")
            .arg(QString::fromUtf8(about.data(), qsizetype(about.size())),
                QString::fromUtf8(sqlite3_errstr(extendedCode)))
            .arg(extendedCode)};
}

} // namespace privity::storage
