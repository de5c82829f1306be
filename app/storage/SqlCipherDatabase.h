// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/storage/Statement.h"
#include "app/storage/Transaction.h"
#include "models/crypto/SecretBytes.h"

#include <unordered_map>
#include <utility>

namespace privity::storage {

class MarkingVfs;

struct OpenOptions {
    int cacheKiB = 16 * 1024;  //!< for the working set; with SQLite's 2 MiB point reads cost 6x
    int busyMs = 2000;         //!< how long to wait for another connection before StoreBusy
    bool readOnly = false;     //!< never makes a file
    bool alone = false;        //!< nobody else may open it while this connection lives: StoreBusy for them
    bool asFound = false;      //!< also when its log lacks what was saved last (LogMark.h)
    bool keepsLog = false;     //!< closing leaves log and file as they are, until trust()
    const char *vfs = nullptr; //!< SQLite's file layer by name; tests put faults there
};

template<class... Columns>
struct RowOf {
    using Type = std::tuple<Columns...>;
};
template<class Column>
struct RowOf<Column> {
    using Type = Column;
};
template<class... Columns>
using Row = typename RowOf<Columns...>::Type;

//! One connection to one encrypted store. For one thread at a time; it may be moved to another
//! between calls. After opening: WAL, synchronous=FULL, foreign keys on; a successful commit is
//! durable. After StoreDamaged it answers nothing more: open another.
class SqlCipherDatabase
{
public:
    static constexpr qsizetype keySize = 32;

    //! Makes the file (readable by its owner only) if there is none. Never touches a file that it
    //! refuses: StoreWrongKey, StoreNotEncrypted, StorePlainLibrary, StoreBusy, FileUnreadable,
    //! StoreDamaged (its log lacks what was saved last)…
    static Result<SqlCipherDatabase> open(const QString &path, const SecretBytes &key, const OpenOptions &options = {});

    SqlCipherDatabase(SqlCipherDatabase &&) noexcept = default;
    SqlCipherDatabase &operator=(SqlCipherDatabase &&) = delete;

    //! Everything written is written inside a transaction; a write outside is refused.
    [[nodiscard]] Result<Transaction> begin();
    //! What was found is what was left: from now on closing folds the log into the file.
    void trust();

    //! Runs one statement. Values: see Statement.
    template<class... Values>
    [[nodiscard]] Done run(Sql sql, const Values &...values)
    {
        Statement statement = lend(sql);
        statement.bindAll(values...);
        return finish(statement);
    }
    //! Rows changed by the last run().
    [[nodiscard]] qint64 changes() const;

    //! query(sql, values…, onRow): onRow is called for each row with its columns, which are read as
    //! the types of its parameters. It may use the database, also with the same SQL, but not end
    //! the transaction.
    template<class... ValuesAndOnRow>
    [[nodiscard]] Done query(Sql sql, ValuesAndOnRow &&...arguments)
    {
        constexpr std::size_t values = sizeof...(arguments) - 1;
        auto all = std::forward_as_tuple(arguments...);
        auto &onRow = std::get<values>(all);
        Statement statement = lend(sql);
        [&]<std::size_t... At>(std::index_sequence<At...>) { statement.bindAll(std::get<At>(all)...); }
        (std::make_index_sequence<values>());
        return eachRow(statement, onRow, &std::remove_cvref_t<decltype(onRow)>::operator());
    }

    //! The first row, if there is one: first<QString>(sql, values…) answers optional<QString>,
    //! first<qint64, QString> answers optional<tuple<qint64, QString>>.
    template<class... Columns, class... Values>
    [[nodiscard]] Result<std::optional<Row<Columns...>>> first(Sql sql, const Values &...values)
    {
        static_assert((!std::same_as<Columns, QByteArrayView> && ...), "would outlive its row");
        Statement statement = lend(sql);
        statement.bindAll(values...);
        const Result<bool> found = statement.step();
        if (!found)
            return found.error();
        if (!*found)
            return std::optional<Row<Columns...>>();
        auto row = statement.row<Columns...>();
        if (!row)
            return row.error();
        if constexpr (sizeof...(Columns) == 1)
            return std::make_optional(std::get<0>(*std::move(row)));
        else
            return std::make_optional(*std::move(row));
    }

    //! Reads every page in use: one that was damaged on the disk is otherwise found when it is
    //! needed. StoreDamaged.
    [[nodiscard]] Done verify();
    //! Writes the file anew without free pages and empties the log: what was erased before is in neither.
    [[nodiscard]] Done compact();
    //! Brings the log into the file and empties it. StoreBusy: somebody reads.
    [[nodiscard]] Done emptyLog();
    //! Several statements without values, inside a transaction: a schema.
    [[nodiscard]] Done script(Sql sql);
    //! SQLite's user_version: 0 in a new store. Setting needs a transaction.
    [[nodiscard]] Result<int> schemaVersion();
    [[nodiscard]] Done setSchemaVersion(int version);

private:
    friend class Transaction;
    friend class SqlCipherStore;
    struct Closer {
        void operator()(sqlite3 *db) const;
        void operator()(MarkingVfs *vfs) const;
    };
    using Marking = std::unique_ptr<MarkingVfs, Closer>;

    SqlCipherDatabase(Marking marking, sqlite3 *db) : m_marking(std::move(marking)), m_db(db) {}
    Statement lend(Sql sql, bool writesAllowed = false);
    static Done finish(Statement &statement);
    template<class OnRow, class Lambda, class... Columns>
    static Done eachRow(Statement &statement, const OnRow &onRow, void (Lambda::*)(Columns...) const)
    {
        for (;;) {
            const Result<bool> more = statement.step();
            if (!more)
                return more.error();
            if (!*more)
                return {};
            auto row = statement.row<std::remove_cvref_t<Columns>...>();
            if (!row)
                return row.error();
            std::apply(onRow, *std::move(row));
        }
    }
    Done control(Sql sql);
    bool inTransaction() const;

    Marking m_marking; //!< unless it is only read
    std::unique_ptr<sqlite3, Closer> m_db;
    //! By text; the texts are literals.
    std::unordered_map<std::string_view, PreparedStatement> m_statements;
};

} // namespace privity::storage
