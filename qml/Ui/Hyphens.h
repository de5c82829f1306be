// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace privity::ui {

//! Where a long word may be broken, from a list (translations/hyphens.txt) that knows each word as a whole; Qt breaks
//! what no list knows at any letter, without a hyphen. For drawing alone: what a screen reader hears or what is copied
//! is the word as it was.
class Hyphens : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
public:
    explicit Hyphens(QObject *parent = nullptr);

    //! The same words with soft hyphens (U+00AD) in those that the list knows, in whatever case they are written.
    Q_INVOKABLE QString soft(const QString &words) const;

private:
    QHash<QString, QList<qsizetype>> m_places; //!< by the word in lower case: the letters that a hyphen may precede
};

} // namespace privity::ui
