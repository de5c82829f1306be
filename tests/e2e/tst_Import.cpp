// SPDX-License-Identifier: Apache-2.0
#include "app/desk/DeskHome.h"
#include "app/office/Server.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "models/office/Rows.h"
#include "models/protocol/PassingStore.h"
#include "tests/support/HeadlessDesk.h"
#include "tests/support/OfficeProcess.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <atomic>
#include <future>

using namespace privity;
using namespace privity::desk;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

const QString norrland = OfficeProcess::norrland();

//! Which records are one person's, and which may be: what an import makes, whatever the customers are called.
struct Joined {
    std::set<std::set<QString>> customers;
    std::set<QStringList> possible;
    friend bool operator==(const Joined &, const Joined &) = default;
};

Joined joinedIn(const QString &data)
{
    Joined joined;
    const Result<office::OfficeHome> home = office::OfficeHome::open(data);
    if (!home)
        return joined;
    WorkingSet rows(*home->store);
    std::map<QString, std::set<QString>> customers;
    for (const office::RecordRow &row : rows.list<office::RecordRow>(norrland))
        customers[row.customer.text].insert(row.source + u' ' + row.key);
    for (auto &[id, records] : customers)
        joined.customers.insert(std::move(records));
    for (const office::DuplicateRow &row : rows.list<office::DuplicateRow>(norrland))
        joined.possible.insert({row.sourceA, row.keyA, row.sourceB, row.keyB, row.reason});
    return joined;
}

QByteArray ended(const QByteArray &id)
{
    return R"({"specversion":"1.0","id":")" + id + R"(","source":"/phone","type":"privity.contact.ended.v1",)"
        + R"("time":"2026-11-21T10:00:00Z","data":{"brand":"norrland-energi","contact":"nobody"}})";
}

//! A store that another program holds, as long as that is said.
class HeldStore : public PassingStore
{
public:
    using PassingStore::PassingStore;
    std::atomic<bool> isHeld = false;
    std::atomic<int> asked = 0;
    Done begin() override
    {
        asked += isHeld ? 1 : 0;
        return isHeld ? Done(fail(ErrorCode::StoreBusy)) : PassingStore::begin();
    }
};

//! Time goes on by what is added.
class PushedClock : public SystemClock
{
public:
    std::atomic<qint64> more = 0;
    qint64 monotonicMs() const override { return SystemClock::monotonicMs() + more; }
};

} // namespace

//! Others write into the store beside a serving office: it waits for them, and they let it in.
class ImportTest : public QuietTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList import(const QString &data) const
    {
        QStringList arguments{u"import"_s, u"--data"_s, data};
        for (const char *source : {"crm.csv", "ledger.csv", "shop.jsonl", "tickets.jsonl"}) {
            const QString file = path(u"sample/norrland-energi/"_s) + QLatin1StringView(source);
            arguments << QString(file).replace(u"/"_s + QLatin1StringView(source),
                u"/mapping-"_s + QString::fromLatin1(source).section(u'.', 0, 0) + u".json"_s)
                      << file;
        }
        return arguments;
    }

private Q_SLOTS:
    void aBigImportAndAServingOfficeGoOnSideBySide()
    {
        const QString program = OfficeProcess::program();
        QCOMPARE(
            OfficeProcess::runProgram(program, {u"sample"_s, u"--customers"_s, u"2500"_s, path(u"sample"_s)}).code, 0);
        OfficeProcess office(path(u"office"_s));
        QVERIFY2(office.serve(), qPrintable(office.said()));
        const QByteArray token = office.token();
        Result<std::unique_ptr<RowStore>> store = openDeskHome(path(u"desk"_s));
        QVERIFY(store);
        HeadlessDesk seat(*std::move(store));
        seat.send(desk::Enrol{office.url(), office.enrolCode()});
        QVERIFY(seat.await<LinkFact>([](const LinkFact &fact) { return fact.state == LinkState::Online; }));
        QCOMPARE(office.call(), 200);
        const auto *offer = seat.await<InteractionFact>();
        QVERIFY(offer);
        const InteractionId id = offer->id;
        seat.send(AcceptInteraction{id});
        quint64 notes = 1;
        const auto isSynced = [&](const SavedFact &fact) {
            return fact.n == notes && fact.state == SavedState::Synced;
        };
        QVERIFY(seat.await<SavedFact>(isSynced));
        seat.forgetFacts();

        QProcess importing;
        qint64 slowest = 0;
        const auto work = [&] { // the agent and the telephone go on
            QElapsedTimer since;
            since.start();
            notes += 1;
            seat.send(SaveNote{id, u"meanwhile"_s});
            const bool isNoted = seat.await<SavedFact>(isSynced);
            const int status = office.post(ended(QByteArray::number(notes)), token);
            slowest = std::max(slowest, since.elapsed());
            return isNoted && status == 404; // there is no such contact
        };
        importing.start(program, import(path(u"office"_s)));
        QVERIFY(importing.waitForStarted());
        for (int i = 0; i < 4; ++i)
            QVERIFY(work());
        importing.kill(); // halfway
        importing.waitForFinished();
        importing.start(program, import(path(u"office"_s)));
        QVERIFY(importing.waitForStarted());
        int meanwhile = 0;
        for (; importing.state() != QProcess::NotRunning; importing.waitForFinished(0), ++meanwhile)
            QVERIFY(work());
        QVERIFY2(importing.exitCode() == 0, importing.readAllStandardError().constData());
        QVERIFY(!seat.newest<LinkFact>([](const LinkFact &fact) { return fact.state != LinkState::Online; }));
        QVERIFY2(meanwhile > 3, qPrintable(u"%1 times, the slowest in %2 ms"_s.arg(meanwhile).arg(slowest)));
        office.stop();

        OfficeProcess alone(path(u"alone"_s));
        QVERIFY2(alone.serve(), qPrintable(alone.said()));
        alone.stop();
        const Ran ran = OfficeProcess::runProgram(program, import(path(u"alone"_s)));
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const Joined joined = joinedIn(path(u"office"_s));
        QVERIFY(joined.customers.size() > 900);
        QVERIFY(joined == joinedIn(path(u"alone"_s)));
    }

    // What comes in meanwhile waits and is not lost; only a post is told after ten seconds to come again.
    void whileTheStoreIsHeldNothingIsLostAndNobodyIsCutOff()
    {
        using namespace privity::office;
        const QString data = path(u"held"_s);
        SystemRandom random;
        LibPhoneNumbers phones;
        PushedClock clock;
        QVERIFY(OfficeHome::make(data, {norrland}, "a passphrase", clock.now()));
        Result<OfficeHome> home = OfficeHome::open(data);
        QVERIFY(home);
        const std::unique_ptr<RowStore> inner = std::move(home->store);
        home->store = std::make_unique<HeldStore>(*inner);
        auto &held = static_cast<HeldStore &>(*home->store);
        std::atomic<int> faults = 0;
        EdgeOptions options;
        options.address = "127.0.0.1";
        Server server(*home, phones, clock, random, options, [&](const std::optional<Error> &) { faults += 1; });
        QVERIFY(server.start());
        EdgeEvents &edge = server;
        const auto ask = [&](const char *method) {
            auto answer = std::make_shared<std::promise<int>>();
            edge.requested({method, "/events", {}, "Bearer x", "application/json", {}, ended("1")},
                [answer](const HttpAnswer &given) { answer->set_value(given.status); });
            return answer->get_future();
        };
        const auto waitsAgain = [&] {
            return QTest::qWaitFor([&, from = int(held.asked)] { return held.asked > from + 2; });
        };
        held.isHeld = true;
        QVERIFY(waitsAgain());
        std::future<int> late = ask("POST");
        clock.more = postsWaitMs / 2;
        QVERIFY(waitsAgain());
        QVERIFY(late.wait_for(std::chrono::seconds(0)) == std::future_status::timeout);
        std::future<int> inTime = ask("POST");
        QCOMPARE(faults, 0);
        clock.more = postsWaitMs + 1000;
        QCOMPARE(late.get(), 503);
        QVERIFY(inTime.wait_for(std::chrono::seconds(0)) == std::future_status::timeout);
        QVERIFY(waitsAgain());
        QCOMPARE(faults, 1);
        QCOMPARE(ask("GET").get(), 503);
        held.isHeld = false;
        QCOMPARE(inTime.get(), 403); // decided: there is no such token
        QTRY_COMPARE(faults, 2);     // and is said to be over
        QCOMPARE(ask("GET").get(), 200);
    }
};

PRIVITY_TEST(ImportTest)
#include "tst_Import.moc"
