// SPDX-License-Identifier: Apache-2.0
#include "models/customer/SourceRecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// The blob is JSON with names of one letter: a million customers are a few million of them. A field of plain text is
// its text; any other is [kind, text].
namespace privity {
namespace {

QJsonValue toJson(const FieldValue &value)
{
    if (value.kind == IdentifierKind::Text)
        return value.text;
    return QJsonArray{QString(kindName(value.kind)), value.text};
}

std::optional<FieldValue> fieldOf(const QJsonValue &json)
{
    if (json.isString())
        return FieldValue{json.toString(), IdentifierKind::Text};
    const QJsonArray pair = json.toArray();
    const std::optional<IdentifierKind> kind = kindFromName(pair.at(0).toString());
    if (pair.size() != 2 || !kind || !pair.at(1).isString())
        return std::nullopt;
    return FieldValue{pair.at(1).toString(), *kind};
}

} // namespace

QByteArray SourceRecord::toBlob() const
{
    QJsonObject values;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        values.insert(it.key(), toJson(it.value()));
    QJsonObject blob{{u"b"_s, ref.brand}, {u"s"_s, ref.source}, {u"k"_s, ref.key}, {u"t"_s, obtainedAt.ms},
        {u"f"_s, values}};
    if (!how.isEmpty())
        blob.insert("h"_L1, how);
    if (keepUntil.ms != 0)
        blob.insert("u"_L1, keepUntil.ms);
    QJsonArray references;
    for (const CrossReference &reference : crossReferences)
        references += QJsonArray{reference.source, reference.key};
    if (!references.isEmpty())
        blob.insert("x"_L1, references);
    return QJsonDocument(blob).toJson(QJsonDocument::Compact);
}

Result<SourceRecord> SourceRecord::fromBlob(QByteArrayView bytes)
{
    const QJsonObject blob = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size())).object();
    SourceRecord record;
    record.ref = {blob.value("b"_L1).toString(), blob.value("s"_L1).toString(), blob.value("k"_L1).toString()};
    record.obtainedAt = {blob.value("t"_L1).toInteger()};
    record.how = blob.value("h"_L1).toString();
    record.keepUntil = {blob.value("u"_L1).toInteger()};
    for (const QJsonValue pair : blob.value("x"_L1).toArray())
        record.crossReferences += {pair[0].toString(), pair[1].toString()};
    const QJsonObject values = blob.value("f"_L1).toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const std::optional<FieldValue> value = fieldOf(it.value());
        if (!value)
            return fail(ErrorCode::Malformed, u"source record: a field"_s);
        record.fields.insert(it.key(), *value);
    }
    if (record.ref.brand.isEmpty() || record.ref.source.isEmpty() || record.ref.key.isEmpty())
        return fail(ErrorCode::Malformed, u"source record: who it is"_s);
    return record;
}

} // namespace privity
