// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Facts.h"
#include "models/view/KeyedListModel.h"

#include <QtQmlIntegration/qqmlintegration.h>

namespace privity::view {

struct CellRow {
    QString key;
    desk::Cell cell;
    // Of the group, in its first row only:
    bool first = false;
    QString sharedSource;         //!< when all cells of the group have one
    std::optional<Why> sharedWhy; //!< when all cells of the group are covered, for the one reason
    // Of each row:
    bool mixedSources = false; //!< the group has several: the row says its own
    bool ownWhy = false;       //!< the group has no one reason: the row says its own
    friend bool operator==(const CellRow &, const CellRow &) = default;
};

//! The fields of one customer as they may be seen now: what is drawn and what a screen reader says. It holds no
//! more than the facts do: the value of a clear cell, the cover of a covered one.
class CellListModel : public KeyedListModel<CellRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("InteractionViewModel owns it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int covered READ covered NOTIFY coveredChanged) //!< how many of them are not clear
public:
    //! How a cell is drawn; three looks of "you do not see it" that must stay apart.
    enum Look { Clear, Covered, NotOnFile, Locked };
    Q_ENUM(Look)
    enum Role {
        FieldRole = Qt::UserRole + 1,
        LabelRole,
        LookRole,
        TextRole,   //!< the value, the cover, or the words in their place
        WhyRole,    //!< the one line why and the next step
        SourceRole, //!< "Ledger, 2 min ago"; empty when the heading says it
        ConflictRole,
        HeadingRole, //!< title of the group, in its first row only
        HeadingSourceRole,
        HeadingWhyRole,
        CheckableRole, //!< what they say may be compared with it
        ShowableRole,  //!< its value may be shown for a moment
        SpokenRole,    //!< the accessible name: "IBAN, covered, ends 4300, not needed for Delivery"
    };

    explicit CellListModel(QObject *parent = nullptr);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int covered() const;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setCells(const QList<desk::Cell> &cells);
    //! The title of the open topic, for the why.
    void setTopic(const QString &title);
    //! Ages are told as of `now`.
    void setNow(Timestamp now);

Q_SIGNALS:
    void countChanged();
    void coveredChanged();

private:
    QString why(const desk::Cell &cell) const;
    QString spoken(const CellRow &row) const;
    QString sourceAndAge(const QString &source, Timestamp at) const;

    QString m_topic;
    Timestamp m_now;
};

} // namespace privity::view
