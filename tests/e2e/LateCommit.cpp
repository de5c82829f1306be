// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherStore.h"

// The control of the kills: a store that says "durable" and writes only when the next transaction begins. It takes the
// place of the house's own in programs of the tests, where privity-kills must find what is lost.
namespace privity::storage {

Done SqlCipherStore::begin()
{
    if (m_transaction)
        if (const Done late = m_transaction->commit(); !late)
            return late;
    m_transaction.reset();
    Result<Transaction> transaction = m_database.begin();
    if (!transaction)
        return transaction.error();
    m_transaction.emplace(*std::move(transaction));
    return {};
}

Done SqlCipherStore::commit() { return {}; }

} // namespace privity::storage
