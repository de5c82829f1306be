// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherStore.h"

#include "app/storage/DeskMigrations.h"
#include "app/storage/KeyMigrations.h"
#include "app/storage/MarkedStore.h"
#include "app/storage/OfficeMigrations.h"
#include "app/storage/ReservedStore.h"
#include "app/storage/Stores.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace privity::storage {
namespace {

std::string name(QLatin1StringView text) { return {text.data(), size_t(text.size())}; }

Result<std::unique_ptr<SqlCipherStore>> openStore(const QString &path, const SecretBytes &key,
    std::span<const Migration> migrations, Access access, OpenOptions options = {})
{
    options.readOnly = isOnlyRead(access);
    Result<SqlCipherDatabase> database = SqlCipherDatabase::open(path, key, options);
    if (!database)
        return database.error();
    if (options.readOnly) {
        const Result<int> version = database->schemaVersion();
        if (!version || *version != migrations.back().version)
            return !version ? version.error()
                            : fail(*version > migrations.back().version ? ErrorCode::StoreNewer : ErrorCode::NotNow,
                                QStringLiteral("the store has version %1, this program %2")
                                    .arg(*version)
                                    .arg(migrations.back().version));
    } else if (const Done done = migrate(*database, migrations); !done)
        return done.error();
    if (access == Access::Checked || access == Access::ReadChecked)
        if (const Done done = database->verify(); !done)
            return fail(done.error().code, QStringLiteral("%1: %2").arg(path, done.error().detail));
    return std::make_unique<SqlCipherStore>(*std::move(database));
}

//! A store's log as it was found: SQLite writes over what it can't read.
class LeftLog
{
public:
    explicit LeftLog(const QString &path) : m_file(path)
    {
        if (m_file.open(QIODevice::ReadOnly))
            m_bytes = m_file.readAll();
        m_file.close();
    }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    //! Of a store that nobody has open. All of it or nothing.
    void putBack()
    {
        const bool isThere = m_file.open(QIODevice::ReadOnly) && m_file.readAll() == m_bytes;
        m_file.close();
        QSaveFile file(m_file.fileName());
        if (!isThere && file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && file.write(m_bytes) == m_bytes.size())
            file.commit();
    }

private:
    QFile m_file;
    QByteArray m_bytes;
};

Result<std::unique_ptr<RowStore>> trusted(Result<std::unique_ptr<SqlCipherStore>> store)
{
    if (!store)
        return store.error();
    return std::unique_ptr<RowStore>(*std::move(store));
}

} // namespace

Result<std::unique_ptr<RowStore>> openOfficeStore(const QString &path, const SecretBytes &key, Access access)
{
    return trusted(openStore(path, key, officeMigrations, access));
}

Result<std::unique_ptr<RowStore>> openKeyStore(const QString &path, const SecretBytes &key, Access access)
{
    return trusted(openStore(path, key, keyMigrations, access));
}

Done checkKeyStore(const QString &path, const SecretBytes &key)
{
    const auto store = openStore(path, key, keyMigrations, Access::ReadChecked);
    return store ? Done() : Done(store.error());
}

QStringList filesOf(const QString &store)
{
    QStringList all{store};
    for (const char *beside : {"-wal", "-shm", "-journal", "-mark", "-newest", "-reserve"})
        all += store + QLatin1StringView(beside);
    return all;
}

Done emptyLog(const QString &path, const SecretBytes &key)
{
    Result<SqlCipherDatabase> database = SqlCipherDatabase::open(path, key);
    return database ? database->emptyLog() : Done(database.error());
}

Done compactKeyStore(const QString &path, const SecretBytes &key)
{
    OpenOptions options;
    options.alone = true;
    Result<SqlCipherDatabase> database = SqlCipherDatabase::open(path, key, options);
    return database ? database->compact() : Done(database.error());
}

Result<std::unique_ptr<RowStore>> openDeskStore(const QString &path, const SecretBytes &key)
{
    // Two programs on one desk's record would both write its next entry.
    OpenOptions options;
    options.alone = true;
    options.keepsLog = true;
    options.cacheKiB = deskCacheKiB;
    LeftLog log(path + QStringLiteral("-wal"));
    if (QFileInfo(path).size() == 0 && !log.isEmpty())
        return fail(
            ErrorCode::StoreDamaged, QStringLiteral("the file is gone, and its log is there")); // SQLite would erase it
    Result<std::unique_ptr<SqlCipherStore>> store = openStore(path, key, deskMigrations, Access::Checked, options);
    Result<std::unique_ptr<RowStore>> marked = !store ? store.error() : [&] {
        SqlCipherStore &inner = **store;
        auto reserved = std::make_unique<ReservedStore>(*std::move(store), path + QStringLiteral("-reserve"));
        auto opened = MarkedStore::open(std::move(reserved), path + QStringLiteral("-newest"));
        if (opened)
            inner.trust();
        return opened;
    }();
    if (!marked && marked.error().code == ErrorCode::StoreDamaged)
        log.putBack();
    return marked;
}

Sql SqlCipherStore::sqlOf(const Shape &shape)
{
    std::string &text = m_texts[shape];
    if (!text.empty())
        return Sql(text, 0);
    const TableSpec &table = *shape.table;
    std::string columns, marks, where, order;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        columns += (i > 0 ? ", " : "") + name(table.columns[i]);
        marks += i > 0 ? ", ?" : "?";
        if (i < shape.keys)
            where += (i > 0 ? " AND " : " WHERE ") + name(table.columns[i]) + " = ?";
        if (i == shape.keys && shape.after)
            where += (i > 0 ? " AND " : " WHERE ") + name(table.columns[i]) + " > ?";
        if (i < size_t(table.keyColumns))
            order += (i > 0 ? ", " : " ORDER BY ") + name(table.columns[i]) + (shape.descending ? " DESC" : "");
    }
    switch (shape.verb) {
    case Verb::Select: text = "SELECT " + columns + " FROM " + name(table.name) + where + order + " LIMIT ?"; break;
    case Verb::Put:
        text = "INSERT OR REPLACE INTO " + name(table.name) + " (" + columns + ") VALUES (" + marks + ")";
        break;
    case Verb::Erase: text = "DELETE FROM " + name(table.name) + where; break;
    }
    return Sql(text, 0);
}

Done SqlCipherStore::run(const Shape &shape, std::span<const Value> values)
{
    Statement statement = m_database.lend(sqlOf(shape));
    statement.bindRow(values);
    return SqlCipherDatabase::finish(statement);
}

Done SqlCipherStore::begin()
{
    if (m_transaction)
        return fail(ErrorCode::Internal, QStringLiteral("a transaction is open"));
    Result<Transaction> transaction = m_database.begin();
    if (!transaction)
        return transaction.error();
    m_transaction.emplace(*std::move(transaction));
    return {};
}

Result<std::vector<Values>> SqlCipherStore::select(const Query &query)
{
    Values values = query.key;
    if (query.after)
        values.push_back(*query.after);
    values.push_back(qint64(query.limit));
    Statement statement = m_database.lend(
        sqlOf({query.table, Verb::Select, query.key.size(), query.after.has_value(), query.descending}));
    statement.bindRow(values);
    std::vector<Values> rows;
    for (;;) {
        const Result<bool> more = statement.step();
        if (!more)
            return more.error();
        if (!*more)
            return rows;
        rows.push_back(statement.values());
    }
}

Done SqlCipherStore::put(const TableSpec &table, const Values &row)
{
    return run({&table, Verb::Put, 0, false, false}, row);
}

Done SqlCipherStore::erase(const TableSpec &table, const Values &keyPrefix)
{
    return run({&table, Verb::Erase, keyPrefix.size(), false, false}, keyPrefix);
}

Done SqlCipherStore::commit()
{
    if (!m_transaction)
        return fail(ErrorCode::Internal, QStringLiteral("no transaction is open"));
    const Done done = m_transaction->commit();
    m_transaction.reset();
    return done;
}

bool SqlCipherStore::changedElsewhere()
{
    const auto version = m_database.first<qint64>("PRAGMA data_version");
    return version && *version && std::exchange(m_version, **version) != **version;
}

void SqlCipherStore::rollback() { m_transaction.reset(); }

} // namespace privity::storage
