// SPDX-License-Identifier: Apache-2.0
#include "models/customer/CustomerContext.h"

#include <algorithm>

namespace privity {
namespace {

//! Place of a source in the rule; those not named come after all that are.
auto placeOf(const QStringList &sourceOrder, QByteArrayView source)
{
    return std::ranges::find_if(
        sourceOrder, [source](QAnyStringView named) { return named == QUtf8StringView(source); });
}

bool comesBefore(const QStringList &sourceOrder, const RecordView &a, const RecordView &b)
{
    const auto placeA = placeOf(sourceOrder, a.source);
    const auto placeB = placeOf(sourceOrder, b.source);
    return std::tie(placeA, b.obtainedAt, a.source, a.key) < std::tie(placeB, a.obtainedAt, b.source, b.key);
}

} // namespace

QString ContextField::text() const { return isEmpty() ? QString() : QString::fromUtf8(winner().value->text); }

bool ContextField::isConflict() const
{
    const auto meaning = [this](const HeldValue &held) {
        return comparable(winner().value->kind, QString::fromUtf8(held.value->text));
    };
    return std::ranges::any_of(values, [&](const HeldValue &other) {
        return other.value->text != winner().value->text && meaning(other) != meaning(winner());
    });
}

ContextField fieldOf(
    std::span<const RecordView> records, const QString &field, const QStringList &sourceOrder, Timestamp now)
{
    const QByteArray id = field.toUtf8();
    ContextField found;
    for (const RecordView &record : records)
        if (const auto at = std::ranges::find(record.fields, id, &RecordView::Field::id);
            at != record.fields.end() && record.isKeptAt(now))
            found.values.append({&*at, &record});
    std::ranges::sort(found.values,
        [&](const HeldValue &a, const HeldValue &b) { return comesBefore(sourceOrder, *a.from, *b.from); });
    return found;
}

} // namespace privity
