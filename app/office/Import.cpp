// SPDX-License-Identifier: Apache-2.0
#include "app/office/Commands.h"
#include "app/office/OfficeLoop.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "models/customer/RowReader.h"
#include "models/customer/Truth.h"
#include "models/office/Customers.h"

#include <QFile>
#include <QFileInfo>
#include <thread>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr size_t recordsOfOneTransaction = 500;
// After each the store is free for longer than somebody who waits for it looks away (SQLite: 100 ms at most).
constexpr auto handOver = std::chrono::milliseconds(120);

//! One export with its mapping, both read to their end without a fault.
struct Source {
    Mapping mapping;
    QString dataPath;
};

Done openFile(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.fileName());
    if (file.isSequential()) // it is read twice
        return fail(ErrorCode::FileUnreadable, file.fileName() + u": a pipe, not a file"_s);
    return {};
}

//! Reads everything and changes nothing, so that a fault in the last row of the last file is found before the first
//! row is written.
Result<std::vector<Source>> checkSources(const QStringList &files, const OfficeKeys &keys)
{
    std::vector<Source> sources;
    for (qsizetype i = 0; i < files.size(); i += 2) {
        QFile mappingFile(files[i]);
        QFile data(files[i + 1]);
        for (QFile *file : {&mappingFile, &data})
            if (const Done open = openFile(*file); !open)
                return open.error();
        Result<Mapping> mapping = Mapping::parse(mappingFile.readAll(), files[i]);
        if (!mapping)
            return mapping.error();
        if (!keys.brand(mapping->brand))
            return fail(
                ErrorCode::UnknownBrand, u"%1: the brand “%2” is not served here"_s.arg(files[i], mapping->brand));
        if (const Done sound = checkRows(*mapping, files[i + 1], data); !sound)
            return sound.error();
        sources.push_back({*std::move(mapping), files[i + 1]});
    }
    return sources;
}

//! Everything of one export into the store, 500 records a transaction; counts what is in, also when it fails.
Result<ReadReport> importSource(
    OfficeLoop &loop, const Source &source, const PhoneNumbers &phones, Timestamp now, ImportCounts &counts)
{
    QFile data(source.dataPath);
    if (const Done open = openFile(data); !open)
        return open.error();
    std::vector<SourceRecord> batch;
    const auto flush = [&]() -> Done {
        ImportCounts part;
        const Done done = loop.decide([&](Turn &turn) -> Done {
            const Result<ImportCounts> imported = importRecords(turn, std::exchange(batch, {}));
            if (!imported)
                return imported.error();
            part = *imported;
            return {};
        });
        if (!done)
            return done;
        counts.records += part.records;
        counts.customers += part.customers;
        counts.possibleDuplicates += part.possibleDuplicates;
        return {};
    };
    Result<ReadReport> report =
        readRecords(source.mapping, source.dataPath, data, phones, now, 0, [&](SourceRecord &&record) -> Done {
            batch.push_back(std::move(record));
            if (batch.size() < recordsOfOneTransaction)
                return {};
            const Done done = flush();
            std::this_thread::sleep_for(handOver);
            return done;
        });
    if (!report)
        return report;
    if (const Done done = flush(); !done)
        return done.error();
    return report;
}

//! Who the people are: a person's name for every record.
using Truth = QHash<RecordRef, QString>;

Result<Truth> readTruth(const QString &path)
{
    QFile file(path);
    if (const Done open = openFile(file); !open)
        return open.error();
    Truth persons;
    for (qint64 line = 1; !file.atEnd(); ++line) {
        const QByteArray json = file.readLine().trimmed();
        if (json.isEmpty())
            continue;
        const Result<TruthComparison::Line> read = TruthComparison::parseLine(json);
        if (!read)
            return fail(read.error().code, u"%1 line %2: %3"_s.arg(path).arg(line).arg(read.error().detail));
        persons.insert(read->ref, read->person);
    }
    return persons;
}

//! What joining made against who the people are.
TruthComparison::Counts compare(const OfficeHome &home, const Truth &persons)
{
    WorkingSet rows(*home.store);
    QHash<RecordRef, QString> customers;
    for (const auto &[brand, keys] : home.keys.brands)
        for (const RecordRow &row : rows.list<RecordRow>(brand))
            customers.insert({row.brand, row.source, row.key}, row.customer.text);
    TruthComparison comparison;
    for (auto person = persons.begin(); person != persons.end(); ++person)
        if (const auto customer = customers.constFind(person.key()); customer != customers.constEnd())
            comparison.add(person.key(), *customer, *person);
    for (const auto &[brand, keys] : home.keys.brands)
        for (const DuplicateRow &pair : rows.list<DuplicateRow>(brand)) {
            const RecordRef a{brand, pair.sourceA, pair.keyA};
            const RecordRef b{brand, pair.sourceB, pair.keyB};
            if (customers.value(a) != customers.value(b))
                comparison.addPossibleDuplicate(persons.value(a) == persons.value(b));
        }
    return comparison.finish();
}

void tell(const Console &console, const QString &file, const ReadReport &report)
{
    console.say(u"%1: %2 rows"_s.arg(file).arg(report.rows));
    for (const QString &refusal : report.refusals)
        console.say(u"  refused: "_s + refusal);
    if (report.refused > report.refusals.size())
        console.say(u"  refused: %1 rows more"_s.arg(report.refused - report.refusals.size()));
    for (auto it = report.keptAsWritten.begin(); it != report.keptAsWritten.end(); ++it)
        console.say(u"  column %1: %2 values kept as written"_s.arg(it.key()).arg(it.value()));
}

//! A fault of the files in their own words: where, and what.
int refuse(const Console &console, const Error &error, qsizetype recordsBefore)
{
    const QString after = recordsBefore == 0
        ? u"Nothing was changed."_s
        : u"%1 records were imported before; import the files again when this is mended."_s.arg(recordsBefore);
    if (exitFor(error) == ExitFaults)
        return console.refuse(u"%1. %2"_s.arg(error.detail, after), ExitFaults);
    return console.refuse(error.toText() + (recordsBefore == 0 ? u""_s : u' ' + after), ExitEnvironment);
}

} // namespace

int importSources(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Imports exports of source systems, each through its mapping, and joins their records. All files are read to "
        "their end first: a file with a fault of form changes nothing. A row without a key, or with a value of more "
        "than "
        "1,000 characters or with control characters, is left out and named. Records are written %1 at a time, and a "
        "serving office goes on between; an import that was interrupted is made again, and ends the same."_s.arg(
            recordsOfOneTransaction));
    parser.addOptions({{u"truth"_s, u"Who the people are: reports the joins against it."_s, u"file"_s}, dataOption()});
    parser.addPositionalArgument(u"files"_s, u"Pairs: a mapping and its export."_s, u"(mapping export)…"_s);
    int code = 0;
    if (!parse(parser, arguments, console, code, Takes::More))
        return code;
    const QStringList files = parser.positionalArguments();
    for (const QString &path : files)
        if (!QFileInfo(path).isReadable())
            return console.error(fail(ErrorCode::FileUnreadable, path));
    if (files.isEmpty() || files.size() % 2 != 0)
        return console.usage(u"import takes pairs of a mapping and an export."_s);
    const std::optional<OfficeHome> home = openHome(parser, console);
    if (!home)
        return ExitEnvironment;
    const Result<std::vector<Source>> sources = checkSources(files, home->keys);
    if (!sources)
        return refuse(console, sources.error(), 0);
    const Result<Truth> persons = parser.isSet(u"truth"_s) ? readTruth(parser.value(u"truth"_s)) : Truth();
    if (!persons)
        return refuse(console, persons.error(), 0);
    SystemClock clock;
    SystemRandom random;
    LibPhoneNumbers phones;
    OfficeLoop loop(*home->store, home->keys, phones, clock, random);
    ImportCounts counts;
    qint64 refused = 0;
    for (const Source &source : *sources) {
        const Result<ReadReport> report = importSource(loop, source, phones, clock.now(), counts);
        if (!report)
            return refuse(console, report.error(), counts.records);
        tell(console, source.dataPath, *report);
        refused += report->refused;
    }
    console.say(u"%1 records, %2 new customers, %3 possible duplicates, %4 rows refused"_s.arg(counts.records)
                    .arg(counts.customers)
                    .arg(counts.possibleDuplicates)
                    .arg(refused));
    if (parser.isSet(u"truth"_s)) {
        const TruthComparison::Counts truth = compare(*home, *persons);
        console.say(
            u"Against the truth: %1 pairs joined rightly, %2 wrongly, %3 missed; recall %4, precision %5; of %6 possible duplicates %7 are one person"_s
                .arg(truth.joinedRight)
                .arg(truth.wronglyJoined)
                .arg(truth.missed)
                .arg(truth.recall(), 0, 'f', 3)
                .arg(truth.precision(), 0, 'f', 3)
                .arg(truth.possibleDuplicates)
                .arg(truth.possibleDuplicatesRight));
    }
    return refused == 0 ? ExitHeld : ExitFaults;
}

} // namespace privity::office
