// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/DeskRows.h"

//! What can still be read of a desk's damaged store, and goes into a new one to be carried (ADR 0021).
namespace privity::desk {

struct Salvaged {
    QList<FormerRow> formers;
    QList<EntryRow> entries; //!< not known to be acknowledged; each is what its desk's key signed
    bool isNobody = false;   //!< there are entries, and who wrote them can't be read: they stay where they are
};

//! Row by row, whatever fails between them.
Salvaged salvage(RowStore &damaged, Timestamp now);
//! One transaction. Store….
Done keepSalvaged(RowStore &fresh, const Salvaged &salvaged);

} // namespace privity::desk
