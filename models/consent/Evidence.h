// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"
#include "models/policy/PolicyPack.h"

namespace privity {

//! The evidence that a channel offers and the policy accepts for a purpose, the best first. Empty for a purpose
//! that does not rest on consent.
QList<EvidenceKind> evidenceFor(const PurposeSpec &purpose, Channel channel);

//! May a yes be taken from who speaks? Not while nobody has said who it is, and not from a minor without a guardian
//! (Art. 7(1) and 8 GDPR). A no or a withdrawal is never asked this.
Done mayAgree(Speaker speaker);

} // namespace privity
