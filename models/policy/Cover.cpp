// SPDX-License-Identifier: Apache-2.0
#include "models/policy/Cover.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr qsizetype markedCharacterAtMost = 8; // UTF-16 units; a heap of marks must not leave its line

//! "ï" or "क्ष" is one character to its reader. The first one that is a letter or a digit; empty when there is none.
QString firstLetter(const QString &text)
{
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = graphemes.toNextBoundary(); to > 0; from = to, to = graphemes.toNextBoundary()) {
        const QString one = text.mid(from, to - from);
        const char32_t base =
            one[0].isHighSurrogate() && one.size() > 1 ? QChar::surrogateToUcs4(one[0], one[1]) : one[0].unicode();
        if (QChar::isLetterOrNumber(base))
            return one.size() <= markedCharacterAtMost ? one : QString::fromUcs4(&base, 1);
    }
    return {};
}

//! Letters and digits in their plain form: no spaces, dashes, or full-width look-alikes.
QString plain(const QString &value)
{
    QString text;
    for (const QChar c : value.normalized(QString::NormalizationForm_KC))
        if (c.isLetterOrNumber())
            text += c.toUpper();
    return text;
}

QString digits(const QString &value)
{
    QString text;
    for (const QChar c : value)
        if (c.isDigit())
            text += c;
    return text;
}

bool isAsciiLetter(QChar c) { return c >= u'A' && c <= u'Z'; }

QString whole() { return u"••••••"_s; }

QString coverIban(const QString &value)
{
    const QString iban = plain(value);
    if (iban.size() < 15 || !isAsciiLetter(iban[0]) || !isAsciiLetter(iban[1])) // Norway's are the shortest
        return whole();
    return iban.left(2) + u"•• •••• "_s + iban.right(4);
}

QString coverCard(const QString &value)
{
    const QString number = digits(value);
    return number.size() < 12 ? whole() : u"•••• "_s + number.right(4);
}

QString coverEmail(const QString &value)
{
    const QString letter = firstLetter(value);
    return value.count(u'@') == 1 && value.indexOf(u'@') >= letter.size() && !letter.isEmpty() ? letter + u"•••@•••"_s
                                                                                               : whole();
}

QString coverPhone(const QString &value)
{
    const QString number = digits(value);
    return number.size() < 7 ? whole() : u"•••• ••"_s + number.right(2);
}

QString coverName(const QString &value)
{
    const QString letter = firstLetter(value);
    return letter.isEmpty() ? whole() : letter + u'…';
}

QString coverEnding(const QString &value)
{
    const QString text = plain(value);
    return text.size() < 6 ? whole() : u"•••• "_s + text.right(2);
}

} // namespace

QString cover(CoverKind kind, const QString &value)
{
    switch (kind) {
    case CoverKind::None: return {};
    case CoverKind::Full: return whole();
    case CoverKind::Iban: return coverIban(value);
    case CoverKind::Card: return coverCard(value);
    case CoverKind::Email: return coverEmail(value);
    case CoverKind::Phone: return coverPhone(value);
    case CoverKind::Name: return coverName(value);
    case CoverKind::Ending: return coverEnding(value);
    }
    return whole();
}

QString coverText(const FieldSpec &field, const FieldDecision &decision, const QString &value)
{
    const bool covered =
        decision.state == FieldState::Covered && decision.why != Why::LockedByLaw && decision.why != Why::NotInPolicy;
    return covered ? cover(field.cover, value) : QString();
}

QString initials(const QString &firstName, const QString &familyName)
{
    QStringList letters;
    for (const QString &name : {firstName, familyName})
        if (const QString letter = firstLetter(name); !letter.isEmpty())
            letters += letter + u'.';
    return letters.join(u' ');
}

} // namespace privity
