// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/Sql.h"
#include "models/protocol/Rows.h"

#include <QByteArray>
#include <QString>
#include <concepts>
#include <memory>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace privity::storage {

struct StatementFinalizer {
    void operator()(sqlite3_stmt *statement) const;
};
using PreparedStatement = std::unique_ptr<sqlite3_stmt, StatementFinalizer>;

//! A prepared statement, lent by the database for one run. The first thing that goes wrong is kept
//! and answered by step(). When it ends, it is reset, forgets the bound values and goes back to
//! where it was lent from.
//!
//! Values: integers, bool, QString, QStringView, QLatin1StringView (text), QByteArray,
//! QByteArrayView (blob), std::optional of these, std::nullopt. Only the last two are NULL; an
//! empty or null QString is the empty text.
//! Columns: the same, but no views of text. A QByteArrayView is valid until the next step. A column
//! of another storage class, a NULL for which there is no optional, and a number that does not fit
//! are errors, never a silent zero.
class Statement
{
public:
    Statement(sqlite3 *db, Sql sql, PreparedStatement &home, bool writesAllowed);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    template<class... Values>
    void bindAll(const Values &...values)
    {
        expectValues(sizeof...(values));
        (bind(values), ...);
    }
    //! The same for values whose types only the store's rows know.
    void bindRow(std::span<const Value> values);
    [[nodiscard]] std::vector<Value> values() const;
    //! True: there is a row. False: done.
    [[nodiscard]] Result<bool> step();
    template<class... Columns>
    [[nodiscard]] Result<std::tuple<Columns...>> row()
    {
        std::tuple<Columns...> columns;
        const auto readAll = [this](auto &...column) {
            int at = 0;
            return expectColumns(sizeof...(column)) && (read(at++, column) && ...);
        };
        if (!std::apply(readAll, columns))
            return misread();
        return columns;
    }

private:
    void expectValues(int count);
    template<class T>
    void bind(const T &value)
    {
        if constexpr (std::integral<T>) {
            static_assert(sizeof(T) < sizeof(qint64) || std::signed_integral<T>, "SQLite has no such number");
            bindInteger(value);
        } else if constexpr (std::same_as<T, QString> || std::same_as<T, QStringView>) {
            bindText(value);
        } else if constexpr (std::same_as<T, QLatin1StringView>) {
            bindText(QString(value));
        } else if constexpr (std::same_as<T, std::nullopt_t>) {
            bindNull();
        } else if constexpr (requires { value.has_value(); }) {
            value ? bind(*value) : bindNull();
        } else {
            static_assert(std::same_as<T, QByteArray> || std::same_as<T, QByteArrayView>, "not a type to store");
            bindBlob(value);
        }
    }
    void bindNull();
    void bindInteger(qint64 value);
    void bindText(QStringView value);
    void bindBlob(QByteArrayView value);

    bool expectColumns(int count) const;
    bool isNull(int column) const;
    bool read(int column, qint64 &out) const;
    bool read(int column, QString &out) const;
    bool read(int column, QByteArray &out) const;
    bool read(int column, QByteArrayView &out) const;
    template<std::integral Number>
    bool read(int column, Number &out) const
    {
        qint64 wide = 0;
        if (!read(column, wide) || !std::in_range<Wide<Number>>(wide))
            return false;
        out = Number(wide);
        return !std::same_as<Number, bool> || wide == 0 || wide == 1;
    }
    template<class T>
    bool read(int column, std::optional<T> &out) const
    {
        return isNull(column) || read(column, out.emplace());
    }
    template<class Number>
    using Wide = std::conditional_t<std::same_as<Number, bool>, unsigned char, Number>;

    void keep(int code);
    Error misread() const;

    sqlite3 *m_db;
    Sql m_sql;
    PreparedStatement &m_home;
    PreparedStatement m_statement;
    std::optional<Error> m_error;
    int m_bound = 0;
};

} // namespace privity::storage
