// SPDX-License-Identifier: Apache-2.0
#include "app/storage/PatientStore.h"

#include "app/storage/Stores.h"

namespace privity::storage {

Result<std::vector<Values>> PatientStore::select(const Query &query)
{
    if (!m_store) {
        OpenOptions options;
        options.readOnly = options.asFound = true;
        Result<SqlCipherDatabase> database = SqlCipherDatabase::open(m_path, m_key, options);
        if (!database)
            return database.error();
        m_store = std::make_unique<SqlCipherStore>(*std::move(database));
    }
    Result<std::vector<Values>> rows = m_store->select(query);
    if (!rows)
        m_store.reset();
    return rows;
}

std::unique_ptr<RowStore> readDamagedStore(const QString &path, SecretBytes key)
{
    return std::make_unique<PatientStore>(path, std::move(key));
}

} // namespace privity::storage
