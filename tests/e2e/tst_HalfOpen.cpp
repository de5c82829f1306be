// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"
#include "app/transport/TlsIdentity.h"
#include "tests/e2e/RawDesk.h"
#include "tests/support/HeadlessDesk.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/ShiftedClock.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <csignal>
#include <future>

using namespace privity;
using namespace privity::desk;
using namespace privity::test;
using namespace Qt::StringLiterals;

//! What is timed, in real time, all at once. A link of which one side has stopped, from either side (F09):
//! it is noticed within 40 s, and within 7 s of waking up. Who stops half-way, and who takes nothing (F10, F11): each is cut in its time. All of it is
//! tested in detail at a twentieth (tst_EdgeAttacks, tst_WebSocketClient).
class HalfOpenTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static constexpr int soonestMs = 25'000, latestMs = 40'000, afterWakingMs = 7'000;

    //! One that is to be cut, on a thread of its own.
    struct Cut {
        const char *who;
        int soonestMs, latestMs;
        std::future<qint64> afterMs; //!< from when it stopped; -1: not within 45 s
    };
    template<class Stops>
    static std::future<qint64> whenCut(Stops stops)
    {
        return std::async(std::launch::async, [stops]() -> qint64 {
            const std::shared_ptr<RawPeer> peer = stops();
            QElapsedTimer since;
            since.start();
            return peer && peer->endsWithin(45'000) ? since.elapsed() : -1;
        });
    }
    //! Whether the office's end of that connection stands, as the system's table has it.
    static bool stands(quint16 office, quint16 peer)
    {
        QFile table(u"/proc/net/tcp"_s);
        const auto port = [](quint16 one) {
            return ':' + QByteArray::number(one, 16).rightJustified(4, '0').toUpper();
        };
        if (table.open(QIODevice::ReadOnly))
            for (const QByteArray &line : table.readAll().split('\n'))
                if (const QList<QByteArray> words = line.simplified().split(' '); words.size() > 3
                    && words[1].endsWith(port(office)) && words[2].endsWith(port(peer)) && words[3] == "01")
                    return true;
        return false;
    }
    //! Asks for all of a feed again and again, and reads nothing: what waits for it stands still at last.
    static qint64 whenCutUnread(RawDesk &greedy, quint16 office)
    {
        const QByteArray asks = greedy.frame(Resync{0, u"brand:norrland-energi:policy"_s, {}});
        while (greedy.peer().write(asks, 500))
            ;
        QElapsedTimer since;
        since.start();
        return QTest::qWaitFor([&] { return !stands(office, greedy.peer().localPort()); }, 45'000) ? since.elapsed()
                                                                                                   : -1;
    }

private Q_SLOTS:
    void cleanup() { sleptMs = 0; }

    void aDeskThatSleptNoticesAtOnce()
    {
        OfficeProcess office(m_folder.filePath(u"office"_s));
        QVERIFY2(office.serve(), qPrintable(office.said()));
        HeadlessDesk desk(*openDeskHome(m_folder.filePath(u"sleeper"_s)));
        desk.send(desk::Enrol{office.url(), office.enrolCode()});
        const auto online = [](const LinkFact &fact) { return fact.state == LinkState::Online; };
        const auto offline = [](const LinkFact &fact) { return fact.state != LinkState::Online; };
        QVERIFY(desk.await<LinkFact>(online));
        desk.forgetFacts();
        QCOMPARE(::kill(pid_t(office.processId()), SIGSTOP), 0);
        const auto goesOn = qScopeGuard([&] { ::kill(pid_t(office.processId()), SIGCONT); });
        QElapsedTimer since;
        since.start();
        sleptMs = 60'000;
        QTRY_VERIFY_WITH_TIMEOUT(desk.newest<LinkFact>(offline), latestMs);
        qInfo("after a sleep the desk noticed within %.1f s", double(since.elapsed()) / 1000);
        QVERIFY(since.elapsed() < afterWakingMs);
    }

    void whoeverStopsIsNoticedInTime()
    {
        OfficeProcess stopped(m_folder.filePath(u"stopped"_s)), waiting(m_folder.filePath(u"waiting"_s));
        QVERIFY2(stopped.serve(), qPrintable(stopped.said()));
        QVERIFY2(waiting.serve(), qPrintable(waiting.said()));

        HeadlessDesk desk(*openDeskHome(m_folder.filePath(u"desk"_s)));
        desk.send(desk::Enrol{stopped.url(), stopped.enrolCode()});
        QVERIFY(desk.await<LinkFact>([](const LinkFact &fact) { return fact.state == LinkState::Online; }));
        desk.forgetFacts();

        QFile certificate(m_folder.filePath(u"waiting/keys/tls.pem"_s));
        QVERIFY(certificate.open(QIODevice::ReadOnly));
        const QByteArray certificatePem = certificate.readAll();
        RawDesk silent(*spkiHash(certificatePem), waiting.port());
        QVERIFY(silent.enrol(waiting.url(), waiting.enrolCode()));
        QVERIFY(silent.comeOnline());

        RawDesk half(*spkiHash(certificatePem), waiting.port()), greedy(*spkiHash(certificatePem), waiting.port());
        QVERIFY(half.enrol(waiting.url(), waiting.enrolCode(u"half"_s)) && half.comeOnline());
        QVERIFY(greedy.enrol(waiting.url(), waiting.enrolCode(u"greedy"_s)) && greedy.comeOnline());
        const quint16 port = waiting.port();
        std::vector<Cut> cuts;
        cuts.push_back({"half of TLS", 4'500, 10'000, whenCut([port] {
                            std::shared_ptr<RawPeer> peer = RawPeer::connectTo(port);
                            return peer->writePlain(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11))
                                ? peer
                                : nullptr;
                        })});
        cuts.push_back({"half of a request", 4'000, 10'000, whenCut([port] {
                            std::shared_ptr<RawPeer> peer = RawPeer::connectTo(port);
                            return peer->startTls() && peer->write("GET /v1/desk HTTP/1.1\r\nHost: off") ? peer
                                                                                                         : nullptr;
                        })});
        cuts.push_back({"no hello", 4'000, 12'000, whenCut([port] {
                            std::shared_ptr<RawPeer> peer = RawPeer::connectTo(port);
                            return peer->startTls() && peer->upgrade() == 101 ? peer : nullptr;
                        })});
        cuts.push_back({"half of a desk's frame", 19'000, 35'000, std::async(std::launch::async, [&half]() -> qint64 {
                            QElapsedTimer asked;
                            asked.start();
                            return half.peer().write(RawPeer::frame(1, "abc").left(7)) && half.peer().endsWithin(45'000)
                                ? asked.elapsed()
                                : -1;
                        })});
        cuts.push_back({"a desk that takes nothing", 8'000, 20'000,
            std::async(std::launch::async, [&greedy, port] { return whenCutUnread(greedy, port); })});

        QElapsedTimer since;
        since.start();
        QCOMPARE(::kill(pid_t(stopped.processId()), SIGSTOP), 0);
        const auto goesOn = qScopeGuard([&] { ::kill(pid_t(stopped.processId()), SIGCONT); });
        std::future<qint64> cut = std::async(
            std::launch::async, [&] { return silent.peer().endsWithin(latestMs + 5'000) ? since.elapsed() : -1; });
        qint64 noticed = 0;
        QTRY_VERIFY_WITH_TIMEOUT((noticed = since.elapsed(), desk.newest<LinkFact>([](const LinkFact &fact) {
            return fact.state != LinkState::Online;
        })),
            latestMs + 5'000);
        const qint64 cutMs = cut.get();
        qInfo("the desk noticed after %.1f s, the office after %.1f s", double(noticed) / 1000, double(cutMs) / 1000);
        QVERIFY(noticed > soonestMs && noticed < latestMs);
        QVERIFY(cutMs > soonestMs && cutMs < latestMs);
        for (Cut &one : cuts) {
            const qint64 afterMs = one.afterMs.get();
            qInfo("%s: cut after %.1f s", one.who, double(afterMs) / 1000);
            QVERIFY2(afterMs > one.soonestMs && afterMs < one.latestMs, one.who);
        }
    }
};

PRIVITY_TEST(HalfOpenTest)
#include "tst_HalfOpen.moc"
