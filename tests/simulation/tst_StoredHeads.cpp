// SPDX-License-Identifier: Apache-2.0
#include "models/office/Audit.h"
#include "models/protocol/PassingStore.h"
#include "models/sync/OfficeLog.h"
#include "tests/simulation/OneDesk.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

//! A desk that keeps a head of an office, and hands on the office's store.
struct Kept : OneCall {
    bool begins()
    {
        if (!setUp())
            return false;
        call = begin(u"call"_s, u"bill"_s);
        note(3);
        pass(61000);
        back();
        return isOnline() && desk->state().heads.size() == 1;
    }
    void edit(const std::function<void(WorkingSet &)> &work)
    {
        const Done done = office->decide([&](office::Turn &turn) -> Done {
            work(turn.rows);
            return {};
        });
        QVERIFY(done);
    }
    //! Leaves, nodes and heads anew over the journal as it is, by somebody with the log key.
    void growAgain()
    {
        edit([&](WorkingSet &rows) {
            std::map<quint64, JournalRow> ordered;
            for (const JournalRow &row : rows.list<JournalRow>())
                ordered[*row.logIndex] = row;
            journal::LogRow log = *rows.find<journal::LogRow>(brand);
            log.size = log.signedSize = 0;
            log.signedAt = {};
            rows.put(log);
            for (const Head &head : rows.list<Head>())
                rows.erase<Head>(head.brand, head.epoch, head.size);
            for (const auto &leaf : rows.list<journal::LogLeafRow>(brand))
                rows.erase<journal::LogLeafRow>(leaf.brand, leaf.epoch, leaf.position);
            for (auto &[index, row] : ordered)
                enterJournal(rows, row);
        });
        pass(1);
    }
    [[nodiscard]] Head known() const { return desk->state().heads.first(); }
};

//! The store as it is read while a desk is enrolled: who lists the desks does not see it yet.
struct DeskIsNew : PassingStore {
    using PassingStore::PassingStore;
    Result<std::vector<Values>> select(const Query &query) override
    {
        if (query.table->name == QLatin1StringView(DeskRow::table) && query.key.empty())
            return std::vector<Values>();
        return PassingStore::select(query);
    }
};

} // namespace

//! F17: what the office does to its store behind everybody's back, a desk's stored head tells at
//! its next hello, and its entries' proofs within 120 s.
class StoredHeadsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aDeskThatIsEnrolledWhileTheRecordIsReadIsNoStranger()
    {
        Kept world;
        QVERIFY(world.begins());
        DeskIsNew store(world.officeImage);
        const auto report = office::audit(store, world.made.keys, {});
        QVERIFY(report && report->entries > 3);
        QVERIFY2(!report->first, qPrintable(report->first ? report->first->toText() : QString()));
    }

    void anOfficeThatGoesOnIsBelieved()
    {
        Kept world;
        QVERIFY(world.begins());
        const quint64 before = world.known().size;
        world.note(5);
        world.pass(61000);
        world.back();
        QVERIFY(world.isOnline());
        QVERIFY(world.known().size > before);
        QCOMPARE(WorkingSet(world.deskImage).list<Head>().size(), 1); // the older one is not needed any more
        world.killDesk();
        world.heal();
        QVERIFY(world.isOnline());
        QVERIFY(world.alarms().isEmpty());
        const auto report = office::audit(world.officeImage, world.made.keys, {});
        QVERIFY(report && !report->first);
    }

    void everyEntryIsProvenWithin120SecondsOfItsAcknowledgement_data()
    {
        QTest::addColumn<int>("cutAt"); // of a second; a broken link does not put it off
        QTest::newRow("a steady link") << -1;
        QTest::newRow("a link cut after 55 s") << 55;
    }

    void everyEntryIsProvenWithin120SecondsOfItsAcknowledgement()
    {
        QFETCH(int, cutAt);
        Kept world;
        QVERIFY(world.begins());
        world.note(40); // more than one answer holds
        QCOMPARE(world.desk->state().ackedUpTo, world.desk->state().newestN);
        for (int second = 0; second < 120; ++second) {
            if (second == cutAt) {
                world.cut();
                world.reachable = true;
            }
            world.pass(1000);
        }
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
        QVERIFY(world.isOnline());
        for (const desk::EntryRow &row : WorkingSet(world.deskImage).list<desk::EntryRow>())
            QCOMPARE(row.logIndex, WorkingSet(world.officeImage).find<JournalRow>(row.desk.text, row.n)->logIndex);
        world.killDesk();
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
    }

    // A disk that can't be read for a moment says nothing about the office.
    void aFailingDiskRaisesNoAlarm()
    {
        Kept world;
        QVERIFY(world.begins());
        for (int call = 1; call <= 12; ++call) {
            world.note(2);
            world.pass(69000);
            world.deskStore.plan(FaultyStore::Plan::FailRead, call);
            for (int second = 0; second < 180; ++second)
                world.pass(1000);
            world.deskStore.heal();
            QVERIFY2(world.alarms().isEmpty(), QByteArray::number(call));
        }
        for (int second = 0; second < 240; ++second)
            world.pass(1000);
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
    }

    void whatTheOfficeDidMeanwhileIsNamedAtTheNextHello_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<int>("code");
        QTest::newRow("a result edited, all hashed and signed again") << u"rewrite"_s << int(ErrorCode::LogForked);
        QTest::newRow("a branch of its own for this desk") << u"fork"_s << int(ErrorCode::LogForked);
        QTest::newRow("an entry deleted from the middle, all signed again") << u"middle"_s << int(ErrorCode::LogForked);
        QTest::newRow("a backup restored") << u"backup"_s << int(ErrorCode::LogShortened);
        QTest::newRow("the tail deleted, all signed again") << u"tail"_s << int(ErrorCode::LogShortened);
        QTest::newRow("the whole journal deleted") << u"all"_s << int(ErrorCode::LogShortened);
        QTest::newRow("the log key swapped") << u"key"_s << int(ErrorCode::SignatureInvalid);
        QTest::newRow("the forget counter set back") << u"forget"_s << int(ErrorCode::ForgettingUndone);
        QTest::newRow("another epoch") << u"epoch"_s << int(ErrorCode::LogForked);
        QTest::newRow("another of the desk's entries accepted") << u"entry"_s << int(ErrorCode::ChainBroken);
    }

    void whatTheOfficeDidMeanwhileIsNamedAtTheNextHello()
    {
        QFETCH(QString, deed);
        QFETCH(int, code);
        Kept world;
        QVERIFY(world.begins());
        const QString self = world.desk->state().identity->desk.text;
        const MemoryStore backup = world.officeImage;
        world.note(3);
        if (deed == u"forget")
            world.edit([&](WorkingSet &rows) {
                journal::LogRow log = *rows.find<journal::LogRow>(brand);
                log.forgotten = 2;
                rows.put(log);
            });
        world.pass(61000);
        world.back();
        QVERIFY(world.isOnline());
        const Head known = world.known();
        world.cut();

        if (deed == u"rewrite") {
            world.edit([&](WorkingSet &rows) {
                JournalRow row = *rows.find<JournalRow>(self, quint64(2));
                row.result = u"not-allowed"_s;
                rows.put(row);
            });
            world.growAgain();
        } else if (deed == u"fork" || deed == u"backup") {
            world.officeImage = backup;
            for (int i = 0; deed == u"fork" && i < 12; ++i)
                world.post(ContactArrived::type, arrival(u"other %1"_s.arg(i)));
            world.pass(61000);
        } else if (deed == u"middle" || deed == u"tail") {
            world.edit([&](WorkingSet &rows) {
                const quint64 n = deed == u"middle" ? 2 : world.desk->state().newestN;
                rows.erase<JournalRow>(self, n);
                if (deed == u"tail") {
                    DeskRow desk = *rows.find<DeskRow>(self);
                    desk.acceptedUpTo = n - 1;
                    desk.headHash = rows.find<JournalRow>(self, n - 1)->hash;
                    rows.put(desk);
                }
            });
            world.growAgain();
            for (int i = 0; deed == u"middle" && i < 2; ++i)
                world.post(ContactArrived::type, arrival(u"other %1"_s.arg(i)));
            world.pass(61000);
        } else if (deed == u"all") {
            world.edit([&](WorkingSet &rows) {
                for (const JournalRow &row : rows.list<JournalRow>())
                    rows.erase<JournalRow>(row.author, row.n);
                for (const Head &head : rows.list<Head>())
                    rows.erase<Head>(head.brand, head.epoch, head.size);
                rows.erase<journal::LogRow>(brand);
                DeskRow desk = *rows.find<DeskRow>(self);
                desk.acceptedUpTo = 0;
                desk.headHash = journal::firstPrev();
                rows.put(desk);
            });
        } else if (deed == u"key") {
            world.edit([&](WorkingSet &rows) {
                rows.put(journal::signHead(crypto::SignKey::make(), rows.list<Head>().last()));
            });
        } else if (deed == u"forget" || deed == u"epoch") {
            world.edit([&](WorkingSet &rows) {
                Head head = rows.list<Head>().last();
                (deed == u"forget" ? head.forgotten : head.epoch) = deed == u"forget" ? 1 : 2;
                rows.put(journal::signHead(world.made.keys.brand(brand)->log, head));
            });
        } else {
            world.edit([&](WorkingSet &rows) {
                DeskRow desk = *rows.find<DeskRow>(self);
                desk.headHash[0] = char(desk.headHash[0] ^ 1);
                rows.put(desk);
            });
        }
        world.heal();
        QCOMPARE(int(world.why()), code);
        QCOMPARE(errorInfo(ErrorCode(code)).severity, Severity::Alarm);
        QCOMPARE(world.known(), known); // what it knew, it goes on knowing
        if (ErrorCode(code) == ErrorCode::ChainBroken)
            return;
        // Both heads are kept as proof, over a restart, and it stays so.
        const QList<desk::LogAlarmRow> alarms = world.alarms();
        QCOMPARE(alarms.size(), 1);
        QCOMPARE(*alarms.first().known, known);
        QCOMPARE(alarms.first().shown.has_value(), deed != u"all");
        if (alarms.first().shown && deed != u"key")
            QVERIFY(journal::checkHead(*alarms.first().shown, world.made.keys.brand(brand)->log.publicKey));
        world.killDesk();
        world.heal();
        QCOMPARE(int(world.why()), code);
        QVERIFY(world.alarms().size() > 1);
    }

    // Nothing is lost by it: the office is put right, and everything that was recorded meanwhile goes there.
    void aDeskThatStoppedGoesOnWhenTheRecordIsPutRight()
    {
        Kept world;
        QVERIFY(world.begins());
        const MemoryStore backup = world.officeImage;
        world.note(3);
        world.pass(61000);
        world.back();
        const MemoryStore right = world.officeImage;
        world.cut();
        world.officeImage = backup;
        world.heal();
        QCOMPARE(world.why(), ErrorCode::LogShortened);
        world.note(2);
        QVERIFY(world.newest<desk::LinkFact>()->unsent > 0);
        world.officeImage = right;
        world.heal();
        QVERIFY(world.isOnline());
        QCOMPARE(world.newest<desk::LinkFact>()->unsent, 0u);
    }

    // An acknowledged entry that the office then does not have, or has otherwise, is found though every head goes on.
    void anAcknowledgedEntryThatIsNotInTheLogIsAnAlarm_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::newRow("never entered") << u"dropped"_s;
        QTest::newRow("entered with another result") << u"result"_s;
        QTest::newRow("no head over it") << u"head"_s;
        QTest::newRow("another's leaf at its place") << u"index"_s;
    }

    void anAcknowledgedEntryThatIsNotInTheLogIsAnAlarm()
    {
        QFETCH(QString, deed);
        Kept world;
        QVERIFY(world.begins());
        world.pass(80000);
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
        world.note(1);
        const QString self = world.desk->state().identity->desk.text;
        const quint64 n = world.desk->state().newestN;
        if (deed != u"head")
            world.pass(1000);
        world.edit([&](WorkingSet &rows) {
            JournalRow row = *rows.find<JournalRow>(self, n);
            if (deed == u"dropped") {
                rows.erase<JournalRow>(self, n);
                return;
            }
            if (deed == u"result")
                row.result = u"not-allowed"_s;
            else if (deed == u"index")
                *row.logIndex -= 1;
            else
                row.recordedAt.ms += 1; // the office does not sign over a leaf that is not its entry's
            rows.put(row);
        });
        for (int second = 0; second < 119; ++second)
            world.pass(1000);
        QCOMPARE(world.why(), ErrorCode::EntryMissing);
        QCOMPARE(world.alarms().size(), 1);
        QVERIFY(world.alarms().first().detail.contains(QString::number(n)));
    }

    // A question that never comes back may be a dead link, but not for ever.
    void anOfficeThatNeverAnswersForItsEntriesIsAnAlarm()
    {
        Kept world;
        QVERIFY(world.begins());
        world.note(1);
        int links = 0;
        for (int second = 0; second < 900 && world.why() != ErrorCode::EntryMissing; ++second) {
            world.clock.advance(1000);
            world.give({office::OfficeInput::Kind::Tick, 0, {}, 0, {}});
            const auto due = world.desk->nextDueMs();
            if (!due || *due > world.clock.monotonicMs())
                continue;
            desk::DeskStep step = world.desk->tick();
            std::erase_if(step.link, [&](const DeskOutput &out) { return out.bytes.contains(LogProve::type); });
            links += std::count_if(step.link.begin(), step.link.end(),
                [](const DeskOutput &out) { return out.kind == DeskOutput::Kind::Connect; });
            world.take(std::move(step));
        }
        QCOMPARE(world.why(), ErrorCode::EntryMissing);
        QCOMPARE(links, 2);
    }

    void aHeadOfAnotherBrandIsShownOnlyToWhoWasShownIt()
    {
        Kept world;
        QVERIFY(world.begins());
        world.note(1);
        world.pass(61000);
        world.edit([&](WorkingSet &rows) {
            Head other = *newestHead(rows, brand);
            other.brand = u"another"_s;
            rows.put(other);
        });
        WorkingSet rows(world.officeImage);
        const Head other = *newestHead(rows, u"another"_s);
        const auto shownBy = [&](const QByteArray &root) {
            const KnownHead known{other.brand, other.epoch, other.size, root, 0, {}, {}, {}};
            QStringList brands;
            for (const ShownHead &shown : shownHeads(rows, {brand}, {known}))
                brands += shown.head.brand;
            return brands;
        };
        QCOMPARE(shownBy(other.root), (QStringList{brand, u"another"_s}));
        QCOMPARE(shownBy(QByteArray(32, 'x')), QStringList{brand});
    }

    // An entry of a brand that its desk does not serve is refused, and stands in the log of the desk's own brand.
    void aRefusedEntryIsALeafOfItsDesksOwnBrand()
    {
        Kept world;
        QVERIFY(world.begins());
        const QString self = world.desk->state().identity->desk.text;
        world.cut();
        world.note(1);
        world.edit([&](WorkingSet &rows) {
            DeskRow desk = *rows.find<DeskRow>(self);
            desk.role = Role::Trainer;
            rows.put(desk);
        });
        world.heal();
        const JournalRow row = *WorkingSet(world.officeImage).find<JournalRow>(self, world.desk->state().newestN);
        QCOMPARE(row.result, QString(errorInfo(ErrorCode::NotAllowed).id));
        QVERIFY(row.logIndex);
        world.pass(61000);
        world.pass(20000);
        QCOMPARE(world.desk->state().provenUpTo, world.desk->state().newestN);
        Event foreign;
        foreign.data.insert("brand"_L1, u"another"_s);
        DeskRow desk;
        desk.brands = {brand};
        QCOMPARE(logBrand(world.made.keys, desk, foreign, true), brand); // a brand that nobody serves has no log
        const MadeKeys two = makeOfficeKeys({brand, u"another"_s}, world.clock.now());
        QCOMPARE(logBrand(two.keys, desk, foreign, false), brand);
        QCOMPARE(logBrand(two.keys, desk, foreign, true), u"another"_s); // a withdrawal is its customer's brand's
    }
};

PRIVITY_TEST(StoredHeadsTest)
#include "tst_StoredHeads.moc"
