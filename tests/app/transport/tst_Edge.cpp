// SPDX-License-Identifier: Apache-2.0
#include "tests/app/transport/EdgeRecorder.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <openssl/ssl.h>

using namespace privity;
using test::RawPeer;
using test::TestOffice;

namespace {

constexpr int text = 1;
constexpr qsizetype kib = 1024;

template<class Peer>
bool sendText(Peer &peer, const QByteArray &message)
{
    return peer->write(RawPeer::frame(text, message));
}

} // namespace

//! The WebSocket side of the edge: what it lets in, and what it does to those who do not behave.
class EdgeTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void messagesGoBothWaysOverTls13()
    {
        TestOffice office(m_identity);
        office.proveAll();
        office.echo();
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QVERIFY(desk);
        QVERIFY(!desk->offersResumption()); // no tickets, so no 0-RTT either
        for (const QByteArray &message : {QByteArray{}, QByteArray("Grüße"), QByteArray(256 * kib, 'x')}) {
            QVERIFY(sendText(desk, message));
            const RawPeer::Frame back = desk->readFrame();
            QCOMPARE(back.opcode, text);
            QCOMPARE(back.payload, message);
        }
        QVERIFY(desk->write(RawPeer::frame(8, QByteArray("\x03\xE8", 2))));
        QCOMPARE(desk->readFrame().closeCode(), 1000);
        QVERIFY(desk->endsWithin(5'000));
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{1000}; }));
        QCOMPARE(office.events.seen().peers, QList<QByteArray>{"127.0.0.1"});
        QTRY_COMPARE(office.edge.connectionCount(), 0);
    }

    void theOfficeSpeaksFirst()
    {
        TestOffice office(m_identity);
        office.events.onOpened = [&](ConnectionId id) { office.edge.send(id, "challenge"); };
        QVERIFY(office.edge.start());
        QCOMPARE(office.connectDesk()->readFrame().payload, "challenge");
    }

    void theHashIsThatOfTheCertificate()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        QCOMPARE(office.edge.spkiHash(), *spkiHash(m_identity.certificatePem));
    }

    void whatCannotWorkDoesNotStart()
    {
        TestOffice good(m_identity);
        QVERIFY(good.edge.start());
        EdgeOptions options = test::quickToClose();
        options.port = good.edge.boundPort();
        QCOMPARE(TestOffice(m_identity, options).edge.start().error().code, ErrorCode::AddressTaken);
        const TlsIdentity mixed{m_identity.certificatePem, test::newIdentity().keyPem};
        QCOMPARE(TestOffice(mixed).edge.start().error().code, ErrorCode::Malformed);
        QCOMPARE(TestOffice({"no certificate", m_identity.keyPem}).edge.start().error().code, ErrorCode::Malformed);
        QCOMPARE(TestOffice({m_identity.certificatePem, "no key"}).edge.start().error().code, ErrorCode::Malformed);
    }

    void olderTlsIsRefused()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        const auto peer = RawPeer::connectTo(office.edge.boundPort());
        QVERIFY(!peer->startTls(TLS1_2_VERSION));
        QVERIFY(office.events.seen().opened.isEmpty());
    }

    void plainHttpToThePortEndsAtOnce()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        const auto peer = RawPeer::connectTo(office.edge.boundPort());
        QVERIFY(peer->writePlain("GET /healthz HTTP/1.1\r\nHost: office\r\n\r\n"));
        QVERIFY(!peer->readPlain().contains("HTTP"));
        QVERIFY(peer->endsWithin(2'000));
    }

    void onlyADeskMayOpenAWebSocket_data()
    {
        const QByteArray protocol = "Sec-WebSocket-Protocol: cloudevents.json\r\n";
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("desk") << QByteArray("/v1/desk") << protocol << 101;
        QTest::newRow("several protocols")
            << QByteArray("/v1/desk") << QByteArray("Sec-WebSocket-Protocol: a, cloudevents.json\r\n") << 101;
        QTest::newRow("allowed origin") << QByteArray("/v1/desk") << protocol + "Origin: https://desk.example\r\n"
                                        << 101;
        QTest::newRow("browser") << QByteArray("/v1/desk") << protocol + "Origin: https://evil.example\r\n" << 403;
        QTest::newRow("browser's null") << QByteArray("/v1/desk") << protocol + "Origin: null\r\n" << 403;
        QTest::newRow("no protocol") << QByteArray("/v1/desk") << QByteArray() << 400;
        QTest::newRow("other protocol") << QByteArray("/v1/desk") << QByteArray("Sec-WebSocket-Protocol: chat\r\n")
                                        << 400;
        QTest::newRow("frames before the answer")
            << QByteArray("/v1/desk") << protocol + "\r\n" + RawPeer::frame(text, "x") << 400;
        QTest::newRow("other path") << QByteArray("/") << protocol << 404;
        QTest::newRow("token in the path") << QByteArray("/v1/desk?token=1") << protocol << 404;
    }

    void onlyADeskMayOpenAWebSocket()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        EdgeOptions options = test::quickToClose();
        options.origins = {"https://desk.example"};
        TestOffice office(m_identity, options);
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        QCOMPARE(peer->upgrade(path, headers), status);
        if (status == 101)
            QVERIFY(office.events.sees([](const auto &seen) { return seen.opened.size() == 1; }));
        else
            QVERIFY(peer->endsWithin(5'000) && office.events.seen().opened.isEmpty());
    }

    void brokenFramesEndTheLink_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("binary") << RawPeer::frame(2, "abc") << 1003;
        QTest::newRow("binary in fragments") << RawPeer::frame(2, "abc", false) << 1003;
        QTest::newRow("unmasked") << RawPeer::frame(text, "abc", true, false) << 1002;
        QTest::newRow("compressed") << QByteArray("\xC1\x80\x01\x02\x03\x04", 6) << 1002;
        QTest::newRow("unknown opcode") << RawPeer::frame(3, "abc") << 1002;
        QTest::newRow("continuation of nothing") << RawPeer::frame(0, "abc") << 1002;
        QTest::newRow("no UTF-8") << RawPeer::frame(text, "\xC3\x28") << 1007;
        QTest::newRow("too large, from the announcement")
            << QByteArray("\x81\xFF\x00\x00\x00\x00\x80\x00\x00\x00\x01\x02\x03\x04", 14) << 1009;
        QTest::newRow("4 KiB and 1 before the proof") << RawPeer::frame(text, QByteArray(4 * kib + 1, 'x')) << 1009;
        QTest::newRow("the same in fragments")
            << RawPeer::frame(text, QByteArray(4 * kib, 'x'), false) + RawPeer::frame(0, "x") << 1009;
    }

    void brokenFramesEndTheLink()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        EdgeOptions options = test::quickToClose();
        TestOffice office(m_identity, options);
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QVERIFY(desk->write(bytes));
        QCOMPARE(desk->readFrame().closeCode(), code);
        desk->write(RawPeer::frame(8, {}));
        QVERIFY(desk->endsWithin(5'000));
        QVERIFY(office.events.sees([code](const auto &seen) { return seen.closed == QList<int>{code}; }));
        QVERIFY(office.events.seen().received.isEmpty());
    }

    void beforeTheProofFourMessagesAreHeard()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        for (int i = 0; i < 5; ++i)
            QVERIFY(sendText(desk, QByteArray(4 * kib, 'x')));
        QCOMPARE(desk->readFrame().closeCode(), 4429);
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{4429}; }));
        QCOMPARE(office.events.seen().received.size(), 4);
    }

    void theProofLiftsTheLimitsTo256KiB()
    {
        TestOffice office(m_identity);
        office.events.onReceived = [&](ConnectionId id, const QByteArray &) { office.edge.setProven(id); };
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QVERIFY(sendText(desk, "hello"));
        QVERIFY(office.events.sees([](const auto &seen) { return seen.received.size() == 1; }));
        for (int i = 0; i < 10; ++i)
            QVERIFY(sendText(desk, QByteArray(256 * kib, 'x')));
        QVERIFY(office.events.sees([](const auto &seen) { return seen.received.size() == 11; }));
        desk->write(RawPeer::frame(text, QByteArray(256 * kib + 1, 'x')).left(20));
        QCOMPARE(desk->readFrame().closeCode(), 1009);
    }

    void whoDoesNotProveItselfInTimeIsTooSlow()
    {
        EdgeOptions options = test::quickToClose();
        options.helloMs = 100;
        TestOffice office(m_identity, options);
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QCOMPARE(desk->readFrame().closeCode(), 4408);
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{4408}; }));
    }

    void whatWasSentBeforeACloseArrives()
    {
        TestOffice office(m_identity);
        office.events.onOpened = [&](ConnectionId id) {
            for (int i = 0; i < 100; ++i)
                office.edge.send(id, QByteArray::number(i) + QByteArray(2 * kib, ' '));
            office.edge.close(id, 4409, "replaced");
            office.edge.send(id, "too late");
            office.edge.close(id, 4400);
        };
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        for (int i = 0; i < 100; ++i)
            QCOMPARE(desk->readFrame().payload.trimmed(), QByteArray::number(i));
        const RawPeer::Frame last = desk->readFrame();
        QCOMPARE(last.closeCode(), 4409);
        QCOMPARE(last.payload.mid(2), "replaced");
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{4409}; }));
    }

    void aCloseThatIsNotAnsweredEndsToo()
    {
        EdgeOptions options = test::quickToClose();
        TestOffice office(m_identity, options);
        office.events.onOpened = [&](ConnectionId id) { office.edge.close(id, 4503); };
        QVERIFY(office.edge.start());
        const auto desk = office.connectDesk();
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{4503}; }, 3'000));
        QTRY_COMPARE(office.edge.connectionCount(), 0);
    }

    void whatIsGoneIsIgnored()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        office.edge.send(77, "nobody");
        office.edge.close(77, 4400);
        office.edge.setProven(77);
        QCOMPARE(office.edge.queuedBytes(77), 0);
    }

    void theEndOfTheEdgeIsTheEndOfEachLink()
    {
        test::EdgeRecorder events;
        std::unique_ptr<RawPeer> desk;
        {
            Edge edge(TestOffice::onLoopback(m_identity), events);
            QVERIFY(edge.start());
            desk = RawPeer::connectTo(edge.boundPort());
            QVERIFY(desk->startTls());
            QCOMPARE(desk->upgrade(), 101);
            QVERIFY(events.sees([](const auto &seen) { return seen.opened.size() == 1; }));
        }
        QCOMPARE(events.seen().closed, QList<int>{1006});
        QVERIFY(desk->endsWithin(1'000));
    }

    void severalThreadsServeManyDesks()
    {
        EdgeOptions options = test::quickToClose();
        options.threads = 3;
        TestOffice office(m_identity, options);
        office.proveAll();
        office.echo();
        QVERIFY(office.edge.start());
        std::vector<std::unique_ptr<RawPeer>> desks;
        for (int i = 0; i < 12; ++i)
            desks.push_back(office.connectDesk());
        for (int round = 0; round < 20; ++round) {
            for (const auto &desk : desks)
                QVERIFY(sendText(desk, QByteArray::number(round)));
            for (const auto &desk : desks)
                QCOMPARE(desk->readFrame().payload, QByteArray::number(round));
        }
        QCOMPARE(office.edge.connectionCount(), 12);
    }

    void admissionIsLimitedPerSecond()
    {
        EdgeOptions options = test::quickToClose();
        options.admissionsPerSecond = 20; // a bucket of two, then one each 50 ms
        TestOffice office(m_identity, options);
        QVERIFY(office.edge.start());
        QElapsedTimer took;
        took.start();
        std::vector<std::unique_ptr<RawPeer>> desks;
        for (int i = 0; i < 12; ++i)
            desks.push_back(RawPeer::connectTo(office.edge.boundPort()));
        QTRY_COMPARE(office.edge.connectionCount(), 12);
        QVERIFY(took.elapsed() >= 450);
        QVERIFY(desks.back()->startTls()); // nobody was turned away
    }

    void moreThanTheLimitOfSocketsAreTurnedAway()
    {
        EdgeOptions options = test::quickToClose();
        options.connections = 2;
        TestOffice office(m_identity, options);
        QVERIFY(office.edge.start());
        auto one = office.connectDesk();
        const auto two = office.connectDesk();
        QVERIFY(one && two);
        QVERIFY(!office.connectTls());
        one.reset();
        QTRY_COMPARE(office.edge.connectionCount(), 1);
        QVERIFY(office.connectDesk());
    }

private:
    const TlsIdentity m_identity = test::newIdentity();
};

PRIVITY_TEST(EdgeTest)
#include "tst_Edge.moc"
