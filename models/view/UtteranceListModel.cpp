// SPDX-License-Identifier: Apache-2.0
#include "models/view/UtteranceListModel.h"
#include "models/view/SafeText.h"

#include <QDateTime>
#include <QLocale>

namespace privity::view {

void UtteranceListModel::add(const desk::UtteranceFact &fact)
{
    upsert({fact.id, fact.fromCustomer, fact.text, fact.at});
}

Timestamp UtteranceListModel::waitingSince() const
{
    Timestamp since;
    for (auto row = rows().crbegin(); row != rows().crend() && row->fromCustomer; ++row)
        since = row->at;
    return since;
}

int UtteranceListModel::unread() const
{
    int count = 0;
    for (int n = rowCount() - 1; n >= m_seen && rows()[n].fromCustomer; --n)
        ++count;
    return count;
}

QString UtteranceListModel::lastOfCustomer() const
{
    for (auto row = rows().crbegin(); row != rows().crend(); ++row)
        if (row->fromCustomer)
            return row->key;
    return {};
}

QVariant UtteranceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const UtteranceRow &row = rows()[index.row()];
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.at.ms).time(), QLocale::ShortFormat);
    switch (role) {
    case FromCustomerRole: return row.fromCustomer;
    case TextRole: return safeText(row.text);
    case TimeRole: return time;
    //: Screen reader, a chat message: time, words
    case SpokenRole:
        return row.fromCustomer ? tr("Customer, %1: %2").arg(time, isolated(safeText(row.text)))
                                : tr("You, %1: %2").arg(time, isolated(safeText(row.text)));
    default: return {};
    }
}

QHash<int, QByteArray> UtteranceListModel::roleNames() const
{
    return {{FromCustomerRole, "fromCustomer"}, {TextRole, "body"}, {TimeRole, "time"}, {SpokenRole, "spoken"}};
}

} // namespace privity::view
