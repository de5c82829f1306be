// SPDX-License-Identifier: Apache-2.0
#include "models/customer/CustomerContext.h"

#include <QMap>
#include <algorithm>

namespace privity {
namespace {

//! Place of a source in the rule; those not named come after all that are.
qsizetype placeOf(const WinnerRule &rule, const QString &source)
{
    const qsizetype place = rule.sources.indexOf(source);
    return place < 0 ? rule.sources.size() : place;
}

bool comesBefore(const WinnerRule &rule, const Provenance &a, const Provenance &b)
{
    const qsizetype placeA = placeOf(rule, a.source);
    const qsizetype placeB = placeOf(rule, b.source);
    return std::tie(placeA, b.obtainedAt, a.source, a.key) < std::tie(placeB, a.obtainedAt, b.source, b.key);
}

} // namespace

QList<ContextField> contextOf(std::span<const SourceRecord> records, const WinnerRules &rules, Timestamp now)
{
    QMap<QString, QList<HeldValue>> held;
    for (const SourceRecord &record : records) {
        if (record.keepUntil.ms != 0 && record.keepUntil < now)
            continue;
        const Provenance from{record.ref.source, record.ref.key, record.obtainedAt, record.how, record.keepUntil};
        for (auto it = record.fields.begin(); it != record.fields.end(); ++it)
            held[it.key()] += {it.value(), from};
    }
    QList<ContextField> fields;
    fields.reserve(held.size());
    for (auto it = held.begin(); it != held.end(); ++it) {
        const auto byField = rules.byField.constFind(it.key());
        const WinnerRule &rule = byField == rules.byField.cend() ? rules.otherwise : *byField;
        QList<HeldValue> values = std::move(it.value());
        std::ranges::sort(
            values, [&rule](const HeldValue &a, const HeldValue &b) { return comesBefore(rule, a.from, b.from); });
        ContextField field{it.key(), values.takeFirst(), std::move(values), false};
        const IdentifierKind kind = field.winner.value.kind;
        const QString meant = comparable(kind, field.winner.value.text);
        field.conflict = std::ranges::any_of(std::as_const(field.others),
            [&](const HeldValue &other) { return comparable(kind, other.value.text) != meant; });
        fields += std::move(field);
    }
    return fields;
}

} // namespace privity
