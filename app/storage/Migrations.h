// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/Sql.h"
#include "models/base/Result.h"

#include <algorithm>
#include <span>

namespace privity::storage {

class SqlCipherDatabase;

//! One step of a store's schema. A list of them is only ever appended to: what was released is
//! never edited, and a new store is made by running all of it, so that there is one source of the
//! schema.
struct Migration {
    int version;
    Sql sql;
};

//! For a static_assert beside each list. It fails most often after a merge of two branches that
//! both appended.
constexpr bool areAscending(std::span<const Migration> list)
{
    return std::ranges::adjacent_find(list, std::greater_equal(), &Migration::version) == list.end()
        && (list.empty() || list.front().version > 0);
}

//! Brings the store to the last version of the list, each step in its own transaction together with
//! its number: what ends in between goes on at the next call. A store that is newer than the list
//! is refused: StoreNewer.
Done migrate(SqlCipherDatabase &database, std::span<const Migration> list);

} // namespace privity::storage
