// SPDX-License-Identifier: Apache-2.0
#include "models/protocol/Rows.h"

#include <QVarLengthArray>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

using KeyBytes = QVarLengthArray<char, 256>; // most keys

void append(KeyBytes &out, QByteArrayView bytes) { out.append(bytes.data(), bytes.size()); }

void appendEscaped(KeyBytes &out, const QByteArray &bytes)
{
    append(out, bytes.contains('\0') ? QByteArray(bytes).replace('\0', QByteArrayView("\0\xff", 2)) : bytes);
}

void appendOrdered(KeyBytes &out, const Value &value)
{
    if (const qint64 *number = std::get_if<qint64>(&value)) {
        const quint64 shifted = qToBigEndian(quint64(*number) ^ (quint64(1) << 63));
        append(out, {reinterpret_cast<const char *>(&shifted), sizeof shifted});
        return;
    }
    if (const QString *text = std::get_if<QString>(&value)) {
        const qsizetype from = out.size();
        out.resize(from + text->size());
        char *to = out.data() + from;
        char16_t all = 0, least = 1;
        for (const QChar c : *text) {
            all |= c.unicode();
            least = std::min(least, c.unicode());
            *to++ = char(c.unicode());
        }
        if (all >= 0x80 || least == 0) { // nearly none
            out.resize(from);
            appendEscaped(out, text->toUtf8());
        }
    } else if (const QByteArray *blob = std::get_if<QByteArray>(&value)) {
        appendEscaped(out, *blob);
    }
    append(out, {"\0\0", 2});
}

//! The first key that does not begin with `prefix`.
QByteArray afterAll(QByteArray prefix)
{
    while (!prefix.isEmpty() && prefix.back() == '\xff')
        prefix.chop(1);
    if (!prefix.isEmpty())
        prefix.back() = char(prefix.back() + 1);
    return prefix;
}

struct KeyRange {
    QByteArray from, to;
};

KeyBytes keyBytes(const TableSpec &table, const Values &values, size_t count)
{
    KeyBytes out;
    append(out, {table.name.data(), table.name.size() + 1});
    for (size_t i = 0; i < count; ++i)
        appendOrdered(out, values[i]);
    return out;
}

KeyRange rangeOf(const Query &query)
{
    KeyBytes out = keyBytes(*query.table, query.key, query.key.size());
    KeyRange range{{out.data(), out.size()}, afterAll({out.data(), out.size()})};
    if (query.after) {
        appendOrdered(out, *query.after);
        range.from = afterAll({out.data(), out.size()});
    }
    return range;
}

} // namespace

QByteArray encodeKey(const TableSpec &table, const Values &values, size_t count)
{
    const KeyBytes out = keyBytes(table, values, count);
    return {out.data(), out.size()};
}

const Values *WorkingSet::findValues(const TableSpec &table, const Values &key)
{
    const auto pointer = [](const std::optional<Values> &row) { return row ? &*row : nullptr; };
    const QByteArray at = encodeKey(table, key, key.size());
    if (const auto written = m_overlay.find(at); written != m_overlay.end())
        return pointer(written->second.row);
    const auto [read, isNew] = m_read.try_emplace(at);
    if (!isNew)
        return pointer(read->second);
    Result<std::vector<Values>> rows = m_store.select({&table, key, {}, 1, false});
    if (!rows) {
        m_fault = rows.error();
        m_read.erase(read);
        return nullptr;
    }
    if (!rows->empty())
        read->second = std::move(rows->front());
    return pointer(read->second);
}

std::vector<Values> WorkingSet::listValues(const Query &query)
{
    Query wider = query;
    const KeyRange range = m_overlay.empty() ? KeyRange() : rangeOf(query);
    const auto first = m_overlay.lower_bound(range.from);
    const auto last = m_overlay.lower_bound(range.to);
    if (wider.limit >= 0)
        wider.limit += int(std::distance(first, last)); // rows that were written over may fall away
    Result<std::vector<Values>> rows = m_store.select(wider);
    if (!rows) {
        m_fault = rows.error();
        return {};
    }
    if (first == last)
        return std::move(*rows);
    ByKey<Values> merged;
    for (Values &row : *rows) {
        QByteArray at = encodeKey(*query.table, row, size_t(query.table->keyColumns));
        merged.emplace(std::move(at), std::move(row));
    }
    for (auto it = first; it != last; ++it) {
        if (it->second.row)
            merged[it->first] = *it->second.row;
        else
            merged.erase(it->first);
    }
    std::vector<Values> all;
    for (auto &[at, row] : merged)
        all.push_back(std::move(row));
    if (query.descending)
        std::reverse(all.begin(), all.end());
    if (query.limit >= 0 && all.size() > size_t(query.limit))
        all.resize(size_t(query.limit));
    return all;
}

std::vector<Values> WorkingSet::writtenValues(const TableSpec &table) const
{
    const KeyRange range = rangeOf({&table, {}, {}, -1, false});
    std::vector<Values> all;
    for (auto it = m_overlay.lower_bound(range.from); it != m_overlay.lower_bound(range.to); ++it)
        if (it->second.row)
            all.push_back(*it->second.row);
    return all;
}

void WorkingSet::set(const QByteArray &at, Written written)
{
    const auto [it, isNew] = m_overlay.try_emplace(at);
    m_undo.emplace_back(at, isNew ? std::nullopt : std::optional(std::move(it->second)));
    it->second = std::move(written);
}

void WorkingSet::write(const TableSpec &table, Values row)
{
    const QByteArray at = encodeKey(table, row, size_t(table.keyColumns));
    set(at, {&table, {}, std::move(row)});
}

void WorkingSet::drop(const TableSpec &table, const Values &key)
{
    set(encodeKey(table, key, key.size()), {&table, key, std::nullopt});
}

void WorkingSet::rollbackTo(size_t mark)
{
    while (m_undo.size() > mark) {
        auto &[at, before] = m_undo.back();
        if (before)
            m_overlay.insert_or_assign(at, std::move(*before));
        else
            m_overlay.erase(at);
        m_undo.pop_back();
    }
}

Done WorkingSet::flush()
{
    if (m_fault)
        return *m_fault;
    for (const auto &[at, written] : m_overlay) {
        const Done done =
            written.row ? m_store.put(*written.table, *written.row) : m_store.erase(*written.table, written.key);
        if (!done)
            return done;
    }
    return {};
}

Done MemoryStore::begin()
{
    if (m_open)
        return fail(ErrorCode::Internal, u"a transaction is open"_s);
    m_open = true;
    return {};
}

Result<std::vector<Values>> MemoryStore::select(const Query &query)
{
    std::vector<Values> found;
    if (query.key.size() == size_t(query.table->keyColumns) && !query.after && query.limit != 0) { // one row
        if (const auto row = m_rows.find(encodeKey(*query.table, query.key, query.key.size())); row != m_rows.end())
            found.push_back(row->second);
        return found;
    }
    const KeyRange range = rangeOf(query);
    const auto enough = [&] { return query.limit >= 0 && found.size() >= size_t(query.limit); };
    if (query.descending) {
        for (auto it = m_rows.lower_bound(range.to); it != m_rows.begin() && !enough();) {
            if ((--it)->first < range.from)
                break;
            found.push_back(it->second);
        }
    } else {
        for (auto it = m_rows.lower_bound(range.from); it != m_rows.end() && it->first < range.to && !enough(); ++it)
            found.push_back(it->second);
    }
    return found;
}

Done MemoryStore::put(const TableSpec &table, const Values &row)
{
    const QByteArray at = encodeKey(table, row, size_t(table.keyColumns));
    const auto [it, isNew] = m_rows.try_emplace(at, row);
    if (const auto [before, isFirst] = m_before.try_emplace(at); isFirst && !isNew)
        before->second = std::move(it->second);
    if (!isNew)
        it->second = row;
    return {};
}

Done MemoryStore::erase(const TableSpec &table, const Values &keyPrefix)
{
    const QByteArray prefix = encodeKey(table, keyPrefix, keyPrefix.size());
    const auto first = m_rows.lower_bound(prefix);
    const auto last = m_rows.lower_bound(afterAll(prefix));
    for (auto it = first; it != last; ++it)
        m_before.try_emplace(it->first, it->second);
    m_rows.erase(first, last);
    return {};
}

Done MemoryStore::commit()
{
    m_before.clear();
    m_open = false;
    return {};
}

void MemoryStore::rollback()
{
    for (auto &[at, before] : m_before) {
        if (before)
            m_rows.insert_or_assign(at, std::move(*before));
        else
            m_rows.erase(at);
    }
    m_before.clear();
    m_open = false;
}

} // namespace privity
