// SPDX-License-Identifier: Apache-2.0
#include "app/office/OfficeHome.h"
#include "models/office/Area.h"
#include "tests/e2e/RawDesk.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <atomic>

using namespace privity;
using namespace privity::test;
using namespace Qt::StringLiterals;

//! The office is killed while many desks are there, and all come at once (F02): they are let in at the
//! rate of admission, each proves itself, and 10,000 are back within 75 s.
class FleetTest : public QuietTest
{
    Q_OBJECT

private Q_SLOTS:
    void afterAKillAllComeBackAtTheRateOfAdmission()
    {
        constexpr int admittedASecond = 150, atOnce = 8;
        const int many = std::max(300, qEnvironmentVariableIntValue("PRIVITY_FLEET"));
        const qint64 withinMs = 8'000 + qint64(many) * 1'000 / admittedASecond;
        QTemporaryDir folder;
        OfficeProcess office(folder.filePath(u"office"_s));
        QVERIFY2(office.serve(), qPrintable(office.said()));
        const quint16 port = office.port();
        office.stop();

        std::vector<std::unique_ptr<RawDesk>> desks;
        {
            const Result<office::OfficeHome> home = office::OfficeHome::open(folder.filePath(u"office"_s));
            QVERIFY(home);
            SystemRandom random;
            const Done planted = home->decide([&](office::Turn &turn) -> Done {
                for (int i = 0; i < many; ++i) {
                    DeskIdentity identity{DeskId::make(random), AgentId::make(random), u"desk %1"_s.arg(i), Role::Agent,
                        {OfficeProcess::norrland()}, u"NL"_s, u"wss://127.0.0.1"_s, crypto::SignKey::make(),
                        home->keys.identityKey, home->keys.statement};
                    DeskRow row;
                    row.id = identity.desk;
                    row.agent = identity.agent;
                    row.name = identity.name;
                    row.brands = identity.brands;
                    row.place = identity.place;
                    row.publicKey = identity.key.publicKey;
                    row.headHash = journal::firstPrev();
                    row.enrolledAt = turn.now;
                    turn.rows.put(row);
                    desks.push_back(std::make_unique<RawDesk>(home->keys.tlsKeyHash, port, &identity));
                }
                return {};
            });
            QVERIFY(planted);
        }
        QVERIFY2(office.serve(port), qPrintable(office.said()));
        QVERIFY(desks.front()->comeOnline());
        office.kill();
        QVERIFY2(office.serve(port), qPrintable(office.said()));

        std::atomic<int> next = 0, back = 0;
        QElapsedTimer since;
        since.start();
        std::vector<std::thread> comers;
        for (int i = 0; i < atOnce; ++i)
            comers.emplace_back([&] {
                for (int at = next++; at < many; at = next++) {
                    bool isBack = false;
                    while (!isBack && !since.hasExpired(2 * withinMs))
                        isBack = desks[size_t(at)]->comeOnline();
                    back += isBack ? 1 : 0;
                }
            });
        for (std::thread &one : comers)
            one.join();
        const qint64 tookMs = since.elapsed();
        qInfo("%d of %d back in %lld ms: %.0f a second", back.load(), many, tookMs, many * 1000.0 / double(tookMs));
        QCOMPARE(back, many);
        QVERIFY(tookMs <= withinMs);
        QVERIFY(tookMs >= (many - 15) * 1'000 / admittedASecond - 100); // a tenth of a second's worth may come at once
        QCOMPARE(office.get("/healthz"), 200);
    }
};

PRIVITY_TEST(FleetTest)
#include "tst_Fleet.moc"
