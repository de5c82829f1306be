// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Salvage.h"

#include "models/desk/Identity.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

constexpr int missingAtMost = 512; // one after another: then nothing more comes

bool isGenuine(const EntryRow &row, const QByteArray &key)
{
    if (!row.salt || !row.body)
        return false;
    const journal::Entry entry{row.desk.text, row.n, row.prev, *row.salt, *row.body, row.signature, {}};
    return entry.hash() == row.hash && crypto::verify(key, crypto::Domain::Entry, entry.linkBytes(), row.signature);
}

//! At an end of what can be read; 0: there is nothing, or it can't be read.
quint64 endOf(RowStore &store, const DeskId &desk, bool newest)
{
    return WorkingSet(store).rows<EntryRow>({&tableOf<EntryRow>(), {toValue(desk)}, {}, 1, newest}).value(0).n;
}

} // namespace

Salvaged salvage(RowStore &damaged, Timestamp now)
{
    Salvaged found;
    found.formers = WorkingSet(damaged).list<FormerRow>();
    WorkingSet settings(damaged);
    const Result<std::shared_ptr<const DeskIdentity>> identity = readIdentity(settings);
    if (identity && *identity) {
        const auto acked = WorkingSet(damaged).find<SettingRow>(ackedName);
        const quint64 upTo = acked ? sequenceFromText(QString::fromLatin1(acked->value)).valueOr(0) : 0;
        found.formers += formerRow(**identity, upTo, now);
    } else {
        WorkingSet rows(damaged);
        found.isNobody = !rows.rows<EntryRow>({&tableOf<EntryRow>(), {}, {}, 1, true}).isEmpty() || rows.fault();
    }
    for (FormerRow &former : found.formers) {
        former.doneAt.reset(); // which of those that carried it can be read is not known yet
        const Result<std::shared_ptr<const DeskIdentity>> known = readIdentity(former);
        const quint64 newest = endOf(damaged, former.desk, true);
        quint64 n = std::max(former.ackedUpTo + 1, endOf(damaged, former.desk, false));
        for (int missing = 0; known && (n <= newest || missing < missingAtMost); ++n) {
            const std::optional<EntryRow> row = WorkingSet(damaged).find<EntryRow>(former.desk, n);
            missing = row ? 0 : missing + 1;
            if (row && isGenuine(*row, (*known)->key.publicKey))
                found.entries += *row;
        }
    }
    return found;
}

Done keepSalvaged(RowStore &fresh, const Salvaged &salvaged)
{
    Done done = fresh.begin();
    WorkingSet rows(fresh);
    for (const FormerRow &former : salvaged.formers)
        rows.put(former);
    for (const EntryRow &entry : salvaged.entries)
        rows.put(entry);
    if (done)
        done = rows.flush();
    if (done)
        done = fresh.commit();
    if (!done)
        fresh.rollback();
    return done;
}

} // namespace privity::desk
