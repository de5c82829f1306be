// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"
#include "models/protocol/Codec.h"

#include <map>
#include <string_view>
#include <variant>
#include <vector>

//! Rows of a store as described structs, and the port to a store. One mechanism for the desk's and the office's
//! tables, in memory, in SQLCipher and elsewhere: a row type names its table, how many leading members are its key,
//! and describes its members in column order.
namespace privity {

using Value = std::variant<std::monostate, qint64, QString, QByteArray>;
using Values = std::vector<Value>;

//! As QByteArray's own order, without a call for each comparison.
struct KeyOrder {
    bool operator()(const QByteArray &a, const QByteArray &b) const
    {
        return std::string_view(a.constData(), size_t(a.size())) < std::string_view(b.constData(), size_t(b.size()));
    }
};
template<class T>
using ByKey = std::map<QByteArray, T, KeyOrder>; //!< of rows, by encodeKey()

struct TableSpec {
    QLatin1StringView name;
    int keyColumns = 1;
    std::vector<QLatin1StringView> columns;
};

// clang-format off
template<class R>
concept Row = Described<R> && requires {
    { R::table } -> std::convertible_to<const char *>;
    { R::keyColumns } -> std::convertible_to<int>;
};
template<class T>
concept IsId = requires(T value) { value.text; T::isValid(QStringView()); }; // an identifier: text with a form
// clang-format on

template<Row R>
const TableSpec &tableOf()
{
    static const TableSpec spec = [] {
        TableSpec made{QLatin1StringView(R::table), R::keyColumns, {}};
        forEachMember<R>([&](const auto &member) { made.columns.push_back(member.name); });
        return made;
    }();
    return spec;
}

//! Texts, bytes, ids and words as they are, numbers and moments as integers, everything else as canonical JSON.
template<class T>
Value toValue(const T &value)
{
    if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QByteArray>)
        return value;
    else if constexpr (std::is_same_v<T, Timestamp>)
        return value.ms;
    else if constexpr (std::is_integral_v<T>)
        return qint64(value);
    else if constexpr (codec::isOptional<T> && requires { value.has_value(); })
        return value ? toValue(*value) : Value{};
    else if constexpr (IsId<T>)
        return value.text;
    else if constexpr (codec::Spelled<T>)
        return QString(spell(value));
    else {
        CanonicalWriter out;
        out.put('[');
        codec::Codec<T>::put(out, value);
        out.put(']');
        return QString::fromUtf8(out.take());
    }
}

//! `from` is a Value, or a const one; the other is emptied.
template<class V, class T>
void fromValue(V &from, T &value)
{
    const auto text = [&] {
        auto *const held = std::get_if<QString>(&from);
        return held ? QString(std::move(*held)) : QString();
    };
    const auto number = [&] {
        const qint64 *held = std::get_if<qint64>(&from);
        return held ? *held : 0;
    };
    if constexpr (std::is_same_v<T, QString>)
        value = text();
    else if constexpr (std::is_same_v<T, QByteArray>)
        value =
            std::holds_alternative<QByteArray>(from) ? QByteArray(std::move(std::get<QByteArray>(from))) : QByteArray();
    else if constexpr (std::is_same_v<T, Timestamp>)
        value.ms = number();
    else if constexpr (std::is_integral_v<T>)
        value = T(number());
    else if constexpr (codec::isOptional<T> && requires { value.has_value(); }) {
        value.reset();
        if (!std::holds_alternative<std::monostate>(from))
            fromValue(from, value.emplace());
    } else if constexpr (IsId<T>)
        value.text = text();
    else if constexpr (codec::Spelled<T>)
        value = unspell<T>(text()).value_or(T{});
    else {
        const QByteArray list = text().toUtf8();
        codec::Codec<T>::read(JsonView(list).items().value(0), value);
    }
}

template<Row R>
Values toValues(const R &row)
{
    Values values;
    forEachMember<R>([&](const auto &member) { values.push_back(toValue(row.*member.at)); });
    return values;
}

template<Row R, class V>
R fromValues(V &&values)
{
    static_assert(std::is_same_v<std::remove_cvref_t<V>, Values>);
    using Each = std::conditional_t<std::is_same_v<V, Values>, Value, const Value>; // what is given away is emptied
    R row;
    size_t i = 0;
    forEachMember<R>([&](const auto &member) { fromValue<Each>(values[i++], row.*member.at); });
    return row;
}

//! Rows whose leading key columns equal `key`; with `after`, only those whose next key column is greater; in key
//! order (or from the last back, when descending), at most `limit` (-1: all).
struct Query {
    const TableSpec *table = nullptr;
    Values key;
    std::optional<Value> after;
    int limit = -1;
    bool descending = false;
};

//! The port to a store. One transaction at a time: begin … commit makes every put and erase durable together, or
//! none. select outside a transaction reads what is committed. Single-threaded. Errors: Store….
class RowStore
{
public:
    virtual ~RowStore() = default;
    virtual Done begin() = 0;
    virtual Result<std::vector<Values>> select(const Query &query) = 0;
    virtual Done put(const TableSpec &table, const Values &row) = 0;         //!< inserts or replaces
    virtual Done erase(const TableSpec &table, const Values &keyPrefix) = 0; //!< every row with that prefix
    virtual Done commit() = 0;
    virtual void rollback() = 0;
    //! Another connection has committed since this was asked last. Within a transaction.
    virtual bool changedElsewhere() { return false; }
};

//! Order-preserving bytes of a key: equal order in memory and in SQLite's BINARY collation.
QByteArray encodeKey(const TableSpec &table, const Values &values, size_t count);

//! What one batch of decisions reads and writes. Reads go through to the store and see earlier writes of the batch;
//! writes wait until flush(). A mark undoes what one refused message wrote. A failed read is kept in fault() and
//! makes flush() refuse, so that a decision never rests on rows that could not be read.
class WorkingSet
{
public:
    explicit WorkingSet(RowStore &store) : m_store(store) {}

    template<Row R, class... K>
    std::optional<R> find(const K &...key)
    {
        static_assert(sizeof...(K) == R::keyColumns, "find() takes the whole key; list() takes a part of it");
        const Values *const values = findValues(tableOf<R>(), Values{toValue(key)...});
        return values ? std::optional<R>(fromValues<R>(*values)) : std::nullopt;
    }
    template<Row R, class... K>
    QList<R> list(const K &...prefix)
    {
        return rows<R>({&tableOf<R>(), Values{toValue(prefix)...}, {}, -1, false});
    }
    template<Row R>
    QList<R> rows(const Query &query)
    {
        QList<R> all;
        for (Values &values : listValues(query))
            all += fromValues<R>(std::move(values));
        return all;
    }
    template<Row R>
    void put(const R &row)
    {
        write(tableOf<R>(), toValues(row));
    }
    template<Row R, class... K>
    void erase(const K &...key)
    {
        static_assert(sizeof...(K) == R::keyColumns);
        drop(tableOf<R>(), Values{toValue(key)...});
    }

    //! What was put and not yet flushed.
    template<Row R>
    QList<R> written() const
    {
        QList<R> all;
        for (Values &values : writtenValues(tableOf<R>()))
            all += fromValues<R>(std::move(values));
        return all;
    }

    [[nodiscard]] size_t mark() const { return m_undo.size(); }
    void rollbackTo(size_t mark);
    [[nodiscard]] bool isDirty() const { return !m_undo.empty(); }
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }
    //! Writes all into the store's open transaction.
    Done flush();

private:
    struct Written {
        const TableSpec *table;
        Values key; //!< of what is erased
        std::optional<Values> row;
    };
    using Overlay = ByKey<Written>;
    const Values *findValues(const TableSpec &table, const Values &key); //!< null: no such row; valid until a write
    std::vector<Values> listValues(const Query &query);
    std::vector<Values> writtenValues(const TableSpec &table) const;
    void write(const TableSpec &table, Values row);
    void drop(const TableSpec &table, const Values &key);
    void set(const QByteArray &at, Written written);

    RowStore &m_store;
    Overlay m_overlay;
    ByKey<std::optional<Values>> m_read;
    std::vector<std::pair<QByteArray, std::optional<Written>>> m_undo;
    std::optional<Error> m_fault;
};

//! A store in memory with a durable image: what was committed survives crash(); nothing else does.
class MemoryStore : public RowStore
{
public:
    Done begin() override;
    Result<std::vector<Values>> select(const Query &query) override;
    Done put(const TableSpec &table, const Values &row) override;
    Done erase(const TableSpec &table, const Values &keyPrefix) override;
    Done commit() override;
    void rollback() override;

private:
    ByKey<Values> m_rows;
    ByKey<std::optional<Values>> m_before; //!< for rollback
    bool m_open = false;
};

} // namespace privity
