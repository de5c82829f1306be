// SPDX-License-Identifier: Apache-2.0
#include "models/view/MayIListModel.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

namespace {

const Timestamp date = *Timestamp::fromText(u"2026-11-09T12:00:00.000Z");
const Timestamp later = *Timestamp::fromText(u"2027-11-09T12:00:00.000Z");

desk::MayIChip chip(Verdict verdict, ConsentStatus status, MayIReason reason)
{
    desk::MayIChip made;
    made.purpose = u"p"_s;
    made.title = u"offers"_s;
    made.verdict = verdict;
    made.status = status;
    made.reason = reason;
    made.date = date;
    return made;
}

} // namespace

class MayIListModelTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyReasonHasItsWordsSignAndSentence_data()
    {
        QTest::addColumn<desk::MayIChip>("chip");
        QTest::addColumn<int>("sign");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("sentence");
        using enum ConsentStatus;
        using R = MayIReason;
        using enum Verdict;
        using M = MayIListModel;
        const auto row = [](const char *name, const desk::MayIChip &fact, M::Sign sign, const QString &words,
                             const QString &sentence) {
            QTest::newRow(name) << fact << int(sign) << words << sentence;
        };
        row("agreed", chip(Allowed, Given, R::Agreed), M::May, u"offers: agreed 9 Nov"_s,
            u"The customer agreed on 9 Nov."_s);
        row("agreed again", chip(Allowed, RenewedGiven, R::AgreedAgain), M::May, u"offers: agreed again 9 Nov"_s,
            u"The customer agreed again on 9 Nov."_s);
        desk::MayIChip soon = chip(Allowed, Given, R::EndsSoon);
        soon.days = 6;
        row("ends soon", soon, M::Soon, u"offers: ends in 6 days"_s, u"The agreement ends soon. You may ask again."_s);
        desk::MayIChip contract = chip(Allowed, Unknown, R::ByBasis);
        contract.basis = Basis::Contract;
        row("contract", contract, M::May, u"offers: contract"_s, u"Nothing to ask: contract."_s);
        row("not asked", chip(AskFirst, Unknown, R::NotAsked), M::Ask, u"offers: not asked"_s,
            u"Nobody has asked yet."_s);
        row("no answer", chip(AskFirst, RequestDeferred, R::AskedNoAnswer), M::Ask,
            u"offers: asked – no answer 9 Nov"_s, u"Asked on 9 Nov, no clear answer."_s);
        row("took back", chip(NotAllowed, Withdrawn, R::TookBack), M::MayNot, u"offers: took back 9 Nov"_s,
            u"The customer took it back on 9 Nov."_s);
        desk::MayIChip cool = chip(NotAllowed, Refused, R::SaidNo);
        cool.until = later;
        row("said no, cooling down", cool, M::MayNot, u"offers: said no 9 Nov"_s,
            u"The customer said no on 9 Nov. Do not ask before 9 Nov 2027."_s);
        row("expired", chip(AskFirst, Expired, R::Expired), M::Ask, u"offers: expired 9 Nov"_s,
            u"The agreement ended on 9 Nov."_s);
        row("stopped", chip(NotAllowed, Revoked, R::StoppedByBrand), M::MayNot, u"offers: stopped by the brand 9 Nov"_s,
            u"The brand stopped it on 9 Nov."_s);
        row("objected", chip(NotAllowed, Unknown, R::Objected), M::MayNot, u"offers: objected 9 Nov"_s,
            u"The customer objected on 9 Nov."_s);
        row("channel", chip(NotAllowed, Unknown, R::OtherChannel), M::MayNot, u"offers: not on this channel"_s,
            u"Not on this channel."_s);
        row("policy gap", chip(NotAllowed, Unknown, R::UnknownPurpose), M::MayNot, u"offers: no rule"_s,
            u"The brand has no rule for this; reported."_s);
    }
    void everyReasonHasItsWordsSignAndSentence()
    {
        QFETCH(desk::MayIChip, chip);
        MayIListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(date);
        model.setChips({chip});
        QTEST(model.index(0).data(MayIListModel::SignRole).toInt(), "sign");
        QTEST(model.index(0).data(MayIListModel::WordsRole).toString(), "words");
        QTEST(model.index(0).data(MayIListModel::SentenceRole).toString(), "sentence");
    }

    void aScreenReaderHearsTheVerdict()
    {
        MayIListModel model;
        model.setChips({chip(Verdict::AskFirst, ConsentStatus::Unknown, MayIReason::NotAsked)});
        QCOMPARE(model.index(0).data(MayIListModel::SpokenRole).toString(), u"offers, ask them first, not asked"_s);
    }

    void enterAsksOrTakesBackOrDoesNothing()
    {
        desk::MayIChip asks = chip(Verdict::AskFirst, ConsentStatus::Unknown, MayIReason::NotAsked);
        asks.canAsk = true;
        desk::MayIChip takesBack = chip(Verdict::Allowed, ConsentStatus::Given, MayIReason::Agreed);
        takesBack.purpose = u"q"_s;
        takesBack.canTakeBack = true;
        desk::MayIChip none = chip(Verdict::NotAllowed, ConsentStatus::Refused, MayIReason::SaidNo);
        none.purpose = u"r"_s;
        MayIListModel model;
        model.setChips({asks, takesBack, none});
        QCOMPARE(model.index(0).data(MayIListModel::ActionRole).toInt(), int(MayIListModel::AskNow));
        QCOMPARE(model.index(1).data(MayIListModel::ActionRole).toInt(), int(MayIListModel::TakeBack));
        QCOMPARE(model.index(2).data(MayIListModel::ActionRole).toInt(), int(MayIListModel::None));
    }
};

PRIVITY_TEST(MayIListModelTest)
#include "tst_MayIListModel.moc"
