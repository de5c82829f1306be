// SPDX-License-Identifier: Apache-2.0
#include "models/desk/UseCases.h"
#include "tests/simulation/OneShow.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

const QString iban = u"NL91ABNA0417164300"_s;

//! A clock that is ahead of another.
struct Later : Clock {
    Later(const Clock &of, qint64 byMs) : m_of(of), m_byMs(byMs) {}
    Timestamp now() const override { return m_of.now().plusMs(m_byMs); }
    qint64 monotonicMs() const override { return m_of.monotonicMs() + m_byMs; }

private:
    const Clock &m_of;
    qint64 m_byMs;
};

} // namespace

//! A covered value is shown for a reason and a moment: counted and written down before it leaves, readable by nobody but
//! the one who asked, covered again as soon as anything about it is other than it was.
class ShowTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aValueIsShownForItsSeconds()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.stateOf(u"iban"_s), FieldState::Covered);
        QCOMPARE(world.shown(u"iban"_s), iban);
        const auto *fact = world.newest<desk::ShowFact>();
        QCOMPARE(fact->leftMs, 30000);
        QCOMPARE(fact->kind, ShowKind::Purpose);
        QVERIFY(world.isLiveAtOffice());
        QCOMPARE(*world.desk->nextDueMs() <= world.clock.monotonicMs() + 30000, true);
        world.pass(29999);
        QCOMPARE(world.seen(), iban);
        world.pass(1);
        QCOMPARE(world.seen(), u"time-out"_s);
        QVERIFY(!world.desk->state().show);
        QCOMPARE(
            world.written(), (QStringList{u"hidden iban time-out 30000"_s, u"revealed iban purpose read-back 30"_s}));
        QVERIFY(!world.isLiveAtOffice());
    }

    //! Who was shown it can say it: neither this desk nor one that was tampered with has it checked afterwards.
    void whatWasShownProvesNothing()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"iban"_s), iban);
        world.hide();
        QCOMPARE(world.said(u"iban"_s, iban.toLatin1()), u"already-seen"_s);
        world.bend = [](QByteArray &frame) {
            if (frame.contains("privity.field.verify"))
                frame.replace("\"field\":\"meter_number\"", "\"field\":\"iban\"");
        };
        QCOMPARE(world.said(u"meter_number"_s, iban.toLatin1()), u"already-seen"_s);
        world.bend = {};
        world.back(); // and the next context knows it too
        QCOMPARE(world.said(u"iban"_s, iban.toLatin1()), u"already-seen"_s);
        QCOMPARE(world.level(), 0);
    }

    void whoHidesItAtOnceSlipped()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"iban"_s), iban);
        world.clock.advance(slipMs - 1);
        world.hide();
        QCOMPARE(world.seen(), u"hidden"_s);
        QVERIFY(world.written().contains(u"hidden iban hidden 4999"_s));
        world.hide(); // late, and nothing is wrong
        QCOMPARE(world.seen(), u"hidden"_s);
        QCOMPARE(world.written().size(), 2);
    }

    void whatChangesAboutItEndsIt_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("end");
        for (const auto &[what, end] : std::initializer_list<std::pair<const char *, const char *>>{{"lock", "lock"},
                 {"topic", "switch"}, {"customer", "switch"}, {"speaker", "lowered-identity"}, {"wrap", "wrap-up"},
                 {"policy", "new-policy"}, {"another", "hidden"}})
            QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(end);
    }
    void whatChangesAboutItEndsIt()
    {
        QFETCH(QString, what);
        QFETCH(QString, end);
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"iban"_s), iban);
        world.clock.advance(7000);
        if (what == "lock"_L1)
            world.take(world.desk->handle({99, desk::Lock{}}));
        else if (what == "topic"_L1)
            world.send(desk::SetTopic{world.call, u"move"_s});
        else if (what == "customer"_L1)
            world.send(desk::ConfirmCustomer{world.call, {}});
        else if (what == "speaker"_L1)
            world.send(desk::SetSpeaker{world.call, Speaker::Helper});
        else if (what == "wrap"_L1)
            world.send(desk::WrapUp{world.call, {}});
        else if (what == "another"_L1)
            QCOMPARE(world.shown(u"meter_number"_s), u"nothing-on-file"_s);
        else {
            QVERIFY(world.publish(2));
            world.strike();
        }
        const auto ended = std::ranges::find_if(world.facts, [](const desk::Fact &fact) {
            const auto *shown = std::get_if<desk::ShowFact>(&fact);
            return shown && shown->end;
        });
        QVERIFY(ended != world.facts.end());
        QCOMPARE(QString(spell(*std::get<desk::ShowFact>(*ended).end)), end);
        QVERIFY(!world.desk->state().show);
        QVERIFY2(world.written().contains(u"hidden iban %1 7000"_s.arg(end)), qPrintable(world.written().join(u"; ")));
        QVERIFY(!world.isLiveAtOffice());
    }

    //! The rule by itself, also for what no test of both programs can bring about.
    void theRuleByItself()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"iban"_s), iban);
        const auto ends = [&](const std::function<void(desk::DeskState &)> &change, qint64 afterMs = 0) {
            desk::DeskState state = world.desk->state();
            change(state);
            const auto end = desk::endOfShow(state, Later(world.deskClock, afterMs));
            return end ? QString(spell(*end)) : QString();
        };
        const auto ofRow = [&](const std::function<void(desk::OpenRow &)> &change) {
            return ends([&](desk::DeskState &state) { change(state.open[world.call.text].row); });
        };
        QCOMPARE(ends([](desk::DeskState &) {}, 29999), QString());
        QCOMPARE(ends([](desk::DeskState &) {}, 30000), u"time-out"_s);
        QCOMPARE(ends([](desk::DeskState &state) { state.locked = true; }), u"lock"_s);
        QCOMPARE(ends([](desk::DeskState &state) { state.shut.state = desk::DoorState::LeaseOver; }), u"lock"_s);
        QCOMPARE(ends([](desk::DeskState &state) { state.open.clear(); }), u"wrap-up"_s);
        QCOMPARE(ends([](desk::DeskState &state) { state.packs.clear(); }), u"new-policy"_s);
        QCOMPARE(ends([](desk::DeskState &state) { state.show->identityLevel = 1; }), u"lowered-identity"_s);
        QCOMPARE(ofRow([](desk::OpenRow &row) { row.phase = desk::Phase::Held; }), u"hold"_s);
        QCOMPARE(ofRow([](desk::OpenRow &row) { row.phase = desk::Phase::Ended; }), QString());
        QCOMPARE(ofRow([](desk::OpenRow &row) { row.topic = u"move"_s; }), u"switch"_s);
        QCOMPARE(ofRow([](desk::OpenRow &row) { row.customer.reset(); }), u"switch"_s);
        QCOMPARE(ofRow([](desk::OpenRow &row) { row.speaker = Speaker::Helper; }), u"lowered-identity"_s);
    }

    //! What it is shown for is a purpose; where the customer takes that back, it ends, and is not even begun.
    void whatIsTakenBackEndsIt_data()
    {
        QTest::addColumn<bool>("offline");
        QTest::newRow("") << false;
        QTest::newRow("offline") << true;
    }
    void whatIsTakenBackEndsIt()
    {
        QFETCH(bool, offline);
        OneShow world;
        QVERIFY(world.begins());
        world.send(desk::AnswerConsent{
            world.call, purpose, ConsentAction::Given, u"nl"_s, EvidenceKind::RecordingOffset, u"00:00:12"_s});
        QCOMPARE(world.shown(u"marketing_note"_s), u"asked for heat pumps"_s);
        QVERIFY(world.written().contains(u"revealed marketing_note other-topic read-back 30"_s));
        if (offline)
            world.cut();
        world.send(desk::TakeBackConsent{world.call, purpose});
        QVERIFY(!world.desk->state().show);
        QCOMPARE(world.seen(), u"taken-back"_s);
        if (offline)
            world.heal();
        QVERIFY(world.written().contains(u"hidden marketing_note taken-back 0"_s));
        QCOMPARE(world.shown(u"marketing_note"_s), u"words-needed"_s);
        // In words it rests on nothing that could be taken back.
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"asked for heat pumps"_s);
        world.send(desk::SaveNote{world.call, u"a word"_s});
        QVERIFY(world.desk->state().show);
    }

    //! Whatever the office says: two minutes at most.
    void anOfficeCannotShowForLonger_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("the longest") << longestShowSeconds << true;
        QTest::newRow("a second more") << longestShowSeconds + 1 << false;
        QTest::newRow("backwards") << -1 << false;
    }
    void anOfficeCannotShowForLonger()
    {
        QFETCH(int, seconds);
        QFETCH(bool, isShown);
        OneShow world;
        QVERIFY(world.begins());
        Event question;
        world.bend = [&](QByteArray &frame) {
            if (frame.contains("privity.field.reveal.v1"))
                question = *Event::fromBytes(frame);
        };
        world.delivers = true;
        world.show(u"iban"_s);
        world.pump([&](QByteArray &frame) {
            if (!frame.contains("privity.field.shown.v1"))
                return;
            Event answer = *Event::fromBytes(frame);
            FieldShown shown{world.call, u"iban"_s, ShowKind::Purpose, seconds, {}, {}};
            answer.subject = FieldShown::subject(question.id, shown.field, seconds);
            shown.wrap =
                journal::sealBytes(answer, "made up", question.read<FieldReveal>()->key, journal::answerPlace, 0);
            shown.value = std::exchange(answer.sealedData, {});
            answer.data = codec::write(shown, codec::Parts::Clear);
            frame = answer.toBytes();
        });
        QCOMPARE(world.seen(), isShown ? u"made up"_s : u"malformed"_s);
    }

    //! The call may be over: what it is needed for often comes then.
    void itStaysWhenTheCallerRingsOff()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"iban"_s), iban);
        world.post(ContactEnded::type, {{u"brand"_s, brand}, {u"contact"_s, u"call"_s}});
        QCOMPARE(world.seen(), iban);
        world.hide();
        QCOMPARE(world.shown(u"iban"_s), iban);
    }

    void itStaysWithoutTheOfficeUntilItsTimeIsOver()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"iban"_s), iban);
        world.cut();
        QCOMPARE(world.seen(), iban);
        world.pass(30000);
        QCOMPARE(world.seen(), u"time-out"_s);
        QCOMPARE(world.shown(u"iban"_s), u"needs-office"_s);
        world.heal();
        QVERIFY(world.written().contains(u"hidden iban time-out 30000"_s));
    }

    //! The desk's own refusals are the office's too.
    void theOfficeTrustsNoDesk()
    {
        OneShow world;
        QVERIFY(world.begins());
        const auto bent = [&](const QByteArray &from, const QByteArray &to) {
            world.bend = [=](QByteArray &frame) {
                if (frame.contains("privity.field.reveal.v1"))
                    frame.replace(from, to);
            };
            const QString told = world.shown(u"iban"_s);
            world.bend = {};
            return told;
        };
        QCOMPARE(bent("\"field\":\"iban\"", "\"field\":\"customer_number\""), u"not-showable"_s);
        QCOMPARE(bent("\"field\":\"iban\"", "\"field\":\"accommodation\""), u"not-showable"_s);
        QCOMPARE(bent("\"field\":\"iban\"", "\"field\":\"marketing_note\""), u"words-needed"_s);
        QCOMPARE(bent("\"reason\":\"read-back\"", "\"reason\":\"curious\""), u"missing-field"_s);
        QCOMPARE(bent("\"reason\":\"read-back\"", "\"note\":\"00000000000000000001\",\"reason\":\"in-words\""),
            u"missing-field"_s);
        world.post(ContactArrived::type, arrival(u"rings"_s));
        const InteractionId rings = world.newest<desk::InteractionFact>()->id;
        world.send(desk::ConfirmCustomer{rings, world.open(rings).row.candidates.first().customer});
        QCOMPARE(bent(world.call.text.toLatin1(), rings.text.toLatin1()), u"not-now"_s); // nobody took it
        const QByteArray other = InteractionId::make(world.random).text.toLatin1();
        QCOMPARE(bent(world.call.text.toLatin1(), other), u"not-found"_s);
        world.bend = [](QByteArray &frame) {
            if (!frame.contains("privity.field.reveal.v1"))
                return;
            Event event = *Event::fromBytes(frame);
            event.data.insert("key"_L1, QString::fromLatin1(crypto::toBase64(QByteArray(32, '\0')))); // of low order
            frame = event.toBytes();
        };
        QCOMPARE(world.shown(u"iban"_s), u"malformed"_s);
        world.bend = {};
        QCOMPARE(world.written(), QStringList());
        QCOMPARE(world.shown(u"iban"_s), iban);
    }

    //! A bent desk sends its question once more when the first answer is covered again.
    void aQuestionIsAnsweredOnce()
    {
        OneShow world;
        QVERIFY(world.begins());
        QByteArray first;
        world.bend = [&](QByteArray &frame) {
            if (frame.contains("privity.field.reveal.v1"))
                frame = first.isEmpty() ? first = frame : first;
        };
        QCOMPARE(world.shown(u"iban"_s), iban);
        world.hide();
        const QStringList written = world.written();
        QCOMPARE(written.size(), 2);
        world.show(u"iban"_s);
        QCOMPARE(world.written(), written);

        world.bend = {};
        world.back();
        QCOMPARE(world.shown(u"first_name"_s), u"Annelies"_s); // nor when another one lies between
        world.hide();
        const QStringList between = world.written();
        world.bend = [&](QByteArray &frame) {
            if (frame.contains("privity.field.reveal.v1"))
                frame = first;
        };
        world.show(u"iban"_s);
        QCOMPARE(world.written(), between);
    }

    //! Asked again while the first one is live, as by a second process of one agent: one at a time.
    void oneValueAtATime()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"iban"_s), iban);
        world.bend = [](QByteArray &frame) {
            if (frame.contains("privity.field.hidden"))
                frame.clear();
        };
        QCOMPARE(world.shown(u"first_name"_s), u"not-now"_s);
        world.bend = {};
        world.cut();
        world.heal();
        world.clock.advance(30000);
        QCOMPARE(world.shown(u"first_name"_s), u"Annelies"_s);
    }

    //! Neither in a frame, nor in a row of either store; and the answer tells nothing by its length.
    void theValueStandsNowhere()
    {
        OneShow world;
        QVERIFY(world.begins());
        QSet<qsizetype> answers;
        world.delivers = true;
        const auto ask = [&](const QString &field, QLatin1StringView kind) {
            world.show(field);
            world.pump([&](const QByteArray &frame) {
                if (frame.contains("privity.field.shown.v1"))
                    answers.insert(frame.size() - 2 * field.size() - kind.size());
                for (const char *word : {"NL91", "nl91", "Annelies", "0417164300"})
                    QVERIFY2(!frame.contains(word), word);
            });
        };
        ask(u"iban"_s, spell(ShowKind::Purpose));
        QCOMPARE(world.seen(), iban);
        world.hide();
        ask(u"first_name"_s, spell(ShowKind::OtherTopic));
        QCOMPARE(world.seen(), u"Annelies"_s);
        QCOMPARE(answers.size(), 1);
        for (const JournalRow &row : world.officeRows<JournalRow>())
            for (const char *word : {"NL91", "Annelies"})
                QVERIFY2(!row.body || !row.body->contains(word), word);
        for (const desk::EntryRow &row : world.deskRows<desk::EntryRow>())
            for (const char *word : {"NL91", "Annelies"})
                QVERIFY2(!row.body || !row.body->contains(word), word);
    }

    //! An answer opens for its own question alone, whatever else it claims.
    void anAnswerIsOfItsQuestion()
    {
        for (const char *member : {"\"field\":\"iban\"", "\"seconds\":30", "\"subject\":\""}) {
            OneShow world;
            QVERIFY(world.begins());
            world.delivers = true;
            world.show(u"iban"_s);
            world.pump([&](QByteArray &frame) {
                if (!frame.contains("privity.field.shown.v1"))
                    return;
                const QByteArray was(member);
                QVERIFY(frame.contains(was));
                frame.replace(was,
                    was.startsWith("\"seconds")     ? QByteArray("\"seconds\":31")
                        : was.startsWith("\"field") ? QByteArray("\"field\":\"ibam\"")
                                                    : was + "x");
            });
            QCOMPARE(world.seen(), u"malformed"_s);
            QVERIFY(!world.desk->state().show);
        }
    }

    //! A question whose answer is lost has counted; the next one need not wait for the lease of what nobody saw.
    void whatIsNotAnsweredWasNotShown()
    {
        OneShow world;
        QVERIFY(world.begins());
        world.officeStore.plan(FaultyStore::Plan::DieAfterCommit, 1);
        bool isDead = false;
        try {
            world.show(u"iban"_s);
        } catch (const Crash &) {
            isDead = true;
        }
        QVERIFY(isDead);
        world.office = std::make_unique<office::OfficeLoop>(
            world.officeStore, world.made.keys, world.phones, world.clock, world.random);
        world.cut();
        QCOMPARE(world.seen(), u"show-unanswered"_s);
        world.heal();
        QVERIFY(world.isOnline());
        QCOMPARE(
            world.written(), (QStringList{u"hidden iban not-delivered 0"_s, u"revealed iban purpose read-back 30"_s}));
        QCOMPARE(world.shown(u"iban"_s), iban);
    }

    void whatIsNotDurableIsNotShown()
    {
        OneShow world;
        QVERIFY(world.begins());
        world.officeStore.plan(FaultyStore::Plan::FailCommit, 1);
        world.show(u"iban"_s);
        QCOMPARE(world.seen(), u"show-unanswered"_s);
        world.officeStore.heal();
        QVERIFY(world.officeRows<office::ShowRationRow>().isEmpty());
    }

    //! The link that was taken over is shown nothing.
    void aFencedGenerationSeesNothing()
    {
        OneShow world;
        QVERIFY(world.begins());
        QVERIFY(world.isTakenOver());
        world.show(u"iban"_s);
        QCOMPARE(world.seen(), u"show-unanswered"_s);
        QVERIFY(world.officeRows<office::ShowRationRow>().isEmpty());
    }

    //! Between the question and its answer somebody else speaks: the answer is for nobody.
    void whatChangedMeanwhileIsNotShown()
    {
        OneShow world;
        QVERIFY(world.begins());
        world.delivers = true;
        world.show(u"iban"_s);
        auto answers = std::exchange(world.onTheWay, {});
        world.send(desk::SetSpeaker{world.call, Speaker::Helper});
        for (const OfficeOutput &out : answers)
            world.take(world.desk->received(out.bytes));
        QCOMPARE(world.seen(), u"lowered-identity"_s);
        QCOMPARE(world.newest<desk::ShowFact>()->command, 1); // who asked waits no longer
        QVERIFY(std::ranges::none_of(world.facts, [](const desk::Fact &fact) {
            const auto *shown = std::get_if<desk::ShowFact>(&fact);
            return shown && shown->value; // not for a moment
        }));
        QVERIFY(!world.desk->state().show);
        QVERIFY(world.written().contains(u"hidden iban lowered-identity 0"_s)); // and the office knows, at once
    }

    void forgettingForgetsTheCountsAndCoversAgain()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"iban"_s), iban);
        const CustomerId customer = world.customer();
        QVERIFY(!world.officeRows<office::ShowRationRow>(u"customer"_s, brand, customer.text).isEmpty());
        QVERIFY(world.forget(customer));
        world.strike();
        QVERIFY(world.officeRows<office::ShowRationRow>(u"customer"_s, brand, customer.text).isEmpty());
        QVERIFY(!world.desk->state().show);
    }
};

PRIVITY_TEST(ShowTest)
#include "tst_Show.moc"
