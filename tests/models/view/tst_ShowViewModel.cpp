// SPDX-License-Identifier: Apache-2.0
#include "models/view/ShowViewModel.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::view;
using namespace Qt::StringLiterals;

namespace {

desk::Cell showable(const QString &field, ShowKind show)
{
    desk::Cell made;
    made.field = field;
    made.label = field.toUpper();
    made.show = show;
    return made;
}

std::shared_ptr<const SecretBytes> value(QByteArray text)
{
    text.detach();
    return std::make_shared<const SecretBytes>(SecretBytes::take(text));
}

struct ShowPage {
    std::vector<desk::CommandBody> sent;
    ShowViewModel show{{u"i:1"_s},
        [this](desk::CommandBody body) {
            sent.push_back(std::move(body));
            return sent.size();
        },
        nullptr};

    explicit ShowPage(const QList<desk::Cell> &cells = {showable(u"iban"_s, ShowKind::Purpose),
                          showable(u"phone"_s, ShowKind::OtherTopic), showable(u"meter"_s, ShowKind::Anyway),
                          showable(u"faith"_s, ShowKind::Never)})
    {
        show.setReasons({{u"disputed"_s, {}}, {u"own"_s, u"The brand's own"_s}});
        show.setTopic(u"Bill"_s);
        show.setCells(cells);
        show.setOnScreen(true);
    }
    [[nodiscard]] QStringList choices()
    {
        QStringList keys;
        for (int n = 0; n < show.choices()->rowCount(); ++n)
            keys += show.choices()->keyAt(n);
        return keys;
    }
    void ask(const QString &field = u"iban"_s)
    {
        show.begin(field);
        show.choose(u"disputed"_s);
    }
    void answer(const QByteArray &text, qint64 ms = 30'000, const QString &field = u"iban"_s)
    {
        show.receive({sent.size(), {u"i:1"_s}, field, value(text), ShowKind::Purpose, ms, {}});
    }
    void end(ShowEnd end, const QString &field = u"iban"_s)
    {
        show.receive({0, {u"i:1"_s}, field, {}, ShowKind::Purpose, 0, end});
    }
    [[nodiscard]] QByteArray secret() const { return show.secret().view().toByteArray(); }
    [[nodiscard]] ShowEnd hiddenAs() const { return std::get<desk::HideField>(sent.back()).end; }
};

} // namespace

//! Show on its page: which, why, for how long, and no longer.
class ShowViewModelTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whichThenWhyThenTheValue()
    {
        ShowPage page;
        page.show.begin({});
        QCOMPARE(page.show.step(), ShowViewModel::Field);
        QCOMPARE(page.choices(), (QStringList{u"iban"_s, u"phone"_s, u"meter"_s})); // what is never shown is no choice
        page.show.choose(u"faith"_s);
        QCOMPARE(page.show.step(), ShowViewModel::Field);
        page.show.choose(u"iban"_s);
        QCOMPARE(page.show.step(), ShowViewModel::Reason);
        QCOMPARE(page.show.cost(), u"Needed for Bill. It is noted who saw it, and why."_s);
        QCOMPARE(page.choices(), (QStringList{u"disputed"_s, u"own"_s}));
        QCOMPARE(page.show.choices()->data(page.show.choices()->index(1, 0), ChoiceListModel::TitleRole).toString(),
            u"The brand's own"_s);
        page.show.choose(u"none of these"_s);
        QVERIFY(page.sent.empty());
        page.show.choose(u"own"_s);
        const auto asked = std::get<desk::ShowField>(page.sent.back());
        QCOMPARE(asked.field, u"iban"_s);
        QCOMPARE(asked.reason, u"own"_s);
        page.answer("0020 555 0118");
        QCOMPARE(page.show.step(), ShowViewModel::Closed);
        QCOMPARE(page.secret(), QByteArray("0020 555 0118"));
        QVERIFY(page.show.shown().contains(u"IBAN"_s));
        QCOMPARE(page.show.seconds(), 30);
    }

    void whatItCostsIsSaidBefore()
    {
        ShowPage page;
        page.show.begin(u"phone"_s);
        QVERIFY(page.show.cost().contains(u"Bill"_s));
        page.show.begin(u"meter"_s);
        QCOMPARE(page.show.step(), ShowViewModel::InWords);
        QVERIFY(page.show.title().startsWith(u"Show anyway"_s));
        QVERIFY(!page.show.cost().isEmpty());
        page.show.submitWords();
        QVERIFY(page.sent.empty() && !page.show.told().isEmpty());
        page.show.setProperty("words", u"i"_s);
        QVERIFY(page.show.told().isEmpty());
        page.show.setProperty("words", u"it drips"_s);
        page.show.submitWords();
        QCOMPARE(std::get<desk::ShowField>(page.sent.back()).words, u"it drips"_s);
        page.show.failed({page.sent.size(), fail(ErrorCode::ShowsSpent)});
        QCOMPARE(page.show.step(), ShowViewModel::InWords); // and what was written is there still
        QCOMPARE(page.show.property("words").toString(), u"it drips"_s);
        QVERIFY(!page.show.told().isEmpty());
        page.show.submitWords();
        page.answer("48 217", 30'000, u"meter"_s);
        QVERIFY(page.show.property("words").toString().isEmpty());
    }

    void wordsOfOneCustomerDoNotWaitForTheNext()
    {
        ShowPage page;
        page.show.begin(u"meter"_s);
        page.show.setProperty("words", u"Mr M. says it drips"_s);
        page.show.setCells({}); // locked, say
        QCOMPARE(page.show.step(), ShowViewModel::Closed);
        page.show.setCells({showable(u"meter"_s, ShowKind::Anyway)});
        page.show.begin(u"meter"_s);
        QCOMPARE(page.show.property("words").toString(), u"Mr M. says it drips"_s);
        page.show.setCustomer({u"c:2"_s});
        QVERIFY(page.show.property("words").toString().isEmpty());
    }

    void takenBackMeanwhileItNeedsWords()
    {
        ShowPage page;
        page.ask();
        page.show.failed({1, fail(ErrorCode::WordsNeeded)});
        QCOMPARE(page.show.step(), ShowViewModel::InWords);
    }

    void anIbanStandsInFours()
    {
        ShowPage page;
        page.ask();
        page.answer("NL91ABNA0417164300");
        QCOMPARE(page.secret(), QByteArray("NL91 ABNA 0417 1643 00"));
        page.answer("NL91-ABNA-0417-1643");
        QCOMPARE(page.secret(), QByteArray("NL91-ABNA-0417-1643"));
    }

    void itCoversItselfWhenItsTimeIsOver()
    {
        ShowPage page;
        page.ask();
        page.answer("0118", 60); // and no word of its end comes
        QVERIFY(page.show.showing());
        QTRY_VERIFY(!page.show.showing());
        QVERIFY(page.secret().isEmpty());
        QVERIFY(page.show.ended().isEmpty()); // that needs no words
    }

    void theValueIsGoneWithItsEnd()
    {
        ShowPage page;
        const auto held = value("0118");
        const std::weak_ptr<const SecretBytes> watched = held;
        page.ask();
        page.show.receive({1, {u"i:1"_s}, u"iban"_s, held, ShowKind::Purpose, 30'000, {}});
        QCOMPARE(watched.use_count(), 2); // ours, and the page's one
        page.end(ShowEnd::Hold);
        QCOMPARE(watched.use_count(), 1);
        QVERIFY(page.show.ended().contains(u"on hold"_s));
        page.show.dismiss();
        QVERIFY(page.show.ended().isEmpty());
        page.answer("0118");
        page.end(ShowEnd::Hold, u"phone"_s); // of another one
        QVERIFY(page.show.showing());
    }

    void hiddenByTheAgentAndByAnotherPage()
    {
        ShowPage page;
        page.show.hide();
        QVERIFY(page.sent.empty()); // nothing is shown
        page.ask();
        page.answer("0118");
        page.show.hide();
        QVERIFY(!page.show.showing());
        QCOMPARE(page.hiddenAs(), ShowEnd::Hidden);
        page.ask();
        page.answer("0118");
        page.show.setOnScreen(false);
        QVERIFY(!page.show.showing());
        QCOMPARE(page.hiddenAs(), ShowEnd::Switch);
    }

    void whatComesForAPageThatNobodyLooksAtStaysCovered()
    {
        ShowPage page;
        page.ask();
        page.show.setOnScreen(false);
        page.answer("0118");
        QVERIFY(!page.show.showing());
        QCOMPARE(page.hiddenAs(), ShowEnd::Switch);
        page.show.setOnScreen(true);
        QVERIFY(!page.show.showing());
        QCOMPARE(page.show.step(), ShowViewModel::Closed);
    }

    void aLateRefusalIsNobodys()
    {
        ShowPage page;
        page.ask();
        page.show.failed({99, fail(ErrorCode::ShowsSpent)});
        QCOMPARE(page.show.step(), ShowViewModel::Asking);
        page.show.begin(u"phone"_s); // one at a time
        QCOMPARE(page.show.step(), ShowViewModel::Asking);
    }

    void whatIsAnsweredToNobodyIsTheirsWhoAskedElsewhere()
    {
        ShowPage page;
        page.ask();
        page.show.close();                                            // to type elsewhere
        QVERIFY(!page.show.failed({1, fail(ErrorCode::ShowsSpent)})); // the page tells it
        page.ask();
        QVERIFY(page.show.failed({2, fail(ErrorCode::ShowsSpent)}));
        page.ask();
        page.show.close();
        page.answer("0118");
        QVERIFY(page.show.showing() && page.show.shown().contains(u"IBAN"_s));
        QCOMPARE(page.show.step(), ShowViewModel::Closed);
    }

    void whatIsClearNowIsNotSaidToBeCovered()
    {
        ShowPage page;
        page.ask();
        page.answer("0118");
        page.end(ShowEnd::Switch);
        QVERIFY(!page.show.ended().isEmpty());
        desk::Cell clear = showable(u"iban"_s, ShowKind::Never);
        clear.state = FieldState::Clear;
        page.show.setCells({clear});
        QVERIFY(page.show.ended().isEmpty());
    }

    // Somebody else spoke while it was asked, and it is covered before it was seen.
    void whatEndsBeforeItBeginsIsTold()
    {
        ShowPage page;
        page.ask();
        page.show.receive({1, {u"i:1"_s}, u"iban"_s, {}, ShowKind::Purpose, 0, ShowEnd::LoweredIdentity});
        QCOMPARE(page.show.step(), ShowViewModel::Closed);
        QVERIFY(page.show.ended().contains(u"less sure"_s) && page.show.ended().contains(u"IBAN"_s));
    }

    void wordsThatWereDismissedAreNoReason()
    {
        ShowPage page;
        page.show.begin(u"meter"_s);
        page.show.setProperty("words", u"never mind"_s);
        page.show.close();
        page.show.setCells({showable(u"meter"_s, ShowKind::OtherTopic)}); // agreed to meanwhile
        page.ask(u"meter"_s);
        QVERIFY(std::get<desk::ShowField>(page.sent.back()).words.isEmpty());
    }

    void awayAndBackItStaysCovered()
    {
        ShowPage page;
        page.ask();
        page.show.setOnScreen(false);
        page.show.setOnScreen(true);
        page.answer("0118");
        QVERIFY(!page.show.showing());
        QCOMPARE(page.hiddenAs(), ShowEnd::Switch);
        page.ask();
        page.answer("0118");
        QVERIFY(page.show.showing());
    }

    void whatIsGoneIsNotAskedAgain()
    {
        ShowPage page;
        page.ask();
        page.show.setCells({});
        QVERIFY(!page.show.failed({1, fail(ErrorCode::NotShowable)}));
        QCOMPARE(page.show.step(), ShowViewModel::Closed);
    }

    void aLockIsToldOfOnce()
    {
        ShowPage page;
        page.show.cover(ShowEnd::Lock);
        QVERIFY(page.show.ended().isEmpty()); // nothing was shown
        page.ask();
        page.answer("0118");
        page.show.cover(ShowEnd::Lock);
        page.end(ShowEnd::Lock); // the desk's word for it
        QVERIFY(page.show.ended().contains(u"locked"_s));
    }

    void itIsToldAtItsStartAndBeforeItsEnd()
    {
        ShowPage page;
        page.ask();
        page.answer("0118");
        QVERIFY(page.show.announcement().contains(u"is shown"_s));
        page.answer("0118", 5'000);
        QVERIFY(page.show.announcement().contains(u"is covered in"_s));
        page.show.hide();
        QVERIFY(page.show.announcement().isEmpty());
    }
};

PRIVITY_TEST(ShowViewModelTest)
#include "tst_ShowViewModel.moc"
