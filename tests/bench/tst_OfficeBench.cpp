// SPDX-License-Identifier: Apache-2.0
#include "app/office/sample/SampleRows.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "models/customer/RowReader.h"
#include "models/office/Parts.h"
#include "tests/bench/BenchStore.h"
#include "tests/bench/JournalBench.h"
#include "tests/support/TestMain.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace privity;
using namespace privity::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 people = 2000;

//! Loose, because a debug build shares its machine, and looser where our code is instrumented and SQLCipher's and
//! libsodium's are not; ./dev bench holds the figures themselves.
#ifdef __SANITIZE_ADDRESS__
constexpr double ratio = 80;
#else
constexpr double ratio = 12;
#endif

//! Once armed, ends the process in the middle of a transaction.
class DeadlyPhones : public PhoneNumbers
{
public:
    std::optional<QString> toE164(QStringView text, QStringView region) const override
    {
        if (isArmed && ++m_calls == 500)
            ::raise(SIGKILL);
        return m_phones.toE164(text, region);
    }
    bool isArmed = false;

private:
    LibPhoneNumbers m_phones;
    mutable int m_calls = 0;
};

//! Records by their reference, as blobs.
using Records = QHash<RecordRef, QByteArray>;

Records readThroughExports(quint64 persons)
{
    QMap<QString, QByteArray> files;
    const Done made =
        sample::generateSample(qint64(persons), sample::defaultSeed, [&](const QString &file, QByteArrayView bytes) {
            files[file] += bytes;
            return Done();
        });
    const LibPhoneNumbers phones;
    Records records;
    for (const sample::Export &from : sample::exports()) {
        const QString brand = sample::brandId(from.brand);
        const Result<Mapping> mapping = Mapping::parse(
            sample::mappingText(brand + u"/mapping-"_s + sample::sourceId(from.source) + u".json"_s), brand);
        const QString file = brand + u'/' + from.file.toString();
        QBuffer data(&files[file]);
        const bool sound = made && mapping && data.open(QIODevice::ReadOnly)
            && readRecords(*mapping, file, data, phones, {1}, 0, [&](SourceRecord &&record) {
                   records.insert(record.ref, record.toBlob());
                   return Done();
               });
        if (!sound)
            return {};
    }
    return records;
}

} // namespace

class OfficeBenchTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void theStoreHoldsWhatAnImportOfTheExportsWouldWrite()
    {
        const Records imported = readThroughExports(300);
        const LibPhoneNumbers phones;
        const Result<SampleRecords> sample = SampleRecords::make(phones);
        QVERIFY(sample);
        Records direct;
        for (quint64 person = 0; person < 300; ++person) {
            const Result<std::vector<SourceRecord>> records = sample->of(person);
            QVERIFY(records);
            for (const SourceRecord &record : *records)
                direct.insert(record.ref, record.toBlob());
        }
        QVERIFY(direct.size() > 600);
        QCOMPARE(direct, imported);
    }

    void aFillThatIsKilledGoesOnAndWritesEachRowOnce()
    {
        const QTemporaryDir folder;
        const Result<BenchHome> home = BenchHome::open(folder.path());
        QVERIFY(home);
        const pid_t child = ::fork();
        if (child == 0) {
            DeadlyPhones phones;
            [[maybe_unused]] const auto never =
                fill(*home, phones, people, [&](const FillState &) { phones.isArmed = true; });
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);

        const LibPhoneNumbers phones;
        quint64 transactions = 0;
        const Result<FillState> state = fill(*home, phones, people, [&](const FillState &) { transactions += 1; });
        QVERIFY2(state, qPrintable(state ? QString() : state.error().toText()));
        QCOMPARE(state->persons, people);
        QCOMPARE(transactions, 1u); // the other half was in before

        Records stored;
        quint64 rows = 0, tokens = 0;
        const Result<std::unique_ptr<RowStore>> store = home->open();
        QVERIFY(store);
        SystemClock clock;
        SystemRandom random;
        office::OfficeLoop loop(**store, home->keys, phones, clock, random);
        const Done read = loop.decide([&](office::Turn &turn) -> Done {
            for (const auto &[brand, unused] : home->keys.brands) {
                QSet<CustomerId> customers;
                for (const office::RecordRow &row : turn.rows.list<office::RecordRow>(brand)) {
                    customers.insert(row.customer);
                    rows += 1;
                }
                for (const CustomerId &customer : std::as_const(customers))
                    for (const auto &[row, blob] : office::recordsOf(turn, brand, customer))
                        stored.insert({row.brand, row.source, row.key}, blob);
                tokens += quint64(turn.rows.list<office::TokenRow>(brand).size());
            }
            return {};
        });
        QVERIFY(read);
        QCOMPARE(rows, state->records);
        QCOMPARE(tokens, state->tokens);
        QCOMPARE(stored, readThroughExports(people));
    }

    void aContextCostsLittleMoreThanTheReadingOfItsRecords()
    {
        const QTemporaryDir folder;
        QStringList lines;
        const Result<bool> held =
            officeBench({people, folder.path(), 200, ratio}, [&](const QString &line) { lines += line; });
        std::puts(qPrintable(lines.join(u'\n')));
        QVERIFY2(held, qPrintable(held ? QString() : held.error().toText()));
        QVERIFY(*held);
    }

    void verifyingCostsLittleMoreThanTheBareChecks()
    {
        const QTemporaryDir folder;
        QStringList lines;
        const Result<bool> held =
            journalBench({2000, folder.path(), ratio}, [&](const QString &line) { lines += line; });
        std::puts(qPrintable(lines.join(u'\n')));
        QVERIFY2(held, qPrintable(held ? QString() : held.error().toText()));
        QVERIFY(*held);
    }
};

PRIVITY_TEST(OfficeBenchTest)
#include "tst_OfficeBench.moc"
