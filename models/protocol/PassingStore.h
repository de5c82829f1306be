// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Rows.h"

namespace privity {

//! A store in front of another one that passes everything on: what is different here, a heir overrides. `inner` outlives
//! it.
class PassingStore : public RowStore
{
public:
    explicit PassingStore(RowStore &inner) : m_inner(inner) {}

    Done begin() override { return m_inner.begin(); }
    Result<std::vector<Values>> select(const Query &query) override { return m_inner.select(query); }
    Done put(const TableSpec &table, const Values &row) override { return m_inner.put(table, row); }
    Done erase(const TableSpec &table, const Values &keyPrefix) override { return m_inner.erase(table, keyPrefix); }
    Done commit() override { return m_inner.commit(); }
    void rollback() override { m_inner.rollback(); }
    bool changedElsewhere() override { return m_inner.changedElsewhere(); }

protected:
    RowStore &m_inner;
};

} // namespace privity
