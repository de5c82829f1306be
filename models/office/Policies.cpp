// SPDX-License-Identifier: Apache-2.0
#include "models/office/Policies.h"

#include "models/office/Customers.h"
#include "models/office/Cut.h"
#include "models/policy/Approval.h"
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

Done publishPolicy(Turn &turn, QByteArrayView json, const QList<Approval> &approvals)
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
    if (const Done approved = checkApproved(pack->canonical, approvals, turn.area.keys.statement.statement.approvers);
        !approved)
        return fail(approved.error().code, u"%1: %2"_s.arg(pack->brand, approved.error().detail));
    turn.rows.put(PolicyRow{pack->brand, pack->version, pack->canonical, turn.now, approvals});
    const PolicyPublished published{pack->brand, pack->version, QString::fromUtf8(pack->canonical), approvals};
    OfficeSync::feed(turn.rows, policyFeed(pack->brand), officeEvent(turn, pack->brand, published));
    cutLater(turn, policyFeed(pack->brand), {});
    std::map<QString, CustomerId> shown;
    for (const OpenContextRow &open : turn.rows.list<OpenContextRow>(pack->brand))
        shown[open.customer.text] = open.customer;
    for (const auto &[text, customer] : shown)
        refresh(turn, pack->brand, customer);
    return {};
}

Result<SignedStatement> nameApprovers(
    Turn &turn, const crypto::SignKey &identity, const QList<Approver> &approvers, const QList<Approval> &approvals)
{
    QSet<QString> names;
    QSet<QByteArray> keys;
    for (const Approver &approver : approvers)
        if (approver.key.size() == 32 && !approver.name.isEmpty())
            names += approver.name, keys += approver.key;
    if (approvers.size() < approversNeeded || names.size() != approvers.size() || keys.size() != approvers.size())
        return fail(ErrorCode::Malformed, u"it takes two people or more, each with a name and a key of their own"_s);
    if (identity.publicKey != turn.area.keys.identityKey)
        return fail(ErrorCode::KeysChanged, u"this is not the identity of this office"_s);
    for (const auto &[brand, held] : turn.area.keys.brands) {
        const PolicyPack *pack = turn.area.packs.inForce(turn.rows, brand);
        std::optional<PolicyRow> row = pack ? turn.rows.find<PolicyRow>(brand, pack->version) : std::nullopt;
        if (!row)
            continue;
        row->approvals += approvals;
        row->approvals.removeIf([&](const Approval &approval) {
            return !crypto::verify(approval.key, crypto::Domain::Policy, row->pack, approval.signature);
        });
        if (const Done approved = checkApproved(row->pack, row->approvals, approvers); !approved)
            return fail(approved.error().code,
                u"%1, version %2: %3"_s.arg(brand).arg(row->version).arg(approved.error().detail));
        turn.rows.put(*row);
        const QString feed = policyFeed(brand);
        const QList<FeedRow> newest = turn.rows.rows<FeedRow>({&tableOf<FeedRow>(), {toValue(feed)}, {}, 1, true});
        const PolicyPublished told{brand, row->version, QString::fromUtf8(row->pack), row->approvals};
        if (!newest.isEmpty())
            OfficeSync::replace(turn.rows, feed, newest.first().seq, officeEvent(turn, brand, told));
    }
    SignedStatement keysNow = turn.area.keys.statement;
    keysNow.statement.seq += 1;
    keysNow.statement.approvers = approvers;
    keysNow.signature = identity.sign(crypto::Domain::Keys, codec::bytes(keysNow.statement));
    return keysNow;
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
