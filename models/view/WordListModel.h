// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace privity::view {

//! A wording to be read aloud, word by word, so that stressed words are drawn bold without any rich text: words
//! between *asterisks* are stressed; an asterisk that has no partner stays a character.
class WordListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ConsentFlowViewModel owns it")
    Q_PROPERTY(QString plain READ plain NOTIFY plainChanged)
public:
    enum Role { TextRole = Qt::UserRole + 1, StressedRole };

    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_words.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setWording(const QString &wording);
    //! The whole wording without its marks, for screen readers.
    [[nodiscard]] QString plain() const;

Q_SIGNALS:
    void plainChanged();

private:
    struct Word {
        QString text;
        bool stressed = false;
    };
    QList<Word> m_words;
};

} // namespace privity::view
