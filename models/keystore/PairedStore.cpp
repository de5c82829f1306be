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

Done PairedStore::begin()
{
    Done begun = m_data->begin();
    if (!begun)
        return begun;
    begun = m_keys->begin();
    if (!begun)
        m_data->rollback();
    return begun;
}

Done PairedStore::put(const TableSpec &table, const Values &row)
{
    m_keysChanged = m_keysChanged || isOfKeys(table);
    return of(table).put(table, row);
}

Done PairedStore::erase(const TableSpec &table, const Values &keyPrefix)
{
    m_keysChanged = m_keysChanged || isOfKeys(table);
    return of(table).erase(table, keyPrefix);
}

Done PairedStore::commit()
{
    if (!std::exchange(m_keysChanged, false)) {
        m_keys->rollback();
    } else if (const Done keys = m_keys->commit(); !keys) {
        m_keys->rollback();
        m_data->rollback();
        return keys;
    }
    return m_data->commit();
}

void PairedStore::rollback()
{
    m_keysChanged = false;
    m_keys->rollback();
    m_data->rollback();
}

} // namespace privity::keystore
