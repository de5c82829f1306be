// SPDX-License-Identifier: Apache-2.0
#include "models/customer/RowReader.h"

#include "models/customer/CsvReader.h"
#include "models/customer/JsonRows.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr qsizetype maxRefusals = 20;

Result<std::unique_ptr<RowReader>> openCsv(const Mapping &mapping, const QString &dataFile, QIODevice &device)
{
    auto reader = std::make_unique<CsvReader>(dataFile, device, mapping.separator);
    const Result<QStringList> header = reader->readHeader();
    if (!header)
        return header.error();
    if (const Done done = mapping.check(dataFile, *header); !done)
        return done.error();
    for (const QString &column : mapping.columns())
        if (header->count(column) > 1)
            return fail(ErrorCode::Malformed, u"%1 has the column “%2” twice"_s.arg(dataFile, column));
    reader->select(mapping.columns());
    return std::unique_ptr<RowReader>(std::move(reader));
}

Result<std::unique_ptr<RowReader>> openJson(const Mapping &mapping, const QString &dataFile, QIODevice &device)
{
    const bool lines = mapping.format == Mapping::Format::JsonLines;
    auto reader = std::make_unique<JsonRows>(dataFile, device, lines);
    const Result<QStringList> present = reader->present(mapping.columns());
    if (!present)
        return present.error();
    if (present->isEmpty())
        return fail(ErrorCode::Malformed, u"%1 is empty"_s.arg(dataFile));
    if (const Done done = mapping.check(dataFile, *present); !done)
        return done.error();
    reader->select(mapping.columns());
    return std::unique_ptr<RowReader>(std::move(reader));
}

} // namespace

Result<std::unique_ptr<RowReader>> openRows(const Mapping &mapping, const QString &dataFile, QIODevice &device)
{
    return mapping.format == Mapping::Format::Csv ? openCsv(mapping, dataFile, device)
                                                  : openJson(mapping, dataFile, device);
}

Done checkRows(const Mapping &mapping, const QString &dataFile, QIODevice &device)
{
    const Result<std::unique_ptr<RowReader>> reader = openRows(mapping, dataFile, device);
    if (!reader)
        return reader.error();
    QStringList cells;
    for (;;) {
        const Result<bool> read = (*reader)->next(cells);
        if (!read)
            return read.error();
        if (!*read)
            return {};
    }
}

Result<ReadReport> readRecords(const Mapping &mapping, const QString &dataFile, QIODevice &device,
    const PhoneNumbers &phones, Timestamp now, qint64 skip, const std::function<Done(SourceRecord &&)> &sink)
{
    Result<std::unique_ptr<RowReader>> reader = openRows(mapping, dataFile, device);
    if (!reader)
        return reader.error();
    ReadReport report;
    QStringList cells;
    for (;;) {
        const Result<bool> read = (*reader)->next(cells);
        if (!read)
            return read.error();
        if (!*read)
            return report;
        if (++report.rows <= skip)
            continue;
        Result<Mapping::Row> row = mapping.apply(cells, phones, now);
        if (!row) {
            if (++report.refused <= maxRefusals)
                report.refusals += u"%1 line %2: %3"_s.arg(dataFile).arg((*reader)->line()).arg(row.error().detail);
            continue;
        }
        for (const QString &column : std::as_const(row->keptAsWritten))
            ++report.keptAsWritten[column];
        if (const Done done = sink(std::move(row->record)); !done)
            return done.error();
    }
}

} // namespace privity
