// SPDX-License-Identifier: Apache-2.0
#include "models/policy/Cover.h"
#include "tests/support/TestMain.h"

using namespace privity;
using namespace Qt::StringLiterals;

class CoverTest : public test::QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aCoverShowsItsKindAndNoMore_data()
    {
        QTest::addColumn<CoverKind>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const QString whole = u"••••••"_s;
        const auto row = [](const char *name, CoverKind kind, const QString &value, const QString &expected) {
            QTest::newRow(name) << kind << value << expected;
        };
        using enum CoverKind;
        row("none", None, u"walks with a stick"_s, QString());
        row("full", Full, u"€ 184.20"_s, whole);
        row("full, empty", Full, QString(), whole);

        row("iban nl", Iban, u"NL91 ABNA 0417 1643 00"_s, u"NL•• •••• 4300"_s);
        row("iban de, longer", Iban, u"DE89370400440532013000"_s, u"DE•• •••• 3000"_s);
        row("iban no, shortest", Iban, u"NO93 8601 1117 947"_s, u"NO•• •••• 7947"_s);
        row("iban small letters, no-break spaces", Iban, u"nl91\u00a0abna\u00a00417\u00a01643\u00a000"_s,
            u"NL•• •••• 4300"_s);
        row("iban full-width", Iban, u"ＮＬ９１ＡＢＮＡ０４１７１６４３００"_s, u"NL•• •••• 4300"_s);
        row("iban too short", Iban, u"NL91 ABNA 04"_s, whole);
        row("iban without country", Iban, u"0417 1643 0041 7164"_s, whole);
        row("iban empty", Iban, QString(), whole);

        row("card", Card, u"4111 1111 1111 1234"_s, u"•••• 1234"_s);
        row("card of 13 digits", Card, u"4222222222222"_s, u"•••• 2222"_s);
        row("card too short", Card, u"4111 1111"_s, whole);

        row("email", Email, u"anna.meijer@example.nl"_s, u"a•••@•••"_s);
        row("email of one letter", Email, u"x@y.es"_s, u"x•••@•••"_s);
        row("email, mark composed of two", Email, u"e\u0301ric@exemple.fr"_s, u"e\u0301•••@•••"_s);
        row("email without at", Email, u"anna.example.nl"_s, whole);
        row("email without a local part", Email, u"@example.nl"_s, whole);
        row("email with two", Email, u"a@b@c"_s, whole);

        row("phone", Phone, u"+31 6 1234 5634"_s, u"•••• ••34"_s);
        row("phone of another length", Phone, u"0031201234567"_s, u"•••• ••67"_s);
        row("phone too short", Phone, u"112"_s, whole);
        row("phone in words", Phone, u"at her sister's"_s, whole);

        row("name", Name, u"Meijer"_s, u"M…"_s);
        row("name of one letter", Name, u"Y"_s, u"Y…"_s);
        row("name with mark in two code points", Name, u"O\u0308zil"_s, u"O\u0308…"_s);
        row("name Greek", Name, u"Ωνάσης"_s, u"Ω…"_s);
        row("name Hebrew", Name, u"מאיר"_s, u"מ…"_s);
        row("name Arabic with mark", Name, u"مُحمد"_s, u"مُ…"_s);
        row("name Hindi with vowel sign", Name, u"किरण"_s, u"कि…"_s);
        row("name Korean of jamo", Name, u"\u1112\u1161\u11ab\u1100\u116e\u11a8"_s, u"\u1112\u1161\u11ab…"_s);
        row("name beyond the first plane", Name, u"𐐀𐐁"_s, u"𐐀…"_s);
        row("name with apostrophe", Name, u"'t Hooft"_s, u"t…"_s);
        row("name behind an override", Name, u"\u202eMeijer"_s, u"M…"_s);
        row("name behind zero width", Name, u"\u200b\ufeffMeijer"_s, u"M…"_s);
        row("name that is a heap of marks", Name, u"M"_s + QString(500, u'\u0301') + u"eijer"_s, u"M…"_s);
        row("name without a letter", Name, u"--"_s, whole);
        row("name empty", Name, QString(), whole);

        row("ending", Ending, u"NE-2026-10-88134"_s, u"•••• 34"_s);
        row("ending in letters", Ending, u"abc-def-gh"_s, u"•••• GH"_s);
        row("ending too short", Ending, u"A-123"_s, whole);
    }
    void aCoverShowsItsKindAndNoMore()
    {
        QFETCH(CoverKind, kind);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        QCOMPARE(cover(kind, value), expected);
    }

    void theWidthTellsNothingOfTheLength()
    {
        for (const auto &row : Vocabulary<CoverKind>::rows) {
            const QString shorter = cover(row.value, u"NL911234567890123"_s);
            const QString longer = cover(row.value, u"NL911234567890123456789012345678901234"_s);
            QCOMPARE(shorter.size(), longer.size());
        }
    }

    void aLockedOrAbsentValueIsNotEvenHinted()
    {
        FieldSpec field;
        field.cover = CoverKind::Ending;
        const auto text = [&](FieldState state, Why why) {
            return coverText(field, {u"x"_s, state, why, {}}, u"NE-88134"_s);
        };
        QCOMPARE(text(FieldState::Covered, Why::OtherTopic), u"•••• 34"_s);
        QCOMPARE(text(FieldState::Covered, Why::LockedByLaw), QString());
        QCOMPARE(text(FieldState::Covered, Why::NotInPolicy), QString());
        QCOMPARE(text(FieldState::Absent, Why::OtherTopic), QString());
        QCOMPARE(text(FieldState::Clear, Why::Open), QString());
    }

    void aCandidateIsInitialsOnly()
    {
        QCOMPARE(initials(u"Anna"_s, u"Meijer"_s), u"A. M."_s);
        QCOMPARE(initials(QString(), u"Meijer"_s), u"M."_s);
        QCOMPARE(initials(u"\u202eE\u0301ric"_s, u"de Wit"_s), u"E\u0301. d."_s);
        QCOMPARE(initials({}, {}), QString());
    }
};

PRIVITY_TEST(CoverTest)
#include "tst_Cover.moc"
