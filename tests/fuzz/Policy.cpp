// SPDX-License-Identifier: Apache-2.0
#include "models/policy/PolicyPack.h"
#include "tests/fuzz/Fuzz.h"

using namespace privity;

void privity::fuzz::input(QByteArrayView bytes)
{
    const Result<PolicyPack> pack = readPolicyPack(bytes);
    if (!pack)
        return;
    const Result<PolicyPack> again = readPolicyPack(pack->canonical);
    require(again && again->canonical == pack->canonical, "a pack's canonical form is the same pack");
}
