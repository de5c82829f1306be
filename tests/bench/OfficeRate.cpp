// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/OfficeRate.h"

#include "app/office/Server.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "models/office/Policies.h"
#include "models/protocol/InteractionMessages.h"
#include "tests/bench/BenchStore.h"
#include "tests/bench/Peers.h"

#include <QDir>
#include <QTemporaryDir>
#include <array>
#include <atomic>
#include <ctime>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

const QString rateBrand = u"norrland-energi"_s;
using office::OfficeInput;

//! One desk as the office knows it, in talk with a customer, and the keys that the desk holds.
struct Talker {
    ConnectionId connection = 0;
    DeskRow desk;
    office::InteractionRow interaction;
    crypto::SignKey key = crypto::SignKey::make();
    quint64 n = 0;
    QByteArray prev = journal::firstPrev();

    Talker(ConnectionId at, Random &random, Timestamp now) : connection(at)
    {
        desk.id = DeskId::make(random);
        desk.name = u"desk %1"_s.arg(at);
        desk.brands = {rateBrand};
        desk.publicKey = key.publicKey;
        desk.headHash = prev;
        interaction.id = InteractionId::make(random);
        interaction.brand = rateBrand;
        interaction.contact = desk.name;
        interaction.desk = desk.id;
        interaction.stage = Stage::Live;
        interaction.customer = CustomerId::make(random);
        interaction.offeredAt = now;
    }
    template<class T>
    Event event(const T &message, Random &random, Timestamp now) const
    {
        Event event;
        event.id = timedUuid(random, now);
        event.source = deskSource(desk.id);
        event.type = QLatin1StringView(T::type);
        event.time = now;
        event.data = codec::write(message, codec::Parts::Clear);
        return event;
    }
    QByteArray hello(QByteArrayView challenge, const OfficeKeys &keys, Random &random, Timestamp now) const
    {
        const Result<Event> asked = Event::fromBytes(challenge);
        Hello hello;
        hello.desk = desk.id;
        hello.bootId = u"boot"_s;
        hello.nonce = crypto::randomBytes(32);
        hello.contextKey = crypto::BoxKey::make().publicKey;
        hello.statementSeq = keys.statement.statement.seq;
        hello.signature =
            key.sign(crypto::Domain::Hello, helloBytes(hello, asked->read<Challenge>()->nonce, keys.tlsKeyHash));
        return event(hello, random, now).toBytes();
    }
    QByteArray note(const QByteArray &intake, Random &random, Timestamp now)
    {
        const NoteSaved message{interaction.id, u"The customer asks for a payment plan over three months."_s};
        Event saved = event(message, random, now);
        saved.subject = saved.correlation = interaction.id.text;
        saved.data.insert("brand"_L1, rateBrand);
        const QByteArray wrap =
            journal::sealPart(saved, codec::write(message, codec::Parts::Sealed), intake, desk.id.text, n + 1);
        const journal::Entry entry = journal::append(key, desk.id.text, n + 1, prev, saved, wrap);
        n += 1;
        prev = entry.hash();
        return journal::toFrame(entry);
    }
};

double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

struct Rated {
    Spent spent;
    double edge = 0, core = 0; //!< seconds of those that read together, and of the one that decides
    qsizetype rowBytes = 0;    //!< of one entry's frame
};

Result<Rated> officeRate(const QString &path, quint64 count, int desks)
{
    const QTemporaryDir folder(path + u"/rate"_s);
    const Result<BenchHome> home = BenchHome::open(folder.path());
    if (!home)
        return home.error();
    Result<std::unique_ptr<RowStore>> store = home->open();
    if (!store)
        return store.error();
    const LibPhoneNumbers phones;
    SystemClock clock;
    SystemRandom random;
    office::OfficeLoop loop(**store, home->keys, phones, clock, random);
    const Result<PolicyPack> pack = packOf(rateBrand);
    if (!pack)
        return pack.error();
    std::vector<Talker> talkers;
    for (int i = 1; i <= desks; ++i)
        talkers.emplace_back(ConnectionId(i), random, clock.now());
    const Done set = loop.decide([&](office::Turn &turn) -> Done {
        for (const Talker &talker : talkers) {
            turn.rows.put(talker.desk);
            turn.rows.put(talker.interaction);
        }
        return office::publishPolicy(turn, pack->canonical);
    });
    if (!set)
        return set.error();
    const QByteArray intake = home->keys.brand(rateBrand)->intake.publicKey;
    for (const Talker &talker : talkers) {
        const OfficeInput opened{OfficeInput::Kind::Opened, talker.connection, {}, 0, {}};
        const office::OfficeReleased challenged = loop.step(std::span(&opened, 1));
        const OfficeInput proof{OfficeInput::Kind::Received, talker.connection,
            talker.hello(challenged.outputs.at(0).bytes, home->keys, random, clock.now()), 0, {}};
        loop.step(std::span(&proof, 1));
    }
    if (loop.liveCount() != talkers.size())
        return fail(ErrorCode::NotProven);

    std::vector<std::vector<OfficeInput>> batches;
    Rated result;
    for (quint64 made = 0; made < count;) {
        std::vector<OfficeInput> &batch = batches.emplace_back();
        for (; made < count && batch.size() < office::batchAtMost; ++made) {
            Talker &talker = talkers[made / 8 % talkers.size()]; // a desk's come several at once
            batch.push_back(
                {OfficeInput::Kind::Received, talker.connection, talker.note(intake, random, clock.now()), 0, {}});
            result.rowBytes = batch.back().bytes.size();
        }
        batch.push_back({OfficeInput::Kind::Tick, 0, {}, 0, {}});
    }
    // As in the server: some threads read what comes in, one decides.
    std::map<ConnectionId, ProvenDesk> proven;
    for (const Talker &talker : talkers)
        proven[talker.connection] = {talker.desk.id.text, talker.key.publicKey};
    std::vector<std::atomic<bool>> ready(batches.size());
    std::array<double, office::edgeThreads> spentReading{};
    const Spent from;
    const auto read = [&](size_t thread) {
        for (size_t at = thread; at < batches.size(); at += office::edgeThreads) {
            for (OfficeInput &input : batches[at])
                if (input.kind == OfficeInput::Kind::Received)
                    input.heard =
                        std::make_shared<const HeardFrame>(hear(input.bytes, proven.at(input.connection), home->keys));
            ready[at] = true;
            ready[at].notify_one();
        }
        spentReading[thread] = threadSeconds();
    };
    std::vector<std::thread> edge;
    for (size_t thread = 0; thread < spentReading.size(); ++thread)
        edge.emplace_back(read, thread);
    const double before = threadSeconds();
    for (size_t at = 0; at < batches.size() && !loop.fault(); ++at) {
        ready[at].wait(false);
        loop.step(batches[at]);
        batches[at] = {};
    }
    for (std::thread &thread : edge)
        thread.join();
    result.edge = std::accumulate(spentReading.begin(), spentReading.end(), 0.0);
    if (loop.fault())
        return *loop.fault();
    result.core = threadSeconds() - before;
    result.spent = from.since();
    quint64 kept = 0;
    const Done looked = loop.decide([&](office::Turn &turn) -> Done {
        for (const Talker &talker : talkers)
            kept += turn.rows.find<DeskRow>(talker.desk.id)->acceptedUpTo;
        const QList<JournalRow> last = turn.rows.list<JournalRow>(talkers.front().desk.id.text);
        return last.isEmpty() || !last.last().result.isEmpty() || !last.last().rewrap
            ? fail(ErrorCode::Internal, u"the notes were not taken"_s)
            : Done();
    });
    if (!looked)
        return looked.error();
    return kept == count ? Result<Rated>(result) : fail(ErrorCode::Internal, u"not every note was kept"_s);
}

} // namespace

Result<bool> rateBench(const RateBenchPlan &plan, const Print &print)
{
    QDir().mkpath(plan.folder);
    const Result<Rated> ours = officeRate(plan.folder, plan.entries, plan.desks);
    const Result<Spent> bare = ours
        ? bareAppendsAndChecks(plan.folder, plan.entries, office::batchAtMost, ours->rowBytes)
        : Result<Spent>(ours.error());
    if (!bare)
        return bare.error();
    const auto rate = [&](double seconds) { return u"%1/s"_s.arg(number(quint64(double(plan.entries) / seconds))); };
    const double ratio = bare->cpu / ours->spent.cpu;
    bool held = row(print, u"events verified, decided and durable, %1 threads"_s.arg(office::edgeThreads + 1),
        rate(ours->spent.wall), u"≥ %1/s"_s.arg(number(quint64(plan.perSecondAtLeast))),
        double(plan.entries) / ours->spent.wall >= plan.perSecondAtLeast);
    row(print, u"read, verified and opened, by the sockets' threads, of one core", rate(ours->edge));
    row(print, u"decided and durable, by the core's thread", rate(ours->core));
    row(print, u"all of it, by one core", rate(ours->spent.cpu));
    row(print, u"bare SQLCipher append in batches and Ed25519, one core", rate(bare->cpu));
    held &= row(print, u"of it", u"%1 x"_s.arg(ratio, 0, 'f', 2), u"≥ %1 x"_s.arg(plan.ofBareAtLeast),
        ratio >= plan.ofBareAtLeast);
    return held;
}

} // namespace privity::bench
