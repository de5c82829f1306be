// SPDX-License-Identifier: Apache-2.0
#include "models/view/ChoiceListModel.h"
#include "models/view/WordListModel.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

namespace {

QList<Choice> rows(const QString &keys)
{
    QList<Choice> made;
    for (const QChar key : keys)
        made.append({QString(key), u"title "_s + key, {}, false});
    return made;
}

} // namespace

class KeyedListModelTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void rowsThatStayAreNotTouched_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("inserted");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("moved");
        QTest::newRow("nothing changes") << u"abc"_s << u"abc"_s << 0 << 0 << 0;
        QTest::newRow("one comes at the end") << u"abc"_s << u"abcd"_s << 1 << 0 << 0;
        QTest::newRow("one comes between") << u"abc"_s << u"axbc"_s << 1 << 0 << 0;
        QTest::newRow("one goes") << u"abc"_s << u"ac"_s << 0 << 1 << 0;
        QTest::newRow("one goes and one comes") << u"abc"_s << u"abx"_s << 1 << 1 << 0;
        QTest::newRow("the last goes first") << u"abc"_s << u"cab"_s << 0 << 0 << 1;
        QTest::newRow("a key stands twice") << u"ab"_s << u"aab"_s << 1 << 0 << 0;
        QTest::newRow("all go") << u"aab"_s << u""_s << 0 << 3 << 0;
    }
    void rowsThatStayAreNotTouched()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        ChoiceListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.replace(rows(before));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.replace(rows(after));
        QCOMPARE(model.rows(), rows(after));
        QTEST(int(inserted.size()), "inserted");
        QTEST(int(removed.size()), "removed");
        QTEST(int(moved.size()), "moved");
        QCOMPARE(changed.size(), 0);
        QCOMPARE(reset.size(), 0);
    }

    void aChangedRowIsToldAlone()
    {
        ChoiceListModel model;
        model.replace(rows(u"abc"_s));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QList<Choice> next = rows(u"abc"_s);
        next[1].chosen = true;
        model.replace(next);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    }

    void anyListBecomesAnyOther()
    {
        QRandomGenerator random(7);
        ChoiceListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 400; ++round) {
            QString keys;
            for (quint32 n = random.bounded(9u); n > 0; --n)
                keys += QChar('a' + random.bounded(6));
            model.replace(rows(keys));
            QCOMPARE(model.rows(), rows(keys));
        }
    }

    void stressedWordsAreMarkedWithoutMarkup_data()
    {
        QTest::addColumn<QString>("wording");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("stressed");
        QTest::newRow("a phrase") << u"May we *by e-mail* send?"_s << u"May we by e-mail send?"_s << u"by e-mail"_s;
        QTest::newRow("with a full stop") << u"It is *free*."_s << u"It is free."_s << u"free."_s;
        QTest::newRow("two") << u"*a* b *c d*"_s << u"a b c d"_s << u"a c d"_s;
        QTest::newRow("no partner") << u"5 * 3 tips"_s << u"5 * 3 tips"_s << u""_s;
        QTest::newRow("none") << u"a b"_s << u"a b"_s << u""_s;
        QTest::newRow("markup stays text") << u"<b>x</b> *y*"_s << u"<b>x</b> y"_s << u"y"_s;
        QTest::newRow("override") << u"a \u202E*b*"_s << u"a ‹202E›b"_s << u"‹202E›b"_s;
    }
    void stressedWordsAreMarkedWithoutMarkup()
    {
        QFETCH(QString, wording);
        WordListModel words;
        QAbstractItemModelTester tester(&words, QAbstractItemModelTester::FailureReportingMode::QtTest);
        words.setWording(wording);
        QTEST(words.plain(), "plain");
        QStringList stressed;
        for (int i = 0; i < words.rowCount(); ++i)
            if (words.index(i).data(WordListModel::StressedRole).toBool())
                stressed.append(words.index(i).data(WordListModel::TextRole).toString());
        QTEST(stressed.join(u' '), "stressed");
    }
};

PRIVITY_TEST(KeyedListModelTest)
#include "tst_KeyedListModel.moc"
