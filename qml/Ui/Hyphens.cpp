// SPDX-License-Identifier: Apache-2.0
#include "qml/Ui/Hyphens.h"

#include <QFile>

namespace privity::ui {
namespace {

constexpr qsizetype shortest = 12; // no shorter word is in the list

} // namespace

Hyphens::Hyphens(QObject *parent) : QObject(parent)
{
    QFile file(QStringLiteral(":/privity/hyphens.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        QString word;
        QList<qsizetype> places;
        for (const QChar c : line)
            if (c == u'-')
                places.append(word.size());
            else
                word += c;
        m_places.insert(word.toLower(), places);
    }
}

QString Hyphens::soft(const QString &words) const
{
    QString out;
    for (qsizetype at = 0; at < words.size();) {
        qsizetype end = at;
        while (end < words.size() && words[end].isLetter())
            ++end;
        const QStringView word = QStringView(words).mid(at, end - at);
        const auto known = word.size() < shortest ? m_places.end() : m_places.find(word.toString().toLower());
        qsizetype from = 0;
        if (known != m_places.end())
            for (const qsizetype place : *known) {
                out += word.mid(from, place - from);
                out += QChar::SoftHyphen;
                from = place;
            }
        out += word.mid(from);
        if (end < words.size())
            out += words[end++];
        at = end;
    }
    return out;
}

} // namespace privity::ui
