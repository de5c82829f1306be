// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/SqlCipherStore.h"

namespace privity::storage {

//! A store that is damaged, to be read row by row: a query that meets a damaged page fails, and the next one is asked of
//! a new connection. Nothing is written.
class PatientStore : public RowStore
{
public:
    PatientStore(QString path, SecretBytes key) : m_path(std::move(path)), m_key(std::move(key)) {}

    Result<std::vector<Values>> select(const Query &query) override;
    Done begin() override { return onlyRead(); }
    Done put(const TableSpec &, const Values &) override { return onlyRead(); }
    Done erase(const TableSpec &, const Values &) override { return onlyRead(); }
    Done commit() override { return onlyRead(); }
    void rollback() override {}

private:
    static Done onlyRead() { return fail(ErrorCode::NotNow, QStringLiteral("a damaged store is only read")); }

    QString m_path;
    SecretBytes m_key;
    std::unique_ptr<SqlCipherStore> m_store;
};

} // namespace privity::storage
