// SPDX-License-Identifier: Apache-2.0
#include "models/view/CellListModel.h"
#include "models/view/SafeText.h"
#include "models/view/Words.h"

namespace privity::view {
namespace {

CellListModel::Look lookOf(const desk::Cell &cell)
{
    if (cell.why == Why::NotOnFile)
        return CellListModel::NotOnFile;
    if (cell.state == FieldState::Clear)
        return CellListModel::Clear;
    return cell.why == Why::LockedByLaw ? CellListModel::Locked : CellListModel::Covered;
}

// Every group once, where its first row stands.
void joinGroups(QList<CellRow> &rows)
{
    QStringList groups;
    for (const CellRow &row : std::as_const(rows))
        if (!groups.contains(row.cell.group))
            groups.append(row.cell.group);
    std::stable_sort(rows.begin(), rows.end(), [&](const CellRow &a, const CellRow &b) {
        return groups.indexOf(a.cell.group) < groups.indexOf(b.cell.group);
    });
}

// Fills the group's own words into the first row of each run of rows with the same group.
void shareWithinGroups(QList<CellRow> &rows)
{
    for (qsizetype begin = 0; begin < rows.size();) {
        qsizetype end = begin;
        QSet<QString> sources;
        QSet<int> whys;
        for (; end < rows.size() && rows[end].cell.group == rows[begin].cell.group; ++end) {
            const desk::Cell &cell = rows[end].cell;
            if (!cell.source.isEmpty())
                sources.insert(cell.source);
            whys.insert(lookOf(cell) == CellListModel::Covered && !cell.awaited ? int(cell.why) : -1);
        }
        CellRow &first = rows[begin];
        first.first = true;
        if (sources.size() == 1)
            first.sharedSource = *sources.begin();
        // A reason stands over a group only where it is the reason of all that is in it.
        const bool shared = whys.size() == 1 && *whys.begin() >= 0;
        if (shared)
            first.sharedWhy = Why(*whys.begin());
        for (; begin < end; ++begin) {
            rows[begin].mixedSources = sources.size() > 1;
            rows[begin].ownWhy = !shared;
        }
    }
}

// What a group says for all of its covered cells: the reason without the details of any one of them.
desk::Cell shared(Why why)
{
    desk::Cell cell;
    cell.why = why;
    return cell;
}

} // namespace

CellListModel::CellListModel(QObject *parent) : KeyedListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &CellListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &CellListModel::countChanged);
}

void CellListModel::setCells(const QList<desk::Cell> &cells)
{
    QList<CellRow> rows;
    rows.reserve(cells.size());
    for (const desk::Cell &cell : cells) {
        if (cell.state == FieldState::Absent)
            continue;
        rows.emplaceBack().cell = cell;
        rows.last().key = cell.field;
    }
    joinGroups(rows);
    shareWithinGroups(rows);
    replace(std::move(rows));
    Q_EMIT coveredChanged();
}

int CellListModel::covered() const
{
    return int(std::count_if(
        rows().begin(), rows().end(), [](const CellRow &row) { return row.cell.state != FieldState::Clear; }));
}

void CellListModel::setTopic(const QString &title)
{
    if (std::exchange(m_topic, title) != title)
        refresh({WhyRole, HeadingWhyRole, SpokenRole});
}

void CellListModel::setNow(Timestamp now)
{
    if (m_now.ms / 60000 == now.ms / 60000)
        return;
    m_now = now;
    refresh({SourceRole, HeadingSourceRole});
}

QString CellListModel::sourceAndAge(const QString &source, Timestamp at) const
{
    if (source.isEmpty())
        return {};
    const QString from = isolated(safeLine(source));
    //: Where a value comes from and its age: "Ledger, 2 min ago"
    return at.ms ? tr("%1, %2").arg(from, Words::age(at, m_now)) : from;
}

QString CellListModel::why(const desk::Cell &cell) const { return Words::why(cell, m_topic); }

QString CellListModel::spoken(const CellRow &row) const
{
    const desk::Cell &cell = row.cell;
    const QString label = isolated(safeLine(cell.label));
    const QString text = isolated(Words::value(cell.text));
    switch (lookOf(cell)) {
    case Clear:
        //: Screen reader: field, value
        return cell.conflict ? tr("%1, %2, another source says otherwise").arg(label, text)
                             : tr("%1, %2").arg(label, text);
    case NotOnFile:
    case Locked: return tr("%1, %2").arg(label, why(cell));
    case Covered: break;
    }
    if (cell.knownAt.ms)
        return tr("%1, covered, they knew it").arg(label);
    const QString tail = Words::coverTail(text);
    //: Screen reader: a covered field and why; with what its cover leaves open at the end
    return tail.isEmpty() ? tr("%1, covered, %2").arg(label, why(cell))
                          : tr("%1, covered, ends %2, %3").arg(label, tail, why(cell));
}

QVariant CellListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CellRow &row = rows()[index.row()];
    const desk::Cell &cell = row.cell;
    const Look look = lookOf(cell);
    switch (role) {
    case FieldRole: return cell.field;
    case LabelRole: return safeLine(cell.label);
    case LookRole: return look;
    case TextRole: return look == NotOnFile || look == Locked ? why(cell) : Words::value(cell.text);
    case WhyRole: {
        const QString step = Words::nextStep(cell);
        //: Why a field is covered, and the next step: "not needed for Bill; opens with topic Delivery"
        return step.isEmpty() ? why(cell) : tr("%1; %2").arg(why(cell), step);
    }
    case SourceRole:
        if (cell.knownAt.ms && look == Covered)
            //: Of a covered field that fitted what the customer said, and when: "they knew it, 2 min ago"
            return tr("they knew it, %1").arg(Words::age(cell.knownAt, m_now));
        if (look == Covered && row.ownWhy)
            return why(cell);
        return row.mixedSources ? sourceAndAge(cell.source, cell.obtainedAt) : QString{};
    case ConflictRole: return cell.conflict;
    case HeadingRole: return row.first ? safeLine(cell.group) : QString{};
    case HeadingSourceRole: return sourceAndAge(row.sharedSource, cell.obtainedAt);
    case HeadingWhyRole:
        if (!row.sharedWhy)
            return QString{};
        //: Why the covered fields of a group are covered: "Covered: not needed for Delivery"
        return tr("Covered: %1").arg(Words::why(shared(*row.sharedWhy), m_topic));
    case CheckableRole: return cell.checkable && look != Clear;
    case ShowableRole: return cell.show != ShowKind::Never;
    case SpokenRole: return spoken(row);
    default: return {};
    }
}

QHash<int, QByteArray> CellListModel::roleNames() const
{
    return {{FieldRole, "field"}, {LabelRole, "label"}, {LookRole, "look"}, {TextRole, "shown"}, {WhyRole, "why"},
        {SourceRole, "source"}, {ConflictRole, "conflict"}, {HeadingRole, "heading"},
        {HeadingSourceRole, "headingSource"}, {HeadingWhyRole, "headingWhy"}, {CheckableRole, "checkable"},
        {ShowableRole, "showable"}, {SpokenRole, "spoken"}};
}

} // namespace privity::view
