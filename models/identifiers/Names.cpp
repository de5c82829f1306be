// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

struct Replacement {
    char16_t letter;
    QLatin1StringView text;
};

// Letters that Unicode does not decompose and people write without the stroke.
constexpr std::array strokes{Replacement{u'ß', QLatin1StringView("ss")}, Replacement{u'ø', QLatin1StringView("o")},
    Replacement{u'ł', QLatin1StringView("l")}, Replacement{u'đ', QLatin1StringView("d")},
    Replacement{u'ð', QLatin1StringView("d")}, Replacement{u'þ', QLatin1StringView("th")},
    Replacement{u'æ', QLatin1StringView("ae")}, Replacement{u'œ', QLatin1StringView("oe")},
    Replacement{u'ı', QLatin1StringView("i")}, Replacement{u'ħ', QLatin1StringView("h")},
    Replacement{u'ŧ', QLatin1StringView("t")}};
constexpr std::array umlauts{Replacement{u'ä', QLatin1StringView("ae")}, Replacement{u'ö', QLatin1StringView("oe")},
    Replacement{u'ü', QLatin1StringView("ue")}, Replacement{u'å', QLatin1StringView("aa")},
    Replacement{u'ø', QLatin1StringView("oe")}};

// Short forms that are another word than the beginning of the long one; folded. Both of a pair may be one person's.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 36> shortForms{{{"alex"_L1, "alexander"_L1},
    {"alex"_L1, "alexandra"_L1}, {"asia"_L1, "joanna"_L1}, {"bas"_L1, "sebastiaan"_L1}, {"bill"_L1, "william"_L1},
    {"bob"_L1, "robert"_L1}, {"basia"_L1, "barbara"_L1}, {"cees"_L1, "cornelis"_L1}, {"chus"_L1, "jesus"_L1},
    {"gosia"_L1, "malgorzata"_L1}, {"hans"_L1, "johannes"_L1}, {"henk"_L1, "hendrik"_L1}, {"jan"_L1, "johannes"_L1},
    {"jim"_L1, "james"_L1}, {"kasia"_L1, "katarzyna"_L1}, {"kate"_L1, "katherine"_L1}, {"kees"_L1, "cornelis"_L1},
    {"kuba"_L1, "jakub"_L1}, {"lies"_L1, "annelies"_L1}, {"lola"_L1, "dolores"_L1}, {"lotta"_L1, "charlotte"_L1},
    {"max"_L1, "maximilian"_L1}, {"mike"_L1, "michael"_L1}, {"nacho"_L1, "ignacio"_L1}, {"paco"_L1, "francisco"_L1},
    {"pepe"_L1, "jose"_L1}, {"piet"_L1, "pieter"_L1}, {"sepp"_L1, "josef"_L1}, {"steve"_L1, "stephen"_L1},
    {"susi"_L1, "susanne"_L1}, {"tom"_L1, "thomas"_L1}, {"uli"_L1, "ulrich"_L1}, {"wim"_L1, "willem"_L1},
    {"dick"_L1, "richard"_L1}, {"peggy"_L1, "margaret"_L1}, {"liz"_L1, "elizabeth"_L1}}};

// What is written for a kind of street, as a word or (in German and Dutch) at the end of one; folded.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 10> streetWords{
    {{"str"_L1, "strasse"_L1}, {"av"_L1, "avenue"_L1}, {"ave"_L1, "avenue"_L1}, {"avda"_L1, "avenida"_L1},
        {"bd"_L1, "boulevard"_L1}, {"blvd"_L1, "boulevard"_L1}, {"c"_L1, "calle"_L1}, {"pl"_L1, "place"_L1},
        {"rd"_L1, "road"_L1}, {"st"_L1, "street"_L1}}};

template<size_t size>
const Replacement *find(const std::array<Replacement, size> &table, QChar c)
{
    for (const Replacement &row : table)
        if (row.letter == c.unicode())
            return &row;
    return nullptr;
}

//! In these scripts a mark on a letter is a matter of spelling; in Devanagari or kana it makes another letter.
bool dropsMarks(QChar::Script script)
{
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic
        || script == QChar::Script_Arabic || script == QChar::Script_Hebrew;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

//! Folds, with one space where something other than a letter, digit, mark or apostrophe stood.
QString foldedWords(QStringView name)
{
    QString words;
    QChar::Script script = QChar::Script_Common;
    const QString spelled = isAscii(name) ? name.toString().toLower()
                                          : name.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (qsizetype i = 0; i < spelled.size(); ++i) {
        const QChar c = spelled[i];
        if (c.isHighSurrogate() && i + 1 < spelled.size() && spelled[i + 1].isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(c, spelled[i + 1]);
            if (QChar::isLetterOrNumber(point) || QChar::isMark(point)) {
                words += c;
                words += spelled[i + 1];
            }
            ++i;
        } else if (c.isMark()) {
            if (!dropsMarks(script))
                words += c;
        } else if (c.isLetterOrNumber()) {
            script = c.script();
            const Replacement *const stroke = find(strokes, c);
            if (stroke)
                words += stroke->text;
            else if (c != u'\u0640') // the Arabic stretch
                words += c;
        } else if (c.category() != QChar::Other_Format && c != u'\'' && c != u'’' && !words.isEmpty()
            && !words.endsWith(u' ')) {
            words += u' ';
        }
    }
    return words.trimmed();
}

QString withUmlautsSpelled(QStringView name)
{
    QString spelled;
    for (const QChar c : name.toString().normalized(QString::NormalizationForm_C).toLower()) {
        const Replacement *const umlaut = find(umlauts, c);
        if (umlaut)
            spelled += umlaut->text;
        else
            spelled += c;
    }
    return spelled;
}

bool isShortFormOf(const QString &a, const QString &b)
{
    return std::ranges::any_of(shortForms, [&](const auto &pair) {
        return (a == pair.first && b == pair.second) || (a == pair.second && b == pair.first);
    });
}

bool partsAgree(const QString &a, const QString &b)
{
    return a == b || (a.size() == 1 && b.startsWith(a)) || (b.size() == 1 && a.startsWith(b)) || isShortFormOf(a, b);
}

} // namespace

QString foldedName(QStringView name) { return foldedWords(name).remove(u' '); }

QStringList foldedNameParts(QStringView name) { return foldedWords(name).split(u' ', Qt::SkipEmptyParts); }

QStringList nameForms(QStringView name) { return {foldedName(name), foldedName(withUmlautsSpelled(name))}; }

bool sameName(QStringView a, QStringView b)
{
    const QStringList formsA = nameForms(a), formsB = nameForms(b);
    if (formsA[0].isEmpty() || formsB[0].isEmpty())
        return false;
    return formsA[0] == formsB[0] || formsA[1] == formsB[0] || formsA[0] == formsB[1];
}

QString foldedStreet(QStringView street)
{
    QString folded;
    for (const QString &word : foldedNameParts(street)) {
        QString whole = word;
        for (const auto &[brief, full] : streetWords)
            if (word == brief)
                whole = full;
        if (word.size() > 3 && word.endsWith("str"_L1)) // "Hauptstr."
            whole = word.chopped(3) + "strasse"_L1;
        folded += whole;
    }
    return folded;
}

GivenNames compareGivenNames(QStringView a, QStringView b)
{
    const QStringList partsA = foldedNameParts(a);
    const QStringList partsB = foldedNameParts(b);
    if (partsA.isEmpty() || partsB.isEmpty())
        return GivenNames::Compatible;
    const bool onlyInitials = std::ranges::all_of(partsA, [](const QString &part) { return part.size() == 1; });
    if (partsA.join(QString()) == partsB.join(QString()))
        return onlyInitials ? GivenNames::Compatible : GivenNames::Same;
    // "Γιώργος" and "Giorgos" may be one name: what can't be compared does not contradict.
    if (partsA.first().front().script() != partsB.first().front().script())
        return GivenNames::Compatible;
    const qsizetype common = std::min(partsA.size(), partsB.size());
    for (qsizetype i = 0; i < common; ++i)
        if (!partsAgree(partsA[i], partsB[i]))
            return GivenNames::Different;
    return GivenNames::Compatible;
}

} // namespace privity
