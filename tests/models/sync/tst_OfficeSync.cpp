// SPDX-License-Identifier: Apache-2.0
#include "app/simulation/World.h"
#include "models/journal/Heads.h"
#include "models/sync/OfficeSync.h"
#include "tests/models/sync/OfficeSyncBench.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace privity::test;
using namespace Qt::StringLiterals;

class OfficeSyncTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aProvenHelloIsWelcomed()
    {
        Bench bench;
        const OfficeOutputs out = bench.give(1, bench.frame(bench.hello(bench.open(1), bench.made.keys.tlsKeyHash)));
        QVERIFY(said<Welcome>(out));
        QCOMPARE(said<Welcome>(out)->generation, 1u);
        QVERIFY(bench.sync.isOnline(bench.desk));
    }

    // To a key of low order nothing can be sealed (RFC 7748, section 6.1).
    void aContextKeyThatNothingCanBeSealedToIsRefused()
    {
        Bench bench;
        const QByteArray nonce = bench.open(1);
        Hello hello = bench.hello(nonce, bench.made.keys.tlsKeyHash);
        hello.contextKey = QByteArray(32, '\0');
        hello.signature = {};
        hello.signature = bench.key.sign(crypto::Domain::Hello, helloBytes(hello, nonce, bench.made.keys.tlsKeyHash));
        QCOMPARE(closeCode(bench.give(1, bench.frame(hello))), int(CloseMalformed));
    }

    // Sent as it is, it would be sent again at every hello, and hold up all that comes after it.
    void aRowThatCannotBeSentIsSteppedOver()
    {
        Bench bench;
        bench.write([&](WorkingSet &rows) {
            const QString feed = deskFeed(bench.desk);
            rows.put(FeedHeadRow{feed, 3, 0});
            Event event = *Event::fromBytes(bench.frame(InteractionEnded{InteractionId::make(bench.random), {}}));
            rows.put(FeedRow{feed, 1, "not an event", {}, {}, {}});
            rows.put(FeedRow{feed, 2, event.toBytes(),
                *canonicalJson(QJsonObject{{u"text"_s, QString(largestMessage, u'x')}}), {}, {}});
            rows.put(FeedRow{feed, 3, event.toBytes(), {}, {}, {}});
        });
        QStringList types;
        const OfficeOutputs out = bench.give(1, bench.frame(bench.hello(bench.open(1), bench.made.keys.tlsKeyHash)));
        for (const OfficeOutput &output : out) {
            const Result<Event> event = Event::fromBytes(output.bytes);
            if (output.kind == OfficeOutput::Kind::Send && event && event->extensions.contains("feed"_L1)) {
                QCOMPARE(event->sequence, std::optional<quint64>(types.size() + 1));
                types += event->type;
            }
        }
        const QString gap = QLatin1StringView(Refused::type);
        QCOMPARE(types, QStringList({gap, gap, QLatin1StringView(InteractionEnded::type)}));
    }

    // A desk that has seen more forgotten people than the office knows of proves it by the office's own head; a desk
    // cannot stop the office by saying so.
    void aHeadThatCountsMoreForgottenStopsTheOffice_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<bool>("stops");
        QTest::newRow("signed") << u"signed"_s << true;
        QTest::newRow("without its signature") << u"bare"_s << false;
        QTest::newRow("signed by another") << u"forged"_s << false;
        QTest::newRow("another counter than was signed") << u"raised"_s << false;
        QTest::newRow("as many as the office knows of") << u"same"_s << false;
    }

    void aHeadThatCountsMoreForgottenStopsTheOffice()
    {
        QFETCH(QString, claim);
        Bench bench;
        bench.write([&](WorkingSet &rows) { rows.put(journal::LogRow{brand, 1, 0, 0, {}, 1}); });
        const crypto::SignKey stranger = crypto::SignKey::make();
        Head head{brand, 1, 5, crypto::randomBytes(32), bench.clock.now(), journal::firstPrev(), 2, {}};
        head.forgotten = claim == u"same"_s ? 1 : 2;
        KnownHead known = journal::knownHead(
            journal::signHead(claim == u"forged"_s ? stranger : bench.made.keys.brand(brand)->log, head));
        if (claim == u"bare"_s)
            known.signature.reset();
        if (claim == u"raised"_s)
            known.forgotten = 3;
        const QByteArray nonce = bench.open(1);
        Hello hello = bench.hello(nonce, bench.made.keys.tlsKeyHash);
        hello.resume.logHeads = {known};
        hello.signature = {};
        hello.signature = bench.key.sign(crypto::Domain::Hello, helloBytes(hello, nonce, bench.made.keys.tlsKeyHash));
        const OfficeOutputs out = bench.give(1, bench.frame(hello));
        QTEST(bench.sync.undone().has_value(), "stops");
        QCOMPARE(bench.sync.liveCount(), bench.sync.undone() ? 0u : 1u);
        if (bench.sync.undone())
            QCOMPARE(closeCode(out), int(CloseLater));
        QCOMPARE(bench.stored<SettingRow>().size(), bench.sync.undone() ? 1 : 0); // the next start finds it too
    }

    // Each of these must leave the sitting session unharmed.
    void anUnprovenHelloChangesNothing_data()
    {
        QTest::addColumn<QString>("attack");
        for (const char *attack :
            {"replayed", "relayed", "altered resume", "altered context key", "stranger's key", "too late", "revoked"})
            QTest::newRow(attack) << QString::fromLatin1(attack);
    }

    void anUnprovenHelloChangesNothing()
    {
        QFETCH(QString, attack);
        Bench bench;
        bench.comeOnline(1);
        const QByteArray nonce = bench.open(2);
        Hello hello = bench.hello(nonce, attack == u"relayed" ? crypto::randomBytes(32) : bench.made.keys.tlsKeyHash);
        if (attack == u"replayed")
            hello = bench.hello(crypto::randomBytes(32), bench.made.keys.tlsKeyHash);
        else if (attack == u"altered resume")
            hello.resume.ackedUpTo = 9;
        else if (attack == u"altered context key")
            hello.contextKey = crypto::BoxKey::make().publicKey;
        else if (attack == u"stranger's key")
            hello.signature = crypto::SignKey::make().sign(
                crypto::Domain::Hello, helloBytes(hello, nonce, bench.made.keys.tlsKeyHash));
        else if (attack == u"too late")
            bench.clock.advance(5001);
        else if (attack == u"revoked")
            bench.write([&](WorkingSet &rows) {
                DeskRow row = *rows.find<DeskRow>(bench.desk);
                row.revoked = true;
                rows.put(row);
            });
        const OfficeOutputs out = bench.give(2, bench.frame(hello));
        QCOMPARE(closeCode(out), attack == u"too late" ? int(CloseTooSlow) : int(CloseNotProven));
        QVERIFY(!said<Welcome>(out));
        QVERIFY(bench.sync.isOnline(bench.desk));
        QCOMPARE(bench.stored<DeskRow>().first().generation, 1u);
    }

    void theNewerSessionReplacesTheOlder()
    {
        Bench bench;
        bench.comeOnline(1);
        const OfficeOutputs out = bench.give(2, bench.frame(bench.hello(bench.open(2), bench.made.keys.tlsKeyHash)));
        QCOMPARE(out.front().connection, 1u);
        QCOMPARE(closeCode(out), int(CloseReplaced));
        QVERIFY(said<Welcome>(out));
        // What the older one still has under way is not written.
        bench.give(1, journal::toFrame(bench.entry()));
        QCOMPARE(bench.stored<JournalRow>(bench.desk.text).size(), 0);
    }

    // A desk gives a link up before it opens another one; its hello may still be under way on the old one.
    void aLateHelloOfAnOlderLinkDisplacesNothing()
    {
        Bench bench;
        const QByteArray late = bench.frame(bench.hello(bench.open(1), bench.made.keys.tlsKeyHash));
        bench.comeOnline(2);
        const OfficeOutputs out = bench.give(1, late);
        QCOMPARE(closeCode(out), int(CloseReplaced));
        QVERIFY(!said<Welcome>(out));
        QVERIFY(said<Ack>(bench.give(2, journal::toFrame(bench.entry()))));
    }

    void anEntryIsKeptOnceHoweverOftenItComes()
    {
        Bench bench;
        bench.comeOnline(1);
        const journal::Entry entry = bench.entry();
        const QByteArray frame = journal::toFrame(entry);
        QCOMPARE(said<Ack>(bench.give(1, frame))->upTo, 1u);
        QCOMPARE(said<Ack>(bench.give(1, frame))->upTo, 1u);
        QCOMPARE(bench.stored<JournalRow>(bench.desk.text).size(), 1);
    }

    void anotherEntryUnderAKnownNumberIsRefusedAndNoted()
    {
        Bench bench;
        bench.comeOnline(1);
        bench.give(1, journal::toFrame(bench.entry(u"one"_s)));
        const OfficeOutputs out = bench.give(1, journal::toFrame(bench.entry(u"other"_s)));
        QCOMPARE(closeCode(out), int(CloseGap));
        const auto rows = bench.stored<JournalRow>(bench.desk.text);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().eventId, u"one"_s);
        QCOMPARE(bench.stored<JournalRow>(u"office:"_s + brand).size(), 1);
    }

    // Who holds a desk's key can sign without end.
    void onlySoManyDeviatingEntriesAreKept()
    {
        Bench bench;
        const journal::Entry first = bench.entry();
        bench.advance(first);
        journal::Entry other = bench.entry();
        const auto keep = [&](WorkingSet &rows) {
            for (int i = 0; i < 2; ++i) // the same again counts once
                quarantine(rows, *rows.find<DeskRow>(bench.desk), other, {}, "frame", bench.clock.now());
        };
        bench.write(keep);
        QCOMPARE(bench.stored<DeskRow>().first().quarantined, 1);
        bench.write([&](WorkingSet &rows) {
            DeskRow row = *rows.find<DeskRow>(bench.desk);
            row.quarantined = quarantinedAtMost - 1;
            rows.put(row);
        });
        for (int i = 0; i < 2; ++i) {
            other = bench.entry(u"another %1"_s.arg(i));
            bench.write(keep);
        }
        QCOMPARE(bench.stored<QuarantineRow>(bench.desk).size(), 2);
    }

    void aHoleIsAskedForAgain()
    {
        Bench bench;
        bench.comeOnline(1);
        const journal::Entry first = bench.entry();
        bench.advance(first);
        const journal::Entry second = bench.entry(u"e2"_s);
        const auto resync = said<Resync>(bench.give(1, journal::toFrame(second)));
        QVERIFY(resync);
        QCOMPARE(resync->after, 0u);
        bench.advance(second);
        const journal::Entry third = bench.entry(u"e3"_s); // was on its way when the desk heard of it
        QVERIFY(!said<Resync>(bench.give(1, journal::toFrame(third))));
        QCOMPARE(bench.stored<JournalRow>(bench.desk.text).size(), 0);
        QVERIFY(!said<Resync>(bench.give(1, journal::toFrame(first))));
        QVERIFY(said<Resync>(bench.give(1, journal::toFrame(third)))); // another hole
    }

    void anEntryOfAnotherKeyIsNotTaken()
    {
        Bench bench;
        bench.comeOnline(1);
        bench.key = crypto::SignKey::make();
        QCOMPARE(closeCode(bench.give(1, journal::toFrame(bench.entry()))), int(CloseNotProven));
        QCOMPARE(bench.stored<JournalRow>(bench.desk.text).size(), 0);
    }

    void anEntryThatLacksItsSealedPartIsRefused()
    {
        Bench bench;
        bench.comeOnline(1);
        const auto ack = said<Ack>(bench.give(1, journal::toFrame(bench.entry(u"e"_s, false))));
        QCOMPARE(ack->refused.size(), 1);
        QCOMPARE(ack->refused.first().code, u"malformed"_s);
        QCOMPARE(bench.stored<SettingRow>().size(), 0);
    }

    void aDeskThatLostItsTailIsNotTakenFurther()
    {
        Bench bench;
        bench.comeOnline(1);
        bench.give(1, journal::toFrame(bench.entry()));
        QCOMPARE(closeCode(bench.give(2, bench.frame(bench.hello(bench.open(2), bench.made.keys.tlsKeyHash)))),
            int(CloseGap));
    }

    void anUnknownTypeIsAnsweredAndTheLinkStays()
    {
        Bench bench;
        bench.comeOnline(1);
        Event event;
        event.id = u"q"_s;
        event.source = deskSource(bench.desk);
        event.type = u"privity.future.thing.v1"_s;
        event.time = bench.clock.now();
        const OfficeOutputs out = bench.give(1, event.toBytes());
        QCOMPARE(said<Refused>(out)->code, u"unknown-type"_s);
        QCOMPARE(closeCode(out), 0);
        QCOMPARE(closeCode(bench.give(1, "{\"a\": 1}")), int(CloseMalformed));
    }

    void anAnswerThatNoDeskCouldReadIsRefused()
    {
        Bench bench;
        bench.comeOnline(1);
        const ContextOpen question{InteractionId::make(bench.random)};
        for (const bool fits : {true, false}) {
            Event cells;
            cells.id = u"a"_s;
            cells.source = officeSource(brand);
            cells.type = QLatin1StringView(ContextCells::type);
            cells.time = bench.clock.now();
            cells.data = {{u"long"_s, QString(fits ? 1000 : largestMessage, u'x')}};
            bench.rules.says = {cells, {}};
            const OfficeOutputs out = bench.give(1, bench.frame(question));
            QCOMPARE(closeCode(out), 0);
            const std::optional<Refused> refused = said<Refused>(out);
            QCOMPARE(refused ? refused->code : QString(), fits ? QString() : u"too-large"_s);
        }
    }

    // Ten refused messages a minute are answered and noted; one more ends the link.
    void whoAsksForTooMuchIsSentAway()
    {
        Bench bench;
        bench.comeOnline(1);
        Event event;
        event.id = u"q"_s;
        event.source = deskSource(bench.desk);
        event.type = u"privity.future.thing.v1"_s;
        event.time = bench.clock.now();
        for (int minute = 0; minute < 2; ++minute) {
            for (int i = 0; i < OfficeSync::refusalsAMinute; ++i)
                QVERIFY(said<Refused>(bench.give(1, event.toBytes())));
            if (minute == 0)
                bench.clock.advance(60001);
        }
        const OfficeOutputs out = bench.give(1, event.toBytes());
        QCOMPARE(closeCode(out), int(CloseTooMany));
        QVERIFY(!said<Refused>(out));
        QCOMPARE(bench.stored<JournalRow>(u"office:"_s + brand).size(), 2 * OfficeSync::refusalsAMinute);
    }

    // However many links it makes: what is above the rate is counted, and noted as a sum when the hour is over.
    void aDeskGrowsTheJournalAtARate()
    {
        Bench bench;
        const auto notes = [&] {
            QStringList all;
            for (const JournalRow &row : bench.stored<JournalRow>(u"office:"_s + brand)) {
                const QJsonObject data = QJsonDocument::fromJson(*row.body).object()["data"_L1].toObject();
                all += data["code"_L1].toString() + u' ' + data["times"_L1].toString().right(3);
            }
            return all;
        };
        Event event;
        event.id = u"q"_s;
        event.source = deskSource(bench.desk);
        event.type = u"privity.future.thing.v1"_s;
        event.time = bench.clock.now();
        ConnectionId link = 1;
        const auto misbehave = [&](int links) {
            for (int i = 0; i < links; ++i) {
                bench.comeOnline(++link);
                for (int asked = 0; asked < OfficeSync::refusalsAMinute; ++asked)
                    bench.give(link, event.toBytes());
            }
        };
        misbehave(7);
        QCOMPARE(notes().size(), NoteRate::provenAnHour);
        const journal::Entry first = bench.entry();
        bench.give(link, journal::toFrame(first));
        QCOMPARE(closeCode(bench.give(link, journal::toFrame(bench.entry(u"other"_s)))), int(CloseGap));
        bench.advance(first);
        QCOMPARE(notes().size(), NoteRate::provenAnHour);
        // Who only knows its name neither uses this up nor has more of it.
        for (int i = 0; i < 3; ++i) {
            link += 1;
            bench.give(link, bench.frame(bench.hello(bench.open(link), "another office's")));
        }
        QCOMPARE(notes().size(), NoteRate::provenAnHour + 1);
        bench.clock.advance(3600000);
        misbehave(1);
        QCOMPARE(notes().mid(NoteRate::provenAnHour),
            (QStringList{u"not-proven "_s, u"unknown-type 010"_s, u"conflict 001"_s, u"not-proven 002"_s}
                + QStringList(10, u"unknown-type "_s)));
    }

    // A type that the protocol knows does not hide behind others, and the office's end loses no sum.
    void whatWasCountedIsNotedWhenTheOfficeEnds()
    {
        Bench bench;
        ConnectionId link = 1;
        Event event;
        event.id = u"q"_s;
        event.source = deskSource(bench.desk);
        event.time = bench.clock.now();
        for (int i = 0; i < NoteRate::provenAnHour + 3; ++i) {
            if (i % (OfficeSync::refusalsAMinute - 1) == 0)
                bench.comeOnline(++link);
            event.type = i == NoteRate::provenAnHour ? QString::fromLatin1(PolicyPublished::type)
                                                     : u"privity.junk%1.v1"_s.arg(i);
            bench.give(link, event.toBytes());
        }
        OfficeSync next(bench.made.keys, bench.rules, bench.random, bench.sync.notes()); // after a failed batch
        bench.write([&](WorkingSet &rows) { next.noteAll(rows, bench.clock.now()); });
        QStringList last;
        for (const JournalRow &row : bench.stored<JournalRow>(u"office:"_s + brand).mid(NoteRate::provenAnHour)) {
            const QJsonObject data = QJsonDocument::fromJson(*row.body).object()["data"_L1].toObject();
            last += data["what"_L1].toString() + u' ' + data["times"_L1].toString().right(3);
        }
        last.sort();
        QCOMPARE(last, (QStringList{u"privity.junk62.v1 002"_s, u"privity.policy.published.v1 001"_s}));
    }

    // A desk that is revoked while it is online gets nothing more, whichever way it asks.
    void aRevokedDeskIsFedNothingMore_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"feed", "entry", "question", "unknown"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

    void aRevokedDeskIsFedNothingMore()
    {
        QFETCH(QString, way);
        Bench bench;
        bench.comeOnline(1);
        Event event;
        event.id = u"f"_s;
        event.source = deskSource(bench.desk);
        event.type = way == u"question" ? QString::fromLatin1(ContextOpen::type) : u"privity.future.thing.v1"_s;
        event.time = bench.clock.now();
        event.data = {{u"interaction"_s, u"i:00000000-0000-4000-8000-000000000000"_s}};
        OfficeOutputs out;
        bench.write([&](WorkingSet &rows) {
            DeskRow row = *rows.find<DeskRow>(bench.desk);
            row.revoked = true;
            rows.put(row);
            if (way == u"feed")
                OfficeSync::feed(rows, deskFeed(bench.desk), event);
        });
        bench.write([&](WorkingSet &rows) {
            const QByteArray bytes = way == u"entry" ? journal::toFrame(bench.entry()) : event.toBytes();
            if (way != u"feed")
                bench.sync.received(1, bytes, hear(bytes, std::nullopt, bench.made.keys), rows, bench.clock.now(), out);
            bench.sync.pump(rows, bench.clock.now(), out);
        });
        QCOMPARE(closeCode(out), int(CloseNotProven));
        QCOMPARE(out.size(), 1u);
        QCOMPARE(bench.stored<JournalRow>().size(), 0);
        QVERIFY(!bench.sync.isOnline(bench.desk));
    }

    void aCodeDiesAfterFiveWrongProofsAndTenMinutes()
    {
        Bench bench;
        const SecretBytes code = SecretBytes::random(10);
        bench.write([&](WorkingSet &rows) {
            rows.put(EnrolmentRow{enrolHandle(code), enrolCodeKey(code), u"new"_s, Role::Agent, {brand}, {},
                bench.clock.now().plusMs(600000), 0, false});
        });
        const crypto::SignKey key = crypto::SignKey::make();
        ConnectionId next = 10;
        const auto attempt = [&](bool right) {
            const ConnectionId connection = next++;
            const QByteArray nonce = bench.open(connection);
            Enrol enrol{enrolHandle(code), crypto::randomBytes(32), key.publicKey, {}, {}};
            enrol.proof = right ? enrolProof(enrolCodeKey(code), crypto::Domain::EnrolDesk, nonce, enrol.nonce,
                              bench.made.keys.tlsKeyHash, key.publicKey, {}, {})
                                : crypto::randomBytes(32);
            return bench.give(connection, bench.frame(enrol));
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(said<Refused>(attempt(false))->code, u"not-proven"_s);
        QCOMPARE(said<Refused>(attempt(true))->code, u"code-dead"_s);
        bench.write([&](WorkingSet &rows) {
            EnrolmentRow row = *rows.find<EnrolmentRow>(enrolHandle(code));
            row.wrongProofs = 0;
            rows.put(row);
        });
        bench.clock.advance(600001);
        QCOMPARE(said<Refused>(attempt(true))->code, u"code-expired"_s);
        bench.clock.advance(-2);
        QVERIFY(said<Enrolled>(attempt(true)));
        QCOMPARE(said<Refused>(attempt(true))->code, u"code-used"_s);
        QCOMPARE(bench.stored<JournalRow>(u"office:"_s + brand).size(), 5);
    }
};

PRIVITY_TEST(OfficeSyncTest)
#include "tst_OfficeSync.moc"
