// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Money.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

bool isSeparator(QChar c) { return c == u'.' || c == u','; }

//! Digits and separators with the sign taken off and everything that is no part of a number gone; nothing when
//! something else stands inside.
std::optional<QString> digitsOf(QStringView text, QStringView currency, bool &negative)
{
    QString digits;
    QString letters;
    for (const QChar c : text) {
        if ((c >= u'0' && c <= u'9') || isSeparator(c))
            digits += c;
        else if ((c == u'-' || c == u'\u2212') && digits.isEmpty() && !negative)
            negative = true;
        else if (c.isLetter() || c.category() == QChar::Symbol_Currency)
            letters += c;
        else if (!c.isSpace() && c != u'\'' && c != u'’')
            return std::nullopt;
    }
    if (!letters.isEmpty() && letters != currency && !(letters == u"€" && currency == u"EUR"))
        return std::nullopt;
    return digits;
}

bool groupsOfThree(const QList<QStringView> &groups)
{
    for (qsizetype i = 0; i < groups.size(); ++i)
        if (groups[i].size() != 3 && (i > 0 || groups[i].isEmpty() || groups[i].size() > 3))
            return false;
    return true;
}

} // namespace

std::optional<QString> normalisedMoney(QStringView text, QStringView currency)
{
    if (currency.size() != 3 || !std::ranges::all_of(currency, [](QChar c) { return c >= u'A' && c <= u'Z'; }))
        return std::nullopt;
    bool negative = false;
    const std::optional<QString> digits = digitsOf(text, currency, negative);
    if (!digits || digits->isEmpty() || digits->size() > 20)
        return std::nullopt;
    const QStringView all = *digits;
    qsizetype last = all.size() - 1;
    while (last >= 0 && !isSeparator(all[last]))
        --last;
    QStringView whole = all;
    QString cents;
    if (last >= 0 && all.size() - last - 1 <= 2) { // the last separator is the decimal one
        cents = all.sliced(last + 1).toString();
        whole = all.first(last);
    }
    const bool dots = whole.contains(u'.');
    const bool commas = whole.contains(u',');
    const QList<QStringView> groups = whole.split(dots ? u'.' : u',');
    // "1.234" could be one or one thousand: a single group says nothing without decimals behind another separator.
    const bool ambiguous = groups.size() == 2 && cents.isEmpty();
    const bool sameTwice = last >= 0 && !cents.isEmpty() && groups.size() > 1 && all[last] == (dots ? u'.' : u',');
    if ((dots && commas) || ambiguous || sameTwice || whole.isEmpty() || (groups.size() > 1 && !groupsOfThree(groups)))
        return std::nullopt;
    QString amount = whole.toString().remove(u'.').remove(u',');
    amount += u'.' + cents.leftJustified(2, u'0');
    const QString unit = currency == u"EUR" ? u"€"_s : currency.toString();
    return unit + u' ' + (negative ? u"-"_s : QString()) + amount;
}

} // namespace privity
