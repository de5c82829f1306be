// SPDX-License-Identifier: Apache-2.0
#include "models/base/JsonFile.h"
#include "models/base/JsonReader.h"
#include "models/customer/Mapping.h"
#include "models/identifiers/Dates.h"

using namespace Qt::StringLiterals;

namespace privity {

//! Reads a mapping file strictly; every fault is noted with its path.
class MappingParser
{
public:
    MappingParser(Mapping &mapping, JsonReader &reader) : m_mapping(mapping), m_reader(reader) {}

    void read()
    {
        m_mapping.brand = notEmpty(m_reader, "brand"_L1);
        m_mapping.source = notEmpty(m_reader, "source"_L1);
        m_mapping.how = m_reader.textOr("how"_L1);
        readFormat();
        m_mapping.m_key = columnAt(m_reader, "key"_L1);
        if (m_reader.has("obtainedAt"_L1))
            m_mapping.m_obtainedAt = moment("obtainedAt"_L1);
        if (m_reader.has("keepUntil"_L1))
            m_mapping.m_keepUntil = moment("keepUntil"_L1);
        m_reader.objects("columns"_L1, [this](JsonReader &item) { m_mapping.m_fields += fieldColumn(item); });
        m_reader.objectsOr("crossReferences"_L1, [this](JsonReader &item) {
            m_mapping.m_crossReferences += {columnAt(item, "column"_L1), notEmpty(item, "source"_L1), {}};
            item.refuseUnknown();
        });
        m_reader.objectsOr("constants"_L1, [this](JsonReader &item) {
            const Mapping::Conversion as = conversion(item, "text"_L1);
            m_mapping.m_constants += {newField(item), {notEmpty(item, "value"_L1), as.kind}};
            item.refuseUnknown();
        });
        m_reader.refuseUnknown();
    }

private:
    QString notEmpty(JsonReader &reader, QLatin1StringView key)
    {
        const QString text = reader.text(key);
        if (text.isEmpty() && reader.raw().value(key).isString())
            reader.fault(key, u"is empty"_s);
        if (text.size() > longestValue)
            reader.fault(key, u"is longer than %1 characters"_s.arg(longestValue));
        return text;
    }

    qsizetype indexOf(const QString &column)
    {
        qsizetype index = m_mapping.m_columns.indexOf(column);
        if (index < 0) {
            index = m_mapping.m_columns.size();
            m_mapping.m_columns += column;
        }
        return index;
    }

    qsizetype columnAt(JsonReader &reader, QLatin1StringView key) { return indexOf(notEmpty(reader, key)); }

    void readFormat()
    {
        const QString format = m_reader.text("format"_L1);
        if (format == "csv"_L1)
            m_mapping.format = Mapping::Format::Csv;
        else if (format == "json"_L1)
            m_mapping.format = Mapping::Format::Json;
        else if (format == "json-lines"_L1)
            m_mapping.format = Mapping::Format::JsonLines;
        else if (!format.isEmpty())
            m_reader.fault("format"_L1, u"must be csv, json or json-lines"_s);
        const QString separator = m_reader.textOr("separator"_L1, u","_s);
        if (separator.size() != 1 || !u",;\t|"_s.contains(separator))
            m_reader.fault("separator"_L1, u"must be one of , ; | or a tab"_s);
        else
            m_mapping.separator = separator.front().toLatin1();
    }

    Mapping::Column moment(QLatin1StringView key)
    {
        JsonReader item = m_reader.object(key);
        const Mapping::Conversion as = conversion(item, "date:yyyy-MM-dd"_L1);
        if (as.kind != IdentifierKind::Date)
            item.fault("as"_L1, u"must be a date"_s);
        const Mapping::Column column{columnAt(item, "column"_L1), {}, as};
        item.refuseUnknown();
        return column;
    }

    Mapping::Column fieldColumn(JsonReader &item)
    {
        const Mapping::Conversion as = conversion(item, "text"_L1);
        const Mapping::Column column{columnAt(item, "column"_L1), newField(item), as};
        item.refuseUnknown();
        return column;
    }

    QString newField(JsonReader &item)
    {
        const QString field = notEmpty(item, "field"_L1);
        if (m_fields.contains(field))
            item.fault("field"_L1, u"stands twice"_s);
        m_fields += field;
        return field;
    }

    Mapping::Conversion conversion(JsonReader &item, QLatin1StringView otherwise)
    {
        const QString as = item.textOr("as"_L1, otherwise);
        const qsizetype colon = as.indexOf(u':');
        const QString name = colon < 0 ? as : as.first(colon);
        const std::optional<IdentifierKind> kind = kindFromName(name);
        if (!kind) {
            item.fault("as"_L1, u"“%1” is not known here"_s.arg(name));
            return {};
        }
        Mapping::Conversion conversion{*kind, colon < 0 ? QString() : as.sliced(colon + 1), -1};
        const bool mayVary =
            *kind == IdentifierKind::Phone || *kind == IdentifierKind::PostalCode || *kind == IdentifierKind::Money;
        if (mayVary && conversion.parameter.size() > 1 && conversion.parameter.startsWith(u'@'))
            conversion.parameterColumn = indexOf(conversion.parameter.sliced(1));
        else if (const QString fault = faultOf(conversion); !fault.isEmpty())
            item.fault("as"_L1, fault);
        return conversion;
    }

    static QString faultOf(const Mapping::Conversion &conversion)
    {
        const QString &parameter = conversion.parameter;
        const auto isCode = [&parameter](qsizetype size) {
            return parameter.size() == size
                && std::ranges::all_of(parameter, [](QChar c) { return c >= u'A' && c <= u'Z'; });
        };
        switch (conversion.kind) {
        case IdentifierKind::BirthDate:
        case IdentifierKind::Date:
            return isDateFormat(parameter) ? QString() : u"needs a date format with day, month and a four-digit year"_s;
        case IdentifierKind::Phone:
        case IdentifierKind::PostalCode: return isCode(2) ? QString() : u"needs a country, as in phone:NL"_s;
        case IdentifierKind::Money: return isCode(3) ? QString() : u"needs a currency, as in money:EUR"_s;
        case IdentifierKind::Text:
        case IdentifierKind::GivenName:
        case IdentifierKind::FamilyName:
        case IdentifierKind::Email:
        case IdentifierKind::Iban:
        case IdentifierKind::CustomerNumber:
        case IdentifierKind::Street: break;
        }
        return parameter.isEmpty() ? QString() : u"takes no parameter"_s;
    }

    Mapping &m_mapping;
    JsonReader &m_reader;
    QSet<QString> m_fields;
};

Result<Mapping> Mapping::parse(QByteArrayView json, const QString &fileName)
{
    const Result<QJsonDocument> document = readJsonFile(json);
    if (!document)
        return fail(ErrorCode::Malformed, u"%1 %2"_s.arg(fileName, document.error().detail));
    if (!document->isObject())
        return fail(ErrorCode::Malformed, u"%1: must be an object"_s.arg(fileName));
    Mapping mapping;
    mapping.fileName = fileName;
    JsonReader reader{document->object()};
    MappingParser(mapping, reader).read();
    if (const Done done = reader.finish(); !done)
        return fail(done.error().code, u"%1: %2"_s.arg(fileName, done.error().detail));
    return mapping;
}

} // namespace privity
