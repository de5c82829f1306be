// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/PassingStore.h"

#include <QFile>
#include <memory>

namespace privity::storage {

//! A desk's store with a mark beside it of the newest entry of its journal. SQLite drops damaged frames of its log
//! without a word, and with them what was saved; an older copy that was put back looks whole too. The mark is written
//! after the commit and never synced, so it is never ahead of a sound store; but before entries of a desk that was go, so
//! that it does not name one of them after a loss of power.
class MarkedStore : public PassingStore
{
public:
    //! StoreDamaged: the journal ends before the mark. A mark that is not there, or can't be read, says nothing.
    static Result<std::unique_ptr<RowStore>> open(std::unique_ptr<RowStore> inner, const QString &markPath);

    Done put(const TableSpec &table, const Values &row) override;
    Done erase(const TableSpec &table, const Values &keyPrefix) override;
    Done commit() override;
    void rollback() override;

private:
    explicit MarkedStore(std::unique_ptr<RowStore> inner) : PassingStore(*inner), m_owned(std::move(inner)) {}

    struct Place {
        QString desk;
        qint64 n = 0;
    };
    const std::unique_ptr<RowStore> m_owned;
    QFile m_mark;
    Place m_marked;
    std::optional<Place> m_next; //!< of the open transaction
    bool m_dropsOther = false;   //!< likewise: entries of another desk than the marked one go
};

} // namespace privity::storage
