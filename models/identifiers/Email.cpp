// SPDX-License-Identifier: Apache-2.0
#include "models/identifiers/Email.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

// RFC 5321 4.5.3.1
constexpr qsizetype maxLocalBytes = 64;
constexpr qsizetype maxDomainBytes = 255;
constexpr qsizetype maxLabelBytes = 63;

bool isLocalCharacter(QChar c)
{
    if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
        return true;
    return c.unicode() < 0x80 && u".!#$%&'*+-/=?^_`{|}~"_s.contains(c);
}

bool isLocalPart(const QString &local)
{
    return !local.isEmpty() && local.toUtf8().size() <= maxLocalBytes && !local.startsWith(u'.')
        && !local.endsWith(u'.') && !local.contains(".."_L1) && std::ranges::all_of(local, isLocalCharacter);
}

bool isLabel(QStringView label)
{
    const auto allowed = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !label.isEmpty() && label.size() <= maxLabelBytes && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::ranges::all_of(label, allowed);
}

bool isDomain(const QString &domain)
{
    const QList<QStringView> labels = QStringView(domain).split(u'.');
    return domain.size() <= maxDomainBytes && labels.size() >= 2 && std::ranges::all_of(labels, isLabel)
        && std::ranges::any_of(labels.last(), [](QChar c) { return !c.isDigit(); });
}

} // namespace

std::optional<QString> normalisedEmail(QStringView text)
{
    const QString whole = text.trimmed().toString().normalized(QString::NormalizationForm_C).toLower();
    const qsizetype at = whole.lastIndexOf(u'@');
    if (at < 0)
        return std::nullopt;
    const QString local = whole.first(at);
    QString domain = whole.sliced(at + 1);
    if (std::ranges::any_of(domain, [](QChar c) { return c.unicode() >= 0x80; }))
        domain = QString::fromLatin1(QUrl::toAce(domain));
    if (!isLocalPart(local) || !isDomain(domain))
        return std::nullopt;
    return local + u'@' + domain;
}

} // namespace privity
