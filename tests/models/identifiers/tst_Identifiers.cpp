// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Dates.h"
#include "models/identifiers/Email.h"
#include "models/identifiers/Iban.h"
#include "models/identifiers/Identifier.h"
#include "models/identifiers/Money.h"
#include "models/identifiers/PostalCode.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

// In the tables an empty expectation means: refused.
class IdentifiersTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void anEmailIsComparedWithoutCaseButWithoutProviderTricks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("case and space") << u"  Annelies.Meijer@Example.ORG "_s << u"annelies.meijer@example.org"_s;
        QTest::newRow("dots stay") << u"a.n.n@example.org"_s << u"a.n.n@example.org"_s;
        QTest::newRow("plus stays") << u"ann+shop@example.org"_s << u"ann+shop@example.org"_s;
        QTest::newRow("decomposed is composed") << u"rene\u0301@example.org"_s << u"ren\u00e9@example.org"_s;
        QTest::newRow("domain in ASCII form") << u"info@M\u00fcller.example"_s << u"info@xn--mller-kva.example"_s;
        QTest::newRow("apostrophe") << u"o'brien@example.ie"_s << u"o'brien@example.ie"_s;
        QTest::newRow("no at") << u"annelies"_s << QString();
        QTest::newRow("no local part") << u"@example.org"_s << QString();
        QTest::newRow("no dot in the domain") << u"a@localhost"_s << QString();
        QTest::newRow("an address literal") << u"a@[192.0.2.1]"_s << QString();
        QTest::newRow("numbers only") << u"a@192.0.2.1"_s << QString();
        QTest::newRow("two dots") << u"a..b@example.org"_s << QString();
        QTest::newRow("two ats") << u"a@b@example.org"_s << QString();
        QTest::newRow("space inside") << u"a b@example.org"_s << QString();
        QTest::newRow("right-to-left override") << u"a\u202eb@example.org"_s << QString();
        QTest::newRow("zero width") << u"a\u200bb@example.org"_s << QString();
        QTest::newRow("two in one cell") << u"a@example.org;b@example.org"_s << QString();
        QTest::newRow("too long") << QString(65, u'a') + u"@example.org"_s << QString();
    }

    void anEmailIsComparedWithoutCaseButWithoutProviderTricks()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(normalisedEmail(text).value_or(QString()), expected);
    }

    void anIbanNeedsItsLengthAndItsCheckDigits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("spaces and case") << u"nl91 abna 0417 1643 00"_s << u"NL91ABNA0417164300"_s;
        QTest::newRow("German") << u"DE89 3704 0044 0532 0130 00"_s << u"DE89370400440532013000"_s;
        QTest::newRow("with letters") << u"GB82WEST12345698765432"_s << u"GB82WEST12345698765432"_s;
        QTest::newRow("the longest") << u"RU0304452522540817810538091310419"_s
                                     << u"RU0304452522540817810538091310419"_s;
        QTest::newRow("a digit turned") << u"NL91ABNA0417164030"_s << QString();
        QTest::newRow("too short") << u"NL91ABNA041716430"_s << QString();
        QTest::newRow("unknown country") << u"ZZ91ABNA0417164300"_s << QString();
        QTest::newRow("letters for check digits") << u"NLAAABNA0417164300"_s << QString();
        QTest::newRow("other digits") << u"NL91ABNA041716430\u0660"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void anIbanNeedsItsLengthAndItsCheckDigits()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(normalisedIban(text).value_or(QString()), expected);
    }

    void aMadeIbanIsValid()
    {
        QCOMPARE(ibanOf(u"NL", u"ABNA0417164300"), u"NL91ABNA0417164300"_s);
        for (int i = 0; i < 200; ++i) {
            const QString iban = ibanOf(u"DE", QString::number(i).rightJustified(18, u'0'));
            QCOMPARE(normalisedIban(iban).value_or(QString()), iban);
        }
    }

    void aDateIsReadAsItsFormatSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ISO") << u"1984-03-07"_s << u"yyyy-MM-dd"_s << u"1984-03-07"_s;
        QTest::newRow("German") << u" 07.03.1984 "_s << u"dd.MM.yyyy"_s << u"1984-03-07"_s;
        QTest::newRow("without zeros") << u"7.3.1984"_s << u"dd.MM.yyyy"_s << u"1984-03-07"_s;
        QTest::newRow("French") << u"07/03/1984"_s << u"dd/MM/yyyy"_s << u"1984-03-07"_s;
        QTest::newRow("without separators") << u"19840307"_s << u"yyyyMMdd"_s << u"1984-03-07"_s;
        QTest::newRow("without separators, too short") << u"1984037"_s << u"yyyyMMdd"_s << QString();
        QTest::newRow("no such day") << u"30.02.1984"_s << u"dd.MM.yyyy"_s << QString();
        QTest::newRow("month and day turned") << u"03.17.1984"_s << u"dd.MM.yyyy"_s << QString();
        QTest::newRow("two-digit year") << u"07.03.84"_s << u"dd.MM.yyyy"_s << QString();
        QTest::newRow("something behind") << u"07.03.1984 12:00"_s << u"dd.MM.yyyy"_s << QString();
        QTest::newRow("too old") << u"0001-01-01"_s << u"yyyy-MM-dd"_s << QString();
        QTest::newRow("empty") << QString() << u"yyyy-MM-dd"_s << QString();
    }

    void aDateIsReadAsItsFormatSays()
    {
        QFETCH(QString, text);
        QFETCH(QString, format);
        QFETCH(QString, expected);
        QVERIFY(isDateFormat(format));
        QCOMPARE(isoDate(text, format).value_or(QString()), expected);
    }

    void aFormatThatGuessesTheCenturyIsNone()
    {
        for (const QStringView format : {u"dd.MM.yy", u"dd.MM", u"yyyy", u"d MMM yyyy", u"dd.MM.yyyy HH", u""})
            QVERIFY2(!isDateFormat(format), qPrintable(format.toString()));
    }

    void anAmountIsReadUnlessItIsAmbiguous_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"184.20"_s << u"€ 184.20"_s;
        QTest::newRow("one decimal") << u"184.2"_s << u"€ 184.20"_s;
        QTest::newRow("whole") << u"184"_s << u"€ 184.00"_s;
        QTest::newRow("comma") << u"184,20"_s << u"€ 184.20"_s;
        QTest::newRow("thousands, comma") << u"1.234,50"_s << u"€ 1234.50"_s;
        QTest::newRow("thousands, point") << u"1,234.50"_s << u"€ 1234.50"_s;
        QTest::newRow("millions") << u"1.234.567"_s << u"€ 1234567.00"_s;
        QTest::newRow("with the sign") << u"€ 12,00"_s << u"€ 12.00"_s;
        QTest::newRow("with the code") << u"12,00 EUR"_s << u"€ 12.00"_s;
        QTest::newRow("Swiss and narrow") << u"1’234.50"_s << u"€ 1234.50"_s;
        QTest::newRow("non-breaking space") << u"1\u202f234,50"_s << u"€ 1234.50"_s;
        QTest::newRow("minus") << u"-12,00"_s << u"€ -12.00"_s;
        QTest::newRow("could be either") << u"1.234"_s << QString();
        QTest::newRow("another currency") << u"12,00 SEK"_s << QString();
        QTest::newRow("a formula") << u"=1+2"_s << QString();
        QTest::newRow("groups of two") << u"12.34.56,00"_s << QString();
        QTest::newRow("one separator for both") << u"1.234.50"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("only a separator") << u",50"_s << QString();
    }

    void anAmountIsReadUnlessItIsAmbiguous()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(normalisedMoney(text, u"EUR").value_or(QString()), expected);
    }

    void anotherCurrencyStandsByItsCode()
    {
        QCOMPARE(normalisedMoney(u"99,50", u"SEK").value_or(QString()), u"SEK 99.50"_s);
        QVERIFY(!normalisedMoney(u"99,50", u"<b>"));
    }

    void aPostalCodeGetsItsUsualSpacing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Dutch") << u"3512je"_s << u"NL"_s << u"3512 JE"_s;
        QTest::newRow("Swedish") << u"11345"_s << u"SE"_s << u"113 45"_s;
        QTest::newRow("Polish") << u"00950"_s << u"PL"_s << u"00-950"_s;
        QTest::newRow("British") << u"sw1a1aa"_s << u"GB"_s << u"SW1A 1AA"_s;
        QTest::newRow("German stays") << u" 10115 "_s << u"DE"_s << u"10115"_s;
        QTest::newRow("another shape stays") << u"35 12"_s << u"NL"_s << u"35 12"_s;
    }

    void aPostalCodeGetsItsUsualSpacing()
    {
        QFETCH(QString, text);
        QFETCH(QString, country);
        QFETCH(QString, expected);
        QCOMPARE(normalisedPostalCode(text, country), expected);
    }

    void everyKindHasAName()
    {
        for (int i = 0; i <= int(lastKind); ++i) {
            const auto kind = IdentifierKind(i);
            QVERIFY(!kindName(kind).isEmpty());
            QCOMPARE(kindFromName(QString(kindName(kind))), std::optional(kind));
        }
        QVERIFY(!kindFromName(u"nickname"));
    }

    void valuesThatMeanTheSameCompareEqual()
    {
        QCOMPARE(
            comparable(IdentifierKind::Text, u" Kerkstraat  12"), comparable(IdentifierKind::Text, u"kerkstraat 12"));
        QCOMPARE(comparable(IdentifierKind::Iban, u"NL91 ABNA"), comparable(IdentifierKind::Iban, u"nl91abna"));
        QCOMPARE(comparable(IdentifierKind::FamilyName, u"Łukasz-Ångström"), u"lukaszangstrom"_s);
        QCOMPARE(comparable(IdentifierKind::Email, u"A@Example.org"), u"a@example.org"_s);
    }
};

PRIVITY_TEST(IdentifiersTest)
#include "tst_Identifiers.moc"
