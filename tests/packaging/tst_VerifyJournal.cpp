// SPDX-License-Identifier: Apache-2.0
#include "tests/packaging/Verdicts.h"
#include "tests/support/TestMain.h"

#include <random>

using namespace privity;
using namespace privity::office;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

//! One way to change what was recorded, by somebody who can write to the store.
struct Tampering {
    const char *name;
    void (*act)(HeldJournal &);
    QString what;           //!< what verify says of it
    QString whatTheySay;    //!< the stand-alone verifier, of the export alone; empty: an export does not show it
    bool namesEntry = true; //!< entry 4 of the desk that serves both brands
};

JournalRow fourth(HeldJournal &held) { return held.row(held.both, 4); }

const QList<Tampering> tamperings{
    {"a body is edited",
        [](HeldJournal &held) {
            JournalRow row = fourth(held);
            row.body->replace("vorher", "danach");
            held.put(row);
        },
        u"the body is not the one"_s, u"the body is not the one"_s},
    {"a body is edited and everything hashed again",
        [](HeldJournal &held) {
            JournalRow row = fourth(held);
            row.body->replace("vorher", "danach");
            row.commitment = crypto::sha256({*row.salt, *row.body});
            row.hash = journal::linkHash(journal::linkBytes(row.author, row.n, row.prev, row.commitment));
            held.put(row);
            held.rebuild(true);
        },
        u"the signature is not the author's"_s, u"the signature is not the author's"_s},
    {"a column is edited",
        [](HeldJournal &held) {
            JournalRow row = fourth(held);
            row.type = u"privity.consent.given.v1"_s;
            held.put(row);
        },
        u"a column says otherwise"_s, {}},
    {"a result is edited",
        [](HeldJournal &held) {
            JournalRow row = fourth(held);
            row.result = u"not-allowed"_s;
            held.put(row);
        },
        u"its result, time, generation or hash"_s, u"does not have the root"_s, false},
    {"a result is edited and the tree grown again",
        [](HeldJournal &held) {
            JournalRow row = fourth(held);
            row.result = u"not-allowed"_s;
            held.put(row);
            held.rebuild(false);
        },
        u"does not have the root"_s, u"does not have the root"_s, false},
    {"an entry in the middle is deleted",
        [](HeldJournal &held) {
            held.edit([&](WorkingSet &rows) { rows.erase<JournalRow>(held.both.id.text, quint64(4)); });
        },
        u"the log holds it and the journal does not"_s, u"its entry is missing"_s},
    {"the newest entry is deleted",
        [](HeldJournal &held) {
            held.edit([&](WorkingSet &rows) { rows.erase<JournalRow>(held.single.id.text, held.single.n); });
        },
        u"the log holds it and the journal does not"_s, u"covers more than"_s, false},
    {"the newest entry is deleted with its leaf",
        [](HeldJournal &held) {
            const JournalRow row = held.row(held.both, held.both.n);
            held.edit([&](WorkingSet &rows) {
                rows.erase<JournalRow>(row.author, row.n);
                rows.erase<journal::LogLeafRow>(row.brand, row.epoch, *row.logIndex);
                journal::LogRow log = *rows.find<journal::LogRow>(row.brand);
                log.size -= 1;
                rows.put(log);
            });
        },
        u"it is missing: 13 entries of this desk were accepted"_s, {}, false},
    {"two brands' entries change places",
        [](HeldJournal &held) {
            JournalRow one = fourth(held), other = held.row(held.both, 5); // of b, of a
            std::swap(one.brand, other.brand);
            std::swap(one.logIndex, other.logIndex);
            held.put(one);
            held.put(other);
        },
        u"another entry stands at its place"_s, u"does not have the root"_s, false},
    {"an entry is put into another brand",
        [](HeldJournal &held) {
            JournalRow row = fourth(held);
            row.brand = held.a;
            held.put(row);
        },
        u"another entry stands at its place"_s, u"another entry stands at its place"_s, false},
    {"a head is signed by another key",
        [](HeldJournal &held) {
            held.edit([&](WorkingSet &rows) {
                rows.put(journal::signHead(crypto::SignKey::make(), rows.list<Head>(held.a).first()));
            });
        },
        u"is not signed by the brand's log key"_s, u"is not signed by the brand's log key"_s, false},
    {"a head is taken out",
        [](HeldJournal &held) {
            held.edit([&](WorkingSet &rows) {
                const Head head = rows.list<Head>(held.a)[1];
                rows.erase<Head>(head.brand, head.epoch, head.size);
            });
        },
        u"does not follow the head before it"_s, u"does not follow the head before it"_s, false},
    {"the newest head is taken out",
        [](HeldJournal &held) {
            held.edit([&](WorkingSet &rows) {
                const Head head = rows.list<Head>(held.a).last();
                rows.erase<Head>(head.brand, head.epoch, head.size);
            });
        },
        u"the newest head is not the one"_s, {}, false},
    {"the forget counter falls",
        [](HeldJournal &held) {
            held.edit([&](WorkingSet &rows) {
                Head first = rows.list<Head>(held.a).first();
                first.forgotten = 1;
                rows.put(first);
            });
            held.rebuild(true);
        },
        u"an older epoch or forget counter"_s, u"forget counter"_s, false},
    {"a node of the tree is edited",
        [](HeldJournal &held) {
            held.edit([&](WorkingSet &rows) {
                auto node = rows.list<journal::LogNodeRow>(held.a).first();
                node.hash[0] = char(node.hash[0] ^ 1);
                rows.put(node);
            });
        },
        u"the tree's node 0 of level 1"_s, {}, false},
    {"an entry is put in",
        [](HeldJournal &held) {
            HeldJournal::Writer stranger{DeskId::make(held.random), crypto::SignKey::make()};
            held.write(stranger, held.a);
            held.edit([&](WorkingSet &rows) { rows.erase<DeskRow>(stranger.id); });
        },
        u"nobody of this name is enrolled here"_s, u"nobody of this name is enrolled here"_s, false},
};

} // namespace

//! F17: whoever can write to the store is found, and the place is named, by the office's own verifier
//! and by one that shares no line with it.
class VerifyJournalTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenIsHeldByBothVerifiers()
    {
        HeldJournal held;
        const Result<AuditReport> report = audit(held.store, held.made.keys, {});
        QVERIFY(report);
        QVERIFY2(!report->first, report->first ? qPrintable(report->first->toText()) : "");
        QCOMPARE(report->entries, 25u);
        QCOMPARE(report->authors, 4u);
        QCOMPARE(report->logs.size(), 2);
        QVERIFY(report->logs.first().heads >= 2);
        QVERIFY(!report->witnessed);
        QVERIFY2(theirs(held.exported()).held, qPrintable(theirs(held.exported()).what));
    }

    void everyTamperingIsNamed_data()
    {
        QTest::addColumn<int>("at");
        for (qsizetype i = 0; i < tamperings.size(); ++i)
            QTest::newRow(tamperings[i].name) << int(i);
    }

    void everyTamperingIsNamed()
    {
        QFETCH(int, at);
        const Tampering &tampering = tamperings[at];
        HeldJournal held;
        const JournalRow entry = fourth(held);
        tampering.act(held);
        const Said our = ours(held);
        QVERIFY(!our.held);
        QVERIFY2(our.what.contains(tampering.what), qPrintable(our.what));
        const Said their = theirs(held.exported());
        QCOMPARE(their.held, tampering.whatTheySay.isEmpty());
        QVERIFY2(their.what.contains(tampering.whatTheySay), qPrintable(their.what));
        if (!tampering.namesEntry)
            return;
        QCOMPARE(our.brand, entry.brand);
        QCOMPARE(our.index, entry.logIndex);
        QCOMPARE(our.author, entry.author);
        QCOMPARE(our.n, 4u);
        if (!their.held) {
            QCOMPARE(their.brand, entry.brand);
            QCOMPARE(their.index, entry.logIndex);
        }
    }

    // Whoever holds the store and all the office's keys can make it agree with itself; what left the office tells.
    void whatAgreesWithItselfIsHeldAgainstAWitness_data()
    {
        QTest::addColumn<QString>("tampering");
        QTest::addColumn<QString>("what");
        QTest::newRow("result edited, all hashed and signed again") << u"edit"_s << u"one of them was changed"_s;
        QTest::newRow("all deleted") << u"all"_s << u"the log is shorter"_s;
        QTest::newRow("a backup restored") << u"backup"_s << u"the log is shorter"_s;
        QTest::newRow("another identity") << u"identity"_s << u"identity key"_s;
    }

    void whatAgreesWithItselfIsHeldAgainstAWitness()
    {
        QFETCH(QString, tampering);
        QFETCH(QString, what);
        HeldJournal held;
        const MemoryStore backup = held.store;
        if (tampering == u"backup")
            for (int i = 0; i < 3; ++i) {
                held.write(held.single, held.b);
                held.clock.advance(61000);
                held.sign();
            }
        const Result<Witness> witness = witnessOf(held.store, held.made.keys);
        QVERIFY(witness);
        QVERIFY(ours(held, *witness).held);
        QVERIFY(theirs(held.exported(), *witness).held);
        if (tampering == u"edit") {
            JournalRow row = held.row(held.single, 3);
            row.result.clear();
            held.put(row);
            held.rebuild(true);
        } else if (tampering == u"all") {
            held.store = MemoryStore();
        } else if (tampering == u"backup") {
            held.store = backup;
            held.sign(); // it serves again
        } else {
            const crypto::SignKey identity = crypto::SignKey::make();
            held.made.keys.identityKey = identity.publicKey;
            held.made.keys.statement.signature =
                identity.sign(crypto::Domain::Keys, codec::bytes(held.made.keys.statement.statement));
        }
        QVERIFY(ours(held).held); // without a witness it can't be seen
        QVERIFY(theirs(held.exported()).held);
        QVERIFY2(ours(held, *witness).what.contains(what), qPrintable(ours(held, *witness).what));
        const Said their = theirs(held.exported(), *witness);
        QVERIFY2(!their.held && their.what.contains(what), qPrintable(their.what));
    }

    // The old epoch verifies still, the new one begins with the statement, and what was lost is admitted.
    void aRecoveredJournalIsHeldByBothVerifiers()
    {
        HeldJournal held;
        const MemoryStore backup = held.store;
        for (int i = 0; i < 3; ++i)
            held.write(held.single, held.b);
        held.clock.advance(61000);
        held.sign();
        const Witness before = *witnessOf(held.store, held.made.keys);
        held.store = backup;
        QVERIFY(!ours(held, before).held);
        held.recover(before.heads);
        held.write(held.both, held.a);
        held.clock.advance(61000);
        held.sign();
        const Witness after = *witnessOf(held.store, held.made.keys);
        for (const Witness &witness : {before, after}) {
            QVERIFY2(ours(held, witness).held, qPrintable(ours(held, witness).what));
            QVERIFY2(theirs(held.exported(), witness).held, qPrintable(theirs(held.exported(), witness).what));
        }
        const QByteArray one = held.exported({held.b});
        QVERIFY2(theirs(one).held, qPrintable(theirs(one).what));
        QVERIFY(!one.contains("\\\"brand\\\":\\\"a\\\"")); // nothing of the other brand's in the statement
    }

    void aRecoveryThatIsNoneIsNamed_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<QString>("what");
        QTest::newRow("it does not know what was witnessed") << u"unknown"_s << u"the log is shorter"_s;
        QTest::newRow("signed by the log key") << u"log key"_s << u"signed by the identity"_s;
        QTest::newRow("of another epoch") << u"epoch"_s << u"signed by the identity"_s;
        QTest::newRow("the old epoch's tail taken off") << u"tail"_s << u""_s;
    }

    void aRecoveryThatIsNoneIsNamed()
    {
        QFETCH(QString, deed);
        QFETCH(QString, what);
        HeldJournal held;
        const MemoryStore backup = held.store;
        for (int i = 0; i < 3; ++i)
            held.write(held.single, held.b);
        held.clock.advance(61000);
        held.sign();
        const Witness witness = *witnessOf(held.store, held.made.keys);
        held.store = backup;
        const quint64 epoch = held.recover(deed == u"unknown" ? QList<Head>{} : witness.heads);
        if (deed == u"tail")
            held.edit([&](WorkingSet &rows) {
                const quint64 last = rows.find<RecoveryRow>(epoch, held.b)->recovered.statement.size - 1;
                const auto leaf = *rows.find<journal::LogLeafRow>(held.b, quint64(1), last);
                rows.erase<JournalRow>(leaf.author, leaf.n);
                rows.erase<journal::LogLeafRow>(held.b, quint64(1), last);
            });
        else if (deed != u"unknown")
            held.edit([&](WorkingSet &rows) { // what is in leaf 0 and beside it, by somebody with all serving keys
                RecoveryRow row = *rows.find<RecoveryRow>(epoch, held.b);
                row.recovered.statement.epoch += deed == u"epoch" ? 1 : 0;
                const crypto::SignKey &key = deed == u"epoch" ? held.made.identity : held.made.keys.brand(held.b)->log;
                row.recovered = journal::signRecovery(key, row.recovered.statement);
                rows.put(row);
                held.beginAgain(rows, row);
            });
        const Said our = ours(held, witness), their = theirs(held.exported(), witness);
        QVERIFY2(!our.held && our.what.contains(what), qPrintable(our.what));
        QVERIFY2(!their.held && their.what.contains(what), qPrintable(their.what));
        QCOMPARE(our.brand, held.b);
        QCOMPARE(their.brand, held.b);
    }

    void aWitnessThatWasChangedIsNoWitness()
    {
        HeldJournal held;
        const QByteArray bytes = witnessBytes(*witnessOf(held.store, held.made.keys));
        QVERIFY(readWitness(bytes));
        Witness other = *readWitness(bytes);
        other.heads.first().root[0] = char(other.heads.first().root[0] ^ 1);
        QCOMPARE(readWitness(witnessBytes(other)).error().code, ErrorCode::SignatureInvalid);
        QVERIFY(theirs(held.exported(), other).what.contains(u"is not signed"_s));
        QCOMPARE(readWitness("{}").error().code, ErrorCode::Malformed);
        other = *readWitness(bytes);
        other.keys.statement.seq += 1;
        QCOMPARE(readWitness(witnessBytes(other)).error().code, ErrorCode::SignatureInvalid);
    }

    // One brand's export shows nothing of another's, and verifies all the same.
    void anExportOfOneBrandHoldsNoBodyOfAnother()
    {
        HeldJournal held;
        const QByteArray exported = held.exported({held.b});
        QVERIFY2(theirs(exported).held, qPrintable(theirs(exported).what));
        QVERIFY(exported.contains("\\\"brand\\\":\\\"b\\\""));
        QVERIFY(!exported.contains("\\\"brand\\\":\\\"a\\\""));
        QVERIFY(!exported.contains("\"brand\":\"a\",\"epoch\"")); // no head of it
    }

    void anExportThatIsCutOffOrThinnedIsNamed()
    {
        HeldJournal held;
        QList<QByteArray> lines = held.exported().split('\n');
        lines.removeLast();
        const auto without = [&](qsizetype at) {
            QList<QByteArray> fewer = lines;
            fewer.removeAt(at);
            return theirs(fewer.join('\n') + '\n');
        };
        QVERIFY(without(lines.size() - 1).what.contains(u"cut off"_s));
        QVERIFY(!without(lines.size() - 2).held);
        QVERIFY(!without(1).held); // a desk and its key
        QVERIFY(!theirs({}).held);
    }

    // Forgetting: salt and body go together, and what remains still verifies.
    void anEntryOutlivesItsBody()
    {
        HeldJournal held;
        JournalRow row = fourth(held);
        row.body.reset();
        row.salt.reset();
        held.put(row);
        QVERIFY(ours(held).held);
        QVERIFY(theirs(held.exported()).held);
        row.salt = "salt";
        held.put(row);
        QVERIFY(ours(held).what.contains(u"one of them is gone"_s));
        QVERIFY(theirs(held.exported()).what.contains(u"one of them is gone"_s));
    }

    // Whatever somebody made of an export, the stand-alone verifier says what it thinks of it and does not fall over.
    void anExportThatSomebodyChangedIsJudged()
    {
        const QByteArray exported = HeldJournal().exported();
        std::mt19937_64 random(2026);
        const auto below = [&](qsizetype bound) { return qsizetype(random() % quint64(bound)); };
        int found = 0;
        for (int mutation = 0; mutation < 30; ++mutation) {
            QList<QByteArray> lines = exported.split('\n');
            QByteArray &line = lines[below(lines.size() - 1)];
            const qsizetype at = below(line.size());
            switch (mutation % 4) {
            case 0: line[at] = char(line[at] ^ char(1 << below(7))); break;
            case 1: line.remove(at, 1 + below(40)); break;
            case 2: line.insert(at, line.mid(below(line.size()), 60)); break;
            default: line = mutation % 3 ? "{\"entry\":null}" : "{\"head\":{}}";
            }
            const Said said = theirs(lines.join('\n'));
            const QByteArray which = "mutation " + QByteArray::number(mutation) + ": " + said.what.toUtf8();
            QVERIFY2(said.held || (!said.what.isEmpty() && !said.what.contains(u"    at "_s)), which); // a trace
            found += said.held ? 0 : 1;
        }
        QVERIFY2(found >= 25, QByteArray::number(found)); // what nobody signed may be said otherwise
    }

    void whatIsWrittenDuringAnAuditIsLeftToTheNextOne()
    {
        //! Writes entries and heads between the reads.
        struct BusyStore : MemoryStore {
            HeldJournal *held = nullptr;
            int reads = 0;
            Result<std::vector<Values>> select(const Query &query) override
            {
                if (held && ++reads % 3 == 0 && reads < 60) {
                    held->write(held->single, held->b);
                    held->write(held->both, held->a);
                    held->clock.advance(61000);
                    held->sign();
                }
                return held ? held->store.select(query) : MemoryStore::select(query);
            }
        };
        HeldJournal held;
        BusyStore busy;
        busy.held = &held;
        const Result<AuditReport> report = audit(busy, held.made.keys, {});
        QVERIFY(report);
        QVERIFY2(!report->first, report->first ? qPrintable(report->first->toText()) : "");
        QVERIFY(busy.reads > 30);
        busy.reads = 0;
        QByteArray exported;
        QVERIFY(exportJournal(busy, held.made.keys, {}, held.clock.now(), [&](const QByteArray &line) {
            exported += line;
            return Done();
        }));
        QVERIFY2(theirs(exported).held, qPrintable(theirs(exported).what));
    }
};

PRIVITY_TEST(VerifyJournalTest)
#include "tst_VerifyJournal.moc"
