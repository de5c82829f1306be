// SPDX-License-Identifier: Apache-2.0
#include "models/view/ChoiceListModel.h"
#include "models/view/SafeText.h"

namespace privity::view {

ChoiceListModel::ChoiceListModel(QObject *parent) : KeyedListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &ChoiceListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &ChoiceListModel::countChanged);
}

QVariant ChoiceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &row = rows()[index.row()];
    switch (role) {
    case KeyRole: return row.key;
    case TitleRole: return safeLine(row.title);
    case DetailRole: return safeLine(row.detail);
    case ChosenRole: return row.chosen;
    default: return {};
    }
}

QHash<int, QByteArray> ChoiceListModel::roleNames() const
{
    return {{KeyRole, "key"}, {TitleRole, "title"}, {DetailRole, "detail"}, {ChosenRole, "chosen"}};
}

QString ChoiceListModel::keyAt(int n) const { return n >= 0 && n < rowCount() ? rows()[n].key : QString{}; }

} // namespace privity::view
