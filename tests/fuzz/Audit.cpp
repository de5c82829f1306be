// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/Fuzz.h"
#include "tests/packaging/HeldJournal.h"
#include "tests/simulation/SeededSodium.h"

using namespace privity;

namespace {

//! Columns that no signature covers: who reads them judges nothing by them.
bool isBound(const TableSpec &table, QLatin1StringView column)
{
    static const QList<QLatin1StringView> free{QLatin1StringView("wrap"), QLatin1StringView("rewrap"),
        QLatin1StringView("retention_class"), QLatin1StringView("key_id"), QLatin1StringView("earliest"),
        QLatin1StringView("latest"), QLatin1StringView("acceptance")};
    return table.name == QLatin1StringView("journal") && !free.contains(column);
}

//! Another value in a column: bytes and texts get one byte changed, cut or grown, numbers get another one.
bool change(Value &value, unsigned how, unsigned with)
{
    if (auto *bytes = std::get_if<QByteArray>(&value)) {
        const qsizetype at = bytes->isEmpty() ? 0 : qsizetype(with) % bytes->size();
        if (how % 3 == 0 && !bytes->isEmpty())
            (*bytes)[at] = char((*bytes)[at] ^ char(1 + with % 255));
        else if (how % 3 == 1 && !bytes->isEmpty())
            bytes->truncate(at);
        else
            *bytes += char(with);
        return true;
    }
    if (auto *text = std::get_if<QString>(&value)) {
        *text += QChar(char16_t(' ' + with % 64));
        return true;
    }
    if (auto *count = std::get_if<qint64>(&value)) {
        *count += how % 2 ? qint64(with) + 1 : -qint64(with) - 1;
        return true;
    }
    return false;
}

} // namespace

//! Rows that a verifier reads, changed by somebody who can write to the store. Six bytes a change: which row, which
//! column, how, with what. It ends with a report, and one column of an entry changed is found.
void privity::fuzz::input(QByteArrayView bytes)
{
    static test::HeldJournal held = [] {
        const simulation::SeededSodium keys(1);
        return test::HeldJournal();
    }();
    static const QList<const TableSpec *> tables{&tableOf<JournalRow>(), &tableOf<Head>(),
        &tableOf<journal::LogLeafRow>(), &tableOf<journal::LogNodeRow>(), &tableOf<journal::LogRow>(),
        &tableOf<DeskRow>()};
    MemoryStore store = held.store;
    int changes = 0, bound = 0;
    for (QByteArrayView left = bytes; left.size() >= 6 && changes < 8; left = left.sliced(6)) {
        const auto at = [&](int i) { return unsigned(std::uint8_t(left[i])); };
        const TableSpec &table = *tables[at(0) % unsigned(tables.size())];
        const std::vector<Values> rows = *store.select({&table, {}, {}, -1, false});
        if (rows.empty())
            continue;
        const Values before = rows[at(1) % rows.size()];
        Values row = before;
        const size_t column = at(2) % row.size();
        if (!change(row[column], at(3), at(4) | at(5) << 8) || row == before)
            continue;
        require(bool(store.begin()), "a transaction begins");
        require(bool(store.erase(table, Values(before.begin(), before.begin() + table.keyColumns)))
                && bool(store.put(table, row)) && bool(store.commit()),
            "a row is written");
        changes += 1;
        bound += isBound(table, table.columns[column]) ? 1 : 0;
    }
    const Result<office::AuditReport> report = office::audit(store, held.made.keys, {});
    require(report || changes > 0, "what is as it was can be read");
    if (changes == 0)
        require(!report->first, "what is as it was holds");
    if (changes == 1 && bound == 1)
        require(!report || report->first, "one changed column is found");
}
