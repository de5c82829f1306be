// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/ContextMessages.h"

//! The words for a pack, in a file beside it: `pack.json.approvals`, `{"approvals": [{"key", "signature"}, …]}`. Nothing
//! in it is secret; each approver adds their own on their own machine (docs/adr/0027).
namespace privity::office {

//! A pack as it lies on disk.
struct PackFile {
    QString path;
    QByteArray json;
    QList<Approval> approvals;
};
QString approvalsPath(const QString &pack);
//! No file of approvals: none. FileUnreadable, Malformed.
Result<PackFile> readPackFile(const QString &path);
//! Adds an approver's word; one that stands there already stays one. FileUnwritable.
Done addApproval(PackFile pack, const Approval &approval);

} // namespace privity::office
