// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Spoken.h"

#include "models/identifiers/Dates.h"
#include "models/identifiers/Email.h"
#include "models/identifiers/Iban.h"
#include "models/identifiers/Names.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

using enum IdentifierKind;

constexpr qsizetype longestCompared = 64; // of names and streets, for closeness
constexpr std::array inDigits{u"yyyy-MM-dd", u"dd-MM-yyyy", u"ddMMyyyy"};
constexpr std::array inWords{"d MMMM yyyy"_L1, "d MMM yyyy"_L1};

QString spokenDate(QStringView said, const QString &language)
{
    QString digits; // with any separator, as if it were a hyphen
    for (const QChar c : said.trimmed()) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (!digits.isEmpty() && !digits.endsWith(u'-'))
            digits += u'-';
    }
    for (const auto *const format : inDigits)
        if (const auto date = isoDate(digits, QStringView(format)))
            return *date;
    const QString words = said.toString().remove(u'.').replace(" de "_L1, " "_L1, Qt::CaseInsensitive).simplified();
    const QLocale locale(language);
    for (const QLatin1StringView format : inWords)
        if (const QDate date = locale.toDate(words, format); date.isValid())
            if (const auto iso = isoDate(date.toString(Qt::ISODate)))
                return *iso;
    return {};
}

//! Edits that make one of the other: a character put in, left out, changed, or two neighbours turned.
qsizetype distance(QStringView a, QStringView b)
{
    const auto width = size_t(b.size()) + 1;
    std::vector<qsizetype> cells((size_t(a.size()) + 1) * width);
    const auto at = [&](qsizetype i, qsizetype j) -> qsizetype & { return cells[size_t(i) * width + size_t(j)]; };
    for (qsizetype i = 0; i <= a.size(); ++i)
        at(i, 0) = i;
    for (qsizetype j = 0; j <= b.size(); ++j)
        at(0, j) = j;
    for (qsizetype i = 1; i <= a.size(); ++i)
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    return at(a.size(), b.size());
}

QString part(const QString &form, bool digits)
{
    QString kept;
    for (const QChar c : form)
        if (c.isDigit() == digits)
            kept += c;
    return kept.left(longestCompared);
}

} // namespace

QStringList spokenForms(IdentifierKind kind, QStringView said, const SpokenIn &in, const PhoneNumbers &phones)
{
    switch (kind) {
    case GivenName:
    case FamilyName: return nameForms(said);
    case BirthDate:
    case Date: return {spokenDate(said, in.language)};
    case Phone: {
        QStringList forms;
        for (const QString &region : in.regions)
            forms += phones.toE164(said, region).value_or(QString());
        return forms;
    }
    case Email: return {normalisedEmail(said) ? comparable(kind, said) : QString()};
    case Iban: return {normalisedIban(comparable(kind, said)) ? comparable(kind, said) : QString()};
    case Text:
    case Money:
    case CustomerNumber:
    case PostalCode:
    case Street: break;
    }
    return {comparable(kind, said)};
}

QStringList heldForms(IdentifierKind kind, QStringView held)
{
    return kind == GivenName || kind == FamilyName ? nameForms(held) : QStringList{comparable(kind, held)};
}

bool isCloseKind(IdentifierKind kind) { return kind == GivenName || kind == FamilyName || kind == Street; }

bool isClose(IdentifierKind kind, QStringView said, QStringView held)
{
    if (!isCloseKind(kind))
        return false;
    const QString a = comparable(kind, said), b = comparable(kind, held);
    const QString wordsA = part(a, false), wordsB = part(b, false);
    const qsizetype most = wordsB.size() >= 8 ? 2 : wordsB.size() >= 4 ? 1 : 0;
    const qsizetype off = distance(wordsA, wordsB);
    return off > 0 && off <= most && part(a, true) == part(b, true);
}

} // namespace privity
