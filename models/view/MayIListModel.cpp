// SPDX-License-Identifier: Apache-2.0
#include "models/view/MayIListModel.h"
#include "models/view/SafeText.h"
#include "models/view/Words.h"

namespace privity::view {
namespace {

constexpr qint64 day = 24 * 3600 * 1000LL;
constexpr qint64 soon = 14 * day; // from here on a chip says when an agreement ends

MayIListModel::Action actionOf(const desk::MayIChip &chip)
{
    return chip.canAsk ? MayIListModel::AskNow : chip.canTakeBack ? MayIListModel::TakeBack : MayIListModel::None;
}

} // namespace

MayIListModel::MayIListModel(QObject *parent) : KeyedListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &MayIListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &MayIListModel::countChanged);
}

void MayIListModel::setChips(const QList<desk::MayIChip> &chips)
{
    QList<MayIRow> rows;
    rows.reserve(chips.size());
    for (const desk::MayIChip &chip : chips)
        rows.append({chip.purpose, chip});
    replace(std::move(rows));
}

QString MayIListModel::titleOf(const QString &purpose) const
{
    for (const MayIRow &row : rows())
        if (row.key == purpose)
            return safeLine(row.chip.title);
    return {};
}

bool MayIListModel::endsSoon(const desk::MayIChip &chip) const
{
    return chip.verdict == Verdict::Allowed && chip.endsAt.ms != 0 && chip.endsAt.ms - m_now.ms < soon;
}

QString MayIListModel::words(const desk::MayIChip &chip) const
{
    if (endsSoon(chip))
        return tr("ends in %n days", nullptr, int(std::max<qint64>(0, (chip.endsAt.ms - m_now.ms + day - 1) / day)));
    if (chip.basis != Basis::Consent)
        return chip.verdict == Verdict::Allowed ? Words::basis(chip.basis) : Words::verdict(chip.verdict);
    const QString status = Words::status(chip.status);
    //: Status of an agreement and its date: "took back 9 Nov"
    return chip.decidedAt.ms ? tr("%1 %2").arg(status, Words::date(chip.decidedAt)) : status;
}

QVariant MayIListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::MayIChip &chip = rows()[index.row()].chip;
    const QString title = isolated(safeLine(chip.title));
    switch (role) {
    case PurposeRole: return chip.purpose;
    case SignRole:
        return endsSoon(chip) ? Soon
            : chip.verdict == Verdict::Allowed ? May
            : chip.verdict == Verdict::NotAllowed ? MayNot : Ask;
    //: A chip of "May I…?": purpose and where it stands: "offers: took back 9 Nov"
    case WordsRole: return tr("%1: %2").arg(title, words(chip));
    case SentenceRole: return safeLine(chip.sentence);
    case ActionRole: return actionOf(chip);
    //: Screen reader, a chip of "May I…?": purpose, verdict, where it stands
    case SpokenRole: return tr("%1, %2, %3").arg(title, Words::verdict(chip.verdict), words(chip));
    default: return {};
    }
}

QHash<int, QByteArray> MayIListModel::roleNames() const
{
    return {{PurposeRole, "purpose"}, {SignRole, "sign"}, {WordsRole, "words"}, {SentenceRole, "sentence"},
        {ActionRole, "action"}, {SpokenRole, "spoken"}};
}

} // namespace privity::view
