// SPDX-License-Identifier: Apache-2.0
#include "app/office/sample/Sample.h"
#include "app/platform/PhoneNumbers.h"
#include "models/customer/RowReader.h"
#include "models/customer/Truth.h"
#include "models/identifiers/Iban.h"
#include "tests/models/customer/Records.h"
#include "tests/support/TestMain.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace privity;
using namespace privity::sample;
using namespace Qt::StringLiterals;

namespace {

using Files = QMap<QString, QByteArray>;
constexpr qint64 committedCustomers = 60;

Files generated(qint64 customers, quint64 seed = defaultSeed)
{
    Files files;
    const Done done = generateSample(customers, seed, [&files](const QString &file, QByteArrayView bytes) -> Done {
        files[file] += bytes;
        return {};
    });
    return done ? files : Files{};
}

//! All records of a sample, read through its own mapping files; faults are counted by column.
QList<SourceRecord> imported(Files &files, QMap<QString, qint64> *keptAsWritten = nullptr)
{
    const LibPhoneNumbers phones;
    QList<SourceRecord> records;
    for (const QString &file : mappingFiles()) {
        const Result<Mapping> mapping = Mapping::parse(mappingText(file), file);
        if (!mapping)
            qWarning("%s", qPrintable(mapping.error().detail));
        QString data = mapping->brand + u'/' + mapping->source;
        data += mapping->format == Mapping::Format::Csv ? u".csv"_s : u".jsonl"_s;
        QBuffer buffer(&files[data]);
        buffer.open(QIODevice::ReadOnly);
        const Result<ReadReport> report =
            readRecords(*mapping, data, buffer, phones, {1}, 0, [&](SourceRecord &&record) -> Done {
                records += std::move(record);
                return {};
            });
        if (!report || report->refused > 0)
            qWarning("%s", report ? "a row was refused" : qPrintable(report.error().detail));
        else if (keptAsWritten)
            for (auto it = report->keptAsWritten.begin(); it != report->keptAsWritten.end(); ++it)
                (*keptAsWritten)[data + u' ' + it.key()] += it.value();
    }
    return records;
}

QHash<RecordRef, QString> truthOf(const Files &files)
{
    QHash<RecordRef, QString> truth;
    const QList<QByteArray> lines = files[u"truth.jsonl"_s].split('\n');
    for (const QByteArray &line : lines)
        if (!line.isEmpty()) {
            const Result<TruthComparison::Line> read = TruthComparison::parseLine(line);
            if (!read)
                qWarning("%s", qPrintable(read.error().detail));
            truth.insert(read->ref, read->person);
        }
    return truth;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SampleTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void theCommittedSampleIsWhatTheSeedGives()
    {
        const Files files = generated(committedCustomers);
        QCOMPARE(files.size(), 13);
        for (auto it = files.begin(); it != files.end(); ++it)
            QVERIFY2(contentOf(QStringLiteral(SOURCE_DIR "/resources/sample/") + it.key()) == it.value(),
                qPrintable(it.key() + u": make it anew with privity-office sample --customers 60"_s));
    }

    void aSeedIsASample()
    {
        QCOMPARE(generated(40), generated(40));
        QVERIFY(generated(40, 1) != generated(40, 2));
    }

    // A larger sample begins like a smaller one: people do not depend on how many there are.
    void aPersonIsTheSameInEverySize()
    {
        const Files small = generated(40);
        const Files large = generated(80);
        for (auto it = small.begin(); it != small.end(); ++it)
            QVERIFY(large[it.key()].startsWith(it.value()));
    }

    void everyMappingFitsItsExportAndEveryValueIsOfItsKind()
    {
        Files files = generated(1500);
        QMap<QString, qint64> keptAsWritten;
        const QList<SourceRecord> records = imported(files, &keptAsWritten);
        QCOMPARE(records.size(), truthOf(files).size());
        QCOMPARE(keptAsWritten, (QMap<QString, qint64>{}));
    }

    void nobodyInItCanBeReached()
    {
        static const QRegularExpression email(
            u"@(example\\.(org|com|net)|(post|mail|brief)\\.example)$"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression phone(
            u"^\\+(3160\\d{7}|493023125\\d{3}(\\d{4})?|3363998\\d{4}|467017406\\d\\d|3450\\d{7}|447700900\\d{3})$"_s);
        static const QRegularExpression bank(u"^(NL..TEST|DE..00000000|FR..99999|SE..999|ES..9999|GB..TEST)"_s);
        static const QSet<QString> examples{u"NL91ABNA0417164300"_s, u"NL02ABNA0123456789"_s,
            u"FR1420041010050500013M02606"_s, u"DE89370400440532013000"_s, u"DE75512108001245126199"_s,
            u"ES9121000418450200051332"_s};
        Files files = generated(1500);
        const QList<SourceRecord> records = imported(files);
        for (const SourceRecord &record : records)
            for (const FieldValue &value : record.fields) {
                if (value.kind == IdentifierKind::Email)
                    QVERIFY2(email.match(value.text).hasMatch(), qPrintable(value.text));
                else if (value.kind == IdentifierKind::Phone)
                    QVERIFY2(phone.match(value.text).hasMatch(), qPrintable(value.text));
                else if (value.kind == IdentifierKind::Iban)
                    QVERIFY2(
                        bank.match(value.text).hasMatch() || examples.contains(value.text), qPrintable(value.text));
            }
    }

    void joiningTheSampleIsNeverWrong()
    {
        Files files = generated(1500);
        const QHash<RecordRef, QString> truth = truthOf(files);
        QMap<QString, test::RecordShelf> shelves; // of each brand
        TruthComparison comparison;
        const QList<SourceRecord> records = imported(files);
        for (const SourceRecord &record : records) {
            test::RecordShelf &shelf = shelves[record.ref.brand];
            shelf.take(record);
            for (const PossibleDuplicate &pair : std::as_const(shelf.duplicates))
                if (pair.a == record.ref || pair.b == record.ref)
                    comparison.addPossibleDuplicate(truth[pair.a] == truth[pair.b]);
        }
        for (const SourceRecord &record : records)
            comparison.add(record.ref, shelves[record.ref.brand].customerOf(record.ref).text, truth[record.ref]);
        const TruthComparison::Counts counts = comparison.finish();
        qInfo(
            "joined right %lld, wrongly %lld, missed %lld (recall %.3f), possible duplicates %lld, of one person %lld",
            counts.joinedRight, counts.wronglyJoined, counts.missed, counts.recall(), counts.possibleDuplicates,
            counts.possibleDuplicatesRight);
        QCOMPARE(counts.wronglyJoined, 0);
        QVERIFY(counts.recall() >= 0.85);
    }

    void itHoldsWhatRealSystemsGetWrong_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a formula stays text") << u"maison-lys/crm.csv"_s << "=HYPERLINK("_ba;
        QTest::newRow("markup") << u"maison-lys/crm.csv"_s << "<img src="_ba;
        QTest::newRow("right-to-left override") << u"velocar/crm.csv"_s << "\u202e"_ba;
        QTest::newRow("a line end in a cell") << u"velocar/crm.csv"_s << "two lines\r\nof"_ba;
        QTest::newRow("Cyrillic letters") << u"velocar/crm.csv"_s << "Щукарёв"_ba;
    }

    void itHoldsWhatRealSystemsGetWrong()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QVERIFY(generated(committedCustomers)[file].contains(text));
    }

    void theTourMeetsThePeopleItKnows()
    {
        Files files = generated(committedCustomers);
        const QList<SourceRecord> records = imported(files);
        QMultiMap<QString, QString> ibans;
        for (const SourceRecord &record : records)
            for (const FieldValue &value : record.fields)
                if (value.kind == IdentifierKind::Iban)
                    ibans.insert(record.ref.brand, value.text);
        QVERIFY(ibans.contains(u"norrland-energi"_s, u"NL91ABNA0417164300"_s));
        QVERIFY(files[u"maison-lys/shop.jsonl"_s].contains("ML-2026-204817"));
        QVERIFY(files[u"velocar/shop.jsonl"_s].contains("VC-58213"));
        QVERIFY(files[u"norrland-energi/tickets.jsonl"_s].contains("Promised 14 Nov"));
    }

    void aFolderGetsAllFilesAndAFaultNamesTheFile()
    {
        const QTemporaryDir folder;
        const Result<SampleReport> report = writeSample(folder.filePath(u"new"_s), 20, defaultSeed);
        QVERIFY(report);
        QCOMPARE(contentOf(folder.filePath(u"new/velocar/crm.csv"_s)), generated(20)[u"velocar/crm.csv"_s]);
        QVERIFY(!contentOf(folder.filePath(u"new/velocar/mapping-crm.json"_s)).isEmpty());
        const Result<SampleReport> refused = writeSample(u"/proc/none"_s, 20, defaultSeed);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
        QVERIFY(refused.error().detail.startsWith(u"/proc/none/"_s));
        QVERIFY(!writeSample(folder.filePath(u"none"_s), 0, defaultSeed));
    }
};

PRIVITY_TEST(SampleTest)
#include "tst_Sample.moc"
