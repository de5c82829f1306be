// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/SourceRecord.h"
#include "models/identifiers/PhoneNumbers.h"

#include <span>

namespace privity {

//! The longest value of a source, in UTF-16 units: a context of 40 fields of it, each unit three bytes of UTF-8, sealed
//! and in base64 (160 KB), stays below the 256 KiB of a message.
inline constexpr qsizetype longestValue = 1000;
//! The longest key of a record, of its own source or of another.
inline constexpr qsizetype longestKey = 128;

//! How one export of one source system becomes source records. A JSON file:
//! {"brand", "source", "format": "csv" | "json" | "json-lines", "separator"?: ";",
//!  "key": column, "obtainedAt"?: {"column", "as"}, "keepUntil"?: {"column", "as"}, "how"?: words,
//!  "columns": [{"column", "field", "as"}], "crossReferences"?: [{"column", "source"}],
//!  "constants"?: [{"field", "value", "as"}]}
//! "as" is a kind with its parameter: text, given-name, family-name, birth-date:dd.MM.yyyy, date:yyyy-MM-dd, email,
//! phone:NL, iban, money:EUR, customer-number, postal-code:NL. A parameter "@Land" is read from that column.
//! In JSON, "customer.email" names a value inside an object; lists of plain values are joined by ", ".
class Mapping
{
public:
    enum class Format { Csv, Json, JsonLines };

    static Result<Mapping> parse(QByteArrayView json, const QString &fileName);

    QString fileName, brand, source, how;
    Format format = Format::Csv;
    char separator = ',';

    //! Every column it names, once: the order in which apply() wants the cells.
    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    //! MissingField names both files, the columns that are missing and those that are there.
    [[nodiscard]] Done check(const QString &dataFile, const QStringList &present) const;

    struct Row {
        SourceRecord record;
        QStringList keptAsWritten; //!< columns whose value is not what "as" says; it is held as text
    };
    //! Fails when the key is empty, and names the column whose value is too long or holds a control character other
    //! than tab and line ends: such a file was not converted as it should be. Line ends become line feeds.
    //! `now`: obtained-at where the row tells none.
    [[nodiscard]] Result<Row> apply(std::span<const QString> cells, const PhoneNumbers &phones, Timestamp now) const;

private:
    struct Conversion {
        IdentifierKind kind = IdentifierKind::Text;
        QString parameter;
        qsizetype parameterColumn = -1;
    };
    struct Column {
        qsizetype index = -1;
        QString field; //!< the field, or the other source of a cross-reference
        Conversion as;
    };
    struct Constant {
        QString field;
        FieldValue value;
    };
    friend class MappingParser;
    [[nodiscard]] Result<QStringList> checkedCells(std::span<const QString> cells) const;

    QStringList m_columns;
    qsizetype m_key = -1;
    std::optional<Column> m_obtainedAt, m_keepUntil;
    QList<Column> m_fields, m_crossReferences;
    QList<Constant> m_constants;
};

} // namespace privity
