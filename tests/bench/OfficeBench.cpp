// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/OfficeBench.h"

#include "app/office/sample/SampleRows.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "app/storage/SqlCipherDatabase.h"
#include "app/storage/Stores.h"
#include "models/office/Customers.h"
#include "tests/bench/BenchStore.h"
#include "tests/bench/PageCache.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

constexpr double coldMsAtMost = 5;
constexpr double fillMinutesAtMost = 20;
constexpr double gigabytesAtMost = 12;
constexpr size_t opensOfOneBlock = 200; //!< few enough that all their pages stay in the cache of the product's size
constexpr int roundsOfOneBlock = 5;

//! One context to be opened, and where its records stand.
struct Opening {
    office::InteractionRow interaction;
    std::vector<RecordRef> records;
};

Result<std::vector<Opening>> chooseOpenings(
    const BenchHome &home, const PhoneNumbers &phones, quint64 persons, int count)
{
    const Result<SampleRecords> sample = SampleRecords::make(phones);
    if (!sample)
        return sample.error();
    std::map<QString, QStringList> topics;
    for (const auto &[brand, unused] : home.keys.brands) {
        const Result<PolicyPack> pack = packOf(brand);
        if (!pack)
            return pack.error();
        for (const TopicSpec &topic : pack->topics)
            topics[brand] += topic.id;
    }
    sample::SampleRandom chance{persons, quint64(count)};
    std::vector<Opening> openings;
    while (openings.size() < size_t(count)) {
        const quint64 person = chance.next() % persons;
        const Result<std::vector<SourceRecord>> records = sample->of(person);
        if (!records)
            return records.error();
        const QString brand = records->front().ref.brand;
        Opening opening;
        office::InteractionRow &interaction = opening.interaction;
        simulation::SeededRandom random(chance.next());
        interaction.id = InteractionId::make(random);
        interaction.brand = brand;
        interaction.contact = u"bench"_s;
        interaction.desk = benchDesk();
        interaction.stage = Stage::Live;
        interaction.topic = chance.pick(topics[brand]);
        interaction.speaker = Speaker::Self;
        interaction.identityLevel = 2;
        interaction.customer = customerOf(person, brand);
        for (const SourceRecord &record : *records)
            if (record.ref.brand == brand)
                opening.records.push_back(record.ref);
        openings.push_back(std::move(opening));
    }
    return openings;
}

//! Opens one context as the office does, in a transaction of its own that is not committed.
Done openContext(office::OfficeLoop &loop, const Opening &opening, Samples &samples)
{
    office::InteractionRow interaction = opening.interaction;
    Result<ContextCells> context = fail(ErrorCode::Internal);
    timed(samples, [&] {
        const Done done = loop.decide([&](office::Turn &turn) -> Done {
            context = contextFor(turn, interaction);
            return fail(ErrorCode::NotNow); // rolls back
        });
    });
    if (!context)
        return context.error();
    return context->cells.isEmpty() ? Done(fail(ErrorCode::NotFound, u"a context without a cell"_s)) : Done();
}

//! The blobs of the records that the context is made of, and nothing done with them: by customer, and one by one.
class BareReads
{
public:
    explicit BareReads(storage::SqlCipherDatabase database) : m_database(std::move(database)) {}

    Done byCustomer(const Opening &opening, Samples &samples)
    {
        size_t rows = 0;
        Done done;
        const auto &[brand, customer] = std::tie(opening.interaction.brand, opening.interaction.customer->text);
        timed(samples, [&] {
            done = m_database.query("SELECT blob FROM record WHERE brand = ? AND customer = ? ORDER BY source, key",
                brand, customer, [&rows](QByteArrayView blob) { rows += blob.isEmpty() ? 0 : 1; });
        });
        return done && rows != opening.records.size() ? missing() : done;
    }
    Done byKey(const Opening &opening, Samples &samples)
    {
        size_t rows = 0;
        Done done;
        const QString &customer = opening.interaction.customer->text;
        timed(samples, [&] {
            for (const RecordRef &ref : opening.records)
                if (done)
                    done = m_database.query(
                        "SELECT blob FROM record WHERE brand = ? AND customer = ? AND source = ? AND key = ?",
                        ref.brand, customer, ref.source, ref.key,
                        [&rows](QByteArrayView blob) { rows += blob.isEmpty() ? 0 : 1; });
        });
        return done && rows != opening.records.size() ? missing() : done;
    }

private:
    static Done missing() { return fail(ErrorCode::NotFound, u"not the records that were written"_s); }
    storage::SqlCipherDatabase m_database;
};

struct Measured {
    Samples cold, warm, byCustomer, byKey;
};

Done measureWarm(office::OfficeLoop &loop, BareReads &bare, const std::vector<Opening> &openings, Measured &measured)
{
    Samples notCounted;
    for (size_t first = 0; first < openings.size(); first += opensOfOneBlock) {
        const auto block = std::span(openings).subspan(first, std::min(opensOfOneBlock, openings.size() - first));
        for (int round = 0; round <= roundsOfOneBlock; ++round) {
            const bool counts = round > 0;
            for (const Opening &opening : block)
                if (const Done done = openContext(loop, opening, counts ? measured.warm : notCounted); !done)
                    return done;
            for (const Opening &opening : block)
                if (const Done done = bare.byCustomer(opening, counts ? measured.byCustomer : notCounted); !done)
                    return done;
            for (const Opening &opening : block)
                if (const Done done = bare.byKey(opening, counts ? measured.byKey : notCounted); !done)
                    return done;
        }
    }
    return {};
}

Result<Measured> measure(
    const BenchHome &home, const PhoneNumbers &phones, const std::vector<Opening> &openings, const Print &print)
{
    const Result<CacheDrop> dropped = dropFromPageCache(home.storePath());
    if (!dropped)
        return dropped.error();
    print(
        u"Cold: a store opened anew, its file written out and dropped from the page cache%1; %2 of its %3 pages stayed."_s
            .arg(dropped->whole ? u" (posix_fadvise, then /proc/sys/vm/drop_caches)"_s : u" (posix_fadvise)"_s,
                number(dropped->stayed), number(dropped->pages)));
    if (const Result<CacheDrop> keys = dropFromPageCache(home.keysPath()); !keys)
        return keys.error();
    Result<std::unique_ptr<RowStore>> store = home.open();
    if (!store)
        return store.error();
    SystemClock clock;
    SystemRandom random;
    office::OfficeLoop loop(**store, home.keys, phones, clock, random);
    Measured measured;
    for (const Opening &opening : openings)
        if (const Done done = openContext(loop, opening, measured.cold); !done)
            return done.error();
    Result<storage::SqlCipherDatabase> database = storage::SqlCipherDatabase::open(home.storePath(), home.storeKey);
    if (!database)
        return database.error();
    BareReads bare(*std::move(database));
    if (const Done done = measureWarm(loop, bare, openings, measured); !done)
        return done.error();
    return measured;
}

Result<FillState> fillAndTell(const BenchHome &home, const PhoneNumbers &phones, quint64 persons, const Print &print)
{
    quint64 told = 0;
    return fill(home, phones, persons, [&](const FillState &state) {
        const quint64 share = state.persons * 20 / persons;
        if (share > std::exchange(told, share))
            print(u"  %1 %: %2 people, %3 records, %4 s"_s.arg(share * 5)
                      .arg(number(state.persons), number(state.records))
                      .arg(state.ms / 1000));
    });
}

QString microseconds(const Samples &samples)
{
    return u"%1 µs %2 µs"_s.arg(samples.medianUs(), 9, 'f', 1).arg(samples.p99Us(), 9, 'f', 1);
}

} // namespace

Result<bool> officeBench(const OfficeBenchPlan &plan, const Print &print)
{
    const Result<BenchHome> home = BenchHome::open(plan.folder);
    if (!home)
        return home.error();
    const LibPhoneNumbers phones;
    print(u"Fill: %1 people of the sample into %2"_s.arg(number(plan.customers), home->storePath()));
    const Result<FillState> state = fillAndTell(*home, phones, plan.customers, print);
    if (!state)
        return state.error();
    const double gigabytes = double(QFile(home->storePath()).size() + QFile(home->keysPath()).size()) / 1e9;
    const double minutes = double(state->ms) / 60000;
    print(u"Store: %1 people, %2 customers, %3 records, %4 tokens"_s.arg(
        number(state->persons), number(state->customers), number(state->records), number(state->tokens)));

    const Result<std::vector<Opening>> openings = chooseOpenings(*home, phones, state->persons, plan.opens);
    if (!openings)
        return openings.error();
    size_t records = 0;
    for (const Opening &opening : *openings)
        records += opening.records.size();
    print(u"Opens: %1 customers in random order, %2 records each on average"_s.arg(openings->size())
              .arg(double(records) / double(openings->size()), 0, 'f', 1));
    const Result<Measured> measured = measure(*home, phones, *openings, print);
    if (!measured)
        return measured.error();

    const double ratio = measured->warm.medianUs() / measured->byKey.medianUs();
    print(QString());
    row(print, u"", u"%1 %2"_s.arg(u"median"_s, 12).arg(u"p99"_s, 12), {}, true);
    bool held = row(print, u"a context opens, cold", microseconds(measured->cold),
        u"≤ %1 ms median"_s.arg(coldMsAtMost), measured->cold.medianUs() <= coldMsAtMost * 1000);
    row(print, u"a context opens, warm", microseconds(measured->warm), {}, true);
    row(print, u"its records, bare, one point read each, warm", microseconds(measured->byKey), {}, true);
    row(print, u"its records, bare, one range read, warm", microseconds(measured->byCustomer), {}, true);
    held &= row(print, u"a warm context against point reads", u"%1 x"_s.arg(ratio, 0, 'f', 2),
        u"≤ %1 x"_s.arg(plan.ratioAtMost), ratio <= plan.ratioAtMost);
    row(print, u"a warm context against one range read",
        u"%1 x"_s.arg(measured->warm.medianUs() / measured->byCustomer.medianUs(), 0, 'f', 2), {}, true);
    held &= row(print, u"the store was filled in", u"%1 min"_s.arg(minutes, 0, 'f', 1),
        u"≤ %1 min"_s.arg(fillMinutesAtMost), minutes <= fillMinutesAtMost);
    held &= row(print, u"the store's size", u"%1 GB"_s.arg(gigabytes, 0, 'f', 2), u"≤ %1 GB"_s.arg(gigabytesAtMost),
        gigabytes <= gigabytesAtMost);
    return held;
}

} // namespace privity::bench
