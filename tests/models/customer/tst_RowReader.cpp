// SPDX-License-Identifier: Apache-2.0
#include "models/customer/RowReader.h"
#include "tests/support/TestMain.h"

#include <QBuffer>

using namespace privity;
using namespace Qt::StringLiterals;
using Rows = QList<QStringList>;

namespace {

struct NoPhones : PhoneNumbers {
    std::optional<QString> toE164(QStringView, QStringView) const override { return {}; }
};

Mapping mapping(const QString &format, const QStringList &columns, const QString &separator = u","_s)
{
    QJsonArray fields;
    for (const QString &column : columns)
        fields += QJsonObject{{u"column"_s, column}, {u"field"_s, u"f"_s + column}};
    const QJsonObject json{{u"brand"_s, u"b"_s}, {u"source"_s, u"crm"_s}, {u"format"_s, format},
        {u"separator"_s, separator}, {u"key"_s, columns.first()}, {u"columns"_s, fields}};
    return *Mapping::parse(QJsonDocument(json).toJson(), u"map.json"_s);
}

//! All rows, or the fault's words.
Rows read(const Mapping &map, QByteArray data, QString *fault = nullptr)
{
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = openRows(map, u"data"_s, buffer);
    Rows rows;
    if (!reader) {
        if (fault)
            *fault = reader.error().detail;
        return rows;
    }
    QStringList cells;
    for (;;) {
        const Result<bool> row = (*reader)->next(cells);
        if (!row && fault)
            *fault = row.error().detail;
        if (!row || !*row)
            return rows;
        rows += cells;
    }
}

} // namespace

class RowReaderTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void csvIsReadAsRfc4180Says_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<Rows>("rows");
        const auto row = [](const char *name, const QByteArray &data, const Rows &rows) {
            QTest::newRow(name) << data << rows;
        };
        row("plain", "a,b\r\n1,2\r\n3,4\r\n", {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}});
        row("only line feeds, none at the end", "a,b\n1,2", {{u"1"_s, u"2"_s}});
        row("only carriage returns", "a,b\r1,2\r", {{u"1"_s, u"2"_s}});
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n1,2\n",
            {{u"1"_s, u"2"_s}});
        row("columns in another order, others between", "x,b,a\n9,2,1\n", {{u"1"_s, u"2"_s}});
        row("quotes", "a,b\n\"1,\"\"x\"\"\",\"\"\n", {{u"1,\"x\""_s, u""_s}});
        row("line ends inside quotes", "a,b\n\"1\r\n\r\n2\",3\n", {{u"1\r\n\r\n2"_s, u"3"_s}});
        row("empty cells and blank lines", "a,b\n\n,\n\r\n1,\n", {{u""_s, u""_s}, {u"1"_s, u""_s}});
        row("a formula is text", "a,b\n=1+1,\"@SUM(A1)\"\n", {{u"=1+1"_s, u"@SUM(A1)"_s}});
        row("markup and direction marks stay", "a,b\n<b>x</b>,\xE2\x80\xAEx\n", {{u"<b>x</b>"_s, u"\u202Ex"_s}});
        row("a header alone", "a,b\n", {});
    }

    void csvIsReadAsRfc4180Says()
    {
        QFETCH(QByteArray, data);
        QFETCH(Rows, rows);
        QString fault;
        QCOMPARE(read(mapping(u"csv"_s, {u"a"_s, u"b"_s}), data, &fault), rows);
        QCOMPARE(fault, QString());
    }

    // Whatever falls on the border of a piece that is read: the parser's state goes on.
    void piecesOfTheFileAreNotPiecesOfARow()
    {
        QByteArray data = "a,b\r\n";
        Rows rows;
        for (int i = 0; i < 9000; ++i) {
            data += QByteArray::number(i) + ",\"" + QByteArray(i % 37, 'x') + "\"\"\r\n\"\r\n";
            rows += {QString::number(i), QString(i % 37, u'x') + u"\"\r\n"_s};
        }
        QVERIFY(data.size() > 3 * 64 * 1024);
        QCOMPARE(read(mapping(u"csv"_s, {u"a"_s, u"b"_s}), data), rows);
    }

    void aBrokenFileIsNamedWithItsLine_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const char *format, const QByteArray &data, const char *fault) {
            QTest::newRow(name) << QString::fromLatin1(format) << data << QString::fromUtf8(fault);
        };
        row("cells missing", "csv", "a,b\n1,2\n3\n", "data line 3: 1 cells, the header has 2");
        row("cells too many", "csv", "a,b\n\"x\n\",2\n1,2,3\n", "data line 4: 3 cells, the header has 2");
        row("cells missing after Windows line ends", "csv", "a,b\r\n1,2\r\n\r\n\"x\r\ny\",2\r\n3\r\n",
            "data line 6: 1 cells, the header has 2");
        row("cells missing after old Mac line ends", "csv", "a,b\r1,2\r3\r", "data line 3: 1 cells, the header has 2");
        row("a quote inside", "csv", "a,b\n1,5\" pipe\n",
            "data line 2: a quote inside a cell that does not begin with one");
        row("text behind a quote", "csv", "a,b\n\"1\"x,2\n", "data line 2: text after a closing quote");
        row("an open quote", "csv", "a,b\n1,\"2\n3,4\n", "data line 2: the quote that begins here is never closed");
        row("Latin-1", "csv", "a,b\n1,M\xFCller\n", "data line 2: cell 2 is not UTF-8; save the file as UTF-8");
        row("overlong UTF-8", "csv", "a,b\n1,\xC0\xAF\n", "data line 2: cell 2 is not UTF-8; save the file as UTF-8");
        row("UTF-16", "csv",
            QByteArray("\xFF\xFE"
                       "a\0,\0",
                6),
            "data line 1: is UTF-16; save the file as UTF-8");
        row("NUL", "csv", QByteArray("a,b\n1,\0\n", 8), "data line 2: holds a NUL byte; is it a text file in UTF-8?");
        row("a million cells", "csv", "a,b\n" + QByteArray(1'000'000, ',') + '\n',
            "data line 2: the row has more than 4096 cells");
        row("an endless cell", "csv", "a,b\n" + QByteArray(2'000'000, 'x'),
            "data line 2: the row is longer than 1 MiB");
        row("nothing", "csv", "", "data is empty");
        row("a column twice", "csv", "a,b,a\n1,2,3\n", "data has the column “a” twice");
        row("no JSON", "json-lines", "{\"a\":1,\"b\":2}\nfoo\n", "data line 2: not JSON, illegal value");
        row("a line that is no object", "json-lines", "{\"a\":1,\"b\":2}\n[]\n", "data line 2: must be an object");
        row("JSON that is not UTF-8", "json-lines", "{\"a\":1,\"b\":2}\n{\"a\":\"\xFF\"}\n",
            "data line 2: is not UTF-8; save the file as UTF-8");
        row("an endless line", "json-lines", "{\"a\":1,\"b\":2}\n{\"a\":\"" + QByteArray(2'000'000, 'x'),
            "data line 2: is longer than 1 MiB");
        row("nothing in JSON", "json-lines", "", "data is empty");
        row("an array's item", "json", "[{\"a\":1,\"b\":2},3]", "data item 2: must be an object");
        row("a key twice", "json-lines", "{\"a\":1,\"b\":2}\n{\"a\":{\"n\":1,\"n\":2}}\n",
            "data line 2: key “a.n” stands twice");
        row("a key twice in an array", "json", "[{\"a\":1,\"b\":2},\n {\"a\":1,\"\\u0061\":2}]",
            "data line 2: key “[1].a” stands twice");
        row("not an array", "json", "{\"a\":1}", "data: must be one list of objects in UTF-8");
    }

    void aBrokenFileIsNamedWithItsLine()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, data);
        QFETCH(QString, fault);
        QString found;
        read(mapping(format, {u"a"_s, u"b"_s}), data, &found);
        QCOMPARE(found, fault);
    }

    void aMissingColumnIsNamedWithTheOnesThatAreThere_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("csv") << u"csv"_s << "a,other\n1,2\n"_ba;
        QTest::newRow("json lines") << u"json-lines"_s << "{\"a\":1}\n{\"a\":2,\"other\":3}\n"_ba;
        QTest::newRow("json") << u"json"_s << "[{\"a\":1},{\"a\":2,\"other\":3}]"_ba;
    }

    void aMissingColumnIsNamedWithTheOnesThatAreThere()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, data);
        QString fault;
        QCOMPARE(read(mapping(format, {u"a"_s, u"b"_s, u"c"_s}), data, &fault), Rows{});
        QCOMPARE(fault, u"map.json names “b”, “c”, which data does not have; it has: a, other"_s);
    }

    void jsonIsFlattenedByTheColumnsNames()
    {
        const QByteArray lines = "{\"a\":{\"b\":\"x\",\"list\":[1,true,\"z\"]},\"items\":[{\"n\":\"p\"},{\"n\":\"q\"}],"
                                 "\"d.e\":12345678901234567,\"f\":null}\n"
                                 "\n{\"a\":null,\"items\":[],\"g\":1.5}\n";
        const Mapping map = mapping(u"json-lines"_s, {u"a.b"_s, u"a.list"_s, u"items.n"_s, u"d.e"_s, u"f"_s, u"g"_s});
        QString fault;
        QCOMPARE(read(map, lines, &fault),
            (Rows{{u"x"_s, u"1, true, z"_s, u"p, q"_s, u"12345678901234567"_s, u""_s, u""_s},
                {u""_s, u""_s, u""_s, u""_s, u""_s, u"1.5"_s}}));
        QCOMPARE(fault, QString());
    }

    // A value that no message could carry, or that a broken conversion left, stays out; the row is named, the rest is read.
    void aValueThatIsNoTextOfAPersonIsRefusedWithLineAndColumn()
    {
        const QByteArray data = "a,b\n1," + QByteArray(1000, 'x') + "\n2," + QByteArray(900'000, 'x')
            + "\n3,\a ding\n4,\"tab\t and\r\nline\"\n" + QByteArray(129, 'k') + ",x\n5,x\xC2\x86y\n";
        QBuffer buffer;
        buffer.setData(data);
        buffer.open(QIODevice::ReadOnly);
        QMap<QString, QString> values;
        const Mapping map = mapping(u"csv"_s, {u"a"_s, u"b"_s});
        const Result<ReadReport> report =
            readRecords(map, u"data"_s, buffer, NoPhones(), {5}, 0, [&](SourceRecord &&record) -> Done {
                values.insert(record.ref.key, record.fields[u"fb"_s].text);
                return {};
            });
        QVERIFY(report);
        QCOMPARE(values, (QMap<QString, QString>{{u"1"_s, QString(1000, u'x')}, {u"4"_s, u"tab\t and\nline"_s}}));
        QCOMPARE(report->refusals,
            (QStringList{u"data line 3: “b” has 900000 characters, at most 1000 are taken"_s,
                u"data line 4: “b” holds the control character U+0007"_s,
                u"data line 7: “a” has 129 characters, at most 128 are taken"_s,
                u"data line 8: “b” holds the control character U+0086"_s}));
    }

    void aFileIsCheckedToItsEnd()
    {
        QBuffer buffer;
        buffer.setData("a,b\n" + QByteArray("1,2\n").repeated(900) + "3\n");
        buffer.open(QIODevice::ReadOnly);
        const Mapping map = mapping(u"csv"_s, {u"a"_s, u"b"_s});
        QCOMPARE(checkRows(map, u"data"_s, buffer).error().detail, u"data line 902: 1 cells, the header has 2"_s);
        buffer.close();
        buffer.setData("a,b\n1,2\n");
        buffer.open(QIODevice::ReadOnly);
        QVERIFY(checkRows(map, u"data"_s, buffer));
    }

    void aRefusedSinkEndsTheReadingAndSkippedRowsAreNotGiven()
    {
        const NoPhones phones;
        QByteArray data = "a,b\n1,x\n,y\n3,z\n4,w\n";
        QBuffer buffer(&data);
        buffer.open(QIODevice::ReadOnly);
        QStringList keys;
        const auto take = [&keys](SourceRecord &&record) -> Done {
            keys += record.ref.key;
            return {};
        };
        const Mapping map = mapping(u"csv"_s, {u"a"_s, u"b"_s});
        const Result<ReadReport> report = readRecords(map, u"data"_s, buffer, phones, {5}, 1, take);
        QVERIFY(report);
        QCOMPARE(keys, (QStringList{u"3"_s, u"4"_s}));
        QCOMPARE(report->rows, 4);
        QCOMPARE(report->refused, 1);
        QCOMPARE(report->refusals, QStringList{u"data line 3: “a” is empty"_s});
        buffer.seek(0);
        const auto refuse = [](SourceRecord &&) -> Done { return fail(ErrorCode::StoreFull); };
        QCOMPARE(readRecords(map, u"data"_s, buffer, phones, {5}, 0, refuse).error().code, ErrorCode::StoreFull);
    }
};

PRIVITY_TEST(RowReaderTest)
#include "tst_RowReader.moc"
