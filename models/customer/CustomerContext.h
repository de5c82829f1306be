// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/SourceRecord.h"

#include <QHash>
#include <span>

namespace privity {

//! Where a value comes from.
struct Provenance {
    QString source, key;
    Timestamp obtainedAt;
    QString how;
    Timestamp keepUntil; //!< 0: none
    friend bool operator==(const Provenance &, const Provenance &) = default;
};

struct HeldValue {
    FieldValue value;
    Provenance from;
    friend bool operator==(const HeldValue &, const HeldValue &) = default;
};

//! One field of one customer: the policy's winner, and what other records say.
struct ContextField {
    QString field;
    HeldValue winner;
    QList<HeldValue> others; //!< in the rule's order
    bool conflict = false;   //!< one of the others means something else
    friend bool operator==(const ContextField &, const ContextField &) = default;
};

//! Whose value wins: the sources in order of trust, then those not named; among equals the newest, then by source
//! and key so that there is always one answer. An empty list: the newest.
struct WinnerRule {
    QStringList sources;
};
struct WinnerRules {
    WinnerRule otherwise;
    QHash<QString, WinnerRule> byField;
};

//! The fields of one customer, sorted by id. Records whose keepUntil has passed count no more.
QList<ContextField> contextOf(std::span<const SourceRecord> records, const WinnerRules &rules, Timestamp now);

} // namespace privity
