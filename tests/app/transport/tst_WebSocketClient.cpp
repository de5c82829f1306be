// SPDX-License-Identifier: Apache-2.0
#include "app/transport/WebSocketClient.h"
#include "tests/app/transport/EdgeRecorder.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <atomic>
#include <future>
#include <openssl/ssl.h>

using namespace privity;
using namespace Qt::StringLiterals;
using test::RawPeer;
using test::ScriptedOffice;
using test::TestOffice;

namespace {

constexpr qsizetype kib = 1024;

struct Zeros : Random {
    void fill(std::span<std::uint8_t> bytes) override { std::fill(bytes.begin(), bytes.end(), std::uint8_t(0)); }
};

//! A link and all that it said.
struct TestDesk {
    explicit TestDesk(LinkOptions options = {}) : link(random, options)
    {
        QObject::connect(&link, &WebSocketClient::opened, &link, [this] { ++opened; });
        QObject::connect(
            &link, &WebSocketClient::received, &link, [this](const QByteArray &message) { received.append(message); });
        QObject::connect(&link, &WebSocketClient::closed, &link,
            [this](int code, const QString &reason, const std::optional<Error> &error) {
                ++closed;
                closeCode = code;
                closeReason = reason;
                closeError = error;
            });
    }
    void connectTo(quint16 port, const QList<QByteArray> &pins)
    {
        link.connectTo(QUrl(u"wss://127.0.0.1:%1"_s.arg(port)), pins);
    }
    std::optional<ErrorCode> fault() const { return closeError ? std::optional(closeError->code) : std::nullopt; }

    Zeros random;
    WebSocketClient link;
    int opened = 0;
    int closed = 0;
    int closeCode = 0;
    QString closeReason;
    std::optional<Error> closeError;
    QList<QByteArray> received;
};

} // namespace

#define QTRY_CLOSED(desk, code, error)                                                                                 \
    QTRY_COMPARE((desk).closed, 1);                                                                                    \
    QCOMPARE((desk).closeCode, code);                                                                                  \
    QVERIFY2((desk).fault() == (error), qPrintable((desk).closeError.value_or(Error{}).toText()))

class WebSocketClientTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aLinkCarriesMessagesBothWays()
    {
        TestOffice office(m_identity);
        office.proveAll();
        office.echo();
        QVERIFY(office.edge.start());
        TestDesk desk;
        QVERIFY(!desk.link.send("too early"));
        desk.connectTo(office.edge.boundPort(), {office.edge.spkiHash()});
        QVERIFY(!desk.link.send("too early"));
        QTRY_COMPARE(desk.opened, 1);
        QCOMPARE(desk.link.tlsKeyHash(), office.edge.spkiHash());
        const QList<QByteArray> messages{"", "Grüße", QByteArray(256 * kib, 'x')};
        for (const QByteArray &message : messages)
            QVERIFY(desk.link.send(message));
        QTRY_COMPARE(desk.received, messages);
        QTRY_COMPARE(desk.link.queuedBytes(), 0);
        desk.link.close(1000);
        QVERIFY(!desk.link.send("too late"));
        QTRY_CLOSED(desk, 1000, std::nullopt);
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed == QList<int>{1000}; }));
        QCOMPARE(office.events.seen().received, messages);
    }

    void theNextKeyHoldsAsWellAsTheCurrentOne()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        TestDesk desk;
        desk.connectTo(office.edge.boundPort(), {QByteArray(32, 'x'), office.edge.spkiHash()});
        QTRY_COMPARE(desk.opened, 1);
    }

    void enrolmentSeesTheKeyThatItWillBind()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        TestDesk desk;
        desk.connectTo(office.edge.boundPort(), {});
        QTRY_COMPARE(desk.opened, 1);
        QCOMPARE(desk.link.tlsKeyHash(), office.edge.spkiHash());
    }

    void toAChangedKeyNothingIsSent()
    {
        std::atomic<int> bytes = -1;
        ScriptedOffice office([&](RawPeer &peer) {
            const bool tls = peer.acceptTls(m_identity.certificatePem, m_identity.keyPem);
            bytes = int(tls ? peer.readSome().size() : 0); // what came through TLS
        });
        TestDesk desk;
        desk.connectTo(office.port(), {QByteArray(32, 'x')});
        QTRY_CLOSED(desk, 1006, ErrorCode::KeysChanged);
        QCOMPARE(desk.link.tlsKeyHash(), *spkiHash(m_identity.certificatePem));
        QTRY_COMPARE(bytes.load(), 0);
        QCOMPARE(desk.opened, 0);
    }

    //! The certificate verifies by an authority that this machine trusts, name and dates included. It does not count.
    void anAuthorityDoesNotReplaceThePin()
    {
        const TlsIdentity valid = *TlsIdentity::make(u"127.0.0.1"_s, {QDateTime::currentMSecsSinceEpoch()});
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        const auto restore = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(before); });
        QSslConfiguration trusting = before;
        trusting.setCaCertificates(QSslCertificate::fromData(valid.certificatePem));
        QSslConfiguration::setDefaultConfiguration(trusting);

        TestOffice office(valid);
        QVERIFY(office.edge.start());
        QSslSocket plain; // the control: it takes the certificate without a question
        QSignalSpy encrypted(&plain, &QSslSocket::encrypted);
        QSignalSpy errors(&plain, &QSslSocket::sslErrors);
        plain.connectToHostEncrypted(u"127.0.0.1"_s, office.edge.boundPort());
        QTRY_COMPARE(encrypted.size(), 1);
        QCOMPARE(errors.size(), 0);

        TestDesk desk;
        desk.link.connectTo(QUrl(u"wss://127.0.0.1:%1"_s.arg(office.edge.boundPort())), {QByteArray(32, 'x')});
        QTRY_CLOSED(desk, 1006, ErrorCode::KeysChanged);
        QVERIFY(office.events.seen().opened.isEmpty());
    }

    //! Whoever relays needs a certificate of his own, and that is what the desk sees.
    void aRelayIsSeenByItsOwnKey()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        const TlsIdentity mallory = test::newIdentity();
        ScriptedOffice relay([&](RawPeer &peer) {
            if (!peer.acceptTls(mallory.certificatePem, mallory.keyPem))
                return;
            const auto behind = office.connectTls();
            behind->write(peer.readHttp());
            peer.write(behind->readHttp());
            peer.endsWithin(5'000);
        });
        TestDesk enrolling;
        enrolling.connectTo(relay.port(), {});
        QTRY_COMPARE(enrolling.opened, 1);
        QCOMPARE(enrolling.link.tlsKeyHash(), *spkiHash(mallory.certificatePem));
        QVERIFY(enrolling.link.tlsKeyHash() != office.edge.spkiHash());
        enrolling.link.abort();

        TestDesk desk;
        desk.connectTo(relay.port(), {office.edge.spkiHash()});
        QTRY_CLOSED(desk, 1006, ErrorCode::KeysChanged);
    }

    void onlyWssWithoutSecretsIsAnAddress_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"ws://127.0.0.1:1", "https://127.0.0.1:1", "wss://", "127.0.0.1:1",
                 "wss://user:pw@127.0.0.1:1", "wss://127.0.0.1:1/v1/desk?token=1", "wss://127.0.0.1:1/#x"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }

    void onlyWssWithoutSecretsIsAnAddress()
    {
        QFETCH(QString, address);
        TestDesk desk;
        desk.link.connectTo(QUrl(address), {});
        QTRY_CLOSED(desk, 1006, ErrorCode::Malformed);
    }

    void whatIsNoOfficeIsNotOpened_data()
    {
        using Script = ScriptedOffice::Script;
        const auto withTls = [this](int version, auto then) -> Script {
            return [this, version, then](RawPeer &peer) {
                if (peer.acceptTls(m_identity.certificatePem, m_identity.keyPem, version))
                    then(peer);
            };
        };
        QTest::addColumn<Script>("script");
        QTest::addColumn<ErrorCode>("error");
        QTest::newRow("closes at once") << Script([](RawPeer &) {}) << ErrorCode::OfficeUnreachable;
        QTest::newRow("TLS 1.2") << withTls(TLS1_2_VERSION, [](RawPeer &peer) {
            peer.acceptUpgrade();
            peer.endsWithin(5'000);
        }) << ErrorCode::OfficeUnreachable;
        QTest::newRow("refuses") << withTls(0, [](RawPeer &peer) {
            peer.readHttp();
            peer.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            peer.endsWithin(5'000);
        }) << ErrorCode::OfficeUnreachable;
        QTest::newRow("another protocol") << withTls(0, [](RawPeer &peer) {
            peer.acceptUpgrade({});
            peer.endsWithin(5'000);
        }) << ErrorCode::OfficeUnreachable;
        QTest::newRow("never speaks TLS")
            << Script([](RawPeer &peer) { peer.endsWithin(5'000); }) << ErrorCode::TimedOut;
        QTest::newRow("never answers") << withTls(0, [](RawPeer &peer) {
            peer.readHttp();
            peer.endsWithin(5'000);
        }) << ErrorCode::TimedOut;
    }

    void whatIsNoOfficeIsNotOpened()
    {
        QFETCH(ScriptedOffice::Script, script);
        QFETCH(ErrorCode, error);
        ScriptedOffice office(script);
        TestDesk desk({.connectMs = error == ErrorCode::TimedOut ? 300 : 10'000});
        desk.connectTo(office.port(), {});
        QTRY_CLOSED(desk, 1006, error);
        QCOMPARE(desk.opened, 0);
    }

    void whereNobodyListensNobodyIsReached()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const quint16 port = taken.serverPort();
        taken.close();
        TestDesk desk;
        desk.connectTo(port, {});
        QTRY_CLOSED(desk, 1006, ErrorCode::OfficeUnreachable);
    }

    void theOfficesCloseSaysWhy()
    {
        TestOffice office(m_identity);
        office.events.onOpened = [&](ConnectionId id) {
            office.edge.send(id, "last");
            office.edge.close(id, 4409, "replaced");
        };
        QVERIFY(office.edge.start());
        TestDesk desk;
        desk.connectTo(office.edge.boundPort(), {office.edge.spkiHash()});
        QTRY_CLOSED(desk, 4409, std::nullopt);
        QCOMPARE(desk.closeReason, u"replaced"_s);
        QCOMPARE(desk.received, QList<QByteArray>{"last"});
    }

    void whatTheOfficeMustNotSendEndsTheLink_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("binary") << RawPeer::frame(2, "abc", true, false);
        QTest::newRow("too large") << RawPeer::frame(1, QByteArray(256 * kib + 1, 'x'), true, false);
        QTest::newRow("too large in fragments")
            << RawPeer::frame(1, QByteArray(256 * kib, 'x'), false, false) + RawPeer::frame(0, "x", true, false);
        QTest::newRow("compressed") << QByteArray("\xC1\x00", 2);
        QTest::newRow("no UTF-8") << RawPeer::frame(1, "\xC3\x28", true, false);
    }

    void whatTheOfficeMustNotSendEndsTheLink()
    {
        QFETCH(QByteArray, bytes);
        ScriptedOffice office([&](RawPeer &peer) {
            if (peer.acceptTls(m_identity.certificatePem, m_identity.keyPem) && peer.acceptUpgrade()
                && peer.write(bytes))
                peer.endsWithin(5'000);
        });
        TestDesk desk;
        desk.connectTo(office.port(), {});
        QTRY_COMPARE(desk.closed, 1);
        QCOMPARE(desk.opened, 1);
        QVERIFY(desk.received.isEmpty());
    }

    void anOfficeThatIsCutOffIsALinkDown()
    {
        auto office = std::make_unique<TestOffice>(m_identity);
        QVERIFY(office->edge.start());
        TestDesk desk;
        desk.connectTo(office->edge.boundPort(), {office->edge.spkiHash()});
        QTRY_COMPARE(desk.opened, 1);
        office.reset();
        QTRY_CLOSED(desk, 1006, ErrorCode::LinkDown);
    }

    void anOfficeThatHasStoppedIsNoticed()
    {
        std::atomic<int> asked = 0;
        ScriptedOffice office([&](RawPeer &peer) {
            if (peer.acceptTls(m_identity.certificatePem, m_identity.keyPem) && peer.acceptUpgrade())
                while (peer.readFrame().opcode == 9)
                    ++asked;
        });
        TestDesk desk({.pingMs = 100, .silenceMs = 500});
        desk.connectTo(office.port(), {});
        QTRY_CLOSED(desk, 1006, ErrorCode::LinkDown);
        QTRY_VERIFY(asked >= 2);
    }

    void aProbeIsAskedAtOnceAndAnsweredSoon()
    {
        ScriptedOffice stopped([&](RawPeer &peer) {
            if (peer.acceptTls(m_identity.certificatePem, m_identity.keyPem) && peer.acceptUpgrade())
                peer.endsWithin(10'000);
        });
        TestDesk desk({.probeMs = 200});
        desk.link.probe(); // nothing to probe
        desk.connectTo(stopped.port(), {});
        QTRY_COMPARE(desk.opened, 1);
        desk.link.probe();
        QTRY_CLOSED(desk, 1006, ErrorCode::LinkDown);
    }

    void anOfficeThatAnswersKeepsTheLink()
    {
        TestOffice office(m_identity);
        office.proveAll();
        QVERIFY(office.edge.start());
        TestDesk desk({.pingMs = 100, .silenceMs = 600, .probeMs = 500});
        desk.connectTo(office.edge.boundPort(), {office.edge.spkiHash()});
        QTRY_COMPARE(desk.opened, 1);
        desk.link.probe();
        QVERIFY(!QTest::qWaitFor([&] { return desk.closed > 0; }, 1'500));
    }

    void anOfficeThatDoesNotReadIsLeft_data()
    {
        QTest::addColumn<qint64>("queueBytes");
        QTest::addColumn<int>("drainMs");
        QTest::newRow("too much waits") << qint64(256 * kib) << 10'000;
        QTest::newRow("for too long") << qint64(1024 * 1024 * kib) << 300;
    }

    void anOfficeThatDoesNotReadIsLeft()
    {
        QFETCH(qint64, queueBytes);
        QFETCH(int, drainMs);
        std::atomic<bool> done = false;
        ScriptedOffice office([&](RawPeer &peer) {
            if (peer.acceptTls(m_identity.certificatePem, m_identity.keyPem) && peer.acceptUpgrade())
                while (!done) // pings without end, and no pong is read
                    peer.write(RawPeer::frame(9, QByteArray(125, '?'), true, false).repeated(100), 100);
        });
        const auto end = qScopeGuard([&] { done = true; });
        TestDesk desk({.drainMs = drainMs, .queueBytes = queueBytes});
        desk.connectTo(office.port(), {});
        QTRY_COMPARE(desk.opened, 1);
        for (int i = 0; i < 100 && desk.link.send(QByteArray(64 * kib, 'x')); ++i)
            ;
        QTRY_CLOSED(desk, 1006, ErrorCode::LinkDown);
    }

    void aCloseThatIsNotFollowedEndsToo()
    {
        std::promise<void> done;
        ScriptedOffice office([&](RawPeer &peer) {
            if (peer.acceptTls(m_identity.certificatePem, m_identity.keyPem) && peer.acceptUpgrade())
                done.get_future().wait();
        });
        const auto end = qScopeGuard([&] { done.set_value(); });
        TestDesk desk({.closeMs = 200, .queueBytes = 1024 * 1024 * kib});
        desk.connectTo(office.port(), {});
        QTRY_COMPARE(desk.opened, 1);
        for (int i = 0; i < 200; ++i) // more than the kernel takes
            QVERIFY(desk.link.send(QByteArray(64 * kib, 'x')));
        desk.link.close(4400, u"malformed"_s);
        QTRY_CLOSED(desk, 4400, std::nullopt);
    }

    void aNewLinkEndsTheFormerOne()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        TestDesk desk;
        for (int i = 0; i < 3; ++i) {
            desk.connectTo(office.edge.boundPort(), {office.edge.spkiHash()});
            QCOMPARE(desk.closed, i);
            QTRY_COMPARE(desk.opened, i + 1);
        }
        desk.link.abort();
        desk.link.abort();
        QCOMPARE(desk.closed, 3);
        QVERIFY(!desk.closeError);
        QVERIFY(office.events.sees([](const auto &seen) { return seen.closed.size() == 3; }));
    }

    void aClosedLinkMayBeOpenedFromItsOwnSignal()
    {
        TestOffice office(m_identity);
        QVERIFY(office.edge.start());
        TestDesk desk;
        connect(&desk.link, &WebSocketClient::closed, this, [&] {
            if (desk.closed == 1)
                desk.connectTo(office.edge.boundPort(), {office.edge.spkiHash()});
        });
        desk.connectTo(office.edge.boundPort(), {QByteArray(32, 'x')});
        QTRY_COMPARE(desk.opened, 1);
        QCOMPARE(desk.closed, 1);
    }

private:
    const TlsIdentity m_identity = test::newIdentity();
};

PRIVITY_TEST(WebSocketClientTest)
#include "tst_WebSocketClient.moc"
