// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SecretBytes.h"
#include "models/customer/CustomerContext.h"
#include "models/customer/Truth.h"
#include "tests/models/customer/Records.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;
using test::RecordBuilder;

namespace {

RecordBuilder full()
{
    RecordBuilder record(u"crm"_s, u"1"_s);
    record.given(u"Annelies"_s)
        .family(u"Meijer"_s)
        .born(u"1984-03-07"_s)
        .email(u"A@Example.org"_s)
        .phone(u"+493023125017"_s)
        .number(u"ne-100 234"_s)
        .text("street", u"Lindelaan 12 \u202E\U0001F600"_s)
        .refers(u"shop"_s, u"S1"_s)
        .at(1795255200000);
    record.how = u"sign-up"_s;
    record.keepUntil = {1995255200000};
    return record;
}

SecretBytes keyOf(std::uint8_t first)
{
    SecretBytes key(32);
    key.data()[0] = first;
    return key;
}

//! Records as a store keeps them.
struct Stored {
    std::vector<QByteArray> blobs;
    std::vector<RecordView> views;
    explicit Stored(const std::vector<SourceRecord> &records)
    {
        for (const SourceRecord &record : records)
            blobs.push_back(record.toBlob());
        for (const QByteArray &blob : blobs)
            views.push_back(*RecordView::of(blob));
    }
};

} // namespace

class RecordsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aBlobGivesBackItsRecord()
    {
        const SourceRecord record = full();
        const Result<SourceRecord> back = SourceRecord::fromBlob(record.toBlob());
        QVERIFY(back);
        QCOMPARE(*back, record);
        QCOMPARE(back->toBlob(), record.toBlob());
    }

    void aDamagedBlobIsRefused()
    {
        const QByteArray blob = full().toBlob();
        for (qsizetype size = 0; size < blob.size(); ++size)
            QVERIFY(!SourceRecord::fromBlob(blob.first(size)));
        QVERIFY(!SourceRecord::fromBlob(blob + 'x'));
        for (qsizetype i = 0; i < blob.size(); ++i)
            for (const char c : {'\x00', '\x7f', '\xff'}) {
                QByteArray damaged = blob;
                damaged[i] = c;
                const Result<SourceRecord> read = SourceRecord::fromBlob(damaged); // whatever it says: it ends
                QVERIFY(!read || read->fields.size() <= 200);
            }
    }

    void aRecordIsFoundByWhatIdentifiesIt()
    {
        const QList<IndexTerm> terms = indexTerms(full());
        using enum TermKind;
        const QSet<IndexTerm> expected{{CrossReference, u"crm\u001f1"_s}, {CrossReference, u"shop\u001fS1"_s},
            {Email, u"a@example.org"_s}, {Phone, u"+493023125017"_s}, {CustomerNumber, u"NE100234"_s},
            {NameAndYear, u"meijer\u001f1984"_s}};
        QCOMPARE(QSet<IndexTerm>(terms.begin(), terms.end()), expected);
    }

    void whatWouldGiveTheIndexAwayHasNoTerm()
    {
        RecordBuilder record(u"crm"_s, u"1"_s);
        record.given(u"Annelies"_s)
            .born(u"1984-03-07"_s)
            .put("code", IdentifierKind::PostalCode, u"3512 JE"_s)
            .put("mail", IdentifierKind::Email, u"no address"_s)
            .put("tel", IdentifierKind::Phone, u"0800 123"_s);
        QCOMPARE(indexTerms(record), QList<IndexTerm>{crossReferenceTerm(u"crm", u"1")});
        record.family(u"Meijer"_s).born(u"1900-01-01"_s);
        QCOMPARE(indexTerms(record).size(), 1);
        QVERIFY(!nameAndYearTerm(u"-", 1984));
        QVERIFY(!phoneTerm(u"+49 30"));
        QVERIFY(!customerNumberTerm(u" - "));
    }

    void aTokenDependsOnKeyBrandEpochAndKind()
    {
        const SecretBytes key = keyOf(1);
        const SecretBytes other = keyOf(2);
        const IndexTerm term = *emailTerm(u"a@example.org");
        const QByteArray token = BlindIndex(u"b"_s, 1, key).token(term);
        QCOMPARE(token.size(), 16);
        QCOMPARE(BlindIndex(u"b"_s, 1, key).token(term), token);
        const QSet<QByteArray> all{token, BlindIndex(u"c"_s, 1, key).token(term),
            BlindIndex(u"b"_s, 2, key).token(term), BlindIndex(u"b"_s, 1, other).token(term),
            BlindIndex(u"b"_s, 1, key).token({TermKind::Phone, term.value}),
            BlindIndex(u""_s, 1, key).token({TermKind::Email, u"b"_s + term.value})};
        QCOMPARE(all.size(), 6);
    }

    void thePolicyNamesTheWinnerAndTheOthersStandBeside()
    {
        const Stored stored(
            {RecordBuilder(u"crm"_s, u"1"_s).text("street", u"Lindelaan 12"_s).email(u"A@Example.org"_s).at(100),
                RecordBuilder(u"shop"_s, u"5"_s).text("street", u"Molenweg 4"_s).email(u"a@example.org"_s).at(300),
                RecordBuilder(u"ledger"_s, u"9"_s)
                    .text("street", u"lindelaan  12"_s)
                    .text("balance", u"€ 1.00"_s)
                    .at(200)});
        const auto field = [&stored](const QString &id, const QStringList &sourceOrder) {
            return fieldOf(stored.views, id, sourceOrder, {400});
        };
        const ContextField newest = field(u"street"_s, {});
        QCOMPARE(newest.text(), u"Molenweg 4"_s);
        QCOMPARE(newest.winner().from->source, QByteArrayView("shop"));
        QCOMPARE(newest.values.size(), 3);
        QVERIFY(newest.isConflict());
        const ContextField trusted = field(u"street"_s, {u"crm"_s, u"ledger"_s});
        QCOMPARE(trusted.text(), u"Lindelaan 12"_s);
        QCOMPARE(trusted.values[1].from->source, QByteArrayView("ledger"));
        QCOMPARE(trusted.values[2].from->source, QByteArrayView("shop"));
        QVERIFY(!field(u"balance"_s, {}).isConflict());
        QVERIFY(!field(u"mail"_s, {}).isConflict()); // the same address in another case
        QVERIFY(field(u"novel"_s, {}).isEmpty());
    }

    void theWinnerDoesNotDependOnTheOrderOfRecords()
    {
        std::vector<SourceRecord> records{RecordBuilder(u"shop"_s, u"2"_s).text("street", u"b"_s).at(5),
            RecordBuilder(u"crm"_s, u"9"_s).text("street", u"a"_s).at(5),
            RecordBuilder(u"crm"_s, u"1"_s).text("street", u"c"_s).at(5)};
        const auto texts = [&records] {
            QByteArray all;
            const Stored stored(records);
            for (const HeldValue &held : fieldOf(stored.views, u"street"_s, {}, {9}).values)
                all += held.value->text;
            return all;
        };
        const QByteArray first = "cab";
        QCOMPARE(texts(), first);
        std::ranges::reverse(records);
        QCOMPARE(texts(), first);
    }

    void whatWasToBeKeptUntilYesterdayIsNotShown()
    {
        std::vector<SourceRecord> records{RecordBuilder(u"crm"_s, u"1"_s).text("street", u"a"_s).at(5)};
        records[0].keepUntil = {10};
        const Stored stored(records);
        QCOMPARE(fieldOf(stored.views, u"street"_s, {}, {10}).text(), u"a"_s);
        QVERIFY(fieldOf(stored.views, u"street"_s, {}, {11}).isEmpty());
    }

    void joiningIsMeasuredInPairs()
    {
        TruthComparison comparison;
        const auto add = [&comparison](const char *brand, const char *customer, const char *person) {
            comparison.add(
                {QString::fromLatin1(brand), {}, {}}, QString::fromLatin1(customer), QString::fromLatin1(person));
        };
        add("b", "c1", "p1");
        add("b", "c1", "p1");
        add("b", "c1", "p2");     // wrong with both
        add("b", "c2", "p1");     // missed by both
        add("other", "c1", "p1"); // another brand: a customer of its own
        comparison.addPossibleDuplicate(true);
        comparison.addPossibleDuplicate(false);
        const TruthComparison::Counts counts = comparison.finish();
        QCOMPARE(counts.joinedRight, 1);
        QCOMPARE(counts.wronglyJoined, 2);
        QCOMPARE(counts.missed, 2);
        QCOMPARE(counts.recall(), 1.0 / 3);
        QCOMPARE(counts.precision(), 1.0 / 3);
        QCOMPARE(counts.possibleDuplicates, 2);
        QCOMPARE(counts.possibleDuplicatesRight, 1);
        QVERIFY(!TruthComparison::parseLine("{\"brand\":\"b\"}"));
        QCOMPARE(
            TruthComparison::parseLine("{\"brand\":\"b\",\"source\":\"s\",\"key\":\"k\",\"person\":\"p\"}")->person,
            u"p"_s);
    }
};

PRIVITY_TEST(RecordsTest)
#include "tst_Records.moc"
