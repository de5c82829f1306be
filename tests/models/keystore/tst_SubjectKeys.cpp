// SPDX-License-Identifier: Apache-2.0
#include "models/keystore/PairedStore.h"
#include "models/keystore/SubjectKeys.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::keystore;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

const QString brand = u"b"_s, anna = u"c:anna"_s, bram = u"c:bram"_s;

struct DataRow {
    static constexpr auto table = "data";
    static constexpr int keyColumns = 1;
    QString name;
    static constexpr auto describe() { return members(clear("name", &DataRow::name)); }
};

//! A store in memory whose commit can fail.
class Failing : public MemoryStore
{
public:
    explicit Failing(int &commits) : m_commits(commits) {}
    Done commit() override
    {
        if (m_fails)
            return fail(ErrorCode::StoreFull);
        m_commits += 1;
        return MemoryStore::commit();
    }
    Done begin() override { return m_isHeld ? Done(fail(ErrorCode::StoreBusy)) : MemoryStore::begin(); }
    bool m_fails = false;
    bool m_isHeld = false; //!< by another program

private:
    int &m_commits;
};

bool write(RowStore &store, const std::function<void(WorkingSet &)> &work)
{
    WorkingSet rows(store);
    work(rows);
    return store.begin() && rows.flush() && store.commit();
}

} // namespace

//! Keys that what is sealed under them lives and dies with.
class SubjectKeysTest : public QuietTest
{
    Q_OBJECT

    static KeyEpochs epochs(std::initializer_list<quint64> numbers)
    {
        KeyEpochs made;
        for (const quint64 number : numbers)
            made.emplace(number, SecretBytes::random(32));
        return made;
    }

private Q_SLOTS:
    void aKeyIsMadeOnceAndFoundAgain()
    {
        MemoryStore store;
        WorkingSet rows(store);
        const KeyEpochs epoch = epochs({1});
        SubjectKeys keys(rows, brand, epoch);
        QVERIFY(!keys.find(anna, care));
        const Result<SubjectKey> made = keys.make(anna, care);
        QVERIFY(made);
        QCOMPARE(keys.find(anna, care)->key.view(), made->key.view());
        QCOMPARE(keys.make(anna, care)->id, made->id);
        QVERIFY(keys.make(anna, consentProof)->key.view() != made->key.view());
        QVERIFY(keys.make(bram, care)->key.view() != made->key.view());
        for (const SubjectKeyRow &row : rows.list<SubjectKeyRow>(brand))
            QVERIFY(!row.wrapped.contains(made->key.view().toByteArray()));
    }

    void whatIsDestroyedIsNeverMadeAgain()
    {
        MemoryStore store;
        WorkingSet rows(store);
        const KeyEpochs epoch = epochs({1});
        SubjectKeys keys(rows, brand, epoch);
        const QByteArray id = keys.make(anna, care)->id;
        const QByteArray proof = keys.make(anna, consentProof)->id;
        QCOMPARE(keys.destroy(anna, care), std::optional(id));
        QCOMPARE(keys.destroy(anna, care), std::nullopt);
        QCOMPARE(keys.find(anna, care).error().code, ErrorCode::NotFound);
        QCOMPARE(keys.make(anna, care).error().code, ErrorCode::AlreadyDone);
        QVERIFY(keys.isDestroyed(anna, care) && !keys.isDestroyed(anna, consentProof) && !keys.isDestroyed(bram, care));
        QCOMPARE(keys.make(anna, consentProof)->id, proof);
        QCOMPARE(keys.destroy(bram, care), std::nullopt); // somebody who has none yet gets none either
        QCOMPARE(keys.make(bram, care).error().code, ErrorCode::AlreadyDone);
    }

    // A row that is put in another's place, or whose epoch is said to be another, opens nothing.
    void aKeyIsBoundToItsPlace_data()
    {
        QTest::addColumn<QString>("moved");
        for (const char *moved : {"brand", "subject", "class", "epoch", "changed"})
            QTest::newRow(moved) << QString::fromLatin1(moved);
    }

    void aKeyIsBoundToItsPlace()
    {
        QFETCH(QString, moved);
        MemoryStore store;
        WorkingSet rows(store);
        const KeyEpochs epoch = epochs({1, 2});
        QVERIFY(SubjectKeys(rows, brand, epoch).make(anna, care));
        SubjectKeyRow row = rows.list<SubjectKeyRow>(brand).first();
        row.brand = moved == u"brand" ? u"other"_s : row.brand;
        row.subject = moved == u"subject" ? bram : row.subject;
        row.retention = moved == u"class" ? QString(consentProof.name) : row.retention;
        row.epoch = moved == u"epoch" ? 1 : row.epoch;
        if (moved == u"changed")
            row.wrapped.back() = char(row.wrapped.back() ^ 1);
        rows.put(row);
        const RetentionClass &retention = moved == u"class" ? consentProof : care;
        QCOMPARE(SubjectKeys(rows, row.brand, epoch).find(row.subject, retention).error().code, ErrorCode::SealBroken);
    }

    void aNewEpochKeepsTheKeysAndTheOldOneOpensThemNoMore()
    {
        MemoryStore store;
        WorkingSet rows(store);
        KeyEpochs epoch = epochs({1});
        const QByteArray key = SubjectKeys(rows, brand, epoch).make(anna, care)->key.view().toByteArray();
        SubjectKeys(rows, brand, epoch).destroy(bram, care);
        const SubjectKeyRow old = rows.list<SubjectKeyRow>(brand).first();
        epoch.emplace(2, SecretBytes::random(32));
        SubjectKeys keys(rows, brand, epoch);
        for (const SubjectKeyRow &row : rows.list<SubjectKeyRow>(brand)) {
            QCOMPARE(*keys.rewrap(row), !row.wrapped.isEmpty());
            QVERIFY(!*keys.rewrap(*rows.find<SubjectKeyRow>(brand, row.subject, row.retention)));
        }
        epoch.erase(1);
        QCOMPARE(keys.find(anna, care)->key.view().toByteArray(), key);
        QVERIFY(keys.isDestroyed(bram, care));
        rows.put(old); // a copy of before
        QCOMPARE(keys.find(anna, care).error().code, ErrorCode::SealBroken);
    }

    void whatIsLaterKnownByAnotherNameLeavesNothing()
    {
        MemoryStore store;
        WorkingSet rows(store);
        const KeyEpochs epoch = epochs({1});
        SubjectKeys keys(rows, brand, epoch);
        QVERIFY(keys.make(u"i:1"_s, care) && keys.make(u"i:1"_s, consentProof) && keys.make(anna, care));
        keys.drop(u"i:1"_s);
        QCOMPARE(rows.list<SubjectKeyRow>(brand).size(), 1);
    }

    // The data's mark never runs ahead of the keys, and every write of the keys moves both.
    void everyWriteOfTheKeysIsCounted()
    {
        MemoryStore store;
        WorkingSet rows(store);
        const KeyEpochs epoch = epochs({1});
        SubjectKeys keys(rows, brand, epoch);
        quint64 before = 0;
        const std::function<void()> writes[] = {
            [&] { (void)keys.make(anna, care); }, [&] { (void)keys.destroy(anna, care); }, [&] { keys.drop(anna); }};
        for (const auto &act : writes) {
            act();
            const quint64 count = rows.list<KeyWritesRow>().first().count;
            QVERIFY(count > std::exchange(before, count));
            QCOMPARE(rows.list<KeyMarkRow>().first().count, count);
        }
    }

    void keysAndDataLieApartAndTheKeysAreDurableFirst()
    {
        int dataCommits = 0, keyCommits = 0;
        auto *data = new Failing(dataCommits);
        auto *keys = new Failing(keyCommits);
        PairedStore store{std::unique_ptr<RowStore>(data), std::unique_ptr<RowStore>(keys)};
        const KeyEpochs epoch = epochs({1});
        QVERIFY(write(store, [](WorkingSet &rows) { rows.put(DataRow{u"x"_s}); }));
        QCOMPARE(keyCommits, 0); // nothing to make durable there
        QVERIFY(write(store, [&](WorkingSet &rows) {
            rows.put(DataRow{u"y"_s});
            (void)SubjectKeys(rows, brand, epoch).make(anna, care);
        }));
        QCOMPARE(keyCommits, 1);
        const auto count = [](RowStore &of, const TableSpec &table) {
            return of.select({&table, {}, {}, -1, false})->size();
        };
        QCOMPARE(count(*data, tableOf<DataRow>()), 2u);
        QCOMPARE(count(*data, tableOf<SubjectKeyRow>()), 0u);
        QCOMPARE(count(*keys, tableOf<SubjectKeyRow>()), 1u);
        QCOMPARE(count(*keys, tableOf<DataRow>()), 0u);

        keys->m_isHeld = true; // is told before anything is decided, and the data is let go of
        QCOMPARE(store.begin().error().code, ErrorCode::StoreBusy);
        keys->m_isHeld = false;
        QVERIFY(store.begin());
        store.rollback();

        keys->m_fails = true; // then the data is not written either
        const auto both = [&](WorkingSet &rows) {
            rows.put(DataRow{u"z"_s});
            (void)SubjectKeys(rows, brand, epoch).make(bram, care);
        };
        QVERIFY(!write(store, both));
        QCOMPARE(count(*data, tableOf<DataRow>()), 2u);
        keys->m_fails = false;
        data->m_fails = true; // keys too many do no harm
        QVERIFY(!write(store, both));
        store.rollback();
        QCOMPARE(count(*data, tableOf<DataRow>()), 2u);
        QCOMPARE(keyCommits, 2);
        data->m_fails = false;
        QVERIFY(write(store, both));
    }
};

PRIVITY_TEST(SubjectKeysTest)
#include "tst_SubjectKeys.moc"
