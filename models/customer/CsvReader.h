// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer/RowReader.h"

namespace privity {

//! RFC 4180 with any separator: quotes, doubled quotes, line ends inside them; CRLF, LF or CR; a byte order mark is
//! skipped, blank lines too. Nothing is guessed: a stray quote, a row of another length than the header, bytes that
//! are not UTF-8, NUL, a row above 1 MiB or 4,096 cells are faults. A cell is text, whatever it looks like.
class CsvReader final : public RowReader
{
public:
    CsvReader(QString dataFile, QIODevice &device, char separator);

    //! The first row; call it first, once.
    Result<QStringList> readHeader();
    //! The header's names in the order in which next() is to fill the cells.
    void select(const QStringList &columns);

    Result<bool> next(QStringList &cells) override;
    [[nodiscard]] qint64 line() const override { return m_rowLine; }

private:
    enum class State { CellStart, Plain, Quoted, QuoteInQuoted };

    Result<bool> readRow(); //!< into m_bytes and m_ends
    Done take(char c);      //!< one byte of a row that goes on
    void endCell();
    bool isBlank() const;
    Done checkLimits() const;
    Done refill();
    Result<QString> cell(qsizetype index) const;
    Error faultAt(qint64 line, const QString &what, ErrorCode code = ErrorCode::Malformed) const;

    QString m_dataFile;
    QIODevice &m_device;
    char m_separator;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_atEnd = false;
    bool m_afterCarriageReturn = false;
    State m_state = State::CellStart;
    qint64 m_line = 1, m_rowLine = 0, m_quoteLine = 0;
    QByteArray m_bytes; //!< the cells of this row, one after the other
    QList<qsizetype> m_ends;
    QStringList m_header;
    QList<qsizetype> m_selected;
};

} // namespace privity
