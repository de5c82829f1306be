// SPDX-License-Identifier: Apache-2.0
// A feed told anew, laid under what this desk did (ADR 0015): its rows are taken one after the other, in one
// transaction with the cursor. An interaction that is open here stays as its entries made it; one that is not is made
// of its offer and of them, and one that they wrapped up stays closed, whether the office has heard of that or not.
#include "models/desk/Desk.h"
#include "models/desk/UseCases.h"

namespace privity::desk {

Done Desk::applySnapshot(const QString &feed, quint64 head, const std::vector<FedRow> &rows)
{
    return transact(0, [&](Change &change) -> Done {
        loadPast(change.rows, change.state);
        for (const FedRow &row : rows)
            if (const Done done = desk::applyFeed(change, row.event, row.personal); !done)
                return done;
        change.state.cursors.insert(feed, head);
        change.rows.put(CursorRow{feed, head});
        return {};
    });
}

} // namespace privity::desk
