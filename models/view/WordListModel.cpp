// SPDX-License-Identifier: Apache-2.0
#include "models/view/WordListModel.h"
#include "models/view/SafeText.h"

namespace privity::view {

QVariant WordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Word &word = m_words[index.row()];
    return role == TextRole ? QVariant{word.text} : role == StressedRole ? QVariant{word.stressed} : QVariant{};
}

QHash<int, QByteArray> WordListModel::roleNames() const { return {{TextRole, "word"}, {StressedRole, "stressed"}}; }

void WordListModel::setWording(const QString &wording)
{
    beginResetModel();
    m_words.clear();
    const QString safe = safeLine(wording);
    const bool paired = safe.count(u'*') % 2 == 0;
    bool inside = false;
    const QStringList words = safe.split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : words) {
        Word word{text, inside};
        if (paired && text.contains(u'*')) {
            word = {QString{text}.remove(u'*'), true};
            inside ^= text.count(u'*') % 2 == 1;
        }
        if (!word.text.isEmpty())
            m_words.append(word);
    }
    endResetModel();
    Q_EMIT plainChanged();
}

QString WordListModel::plain() const
{
    QStringList words;
    for (const Word &word : m_words)
        words.append(word.text);
    return words.join(u' ');
}

} // namespace privity::view
