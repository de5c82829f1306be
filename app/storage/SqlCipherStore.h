// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/SqlCipherDatabase.h"
#include "models/protocol/Rows.h"

#include <map>

namespace privity::storage {

//! The rows' port on SQLCipher. Statements are made from the tables' descriptions, once.
class SqlCipherStore : public RowStore
{
public:
    explicit SqlCipherStore(SqlCipherDatabase database) : m_database(std::move(database)) {}
    SqlCipherStore(const SqlCipherStore &) = delete;
    SqlCipherStore &operator=(const SqlCipherStore &) = delete;

    void trust() { m_database.trust(); }
    Done begin() override;
    Result<std::vector<Values>> select(const Query &query) override;
    Done put(const TableSpec &table, const Values &row) override;
    Done erase(const TableSpec &table, const Values &keyPrefix) override;
    Done commit() override;
    void rollback() override;
    bool changedElsewhere() override;

private:
    enum class Verb { Select, Put, Erase };
    struct Shape {
        const TableSpec *table;
        Verb verb;
        size_t keys;
        bool after, descending;
        friend auto operator<=>(const Shape &, const Shape &) = default;
    };
    Sql sqlOf(const Shape &shape);
    Done run(const Shape &shape, std::span<const Value> values);

    std::map<Shape, std::string> m_texts; //!< nodes stay; the database keeps statements under them, so it ends first
    SqlCipherDatabase m_database;
    std::optional<Transaction> m_transaction;
    qint64 m_version = 0; //!< of the data, when changedElsewhere() was asked last
};

} // namespace privity::storage
