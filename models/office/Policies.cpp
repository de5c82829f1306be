// SPDX-License-Identifier: Apache-2.0
#include "models/office/Policies.h"

#include "models/office/Customers.h"
#include "models/office/Cut.h"
#include "models/protocol/ContextMessages.h"

using namespace Qt::StringLiterals;

namespace privity::office {

const PolicyPack *Packs::inForce(WorkingSet &rows, const QString &brand)
{
    const QList<PolicyVersionRow> newest =
        rows.rows<PolicyVersionRow>({&tableOf<PolicyVersionRow>(), {toValue(brand)}, {}, 1, true});
    if (newest.isEmpty())
        return nullptr;
    const int version = newest.first().version;
    const auto held = m_parsed.find(brand);
    if (held != m_parsed.end() && held->second.version == version)
        return &held->second;
    const std::optional<PolicyRow> row = rows.find<PolicyRow>(brand, version);
    if (!row)
        return nullptr;
    Result<PolicyPack> pack = readPolicyPack(row->pack);
    if (!pack)
        return nullptr;
    return &m_parsed.insert_or_assign(brand, std::move(*pack)).first->second;
}

Done publishPolicy(Turn &turn, QByteArrayView json)
{
    const Result<PolicyPack> pack = readPolicyPack(json);
    if (!pack)
        return pack.error();
    if (!turn.area.keys.brand(pack->brand))
        return fail(ErrorCode::UnknownBrand, pack->brand);
    constexpr qsizetype envelope = 8 * 1024; // of the message in which a desk gets it
    if (pack->canonical.size() > largestMessage - envelope)
        return fail(ErrorCode::TooLarge,
            u"%1: %2 bytes; a desk takes %3"_s.arg(pack->brand)
                .arg(pack->canonical.size())
                .arg(largestMessage - envelope));
    const PolicyPack *before = turn.area.packs.inForce(turn.rows, pack->brand);
    if (before && before->version >= pack->version)
        return before->canonical == pack->canonical
            ? Done(fail(ErrorCode::AlreadyDone, pack->brand))
            : Done(fail(ErrorCode::Conflict,
                u"%1: version %2 is in force, this is %3"_s.arg(pack->brand).arg(before->version).arg(pack->version)));
    turn.rows.put(PolicyRow{pack->brand, pack->version, pack->canonical, turn.now});
    const PolicyPublished published{pack->brand, pack->version, QString::fromUtf8(pack->canonical)};
    OfficeSync::feed(turn.rows, policyFeed(pack->brand), officeEvent(turn, pack->brand, published));
    cutLater(turn, policyFeed(pack->brand), {});
    std::map<QString, CustomerId> shown;
    for (const OpenContextRow &open : turn.rows.list<OpenContextRow>(pack->brand))
        shown[open.customer.text] = open.customer;
    for (const auto &[text, customer] : shown)
        refresh(turn, pack->brand, customer);
    return {};
}

QList<PolicyVersion> policiesInForce(Packs &packs, const DeskRow &desk, WorkingSet &rows)
{
    QList<PolicyVersion> all;
    for (const QString &brand : desk.brands)
        if (const PolicyPack *pack = packs.inForce(rows, brand))
            all += PolicyVersion{brand, pack->version};
    return all;
}

} // namespace privity::office
