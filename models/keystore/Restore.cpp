// SPDX-License-Identifier: Apache-2.0
#include "models/keystore/Restore.h"

using namespace Qt::StringLiterals;

namespace privity::keystore {

Result<Restored> judge(const Found &found)
{
    const auto older = [&](const QString &what) { return fail(ErrorCode::KeysOlder, found.brand + u": "_s + what); };
    if (found.epoch > 0 && !found.epochs.contains(found.epoch))
        return older(u"keys.db is of epoch %1, whose key is gone"_s.arg(found.epoch));
    QMap<quint64, ForgottenRow> all;
    for (const ForgottenRow &row : found.keys)
        all.insert(row.counter, row);
    Restored restored;
    for (const ForgetLine &line : found.file) {
        const auto known = all.constFind(line.row.counter);
        if (known != all.constEnd() && *known != line.row)
            return older(u"keys.db and forgotten.list name different people as number %1"_s.arg(line.row.counter));
        if (known == all.constEnd() && line.isSettled)
            return older(u"keys.db does not know that number %1 was forgotten"_s.arg(line.row.counter));
        all.insert(line.row.counter, line.row);
        if (!line.isSettled)
            restored.toSettle += line.row;
    }
    const quint64 newest = all.isEmpty() ? 0 : all.lastKey();
    if (newest != quint64(all.size()))
        return older(u"the list of the forgotten has a hole below number %1"_s.arg(newest));
    if (found.followed > newest)
        return older(u"store.db followed number %1; the lists end with %2"_s.arg(found.followed).arg(newest));
    if (found.shown > newest)
        return fail(ErrorCode::ForgettingUndone,
            u"%1: a desk has seen number %2; the lists end with %3"_s.arg(found.brand).arg(found.shown).arg(newest));
    for (const ForgottenRow &row : std::as_const(all)) {
        if (row.counter > found.followed || !found.keys.contains(row))
            restored.toFollow += row;
        const auto isIt = [&](const ForgetLine &line) { return line.row == row; };
        if (std::none_of(found.file.begin(), found.file.end(), isIt))
            restored.toFile += row;
    }
    return restored;
}

} // namespace privity::keystore
