// SPDX-License-Identifier: Apache-2.0
#include "models/policy/PackLint.h"
#include "tests/fuzz/Fuzz.h"

using namespace privity;

void privity::fuzz::input(QByteArrayView bytes)
{
    const Result<PolicyPack> pack = readPolicyPack(bytes);
    const QList<PackComplaint> complaints = lintPack(bytes, Terms());
    require(pack || !complaints.isEmpty(), "what is refused is complained about");
    const qsizetype lines = 1 + std::count(bytes.begin(), bytes.end(), '\n');
    for (const PackComplaint &complaint : complaints)
        require(complaint.line >= 1 && complaint.line <= lines, "a complaint is about a line of the file");
    if (!pack)
        return;
    const Result<PolicyPack> again = readPolicyPack(pack->canonical);
    require(again && again->canonical == pack->canonical, "a pack's canonical form is the same pack");
}
