// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherDatabase.h"

#include "app/storage/MarkingVfs.h"
#include "app/storage/SqliteError.h"

#include <QFile>
#include <sqlite3.h>

namespace privity::storage {
namespace {

//! The first column of the first row as text; empty if there is no row. For pragmas, before
//! statements are kept.
Result<QByteArray> ask(sqlite3 *db, const QByteArray &sql)
{
    sqlite3_stmt *raw = nullptr;
    int code = sqlite3_prepare_v2(db, sql.constData(), -1, &raw, nullptr);
    const PreparedStatement statement(raw);
    if (code == SQLITE_OK)
        code = sqlite3_step(raw);
    if (code == SQLITE_DONE)
        return QByteArray();
    if (code != SQLITE_ROW)
        return sqliteError(db, code, sql.constData());
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(raw, 0));
    return QByteArray(text, sqlite3_column_bytes(raw, 0));
}

//! Plain SQLite takes a key without a word and stores in clear; so the library is asked before any
//! file is touched.
Done requireCipher()
{
    sqlite3 *db = nullptr;
    sqlite3_open(":memory:", &db);
    const Result<QByteArray> version = ask(db, "PRAGMA cipher_version");
    sqlite3_close_v2(db);
    if (!version)
        return version.error();
    if (!version->startsWith("4."))
        return fail(ErrorCode::StorePlainLibrary,
            QStringLiteral("SQLite %1, cipher '%2'")
                .arg(QString::fromUtf8(sqlite3_libversion()), QString::fromUtf8(*version)));
    return {};
}

//! Read through SQLite's own handle: to open and close the file beside it would drop the locks that
//! other connections of this process hold on it (POSIX advisory locks belong to the process).
bool isPlain(sqlite3 *db)
{
    constexpr QByteArrayView plain("SQLite format 3\0", 16);
    sqlite3_file *file = nullptr;
    char header[plain.size()] = {};
    const int code = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK || !file->pMethods)
        return false;
    file->pMethods->xRead(file, header, int(sizeof header), 0); // a shorter file leaves zeros
    return QByteArrayView(header, sizeof header) == plain;
}

//! By the C function, never by PRAGMA key: there the key would stand in SQL text.
int setKey(sqlite3 *db, const SecretBytes &key)
{
    constexpr char digits[] = "0123456789abcdef";
    SecretBytes text(2 * key.size() + 3); // x'…'
    auto *out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (qsizetype i = 0; i < key.size(); ++i) {
        *out++ = std::uint8_t(digits[key.data()[i] >> 4]);
        *out++ = std::uint8_t(digits[key.data()[i] & 0xF]);
    }
    *out = '\'';
    return sqlite3_key_v2(db, "main", text.data(), int(text.size()));
}

struct Setting {
    QByteArray sql;
    QByteArray answer;
};

Done apply(sqlite3 *db, const QString &path, const OpenOptions &options)
{
    const Setting settings[] = {
        {options.readOnly ? "PRAGMA journal_mode" : "PRAGMA journal_mode=WAL", "wal"},
        {"PRAGMA synchronous=FULL", ""},
        {"PRAGMA synchronous", "2"},
        {"PRAGMA foreign_keys=ON", ""},
        {"PRAGMA foreign_keys", "1"},
        {"PRAGMA cache_size=-" + QByteArray::number(options.cacheKiB), ""},
    };
    for (const Setting &setting : settings) {
        const Result<QByteArray> answer = ask(db, setting.sql);
        if (!answer)
            return answer.error();
        if (*answer != setting.answer)
            return fail(ErrorCode::StoreFailed,
                QStringLiteral("%1: %2 answers '%3'")
                    .arg(path, QString::fromUtf8(setting.sql), QString::fromUtf8(*answer)));
    }
    return {};
}

} // namespace

Result<SqlCipherDatabase> SqlCipherDatabase::open(
    const QString &path, const SecretBytes &key, const OpenOptions &options)
{
    if (key.size() != keySize)
        return fail(ErrorCode::StoreWrongKey, QStringLiteral("a key has %1 bytes").arg(keySize));
    if (const Done cipher = requireCipher(); !cipher)
        return cipher.error();
    if (!options.asFound)
        if (const Done whole = checkLog(path); !whole)
            return whole.error();

    // SQLite would make the file readable for everybody; -wal and -shm take over its permissions.
    if (!options.readOnly)
        QFile(path).open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray name = QFile::encodeName(path);
    sqlite3_vfs *const vfs = sqlite3_vfs_find(options.vfs);
    Marking marking(vfs && !options.readOnly ? new MarkingVfs(path, vfs) : nullptr);
    sqlite3 *raw = nullptr;
    int code = sqlite3_open_v2(name.constData(), &raw,
        (options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
        marking ? marking->name() : options.vfs);
    SqlCipherDatabase database(std::move(marking), raw);
    if (code != SQLITE_OK)
        return sqliteError(raw, code, name.constData());
    if (isPlain(raw))
        return fail(ErrorCode::StoreNotEncrypted, path);
    sqlite3_busy_timeout(raw, options.busyMs);
    // Else a kept statement with LIMIT ? is planned anew at each run, which costs more than the run.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    code = setKey(raw, key);
    if (code != SQLITE_OK)
        return sqliteError(raw, code, name.constData());
    if (options.keepsLog)
        sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // Before the first look into the file: then the WAL's index stays in memory, and the lock is held from there on.
    if (options.alone)
        if (const auto held = ask(raw, "PRAGMA locking_mode=EXCLUSIVE"); !held)
            return held.error();
    if (const auto readable = ask(raw, "SELECT count(*) FROM sqlite_schema"); !readable)
        return readable.error();
    if (const Done applied = apply(raw, path, options); !applied)
        return applied.error();
    if (isPlain(raw))
        return fail(ErrorCode::StoreNotEncrypted, path);
    return database;
}

Result<Transaction> SqlCipherDatabase::begin()
{
    if (const Done done = control("BEGIN IMMEDIATE"); !done)
        return done.error();
    return Transaction(*this);
}

void SqlCipherDatabase::trust() { sqlite3_db_config(m_db.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr); }

qint64 SqlCipherDatabase::changes() const { return sqlite3_changes64(m_db.get()); }

// Not PRAGMA cipher_integrity_check: above 4 GiB it calls good pages damaged (SQLCipher 4.14.0;
// issue 604 there).
Done SqlCipherDatabase::verify()
{
    const auto verdict = first<QString>("PRAGMA quick_check(1)");
    if (!verdict)
        return verdict.error();
    if (*verdict != QStringLiteral("ok"))
        return fail(ErrorCode::StoreDamaged, **verdict);
    return {};
}

Done SqlCipherDatabase::compact()
{
    const Result<QByteArray> vacuumed = ask(m_db.get(), "VACUUM");
    return vacuumed ? emptyLog() : Done(vacuumed.error());
}

Done SqlCipherDatabase::emptyLog()
{
    const Result<QByteArray> busy = ask(m_db.get(), "PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy)
        return busy.error();
    return *busy == "0" ? Done() : Done(fail(ErrorCode::StoreBusy));
}

Done SqlCipherDatabase::script(Sql sql)
{
    if (!inTransaction())
        return fail(ErrorCode::StoreFailed, QStringLiteral("a script outside a transaction"));
    const int code = sqlite3_exec(m_db.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return {};
    return sqliteError(m_db.get(), code, sql.text());
}

Result<int> SqlCipherDatabase::schemaVersion()
{
    const auto row = first<int>("PRAGMA user_version");
    if (!row)
        return row.error();
    return **row;
}

Done SqlCipherDatabase::setSchemaVersion(int version)
{
    if (!inTransaction())
        return fail(ErrorCode::StoreFailed, QStringLiteral("a version outside a transaction"));
    const auto done = ask(m_db.get(), "PRAGMA user_version=" + QByteArray::number(version));
    return done ? Done() : Done(done.error());
}

void SqlCipherDatabase::Closer::operator()(sqlite3 *db) const { sqlite3_close_v2(db); }

void SqlCipherDatabase::Closer::operator()(MarkingVfs *vfs) const { delete vfs; }

Statement SqlCipherDatabase::lend(Sql sql, bool writesAllowed)
{
    return {m_db.get(), sql, m_statements[sql.text()], writesAllowed};
}

Done SqlCipherDatabase::finish(Statement &statement)
{
    for (;;) {
        const Result<bool> more = statement.step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

Done SqlCipherDatabase::control(Sql sql)
{
    Statement statement = lend(sql, true);
    return finish(statement);
}

bool SqlCipherDatabase::inTransaction() const { return !sqlite3_get_autocommit(m_db.get()); }

} // namespace privity::storage
