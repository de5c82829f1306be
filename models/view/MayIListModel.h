// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Facts.h"
#include "models/view/KeyedListModel.h"

#include <QtQmlIntegration/qqmlintegration.h>

namespace privity::view {

struct MayIRow {
    QString key;
    desk::MayIChip chip;
    friend bool operator==(const MayIRow &, const MayIRow &) = default;
};

//! "May I…?" for the open topic: one chip per purpose with a sign and words, and one sentence why.
class MayIListModel : public KeyedListModel<MayIRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("InteractionViewModel owns it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Sign { May, MayNot, Ask, Soon };
    Q_ENUM(Sign)
    //! What Enter does on the chip.
    enum Action { None, AskNow, TakeBack };
    Q_ENUM(Action)
    enum Role {
        PurposeRole = Qt::UserRole + 1,
        SignRole,
        WordsRole, //!< "saving tips: ends in 6 days"
        SentenceRole,
        ActionRole,
        VerbRole,   //!< the same in words: "Take back: saving tips"
        SpokenRole, //!< the accessible name, with the verdict as a word
    };

    explicit MayIListModel(QObject *parent = nullptr);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! Dates of another year than now's are told with it.
    void setNow(Timestamp now) { m_now = now; }
    void setChips(const QList<desk::MayIChip> &chips);
    [[nodiscard]] QString titleOf(const QString &purpose) const;

Q_SIGNALS:
    void countChanged();

private:
    Timestamp m_now;
};

} // namespace privity::view
