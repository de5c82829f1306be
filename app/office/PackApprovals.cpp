// SPDX-License-Identifier: Apache-2.0
#include "app/office/PackApprovals.h"

#include "app/office/Commands.h"
#include "models/base/CanonicalJson.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

struct Approvals {
    QList<Approval> approvals;
    static constexpr auto describe() { return members(clear("approvals", &Approvals::approvals)); }
};

} // namespace

QString approvalsPath(const QString &pack) { return pack + u".approvals"_s; }

Result<PackFile> readPackFile(const QString &path)
{
    const Result<QByteArray> json = readFile(path);
    if (!json)
        return json.error();
    const QString beside = approvalsPath(path);
    if (!QFile::exists(beside))
        return PackFile{path, *json, {}};
    const Result<QByteArray> bytes = readFile(beside);
    if (!bytes)
        return bytes.error();
    const Result<JsonObject> object = parseCanonical(*bytes);
    Approvals held;
    if (!object || codec::read(*object, held))
        return fail(ErrorCode::Malformed, beside);
    return PackFile{path, *json, held.approvals};
}

Done addApproval(PackFile pack, const Approval &approval)
{
    pack.approvals.removeIf([&](const Approval &held) { return held.key == approval.key; });
    pack.approvals += approval;
    QSaveFile file(approvalsPath(pack.path));
    const QByteArray bytes = codec::bytes(Approvals{pack.approvals});
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? Done() : Done(fail(ErrorCode::FileUnwritable, approvalsPath(pack.path)));
}

} // namespace privity::office
