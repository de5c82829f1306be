// SPDX-License-Identifier: Apache-2.0
#include "models/sync/DeskWipe.h"
#include "models/sync/OfficeWipe.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3600000;

struct WipedCall : OneCall {
    [[nodiscard]] bool begin()
    {
        if (!setUp())
            return false;
        call = OneDesk::begin(u"call-1"_s, u"bill"_s);
        return true;
    }
    DeskId id() const { return desk->state().identity->desk; }
    Result<WipeRow> order(bool revokes = false)
    {
        Result<WipeRow> row = fail(ErrorCode::Internal);
        const Done done = office->decide([&](office::Turn &turn) -> Done {
            if (revokes) {
                DeskRow gone = *turn.rows.find<DeskRow>(id());
                gone.revoked = true;
                turn.rows.put(gone);
            }
            row = orderWipe(turn.rows, made.keys, control(), id(), u"E. Officer"_s, u"stolen"_s, {}, random, turn.now);
            return row ? Done() : Done(row.error());
        });
        return done ? row : Result<WipeRow>(done.error());
    }
    const crypto::SignKey &control() const { return made.control; }
    //! As if somebody who holds the office's store, and not the control key, had ordered it.
    void say(const Wipe &said)
    {
        const Done done = office->decide([&](office::Turn &turn) -> Done {
            Event event;
            event.id = timedUuid(random, turn.now);
            event.source = u"urn:privity:office"_s;
            event.type = QLatin1StringView(Wipe::type);
            event.time = turn.now;
            event.data = codec::write(said);
            OfficeSync::feed(turn.rows, deskFeed(id()), event);
            return {};
        });
        QVERIFY(done);
        pass(1000);
    }
    //! What the courier does with what is left; the types that it was told.
    QStringList deliver(WipeNote note)
    {
        QStringList types;
        ReceiptSender sender(std::move(note), clock, random);
        DeskOutputs out;
        sender.start(out);
        connection = 0;
        const ConnectionId own = nextConnection++;
        const auto give = [&](office::OfficeInput input) {
            std::vector<QByteArray> frames;
            for (const OfficeOutput &answer : office->step(std::span(&input, 1)).outputs)
                if (answer.connection == own && answer.kind == OfficeOutput::Kind::Send)
                    frames.push_back(answer.bytes);
                else if (answer.connection == own && answer.kind == OfficeOutput::Kind::Close)
                    types += QString::number(answer.code);
            return frames;
        };
        std::vector<QByteArray> frames = give({office::OfficeInput::Kind::Opened, own, {}, 0, {}});
        while (!frames.empty()) {
            out.clear();
            types += Event::fromBytes(frames.front()).valueOr({}).type;
            if (sender.received(frames.front(), out))
                types += u"done"_s;
            frames.clear();
            for (const DeskOutput &one : out)
                if (one.kind == DeskOutput::Kind::Send)
                    frames = give({office::OfficeInput::Kind::Received, own, one.bytes, 0, {}});
        }
        return types;
    }
    WipeRow row() { return officeRows<WipeRow>(id()).value(0); }
    [[nodiscard]] bool isShown() const { return desk->snapshot().size() > 3; }
};

QByteArray nonsense(const Wipe &wipe) { return wipe.signature.left(10); }

} // namespace

//! An order to erase a desk, from the office to its receipt (docs/adr/0016).
class WipeTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aLiveDeskIsErasedAndItsReceiptEndsTheOrder()
    {
        WipedCall world;
        QVERIFY(world.begin());
        world.note(2);
        QVERIFY(world.isShown());
        QVERIFY(world.order());
        QVERIFY(!world.row().toldAt);
        world.pass(1000); // the office speaks of it
        QVERIFY(world.wipe && world.wipe->erases);
        QCOMPARE(world.desk->snapshot().size(), 3u); // link, desk and why: nothing of a customer
        const auto *shut = world.newest<desk::ShutFact>();
        QVERIFY(
            shut && shut->state == desk::DoorState::Wiping && shut->by == u"E. Officer" && shut->reason == u"stolen");
        QVERIFY(world.row().toldAt && !world.row().doneAt);
        const WipeNote note = *WipeNote::read(world.wipe->note);
        QVERIFY(note.wiped && note.order.reason == u"stolen" && !note.isRead);
        QVERIFY(!world.wipe->note.contains("Meijer"));
        QCOMPARE(note.wiped->receipt.unsent, 0u);
        QCOMPARE(world.deliver(note).join(u' '), u"privity.sync.challenge.v1 1000 privity.sync.ack.v1 done"_s);
        QVERIFY(world.row().doneAt && world.row().lost == 0);
        QVERIFY(world.officeRows<DeskRow>(world.id()).first().revoked);
        const qsizetype entries = world.officeRows<JournalRow>(u"office:"_s + brand).size();
        QCOMPARE(world.officeRows<JournalRow>(u"office:"_s + brand).last().type, QLatin1StringView(AccessWiped::type));
        QVERIFY(world.deliver(note).contains(u"done"_s)); // the same again changes nothing
        QCOMPARE(world.officeRows<JournalRow>(u"office:"_s + brand).size(), entries);
    }

    void aDeskThatIsRevokedWhileItIsOnlineGetsItsOrderBeforeTheLinkEnds()
    {
        WipedCall world;
        QVERIFY(world.begin());
        QVERIFY(world.order(true));
        QVERIFY(!world.wipe);
        world.note(1);
        QVERIFY(world.wipe && !world.isOnline());
        QVERIFY(world.row().toldAt);
        QCOMPARE(world.connection, ConnectionId(0));
    }

    void whatIsUnsentIsUploadedBeforeTheKeysGo()
    {
        WipedCall world;
        QVERIFY(world.begin());
        world.cut();
        world.note(3);
        world.send(desk::TakeBackConsent{world.call, u"offers"_s});
        const quint64 newest = world.desk->state().newestN;
        QVERIFY(world.order());
        world.heal(); // in the welcome
        QVERIFY(world.wipe && world.wipe->erases);
        QCOMPARE(world.officeRows<DeskRow>(world.id()).first().acceptedUpTo, newest);
        QCOMPARE(WipeNote::read(world.wipe->note)->wiped->receipt.unsent, 0u);
    }

    void afterTenSecondsTheKeysGoAndTheReceiptCountsWhatIsLost_data()
    {
        QTest::addColumn<bool>("failing");
        QTest::newRow("") << false;
        QTest::newRow("a disk that can't be read for a moment") << true;
    }
    void afterTenSecondsTheKeysGoAndTheReceiptCountsWhatIsLost()
    {
        QFETCH(bool, failing);
        WipedCall world;
        QVERIFY(world.begin());
        world.cut();
        world.note(2);
        world.send(desk::TakeBackConsent{world.call, u"offers"_s});
        QVERIFY(world.order());
        world.bend = [](QByteArray &frame) {
            if (frame.contains("\"type\":\"privity.note") || frame.contains("\"type\":\"privity.consent"))
                frame.clear();
        };
        world.heal();
        QVERIFY(world.wipe && !world.wipe->erases); // kept, and not shown
        QCOMPARE(WipeNote::read(world.wipe->note)->wiped->receipt.unsent, 3u);
        QVERIFY(!world.isShown());
        world.pass(9999);
        QVERIFY(!world.wipe->erases);
        if (failing)
            world.deskStore.plan(FaultyStore::Plan::FailRead, 1);
        world.pass(1);
        QVERIFY(world.wipe->erases);
        QCOMPARE(world.deskStore.met(), failing ? 1 : 0);
        const WipeNote note = *WipeNote::read(world.wipe->note);
        QCOMPARE(note.wiped->receipt.unsent, 3u);
        QCOMPARE(note.wiped->receipt.neverRefused, 1u);
        QVERIFY(world.deliver(note).contains(u"done"_s));
        QCOMPARE(world.row().lost, 3u);
        QCOMPARE(world.row().receipt->neverRefused, 1u);
    }

    void aRevokedDeskGetsItsOrderAndNothingElse()
    {
        WipedCall world;
        QVERIFY(world.begin());
        world.cut();
        world.note(2);
        QVERIFY(world.order(true));
        const quint64 held = world.officeRows<DeskRow>(world.id()).first().acceptedUpTo;
        world.heal();
        QVERIFY(world.wipe && world.wipe->erases);
        QCOMPARE(world.officeRows<DeskRow>(world.id()).first().acceptedUpTo, held);
        QCOMPARE(WipeNote::read(world.wipe->note)->wiped->receipt.unsent, 2u);
        QVERIFY(world.deliver(*WipeNote::read(world.wipe->note)).contains(u"done"_s));
        QCOMPARE(world.row().lost, 2u);
    }

    void anOrderOutlivesTheDesksOwnRowAndItsReceipt()
    {
        WipedCall world;
        QVERIFY(world.begin());
        world.cut();
        QVERIFY(world.order());
        QCOMPARE(world.order().error().code, ErrorCode::AlreadyDone); // it stands
        QVERIFY(world.office->decide(
            [&](office::Turn &turn) -> Done { return turn.rows.erase<DeskRow>(world.id()), Done(); }));
        world.heal();
        QVERIFY(world.wipe && world.wipe->erases);
        QVERIFY(world.deliver(*WipeNote::read(world.wipe->note)).contains(u"done"_s));
        world.wipe.reset();
        world.killDesk(); // a copy of its disk
        world.heal();
        QVERIFY(world.wipe && world.wipe->erases);
        QVERIFY(world.deliver(*WipeNote::read(world.wipe->note)).contains(u"done"_s));
    }

    void forgedForeignAndReplayedOrdersAreIgnoredAndAnAlarm_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"signed by another key", "signed for something else", "of another desk",
                 "of an earlier key of this desk", "with other words", "not signed"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void forgedForeignAndReplayedOrdersAreIgnoredAndAnAlarm()
    {
        WipedCall world;
        QVERIFY(world.begin());
        const DeskIdentity &identity = *world.desk->state().identity;
        const WipeOrder order{identity.desk, identity.key.publicKey, u"o"_s, world.clock.now(), u"x"_s, u"y"_s};
        QFETCH(QString, how);
        Wipe wipe = signWipe(order, world.control());
        if (how.startsWith(u"signed by"_s)) {
            wipe = signWipe(order, world.made.keys.brand(brand)->log);
        } else if (how.startsWith(u"signed for"_s)) {
            wipe.signature = world.control().sign(crypto::Domain::Head, codec::bytes(order));
        } else if (how.startsWith(u"of another"_s)) {
            WipeOrder other = order;
            other.desk = DeskId::make(world.random);
            wipe = signWipe(other, world.control());
        } else if (how.startsWith(u"of an earlier"_s)) {
            WipeOrder earlier = order;
            earlier.key = crypto::SignKey::make().publicKey;
            wipe = signWipe(earlier, world.control());
        } else if (how.startsWith(u"with other"_s)) {
            wipe.order.reason = u"z"_s;
        } else {
            wipe.signature = nonsense(wipe);
        }
        world.say(wipe);
        QVERIFY(!world.wipe);
        QVERIFY(world.isShown() && world.isOnline());
        QCOMPARE(world.alarms().size(), 1);
        QCOMPARE(world.alarms().first().code, u"wipe-forged"_s);
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::WipeForged);
        world.note(1);
        QCOMPARE(world.desk->state().ackedUpTo, world.desk->state().newestN);
    }

    void aForgedReceiptEndsNoOrder()
    {
        WipedCall world;
        QVERIFY(world.begin());
        world.cut();
        QVERIFY(world.order());
        WipeNote note{world.row().wipe.order, signWiped(world.row().wipe, {}, crypto::SignKey::make()), {}, {}, false};
        QCOMPARE(world.deliver(note).join(u' '), u"privity.sync.challenge.v1 4401"_s);
        QVERIFY(!world.row().doneAt);
    }

    void withoutTheOfficeForThreeDaysADeskShowsNobodyAndKeepsEverything()
    {
        WipedCall world;
        QVERIFY(world.begin());
        world.cut();
        world.note(3);
        for (int hour = 0; hour < 71; ++hour)
            world.pass(hourMs);
        QVERIFY(world.isShown());
        for (int quarter = 0; quarter < 4; ++quarter)
            world.pass(hourMs / 4);
        QVERIFY(!world.isShown());
        QCOMPARE(world.newest<desk::ShutFact>()->state, desk::DoorState::LeaseOver);
        world.note(1);
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::NotNow);
        world.send(desk::TakeBackConsent{world.call, u"offers"_s}); // said while the page closed: never refused
        QCOMPARE(world.newest<desk::SavedFact>()->type, u"privity.consent.withdrawn.v1"_s);
        QVERIFY(!world.isShown());
        world.facts.clear();
        world.killDesk(); // a restart opens nothing
        QVERIFY(!world.isShown());
        QVERIFY(!world.newest<desk::InteractionFact>());
        QCOMPARE(world.desk->state().newestN - world.desk->state().ackedUpTo, 4u);
        world.heal();
        QVERIFY(world.isOnline() && world.isShown());
        QCOMPARE(world.newest<desk::ShutFact>()->state, desk::DoorState::Open);
        QCOMPARE(world.desk->state().ackedUpTo, world.desk->state().newestN);
        QVERIFY(world.open(world.call).context);
    }
};

PRIVITY_TEST(WipeTest)
#include "tst_Wipe.moc"
