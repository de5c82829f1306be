// SPDX-License-Identifier: Apache-2.0
#include "models/view/CellListModel.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp now{1'800'000'000'000};

desk::Cell cell(const QString &field, FieldState state, const QString &text, Why why, const QString &group = u"Bill"_s)
{
    desk::Cell made;
    made.field = field;
    made.label = field;
    made.group = group;
    made.state = state;
    made.text = text;
    made.why = why;
    return made;
}

desk::Cell from(desk::Cell made, const QString &source, qint64 agoMs)
{
    made.source = source;
    made.obtainedAt = now.plusMs(-agoMs);
    return made;
}

const desk::Cell iban = cell(u"IBAN"_s, FieldState::Covered, u"NL•• •••• 4300"_s, Why::OtherTopic);

QString at(const CellListModel &model, int row, CellListModel::Role role)
{
    return model.index(row).data(role).toString();
}

} // namespace

class CellListModelTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void eachWayOfNotSeeingLooksAndSpeaksApart_data()
    {
        QTest::addColumn<desk::Cell>("fact");
        QTest::addColumn<int>("look");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("spoken");
        using enum FieldState;
        QTest::newRow("clear") << cell(u"Balance"_s, Clear, u"€ 184.20"_s, Why::Open) << int(CellListModel::Clear)
                               << u"€ 184.20"_s << u"Balance, € 184.20"_s;
        QTest::newRow("an IBAN") << cell(u"IBAN"_s, Clear, u"NL91ABNA0417164300"_s, Why::Open)
                                 << int(CellListModel::Clear) << u"NL91 ABNA 0417 1643 00"_s
                                 << u"IBAN, NL91 ABNA 0417 1643 00"_s;
        QTest::newRow("covered") << iban << int(CellListModel::Covered) << u"NL•• •••• 4300"_s
                                 << u"IBAN, covered, ends 4300, not needed for Delivery"_s;
        QTest::newRow("covered whole") << cell(u"Street"_s, Covered, u"••••••"_s, Why::OtherTopic)
                                       << int(CellListModel::Covered) << u"••••••"_s
                                       << u"Street, covered, not needed for Delivery"_s;
        QTest::newRow("not on file") << cell(u"Plan"_s, Covered, {}, Why::NotOnFile) << int(CellListModel::NotOnFile)
                                     << u"not on file"_s << u"Plan, not on file"_s;
        desk::Cell locked = cell(u"Old bills"_s, Covered, {}, Why::LockedByLaw);
        locked.lockedUntil = u"2033-12-31"_s;
        QTest::newRow("locked by law") << locked << int(CellListModel::Locked) << u"locked by law until 31 Dec 2033"_s
                                       << u"Old bills, locked by law until 31 Dec 2033"_s;
        desk::Cell conflict = cell(u"Street"_s, Clear, u"Zeedijk 14"_s, Why::Open);
        conflict.conflict = true;
        QTest::newRow("conflict") << conflict << int(CellListModel::Clear) << u"Zeedijk 14"_s
                                  << u"Street, Zeedijk 14, another source says otherwise"_s;
        QTest::newRow("hostile label") << cell(u"IB\u202EAN"_s, Covered, u"•"_s, Why::NoTopic)
                                       << int(CellListModel::Covered) << u"•"_s
                                       << u"IB‹202E›AN, covered, no topic is set"_s;
    }
    void eachWayOfNotSeeingLooksAndSpeaksApart()
    {
        QFETCH(desk::Cell, fact);
        CellListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTopic(u"Delivery"_s);
        model.setCells({fact});
        QTEST(model.index(0).data(CellListModel::LookRole).toInt(), "look");
        QTEST(at(model, 0, CellListModel::TextRole), "shown");
        QTEST(at(model, 0, CellListModel::SpokenRole), "spoken");
    }

    void aCoverSaysTheNextStep()
    {
        CellListModel model;
        desk::Cell covered = iban;
        covered.whyDetail = u"Bill"_s;
        model.setTopic(u"Delivery"_s);
        model.setCells({covered});
        QCOMPARE(at(model, 0, CellListModel::WhyRole), u"not needed for Delivery; opens with topic Bill"_s);
    }

    // The office is away: what it would open now is no matter of the topic.
    void aCellThatTheOfficeHasNotAnsweredForSaysSo()
    {
        CellListModel model;
        desk::Cell awaited = iban;
        awaited.awaited = true;
        awaited.whyDetail = u"Bill"_s;
        model.setTopic(u"Bill"_s);
        model.setCells({awaited});
        QCOMPARE(at(model, 0, CellListModel::WhyRole), u"the office has not answered for this topic yet"_s);
        QCOMPARE(at(model, 0, CellListModel::HeadingWhyRole), QString());
        QCOMPARE(at(model, 0, CellListModel::SourceRole), u"the office has not answered for this topic yet"_s);
    }

    void absentCellsHaveNoRow()
    {
        CellListModel model;
        model.setCells({cell(u"Health"_s, FieldState::Absent, u"never sent"_s, Why::Open), iban});
        QCOMPARE(model.count(), 1);
        QCOMPARE(at(model, 0, CellListModel::FieldRole), u"IBAN"_s);
    }

    void whyAndSourceStandOncePerGroup()
    {
        CellListModel model;
        model.setTopic(u"Delivery"_s);
        model.setNow(now);
        const desk::Cell balance = from(cell(u"Balance"_s, FieldState::Clear, u"1"_s, Why::Open), u"Ledger"_s, 120'000);
        const desk::Cell street = cell(u"Street"_s, FieldState::Covered, u"•"_s, Why::OtherTopic, u"Contact"_s);
        const desk::Cell phone = cell(u"Phone"_s, FieldState::Covered, u"•"_s, Why::IdentityTooLow, u"Contact"_s);
        model.setCells({balance, iban, street, phone});
        QCOMPARE(at(model, 0, CellListModel::HeadingRole), u"Bill"_s);
        QCOMPARE(at(model, 0, CellListModel::HeadingSourceRole), u"Ledger, 2 min ago"_s);
        // a reason never stands over a clear value: the covered row says it itself
        QCOMPARE(at(model, 0, CellListModel::HeadingWhyRole), QString());
        QCOMPARE(at(model, 1, CellListModel::HeadingRole), QString());
        QCOMPARE(at(model, 1, CellListModel::SourceRole), u"not needed for Delivery"_s);
        QCOMPARE(at(model, 2, CellListModel::HeadingRole), u"Contact"_s);
        // two reasons: the group says none, each row its own
        QCOMPARE(at(model, 2, CellListModel::HeadingWhyRole), QString());
        QCOMPARE(at(model, 3, CellListModel::SourceRole), u"identity is not sure enough"_s);
    }

    void aReasonStandsOnceOverAGroupThatIsAllCovered()
    {
        CellListModel model;
        model.setTopic(u"Delivery"_s);
        model.setCells({iban});
        QCOMPARE(at(model, 0, CellListModel::HeadingWhyRole), u"Covered: not needed for Delivery"_s);
        QCOMPARE(at(model, 0, CellListModel::SourceRole), QString());
    }

    void aGroupStandsOnce()
    {
        CellListModel model;
        const auto of = [](const QString &field, const QString &group) {
            return cell(field, FieldState::Covered, u"•"_s, Why::OtherTopic, group);
        };
        model.setCells({of(u"A"_s, u"Service"_s), of(u"B"_s, u"Contact"_s), of(u"C"_s, u"Service"_s)});
        QStringList order;
        for (int row = 0; row < 3; ++row)
            order += at(model, row, CellListModel::HeadingRole) + u'/' + at(model, row, CellListModel::FieldRole);
        QCOMPARE(order, (QStringList{u"Service/A"_s, u"/C"_s, u"Contact/B"_s}));
    }

    void mixedSourcesAreSaidByEachRow()
    {
        CellListModel model;
        model.setNow(now);
        model.setCells({from(cell(u"A"_s, FieldState::Clear, u"1"_s, Why::Open), u"Shop"_s, 30'000),
            from(cell(u"B"_s, FieldState::Clear, u"2"_s, Why::Open), u"CRM"_s, 59 * 60'000)});
        QCOMPARE(at(model, 0, CellListModel::HeadingSourceRole), QString());
        QCOMPARE(at(model, 0, CellListModel::SourceRole), u"Shop, just now"_s);
        QCOMPARE(at(model, 1, CellListModel::SourceRole), u"CRM, 59 min ago"_s);
    }

    void aNewTopicChangesCellsWithoutAReset()
    {
        CellListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCells({iban});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        desk::Cell open = from(iban, u"Ledger"_s, 0);
        open.state = FieldState::Clear;
        open.why = Why::Open;
        open.text = u"NL00 TEST 4300"_s;
        model.setCells({open});
        QCOMPARE(at(model, 0, CellListModel::SpokenRole), u"IBAN, NL00 TEST 4300"_s);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(changed.size(), 1);
    }

    void agesMoveByTheMinuteOnly()
    {
        CellListModel model;
        model.setCells({iban});
        model.setNow(now);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setNow(now.plusMs(1000));
        QCOMPARE(changed.size(), 0);
        model.setNow(now.plusMs(61'000));
        QCOMPARE(changed.size(), 1);
    }
};

PRIVITY_TEST(CellListModelTest)
#include "tst_CellListModel.moc"
