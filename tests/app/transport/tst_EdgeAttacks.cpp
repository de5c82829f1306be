// SPDX-License-Identifier: Apache-2.0
#include "tests/app/transport/EdgeRecorder.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QThread>
#include <future>
#include <limits>

using namespace privity;
using test::RawPeer;
using test::TestOffice;

namespace {

constexpr qsizetype kib = 1024;
constexpr qsizetype mib = 1024 * kib;
constexpr int text = 1;

//! Time-outs of a twentieth or so. What is not under test stays long, because the machine may be busy.
EdgeOptions quick()
{
    EdgeOptions options = test::quickToClose();
    options.handshakeMs = 400;
    options.messageMs = 400;
    options.drainMs = 400;
    return options;
}

} // namespace

//! Slow, greedy and dead peers (F09–F11): each is cut in time and costs no more than its limits.
class EdgeAttacksTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whoStopsHalfWayIsCut_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("http");
        QTest::addColumn<QByteArray>("frames");
        const QByteArray none;
        QTest::newRow("nothing at all") << none << none << none;
        QTest::newRow("half TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) << none << none;
        QTest::newRow("TLS and nothing more") << none << QByteArray("") << none;
        QTest::newRow("half an HTTP header") << none << QByteArray("GET /v1/desk HTTP/1.1\r\nHost: off") << none;
        QTest::newRow("half a frame's header") << none << none << RawPeer::frame(text, "abc").left(1);
        QTest::newRow("half a frame") << none << none << RawPeer::frame(text, "abc").chopped(1);
        QTest::newRow("half a message") << none << none << RawPeer::frame(text, "abc", false);
        QTest::newRow("whole, then half")
            << none << none << RawPeer::frame(text, "abc") + RawPeer::frame(text, "abc").left(3);
    }

    void whoStopsHalfWayIsCut()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, http);
        QFETCH(QByteArray, frames);
        TestOffice office(m_identity, quick());
        office.proveAll();
        QVERIFY(office.edge.start());
        std::unique_ptr<RawPeer> peer;
        if (!frames.isEmpty()) {
            peer = office.connectDesk();
            QVERIFY(peer && peer->write(frames));
        } else if (!http.isNull()) {
            peer = office.connectTls();
            QVERIFY(peer && peer->write(http));
        } else {
            peer = RawPeer::connectTo(office.edge.boundPort());
            QVERIFY(plain.isEmpty() || peer->writePlain(plain));
        }
        QVERIFY(peer->endsWithin(3'000));
        if (!frames.isEmpty())
            QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{1006}; }));
    }

    void aDripIsCutHoweverSteady_data()
    {
        QTest::addColumn<bool>("desk");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("drop");
        QTest::newRow("HTTP header") << false << QByteArray("GET / HTTP/1.1\r\nX: ") << QByteArray("x");
        QTest::newRow("frame") << true << RawPeer::frame(text, QByteArray(200, 'x')).left(8) << QByteArray("x");
        QTest::newRow("fragments") << true << RawPeer::frame(text, "x", false) << RawPeer::frame(0, "x", false);
        QTest::newRow("empty fragments") << true << RawPeer::frame(text, {}, false) << RawPeer::frame(0, {}, false);
        QTest::newRow("pings inside a message") << true << RawPeer::frame(text, {}, false) << RawPeer::frame(9, {});
    }

    void aDripIsCutHoweverSteady()
    {
        QFETCH(bool, desk);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, drop);
        TestOffice office(m_identity, quick());
        office.proveAll();
        QVERIFY(office.edge.start());
        const auto peer = desk ? office.connectDesk() : office.connectTls();
        QElapsedTimer took;
        took.start();
        QVERIFY(peer->write(first));
        while (took.elapsed() < 3'000 && peer->write(drop) && !peer->endsWithin(20))
            ;
        QVERIFY(took.elapsed() < 3'000);
        QVERIFY(office.events.seen().received.isEmpty());
    }

    void emptyFragmentsCostTheirBytes()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QVERIFY(desk->write(RawPeer::frame(text, {}, false)));
        const QByteArray many = RawPeer::frame(0, {}, false).repeated(1'000);
        int sent = 0;
        while (sent < 1'000'000 && desk->write(many))
            sent += 1'000;
        QVERIFY(sent < 100'000); // 12 KiB are allowed before the proof; the rest stood in the sockets
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{1006}; }));
    }

    void aFloodOfPingsIsCut()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        const QByteArray many = RawPeer::frame(9, "?").repeated(100);
        QElapsedTimer took;
        took.start();
        while (took.elapsed() < 5'000 && desk->write(many))
            ;
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{1006}; }, 3'000));
    }

    //! Even without a limit of their number: pongs are not queued, so who does not read them is soon not read from.
    void pingsOfOneWhoDoesNotReadTakeNoMemory()
    {
        EdgeOptions options = quick();
        options.controlFrames = std::numeric_limits<int>::max();
        TestOffice office(m_identity, options);
        office.proveAll();
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        const QByteArray many = RawPeer::frame(9, QByteArray(125, '?')).repeated(1'000);
        qint64 taken = 0;
        while (taken < 64 * mib && desk->write(many, 2'000))
            taken += many.size();
        QVERIFY(taken < 16 * mib); // most of it stands in the kernel
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{1006}; }, 3'000));
    }

    void whoDoesNotReadIsCutWhenTooMuchWaits()
    {
        EdgeOptions options = test::quickToClose();
        options.drainMs = 60'000;
        TestOffice office(m_identity, options);
        office.proveAll();
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QVERIFY(office.events.sees([](const auto &seen) { return seen.opened.size() == 1; }));
        const ConnectionId id = office.events.seen().opened.first();
        const QByteArray message(64 * kib, 'x');
        qint64 most = 0;
        while (most <= options.queueBytes && office.events.seen().closed.isEmpty()) {
            office.edge.send(id, message);
            most = std::max(most, office.edge.queuedBytes(id));
        }
        QVERIFY(most <= options.queueBytes + message.size());
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{1006}; }, 3'000));
        QCOMPARE(office.edge.queuedBytes(id), 0);
    }

    //! 10,000 messages whose answers are not taken: reading stops, and all goes on when they are.
    void whoTakesNoAnswersIsNotReadFrom()
    {
        EdgeOptions options = test::quickToClose();
        options.drainMs = 60'000;
        options.stopReadingBytes = 256 * kib;
        TestOffice office(m_identity, options);
        office.proveAll();
        std::atomic<qint64> most = 0;
        std::atomic<int> heard = 0;
        office.events.onReceived = [&](ConnectionId id, const QByteArray &) {
            office.edge.send(id, QByteArray(16 * kib, 'a'));
            most = std::max(most.load(), office.edge.queuedBytes(id));
            ++heard;
        };
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        constexpr int asked = 2'000;
        QVERIFY(desk->write(RawPeer::frame(text, "?").repeated(asked)));
        QTRY_VERIFY(most > options.stopReadingBytes);
        for (int i = 0; i < asked; ++i)
            QCOMPARE(desk->readFrame().payload.size(), 16 * kib);
        QCOMPARE(heard, asked);
        QVERIFY(most <= options.stopReadingBytes + 32 * kib);
    }

    //! The receiver is slower than the sender: what waits for it is bounded, and the rest comes later.
    void noMoreIsReadThanIsWorkedOff()
    {
        TestOffice office(m_identity);
        office.proveAll();
        office.events.edge = nullptr;
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QVERIFY(desk->write(RawPeer::frame(text, "?").repeated(100)));
        QVERIFY(office.events.sees([](const auto &seen) { return seen.received.size() == 32; }));
        QVERIFY(!office.events.sees([](const auto &seen) { return seen.received.size() > 32; }, 200));
        const ConnectionId id = office.events.seen().opened.first();
        for (int i = 0; i < 100; ++i)
            office.edge.done(id, 1);
        QVERIFY(office.events.sees([](const auto &seen) { return seen.received.size() == 100; }));
        std::future<bool> written = std::async(std::launch::async,
            [&] { return desk->write(RawPeer::frame(text, QByteArray(200 * kib, 'x')).repeated(4), 10'000); });
        QVERIFY(office.events.sees([](const auto &seen) { return seen.received.size() == 103; }));
        QVERIFY(!office.events.sees([](const auto &seen) { return seen.received.size() > 103; }, 200));
        for (int i = 0; i < 3; ++i)
            office.edge.done(id, 200 * kib);
        QVERIFY(office.events.sees([](const auto &seen) { return seen.received.size() == 104; }));
        QVERIFY(written.get());
    }

    //! Our own pause is not the silence of the other side.
    void whoIsNotReadFromIsNotTakenForDead()
    {
        EdgeOptions options = quick();
        options.pingMs = 100;
        options.silenceMs = 400;
        options.pendingMessages = 1;
        TestOffice office(m_identity, options);
        office.proveAll();
        office.events.edge = nullptr;
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QVERIFY(desk->write(RawPeer::frame(text, "?") + RawPeer::frame(text, "abc").chopped(1)));
        QVERIFY(office.events.sees([](const auto &seen) { return seen.received.size() == 1; }));
        QVERIFY(!office.events.sees([](const auto &seen) { return !seen.closed.isEmpty(); }, 1'000));
        office.edge.done(office.events.seen().opened.first(), 1);
        QVERIFY(desk->write(RawPeer::frame(text, "abc").right(1)));
        QVERIFY(office.events.sees([](const auto &seen) { return seen.received.size() == 2; }));
    }

    void whoReadsNothingForTooLongIsCut()
    {
        TestOffice office(m_identity, quick());
        office.proveAll();
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QVERIFY(office.events.sees([](const auto &seen) { return seen.opened.size() == 1; }));
        const ConnectionId id = office.events.seen().opened.first();
        // More than the kernel's buffers take, less than what cuts at once.
        for (int i = 0; i < 48; ++i)
            office.edge.send(id, QByteArray(64 * kib, 'x'));
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{1006}; }, 3'000));
    }

    void whoReadsSlowlyKeepsItsLink()
    {
        EdgeOptions options = quick();
        options.drainMs = 1'000;
        TestOffice office(m_identity, options);
        office.proveAll();
        office.events.onOpened = [&](ConnectionId id) {
            office.edge.setProven(id);
            for (int i = 0; i < 16; ++i)
                office.edge.send(id, QByteArray(64 * kib, 'x'));
        };
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        for (int i = 0; i < 16; ++i) {
            QCOMPARE(desk->readFrame().payload.size(), 64 * kib);
            // All pauses together are longer than drainMs.
            QVERIFY(!office.events.sees([](const auto &seen) { return !seen.closed.isEmpty(); }, 100));
        }
    }

    //! A stopped process still acknowledges TCP; only the missing pong shows that nobody is there.
    void aPeerThatHasStoppedIsNoticed()
    {
        EdgeOptions options = test::quickToClose();
        options.pingMs = 100;
        options.silenceMs = 500;
        TestOffice office(m_identity, options);
        office.proveAll();
        QVERIFY(office.edge.start());
        const auto stopped = office.connectDesk();
        QElapsedTimer took;
        took.start();
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{1006}; }, 3'000));
        QVERIFY(took.elapsed() >= 400);
        QCOMPARE(stopped->readFrame().opcode, 9); // it was asked
    }

    void aPeerThatOnlyAnswersPingsStays()
    {
        EdgeOptions options = test::quickToClose();
        options.pingMs = 100;
        options.silenceMs = 600;
        TestOffice office(m_identity, options);
        office.proveAll();
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QElapsedTimer took;
        took.start();
        while (took.elapsed() < 1'500) {
            const RawPeer::Frame ping = desk->readFrame();
            QCOMPARE(ping.opcode, 9);
            QVERIFY(desk->write(RawPeer::frame(10, ping.payload)));
        }
        QVERIFY(office.events.seen().closed.isEmpty());
    }

    //! 200 stuck handshakes and 50 stuck frames do not keep an honest desk waiting.
    void othersAreServedMeanwhile()
    {
        EdgeOptions options = test::quickToClose();
        options.admissionsPerSecond = 10'000;
        TestOffice office(m_identity, options);
        office.proveAll();
        office.echo();
        QVERIFY(office.edge.start());
        std::vector<std::unique_ptr<RawPeer>> stuck;
        for (int i = 0; i < 200; ++i)
            stuck.push_back(RawPeer::connectTo(office.edge.boundPort()));
        for (int i = 0; i < 50; ++i) {
            stuck.push_back(office.connectDesk());
            QVERIFY(stuck.back()->write(RawPeer::frame(text, "abc").left(3)));
        }
        const auto desk = office.connectDesk();
        QList<qint64> took;
        for (int i = 0; i < 100; ++i) {
            QElapsedTimer timer;
            timer.start();
            QVERIFY(desk->write(RawPeer::frame(text, "?")));
            QCOMPARE(desk->readFrame().payload, "?");
            took.append(timer.elapsed());
        }
        std::sort(took.begin(), took.end());
        QVERIFY(took[98] < 200);
    }

private:
    const TlsIdentity m_identity = test::newIdentity();
};

PRIVITY_TEST(EdgeAttacksTest)
#include "tst_EdgeAttacks.moc"
