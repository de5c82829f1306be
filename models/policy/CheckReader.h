// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/JsonReader.h"
#include "models/policy/PolicyPack.h"

namespace privity {

//! What others know of a person, too (a pd: term): name, day of birth, address, phone, e-mail. It proves nothing.
bool isPublicFact(const QString &category);
//! The `checkable` part of a field, if it has one; refused where a check would tell what must not be told (special
//! fields, whole card numbers, passwords), or would prove what anybody can know (a weight for a public fact).
std::optional<CheckSpec> readCheckable(JsonReader &field, const FieldSpec &spec);
//! The pack's `identity` part; as built where it says nothing. Stricter than built is taken, laxer is refused.
IdentitySpec readIdentity(JsonReader &pack);
//! The pack's `show` part, likewise; its seconds may be up to longestShowSeconds. readNamed: an id with its title.
ShowSpec readShow(JsonReader &pack, const std::function<Named(JsonReader &)> &readNamed);

} // namespace privity
