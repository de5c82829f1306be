// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"

namespace privity::office {

//! Puts a pack in force and feeds it to the brand's desks; open contexts are decided again at their next change.
//! Conflict when the brand's version is as high already, AlreadyDone when it is this one; PolicyNotApproved; faults of
//! the pack by path.
Done publishPolicy(Turn &turn, QByteArrayView json, const QList<Approval> &approvals = {});

//! From now on a pack needs the word of two of these people: the statement that says so, signed by the identity. The
//! packs in force need it too, for desks that enrol later: each must have been signed by two, in `approvals` or when it
//! was published. Malformed: fewer than two people, or one of them twice; PolicyNotApproved.
Result<SignedStatement> nameApprovers(
    Turn &turn, const crypto::SignKey &identity, const QList<Approver> &approvers, const QList<Approval> &approvals);

//! Of the desk's brands.
QList<PolicyVersion> policiesInForce(Packs &packs, const DeskRow &desk, WorkingSet &rows);

} // namespace privity::office
