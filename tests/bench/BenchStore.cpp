// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/BenchStore.h"

#include "app/office/sample/SampleRows.h"
#include "app/platform/KeyFile.h"
#include "app/platform/SystemPorts.h"
#include "app/storage/KeyMigrations.h"
#include "app/storage/OfficeMigrations.h"
#include "app/storage/SqlCipherStore.h"
#include "app/storage/Stores.h"
#include "models/base/CanonicalJson.h"
#include "models/keystore/PairedStore.h"
#include "models/office/Parts.h"
#include "models/office/Policies.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

const QString stateName = u"bench"_s;
constexpr quint64 personsOfOneTransaction = 1000;
constexpr int fillCacheKiB = 512 * 1024; //!< keys come in random order: more of the trees stays in memory

Result<SecretBytes> keyOf(const QString &path)
{
    if (!QFile::exists(path))
        if (const Done done = keyfile::write(path, SecretBytes::random(32).view()); !done)
            return done.error();
    return keyfile::read(path);
}

FillState stateOf(WorkingSet &rows)
{
    FillState state;
    if (const std::optional<SettingRow> row = rows.find<SettingRow>(stateName))
        if (const Result<JsonObject> json = parseCanonical(row->value))
            if (codec::read(*json, state))
                return {};
    return state;
}

Done setUp(office::Turn &turn, const OfficeKeys &keys)
{
    DeskRow desk;
    desk.id = benchDesk();
    for (const auto &[brand, unused] : keys.brands) {
        const Result<PolicyPack> pack = packOf(brand);
        if (!pack)
            return pack.error();
        const Done done = office::publishPolicy(turn, pack->canonical);
        if (!done && done.error().code != ErrorCode::AlreadyDone)
            return done;
        desk.brands += brand;
        desk.place = pack->places.first().id;
    }
    turn.rows.put(desk);
    return {};
}

//! The rows of the person that is next, and what they add to the state.
Done addPerson(office::Turn &turn, const SampleRecords &sample, FillState &state)
{
    const Result<std::vector<SourceRecord>> records = sample.of(state.persons);
    if (!records)
        return records.error();
    QSet<QString> brands;
    for (const SourceRecord &record : *records) {
        const QString &brand = record.ref.brand;
        const CustomerId customer = customerOf(state.persons, brand);
        const Result<qsizetype> tokens = office::putRecord(turn, customer, record);
        if (!tokens)
            return tokens.error();
        brands += brand;
        state.tokens += quint64(*tokens);
    }
    state.customers += quint64(brands.size());
    state.records += records->size();
    return {};
}

} // namespace

Result<BenchHome> BenchHome::open(const QString &path)
{
    if (const Done done = keyfile::makeDirectory(path); !done)
        return done.error();
    Result<SecretBytes> storeKey = keyOf(path + u"/store.key"_s);
    if (!storeKey)
        return storeKey.error();
    QStringList brands;
    for (int brand = 0; brand < sample::brandCount; ++brand)
        brands += sample::brandId(sample::Brand(brand));
    BenchHome home{path, *std::move(storeKey), simulation::makeOfficeKeys(brands, SystemClock().now()).keys};
    for (auto &[brand, keys] : home.keys.brands) {
        Result<SecretBytes> index = keyOf(path + u'/' + brand + u".index"_s);
        if (!index)
            return index.error();
        Result<SecretBytes> epoch = keyOf(path + u'/' + brand + u".kek.1"_s);
        if (!epoch)
            return epoch.error();
        keys.index = *std::move(index);
        keys.epochs.insert_or_assign(1, *std::move(epoch));
    }
    return home;
}

Result<std::unique_ptr<RowStore>> BenchHome::open() const
{
    Result<std::unique_ptr<RowStore>> data = storage::openOfficeStore(storePath(), storeKey);
    if (!data)
        return data;
    Result<std::unique_ptr<RowStore>> subjects = storage::openKeyStore(keysPath(), storeKey);
    if (!subjects)
        return subjects;
    return std::unique_ptr<RowStore>(std::make_unique<keystore::PairedStore>(*std::move(data), *std::move(subjects)));
}

Result<SampleRecords> SampleRecords::make(const PhoneNumbers &phones)
{
    SampleRecords records(phones);
    for (const sample::Export &from : sample::exports()) {
        const QString file = sample::brandId(from.brand) + u"/mapping-"_s + sample::sourceId(from.source) + u".json"_s;
        Result<Mapping> mapping = Mapping::parse(sample::mappingText(file), file);
        if (!mapping)
            return mapping.error();
        QStringList present;
        for (const sample::Column &column : from.columns)
            present += column.name.toString();
        if (const Done done = mapping->check(from.file.toString(), present); !done)
            return done.error();
        QList<qsizetype> cells;
        for (const QString &column : mapping->columns())
            cells += present.indexOf(column);
        records.m_sources.push_back({*std::move(mapping), cells});
    }
    return records;
}

Result<std::vector<SourceRecord>> SampleRecords::of(quint64 person) const
{
    std::vector<SourceRecord> records;
    for (const sample::SampleRow &row : sample::rowsOf(person, sample::defaultSeed)) {
        const Source &source = m_sources[size_t(row.from - sample::exports().data())];
        QStringList cells;
        for (const qsizetype at : source.cells) // a list's items, as the readers join them
            cells += QString(row.cells[at]).replace(u"\u001f"_s, u", "_s);
        Result<Mapping::Row> read = source.mapping.apply(cells, m_phones, {1});
        if (!read)
            return read.error();
        records.push_back(std::move(read->record));
    }
    return records;
}

CustomerId customerOf(quint64 person, const QString &brand)
{
    const QByteArray hash = crypto::sha256({QByteArray::number(person), brand.toUtf8()});
    simulation::SeededRandom random(qFromLittleEndian<quint64>(hash.constData()));
    return CustomerId::make(random);
}

DeskId benchDesk()
{
    simulation::SeededRandom random(1);
    return DeskId::make(random);
}

Result<PolicyPack> packOf(const QString &brand)
{
    QFile file(QStringLiteral(PRIVITY_SOURCE_DIR "/resources/policies/%1.json").arg(brand));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.fileName());
    return readPolicyPack(file.readAll());
}

Result<FillState> fill(const BenchHome &home, const PhoneNumbers &phones, quint64 persons, const Progress &progress)
{
    const Result<SampleRecords> sample = SampleRecords::make(phones);
    if (!sample)
        return sample.error();
    storage::OpenOptions options;
    options.cacheKiB = fillCacheKiB;
    Result<storage::SqlCipherDatabase> database =
        storage::SqlCipherDatabase::open(home.storePath(), home.storeKey, options);
    if (!database)
        return database.error();
    if (const Done done = storage::migrate(*database, storage::officeMigrations); !done)
        return done.error();
    Result<storage::SqlCipherDatabase> subjects =
        storage::SqlCipherDatabase::open(home.keysPath(), home.storeKey, options);
    if (!subjects)
        return subjects.error();
    if (const Done done = storage::migrate(*subjects, storage::keyMigrations); !done)
        return done.error();
    keystore::PairedStore store(std::make_unique<storage::SqlCipherStore>(*std::move(database)),
        std::make_unique<storage::SqlCipherStore>(*std::move(subjects)));
    SystemClock wall;
    SystemRandom random;
    office::OfficeLoop loop(store, home.keys, phones, wall, random);

    FillState state;
    const Done begun = loop.decide([&](office::Turn &turn) {
        state = stateOf(turn.rows);
        return setUp(turn, home.keys);
    });
    if (!begun)
        return begun.error();
    while (state.persons < persons) {
        QElapsedTimer clock;
        clock.start();
        FillState next = state;
        const Done done = loop.decide([&](office::Turn &turn) -> Done {
            for (const quint64 end = std::min(state.persons + personsOfOneTransaction, persons); next.persons < end;
                 ++next.persons)
                if (const Done added = addPerson(turn, *sample, next); !added)
                    return added;
            next.ms += quint64(clock.elapsed());
            turn.rows.put(SettingRow{stateName, codec::bytes(next)});
            return {};
        });
        if (!done)
            return done.error();
        next.ms = state.ms + quint64(clock.elapsed());
        state = next;
        progress(state);
    }
    return state;
}

} // namespace privity::bench
