// SPDX-License-Identifier: Apache-2.0
#include "models/view/SafeText.h"

#include <algorithm>
#include <array>

namespace privity::view {
namespace {

constexpr int maxAccents = 4;

// Of Unicode's default-ignorables only what no general category tells: fillers and variation selectors.
bool isUnseenLetter(char32_t c)
{
    switch (c) {
    case 0x034F:
    case 0x115F:
    case 0x1160:
    case 0x17B4:
    case 0x17B5:
    case 0x2800:
    case 0x3164:
    case 0xFFA0: return true;
    default: return (c >= 0x180B && c <= 0x180F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
    }
}

constexpr std::array unseen{QChar::Other_Control, QChar::Other_Format, QChar::Other_Surrogate, QChar::Other_PrivateUse,
    QChar::Other_NotAssigned, QChar::Separator_Line, QChar::Separator_Paragraph};

bool isUnseen(char32_t c) { return isUnseenLetter(c) || std::ranges::find(unseen, QChar::category(c)) != unseen.end(); }

QString inert(const QString &text, bool oneLine)
{
    QString out;
    out.reserve(text.size());
    int accents = 0;
    bool afterSymbol = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]), ++i;
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (c == u'\n' || c == u'\r' || c == u'\t') {
            out += oneLine || c == u'\t' ? u' ' : u'\n';
            continue;
        }
        accents = QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Mark_Enclosing
            ? accents + 1
            : 0;
        // An emoji's own joiners and selectors are left out: they are part of its spelling and hide nothing.
        if ((c == 0x200D || c == 0xFE0E || c == 0xFE0F) && afterSymbol)
            continue;
        afterSymbol = QChar::category(c) == QChar::Symbol_Other || QChar::category(c) == QChar::Symbol_Modifier;
        if (isUnseen(c))
            out += u'‹' + QString::number(c, 16).toUpper().rightJustified(4, u'0') + u'›';
        else if (accents <= maxAccents)
            out += QStringView(QChar::fromUcs4(c));
    }
    return out;
}

} // namespace

QString safeText(const QString &text) { return inert(text, false); }

QString safeLine(const QString &text) { return inert(text, true); }

QString isolated(const QString &safe)
{
    const bool rightToLeft = std::any_of(safe.begin(), safe.end(),
        [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
    return rightToLeft ? u'\u2068' + safe + u'\u2069' : safe;
}

} // namespace privity::view
