// SPDX-License-Identifier: Apache-2.0
#include "app/storage/ReservedStore.h"

#include "app/storage/DeskMigrations.h"
#include "models/protocol/Catalogue.h"

#include <QFile>
#include <fcntl.h>

namespace privity::storage {

ReservedStore::ReservedStore(std::unique_ptr<RowStore> inner, QString reservePath)
    : PassingStore(*inner), m_owned(std::move(inner)), m_path(std::move(reservePath))
{
    reserve();
}

void ReservedStore::reserve()
{
    QFile file(m_path);
    if (m_isReserved || !file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_isReserved = ::posix_fallocate(file.handle(), 0, bytes) == 0;
    if (!m_isReserved)
        file.remove();
}

Done ReservedStore::begin()
{
    m_writes.clear();
    m_mayNotBeRefused = false;
    return PassingStore::begin();
}

Done ReservedStore::apply(const Write &write)
{
    return write.erases ? PassingStore::erase(*write.table, write.values)
                        : PassingStore::put(*write.table, write.values);
}

Done ReservedStore::again(Done full)
{
    if (full || full.error().code != ErrorCode::StoreFull || !m_mayNotBeRefused || !std::exchange(m_isReserved, false))
        return full;
    rollback();
    QFile::remove(m_path);
    Done done = PassingStore::begin();
    for (const Write &write : m_writes)
        if (done)
            done = apply(write);
    return done;
}

Done ReservedStore::put(const TableSpec &table, const Values &row)
{
    if (table.name == deskJournal) {
        const auto type = std::find(table.columns.begin(), table.columns.end(), QLatin1StringView("type"));
        const CatalogueRow *known = catalogueRow(std::get<QString>(row[size_t(type - table.columns.begin())]));
        m_mayNotBeRefused = m_mayNotBeRefused || (known && known->neverRefused);
    }
    m_writes.push_back({&table, row, false});
    return again(apply(m_writes.back()));
}

Done ReservedStore::erase(const TableSpec &table, const Values &keyPrefix)
{
    m_writes.push_back({&table, keyPrefix, true});
    return again(apply(m_writes.back()));
}

Done ReservedStore::commit()
{
    Done done = PassingStore::commit();
    if (!done && again(done))
        done = PassingStore::commit();
    if (done)
        reserve();
    return done;
}

} // namespace privity::storage
