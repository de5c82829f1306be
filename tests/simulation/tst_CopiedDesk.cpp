// SPDX-License-Identifier: Apache-2.0
#include "models/sync/OfficeFork.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

//! A desk, and a copy of its disk in another machine. One of them has the link at a time.
struct TwoMachines : OneCall {
    MemoryStore copyImage;
    FaultyStore copyStore{copyImage};
    std::unique_ptr<desk::Desk> other;

    [[nodiscard]] bool begin()
    {
        if (!setUp())
            return false;
        call = OneDesk::begin(u"call-1"_s, u"bill"_s);
        note(1);
        cut();
        copyImage = deskImage;
        other = std::make_unique<desk::Desk>(copyStore, clock, random, u"en"_s);
        (void)other->start();
        return true;
    }
    void change()
    {
        if (connection)
            cut();
        std::swap(desk, other);
        take(desk->linkClosed(1006, fail(ErrorCode::LinkDown))); // it was waiting for its first one
    }
    DeskId id() const { return desk->state().identity->desk; }
    quint64 held() { return officeRows<DeskRow>(id()).first().acceptedUpTo; }
    QList<QuarantineRow> quarantined() { return officeRows<QuarantineRow>(id()); }
};

} // namespace

//! Two histories under one desk's key (security.md M2).
class CopiedDeskTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void theSecondHistoryStopsAndItsEntryIsKeptBesideTheRecord()
    {
        TwoMachines world;
        QVERIFY(world.begin());
        const quint64 common = world.held();
        world.note(2); // without a link: n + 1, n + 2
        world.change();
        world.note(3); // the copy, likewise
        world.change();
        world.heal();
        QVERIFY(world.isOnline());
        QCOMPARE(world.held(), common + 2);
        QVERIFY(world.quarantined().isEmpty());
        const QByteArray head = world.officeRows<DeskRow>(world.id()).first().headHash;

        world.change();
        world.heal(); // it offers n + 3, which follows another n + 2
        QVERIFY(!world.isOnline());
        QCOMPARE(world.why(), ErrorCode::ChainBroken);
        QCOMPARE(world.held(), common + 2); // no write
        QCOMPARE(world.officeRows<DeskRow>(world.id()).first().headHash, head);
        QCOMPARE(world.quarantined().size(), 1);
        QCOMPARE(world.quarantined().first().n, common + 3);
        QVERIFY(world.quarantined().first().frame.contains("privity.note.saved.v1"));
        QCOMPARE(world.desk->state().newestN - world.desk->state().ackedUpTo, 3u); // and nothing is lost there
        world.heal();
        QCOMPARE(world.quarantined().size(), 1); // the same again

        world.change();
        world.heal();
        QVERIFY(world.isOnline()); // the record goes on
        world.note(1);
        QCOMPARE(world.held(), common + 3);
        QVERIFY(world.quarantined().first().hash != world.officeRows<DeskRow>(world.id()).first().headHash);
    }

    void whatNobodySignedIsNotKept()
    {
        TwoMachines world;
        QVERIFY(world.begin());
        world.heal();
        const DeskRow desk = world.officeRows<DeskRow>(world.id()).first();
        const JournalRow row = world.officeRows<JournalRow>(world.id().text).last();
        journal::Entry entry{row.author, row.n, QByteArray(32, 'x'), *row.salt, *row.body, row.signature, {}};
        const Done done = world.office.decide([&](office::Turn &turn) -> Done {
            quarantine(turn.rows, desk, entry, row.type, "frame", turn.now);
            return {};
        });
        QVERIFY(done);
        QVERIFY(world.quarantined().isEmpty());
    }
};

PRIVITY_TEST(CopiedDeskTest)
#include "tst_CopiedDesk.moc"
