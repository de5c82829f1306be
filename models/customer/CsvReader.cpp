// SPDX-License-Identifier: Apache-2.0
#include "models/customer/CsvReader.h"

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr qsizetype chunk = 64 * 1024;
constexpr qsizetype maxRowBytes = 1024 * 1024;
constexpr qsizetype maxCells = 4096;

} // namespace

CsvReader::CsvReader(QString dataFile, QIODevice &device, char separator)
    : m_dataFile(std::move(dataFile)), m_device(device), m_separator(separator)
{
}

Error CsvReader::faultAt(qint64 line, const QString &what, ErrorCode code) const
{
    return fail(code, u"%1 line %2: %3"_s.arg(m_dataFile).arg(line).arg(what));
}

Done CsvReader::refill()
{
    m_buffer.resize(chunk);
    const qint64 size = m_device.read(m_buffer.data(), chunk);
    if (size < 0)
        return fail(ErrorCode::FileUnreadable, u"%1: %2"_s.arg(m_dataFile, m_device.errorString()));
    m_buffer.truncate(size);
    m_at = 0;
    m_atEnd = size == 0;
    return {};
}

void CsvReader::endCell()
{
    m_ends += m_bytes.size();
    m_state = State::CellStart;
}

bool CsvReader::isBlank() const { return m_ends.size() == 1 && m_bytes.isEmpty(); }

Done CsvReader::checkLimits() const
{
    if (m_bytes.size() > maxRowBytes)
        return faultAt(m_rowLine, u"the row is longer than 1 MiB"_s, ErrorCode::TooLarge);
    if (m_ends.size() > maxCells)
        return faultAt(m_rowLine, u"the row has more than %1 cells"_s.arg(maxCells), ErrorCode::TooLarge);
    return {};
}

Done CsvReader::take(char c)
{
    if (c == '\0')
        return faultAt(m_line, u"holds a NUL byte; is it a text file in UTF-8?"_s);
    switch (m_state) {
    case State::CellStart:
        if (c == '"') {
            m_state = State::Quoted;
            m_quoteLine = m_line;
            return {};
        }
        m_state = State::Plain;
        [[fallthrough]];
    case State::Plain:
        if (c == m_separator)
            endCell();
        else if (c == '"')
            return faultAt(m_line, u"a quote inside a cell that does not begin with one"_s);
        else
            m_bytes += c;
        break;
    case State::Quoted:
        if (c == '"')
            m_state = State::QuoteInQuoted;
        else
            m_bytes += c;
        break;
    case State::QuoteInQuoted:
        if (c == '"') {
            m_bytes += c;
            m_state = State::Quoted;
        } else if (c == m_separator) {
            endCell();
        } else {
            return faultAt(m_line, u"text after a closing quote"_s);
        }
        break;
    }
    return checkLimits();
}

Result<bool> CsvReader::readRow()
{
    m_bytes.clear();
    m_ends.clear();
    m_state = State::CellStart;
    m_rowLine = m_line;
    bool hasBytes = false;
    for (;;) {
        if (m_at == m_buffer.size())
            if (const Done done = refill(); !done)
                return done.error();
        if (m_atEnd) {
            if (m_state == State::Quoted)
                return faultAt(m_quoteLine, u"the quote that begins here is never closed"_s);
            if (!hasBytes)
                return false;
            endCell();
            return true;
        }
        const char c = m_buffer[m_at++];
        const bool secondOfTwo = std::exchange(m_afterCarriageReturn, c == '\r') && c == '\n';
        m_line += (c == '\n' && !secondOfTwo) || c == '\r' ? 1 : 0;
        if (secondOfTwo && m_state != State::Quoted) {
            m_rowLine = m_line;
            continue;
        }
        if ((c == '\n' || c == '\r') && m_state != State::Quoted) {
            endCell();
            if (!isBlank())
                return true;
            m_ends.clear();
            m_rowLine = m_line;
            hasBytes = false;
            continue;
        }
        hasBytes = true;
        if (const Done done = take(c); !done)
            return done.error();
    }
}

Result<QString> CsvReader::cell(qsizetype index) const
{
    const qsizetype begin = index == 0 ? 0 : m_ends[index - 1];
    const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(begin, m_ends[index] - begin);
    if (!bytes.isValidUtf8())
        return faultAt(m_rowLine, u"cell %1 is not UTF-8; save the file as UTF-8"_s.arg(index + 1));
    return QString::fromUtf8(bytes);
}

Result<QStringList> CsvReader::readHeader()
{
    if (const Done done = refill(); !done)
        return done.error();
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    else if (m_buffer.startsWith("\xFF\xFE") || m_buffer.startsWith("\xFE\xFF"))
        return faultAt(1, u"is UTF-16; save the file as UTF-8"_s);
    const Result<bool> row = readRow();
    if (!row)
        return row.error();
    if (!*row)
        return fail(ErrorCode::Malformed, u"%1 is empty"_s.arg(m_dataFile));
    for (qsizetype i = 0; i < m_ends.size(); ++i) {
        Result<QString> name = cell(i);
        if (!name)
            return name.error();
        m_header += name->trimmed();
    }
    return m_header;
}

void CsvReader::select(const QStringList &columns)
{
    m_selected.clear();
    for (const QString &column : columns)
        m_selected += m_header.indexOf(column);
}

Result<bool> CsvReader::next(QStringList &cells)
{
    const Result<bool> row = readRow();
    if (!row || !*row)
        return row;
    if (m_ends.size() != m_header.size())
        return faultAt(m_rowLine, u"%1 cells, the header has %2"_s.arg(m_ends.size()).arg(m_header.size()));
    cells.clear();
    for (const qsizetype index : std::as_const(m_selected)) {
        Result<QString> text = cell(index);
        if (!text)
            return text.error();
        cells += *std::move(text);
    }
    return true;
}

} // namespace privity
