// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/RowReader.h"
#include "tests/fuzz/Fuzz.h"

#include <QBuffer>

namespace privity::fuzz {

struct NoPhones : PhoneNumbers {
    std::optional<QString> toE164(QStringView, QStringView) const override { return {}; }
};

//! A mapping with every kind of value, and an export that somebody else wrote.
inline void rows(const char *format, const char *separator, QByteArrayView bytes)
{
    static const QByteArray columns = R"(
        "key": "id", "obtainedAt": {"column": "at", "as": "date:dd.MM.yyyy"}, "columns": [
        {"column": "name", "field": "n", "as": "family-name"}, {"column": "born", "field": "b", "as": "birth-date:dd.MM.yyyy"},
        {"column": "tel", "field": "t", "as": "phone:@land"}, {"column": "mail", "field": "m", "as": "email"},
        {"column": "bank", "field": "i", "as": "iban"}, {"column": "owes", "field": "s", "as": "money:EUR"},
        {"column": "post", "field": "p", "as": "postal-code:NL"}, {"column": "note.text", "field": "o"}],
        "crossReferences": [{"column": "crm", "source": "crm"}]})";
    const Result<Mapping> mapping = Mapping::parse(QByteArray(R"({"brand": "b", "source": "s", "format": ")") + format
            + R"(", "separator": ")" + separator + "\"," + columns,
        QStringLiteral("mapping"));
    require(bool(mapping), "the mapping is sound");
    QByteArray data = bytes.toByteArray();
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    qint64 given = 0;
    const Result<ReadReport> report =
        readRecords(*mapping, QStringLiteral("data"), buffer, NoPhones(), {1}, 0, [&](SourceRecord &&record) -> Done {
            ++given;
            require(!record.ref.key.isEmpty() && record.ref.key.size() <= longestKey, "a record has its key");
            for (const FieldValue &value : std::as_const(record.fields))
                require(value.text.size() <= longestValue + 8, "a value is short"); // € and cents may be added
            const Result<SourceRecord> again = SourceRecord::fromBlob(record.toBlob());
            require(again && *again == record, "a record's blob gives the record");
            return {};
        });
    buffer.seek(0);
    require(bool(checkRows(*mapping, QStringLiteral("data"), buffer)) == bool(report), "both readings agree");
    require(!report || given + report->refused == report->rows, "each row is given or refused");
}

} // namespace privity::fuzz
