// SPDX-License-Identifier: Apache-2.0
#include "models/view/MayIListModel.h"
#include "models/view/SafeText.h"
#include "models/view/Words.h"

namespace privity::view {
namespace {

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

QVariant MayIListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::MayIChip &chip = rows()[index.row()].chip;
    const QString title = isolated(safeLine(chip.title));
    switch (role) {
    case PurposeRole: return chip.purpose;
    case SignRole:
        return chip.reason == MayIReason::EndsSoon ? Soon
            : chip.verdict == Verdict::Allowed     ? May
            : chip.verdict == Verdict::NotAllowed  ? MayNot
                                                   : Ask;
    //: A chip of "May I…?": purpose and where it stands: "offers: took back 9 Nov"
    case WordsRole: return tr("%1: %2").arg(title, Words::mayIShort(chip, m_now));
    case SentenceRole:
        return actionOf(chip) == TakeBack
            ? Words::mayI(chip, m_now) + u' ' + tr("Taking it back works at once; nothing else changes.")
            : Words::mayI(chip, m_now);
    case ActionRole: return actionOf(chip);
    case VerbRole:
        //: Buttons below the chips of "May I…?"; %1 is the purpose: "Take back: saving tips"
        return actionOf(chip) == TakeBack ? tr("Take back: %1").arg(title)
            : actionOf(chip) == AskNow    ? tr("Ask: %1").arg(title)
                                          : QString{};
    //: Screen reader, a chip of "May I…?": purpose, verdict, where it stands
    case SpokenRole: return tr("%1, %2, %3").arg(title, Words::verdict(chip.verdict), Words::mayIShort(chip, m_now));
    default: return {};
    }
}

QHash<int, QByteArray> MayIListModel::roleNames() const
{
    return {{PurposeRole, "purpose"}, {SignRole, "sign"}, {WordsRole, "words"}, {SentenceRole, "sentence"},
        {ActionRole, "action"}, {VerbRole, "verb"}, {SpokenRole, "spoken"}};
}

} // namespace privity::view
