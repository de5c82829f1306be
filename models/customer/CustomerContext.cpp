// SPDX-License-Identifier: Apache-2.0
#include "models/customer/CustomerContext.h"

#include <algorithm>

namespace privity {
namespace {

//! Place of a source in the rule; those not named come after all that are.
qsizetype placeOf(const QStringList &sourceOrder, const QString &source)
{
    const qsizetype place = sourceOrder.indexOf(source);
    return place < 0 ? sourceOrder.size() : place;
}

bool comesBefore(const QStringList &sourceOrder, const SourceRecord &a, const SourceRecord &b)
{
    const qsizetype placeA = placeOf(sourceOrder, a.ref.source);
    const qsizetype placeB = placeOf(sourceOrder, b.ref.source);
    return std::tie(placeA, b.obtainedAt, a.ref.source, a.ref.key) < std::tie(placeB, a.obtainedAt, b.ref.source, b.ref.key);
}

} // namespace

bool ContextField::isConflict() const
{
    const auto differs = [this](const HeldValue &other) {
        const FieldValue &won = *winner().value;
        return other.value->text != won.text && comparable(won.kind, other.value->text) != comparable(won.kind, won.text);
    };
    return std::any_of(values.begin() + qMin(qsizetype(1), values.size()), values.end(), differs);
}

ContextField fieldOf(std::span<const SourceRecord> records, const QString &field, const QStringList &sourceOrder, Timestamp now)
{
    ContextField found;
    for (const SourceRecord &record : records)
        if (const auto at = record.fields.constFind(field); at != record.fields.cend() && record.isKeptAt(now))
            found.values.append({&at.value(), &record});
    std::ranges::sort(found.values,
        [&](const HeldValue &a, const HeldValue &b) { return comesBefore(sourceOrder, *a.from, *b.from); });
    return found;
}

} // namespace privity
