// SPDX-License-Identifier: Apache-2.0
#include "app/office/Commands.h"
#include "app/office/OfficeLoop.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "models/customer/RowReader.h"
#include "models/customer/Truth.h"
#include "models/office/Customers.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr size_t recordsOfOneTransaction = 500;

//! One export through its mapping. Nothing of a file is imported whose mapping does not fit it.
Result<ReadReport> importFile(OfficeLoop &loop, const QString &mappingPath, const QString &dataPath,
    const PhoneNumbers &phones, Timestamp now, ImportCounts &counts)
{
    QFile mappingFile(mappingPath);
    QFile data(dataPath);
    if (!mappingFile.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, mappingPath);
    if (!data.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, dataPath);
    const Result<Mapping> mapping = Mapping::parse(mappingFile.readAll(), mappingPath);
    if (!mapping)
        return mapping.error();
    std::vector<SourceRecord> batch;
    const auto flush = [&]() -> Done {
        return loop.decide([&](Turn &turn) -> Done {
            const Result<ImportCounts> done = importRecords(turn, std::exchange(batch, {}));
            if (!done)
                return done.error();
            counts.records += done->records;
            counts.customers += done->customers;
            counts.possibleDuplicates += done->possibleDuplicates;
            return {};
        });
    };
    Result<ReadReport> report =
        readRecords(*mapping, dataPath, data, phones, now, 0, [&](SourceRecord &&record) -> Done {
            batch.push_back(std::move(record));
            return batch.size() < recordsOfOneTransaction ? Done() : flush();
        });
    if (!report)
        return report;
    if (const Done done = flush(); !done)
        return done.error();
    return report;
}

//! What joining made against who the people are.
Result<TruthComparison::Counts> compare(OfficeHome &home, const QString &truthPath)
{
    QFile truth(truthPath);
    if (!truth.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, truthPath);
    WorkingSet rows(*home.store);
    QHash<RecordRef, QString> customers, persons;
    for (const auto &[brand, keys] : home.keys.brands)
        for (const RecordRow &row : rows.list<RecordRow>(brand))
            customers.insert({row.brand, row.source, row.key}, row.customer.text);
    TruthComparison comparison;
    for (qint64 line = 1; !truth.atEnd(); ++line) {
        const QByteArray json = truth.readLine().trimmed();
        if (json.isEmpty())
            continue;
        const Result<TruthComparison::Line> read = TruthComparison::parseLine(json);
        if (!read)
            return fail(read.error().code, u"%1 line %2: %3"_s.arg(truthPath).arg(line).arg(read.error().detail));
        persons.insert(read->ref, read->person);
        if (const auto customer = customers.constFind(read->ref); customer != customers.constEnd())
            comparison.add(read->ref, *customer, read->person);
    }
    for (const auto &[brand, keys] : home.keys.brands)
        for (const DuplicateRow &pair : rows.list<DuplicateRow>(brand)) {
            const RecordRef a{brand, pair.sourceA, pair.keyA};
            const RecordRef b{brand, pair.sourceB, pair.keyB};
            if (customers.value(a) != customers.value(b))
                comparison.addPossibleDuplicate(persons.value(a) == persons.value(b));
        }
    return comparison.finish();
}

} // namespace

int importSources(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Imports exports of source systems, each through its mapping, and joins their records."_s);
    parser.addOptions({dataOption(), {u"truth"_s, u"Who the people are: reports the joins against it."_s, u"file"_s}});
    parser.addPositionalArgument(u"files"_s, u"Pairs: a mapping and its export."_s, u"(mapping export)…"_s);
    int code = 0;
    if (!parse(parser, arguments, console, code))
        return code;
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty() || files.size() % 2 != 0)
        return console.usage(u"import takes pairs of a mapping and an export."_s);
    Result<OfficeHome> home = OfficeHome::open(dataPath(parser));
    if (!home)
        return console.error(home.error());
    SystemClock clock;
    SystemRandom random;
    LibPhoneNumbers phones;
    OfficeLoop loop(*home->store, home->keys, phones, clock, random);
    ImportCounts counts;
    qint64 refused = 0;
    for (qsizetype i = 0; i < files.size(); i += 2) {
        const Result<ReadReport> report = importFile(loop, files[i], files[i + 1], phones, clock.now(), counts);
        if (!report)
            return console.error(report.error(), ExitFaults);
        console.say(u"%1: %2 rows"_s.arg(files[i + 1]).arg(report->rows));
        for (const QString &refusal : report->refusals)
            console.say(u"  refused: "_s + refusal);
        for (auto it = report->keptAsWritten.begin(); it != report->keptAsWritten.end(); ++it)
            console.say(u"  column %1: %2 values kept as written"_s.arg(it.key()).arg(it.value()));
        refused += report->refused;
    }
    console.say(u"%1 records, %2 new customers, %3 possible duplicates, %4 rows refused"_s.arg(counts.records)
                    .arg(counts.customers)
                    .arg(counts.possibleDuplicates)
                    .arg(refused));
    if (parser.isSet(u"truth"_s)) {
        const auto truth = compare(*home, parser.value(u"truth"_s));
        if (!truth)
            return console.error(truth.error(), ExitFaults);
        console.say(
            u"Against the truth: %1 pairs joined rightly, %2 wrongly, %3 missed; recall %4, precision %5; of %6 possible duplicates %7 are one person"_s
                .arg(truth->joinedRight)
                .arg(truth->wronglyJoined)
                .arg(truth->missed)
                .arg(truth->recall(), 0, 'f', 3)
                .arg(truth->precision(), 0, 'f', 3)
                .arg(truth->possibleDuplicates)
                .arg(truth->possibleDuplicatesRight));
    }
    return refused == 0 ? ExitHeld : ExitFaults;
}

} // namespace privity::office
