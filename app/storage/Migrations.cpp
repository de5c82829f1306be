// SPDX-License-Identifier: Apache-2.0
#include "app/storage/Migrations.h"

#include "app/storage/SqlCipherDatabase.h"

namespace privity::storage {
namespace {

//! The version is read again inside the transaction: another program may have made the step
//! meanwhile.
Done step(SqlCipherDatabase &database, const Migration &migration)
{
    Result<Transaction> transaction = database.begin();
    if (!transaction)
        return transaction.error();
    const Result<int> version = database.schemaVersion();
    if (!version)
        return version.error();
    if (*version >= migration.version)
        return {};
    if (const Done done = database.script(migration.sql); !done)
        return done;
    if (const Done done = database.setSchemaVersion(migration.version); !done)
        return done;
    return transaction->commit();
}

} // namespace

Done migrate(SqlCipherDatabase &database, std::span<const Migration> list)
{
    if (!areAscending(list))
        return fail(ErrorCode::Internal, QStringLiteral("migrations do not ascend"));
    const Result<int> version = database.schemaVersion();
    if (!version)
        return version.error();
    const int known = list.empty() ? 0 : list.back().version;
    if (*version > known)
        return fail(ErrorCode::StoreNewer, QStringLiteral("version %1, known up to %2").arg(*version).arg(known));
    for (const Migration &migration : list)
        if (migration.version > *version)
            if (const Done done = step(database, migration); !done)
                return done;
    return {};
}

} // namespace privity::storage
