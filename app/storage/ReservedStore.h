// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/PassingStore.h"

#include <memory>
#include <vector>

namespace privity::storage {

//! A desk's store with a piece of the disk kept free for what nobody may be refused: a withdrawal, an objection, a
//! request, an incident (Catalogue, `neverRefused`). On a full disk such an entry is saved where everything else is
//! refused with StoreFull; the piece is taken again as soon as there is room.
class ReservedStore : public PassingStore
{
public:
    static constexpr qint64 bytes = 256 * 1024;

    ReservedStore(std::unique_ptr<RowStore> inner, QString reservePath);

    Done begin() override;
    Done put(const TableSpec &table, const Values &row) override;
    Done erase(const TableSpec &table, const Values &keyPrefix) override;
    Done commit() override;

private:
    struct Write {
        const TableSpec *table;
        Values values;
        bool erases;
    };
    Done apply(const Write &write);
    //! Of a write that found no room: gives the reserve up and does the transaction so far again, if it may.
    Done again(Done full);
    void reserve();

    const std::unique_ptr<RowStore> m_owned;
    const QString m_path;
    bool m_isReserved = false;
    std::vector<Write> m_writes; //!< of the open transaction
    bool m_mayNotBeRefused = false;
};

} // namespace privity::storage
