// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/view/InteractionViewModel.h"

namespace privity::view {

struct InteractionRow {
    QString key;
    InteractionViewModel *interaction = nullptr;
    friend bool operator==(const InteractionRow &, const InteractionRow &) = default;
};

//! The rail: in the order of arrival, new ones below, so that a tile keeps its number. One thing moves a tile: what the
//! agent accepted is never left out of sight behind offers that still ring.
class InteractionListModel : public KeyedListModel<InteractionRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskViewModel owns it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role { KeyRole = Qt::UserRole + 1, InteractionRole };

    explicit InteractionListModel(QObject *parent = nullptr);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    static constexpr int inSight = 5; //!< tiles of the rail; the rest is a number

    void add(InteractionViewModel *interaction);
    void bringInSight(const InteractionViewModel *accepted);
    void remove(const QString &key);
    [[nodiscard]] InteractionViewModel *find(const QString &key) const;
    [[nodiscard]] InteractionViewModel *at(int n) const
    {
        return n >= 0 && n < rowCount() ? rows()[n].interaction : nullptr;
    }

Q_SIGNALS:
    void countChanged();
};

} // namespace privity::view
