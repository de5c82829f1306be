// SPDX-License-Identifier: Apache-2.0
#include "models/view/InteractionListModel.h"

namespace privity::view {

InteractionListModel::InteractionListModel(QObject *parent) : KeyedListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &InteractionListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &InteractionListModel::countChanged);
}

QVariant InteractionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InteractionRow &row = rows()[index.row()];
    switch (role) {
    case KeyRole: return row.key;
    case InteractionRole: return QVariant::fromValue(row.interaction);
    default: return {};
    }
}

QHash<int, QByteArray> InteractionListModel::roleNames() const
{
    return {{KeyRole, "key"}, {InteractionRole, "interaction"}};
}

void InteractionListModel::add(InteractionViewModel *interaction)
{
    QList<InteractionRow> next = rows();
    next.append({interaction->key(), interaction});
    replace(std::move(next));
}

void InteractionListModel::bringInSight(const InteractionViewModel *accepted)
{
    QList<InteractionRow> next = rows();
    const auto rings = [](const InteractionRow &row) {
        return row.interaction->phase() == InteractionViewModel::Offered;
    };
    const auto found =
        std::find_if(next.begin(), next.end(), [&](const InteractionRow &row) { return row.interaction == accepted; });
    if (found - next.begin() < inSight || found == next.end() || rings(*found))
        return;
    for (qsizetype place = inSight; place-- > 0;)
        if (rings(next[place])) {
            next.move(found - next.begin(), place);
            return replace(std::move(next));
        }
}

void InteractionListModel::remove(const QString &key)
{
    QList<InteractionRow> next = rows();
    next.removeIf([&](const auto &row) { return row.key == key; });
    replace(std::move(next));
}

InteractionViewModel *InteractionListModel::find(const QString &key) const
{
    for (const InteractionRow &row : rows())
        if (row.key == key)
            return row.interaction;
    return nullptr;
}

} // namespace privity::view
