// SPDX-License-Identifier: Apache-2.0
#include "app/desk/AccessibleTree.h"

#include <QAccessible>
#include <QMetaEnum>
#include <QWindow>

namespace privity::desk {
namespace {

QString statesOf(const QAccessible::State &state)
{
    QStringList words;
    if (state.focused)
        words.append(QStringLiteral("focused"));
    if (state.checkable)
        words.append(state.checked ? QStringLiteral("checked") : QStringLiteral("unchecked"));
    if (state.disabled)
        words.append(QStringLiteral("disabled"));
    if (state.readOnly)
        words.append(QStringLiteral("read-only"));
    return words.isEmpty() ? QString{} : QStringLiteral(" [%1]").arg(words.join(u' '));
}

void write(QAccessibleInterface *thing, int depth, QString &out)
{
    if (!thing || !thing->isValid() || thing->state().invisible)
        return;
    static const QMetaEnum roles = QMetaEnum::fromType<QAccessible::Role>();
    QString line = QString(depth * 2, u' ') + QLatin1StringView(roles.valueToKey(thing->role()))
        + QStringLiteral(" \"%1\"").arg(thing->text(QAccessible::Name));
    for (const auto &[kind, label] : {std::pair{QAccessible::Description, QStringLiteral("description")},
             std::pair{QAccessible::Value, QStringLiteral("value")}})
        if (const QString text = thing->text(kind); !text.isEmpty())
            line += QStringLiteral(" %1=\"%2\"").arg(label, text);
    out += line.replace(u'\n', u' ') + statesOf(thing->state()) + u'\n';
    for (int i = 0; i < thing->childCount(); ++i)
        write(thing->child(i), depth + 1, out);
}

} // namespace

QString accessibleText(QWindow &window)
{
    QAccessible::setActive(true);
    QString out;
    write(QAccessible::queryAccessibleInterface(&window), 0, out);
    return out;
}

} // namespace privity::desk
