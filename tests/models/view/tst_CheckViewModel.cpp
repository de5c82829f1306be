// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SecretSource.h"
#include "models/view/CheckViewModel.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

namespace {

const Timestamp asOf = *Timestamp::fromText(u"2026-11-17T10:24:00.000Z");

struct Typed : QObject, SecretSource {
    QByteArray words;
    SecretBytes secret() const override
    {
        QByteArray copy = words;
        return SecretBytes::take(copy);
    }
};

desk::Cell cell(const QString &field, bool checkable = true, Timestamp knownAt = {})
{
    desk::Cell made;
    made.field = field;
    made.label = field.toUpper();
    made.checkable = checkable;
    made.knownAt = knownAt;
    return made;
}

struct Page {
    std::vector<desk::CheckField> sent;
    CheckViewModel check{{u"i:1"_s},
        [this](desk::CommandBody body) {
            sent.push_back(std::get<desk::CheckField>(std::move(body)));
            return sent.size();
        },
        nullptr};
    Typed typed;

    explicit Page(const QList<desk::Cell> &cells = {
                      cell(u"name"_s, true, asOf), cell(u"iban"_s), cell(u"plan"_s, false), cell(u"phone"_s)})
    {
        check.setNow(asOf);
        check.setCells(cells);
    }
    void submit(const QByteArray &words)
    {
        typed.words = words;
        check.submit(&typed);
    }
    void answer(CheckResult result, int left = 2, Timestamp until = {})
    {
        check.receive({sent.size(), {u"i:1"_s}, sent.back().field, result, left, until, asOf});
    }
    [[nodiscard]] QString label() const { return check.label().remove(QChar(0x2068)).remove(QChar(0x2069)); }
};

} // namespace

class CheckViewModelTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void itBeginsWithTheFirstThatIsNotKnownAndGoesRound()
    {
        Page page;
        QVERIFY(!page.check.isOpen());
        page.check.begin({});
        QVERIFY(page.check.isOpen());
        QCOMPARE(page.label(), u"IBAN"_s);
        page.check.step(1);
        QCOMPARE(page.label(), u"PHONE"_s);
        page.check.step(1);
        QCOMPARE(page.label(), u"NAME"_s);
        page.check.step(-1);
        QCOMPARE(page.label(), u"PHONE"_s);
        page.check.begin(u"name"_s); // asked for by its row
        QCOMPARE(page.label(), u"NAME"_s);
        page.check.begin(u"plan"_s); // may not be checked
        QCOMPARE(page.label(), u"IBAN"_s);
    }

    void nobodyOnTheLineOrNothingToCheckOpensNothing()
    {
        Page page({cell(u"plan"_s, false)});
        QVERIFY(!page.check.possible());
        page.check.begin({});
        QVERIFY(!page.check.isOpen());
        page.check.setCells({cell(u"iban"_s)});
        page.check.begin({});
        QVERIFY(page.check.isOpen());
        page.check.setCells({}); // the call ended
        QVERIFY(!page.check.isOpen());
    }

    void whatWasTypedGoesToTheDeskAndOnePassesAtATime()
    {
        Page page;
        page.check.begin({});
        page.submit("NL91");
        QCOMPARE(page.sent.size(), 1u);
        QCOMPARE(page.sent.front().field, u"iban"_s);
        QCOMPARE(page.sent.front().said->view(), QByteArrayView("NL91"));
        QVERIFY(page.check.waiting());
        page.submit("NL92");
        page.check.step(1);
        QCOMPARE(page.sent.size(), 1u);
        QCOMPARE(page.label(), u"IBAN"_s);
        page.answer(CheckResult::NoMatch);
    }

    void nothingTypedIsSaidAndAsksNobody()
    {
        Page page;
        page.check.begin({});
        page.submit("NL91");
        page.answer(CheckResult::NoMatch);
        page.submit("");
        QCOMPARE(page.sent.size(), 1u);
        QVERIFY(page.check.isOpen() && !page.check.waiting() && !page.check.fits());
        QCOMPARE(page.check.told(), u"Nothing was typed, so nothing was compared."_s);
        QVERIFY(page.check.next().isEmpty()); // what the last one left is no more said
        page.submit("NL91");
        QVERIFY(page.check.told().isEmpty());
        page.answer(CheckResult::NoMatch);
        page.submit("");
        page.check.step(1); // another field
        QVERIFY(page.check.told().isEmpty());
        page.submit("");
        page.check.close();
        page.check.begin({});
        QVERIFY(page.check.told().isEmpty());
    }

    void aMatchGoesOnToTheNextThatIsNotKnown()
    {
        Page page;
        QSignalSpy answered(&page.check, &CheckViewModel::answered);
        page.check.begin({});
        page.submit("NL91");
        page.answer(CheckResult::Match);
        QVERIFY(page.check.fits());
        QVERIFY(page.check.told().contains(u"IBAN"_s));
        QVERIFY(page.check.told().contains(u"matches"_s));
        QVERIFY(page.check.next().isEmpty());
        QCOMPARE(page.label(), u"PHONE"_s);
        QCOMPARE(answered.takeFirst().first().toBool(), true);
        page.check.step(1);
        QVERIFY(page.check.told().isEmpty());
    }

    void aMissSaysWhatIsLeftAndWhatTheCallerMayHear_data()
    {
        QTest::addColumn<int>("result");
        QTest::addColumn<int>("left");
        QTest::addColumn<qint64>("until");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("next");
        constexpr qint64 day = 86'400'000;
        QTest::newRow("miss") << int(CheckResult::NoMatch) << 2 << qint64(0) << u"does not match"_s << u"2 more"_s;
        QTest::newRow("close") << int(CheckResult::Close) << 1 << qint64(0) << u"is close"_s << u"1 more"_s;
        QTest::newRow("the last") << int(CheckResult::NoMatch) << 0 << day << u"does not match"_s << u"18 Nov, "_s;
        QTest::newRow("locked") << int(CheckResult::Locked) << 0 << day << u"is locked"_s << u"18 Nov, "_s;
        QTest::newRow("for a lead") << int(CheckResult::Locked) << 0 << qint64(0) << u"is locked"_s << u"team lead"_s;
    }
    void aMissSaysWhatIsLeftAndWhatTheCallerMayHear()
    {
        QFETCH(int, result);
        QFETCH(int, left);
        QFETCH(qint64, until);
        QFETCH(QString, told);
        QFETCH(QString, next);
        Page page;
        QSignalSpy answered(&page.check, &CheckViewModel::answered);
        page.check.begin({});
        page.submit("NL91");
        page.answer(CheckResult(result), left, until ? asOf.plusMs(until) : Timestamp{});
        QVERIFY(!page.check.fits());
        QVERIFY2(page.check.told().contains(told), qPrintable(page.check.told()));
        QVERIFY2(page.check.next().contains(next), qPrintable(page.check.next()));
        QVERIFY(page.check.next().contains(u"Say only"_s));
        QCOMPARE(page.label(), u"IBAN"_s); // to be typed anew
        QCOMPARE(answered.takeFirst().first().toBool(), false);
    }

    void whatTheDeskCouldNotAskIsSaidWhereItWasTyped()
    {
        Page page;
        page.check.begin({});
        page.check.failed({7, fail(ErrorCode::CheckUnanswered)}); // not of this one
        QVERIFY(page.check.told().isEmpty());
        page.submit("NL91");
        page.check.failed({1, fail(ErrorCode::NeedsOffice)});
        QVERIFY(!page.check.waiting());
        QVERIFY(page.check.told().contains(u"not reachable"_s));
        QVERIFY(page.check.next().isEmpty());
        page.submit("NL91");
        QCOMPARE(page.sent.size(), 2u);
    }

    //! Of a check whose sheet was closed: the one that is asked now waits for its own answer.
    void aLateErrorEndsNoOtherCheck()
    {
        Page page;
        page.check.begin(u"iban"_s);
        page.submit("one");
        page.check.close();
        page.check.begin(u"phone"_s);
        page.submit("two");
        page.check.failed({1, fail(ErrorCode::CheckUnanswered)});
        QVERIFY(page.check.waiting());
        page.answer(CheckResult::Match);
        QVERIFY(!page.check.waiting());
        QVERIFY(page.check.fits());
    }

    void anAnswerThatNobodyWaitsForTellsNothing()
    {
        Page page;
        page.check.begin({});
        page.submit("NL91");
        page.check.close(); // another customer was confirmed
        page.answer(CheckResult::Match);
        QVERIFY(page.check.told().isEmpty());
        QVERIFY(!page.check.isOpen());
    }
};

PRIVITY_TEST(CheckViewModelTest)
#include "tst_CheckViewModel.moc"
