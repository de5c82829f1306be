// SPDX-License-Identifier: Apache-2.0
#include "models/customer/Mapping.h"

#include "models/identifiers/Dates.h"
#include "models/identifiers/Email.h"
#include "models/identifiers/Iban.h"
#include "models/identifiers/Money.h"
#include "models/identifiers/PostalCode.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr qsizetype mostNamed = 40; //!< columns in one fault

//! The value in its kind's form, or nothing when it is none of that kind.
std::optional<QString> converted(
    IdentifierKind kind, const QString &text, const QString &parameter, const PhoneNumbers &phones)
{
    switch (kind) {
    case IdentifierKind::Text:
    case IdentifierKind::GivenName:
    case IdentifierKind::FamilyName:
    case IdentifierKind::CustomerNumber:
    case IdentifierKind::Street: break;
    case IdentifierKind::BirthDate:
    case IdentifierKind::Date: return isoDate(text, parameter);
    case IdentifierKind::Email:
        // Held as it was written: only the comparison folds it.
        return normalisedEmail(text) ? std::optional(text) : std::nullopt;
    case IdentifierKind::Phone: return phones.toE164(text, parameter);
    case IdentifierKind::Iban: return normalisedIban(text);
    case IdentifierKind::Money: return normalisedMoney(text, parameter);
    case IdentifierKind::PostalCode: return normalisedPostalCode(text, parameter);
    }
    return text;
}

//! What no value of a source may hold, in words; empty when all is well.
QString faultOf(const QString &text, qsizetype longest)
{
    if (text.size() > longest)
        return u"has %1 characters, at most %2 are taken"_s.arg(text.size()).arg(longest);
    for (const QChar c : text)
        if (c.category() == QChar::Other_Control && c != u'\t' && c != u'\n')
            return u"holds the control character U+"_s
                + QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0');
    return text.isValidUtf16() ? QString() : u"holds half a character"_s;
}

//! A moment with an offset as it is, a day as the moment it begins in UTC.
std::optional<Timestamp> momentOf(const QString &text, const QString &format)
{
    if (text.contains(u'T')) {
        const Result<Timestamp> moment = Timestamp::fromText(text);
        return moment ? std::optional(*moment) : std::nullopt;
    }
    const std::optional<QString> day = isoDate(text, format);
    if (!day)
        return std::nullopt;
    return Timestamp::fromText(*day + u"T00:00:00Z"_s).valueOr({});
}

} // namespace

Done Mapping::check(const QString &dataFile, const QStringList &present) const
{
    QStringList missing;
    for (const QString &column : m_columns)
        if (!present.contains(column))
            missing += u"“%1”"_s.arg(column);
    if (missing.isEmpty())
        return {};
    const QString more = present.size() > mostNamed ? u" and %1 more"_s.arg(present.size() - mostNamed) : QString();
    return fail(ErrorCode::MissingField,
        u"%1 names %2, which %3 does not have; it has: %4"_s.arg(fileName, missing.join(u", "_s), dataFile,
            present.first(std::min(mostNamed, present.size())).join(u", "_s) + more));
}

Result<QStringList> Mapping::checkedCells(std::span<const QString> cells) const
{
    Q_ASSERT(qsizetype(cells.size()) == m_columns.size());
    QStringList texts;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        QString text = cells[size_t(i)];
        text = text.remove(QChar::ByteOrderMark).trimmed(); // nobody sees it, and JSON readers lose it
        if (text.contains(u'\r'))
            text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
        const bool isKey = i == m_key
            || std::ranges::any_of(m_crossReferences, [i](const Column &column) { return column.index == i; });
        if (const QString fault = faultOf(text, isKey ? longestKey : longestValue); !fault.isEmpty())
            return fail(ErrorCode::TooLarge, u"“%1” %2"_s.arg(m_columns[i], fault));
        texts += std::move(text);
    }
    return texts;
}

Result<Mapping::Row> Mapping::apply(std::span<const QString> cells, const PhoneNumbers &phones, Timestamp now) const
{
    const Result<QStringList> texts = checkedCells(cells);
    if (!texts)
        return texts.error();
    const auto cell = [&texts](qsizetype index) { return (*texts)[index]; };
    Row row;
    row.record.ref = {brand, source, cell(m_key)};
    if (row.record.ref.key.isEmpty())
        return fail(ErrorCode::MissingField, u"“%1” is empty"_s.arg(m_columns[m_key]));
    row.record.how = how;
    row.record.obtainedAt = now;
    const auto readMoment = [&](const std::optional<Column> &column, Timestamp &moment) {
        if (!column || cell(column->index).isEmpty())
            return;
        if (const std::optional<Timestamp> day = momentOf(cell(column->index), column->as.parameter))
            moment = *day;
        else
            row.keptAsWritten += m_columns[column->index];
    };
    readMoment(m_obtainedAt, row.record.obtainedAt);
    readMoment(m_keepUntil, row.record.keepUntil);
    for (const Column &column : m_crossReferences)
        if (const QString key = cell(column.index); !key.isEmpty())
            row.record.crossReferences += {column.field, key};
    for (const Constant &constant : m_constants)
        row.record.fields.insert(constant.field, constant.value);
    for (const Column &column : m_fields) {
        const QString text = cell(column.index);
        if (text.isEmpty())
            continue;
        const Conversion &as = column.as;
        const QString parameter = as.parameterColumn < 0 ? as.parameter : cell(as.parameterColumn);
        const std::optional<QString> value = converted(as.kind, text, parameter, phones);
        if (!value)
            row.keptAsWritten += m_columns[column.index];
        row.record.fields.insert(column.field, value ? FieldValue{*value, as.kind} : FieldValue{text});
    }
    return row;
}

} // namespace privity
