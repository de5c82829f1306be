// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Names.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

class NamesTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aNameFoldsToItsLetters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("accents") << u"Élodie Ñúñez"_s << u"elodienunez"_s;
        QTest::newRow("decomposed") << u"E\u0301lodie"_s << u"elodie"_s;
        QTest::newRow("sharp s") << u"Weiß"_s << u"weiss"_s;
        QTest::newRow("capital sharp s") << u"WEI\u1e9e"_s << u"weiss"_s;
        QTest::newRow("o with stroke") << u"Søren"_s << u"soren"_s;
        QTest::newRow("l with stroke") << u"Łukasz"_s << u"lukasz"_s;
        QTest::newRow("Turkish capital dotted i") << u"İpek"_s << u"ipek"_s;
        QTest::newRow("Turkish dotless i") << u"Işık"_s << u"isik"_s;
        QTest::newRow("ij as one letter") << u"\u0132sbrand"_s << u"ijsbrand"_s;
        QTest::newRow("apostrophe, hyphen, space") << u"O’Brien-van der Berg"_s << u"obrienvanderberg"_s;
        QTest::newRow("Greek with a final sigma") << u"Παπαδόπουλος"_s << u"παπαδοπουλοσ"_s;
        QTest::newRow("Greek in capitals") << u"ΠΑΠΑΔΟΠΟΥΛΟΣ"_s << u"παπαδοπουλοσ"_s;
        QTest::newRow("Cyrillic") << u"Сергей"_s << u"сергеи"_s;
        QTest::newRow("Arabic with vowel signs") << u"مُحَمَّد"_s << u"محمد"_s;
        QTest::newRow("Arabic with a stretch") << u"محـــمد"_s << u"محمد"_s;
        QTest::newRow("marks make letters in kana") << u"が"_s << u"か\u3099"_s;
        QTest::newRow("marks make letters in Devanagari") << u"सुनीता"_s << u"सुनीता"_s;
        QTest::newRow("a rare Han character") << u"\U00020BB7野"_s << u"\U00020BB7野"_s;
        QTest::newRow("invisible characters") << u"Mei\u200bjer\u202e"_s << u"meijer"_s;
        QTest::newRow("no letters") << u" - . "_s << QString();
        QTest::newRow("half a surrogate") << QString(QChar(0xD800)) + u'a' << u"a"_s;
    }

    void aNameFoldsToItsLetters()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(foldedName(name), expected);
    }

    void familyNamesAreTheSameAlsoWithSpelledUmlauts()
    {
        QVERIFY(sameName(u"Müller", u"MULLER"));
        QVERIFY(sameName(u"Müller", u"Mueller"));
        QVERIFY(sameName(u"Goethe", u"Göthe"));
        QVERIFY(sameName(u"Åberg", u"Aaberg"));
        QVERIFY(!sameName(u"Muller", u"Mueller"));
        QVERIFY(!sameName(u"Meijer", u"Meyer"));
        QVERIFY(!sameName(u"", u""));
        QVERIFY(!sameName(u"-", u"."));
    }

    void givenNamesGoTogetherOrNot_data()
    {
        using enum GivenNames;
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<GivenNames>("expected");
        QTest::newRow("same") << u"Zoë"_s << u"ZOE"_s << Same;
        QTest::newRow("written together") << u"Anne-Sophie"_s << u"Annesophie"_s << Same;
        QTest::newRow("an initial") << u"A."_s << u"Annelies"_s << Compatible;
        QTest::newRow("initials") << u"A.S."_s << u"Anne-Sophie"_s << Compatible;
        QTest::newRow("the same initial may be two people's") << u"A."_s << u"A"_s << Compatible;
        QTest::newRow("another initial") << u"B."_s << u"Annelies"_s << Different;
        QTest::newRow("the first of two") << u"Anne"_s << u"Anne-Sophie"_s << Compatible;
        QTest::newRow("a known short form") << u"Kees"_s << u"Cornelis"_s << Compatible;
        QTest::newRow("a longer name with the same beginning") << u"Anna"_s << u"Annabel"_s << Different;
        QTest::newRow("twins") << u"Annelies"_s << u"Marieke"_s << Different;
        QTest::newRow("none") << u""_s << u"Annelies"_s << Compatible;
        QTest::newRow("another script") << u"Γιώργος"_s << u"Giorgos"_s << Compatible;
    }

    void givenNamesGoTogetherOrNot()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(GivenNames, expected);
        QCOMPARE(compareGivenNames(a, b), expected);
        QCOMPARE(compareGivenNames(b, a), expected);
    }
};

PRIVITY_TEST(NamesTest)
#include "tst_Names.moc"
