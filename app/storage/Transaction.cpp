// SPDX-License-Identifier: Apache-2.0
#include "app/storage/Transaction.h"

#include "app/storage/SqlCipherDatabase.h"

#include <utility>

namespace privity::storage {

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() { rollBack(); }

Done Transaction::commit()
{
    if (!m_database)
        return fail(ErrorCode::StoreFailed, QStringLiteral("commit after the end"));
    const Done done = m_database->control("COMMIT");
    rollBack();
    return done;
}

// Its own failure changes nothing: the transaction then ends with the connection.
void Transaction::rollBack()
{
    SqlCipherDatabase *database = std::exchange(m_database, nullptr);
    if (database && database->inTransaction())
        static_cast<void>(database->control("ROLLBACK"));
}

} // namespace privity::storage
