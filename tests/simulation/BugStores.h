// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/PassingStore.h"

#include <functional>

namespace privity::simulation {

//! Says that a transaction is durable before it is: the newest one is lost when the process dies. With `keep`, rows of
//! that table are durable at once.
class LateStore : public PassingStore
{
public:
    LateStore(RowStore &inner, QLatin1StringView keep) : PassingStore(inner), m_keep(keep) {}

    Done put(const TableSpec &table, const Values &row) override
    {
        remember(table, Values(row.begin(), row.begin() + table.keyColumns));
        return PassingStore::put(table, row);
    }
    Done erase(const TableSpec &table, const Values &key) override
    {
        remember(table, key);
        return PassingStore::erase(table, key);
    }
    Done commit() override
    {
        const Done done = PassingStore::commit();
        if (done && !m_open.empty()) // one that wrote nothing leaves the one before in the air
            m_newest = std::exchange(m_open, {});
        return done;
    }
    void rollback() override
    {
        m_open.clear();
        PassingStore::rollback();
    }
    void die()
    {
        if (!m_inner.begin())
            return;
        for (auto it = m_newest.rbegin(); it != m_newest.rend(); ++it)
            (void)(it->row ? m_inner.put(*it->table, *it->row) : m_inner.erase(*it->table, it->key));
        (void)m_inner.commit();
        m_newest.clear();
    }

private:
    struct Before {
        const TableSpec *table;
        Values key;
        std::optional<Values> row;
    };
    void remember(const TableSpec &table, const Values &key)
    {
        if (table.name == m_keep)
            return;
        const auto rows = m_inner.select({&table, key, {}, -1, false});
        if (rows && rows->empty())
            m_open.push_back({&table, key, {}});
        for (const Values &row : rows ? *rows : std::vector<Values>())
            m_open.push_back({&table, Values(row.begin(), row.begin() + table.keyColumns), row});
    }

    QLatin1StringView m_keep;
    std::vector<Before> m_open, m_newest;
};

//! Rows of one table read as something else, written as something else, or not at all.
class BentStore : public PassingStore
{
public:
    using Bend = std::function<std::optional<Values>(const Values &)>; //!< none: the row falls away
    struct Bends {
        QLatin1StringView table;
        Bend reading = {}, writing = {};
        std::function<void()> ended = {}; //!< a transaction, either way
    };
    BentStore(RowStore &inner, Bends bends) : PassingStore(inner), m_bends(std::move(bends)) {}

    Result<std::vector<Values>> select(const Query &query) override
    {
        auto rows = PassingStore::select(query);
        if (!rows || query.table->name != m_bends.table || !m_bends.reading)
            return rows;
        std::vector<Values> bent;
        for (const Values &row : *rows)
            if (std::optional<Values> one = m_bends.reading(row))
                bent.push_back(*std::move(one));
        return bent;
    }
    Done put(const TableSpec &table, const Values &row) override
    {
        if (table.name != m_bends.table || !m_bends.writing)
            return PassingStore::put(table, row);
        const std::optional<Values> bent = m_bends.writing(row);
        return bent ? PassingStore::put(table, *bent) : Done();
    }
    Done commit() override { return ended(), PassingStore::commit(); }
    void rollback() override { ended(), PassingStore::rollback(); }

private:
    void ended()
    {
        if (m_bends.ended)
            m_bends.ended();
    }
    Bends m_bends;
};

} // namespace privity::simulation
