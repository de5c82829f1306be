// SPDX-License-Identifier: Apache-2.0
#include "models/office/Cut.h"
#include "models/protocol/KeyMessages.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

struct Days : OneCall {
    QString feed;
    int calls = 0;

    bool setUp()
    {
        const bool done = OneCall::setUp();
        feed = deskFeed(desk->state().identity->desk);
        return done && office->decide([&](office::Turn &turn) -> Done {
            office::AccessTokenRow token = turn.rows.list<office::AccessTokenRow>().first();
            token.expiresAt = turn.now.plusMs(1000 * dayMs);
            turn.rows.put(token);
            return {};
        });
    }
    //! A call from its offer to its wrap-up.
    void work()
    {
        const InteractionId id = begin(u"call-%1"_s.arg(++calls), u"bill"_s);
        send(desk::SetTopic{id, u"complaint"_s});
        send(desk::WrapUp{id, {}});
    }
    //! A call that ends before anybody answers.
    void miss()
    {
        const QString name = u"call-%1"_s.arg(++calls);
        post(ContactArrived::type, arrival(name));
        post(ContactEnded::type, {{u"brand"_s, brand}, {u"contact"_s, name}});
    }
    void publish(int version)
    {
        QVERIFY(
            office->decide([&](office::Turn &turn) { return office::publishPolicy(turn, cast::packBytes(version)); }));
    }
    [[nodiscard]] qsizetype rows(const QString &name) { return officeRows<FeedRow>(name).size(); }
    [[nodiscard]] quint64 cursor(const QString &name) const { return desk->state().cursors.value(name); }
    FeedHeadRow head(const QString &name) { return officeRows<FeedHeadRow>(name).value(0); }
    //! Time passes, and everything that is due is done.
    void passDays(int days)
    {
        for (int day = 0; day < days; ++day) {
            clock.advance(dayMs);
            if (const auto due = desk->nextDueMs(); due && *due <= deskClock.monotonicMs())
                take(desk->tick());
        }
        for (int i = 0; i < 50; ++i)
            give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
    }
};

} // namespace

//! Feeds are cut, and a desk that was away for longer than that is told what is left.
class FeedsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // 24 days of 8 calls.
    void aFeedStaysAsLargeAsWhatIsOpenAndYoung()
    {
        Days world;
        QVERIFY(world.setUp());
        const InteractionId open = world.begin(u"stays open"_s, u"bill"_s);
        const qsizetype atFirst = world.rows(world.feed);
        qsizetype ofAWeek = 0, most = 0;
        quint64 all = 0;
        for (int day = 1; day <= 24; ++day) {
            for (int call = 0; call < 6; ++call)
                world.work();
            world.miss();
            world.miss();
            world.back(); // once a day
            world.passDays(1);
            if (day == 8)
                ofAWeek = world.rows(world.feed);
            most = std::max(most, world.rows(world.feed));
            all = world.head(world.feed).head;
        }
        qInfo("%lld rows of 8 days, at most %lld, %llu were fed", ofAWeek, most, all);
        QVERIFY(all > quint64(2 * ofAWeek));
        QVERIFY(most <= ofAWeek + atFirst);
        // What points at rows goes with them.
        QCOMPARE(world.officeRows<FeedKeyRow>(world.feed).size(), world.rows(world.feed));
        qsizetype parts = 0;
        for (const office::PartRow &part : world.officeRows<office::PartRow>())
            parts += part.place == world.feed ? 1 : 0;
        QVERIFY2(parts <= 2 * most, qPrintable(QString::number(parts)));
        QVERIFY(world.desk->state().open.contains(open.text));
        world.send(desk::WrapUp{open, {}});
        world.passDays(8);
        QCOMPARE(world.rows(world.feed), 0);
        QVERIFY(world.isOnline());
        world.work(); // and goes on
        QCOMPARE(world.cursor(world.feed), world.head(world.feed).head);
    }

    void whoIsAwayForLessThanAWeekIsToldWhatIsNew()
    {
        Days world;
        QVERIFY(world.setUp());
        world.work();
        world.cut();
        for (int version = 2; version <= 4; ++version)
            world.publish(version);
        world.passDays(6);
        QCOMPARE(world.rows(policyFeed(brand)), 4);
        world.heal();
        QCOMPARE(world.cursor(policyFeed(brand)), 4u);
        world.passDays(2);
        QCOMPARE(world.rows(policyFeed(brand)), 1);
    }

    void whoIsAwayForLongerIsToldWhatIsLeft()
    {
        Days world;
        QVERIFY(world.setUp());
        world.work();
        const InteractionId id = world.begin(u"call"_s, u"bill"_s);
        world.cut();
        for (int version = 2; version <= 5; ++version)
            world.publish(version);
        world.send(desk::SaveNote{id, u"alone"_s});
        world.passDays(8);
        QCOMPARE(world.rows(policyFeed(brand)), 1);
        QCOMPARE(world.head(policyFeed(brand)).cut, 4u);
        world.heal();
        QVERIFY(world.isOnline());
        QCOMPARE(world.cursor(policyFeed(brand)), 5u);
        QCOMPARE(world.desk->state().pack(brand)->version, 5);
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 0u);
        QVERIFY(world.open(id).context.has_value());
        QCOMPARE(world.open(id).context->policyVersion, 5);
    }

    // What was fed and was over in one batch leaves a place at the feed's end where no row is.
    void aRowThatIsCutBeforeAnybodyWasToldIsSteppedOver()
    {
        Days world;
        QVERIFY(world.setUp());
        const InteractionId id = world.begin(u"call"_s, u"bill"_s);
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            Event event = office::officeEvent(turn, brand, InteractionEnded{id, {}}, id.text);
            const quint64 seq = OfficeSync::feed(turn.rows, world.feed, event);
            OfficeSync::cut(turn.rows, FeedKeyRow{world.feed, event.correlation, seq});
            return {};
        }));
        world.give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
        QVERIFY(world.isOnline());
        QCOMPARE(world.cursor(world.feed), world.head(world.feed).head);
    }

    // "Rang off" must reach the desk that was offered it, however long it is away: what deletes is kept until then.
    void thatNobodyAnsweredIsKeptUntilTheDeskHasHeardOfIt()
    {
        Days world;
        QVERIFY(world.setUp());
        world.post(ContactArrived::type, arrival(u"call"_s));
        QCOMPARE(world.desk->state().open.size(), 1);
        world.cut();
        world.post(ContactEnded::type, {{u"brand"_s, brand}, {u"contact"_s, u"call"_s}});
        world.passDays(30);
        QCOMPARE(world.rows(world.feed), 2);
        world.heal();
        QVERIFY(world.desk->state().open.isEmpty());
        world.back(); // now the office knows
        world.passDays(8);
        QCOMPARE(world.rows(world.feed), 0);
    }

    // What was wrapped up here is not offered again by an office that has not heard of it.
    void whatTheDeskWrappedUpAloneStaysClosed()
    {
        Days world;
        QVERIFY(world.setUp());
        world.work();
        const InteractionId open = world.begin(u"open"_s, u"bill"_s);
        const InteractionId closed = world.begin(u"closed"_s, u"bill"_s);
        world.passDays(8); // the first one's rows are cut
        QVERIFY(world.head(world.feed).cut > 0);
        world.cut();
        world.send(desk::SetTopic{open, u"complaint"_s});
        world.send(desk::WrapUp{closed, {}});
        WorkingSet rows(world.deskImage);
        rows.put(desk::CursorRow{world.feed, 1}); // a desk whose place is too old
        QVERIFY(world.deskImage.begin() && rows.flush() && world.deskImage.commit());
        world.killDesk();
        world.facts.clear();
        bool isOpened = false;
        for (int i = 0; i < 3 && !world.isOnline(); ++i)
            world.heal();
        for (const desk::Fact &fact : world.facts)
            if (const auto *shown = std::get_if<desk::InteractionFact>(&fact))
                isOpened = isOpened || shown->id == closed;
        QVERIFY(!isOpened);
        QVERIFY(world.isOnline());
        QCOMPARE(world.cursor(world.feed), world.head(world.feed).head);
        QVERIFY(!world.desk->state().open.contains(closed.text));
        QCOMPARE(world.open(open).row.topic, u"complaint"_s);
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 0u);
        const auto row = world.officeRows<office::InteractionRow>(closed).first();
        QCOMPARE(row.stage, Stage::Wrapped);
    }

    void whatAsksToForgetIsNeverCut()
    {
        Days world;
        QVERIFY(world.setUp());
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            OfficeSync::feed(turn.rows, controlFeed(brand),
                office::officeEvent(turn, brand, KeyDestroyed{brand, 1, CustomerId::make(turn.area.random)}));
            OfficeSync::feed(turn.rows, controlFeed(brand),
                office::officeEvent(turn, brand, KeyDestroyed{brand, 2, CustomerId::make(turn.area.random)}));
            office::cutOver(turn, controlFeed(brand));
            return {};
        }));
        world.back();
        world.passDays(400);
        QCOMPARE(world.rows(controlFeed(brand)), 2);
    }
};

PRIVITY_TEST(FeedsTest)
#include "tst_Feeds.moc"
