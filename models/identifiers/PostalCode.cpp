// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/PostalCode.h"

#include <algorithm>
#include <array>

namespace privity {
namespace {

struct Shape {
    char16_t country[3];
    QStringView shape; //!< 9: digit, A: letter, else itself
};
constexpr std::array shapes{Shape{u"CZ", u"999 99"}, Shape{u"GR", u"999 99"}, Shape{u"NL", u"9999 AA"},
    Shape{u"PL", u"99-999"}, Shape{u"PT", u"9999-999"}, Shape{u"SE", u"999 99"}, Shape{u"SK", u"999 99"}};

QString compactOf(QStringView text)
{
    QString compact;
    for (const QChar c : text)
        if (!c.isSpace() && c != u'-')
            compact += c.toUpper();
    return compact;
}

//! The code in the shape's spacing; empty when it doesn't fit.
QString shaped(const QString &compact, QStringView shape)
{
    QString code;
    qsizetype at = 0;
    for (const QChar want : shape) {
        if (want != u'9' && want != u'A') {
            code += want;
            continue;
        }
        if (at == compact.size() || (want == u'9' ? !compact[at].isDigit() : !compact[at].isLetter()))
            return {};
        code += compact[at++];
    }
    return at == compact.size() ? code : QString();
}

} // namespace

QString normalisedPostalCode(QStringView text, QStringView country)
{
    const QString compact = compactOf(text);
    for (const Shape &row : shapes)
        if (country == QStringView(row.country, 2)) {
            const QString code = shaped(compact, row.shape);
            return code.isEmpty() ? text.trimmed().toString() : code;
        }
    // In British codes the part after the space always has three characters.
    if (country == u"GB" && compact.size() >= 5 && compact.size() <= 7
        && std::ranges::all_of(compact, [](QChar c) { return c.isLetterOrNumber(); }))
        return compact.first(compact.size() - 3) + u' ' + compact.last(3);
    return text.trimmed().toString();
}

} // namespace privity
