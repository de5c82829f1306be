// SPDX-License-Identifier: Apache-2.0
#include "models/keystore/PairedStore.h"

namespace privity::keystore {
namespace {

bool isOfKeys(const TableSpec &table)
{
    return std::find(keyTables.begin(), keyTables.end(), table.name) != keyTables.end();
}

} // namespace

RowStore &PairedStore::of(const TableSpec &table) { return isOfKeys(table) ? *m_keys : *m_data; }

Done PairedStore::open(const TableSpec &table)
{
    if (m_keysOpen || !isOfKeys(table))
        return {};
    const Done begun = m_keys->begin();
    m_keysOpen = bool(begun);
    return begun;
}

Done PairedStore::put(const TableSpec &table, const Values &row)
{
    const Done begun = open(table);
    return begun ? of(table).put(table, row) : begun;
}

Done PairedStore::erase(const TableSpec &table, const Values &keyPrefix)
{
    const Done begun = open(table);
    return begun ? of(table).erase(table, keyPrefix) : begun;
}

Done PairedStore::commit()
{
    if (std::exchange(m_keysOpen, false))
        if (const Done keys = m_keys->commit(); !keys) {
            m_keys->rollback();
            m_data->rollback();
            return keys;
        }
    return m_data->commit();
}

void PairedStore::rollback()
{
    if (std::exchange(m_keysOpen, false))
        m_keys->rollback();
    m_data->rollback();
}

} // namespace privity::keystore
