// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/keystore/KeyRows.h"

#include <memory>

namespace privity::keystore {

//! Two stores as one port: keyTables in the key store, everything else in the data's. A commit makes the keys durable
//! first: a process that ends in between leaves keys too many, or data whose key is gone, never data without a key
//! that it needs. Nobody writes keys without holding the data's transaction, so the order of locks is one.
class PairedStore : public RowStore
{
public:
    PairedStore(std::unique_ptr<RowStore> data, std::unique_ptr<RowStore> keys)
        : m_data(std::move(data)), m_keys(std::move(keys))
    {
    }

    Done begin() override; //!< of both, so that one that is held is waited for before anything is decided
    Result<std::vector<Values>> select(const Query &query) override { return of(*query.table).select(query); }
    Done put(const TableSpec &table, const Values &row) override;
    Done erase(const TableSpec &table, const Values &keyPrefix) override;
    Done commit() override;
    void rollback() override;
    bool changedElsewhere() override { return m_data->changedElsewhere(); }

private:
    RowStore &of(const TableSpec &table);

    std::unique_ptr<RowStore> m_data, m_keys;
    bool m_keysChanged = false; //!< within the open transaction
};

} // namespace privity::keystore
