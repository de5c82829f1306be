// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/policy/Visibility.h"

namespace privity {

//! What stands in the place of a covered value. The width never depends on the value's length, and a value that is
//! too short or not of its kind is covered wholly:
//!   none  ""            full  ••••••      iban   NL•• •••• 4300    card  •••• 1111
//!   email a•••@•••      phone •••• ••34   name   M…                ending •••• 34
//! Letters are whole characters as a reader sees them (with their marks); what would reorder text or is not visible
//! is left out.
QString cover(CoverKind kind, const QString &value);

//! The cover of a decided field: that of its kind when it is covered; nothing when it is absent, clear or locked by
//! law (a locked value may not even be hinted at).
QString coverText(const FieldSpec &field, const FieldDecision &decision, const QString &value);

//! "A. M.": all that is shown of a candidate before it is confirmed.
QString initials(const QString &firstName, const QString &familyName);

} // namespace privity
