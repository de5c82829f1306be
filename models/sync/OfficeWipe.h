// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/sync/OfficeSync.h"

//! The office's side of a wipe (docs/adr/0016). The serving office holds no control key: an order comes signed.
namespace privity {

//! An order stands until its receipt is there, whatever becomes of the desk's own row; and after it, for copies.
struct WipeRow {
    static constexpr auto table = "wipe";
    static constexpr int keyColumns = 2;
    DeskId desk;
    QString id; //!< the order's
    Wipe wipe;
    QList<QString> approvedBy;
    std::optional<Timestamp> toldAt, doneAt;
    std::optional<WipeReceipt> receipt;
    quint64 lost = 0; //!< entries of the desk that never got here
    static constexpr auto describe()
    {
        using S = WipeRow;
        return members(clear("desk", &S::desk), clear("id", &S::id), clear("wipe", &S::wipe),
            clear("approved_by", &S::approvedBy), clear("told_at", &S::toldAt), clear("done_at", &S::doneAt),
            clear("receipt", &S::receipt), clear("lost", &S::lost));
    }
};

//! Notes, journals and feeds an order for the desk and its key. AlreadyDone: one stands; NotFound.
Result<WipeRow> orderWipe(WorkingSet &rows, const OfficeKeys &keys, const crypto::SignKey &control, const DeskId &desk,
    const QString &by, const QString &reason, const QList<QString> &approvedBy, Random &random, Timestamp now);
//! The desk's newest order.
std::optional<WipeRow> wipeOf(WorkingSet &rows, const DeskId &desk);
//! What goes to the desk, noted as told.
Wipe tellWipe(WorkingSet &rows, WipeRow row, Timestamp now);
//! The receipt ends the order and takes the desk out of service; a second one changes nothing. NotProven.
Done takeReceipt(WorkingSet &rows, const OfficeKeys &keys, const Wiped &wiped, Random &random, Timestamp now);

} // namespace privity
