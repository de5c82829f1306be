// SPDX-License-Identifier: Apache-2.0
#include "tests/app/transport/EdgeRecorder.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <thread>

using namespace privity;
using namespace Qt::StringLiterals;
using test::RawPeer;
using test::TestOffice;

namespace {

EdgeOptions withRoutes()
{
    EdgeOptions options = test::quickToClose();
    options.routes = {{"GET", "/healthz"}, {"POST", "/events"}, {"GET", "/events"}};
    options.headerBytes = 4 * 1024;
    return options;
}

QByteArray get(const QByteArray &target) { return "GET " + target + " HTTP/1.1\r\nHost: office\r\n\r\n"; }
QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: office\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

int statusOf(const QByteArray &answer) { return answer.mid(9, 3).toInt(); }
QByteArray bodyOf(const QByteArray &answer) { return answer.mid(answer.indexOf("\r\n\r\n") + 4); }

} // namespace

class EdgeHttpTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsHandedOverAndAnswered()
    {
        TestOffice office(m_identity, withRoutes());
        office.events.onRequested = [](const HttpRequest &, const HttpAnswerer &answer) {
            answer({202, "application/json", "{\"n\":1}", {{"Retry-After", "3"}}});
        };
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        QVERIFY(
            peer->write("POST /events?x=1 HTTP/1.1\r\nHost: office\r\nAuthorization: Bearer abc\r\nCookie: secret\r\n"
                        "Content-Type: application/cloudevents+json\r\nDate: Tue, 15 Nov 1994 08:12:31 GMT\r\n"
                        "Content-Length: 2\r\n\r\n{}"));
        const QByteArray answer = peer->readHttp();
        QCOMPARE(statusOf(answer), 202);
        QCOMPARE(bodyOf(answer), "{\"n\":1}");
        QVERIFY(answer.contains("Content-Type: application/json\r\n"));
        QVERIFY(answer.contains("Cache-Control: no-store\r\n"));
        QVERIFY(answer.contains("Retry-After: 3\r\n"));
        const HttpRequest request = office.events.seen().requests.first();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.target, "/events?x=1");
        QCOMPARE(request.peer, "127.0.0.1");
        QCOMPARE(request.authorization, "Bearer abc");
        QCOMPARE(request.contentType, "application/cloudevents+json");
        QCOMPARE(request.date, "Tue, 15 Nov 1994 08:12:31 GMT");
        QCOMPARE(request.body, "{}");
    }

    void oneConnectionAsksManyTimes()
    {
        TestOffice office(m_identity, withRoutes());
        office.events.onRequested = [](const HttpRequest &request, const HttpAnswerer &answer) {
            answer({200, "text/plain", request.body, {}});
        };
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        QVERIFY(peer->write(post("/events", "one") + post("/events", "two"))); // the second waits for its turn
        QCOMPARE(bodyOf(peer->readHttp()), "one");
        QCOMPARE(bodyOf(peer->readHttp()), "two");
        QVERIFY(peer->write(get("/healthz")));
        QCOMPARE(statusOf(peer->readHttp()), 200);
        QCOMPARE(peer->upgrade(), 101); // and may become a desk
    }

    void theAnswerMayComeFromAnotherThreadAndLater()
    {
        TestOffice office(m_identity, withRoutes());
        std::thread core;
        office.events.onRequested = [&](const HttpRequest &, const HttpAnswerer &answer) {
            core = std::thread([answer] {
                answer({200, "text/plain", "first", {}});
                answer({200, "text/plain", "second", {}});
            });
        };
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        QVERIFY(peer->write(get("/healthz")));
        QCOMPARE(bodyOf(peer->readHttp()), "first");
        core.join();
        QVERIFY(peer->readSome(100).isEmpty());
    }

    void anAnswerAfterTheEndHurtsNobody()
    {
        HttpAnswerer late;
        {
            TestOffice office(m_identity, withRoutes());
            office.events.onRequested = [&](const HttpRequest &, const HttpAnswerer &answer) { late = answer; };
            QVERIFY(office.edge.start());
            const auto peer = office.connectTls();
            QVERIFY(peer->write(get("/healthz")));
            QVERIFY(office.events.sees([](const auto &seen) { return seen.requests.size() == 1; }));
        }
        late({200, {}, {}, {}});
    }

    void anAnswerThatDoesNotComeIs503()
    {
        EdgeOptions options = withRoutes();
        options.answerMs = 100;
        TestOffice office(m_identity, options);
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        QVERIFY(peer->write(get("/healthz")));
        QCOMPARE(statusOf(peer->readHttp()), 503);
    }

    void whatIsNotServedIsRefused_data()
    {
        const QByteArray big(256 * 1024 + 1, 'x');
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("title");
        QTest::newRow("unknown target") << get("/") << 404 << u"Not Found"_s;
        QTest::newRow("unknown target with a body") << post("/elsewhere", "x") << 404 << u"Not Found"_s;
        QTest::newRow("the desk's path without a WebSocket") << get("/v1/desk") << 404 << u"Not Found"_s;
        QTest::newRow("known target, other method")
            << QByteArray("DELETE /events HTTP/1.1\r\nHost: office\r\n\r\n") << 405 << u"Method Not Allowed"_s;
        QTest::newRow("announced too large") << post("/events", big) << 413 << u"Payload Too Large"_s;
        QTest::newRow("grows too large")
            << "POST /events HTTP/1.1\r\nHost: office\r\nTransfer-Encoding: chunked\r\n\r\n"
                + ("1000\r\n" + QByteArray(4096, 'x') + "\r\n").repeated(65) + "0\r\n\r\n"
            << 413 << u"Payload Too Large"_s;
        QTest::newRow("header too large") << "GET /healthz HTTP/1.1\r\nX: " + QByteArray(4 * 1024, 'x') + "\r\n\r\n"
                                          << 431 << u"Request Header Fields Too Large"_s;
        QTest::newRow("no HTTP") << QByteArray("hello, office\r\n\r\n") << 400 << u"Bad Request"_s;
        QTest::newRow("two lengths") << QByteArray(
            "POST /events HTTP/1.1\r\nHost: office\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")
                                     << 400 << u"Bad Request"_s;
        QTest::newRow("length and chunks") << QByteArray(
            "POST /events HTTP/1.1\r\nHost: office\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                           << 400 << u"Bad Request"_s;
        // RFC 9112: what two readers could read in two ways.
        for (const QByteArray coding : {"xchunked", "identity", "chunked, identity", "gzip, chunked"})
            QTest::newRow("coding " + coding) << "POST /events HTTP/1.1\r\nHost: office\r\nTransfer-Encoding: " + coding
                    + "\r\n\r\nGET /healthz HTTP/1.1\r\nHost: office\r\n\r\n"
                                              << 400 << u"Bad Request"_s;
        QTest::newRow("no host") << QByteArray("GET /healthz HTTP/1.1\r\n\r\n") << 400 << u"Bad Request"_s;
        QTest::newRow("two hosts") << QByteArray("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400
                                   << u"Bad Request"_s;
        QTest::newRow("two authorizations") << QByteArray(
            "GET /healthz HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n")
                                            << 400 << u"Bad Request"_s;
    }

    void whatIsNotServedIsRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QString, title);
        TestOffice office(m_identity, withRoutes());
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        QVERIFY(peer->write(request)); // to its end, although nobody wants it: a reset could swallow the answer
        const QByteArray answer = peer->readHttp();
        QCOMPARE(statusOf(answer), status);
        QVERIFY(answer.contains("Content-Type: application/problem+json\r\n"));
        const QJsonObject problem = QJsonDocument::fromJson(bodyOf(answer)).object();
        QCOMPARE(problem.value(u"status").toInt(), status);
        QCOMPARE(problem.value(u"title").toString(), title);
        QCOMPARE(answer.contains("Allow: POST, GET\r\n"), status == 405);
        QVERIFY(office.events.seen().requests.isEmpty());
    }

    void aBodyThatWasNotReadIsNotTheNextRequest()
    {
        TestOffice office(m_identity, withRoutes());
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        QVERIFY(peer->write(post("/elsewhere", get("/healthz"))));
        QCOMPARE(statusOf(peer->readHttp()), 404);
        QVERIFY(peer->endsWithin(3'000));
        QVERIFY(office.events.seen().requests.isEmpty());
    }

    void aRefusalDoesNotEndAConnectionThatIsInStep()
    {
        TestOffice office(m_identity, withRoutes());
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(peer->write(get("/nowhere")));
            QCOMPARE(statusOf(peer->readHttp()), 404);
        }
    }

    void anIdleConnectionIsClosed()
    {
        EdgeOptions options = withRoutes();
        options.idleMs = 100;
        TestOffice office(m_identity, options);
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        QVERIFY(peer->write(get("/nowhere")));
        QCOMPARE(statusOf(peer->readHttp()), 404);
        QVERIFY(peer->endsWithin(3'000));
    }

    void aBodyThatDoesNotComeIsNotWaitedForLong()
    {
        EdgeOptions options = withRoutes();
        options.bodyMs = 100;
        TestOffice office(m_identity, options);
        QVERIFY(office.edge.start());
        const auto peer = office.connectTls();
        QVERIFY(peer->write(post("/events", "half a body").chopped(5)));
        QVERIFY(peer->endsWithin(3'000));
        QVERIFY(office.events.seen().requests.isEmpty());
    }

private:
    const TlsIdentity m_identity = test::newIdentity();
};

PRIVITY_TEST(EdgeHttpTest)
#include "tst_EdgeHttp.moc"
