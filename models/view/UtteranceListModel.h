// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Facts.h"
#include "models/view/KeyedListModel.h"

#include <QtQmlIntegration/qqmlintegration.h>

namespace privity::view {

struct UtteranceRow {
    QString key;
    bool fromCustomer = true;
    QString text;
    Timestamp at;
    friend bool operator==(const UtteranceRow &, const UtteranceRow &) = default;
};

//! What was written in a chat, the oldest first.
class UtteranceListModel : public KeyedListModel<UtteranceRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("InteractionViewModel owns it")
public:
    enum Role { FromCustomerRole = Qt::UserRole + 1, TextRole, TimeRole, SpokenRole };

    using KeyedListModel::KeyedListModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void add(const desk::UtteranceFact &fact);
    //! Since when the customer waits for an answer; 0: does not wait.
    [[nodiscard]] Timestamp waitingSince() const;
    [[nodiscard]] QString lastOfCustomer() const; //!< its id
    //! How many of the customer's came after the last answer and after what was on screen.
    [[nodiscard]] int unread() const;
    void markSeen() { m_seen = rowCount(); }

private:
    int m_seen = 0;
};

} // namespace privity::view
