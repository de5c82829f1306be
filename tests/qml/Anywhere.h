// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/qml/ShownWindow.h"

#include <QMetaProperty>

namespace privity::test {

//! Every item that the window draws, whoever made it.
inline QList<QQuickItem *> itemsOf(QQuickItem *top)
{
    QList<QQuickItem *> all{top};
    for (qsizetype at = 0; at < all.size(); ++at)
        all += all[at]->childItems();
    return all;
}

//! Whether any property of any object of the window holds it, its accessibility tree or its title.
inline bool isAnywhere(ShownWindow &shown, const QString &words)
{
    QList<const QObject *> all = shown.window->quick().findChildren<const QObject *>();
    for (const QQuickItem *item : itemsOf(shown.window->quick().contentItem()))
        all += item;
    const auto holds = [&](const QObject *object) {
        const QMetaObject *meta = object->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i)
            if (meta->property(i).metaType() == QMetaType::fromType<QString>()
                && meta->property(i).read(object).toString().contains(words))
                return true;
        return false;
    };
    return std::ranges::any_of(all, holds) || shown.says(words) || shown.window->quick().title().contains(words);
}

} // namespace privity::test
