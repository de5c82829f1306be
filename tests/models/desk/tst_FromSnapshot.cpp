// SPDX-License-Identifier: Apache-2.0
#include "tests/models/desk/DeskBench.h"
#include "tests/simulation/FaultyStore.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::test;

namespace {

//! A desk at place 3 of its feed: it works in one chat and wrapped another up, and the office has heard of neither.
struct Worked : DeskBench {
    InteractionId open = InteractionId::make(random), wrapped = InteractionId::make(random),
                  fresh = InteractionId::make(random), missed = InteractionId::make(random);

    Worked()
    {
        comeOnline();
        give(row(1, offer(open)));
        give(row(2, offer(wrapped)));
        give(row(3, InteractionSaid{open, u"word-1"_s, true, clock.now(), u"Hallo"_s}));
        lose();
        send(desk::AcceptInteraction{open});
        send(desk::SetSpeaker{open, Speaker::Self});
        send(desk::Say{open, u"Goedemiddag"_s});
        send(desk::AcceptInteraction{wrapped});
        send(desk::WrapUp{wrapped, u"code"_s});
        comeOnline();
    }
    //! What is left of the feed: what is open, one thing more, and one that nobody answered.
    QList<QByteArray> rows()
    {
        return {row(1, offer(open)), row(2, offer(wrapped)),
            row(3, InteractionSaid{open, u"word-1"_s, true, clock.now(), u"Hallo"_s}), row(20, offer(fresh)),
            row(21, InteractionSaid{fresh, u"word-2"_s, true, clock.now(), u"Is daar iemand?"_s}),
            row(30, offer(missed)), row(31, InteractionEnded{missed, {}})};
    }
    [[nodiscard]] bool isWhole() const
    {
        const desk::DeskState &state = desk->state();
        return cursor() == 40 && state.open.size() == 2 && state.open.contains(open.text)
            && state.open.value(fresh.text).utterances.size() == 1;
    }
    //! What this desk did is there, whatever the office told.
    [[nodiscard]] bool isKept() const
    {
        const desk::DeskState &state = desk->state();
        const desk::OpenInteraction mine = state.open.value(open.text);
        return state.newestN == 5 && state.ackedUpTo == 0 && !state.open.contains(wrapped.text)
            && mine.row.phase == desk::Phase::Live && mine.row.speaker == Speaker::Self && mine.utterances.size() == 2;
    }
};

SnapshotPage resealed(SnapshotPage page)
{
    page.last->hash = snapshotEndHash(snapshotHash({}, page.bytes), page.feed, page.last->head, page.last->count);
    return page;
}

} // namespace

class FromSnapshotTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsLeftOfAFeedIsTakenUnderWhatTheDeskDid()
    {
        Worked bench;
        bench.give(bench.pages(bench.rows(), 40));
        QVERIFY(bench.isOnline());
        QVERIFY(bench.isWhole());
        QVERIFY(bench.isKept());
        const Result<Ack> ack = bench.said.front().read<Ack>();
        QVERIFY(ack);
        QCOMPARE(ack->upTo, 40u);
        QCOMPARE(ack->feed, std::optional(bench.feed));
        bench.start();
        QVERIFY(bench.isWhole());
        QVERIFY(bench.isKept());
    }

    void whatComesAfterItGoesOnFromItsPlace()
    {
        Worked bench;
        const QList<SnapshotPage> pages = bench.pages(bench.rows(), 40);
        bench.give(pages);
        bench.give(bench.row(41, InteractionSaid{bench.fresh, u"word-3"_s, true, bench.clock.now(), u"?"_s}));
        QCOMPARE(bench.cursor(), 41u);
        QCOMPARE(bench.desk->state().open.value(bench.fresh.text).utterances.size(), 2);
        bench.give(pages); // the same again, late
        QVERIFY(bench.isOnline());
        QCOMPARE(bench.cursor(), 41u);
    }

    // An offer that is not open here is made of it and of what this desk wrote about it.
    void whatIsOfferedAgainIsAsTheOutboxMakesIt()
    {
        Worked bench;
        WorkingSet rows(bench.image);
        rows.erase<desk::OpenRow>(bench.open); // as if it had never been kept
        bench.keep(rows);
        bench.start();
        bench.comeOnline();
        bench.give(bench.pages(bench.rows(), 40));
        const desk::OpenRow row = bench.desk->state().open.value(bench.open.text).row;
        QCOMPARE(row.phase, desk::Phase::Live);
        QCOMPARE(row.speaker, Speaker::Self);
    }

    void aSnapshotOfNothingDeletesNothing()
    {
        Worked bench;
        bench.give(bench.pages({}, 40));
        QCOMPARE(bench.cursor(), 40u);
        QVERIFY(bench.isKept());
    }

    void whatIsNotAsItWasToldChangesNothing_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"another hash", "no hash", "a row less than was counted", "a row more", "another head",
                 "a head before the desk's place", "a row above the head", "rows out of order", "a row twice",
                 "a row of another feed", "a row without its end", "no row", "sealed to another process",
                 "a row changed", "too large"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void whatIsNotAsItWasToldChangesNothing()
    {
        QFETCH(QString, how);
        Worked bench;
        QList<QByteArray> rows = bench.rows();
        if (how == u"rows out of order")
            rows.swapItemsAt(0, 1);
        else if (how == u"a row twice")
            rows.insert(1, rows[0]);
        else if (how == u"no row")
            rows[1] = "{}";
        else if (how == u"sealed to another process")
            bench.contextKey = crypto::BoxKey::make().publicKey, rows = bench.rows();
        else if (how == u"a row of another feed")
            rows[1].replace(bench.feed.toUtf8(), DeskBench::deskFeedOf(DeskId::make(bench.random)).toUtf8());
        SnapshotPage page = bench.pages(rows, 40).first();
        if (how == u"another hash")
            page.last->hash[0] = char(page.last->hash[0] ^ 1);
        else if (how == u"no hash")
            page.last->hash.clear();
        else if (how == u"a row less than was counted")
            page.last->count += 1, page = resealed(page);
        else if (how == u"a row more")
            page.last->count -= 1, page = resealed(page);
        else if (how == u"another head")
            page.last->head += 1;
        else if (how == u"a head before the desk's place")
            page.last->head = 2, page = resealed(page);
        else if (how == u"a row above the head")
            page.last->head = 30, page = resealed(page);
        else if (how == u"a row without its end")
            page.bytes.chop(1), page = resealed(page);
        else if (how == u"a row changed")
            page.bytes.replace("nl", "de");
        const auto before = bench.all();
        if (how == u"too large") {
            SnapshotPage part{bench.feed, 0, QByteArray(snapshotPageBytes, 'x'), {}};
            while (bench.isOnline() && part.page * quint64(snapshotPageBytes) <= 2 * quint64(SnapshotIn::largest)) {
                part.page += 1;
                bench.give(bench.frame(part));
            }
        } else {
            bench.give(bench.frame(page));
        }
        QVERIFY(!bench.isOnline());
        const ErrorCode code = how == u"sealed to another process" ? ErrorCode::SealBroken
            : how == u"too large"                                  ? ErrorCode::TooLarge
                                                                   : ErrorCode::Malformed;
        QCOMPARE(bench.error()->code, code);
        QVERIFY(bench.all() == before);
        QVERIFY(bench.isKept());
        if (code != ErrorCode::Malformed)
            return;
        bench.comeOnline(); // the whole one counts
        bench.give(bench.pages(bench.rows(), 40));
        QVERIFY(bench.isWhole());
    }

    // At whichever page the link breaks, the next one begins anew and nothing of the first counts.
    void aBrokenLinkBeginsItAnew()
    {
        for (qsizetype kept = 1; kept < 4; ++kept) {
            Worked bench;
            const qsizetype size = bench.pages(bench.rows(), 40).first().bytes.size() / 3;
            const auto before = bench.all();
            bench.give(bench.pages(bench.rows(), 40, size).first(kept));
            QCOMPARE(bench.said.front().read<Resync>()->page, std::optional(quint64(kept)));
            bench.lose();
            QVERIFY(bench.all() == before);
            bench.comeOnline();
            bench.give(bench.pages(bench.rows(), 40, size).sliced(kept, 1)); // goes on as if nothing had been
            QCOMPARE(bench.said.front().read<Resync>()->page, std::nullopt);
            QVERIFY(bench.all() == before);
            bench.give(bench.pages(bench.rows(), 40, size));
            QVERIFY(bench.isWhole());
            QVERIFY(bench.isKept());
        }
    }

    void aPageThatIsMissingIsAskedFor()
    {
        Worked bench;
        QList<SnapshotPage> pages = bench.pages(bench.rows(), 40, 300);
        QVERIFY(pages.size() > 4);
        bench.give(pages.first(2));
        bench.give(bench.frame(pages[1])); // twice
        QVERIFY(bench.said.empty());
        bench.give(bench.frame(pages[3]));
        QCOMPARE(bench.said.front().read<Resync>()->after, 3u);
        QCOMPARE(bench.said.front().read<Resync>()->page, std::nullopt);
        bench.give(pages.sliced(4)); // was on its way
        QCOMPARE(bench.cursor(), 3u);
        bench.give(pages);
        QVERIFY(bench.isWhole());
    }

    // F01 while a snapshot is swapped in: it is there as a whole or not at all, at whichever call of its store the
    // program is killed.
    void whereverItIsKilledTheSwapIsWholeOrNot_data()
    {
        QTest::addColumn<int>("plan");
        QTest::newRow("reading") << int(FaultyStore::Plan::DieReading);
        QTest::newRow("writing") << int(FaultyStore::Plan::DieWriting);
        QTest::newRow("before the commit") << int(FaultyStore::Plan::DieBeforeCommit);
        QTest::newRow("after the commit") << int(FaultyStore::Plan::DieAfterCommit);
    }

    void whereverItIsKilledTheSwapIsWholeOrNot()
    {
        QFETCH(int, plan);
        int kills = 0;
        for (bool killed = true; killed; ++kills) {
            Worked bench;
            FaultyStore store(bench.image);
            bench.store = &store;
            bench.start();
            bench.comeOnline();
            store.plan(FaultyStore::Plan(plan), kills + 1);
            killed = false;
            try {
                bench.give(bench.pages(bench.rows(), 40));
            } catch (const Crash &) {
                killed = true;
            }
            store.heal();
            store.rollback();
            bench.start();
            QVERIFY(bench.cursor() == 3 ? bench.desk->state().open.size() == 1 : bench.isWhole());
            QCOMPARE(bench.cursor() == 40, !killed || plan == int(FaultyStore::Plan::DieAfterCommit));
            QVERIFY(bench.isKept());
            bench.comeOnline();
            if (bench.cursor() == 3)
                bench.give(bench.pages(bench.rows(), 40));
            QVERIFY(bench.isWhole());
            QVERIFY(bench.isKept());
        }
        QVERIFY(kills > 1);
    }
};

PRIVITY_TEST(FromSnapshotTest)
#include "tst_FromSnapshot.moc"
