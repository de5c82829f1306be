// SPDX-License-Identifier: Apache-2.0
#include "app/storage/DeskMigrations.h"
#include "app/storage/KeyMigrations.h"
#include "app/storage/Migrations.h"
#include "app/storage/OfficeMigrations.h"
#include "tests/support/FaultVfs.h"
#include "tests/support/TestMain.h"
#include "tests/support/TestStore.h"

#include <map>

using namespace privity;
using namespace privity::storage;
using namespace Qt::StringLiterals;
using test::FaultVfs;
using test::TestStore;

namespace {

using Rows = std::map<QByteArray, QList<QByteArray>>; //!< by table; each row as SQL spells it

//! The store through SQLite itself: tables are named at run time here, which the programs' own door refuses.
class RawStore
{
public:
    RawStore(const QString &path, const SecretBytes &key)
    {
        const QByteArray text = "x'" + key.view().toByteArray().toHex() + '\'';
        if (sqlite3_open_v2(QFile::encodeName(path), &m_db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK
            || sqlite3_key_v2(m_db, "main", text.constData(), int(text.size())) != SQLITE_OK)
            qFatal("a raw store does not open");
    }
    ~RawStore() { sqlite3_close(m_db); }
    RawStore(const RawStore &) = delete;
    RawStore &operator=(const RawStore &) = delete;

    QList<QByteArray> column(const QByteArray &sql) const
    {
        QList<QByteArray> found;
        char *error = nullptr;
        sqlite3_exec(
            m_db, sql.constData(),
            [](void *out, int, char **values, char **) {
                *static_cast<QList<QByteArray> *>(out) += QByteArray(values[0] ? values[0] : "");
                return 0;
            },
            &found, &error);
        if (error)
            qFatal("%s: %s", sql.constData(), error);
        return found;
    }
    QList<QByteArray> tables() const
    {
        return column("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    }

    //! Three rows in each table, of each column's kind and of all bytes of a kind that SQL could trip over.
    void fill() const
    {
        for (const QByteArray &table : tables())
            for (int row = 1; row <= 3; ++row) {
                const QByteArray number = QByteArray::number(row);
                const QList<QByteArray> values = column("SELECT CASE upper(type) WHEN 'INTEGER' THEN '" + number
                    + "' WHEN 'BLOB' THEN 'x''00ff" + number + number + "''' ELSE '''it''''s " + number
                    + "''' END FROM pragma_table_info('" + table + "')");
                column("INSERT INTO \"" + table + "\" VALUES(" + values.join(", ") + ")");
            }
    }
    Rows rows() const
    {
        Rows all;
        for (const QByteArray &table : tables()) {
            const QList<QByteArray> columns =
                column("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('" + table + "') ORDER BY name");
            all[table] = column("SELECT " + columns.join(" || ' ' || ") + " AS r FROM \"" + table + "\" ORDER BY r");
        }
        return all;
    }

private:
    sqlite3 *m_db = nullptr;
};

struct Kind {
    const char *name;
    std::span<const Migration> list;
    const char *record; //!< the table that nothing may be missing from
};
const std::array kinds{Kind{"desk", deskMigrations, "journal"}, Kind{"office", officeMigrations, "journal"},
    Kind{"keys", keyMigrations, "subject_key"}};

} // namespace

//! A program of this version finds a store of any earlier one (F29): all that was in it is there
//! afterwards, also when the power fails at any write or sync of the change.
class UpgradeTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyEarlierStoreComesThroughAPowerCut_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("steps");
        for (std::size_t kind = 0; kind < kinds.size(); ++kind)
            for (std::size_t steps = 1; steps <= kinds[kind].list.size(); ++steps)
                QTest::addRow("%s of %d", kinds[kind].name, kinds[kind].list[steps - 1].version)
                    << int(kind) << int(steps);
    }
    void everyEarlierStoreComesThroughAPowerCut()
    {
        QFETCH(int, kind);
        QFETCH(int, steps);
        const auto [name, list, record] = kinds[std::size_t(kind)];
        TestStore store;
        VERIFY_DONE(upgrade(store.path(), store.key, list.first(std::size_t(steps))));
        RawStore(store.path(), store.key).fill();
        const QByteArray before = store.bytes();
        const QList<QByteArray> recorded = RawStore(store.path(), store.key).rows()[record];
        QCOMPARE(recorded.size(), 3);

        VERIFY_DONE(upgrade(store.path(), store.key, list));
        const Rows expected = RawStore(store.path(), store.key).rows();
        QCOMPARE(expected.at(record).size(), 3);

        int moments = 0;
        for (int nth = 0;; ++nth) {
            TestStore broken;
            QVERIFY(broken.replace(before));
            FaultVfs vfs;
            vfs.cutPowerAt(nth);
            const Done done = upgrade(broken.path(), store.key, list, vfs.name());
            if (!vfs.hasFailed()) {
                VERIFY_DONE(done);
                break;
            }
            ++moments;
            for (const FaultVfs::Unsynced unsynced : {FaultVfs::Unsynced::Vanishes, FaultVfs::Unsynced::Torn}) {
                QTemporaryDir after;
                QVERIFY(vfs.writeCrashImage(after.path(), unsynced, quint32(nth)));
                const QString path = after.filePath(u"store.db"_s);
                FaultVfs quick; // need not sync
                VERIFY_DONE(upgrade(path, store.key, list, quick.name()));
                QVERIFY2(RawStore(path, store.key).rows() == expected, qPrintable(u"cut at %1"_s.arg(nth)));
            }
        }
        QVERIFY(moments > 0 || std::size_t(steps) == list.size());
    }

private:
    static Done upgrade(
        const QString &path, const SecretBytes &key, std::span<const Migration> list, const char *vfs = nullptr)
    {
        Result<SqlCipherDatabase> db = SqlCipherDatabase::open(path, key, {.vfs = vfs});
        if (!db)
            return db.error();
        const Done done = migrate(*db, list);
        return done ? db->verify() : done;
    }
};

PRIVITY_TEST(UpgradeTest)
#include "tst_Upgrade.moc"
