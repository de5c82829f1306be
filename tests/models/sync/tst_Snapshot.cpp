// SPDX-License-Identifier: Apache-2.0
#include "models/sync/DeskSnapshot.h"
#include "tests/models/sync/OfficeSyncBench.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::test;

namespace {

//! A desk's feed of ten rows about three interactions.
struct Feed : Bench {
    const QString feed = deskFeed(desk);
    std::array<InteractionId, 3> interactions;
    qsizetype size = 20; //!< of what a row says

    explicit Feed(qsizetype each = 20) : size(each)
    {
        for (InteractionId &one : interactions)
            one = InteractionId::make(random);
        for (int i = 0; i < 10; ++i)
            add(interactions[size_t(i % 3)]);
    }
    Event say(const InteractionId &about, qsizetype length)
    {
        Event event = *Event::fromBytes(frame(InteractionEnded{about, QString(length, u'x')}));
        event.source = officeSource(brand);
        event.correlation = about.text;
        return event;
    }
    void add(const InteractionId &about)
    {
        write([&](WorkingSet &rows) { OfficeSync::feed(rows, feed, say(about, size)); });
    }
    void cut(const InteractionId &about)
    {
        write([&](WorkingSet &rows) {
            for (const FeedKeyRow &row : rows.list<FeedKeyRow>(feed, about.text))
                OfficeSync::cut(rows, row);
        });
    }
    //! The desk comes back from this place of an epoch: 1 is the office's.
    OfficeOutputs comeBack(quint64 cursor, quint64 epoch = 1)
    {
        const QByteArray nonce = open(++connection);
        Hello from = hello(nonce, made.keys.tlsKeyHash);
        from.resume.epoch = epoch;
        if (cursor > 0)
            from.resume.cursors = {{feed, cursor}};
        from.signature.clear();
        from.signature = key.sign(crypto::Domain::Hello, helloBytes(from, nonce, made.keys.tlsKeyHash));
        return give(connection, frame(from));
    }
    OfficeOutputs asks(quint64 after, std::optional<quint64> page = {})
    {
        return give(connection, frame(Resync{after, feed, page}));
    }
    ConnectionId connection = 0;
};

QList<SnapshotPage> pagesOf(const OfficeOutputs &outputs)
{
    QList<SnapshotPage> pages;
    for (const OfficeOutput &out : outputs)
        if (const Result<Event> event = Event::fromBytes(out.bytes);
            event && event->type == QLatin1StringView(SnapshotPage::type))
            pages += *event->read<SnapshotPage>();
    return pages;
}

QList<quint64> placesOf(const OfficeOutputs &outputs)
{
    QList<quint64> places;
    for (const OfficeOutput &out : outputs)
        if (const Result<Event> event = Event::fromBytes(out.bytes); event && event->sequence)
            places += *event->sequence;
    return places;
}

QList<quint64> placesOf(const QList<SnapshotPage> &pages)
{
    SnapshotIn all;
    QList<quint64> places;
    for (const SnapshotPage &page : pages)
        if (const auto step = all.take(page); step && *step == SnapshotIn::Step::Whole)
            if (const auto rows = all.rows(0))
                for (const Event &row : *rows)
                    places += *row.sequence;
    return places;
}

FeedStart startOf(const OfficeOutputs &outputs, const QString &feed)
{
    for (const FeedStart &start : said<Welcome>(outputs).value_or(Welcome{}).heads)
        if (start.feed == feed)
            return start;
    return {};
}

} // namespace

class SnapshotTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whoIsNotBehindTheCutIsToldWhatIsNew_data()
    {
        QTest::addColumn<quint64>("cursor");
        QTest::addColumn<quint64>("epoch");
        QTest::addColumn<bool>("anew");
        QTest::newRow("a new desk") << quint64(0) << quint64(0) << true;
        QTest::newRow("before what was cut") << quint64(3) << quint64(1) << true;
        QTest::newRow("just before it") << quint64(8) << quint64(1) << true;
        QTest::newRow("at what was cut") << quint64(9) << quint64(1) << false;
        QTest::newRow("at the head") << quint64(10) << quint64(1) << false;
        QTest::newRow("of another epoch") << quint64(10) << quint64(7) << true;
        QTest::newRow("nowhere in another epoch") << quint64(0) << quint64(7) << true;
    }

    void whoIsNotBehindTheCutIsToldWhatIsNew()
    {
        QFETCH(quint64, cursor);
        QFETCH(quint64, epoch);
        Feed bench;
        bench.cut(bench.interactions[2]); // 3, 6, 9
        const OfficeOutputs out = bench.comeBack(cursor, epoch);
        QTEST(startOf(out, bench.feed).snapshot, "anew");
        QCOMPARE(startOf(out, bench.feed).seq, 10u);
        QTEST(!pagesOf(out).isEmpty(), "anew");
        const QList<quint64> left{1, 2, 4, 5, 7, 8, 10};
        if (startOf(out, bench.feed).snapshot) {
            QCOMPARE(placesOf(pagesOf(out)), left);
            QCOMPARE(pagesOf(out).last().last->head, 10u);
            QCOMPARE(placesOf(out), QList<quint64>()); // nothing of it besides
        } else {
            QCOMPARE(placesOf(out), left.last(qsizetype(10 - cursor)));
        }
    }

    // A whole feed from its beginning is nothing else than its snapshot.
    void aFeedThatWasNeverCutIsToldRowByRow()
    {
        Feed bench;
        const OfficeOutputs out = bench.comeBack(0);
        QVERIFY(!startOf(out, bench.feed).snapshot);
        QCOMPARE(placesOf(out).size(), 10);
    }

    void whatIsNewFollowsTheSnapshot()
    {
        Feed bench;
        bench.cut(bench.interactions[2]);
        QVERIFY(!pagesOf(bench.comeBack(3)).isEmpty());
        bench.give(bench.connection, bench.frame(Ack{10, bench.feed, {}, {}}));
        bench.add(bench.interactions[0]);
        QCOMPARE(placesOf(bench.give(bench.connection, bench.frame(Ack{10, bench.feed, {}, {}}))), QList<quint64>{11});
    }

    void aHoleThatWasCutIsFilledByASnapshot()
    {
        Feed bench;
        QCOMPARE(placesOf(bench.comeBack(0)).size(), 10); // and got lost
        bench.cut(bench.interactions[2]);
        QCOMPARE(placesOf(bench.asks(9)), QList<quint64>{10});
        QCOMPARE(placesOf(pagesOf(bench.asks(4))).size(), 7);
    }

    // A desk that does not keep up: what it would be sent next is not there any more.
    void whatIsCutWhileItWaitsIsToldAnew()
    {
        Feed bench;
        for (int i = 0; i < 40; ++i)
            bench.add(bench.interactions[size_t(i % 3)]);
        QCOMPARE(placesOf(bench.comeBack(0)).size(), qsizetype(OfficeSync::feedWindow));
        bench.cut(bench.interactions[2]); // some of the next
        const OfficeOutputs out = bench.give(bench.connection, bench.frame(Ack{32, bench.feed, {}, {}}));
        QCOMPARE(placesOf(out), QList<quint64>());
        QCOMPARE(pagesOf(out).last().last->head, 50u);
    }

    // What the store lost is not cut: nobody may take it for that.
    void aRowThatIsLostIsNoCut()
    {
        Feed bench;
        bench.cut(bench.interactions[2]);
        bench.add(bench.interactions[0]);
        bench.add(bench.interactions[1]);
        bench.write([&](WorkingSet &rows) { rows.erase<FeedRow>(bench.feed, quint64(11)); });
        const OfficeOutputs out = bench.comeBack(10);
        QVERIFY(pagesOf(out).isEmpty());
        QCOMPARE(placesOf(out), QList<quint64>{12}); // the desk sees the hole
    }

    // Pages of at most 256 KiB, and no more of them on their way than the desk asks for.
    void pagesAreNoLargerThanAMessageAndComeAsTheyAreTaken()
    {
        Feed bench(100000);
        bench.cut(bench.interactions[2]);
        OfficeOutputs out = bench.comeBack(1);
        QList<SnapshotPage> all = pagesOf(out);
        QCOMPARE(all.size(), qsizetype(snapshotPagesAhead));
        for (quint64 held = 1; !all.last().last; ++held) {
            for (const OfficeOutput &output : out)
                QVERIFY(output.bytes.size() <= largestMessage);
            QVERIFY(pagesOf(bench.asks(1, held - 1)).isEmpty());
            out = bench.asks(1, held);
            QCOMPARE(pagesOf(out).size(), 1);
            all += pagesOf(out);
        }
        QVERIFY(all.size() > 3);
        QCOMPARE(placesOf(all), (QList<quint64>{1, 2, 4, 5, 7, 8, 10}));
        QVERIFY(pagesOf(bench.asks(10, 99)).isEmpty());
    }

    // A value that was covered, or somebody who was forgotten, while the pages were on their way.
    void whatIsReplacedBeforeItsPageDoesNotLeave()
    {
        Feed bench(100000);
        bench.cut(bench.interactions[2]);
        QList<SnapshotPage> all = pagesOf(bench.comeBack(1));
        QVERIFY(!all.last().last);
        bench.write(
            [&](WorkingSet &rows) { OfficeSync::replace(rows, bench.feed, 10, bench.say(bench.interactions[0], 1)); });
        bench.cut(bench.interactions[1]);
        for (quint64 held = 1; !all.last().last; ++held)
            all += pagesOf(bench.asks(1, held));
        QByteArray bytes;
        for (const SnapshotPage &page : all)
            bytes += page.bytes;
        QVERIFY(bytes.split('\n').at(bytes.count('\n') - 1).size() < 1000);
        QVERIFY(!placesOf(all).contains(8));
        QVERIFY(placesOf(all).contains(10));
    }

    void itBeginsAnewWhenItIsAskedFor()
    {
        Feed bench(100000);
        bench.cut(bench.interactions[2]);
        QCOMPARE(pagesOf(bench.comeBack(1)).last().page, snapshotPagesAhead);
        QCOMPARE(pagesOf(bench.asks(1)).first().page, 1u);
        QCOMPARE(pagesOf(bench.comeBack(1)).first().page, 1u); // after a broken link too
    }

    void whatWasCutIsNotPutBack()
    {
        Feed bench;
        bench.cut(bench.interactions[2]);
        bench.write(
            [&](WorkingSet &rows) { OfficeSync::replace(rows, bench.feed, 9, bench.say(bench.interactions[2], 1)); });
        QCOMPARE(bench.stored<FeedRow>(bench.feed).size(), 7);
        QCOMPARE(bench.stored<FeedKeyRow>(bench.feed).size(), 7);
        QCOMPARE(bench.stored<FeedHeadRow>(bench.feed).first().cut, 9u);
    }

    void aRevokedDeskGetsNoMorePages()
    {
        Feed bench(100000);
        bench.cut(bench.interactions[2]);
        QVERIFY(!pagesOf(bench.comeBack(1)).isEmpty());
        bench.write([&](WorkingSet &rows) {
            DeskRow row = *rows.find<DeskRow>(bench.desk);
            row.revoked = true;
            rows.put(row);
        });
        const OfficeOutputs out = bench.asks(1, 1);
        QVERIFY(pagesOf(out).isEmpty());
        QCOMPARE(closeCode(out), int(CloseNotProven));
    }
};

PRIVITY_TEST(SnapshotTest)
#include "tst_Snapshot.moc"
