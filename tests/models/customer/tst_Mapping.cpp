// SPDX-License-Identifier: Apache-2.0
#include "models/customer/Mapping.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

struct PlusPhones : PhoneNumbers {
    std::optional<QString> toE164(QStringView text, QStringView region) const override
    {
        if (!text.startsWith(u'0'))
            return {};
        return u'+' + region.toString() + text.sliced(1).toString();
    }
};

const QByteArray good = R"({
  "brand": "norrland", "source": "ledger", "format": "csv", "separator": ";", "key": "Nr", "how": "billing",
  "obtainedAt": {"column": "Stand", "as": "date:dd.MM.yyyy"}, "keepUntil": {"column": "Bis"},
  "columns": [
    {"column": "Name", "field": "n", "as": "family-name"},
    {"column": "Born", "field": "b", "as": "birth-date:dd.MM.yyyy"},
    {"column": "Tel", "field": "t", "as": "phone:@Land"},
    {"column": "Mail", "field": "m", "as": "email"},
    {"column": "Konto", "field": "i", "as": "iban"},
    {"column": "Saldo", "field": "s", "as": "money:EUR"},
    {"column": "Note", "field": "o"}
  ],
  "crossReferences": [{"column": "CRM", "source": "crm"}],
  "constants": [{"field": "c", "value": "NL"}]
})";

} // namespace

class MappingTest : public test::QuietTest
{
    Q_OBJECT

    static QStringList cellsFor(const Mapping &mapping, const QMap<QString, QString> &values)
    {
        QStringList cells;
        for (const QString &column : mapping.columns())
            cells += values.value(column);
        return cells;
    }

private Q_SLOTS:
    void aRowBecomesARecord()
    {
        const Result<Mapping> mapping = Mapping::parse(good, u"m.json"_s);
        QVERIFY(mapping);
        const QStringList cells = cellsFor(*mapping,
            {{u"Nr"_s, u" 7 "_s}, {u"Name"_s, u"Weiß"_s}, {u"Born"_s, u"07.03.1984"_s}, {u"Tel"_s, u"0123"_s},
                {u"Land"_s, u"NL"_s}, {u"Mail"_s, u"Ann@Example.org"_s}, {u"Konto"_s, u"NL91 ABNA 0417 1643 00"_s},
                {u"Saldo"_s, u"1.184,20"_s}, {u"Note"_s, u"=1+1 \u202Ex"_s}, {u"CRM"_s, u"C-1"_s},
                {u"Stand"_s, u"20.11.2026"_s}, {u"Bis"_s, u"2030-01-01T12:00:00+01:00"_s}});
        const auto row = mapping->apply(cells, PlusPhones(), {99});
        QVERIFY(row);
        QCOMPARE(row->keptAsWritten, QStringList{});
        const SourceRecord &record = row->record;
        QCOMPARE(record.ref, (RecordRef{u"norrland"_s, u"ledger"_s, u"7"_s}));
        QCOMPARE(record.obtainedAt.toText(), u"2026-11-20T00:00:00.000Z"_s);
        QCOMPARE(record.keepUntil.toText(), u"2030-01-01T11:00:00.000Z"_s);
        QCOMPARE(record.how, u"billing"_s);
        QCOMPARE(record.crossReferences, (QList<CrossReference>{{u"crm"_s, u"C-1"_s}}));
        using enum IdentifierKind;
        QCOMPARE(record.fields,
            (QMap<QString, FieldValue>{{u"n"_s, {u"Weiß"_s, FamilyName}}, {u"b"_s, {u"1984-03-07"_s, BirthDate}},
                {u"t"_s, {u"+NL123"_s, Phone}}, {u"m"_s, {u"Ann@Example.org"_s, Email}},
                {u"i"_s, {u"NL91ABNA0417164300"_s, Iban}}, {u"s"_s, {u"€ 1184.20"_s, Money}},
                {u"o"_s, {u"=1+1 \u202Ex"_s, Text}}, {u"c"_s, {u"NL"_s, Text}}}));
    }

    void whatIsNotOfItsKindIsHeldAsItWasWritten()
    {
        const Result<Mapping> mapping = Mapping::parse(good, u"m.json"_s);
        const QStringList cells = cellsFor(*mapping,
            {{u"Nr"_s, u"7"_s}, {u"Born"_s, u"in spring"_s}, {u"Tel"_s, u"ask her"_s}, {u"Mail"_s, u"none"_s},
                {u"Konto"_s, u"NL00"_s}, {u"Saldo"_s, u"lots"_s}, {u"Stand"_s, u"yesterday"_s}});
        const auto row = mapping->apply(cells, PlusPhones(), {99});
        QVERIFY(row);
        QCOMPARE(row->keptAsWritten, (QStringList{u"Stand"_s, u"Born"_s, u"Tel"_s, u"Mail"_s, u"Konto"_s, u"Saldo"_s}));
        QCOMPARE(row->record.fields[u"b"_s], (FieldValue{u"in spring"_s, IdentifierKind::Text}));
        QCOMPARE(row->record.obtainedAt.ms, 99);
        QVERIFY(!row->record.fields.contains(u"n"_s)); // empty: not held
        QVERIFY(row->record.crossReferences.isEmpty());
    }

    void aRowWithoutAKeyIsRefused()
    {
        const Result<Mapping> mapping = Mapping::parse(good, u"m.json"_s);
        const auto row = mapping->apply(cellsFor(*mapping, {{u"Nr"_s, u" "_s}}), PlusPhones(), {});
        QVERIFY(!row);
        QCOMPARE(row.error().detail, u"“Nr” is empty"_s);
    }

    void everyColumnItNamesIsAskedFor()
    {
        const Result<Mapping> mapping = Mapping::parse(good, u"m.json"_s);
        QCOMPARE(mapping->columns(),
            (QStringList{u"Nr"_s, u"Stand"_s, u"Bis"_s, u"Name"_s, u"Born"_s, u"Land"_s, u"Tel"_s, u"Mail"_s,
                u"Konto"_s, u"Saldo"_s, u"Note"_s, u"CRM"_s}));
        const Done done = mapping->check(u"ledger.csv"_s,
            {u"Nr"_s, u"Stand"_s, u"Bis"_s, u"Name"_s, u"Born"_s, u"Tel"_s, u"Mail"_s, u"Konto"_s, u"Saldo"_s,
                u"Note"_s, u"CRM"_s});
        QCOMPARE(done.error().code, ErrorCode::MissingField);
        QVERIFY(done.error().detail.startsWith(u"m.json names “Land”, which ledger.csv does not have; it has: Nr, "_s));
    }

    void aFaultyMappingIsRefusedWithItsPath_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("fault");
        QTest::newRow("no JSON") << "{"_ba
                                 << "["_ba << u"m.json line 2: not JSON, "_s;
        QTest::newRow("a key twice") << "\"source\": \"ledger\""_ba
                                     << "\"source\": \"ledger\", \"source\": \"shop\""_ba
                                     << u"m.json line 2: key “source” stands twice"_s;
        QTest::newRow("a key twice in a column")
            << "\"field\": \"m\""_ba
            << "\"field\": \"m\", \"field\": \"mm\""_ba << u"m.json line 8: key “columns[3].field” stands twice"_s;
        QTest::newRow("a constant that is too long") << "\"value\": \"NL\""_ba
                                                     << "\"value\": \"" + QByteArray(1001, 'x') + '"'
                                                     << u"m.json: constants[0].value: is longer than 1000 characters"_s;
        QTest::newRow("brand missing") << "\"brand\": \"norrland\","_ba
                                       << ""_ba << u"m.json: brand: is missing"_s;
        QTest::newRow("source empty") << "\"source\": \"ledger\""_ba
                                      << "\"source\": \"\""_ba << u"m.json: source: is empty"_s;
        QTest::newRow("format unknown") << "\"csv\""_ba
                                        << "\"xlsx\""_ba << u"m.json: format: must be csv, json or json-lines"_s;
        QTest::newRow("separator") << "\";\""_ba
                                   << "\"#\""_ba << u"m.json: separator: must be one of"_s;
        QTest::newRow("kind unknown") << "\"family-name\""_ba
                                      << "\"surname\""_ba << u"m.json: columns[0].as: “surname” is not known here"_s;
        QTest::newRow("date without format") << "\"birth-date:dd.MM.yyyy\""_ba
                                             << "\"birth-date\""_ba << u"m.json: columns[1].as: needs a date format"_s;
        QTest::newRow("two-digit year") << "\"birth-date:dd.MM.yyyy\""_ba
                                        << "\"birth-date:dd.MM.yy\""_ba
                                        << u"m.json: columns[1].as: needs a date format"_s;
        QTest::newRow("phone without country") << "\"phone:@Land\""_ba
                                               << "\"phone\""_ba << u"m.json: columns[2].as: needs a country"_s;
        QTest::newRow("no currency") << "\"money:EUR\""_ba
                                     << "\"money:€\""_ba << u"m.json: columns[5].as: needs a currency"_s;
        QTest::newRow("parameter too many") << "\"iban\""_ba
                                            << "\"iban:NL\""_ba << u"m.json: columns[4].as: takes no parameter"_s;
        QTest::newRow("a field twice") << "\"field\": \"m\""_ba
                                       << "\"field\": \"t\""_ba << u"m.json: columns[3].field: stands twice"_s;
        QTest::newRow("a word too many") << "\"how\""_ba
                                         << "\"hwo\""_ba << u"m.json: hwo: is not known here"_s;
        QTest::newRow("obtained at no date") << "\"date:dd.MM.yyyy\"}"_ba
                                             << "\"text\"}"_ba << u"m.json: obtainedAt.as: must be a date"_s;
    }

    void aFaultyMappingIsRefusedWithItsPath()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, fault);
        QByteArray text = good;
        QVERIFY(text.contains(from));
        const Result<Mapping> mapping = Mapping::parse(text.replace(from, to), u"m.json"_s);
        QVERIFY(!mapping);
        QVERIFY2(mapping.error().detail.startsWith(fault), qPrintable(mapping.error().detail));
    }
};

PRIVITY_TEST(MappingTest)
#include "tst_Mapping.moc"
