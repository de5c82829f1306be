// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/policy/PolicyPack.h"

namespace privity {

//! The evidence that a channel offers and the policy accepts for a purpose, the best first. Empty for a purpose
//! that does not rest on consent.
QList<EvidenceKind> evidenceFor(const PurposeSpec &purpose, Channel channel);
} // namespace privity
