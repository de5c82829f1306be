// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/RowReader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace privity {

//! One JSON object a row: a line each (JSON Lines, at most 1 MiB a line) or the items of one array. A name with dots
//! leads into objects, and through a list to each of its items.
class JsonRows final : public RowReader
{
public:
    JsonRows(QString dataFile, QIODevice &device, bool lines);

    void select(const QStringList &columns) { m_columns = columns; }
    //! The names that objects up to the one in which all `wanted` have been seen have; goes back to the beginning.
    Result<QStringList> present(const QStringList &wanted);

    Result<bool> next(QStringList &cells) override;
    [[nodiscard]] qint64 line() const override { return m_line; }

private:
    Result<bool> nextObject(QJsonObject &object);
    Result<bool> nextLine(QJsonObject &object);
    Result<bool> nextItem(QJsonObject &object);
    Error fault(const QString &what, ErrorCode code = ErrorCode::Malformed) const;

    QString m_dataFile;
    QIODevice &m_device;
    bool m_lines;
    QStringList m_columns;
    std::optional<QJsonArray> m_array;
    qint64 m_line = 0;
};

} // namespace privity
