// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/view/KeyedListModel.h"

#include <QtQmlIntegration/qqmlintegration.h>

namespace privity::view {

struct Choice {
    QString key;
    QString title;
    QString detail; //!< a second, quieter line; may be empty
    bool chosen = false;
    friend bool operator==(const Choice &, const Choice &) = default;
};

//! Things to choose from by 1, 2, 3: topics, speakers, candidates, wrap codes. Titles may be data.
class ChoiceListModel : public KeyedListModel<Choice>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("InteractionViewModel owns it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role { KeyRole = Qt::UserRole + 1, TitleRole, DetailRole, ChosenRole };

    explicit ChoiceListModel(QObject *parent = nullptr);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    //! The key of row n (from 0), or empty.
    Q_INVOKABLE QString keyAt(int n) const;

Q_SIGNALS:
    void countChanged();
};

} // namespace privity::view
