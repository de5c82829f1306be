// SPDX-License-Identifier: Apache-2.0
#include "models/policy/Approval.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace privity {

Approval approve(const crypto::SignKey &approver, QByteArrayView canonical)
{
    return {approver.publicKey, approver.sign(crypto::Domain::Policy, canonical)};
}

Done checkApproved(
    QByteArrayView canonical, const QList<Approval> &approvals, const std::optional<QList<Approver>> &approvers)
{
    if (!approvers)
        return {};
    QSet<QByteArray> agreed;
    for (const Approval &approval : approvals)
        if (std::ranges::any_of(*approvers, [&](const Approver &named) { return named.key == approval.key; })
            && crypto::verify(approval.key, crypto::Domain::Policy, canonical, approval.signature))
            agreed += approval.key;
    if (agreed.size() >= approversNeeded)
        return {};
    return fail(ErrorCode::PolicyNotApproved, u"%1 of %2"_s.arg(agreed.size()).arg(approversNeeded));
}

} // namespace privity
