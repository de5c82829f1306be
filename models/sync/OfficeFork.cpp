// SPDX-License-Identifier: Apache-2.0
#include "models/sync/OfficeFork.h"

namespace privity {

void quarantine(WorkingSet &rows, DeskRow desk, const journal::Entry &entry, const QString &type, QByteArrayView frame,
    Timestamp now)
{
    if (desk.quarantined >= quarantinedAtMost
        || !crypto::verify(desk.publicKey, crypto::Domain::Entry, entry.linkBytes(), entry.signature)
        || rows.find<QuarantineRow>(desk.id, entry.n, entry.hash()))
        return;
    desk.quarantined += 1;
    rows.put(desk);
    rows.put(QuarantineRow{desk.id, entry.n, entry.hash(), type, frame.toByteArray(), now});
}

} // namespace privity
