// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/Mapping.h"

#include <QIODevice>
#include <functional>
#include <memory>

namespace privity {

//! The rows of an export, one at a time; memory does not grow with the file (but for a JSON array, which is read
//! whole, up to 64 MiB). UTF-8 only; what breaks the format is an Error with file and line.
class RowReader
{
public:
    virtual ~RowReader() = default;
    //! Fills the cells in the mapping's order of columns; false at the end.
    virtual Result<bool> next(QStringList &cells) = 0;
    [[nodiscard]] virtual qint64 line() const = 0; //!< of the row read last; an array counts its items
};

//! Reads as far as is needed to know that the columns exist; `device` must be open, seekable, and outlive the reader.
Result<std::unique_ptr<RowReader>> openRows(const Mapping &mapping, const QString &dataFile, QIODevice &device);

struct ReadReport {
    qint64 rows = 0;
    qint64 refused = 0;                  //!< rows without a key, or with a value that is too long or not text
    QStringList refusals;                //!< the first 20, with their lines
    QMap<QString, qint64> keptAsWritten; //!< by column: values that were not what the mapping says
};
//! Reads an export to its end and keeps nothing: its first fault of form, before anything is written for it.
Done checkRows(const Mapping &mapping, const QString &dataFile, QIODevice &device);

//! Every record of an export, in order, to `sink`; a sink's fault ends it. The first `skip` rows are read and left
//! out, so that an interrupted import goes on where it was.
Result<ReadReport> readRecords(const Mapping &mapping, const QString &dataFile, QIODevice &device,
    const PhoneNumbers &phones, Timestamp now, qint64 skip, const std::function<Done(SourceRecord &&)> &sink);

} // namespace privity
