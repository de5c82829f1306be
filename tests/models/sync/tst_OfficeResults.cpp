// SPDX-License-Identifier: Apache-2.0
#include "tests/models/sync/OfficeSyncBench.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace privity::test;
using namespace Qt::StringLiterals;

//! How a desk hears what became of its entries.
class OfficeResultsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // Results travel with acknowledgements: one that got lost must not go unnoticed.
    void anAcknowledgementSaysWhatItFollows()
    {
        Bench bench;
        bench.comeOnline(1);
        for (quint64 i = 0; i < 2; ++i) {
            const journal::Entry entry = bench.entry();
            const auto ack = said<Ack>(bench.give(1, journal::toFrame(entry)));
            QVERIFY(ack && ack->after);
            QCOMPARE(*ack->after, i);
            bench.advance(entry);
        }
        const auto again =
            said<Ack>(bench.give(2, bench.frame(bench.hello(bench.open(2), bench.made.keys.tlsKeyHash))));
        QVERIFY(again && again->after);
        QCOMPARE(*again->after, 0u); // this hello claims to know of no result
    }

    // A refused entry is acknowledged as refused, stays in the journal, and what it wrote is undone; a desk whose
    // acknowledgement was lost hears of the refusal with its next hello.
    void aRefusalIsKeptUndoneAndToldAgain()
    {
        Bench bench;
        bench.rules.refuseNotes = true;
        bench.comeOnline(1);
        const journal::Entry entry = bench.entry();
        const auto ack = said<Ack>(bench.give(1, journal::toFrame(entry)));
        QCOMPARE(ack->refused.size(), 1);
        QCOMPARE(ack->refused.first().code, u"not-found"_s);
        QCOMPARE(bench.stored<JournalRow>(bench.desk.text).first().result, u"not-found"_s);
        QCOMPARE(bench.stored<SettingRow>().size(), 0);
        bench.advance(entry);
        const auto again =
            said<Ack>(bench.give(2, bench.frame(bench.hello(bench.open(2), bench.made.keys.tlsKeyHash))));
        QVERIFY(again);
        QCOMPARE(again->upTo, 1u);
        QCOMPARE(again->refused.size(), 1);
    }

    // Of a record of any length, a hello that says it knows nothing costs one page at a time, and none of it is lost or
    // told twice; what comes meanwhile is told after it.
    void whatADeskMissedIsToldInPages()
    {
        constexpr quint64 many = 2 * OfficeSync::resultsAPage + 50;
        Bench bench;
        bench.rules.refuseNotes = true;
        bench.comeOnline(1);
        for (quint64 i = 1; i <= many; ++i) {
            const journal::Entry entry = bench.entry(u"e%1"_s.arg(i));
            bench.give(1, journal::toFrame(entry));
            bench.advance(entry);
        }
        std::vector<Ack> told;
        const auto hear = [&](const OfficeOutputs &out) {
            if (const auto ack = said<Ack>(out))
                told.push_back(*ack);
        };
        hear(bench.give(2, bench.frame(bench.hello(bench.open(2), bench.made.keys.tlsKeyHash))));
        const journal::Entry late = bench.entry(u"late"_s);
        hear(bench.give(2, journal::toFrame(late)));
        bench.advance(late);
        for (int tick = 0; tick < 10; ++tick)
            hear(bench.pump());
        QCOMPARE(told.size(), 3u);
        quint64 upTo = 0;
        for (const Ack &ack : told) {
            QCOMPARE(ack.after, std::optional<quint64>(upTo));
            for (const EntryResult &result : ack.refused)
                QCOMPARE(result.n, ++upTo);
            QCOMPARE(ack.upTo, upTo);
        }
        QCOMPARE(upTo, many + 1);
    }
};

PRIVITY_TEST(OfficeResultsTest)
#include "tst_OfficeResults.moc"
