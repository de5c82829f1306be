// SPDX-License-Identifier: Apache-2.0
#include "tests/models/sync/OfficeSyncBench.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace privity::test;
using namespace Qt::StringLiterals;

//! What is read where it comes in, and how far the core takes it.
class HeardFrameTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    // What the socket's thread found counts only under the key that is the desk's when the core decides.
    void aSignatureThatWasReadElsewhereCountsForTheDesksOwnKeyOnly_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("taken");
        QTest::newRow("the desk's") << u"own"_s << true;
        QTest::newRow("another's") << u"other"_s << false;
        QTest::newRow("another's, who signed it") << u"signer"_s << false;
        QTest::newRow("none") << u"none"_s << false;
    }

    void aSignatureThatWasReadElsewhereCountsForTheDesksOwnKeyOnly()
    {
        QFETCH(QString, key);
        QFETCH(bool, taken);
        Bench bench;
        bench.comeOnline(1);
        const QByteArray own = bench.key.publicKey;
        const crypto::SignKey other = crypto::SignKey::make();
        if (key == u"signer")
            bench.key = crypto::SignKey::make();
        const QByteArray bytes = journal::toFrame(bench.entry());
        const QByteArray from = key == u"own" ? own
            : key == u"other"                 ? other.publicKey
            : key == u"signer"                ? bench.key.publicKey
                                              : QByteArray();
        const HeardFrame read = hear(bytes, ProvenDesk{bench.desk.text, from}, bench.made.keys);
        QCOMPARE(!(*read.entry)->holdsFor.isEmpty(), taken || key == u"signer");
        OfficeOutputs out;
        bench.write([&](WorkingSet &rows) { bench.sync.received(1, bytes, read, rows, bench.clock.now(), out); });
        QCOMPARE(closeCode(out), taken ? 0 : int(CloseNotProven));
        QCOMPARE(bench.stored<JournalRow>().size(), taken ? 1 : 0);
    }

    void aSealedPartIsOpenedWhereAnEntryIsReadThatHolds_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("tried");
        QTest::addColumn<bool>("opens");
        QTest::newRow("sound") << u"sound"_s << true << true;
        QTest::newRow("signed by another") << u"signer"_s << false << false;
        QTest::newRow("nobody was proven") << u"none"_s << false << false;
        QTest::newRow("sealed to another") << u"sealed"_s << true << false;
        QTest::newRow("nothing sealed") << u"whole"_s << false << false;
    }

    void aSealedPartIsOpenedWhereAnEntryIsReadThatHolds()
    {
        QFETCH(QString, how);
        QFETCH(bool, tried);
        QFETCH(bool, opens);
        Bench bench;
        bench.comeOnline(1);
        const BrandKeys &keys = *bench.made.keys.brand(brand);
        journal::Entry entry = bench.entry(u"e"_s, how != u"whole");
        const QByteArray key = entry.wrap.isEmpty() ? QByteArray() : keys.intake.open(entry.wrap)->view().toByteArray();
        if (how == u"sealed")
            entry.wrap = crypto::sealTo(crypto::BoxKey::make().publicKey, key);
        const QByteArray own = how == u"signer" ? crypto::SignKey::make().publicKey : bench.key.publicKey;
        const QByteArray bytes = journal::toFrame(entry);
        const HeardFrame read = hear(
            bytes, how == u"none" ? std::nullopt : std::optional(ProvenDesk{bench.desk.text, own}), bench.made.keys);
        QCOMPARE(read.part.intake, tried ? keys.intake.publicKey : QByteArray());
        QCOMPARE(read.part.key.view().toByteArray(), opens ? key : QByteArray());
        OfficeOutputs out;
        bench.write([&](WorkingSet &rows) { bench.sync.received(1, bytes, read, rows, bench.clock.now(), out); });
        QCOMPARE(bench.rules.part, read.part.key.view().toByteArray());
    }
};

PRIVITY_TEST(HeardFrameTest)
#include "tst_HeardFrame.moc"
