// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/ContextMessages.h"
#include "models/protocol/SessionMessages.h"

//! Who widens what is visible needs two people, neither of whom is the office: whoever has the office's machine still
//! can't make a desk take another pack (docs/adr/0027).
namespace privity {

inline constexpr int approversNeeded = 2;

//! `canonical`: PolicyPack::canonical.
Approval approve(const crypto::SignKey &approver, QByteArrayView canonical);
//! PolicyNotApproved: these very bytes were not signed by two of `approvers`. No list: nothing is asked.
Done checkApproved(
    QByteArrayView canonical, const QList<Approval> &approvals, const std::optional<QList<Approver>> &approvers);

} // namespace privity
