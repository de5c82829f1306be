// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/sync/OfficeSync.h"

//! Two histories under one desk's key: a copied disk (docs/adr/0017).
namespace privity {

//! An entry that the desk's key signed and that is none of the record: another one holds its place, or its predecessor
//! is another. Kept as it came, beside the journal.
struct QuarantineRow {
    static constexpr auto table = "quarantine";
    static constexpr int keyColumns = 3;
    DeskId desk;
    quint64 n = 0;
    QByteArray hash;
    QString type;
    QByteArray frame;
    Timestamp at;
    static constexpr auto describe()
    {
        using S = QuarantineRow;
        return members(clear("desk", &S::desk), clear("n", &S::n), clear("hash", &S::hash), clear("type", &S::type),
            clear("frame", &S::frame), clear("at", &S::at));
    }
};

inline constexpr int quarantinedAtMost = 1000; //!< of a desk: its key may be in hands that have time

//! Keeps the entry if the desk's key signed it. The same again changes nothing.
void quarantine(WorkingSet &rows, DeskRow desk, const journal::Entry &entry, const QString &type, QByteArrayView frame,
    Timestamp now);

} // namespace privity
