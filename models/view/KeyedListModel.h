// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractListModel>
#include <QList>
#include <utility>

namespace privity::view {

//! A list whose rows are values with a key. replace() turns the old list into the new one by the fewest row
//! changes: rows that stay are never reset, so the page stands still and focus is kept.
//! Row: operator== and `key` (comparable). Derived classes bring roles; GUI thread only.
template<class Row>
class KeyedListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    void replace(QList<Row> next)
    {
        for (int i = int(m_rows.size()) - 1; i >= 0; --i)
            if (indexOf(next, m_rows[i], 0) < 0)
                remove(i);
        for (int i = 0; i < next.size(); ++i) {
            const int at = indexOf(m_rows, next[i], i); // from i: a key that stands twice stays twice
            if (at < 0) {
                beginInsertRows({}, i, i);
                m_rows.insert(i, std::move(next[i]));
                endInsertRows();
                continue;
            }
            if (at != i) {
                beginMoveRows({}, at, at, {}, i);
                m_rows.move(at, i);
                endMoveRows();
            }
            if (!(m_rows[i] == next[i])) {
                m_rows[i] = std::move(next[i]);
                Q_EMIT dataChanged(index(i), index(i));
            }
        }
        while (m_rows.size() > next.size())
            remove(int(m_rows.size()) - 1);
    }

    //! Replaces the row of the same key, or appends.
    void upsert(Row row)
    {
        for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
            if (m_rows[i].key != row.key)
                continue;
            if (!(m_rows[i] == row)) {
                m_rows[i] = std::move(row);
                Q_EMIT dataChanged(index(i), index(i));
            }
            return;
        }
        const int end = int(m_rows.size());
        beginInsertRows({}, end, end);
        m_rows.append(std::move(row));
        endInsertRows();
    }

    //! Every word of every row is read again: after a change of language, or of the minute.
    void refresh(const QList<int> &roles = {})
    {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), roles);
    }

private:
    void remove(int i)
    {
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }

    static int indexOf(const QList<Row> &rows, const Row &row, int from)
    {
        for (int i = from; i < rows.size(); ++i)
            if (rows[i].key == row.key)
                return i;
        return -1;
    }

    QList<Row> m_rows;
};

} // namespace privity::view
