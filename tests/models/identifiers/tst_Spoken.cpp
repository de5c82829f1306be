// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Spoken.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

namespace {

//! Knows the two plans that are asked for here.
struct TwoPlans : PhoneNumbers {
    std::optional<QString> toE164(QStringView text, QStringView region) const override
    {
        QString digits;
        for (const QChar c : text)
            if (c.isDigit() || c == u'+')
                digits += c;
        if (digits.startsWith(u'+'))
            return digits;
        if (!digits.startsWith(u'0'))
            return std::nullopt;
        return (region == u"NL" ? u"+31"_s : u"+49"_s) + digits.mid(1);
    }
};

bool fits(IdentifierKind kind, const QString &said, const QString &held, const QString &language = u"nl"_s)
{
    const QStringList forms = spokenForms(kind, said, {language, {u"NL"_s, u"DE"_s}}, TwoPlans());
    const QStringList heldAs = heldForms(kind, held);
    return std::ranges::any_of(forms, [&](const QString &form) { return !form.isEmpty() && heldAs.contains(form); });
}

void columns()
{
    QTest::addColumn<IdentifierKind>("kind");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("held");
    QTest::addColumn<bool>("expected");
}

void row(const char *name, IdentifierKind kind, const QString &said, const QString &held, bool expected)
{
    QTest::newRow(name) << kind << said << held << expected;
}

} // namespace

class SpokenTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSaidFitsWhatIsOnFile_data()
    {
        using enum IdentifierKind;
        columns();
        row("a name by ear", FamilyName, u"VAN DER MEIJ"_s, u"van der Meij"_s, true);
        row("a name without its accent", FamilyName, u"Peeters-Genee"_s, u"Peeters-Genée"_s, true);
        row("an umlaut spelled out", FamilyName, u"Mueller"_s, u"Müller"_s, true);
        row("an umlaut spelled out on file", FamilyName, u"Müller"_s, u"Mueller"_s, true);
        row("another name", FamilyName, u"Meijers"_s, u"Meijer"_s, false);
        row("an initial is no name", GivenName, u"A."_s, u"Annelies"_s, false);
        row("a short form is another word", GivenName, u"Kees"_s, u"Cornelis"_s, false);
        row("a date with points", BirthDate, u"7.3.1984"_s, u"1984-03-07"_s, true);
        row("a date with spaces", BirthDate, u"07 03 1984"_s, u"1984-03-07"_s, true);
        row("a date in one", BirthDate, u"07031984"_s, u"1984-03-07"_s, true);
        row("a date as on file", BirthDate, u"1984-03-07"_s, u"1984-03-07"_s, true);
        row("a month by name", BirthDate, u"7 maart 1984"_s, u"1984-03-07"_s, true);
        row("month first is another day", BirthDate, u"3/7/1984"_s, u"1984-03-07"_s, false);
        row("two digits are a guess", BirthDate, u"7.3.84"_s, u"1984-03-07"_s, false);
        row("a number at home", Phone, u"020 123 45 67"_s, u"+31201234567"_s, true);
        row("a number of the neighbours", Phone, u"030 1234567"_s, u"+49301234567"_s, true);
        row("a number abroad", Phone, u"+46 70 174 06 06"_s, u"+46701740606"_s, true);
        row("a number without its nought", Phone, u"20 123 45 67"_s, u"+31201234567"_s, false);
        row("an e-mail by case", Email, u"Annelies@Example.org"_s, u"annelies@example.org"_s, true);
        row("an e-mail's dots count", Email, u"a.nnelies@example.org"_s, u"annelies@example.org"_s, false);
        row("an IBAN in fours", Iban, u"nl91 abna 0417 1643 00"_s, u"NL91ABNA0417164300"_s, true);
        row("an IBAN with two turned", Iban, u"NL91ABNA0417164030"_s, u"NL91ABNA0417164300"_s, false);
        row("a postcode", PostalCode, u"3512je"_s, u"3512 JE"_s, true);
        row("a customer number", CustomerNumber, u"c 1042"_s, u"C-1042"_s, true);
        row("a street shortened", Street, u"Hauptstr. 5"_s, u"Hauptstraße 5"_s, true);
        row("another house", Street, u"Hauptstr. 6"_s, u"Hauptstraße 5"_s, false);
        row("nothing fits nothing", BirthDate, u"no idea"_s, u""_s, false);
    }
    void whatIsSaidFitsWhatIsOnFile()
    {
        QFETCH(IdentifierKind, kind);
        QFETCH(QString, said);
        QFETCH(QString, held);
        QFETCH(bool, expected);
        QCOMPARE(fits(kind, said, held), expected);
    }

    //! What can't be one is no try at one.
    void aSlipGivesNoForm()
    {
        using enum IdentifierKind;
        for (const auto &[kind, said] : {std::pair(Iban, u"NL91 ABNA 0417 1643 01"_s), {Iban, u"NL91"_s},
                 {Email, u"annelies.example.org"_s}, {BirthDate, u"31.2.1980"_s}, {Phone, u"12"_s}})
            for (const QString &form : spokenForms(kind, said, {u"nl"_s, {u"NL"_s, u"DE"_s}}, TwoPlans()))
                QCOMPARE(form, QString());
    }

    void aMonthIsSaidInTheLanguageOfTheCall()
    {
        for (const auto &[language, said] : {std::pair(u"de"_s, u"7. März 1984"_s), {u"fr"_s, u"7 mars 1984"_s},
                 {u"es"_s, u"7 de marzo de 1984"_s}, {u"en"_s, u"7 March 1984"_s}})
            QVERIFY2(fits(IdentifierKind::BirthDate, said, u"1984-03-07"_s, language), qPrintable(said));
    }

    //! Close is said of what people mishear, never of what a guesser would count.
    void closeIsOfNamesAndStreetsAndNeverOfADigit_data()
    {
        using enum IdentifierKind;
        columns();
        row("one letter more", FamilyName, u"Meijers"_s, u"Meijer"_s, true);
        row("two turned", FamilyName, u"Miejer"_s, u"Meijer"_s, true);
        row("two off in a short one", FamilyName, u"Meyers"_s, u"Meijer"_s, false);
        row("two off in a long one", FamilyName, u"Vandenbossh"_s, u"Vandenbosche"_s, true);
        row("the same is not close", FamilyName, u"meijer"_s, u"Meijer"_s, false);
        row("too short to tell", GivenName, u"Jan"_s, u"Jon"_s, false);
        row("a street misheard", Street, u"Haubtstrasse 5"_s, u"Hauptstraße 5"_s, true);
        row("a house next door", Street, u"Hauptstraße 6"_s, u"Hauptstraße 5"_s, false);
        for (const IdentifierKind kind : {BirthDate, Date, Email, Phone, Iban, CustomerNumber, PostalCode, Text, Money})
            row(kindName(kind).data(), kind, u"19840307a"_s, u"19840308a"_s, false);
    }
    void closeIsOfNamesAndStreetsAndNeverOfADigit()
    {
        QFETCH(IdentifierKind, kind);
        QFETCH(QString, said);
        QFETCH(QString, held);
        QFETCH(bool, expected);
        QCOMPARE(isClose(kind, said, held), expected);
    }

    //! How much is done depends on what was typed and where, never on what is on file.
    void theFormsAreAsManyWhateverIsOnFile()
    {
        for (int k = 0; k <= int(lastKind); ++k) {
            const auto kind = IdentifierKind(k);
            QCOMPARE(heldForms(kind, u"7.3.1984").size(), heldForms(kind, u"").size());
            QCOMPARE(spokenForms(kind, u"x", {u"nl"_s, {u"NL"_s, u"DE"_s}}, TwoPlans()).size(),
                spokenForms(kind, u"+31201234567", {u"nl"_s, {u"NL"_s, u"DE"_s}}, TwoPlans()).size());
        }
    }
};

PRIVITY_TEST(SpokenTest)
#include "tst_Spoken.moc"
