// SPDX-License-Identifier: Apache-2.0
#include "app/storage/SqlCipherDatabase.h"
#include "app/storage/Stores.h"
#include "models/desk/DeskRows.h"
#include "models/office/Rations.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

using Opened = std::unique_ptr<RowStore>;

struct Store {
    Opened rows;
    std::shared_ptr<QTemporaryDir> directory;
    Opened other = {}; //!< a second connection; null: there can be none
};

Store memory() { return {std::make_unique<MemoryStore>(), {}}; }

Store sqlCipher()
{
    Store store{{}, std::make_shared<QTemporaryDir>()};
    const SecretBytes key = SecretBytes::random(32);
    for (Opened *connection : {&store.rows, &store.other})
        if (Result<Opened> opened = storage::openOfficeStore(store.directory->filePath(u"store.db"_s), key))
            *connection = *std::move(opened);
    return store;
}

FeedRow row(const QString &feed, quint64 seq, const QByteArray &event = "e") { return {feed, seq, event, {}, {}, {}}; }

template<class R>
Done put(RowStore &store, const QList<R> &rows)
{
    Done done = store.begin();
    for (const R &one : rows)
        if (done)
            done = store.put(tableOf<R>(), toValues(one));
    return done ? store.commit() : done;
}

QStringList seen(RowStore &store, Values key, std::optional<Value> after = {}, int limit = -1, bool descending = false)
{
    QStringList all;
    const Result<std::vector<Values>> rows =
        store.select({&tableOf<FeedRow>(), std::move(key), std::move(after), limit, descending});
    if (!rows)
        return {rows.error().toText()};
    for (const Values &values : *rows) {
        const FeedRow one = fromValues<FeedRow>(values);
        all += u"%1/%2=%3"_s.arg(one.feed).arg(one.seq).arg(QString::fromLatin1(one.event));
    }
    return all;
}

} // namespace

//! What every adapter of the rows' port promises; each promise is asked of each adapter.
class RowStoreTest : public test::QuietTest
{
    Q_OBJECT
    void adapters()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("memory") << false;
        QTest::newRow("SQLCipher") << true;
    }
    static Store open()
    {
        QFETCH_GLOBAL(bool, encrypted);
        return encrypted ? sqlCipher() : memory();
    }

private Q_SLOTS:
    void initTestCase_data() { adapters(); }

    void aPartOfTheKeySelectsInKeyOrder()
    {
        const Store store = open();
        QVERIFY(put<FeedRow>(*store.rows, {row(u"b"_s, 2), row(u"b"_s, 10), row(u"a"_s, 7), row(u"ba"_s, 1)}));
        QCOMPARE(seen(*store.rows, {u"b"_s}), (QStringList{u"b/2=e"_s, u"b/10=e"_s}));
        QCOMPARE(seen(*store.rows, {}), (QStringList{u"a/7=e"_s, u"b/2=e"_s, u"b/10=e"_s, u"ba/1=e"_s}));
        QCOMPARE(seen(*store.rows, {u"b"_s}, Value(qint64(2))), QStringList{u"b/10=e"_s});
        QCOMPARE(seen(*store.rows, {u"b"_s}, {}, 1, true), QStringList{u"b/10=e"_s});
        QCOMPARE(seen(*store.rows, {u"b"_s}, {}, 1), QStringList{u"b/2=e"_s});
        QCOMPARE(seen(*store.rows, {u"c"_s}), QStringList{});
    }

    void keysOfAnyTextStayApartAndInOrder()
    {
        const Store store = open();
        QVERIFY(put<FeedRow>(*store.rows,
            {row(u"é"_s, 1), row(u"\U0001F600"_s, 1), row(u"\uFB33"_s, 1), row(u""_s, 1), row(u"%"_s, 1)}));
        QCOMPARE(seen(*store.rows, {}),
            (QStringList{u"/1=e"_s, u"%/1=e"_s, u"é/1=e"_s, u"\uFB33/1=e"_s, u"\U0001F600/1=e"_s}));
        QCOMPARE(seen(*store.rows, {u"%"_s}), QStringList{u"%/1=e"_s});
    }

    void aRowIsReplacedAndErased()
    {
        const Store store = open();
        QVERIFY(put<FeedRow>(*store.rows, {row(u"a"_s, 1, "old"), row(u"a"_s, 2), row(u"b"_s, 1)}));
        QVERIFY(put<FeedRow>(*store.rows, {row(u"a"_s, 1, "new")}));
        QCOMPARE(seen(*store.rows, {u"a"_s}).first(), u"a/1=new"_s);
        QVERIFY(store.rows->begin());
        QVERIFY(store.rows->erase(tableOf<FeedRow>(), {u"a"_s}));
        QVERIFY(store.rows->commit());
        QCOMPARE(seen(*store.rows, {}), QStringList{u"b/1=e"_s});
    }

    void whatIsRolledBackWasNeverThere()
    {
        const Store store = open();
        QVERIFY(put<FeedRow>(*store.rows, {row(u"a"_s, 1)}));
        QVERIFY(store.rows->begin());
        QVERIFY(store.rows->put(tableOf<FeedRow>(), toValues(row(u"a"_s, 1, "changed"))));
        QVERIFY(store.rows->put(tableOf<FeedRow>(), toValues(row(u"a"_s, 2))));
        QVERIFY(store.rows->erase(tableOf<FeedRow>(), {u"a"_s, qint64(1)}));
        store.rows->rollback();
        QCOMPARE(seen(*store.rows, {}), QStringList{u"a/1=e"_s});
        QVERIFY(store.rows->begin()); // and a new one can begin
        QVERIFY(store.rows->commit());
    }

    void onlyWhatAnotherConnectionCommittedWasChangedElsewhere()
    {
        const Store store = open();
        const auto changed = [&] {
            const Done begun = store.rows->begin();
            const bool is = begun && store.rows->changedElsewhere();
            store.rows->rollback();
            return is;
        };
        changed(); // since ever
        QVERIFY(!changed());
        QVERIFY(put<FeedRow>(*store.rows, {row(u"own"_s, 1)}));
        QVERIFY(!changed());
        if (store.other)
            QVERIFY(put<FeedRow>(*store.other, {row(u"other"_s, 1)}));
        QCOMPARE(changed(), store.other != nullptr);
        QVERIFY(!changed());
    }

    void everyTypeOfColumnComesBack()
    {
        const Store store = open();
        JournalRow journal;
        journal.author = u"d:1"_s;
        journal.n = 9007199254740993ull;
        journal.time = {-5};
        journal.hash = QByteArray("\0\xff", 2);
        journal.salt = QByteArray();
        journal.latest = Timestamp{7};
        EnrolmentRow code{
            QByteArray("\0a\0", 3), "k", u"Größe \"x\""_s, Role::Lead, {u"a,b"_s, u""_s}, u""_s, {1}, 2, true};
        QVERIFY(put<JournalRow>(*store.rows, {journal}));
        QVERIFY(put<EnrolmentRow>(*store.rows, {code}));
        WorkingSet rows(*store.rows);
        const auto read = rows.find<JournalRow>(journal.author, journal.n);
        QVERIFY(read);
        QCOMPARE(toValues(*read), toValues(journal));
        QVERIFY(read->salt.has_value() && !read->wrap.has_value());
        QCOMPARE(toValues(*rows.find<EnrolmentRow>(code.handle)), toValues(code));
    }

    void aWorkingSetSeesItsOwnWritesAndUndoesToAMark()
    {
        const Store store = open();
        QVERIFY(put<FeedRow>(*store.rows, {row(u"a"_s, 1), row(u"a"_s, 3)}));
        WorkingSet rows(*store.rows);
        rows.put(row(u"a"_s, 2));
        const size_t mark = rows.mark();
        rows.erase<FeedRow>(u"a"_s, quint64(1));
        rows.put(row(u"a"_s, 3, "changed"));
        QCOMPARE(rows.list<FeedRow>(u"a"_s).size(), 2);
        QCOMPARE(rows.find<FeedRow>(u"a"_s, quint64(3))->event, "changed"_ba);
        const Query newest{&tableOf<FeedRow>(), {u"a"_s}, {}, 1, true};
        QCOMPARE(rows.rows<FeedRow>(newest).first().event, "changed"_ba);
        rows.rollbackTo(mark);
        QCOMPARE(rows.list<FeedRow>(u"a"_s).size(), 3);
        QVERIFY(store.rows->begin());
        QVERIFY(rows.flush());
        QVERIFY(store.rows->commit());
        QCOMPARE(seen(*store.rows, {u"a"_s}), (QStringList{u"a/1=e"_s, u"a/2=e"_s, u"a/3=e"_s}));
    }

    //! Every described row fits its table: a column that one side lacks is found here, not in a call.
    void everyRowFitsTheSchema()
    {
        QTemporaryDir directory;
        const Result<Opened> office =
            storage::openOfficeStore(directory.filePath(u"office.db"_s), SecretBytes::random(32));
        const Result<Opened> desk = storage::openDeskStore(directory.filePath(u"desk.db"_s), SecretBytes::random(32));
        QVERIFY(office && desk);
        fits<DeskRow, EnrolmentRow, JournalRow, FeedHeadRow, FeedKeyRow, FeedRow, SettingRow, office::RecordRow,
            office::TokenRow, office::DuplicateRow, office::InteractionRow, office::ContactRow, office::OpenContextRow,
            office::SettledRow, office::DecisionRow, office::DeliveredRow, office::PolicyRow, office::AccessTokenRow,
            office::PostedRow, office::DeskLoadRow, office::CheckRow, office::AgentMissesRow, office::ShowRationRow,
            office::LiveShowRow>(**office);
        fits<desk::EntryRow, desk::CursorRow, desk::OpenRow, desk::KnownDecisionRow, desk::UtteranceRow, desk::PackRow,
            desk::SettingRow>(**desk);
    }

private:
    template<class... R>
    static void fits(RowStore &store)
    {
        (
            [&] {
                QVERIFY(store.begin());
                const Done done = store.put(tableOf<R>(), toValues(R{}));
                QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
                QVERIFY(store.commit());
                WorkingSet rows(store);
                const QList<R> read = rows.list<R>();
                QCOMPARE(read.size(), 1);
                QCOMPARE(toValues(read.first()), toValues(R{}));
            }(),
            ...);
    }
};

PRIVITY_TEST(RowStoreTest)
#include "tst_RowStore.moc"
