// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Carry.h"
#include "models/office/Audit.h"
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
        copy();
        return true;
    }
    void copy()
    {
        cut();
        copyImage = deskImage;
        other = std::make_unique<desk::Desk>(copyStore, clock, random, u"en"_s);
        (void)other->start();
    }
    void change()
    {
        if (connection)
            cut();
        std::swap(desk, other);
        take(desk->linkClosed(1006, fail(ErrorCode::LinkDown))); // it was waiting for its first one
    }
    //! Both wrote one entry from the same place on; the copy, at the desk now, came second.
    bool copyIsStopped()
    {
        if (!begin())
            return false;
        note(1);
        change();
        note(1);
        change();
        heal();
        change();
        heal();
        return !isOnline();
    }
    DeskId id() const { return desk->state().identity->desk; }
    void enrolAnew()
    {
        QString code;
        (void)office->decide([&](office::Turn &turn) -> Done {
            code = makeEnrolment(turn, u"desk 1"_s, Role::Agent, {brand}, cast::place);
            return {};
        });
        send(desk::Enrol{u"wss://office"_s, code});
    }
    quint64 unsent() const { return newest<desk::LinkFact>()->unsent; }
    bool mayEnrolAnew() const { return newest<desk::LinkFact>()->enrolsAgain; }
    //! What a machine wrote, as whatever desk.
    static QList<QByteArray> written(MemoryStore &image)
    {
        QList<QByteArray> hashes;
        for (const desk::EntryRow &row : WorkingSet(image).list<desk::EntryRow>())
            if (!desk::meantBy(row).isCarried)
                hashes += row.hash;
        return hashes;
    }
    //! An entry of the desk that has the link, which carries that frame; its result. The desk knows nothing of it.
    QString offer(const EntryCarried &carried, const journal::Entry &as)
    {
        const DeskRow row = officeRows<DeskRow>(id()).first();
        Event event;
        event.id = timedUuid(random, clock.now());
        event.source = deskSource(id());
        event.type = QLatin1StringView(EntryCarried::type);
        event.time = clock.now();
        const Event held = Event::fromBytes(as.body).valueOr({});
        event.subject = held.subject;
        event.correlation = held.correlation;
        event.data = codec::write(carried);
        const journal::Entry entry =
            journal::append(desk->state().identity->key, id().text, row.acceptedUpTo + 1, row.headHash, event, as.wrap);
        onTheWay.clear();
        delivers = true; // what the office says to it goes nowhere
        give({office::OfficeInput::Kind::Received, connection, journal::toFrame(entry), 0, {}});
        delivers = false;
        onTheWay.clear();
        const auto kept = officeRows<JournalRow>(id().text).last();
        return kept.hash == entry.hash() ? kept.result : u"not taken"_s;
    }
    static journal::Entry entryOf(const desk::EntryRow &row)
    {
        return {row.desk.text, row.n, row.prev, *row.salt, *row.body, row.signature, row.wrap.value_or(QByteArray())};
    }
    static QByteArray bare(journal::Entry entry)
    {
        entry.wrap.clear();
        return journal::toFrame(entry);
    }
    quint64 held() { return officeRows<DeskRow>(id()).first().acceptedUpTo; }
    QList<QuarantineRow> quarantined() { return officeRows<QuarantineRow>(id()); }
};

} // namespace

//! Two histories under one desk's key (docs/adr/0017).
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

    void bothAreEnrolledAnewAndAllOfBothIsOnRecordOnce()
    {
        TwoMachines world;
        QVERIFY(world.begin());
        const DeskId old = world.id();
        world.note(2);
        world.change();
        world.note(3); // the copy, from the same place on
        world.change();
        world.heal();
        world.cut();
        world.note(1); // and one that is not sent any more
        world.change();
        world.heal();
        QCOMPARE(world.why(), ErrorCode::ChainBroken);
        QVERIFY(world.mayEnrolAnew());
        QCOMPARE(world.unsent(), 3u);
        QList<QByteArray> all = TwoMachines::written(world.copyImage);

        world.enrolAnew(); // the desk beside it is the copy's
        QVERIFY(world.isOnline());
        QVERIFY(world.id() != old);
        QCOMPARE(world.unsent(), 0u);
        QVERIFY(world.desk->state().open.isEmpty());
        QVERIFY(!world.mayEnrolAnew());
        const DeskRow row = world.officeRows<DeskRow>(world.id()).first();
        QCOMPARE(row.succeeds, std::optional(old));
        QVERIFY(world.officeRows<DeskRow>(old).first().frozen);
        QVERIFY(WorkingSet(world.copyImage).list<desk::FormerRow>().isEmpty());
        QVERIFY(WorkingSet(world.copyImage).list<desk::EntryRow>(old).isEmpty());
        QCOMPARE(WorkingSet(world.copyImage).list<desk::EntryRow>(world.id()).size(), 3);

        world.change(); // the one that was sound is let in no more
        world.heal();
        QVERIFY(!world.isOnline());
        QVERIFY(world.mayEnrolAnew());
        QCOMPARE(world.unsent(), 1u);
        all += TwoMachines::written(world.deskImage);
        world.enrolAnew();
        QVERIFY(world.isOnline());
        QCOMPARE(world.unsent(), 0u);
        const QSet<QByteArray> once(all.begin(), all.end());
        QVERIFY(once.size() > 6);
        for (const QByteArray &hash : once)
            QCOMPARE(world.timesOnRecord(hash), 1);
        QVERIFY(world.alarms().isEmpty());
        const auto report = office::audit(world.officeImage, world.made.keys, {});
        QVERIFY(report && !report->first);

        world.killDesk(); // and it is what it is
        QVERIFY(world.isOnline());
        QCOMPARE(world.desk->state().newestN, 1u);
        world.call = world.OneDesk::begin(u"call-2"_s, u"bill"_s);
        world.note(1);
        QCOMPARE(world.unsent(), 0u);
    }

    // An older store was put back: what the desk was, is not in it.
    void anOfficeThatNeverHeardOfItSaysSo()
    {
        TwoMachines world;
        QVERIFY(world.copyIsStopped());
        const quint64 unsent = world.unsent();
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            turn.rows.erase<DeskRow>(world.id());
            return {};
        }));
        world.enrolAnew();
        QVERIFY(!world.isOnline());
        const auto *told = world.newest<desk::ErrorFact>();
        QVERIFY(told && told->error.code == ErrorCode::FormerUnknown);
        QCOMPARE(world.unsent(), unsent); // all of it stays
    }

    void whatWasOpenEndsAndIsSaid()
    {
        TwoMachines world;
        QVERIFY(world.copyIsStopped());
        world.facts.clear();
        world.enrolAnew();
        QVERIFY(world.isOnline());
        const auto *told = world.newest<desk::ErrorFact>();
        QVERIFY(told && told->error.code == ErrorCode::EnrolledAnew);
        QVERIFY(WorkingSet(world.copyImage).list<desk::OpenRow>().isEmpty());
        QVERIFY(!world.officeRows<office::InteractionRow>().isEmpty()); // its carried words still belong to it
        for (const JournalRow &row : world.officeRows<JournalRow>(world.id().text)) {
            QVERIFY(!row.wrap); // the key of its words is under its customer's
            QVERIFY(row.rewrap);
        }
    }

    void anEnrolmentThatFailsLeavesTheDeskAsItWas()
    {
        TwoMachines world;
        QVERIFY(world.copyIsStopped());
        const DeskId old = world.id();
        world.send(desk::Enrol{u"wss://office"_s, u"AAAA-BBBB-CCCC-DDDD"_s});
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::CodeUnknown);
        QCOMPARE(world.id(), old);
        QCOMPARE(world.unsent(), 1u);
        QVERIFY(!world.officeRows<DeskRow>(old).first().frozen);
        QVERIFY(world.mayEnrolAnew());
        world.bend = [](QByteArray &frame) { // the old key's word is another's
            if (const qsizetype at = frame.indexOf("\"signature\":\""); frame.contains("enrol.v1") && at > 0)
                frame[at + 13] = frame[at + 13] == 'A' ? 'B' : 'A';
        };
        world.enrolAnew();
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::NotProven);
        QCOMPARE(world.id(), old);
        QVERIFY(!world.officeRows<DeskRow>(old).first().frozen);
        world.bend = {};
        world.enrolAnew();
        QVERIFY(world.isOnline());
        QCOMPARE(world.unsent(), 0u);
    }

    void aDeskThatFitsIsNotEnrolledAnew()
    {
        TwoMachines world;
        QVERIFY(world.begin());
        world.heal();
        const DeskId old = world.id();
        world.enrolAnew();
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::AlreadyDone);
        world.cut(); // nor one that is only away
        world.enrolAnew();
        QCOMPARE(world.newest<desk::ErrorFact>()->error.code, ErrorCode::AlreadyDone);
        QCOMPARE(world.id(), old);
    }

    // What the copy sent again to a restored office is acknowledged, and under no head yet: it is due anew.
    void whatACopySentAgainIsNotDueYet()
    {
        TwoMachines world;
        QVERIFY(world.setUp());
        world.call = world.OneDesk::begin(u"call-1"_s, u"bill"_s);
        world.pass(61000);
        const MemoryStore backup = world.officeImage;
        world.note(4);
        world.copy();
        world.clock.advance(75000); // their proofs would be asked for by now
        world.restore(backup);
        QVERIFY(world.recover());
        world.change();
        world.heal();
        QVERIFY(world.isOnline());
        QCOMPARE(world.held(), world.desk->state().newestN);
        world.change();
        world.reachable = true;
        world.send(desk::TryNow{}); // within a head's minute
        QVERIFY(world.isOnline());
        for (int second = 0; second < 120; ++second)
            world.pass(1000);
        QVERIFY(world.isOnline());
        QVERIFY(world.alarms().isEmpty());
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
    }

    void nothingElseIsCarried()
    {
        TwoMachines world;
        QVERIFY(world.begin());
        const DeskId old = world.id();
        world.note(3);
        const desk::EntryRow last = WorkingSet(world.deskImage).list<desk::EntryRow>(old).last();
        const journal::Entry note = TwoMachines::entryOf(last);
        const EntryCarried sound{old, TwoMachines::bare(note)};
        world.change();
        world.note(1);
        world.heal(); // the copy is first, so the three are of the second history
        world.cut();
        world.change();
        world.heal();
        QCOMPARE(world.why(), ErrorCode::ChainBroken);
        world.bend = [](QByteArray &frame) { // the desk itself carries nothing yet
            if (frame.contains("carried.v1"))
                frame.clear();
        };
        world.enrolAnew();
        QVERIFY(world.isOnline());

        EntryCarried bad = sound;
        bad.desk = world.id(); // not one that it succeeds
        QCOMPARE(world.offer(bad, note), u"not-allowed"_s);
        journal::Entry forged = note;
        forged.signature = world.desk->state().identity->key.sign(crypto::Domain::Entry, forged.linkBytes());
        QCOMPARE(world.offer({old, TwoMachines::bare(forged)}, note), u"signature-invalid"_s);
        journal::Entry tampered = note;
        tampered.body.replace("saved", "taken");
        QCOMPARE(world.offer({old, TwoMachines::bare(tampered)}, note), u"malformed"_s);
        tampered = note;
        tampered.n += 1;
        tampered.body.replace(sequenceText(note.n).toLatin1(), sequenceText(note.n + 1).toLatin1());
        QCOMPARE(world.offer({old, TwoMachines::bare(tampered)}, note), u"signature-invalid"_s);
        journal::Entry elsewhere = note;
        elsewhere.body.replace(note.body.mid(note.body.indexOf("i:"), 38), "i:00000000-0000-4000-8000-000000000000");
        QCOMPARE(world.offer(sound, elsewhere), u"malformed"_s); // it says to be about something else
        QCOMPARE(world.offer({old, journal::toFrame(note)}, note), u"malformed"_s); // the wrap would be in what is kept
        QCOMPARE(world.timesOnRecord(note.hash()), 0);

        QCOMPARE(world.offer(sound, note), QString());
        QCOMPARE(world.timesOnRecord(note.hash()), 1);
        QCOMPARE(world.offer(sound, note), u"on-record"_s);
        QCOMPARE(world.timesOnRecord(note.hash()), 1);
        const desk::EntryRow own = WorkingSet(world.copyImage).list<desk::EntryRow>(old).first();
        QCOMPARE(world.offer({old, TwoMachines::bare(TwoMachines::entryOf(own))}, TwoMachines::entryOf(own)),
            u"on-record"_s);
        const JournalRow carrying = world.officeRows<JournalRow>(world.id().text).last();
        const journal::Entry nested{
            world.id().text, carrying.n, carrying.prev, *carrying.salt, *carrying.body, carrying.signature, {}};
        QCOMPARE(world.offer({world.id(), journal::toFrame(nested)}, nested), u"not-allowed"_s);
    }

    void whatNobodySignedIsNotKept()
    {
        TwoMachines world;
        QVERIFY(world.begin());
        world.heal();
        const DeskRow desk = world.officeRows<DeskRow>(world.id()).first();
        const JournalRow row = world.officeRows<JournalRow>(world.id().text).last();
        journal::Entry entry{row.author, row.n, QByteArray(32, 'x'), *row.salt, *row.body, row.signature, {}};
        const Done done = world.office->decide([&](office::Turn &turn) -> Done {
            quarantine(turn.rows, desk, entry, row.type, "frame", turn.now);
            return {};
        });
        QVERIFY(done);
        QVERIFY(world.quarantined().isEmpty());
    }
};

PRIVITY_TEST(CopiedDeskTest)
#include "tst_CopiedDesk.moc"
