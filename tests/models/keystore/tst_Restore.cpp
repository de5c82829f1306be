// SPDX-License-Identifier: Apache-2.0
#include "models/keystore/Restore.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::keystore;
using namespace privity::test;
using namespace Qt::StringLiterals;

namespace {

ForgottenRow person(quint64 counter, const QString &customer = {})
{
    return {u"b"_s, counter, CustomerId{customer.isEmpty() ? u"c:%1"_s.arg(counter) : customer}, u"request"_s, {1}};
}

//! "2s 3": number 2, settled, and number 3, not settled.
QList<ForgetLine> file(const QString &text)
{
    QList<ForgetLine> lines;
    for (const QString &one : text.split(u' ', Qt::SkipEmptyParts))
        lines += {person(one.first(1).toUInt()), one.endsWith(u's')};
    return lines;
}

QList<ForgottenRow> keys(const QString &text)
{
    QList<ForgottenRow> rows;
    for (const QString &one : text.split(u' ', Qt::SkipEmptyParts))
        rows += person(one.toUInt());
    return rows;
}

QString numbers(const QList<ForgottenRow> &rows)
{
    QStringList all;
    for (const ForgottenRow &row : rows)
        all += QString::number(row.counter);
    return all.join(u' ');
}

} // namespace

//! What may be opened together after copies were put back, and what the data has to follow first.
class RestoreTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatMayBeOpenedTogether_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<quint64>("followed");
        QTest::addColumn<quint64>("shown");
        QTest::addColumn<QString>("result"); //!< the error's id, or: to follow | to file | to settle
        const auto row = [](const char *name, const char *file, const char *keys, quint64 followed, quint64 shown,
                             const char *result) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(keys) << followed << shown
                                << QString::fromLatin1(result);
        };
        row("nobody was forgotten", "", "", 0, 0, "||");
        row("all is of one age", "1s 2s", "1 2", 2, 2, "||");
        row("older data follows", "1s 2s", "1 2", 0, 2, "1 2||");
        row("data of in between follows the rest", "1s 2s 3s", "1 2 3", 1, 0, "2 3||");
        row("ended before the keys followed", "1s 2", "1", 1, 1, "2||2");
        row("ended before the data followed", "1s 2", "1 2", 1, 1, "2||2");
        row("ended before it was settled", "1s 2", "1 2", 2, 1, "||2");
        row("the file is gone", "", "1 2", 2, 2, "|1 2|");
        row("the file is older", "1s", "1 2", 2, 2, "|2|");
        row("the file is older and so is the data", "1s", "1 2", 1, 2, "2|2|");
        row("older keys", "1s 2s", "1", 2, 0, "keys-older");
        row("older keys and data", "1s 2s", "1", 1, 0, "keys-older");
        row("older keys and file", "1s", "1", 2, 0, "keys-older");
        row("all is older, and a desk knows", "1s", "1", 1, 2, "forgetting-undone");
        row("a hole in the lists", "1s 3", "1", 1, 0, "keys-older");
    }

    void whatMayBeOpenedTogether()
    {
        QFETCH(QString, file);
        QFETCH(QString, keys);
        QFETCH(quint64, followed);
        QFETCH(quint64, shown);
        const Result<Restored> restored = judge({u"b"_s, ::file(file), ::keys(keys), followed, shown, 1, {1}});
        const QString result = restored
            ? numbers(restored->toFollow) + u'|' + numbers(restored->toFile) + u'|' + numbers(restored->toSettle)
            : QString(errorInfo(restored.error().code).id);
        QTEST(result, "result");
    }

    void listsThatNameDifferentPeopleAreNotOpened()
    {
        QList<ForgottenRow> other{person(1, u"c:other"_s)};
        QCOMPARE(judge({u"b"_s, file(u"1s"_s), other, 1, 0, 1, {1}}).error().code, ErrorCode::KeysOlder);
    }

    void keysOfAnEpochThatIsOverAreNotOpened()
    {
        QCOMPARE(judge({u"b"_s, {}, {}, 0, 0, 1, {2}}).error().code, ErrorCode::KeysOlder);
        QVERIFY(judge({u"b"_s, {}, {}, 0, 0, 1, {1, 2}})); // a rotation is under way
    }
};

PRIVITY_TEST(RestoreTest)
#include "tst_Restore.moc"
