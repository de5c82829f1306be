// SPDX-License-Identifier: Apache-2.0
#include "models/sync/OfficeWipe.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

template<class T>
void recordAll(WorkingSet &rows, const OfficeKeys &keys, const QStringList &brands, const T &message, Random &random,
    Timestamp now)
{
    for (const QString &brand : brands)
        recordByOffice(rows, keys, brand, saidByOffice(message, random, now), random, now);
}

} // namespace

Result<WipeRow> orderWipe(WorkingSet &rows, const OfficeKeys &keys, const crypto::SignKey &control, const DeskId &desk,
    const QString &by, const QString &reason, const QList<QString> &approvedBy, Random &random, Timestamp now)
{
    const std::optional<DeskRow> row = rows.find<DeskRow>(desk);
    if (!row)
        return fail(ErrorCode::NotFound, desk.text);
    if (const std::optional<WipeRow> before = wipeOf(rows, desk); before && !before->doneAt)
        return fail(ErrorCode::AlreadyDone, desk.text);
    const WipeOrder order{desk, row->publicKey, randomUuid(random), now, by, reason};
    const WipeRow made{desk, order.order, signWipe(order, control), approvedBy, {}, {}, {}, 0};
    rows.put(made);
    OfficeSync::feed(rows, deskFeed(desk), saidByOffice(made.wipe, random, now));
    recordAll(rows, keys, row->brands, AccessWipeOrdered{desk, order.order, by, reason, approvedBy}, random, now);
    return made;
}

std::optional<WipeRow> wipeOf(WorkingSet &rows, const DeskId &desk)
{
    std::optional<WipeRow> newest;
    for (const WipeRow &row : rows.list<WipeRow>(desk))
        if (!newest || newest->wipe.order.issued < row.wipe.order.issued)
            newest = row;
    return newest;
}

Wipe tellWipe(WorkingSet &rows, WipeRow row, Timestamp now)
{
    if (!row.toldAt) {
        row.toldAt = now;
        rows.put(row);
    }
    return row.wipe;
}

Done takeReceipt(WorkingSet &rows, const OfficeKeys &keys, const Wiped &wiped, Random &random, Timestamp now)
{
    const WipeOrder &order = wiped.wipe.order;
    std::optional<DeskRow> desk = rows.find<DeskRow>(order.desk);
    if (!isGenuine(wiped, keys.statement.statement.controlKey) || (desk && desk->publicKey != order.key))
        return fail(ErrorCode::NotProven, u"no desk's receipt for an order of this office"_s);
    // A store that was put back may not know of the order; it proves itself.
    WipeRow row = rows.find<WipeRow>(order.desk, order.order)
                      .value_or(WipeRow{order.desk, order.order, wiped.wipe, {}, now, {}, {}, 0});
    if (row.doneAt)
        return {};
    const quint64 held = desk ? desk->acceptedUpTo : wiped.receipt.ackedUpTo;
    row.doneAt = now;
    row.receipt = wiped.receipt;
    row.lost = wiped.receipt.newest - std::min(wiped.receipt.newest, held);
    rows.put(row);
    if (!desk)
        return {};
    desk->revoked = true;
    rows.put(*desk);
    recordAll(rows, keys, desk->brands, AccessWiped{order.desk, order.order, row.lost, wiped.receipt.neverRefused},
        random, now);
    return {};
}

} // namespace privity
