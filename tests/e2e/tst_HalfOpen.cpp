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

//! A link of which one side has stopped, in real time and from either side (reliability.md F09): it is noticed within
//! 40 s, and within 7 s of waking up. All else that is timed is tested at a twentieth (tst_EdgeAttacks, tst_WebSocketClient).
class HalfOpenTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static constexpr int soonestMs = 25'000, latestMs = 40'000, afterWakingMs = 7'000;

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

    void eachSideNoticesThatTheOtherHasStopped()
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
        RawDesk silent(*spkiHash(certificate.readAll()), waiting.port());
        QVERIFY(silent.enrol(waiting.url(), waiting.enrolCode()));
        QVERIFY(silent.comeOnline());

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
    }
};

PRIVITY_TEST(HalfOpenTest)
#include "tst_HalfOpen.moc"
