// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/OneShow.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace privity::simulation;
using namespace Qt::StringLiterals;

namespace {

const QString hers = u"NL91ABNA0417164300"_s;

} // namespace

//! Why a covered value may be shown, and how often.
class ShowReasonsTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsShownWithoutAReasonIsNotShown()
    {
        OneShow world;
        QVERIFY(world.begins());
        for (const QString &reason : {QString(), u"curious"_s, QString(reasonInWords)})
            QCOMPARE(world.shown(u"iban"_s, reason), u"missing-field"_s);
        QCOMPARE(world.written(), QStringList());
    }

    //! Outside the topic it is shown, and its kind says so; outside every purpose only with words.
    void outsideTheTopicAndOutsideEveryPurpose()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"first_name"_s), u"Annelies"_s);
        world.hide();
        QCOMPARE(world.shown(u"marketing_note"_s), u"words-needed"_s);
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"she asks what we noted about her heating"_s),
            u"asked for heat pumps"_s);
        QVERIFY(world.written().contains(u"revealed first_name other-topic read-back 30"_s));
        QVERIFY(world.written().contains(u"revealed marketing_note anyway in-words 30"_s));
        const auto revealed = world.officeRows<JournalRow>(u"office:"_s + brand).last();
        const JsonObject data = Event::fromBytes(*revealed.body)->data;
        const QString desk = world.desk->state().identity->desk.text;
        const auto notes = world.officeRows<JournalRow>(desk, data["note"_L1].toString().toULongLong());
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes.first().type, QLatin1StringView(NoteSaved::type));
    }

    //! The words are on record before the value leaves, and they are these, of this call.
    void withoutItsNoteNothingIsShown()
    {
        OneShow world;
        QVERIFY(world.begins());
        world.bend = [](QByteArray &frame) {
            if (frame.contains("privity.note.saved.v1"))
                frame.clear();
        };
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"words-needed"_s);
        world.nameNote(1); // an entry, and no note
        world.back();
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"words-needed"_s);
        world.bend = {};
        QCOMPARE(world.written(), QStringList());
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"asked for heat pumps"_s);
    }

    //! A bent desk says why once and shows twice.
    void aNoteServesOneShow()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"asked for heat pumps"_s);
        world.hide();
        const auto first = world.desk->state().newestN - 1; // before what hides it
        world.nameNote(first);
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"shows-spent"_s);
        world.bend = {};
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"asked for heat pumps"_s);
    }

    //! Who picked a reason wrote nothing down, whatever came along.
    void aPickedReasonIsNoWords()
    {
        OneShow world;
        QVERIFY(world.begins());
        const quint64 newest = world.desk->state().newestN;
        QCOMPARE(world.shown(u"marketing_note"_s, OneShow::readBack, u"because"_s), u"words-needed"_s);
        QCOMPARE(world.desk->state().newestN, newest);
    }

    //! A bent desk picks a reason and names a note as well: whatever it says would stand as why.
    void aNoteIsNothingBesideAReason()
    {
        OneShow world;
        QVERIFY(world.begins());
        world.nameNote(1);
        QCOMPARE(world.shown(u"first_name"_s), u"malformed"_s);
        QCOMPARE(world.written(), QStringList());
    }

    //! What was looked for and is not on file keeps nobody waiting, also when the office's clock steps back.
    void nothingOnFileHoldsNobodyUp()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"meter_number"_s), u"nothing-on-file"_s);
        QVERIFY(world.officeRows<office::LiveShowRow>().isEmpty());
        QCOMPARE(world.shown(u"first_name"_s), u"Annelies"_s);
        world.hide();
        QVERIFY(world.officeRows<office::LiveShowRow>().isEmpty());
    }

    //! What is counted of one interaction by itself goes with its end.
    void whatIsCountedOfAnInteractionGoesWithIt()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"asked for heat pumps"_s);
        QCOMPARE(world.officeRows<office::ShowRationRow>(u"interaction"_s).size(), 3); // all, the question, the note
        world.send(desk::WrapUp{world.call, {}});
        QVERIFY(world.officeRows<office::ShowRationRow>(u"interaction"_s).isEmpty());
        QVERIFY(!world.officeRows<office::ShowRationRow>(u"agent"_s).isEmpty());
    }

    //! Words are a reason too where it has become a purpose's meanwhile: somebody else noted the yes that it waited for.
    void wordsAreAReasonWhateverItIsByThen()
    {
        OneShow world;
        QVERIFY(world.begins());
        world.bend = [](QByteArray &frame) {
            if (frame.contains("privity.field.reveal.v1"))
                frame.replace("marketing_note", "first_name");
        };
        world.show(u"marketing_note"_s, {}, u"because"_s);
        QVERIFY(world.written().contains(u"revealed first_name other-topic in-words 30"_s));
    }

    //! The office knows that none of its purposes holds any more, and the desk does not yet: words help.
    void wordsAreTakenThoughTheDeskNeedsNone()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"first_name"_s, {}, u"because"_s), u"Annelies"_s);
        QVERIFY(world.written().contains(u"revealed first_name other-topic in-words 30"_s));
    }

    void whatIsNeverShown()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"customer_number"_s), u"not-showable"_s); // clear for this topic
        QCOMPARE(world.shown(u"accommodation"_s, {}, u"danger"_s), u"not-showable"_s);
        QCOMPARE(world.shown(u"no_such_field"_s), u"not-showable"_s);
        world.is(u"tirana"_s);
        QCOMPARE(world.shown(u"iban"_s), u"not-showable"_s);
        QCOMPARE(world.written(), QStringList());
    }

    void nothingOnFileIsSaidAndCounted()
    {
        OneShow world;
        QVERIFY(world.begins());
        QCOMPARE(world.shown(u"meter_number"_s), u"nothing-on-file"_s);
        QVERIFY(!world.isLiveAtOffice());
        QCOMPARE(world.written(), QStringList{u"revealed meter_number other-topic read-back 0"_s});
    }

    void limits()
    {
        OneShow world;
        QVERIFY(world.begins());
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(world.shown(u"iban"_s), hers);
            world.hide();
        }
        QCOMPARE(world.shown(u"iban"_s), u"shows-spent"_s); // of one field of one person
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(world.shown(u"first_name"_s), u"Annelies"_s);
            world.hide();
        }
        QCOMPARE(world.shown(u"open_balance"_s), u"shows-spent"_s); // of one interaction
        world.answer(u"another"_s);
        QCOMPARE(world.shown(u"open_balance"_s), u"184.20 EUR"_s);
        world.hide();
        QCOMPARE(world.shown(u"iban"_s), u"shows-spent"_s); // in whatever interaction
        world.clock.advance(dayMs);
        QCOMPARE(world.shown(u"iban"_s), hers);
    }

    void outsideEveryPurposeThreeTimesADay()
    {
        OneShow world;
        QVERIFY(world.begins());
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"asked for heat pumps"_s);
            world.hide();
        }
        QVERIFY(world.office->decide([&](office::Turn &turn) -> Done {
            office::eraseRations(turn, brand, world.customer()); // of another customer, as it were
            return {};
        }));
        QCOMPARE(world.shown(u"marketing_note"_s, {}, u"because"_s), u"shows-spent"_s);
        QCOMPARE(world.shown(u"iban"_s), hers); // within a purpose goes on
    }
};

PRIVITY_TEST(ShowReasonsTest)
#include "tst_ShowReasons.moc"
