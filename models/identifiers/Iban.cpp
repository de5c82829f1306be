// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Iban.h"

#include <algorithm>
#include <array>

namespace privity {
namespace {

struct Country {
    char16_t code[3];
    int length;
};

// ISO 13616 registry, by country code.
constexpr std::array countries{Country{u"AD", 24}, Country{u"AE", 23}, Country{u"AL", 28}, Country{u"AT", 20},
    Country{u"AZ", 28}, Country{u"BA", 20}, Country{u"BE", 16}, Country{u"BG", 22}, Country{u"BH", 22},
    Country{u"BI", 27}, Country{u"BR", 29}, Country{u"BY", 28}, Country{u"CH", 21}, Country{u"CR", 22},
    Country{u"CY", 28}, Country{u"CZ", 24}, Country{u"DE", 22}, Country{u"DJ", 27}, Country{u"DK", 18},
    Country{u"DO", 28}, Country{u"EE", 20}, Country{u"EG", 29}, Country{u"ES", 24}, Country{u"FI", 18},
    Country{u"FK", 18}, Country{u"FO", 18}, Country{u"FR", 27}, Country{u"GB", 22}, Country{u"GE", 22},
    Country{u"GI", 23}, Country{u"GL", 18}, Country{u"GR", 27}, Country{u"GT", 28}, Country{u"HR", 21},
    Country{u"HU", 28}, Country{u"IE", 22}, Country{u"IL", 23}, Country{u"IQ", 23}, Country{u"IS", 26},
    Country{u"IT", 27}, Country{u"JO", 30}, Country{u"KW", 30}, Country{u"KZ", 20}, Country{u"LB", 28},
    Country{u"LC", 32}, Country{u"LI", 21}, Country{u"LT", 20}, Country{u"LU", 20}, Country{u"LV", 21},
    Country{u"LY", 25}, Country{u"MC", 27}, Country{u"MD", 24}, Country{u"ME", 22}, Country{u"MK", 19},
    Country{u"MN", 20}, Country{u"MR", 27}, Country{u"MT", 31}, Country{u"MU", 30}, Country{u"NI", 28},
    Country{u"NL", 18}, Country{u"NO", 15}, Country{u"OM", 23}, Country{u"PK", 24}, Country{u"PL", 28},
    Country{u"PS", 29}, Country{u"PT", 25}, Country{u"QA", 29}, Country{u"RO", 24}, Country{u"RS", 22},
    Country{u"RU", 33}, Country{u"SA", 24}, Country{u"SC", 31}, Country{u"SD", 18}, Country{u"SE", 24},
    Country{u"SI", 19}, Country{u"SK", 24}, Country{u"SM", 27}, Country{u"SO", 23}, Country{u"ST", 25},
    Country{u"SV", 28}, Country{u"TL", 23}, Country{u"TN", 24}, Country{u"TR", 26}, Country{u"UA", 29},
    Country{u"VA", 22}, Country{u"VG", 24}, Country{u"XK", 20}};

int lengthOf(QStringView code)
{
    for (const Country &country : countries)
        if (code == QStringView(country.code, 2))
            return country.length;
    return 0;
}

bool isUpperOrDigit(QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); }

//! Remainder by 97 of the number that the text spells, letters as 10…35 (ISO 7064).
int mod97(QStringView first, QStringView second)
{
    int rest = 0;
    for (const QStringView part : {first, second})
        for (const QChar c : part) {
            const int value = c <= u'9' ? c.unicode() - u'0' : c.unicode() - u'A' + 10;
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
    return rest;
}

} // namespace

std::optional<QString> normalisedIban(QStringView text)
{
    QString iban;
    for (const QChar c : text)
        if (!c.isSpace())
            iban += c >= u'a' && c <= u'z' ? c.toUpper() : c;
    const QStringView view = iban;
    if (view.size() < 5 || !std::ranges::all_of(view, isUpperOrDigit) || lengthOf(view.first(2)) != view.size()
        || !view[2].isDigit() || !view[3].isDigit() || mod97(view.sliced(4), view.first(4)) != 1)
        return std::nullopt;
    return iban;
}

QString ibanOf(QStringView country, QStringView bban)
{
    const int check = 98 - mod97(bban, country.toString() + QStringLiteral("00"));
    return country.toString() + QString::number(check).rightJustified(2, u'0') + bban.toString();
}

} // namespace privity
