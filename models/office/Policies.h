// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/office/Area.h"

namespace privity::office {

//! Puts a pack in force and feeds it to the brand's desks; open contexts are decided again at their next change.
//! VersionTooLow when the brand's version is as high already; faults of the pack by path.
Done publishPolicy(Turn &turn, QByteArrayView json);

//! Of the desk's brands.
QList<PolicyVersion> policiesInForce(Packs &packs, const DeskRow &desk, WorkingSet &rows);

} // namespace privity::office
