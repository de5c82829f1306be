// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/SourceRecord.h"

#include <QStringList>
#include <QVarLengthArray>
#include <span>

namespace privity {

//! One value and the record that holds it.
struct HeldValue {
    const RecordView::Field *value = nullptr;
    const RecordView *from = nullptr;
};

//! What the records of one customer say of one field; points into them.
struct ContextField {
    QVarLengthArray<HeldValue, 4> values; //!< the winner first, the others in the rule's order; empty: nothing on file

    [[nodiscard]] bool isEmpty() const { return values.isEmpty(); }
    [[nodiscard]] const HeldValue &winner() const { return values.front(); }
    [[nodiscard]] QString text() const; //!< of the winner
    //! One of the others means something else than the winner.
    [[nodiscard]] bool isConflict() const;
};

//! Whose value wins: the sources in order of trust, then those not named; among equals the newest, then by source and
//! key so that there is always one answer. Records whose keepUntil has passed count no more.
ContextField fieldOf(
    std::span<const RecordView> records, const QString &field, const QStringList &sourceOrder, Timestamp now);

} // namespace privity
