// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Carry.h"

#include "models/desk/Identity.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

bool carries(const Event &event) { return event.type == QLatin1StringView(EntryCarried::type); }

//! The present desk is one that was.
void leave(Change &change)
{
    DeskState &state = change.state;
    change.rows.put(formerRow(*state.identity, state.ackedUpTo, change.clock.now()));
    const QStringList open = state.order;
    for (const QString &id : open)
        change.forget({id});
    if (!open.isEmpty())
        change.facts.push_back(ErrorFact{0, fail(ErrorCode::EnrolledAnew)});
    for (auto it = state.cursors.begin(); it != state.cursors.end(); ++it)
        change.rows.erase<CursorRow>(it.key());
    for (const KeptRow &kept : change.rows.list<KeptRow>())
        change.rows.erase<KeptRow>(kept.at);
    state.cursors.clear();
    state.past.clear();
    state.unsentWords.clear();
    state.newestN = 0;
    state.newestHash.clear();
    keepProven(change, 0);
    keepPruned(change, 0);
    keepAcked(change, 0);
}

QList<FormerRow> formers(WorkingSet &rows)
{
    QList<FormerRow> all = rows.list<FormerRow>();
    std::sort(all.begin(), all.end(), [](const FormerRow &a, const FormerRow &b) { return a.at < b.at; });
    return all;
}

QList<EntryRow> toCarry(WorkingSet &rows, const FormerRow &former)
{
    QList<EntryRow> unsent =
        rows.rows<EntryRow>({&tableOf<EntryRow>(), {toValue(former.desk)}, toValue(former.ackedUpTo), -1, false});
    unsent.removeIf([](const EntryRow &row) { return !row.body || !row.salt; });
    return unsent;
}

} // namespace

MeantRow meantBy(const EntryRow &row)
{
    Event event = Event::fromBytes(row.body.value_or(QByteArray())).valueOr({});
    const Result<EntryCarried> carried = carries(event) ? event.read<EntryCarried>() : fail(ErrorCode::NotFound);
    const Result<journal::Entry> held =
        carried ? journal::fromFrame(carried->frame, carried->desk.text) : Result<journal::Entry>(carried.error());
    if (!held)
        return {row.desk, row.n, row.hash, std::move(event)};
    return {carried->desk, held->n, held->hash(), Event::fromBytes(held->body).valueOr({}), true};
}

void Change::carry(const EntryRow &row)
{
    const Event written = Event::fromBytes(row.body.value_or(QByteArray())).valueOr({});
    EntryRow bare = row;
    bare.wrap.reset(); // the key of its sealed part stands outside of what is hashed, here as there
    Event event = next(QLatin1StringView(EntryCarried::type));
    event.subject = written.subject;
    event.correlation = written.correlation;
    event.data = carries(written) ? written.data : codec::write(EntryCarried{row.desk, frameOf(bare)});
    append(row, std::move(event), row.wrap.value_or(QByteArray()));
}

Done become(Change &change, const std::shared_ptr<const DeskIdentity> &identity)
{
    if (change.state.identity)
        leave(change);
    keepIdentity(change.rows, *identity);
    change.state.identity = identity;
    QList<FormerRow> all = formers(change.rows);
    QSet<QByteArray> done; // of a damaged store both may be left: an entry, and the one that carried it
    for (const FormerRow &former : std::as_const(all)) {
        if (former.doneAt)
            continue; // what was not acknowledged of it is among the next one's
        for (const EntryRow &row : toCarry(change.rows, former))
            if (const QByteArray hash = meantBy(row).hash; !done.contains(hash)) {
                done.insert(hash);
                change.carry(row);
            }
    }
    for (FormerRow &former : all) {
        former.doneAt = std::max<quint64>(change.state.newestN, 1); // the store's mark is at this desk by then
        change.rows.put(former);
    }
    change.state.toCarry = 0;
    return {};
}

Result<std::shared_ptr<const DeskIdentity>> formerIdentity(WorkingSet &rows)
{
    const QList<FormerRow> all = formers(rows);
    return all.isEmpty() || all.last().doneAt ? Result<std::shared_ptr<const DeskIdentity>>(nullptr)
                                              : readIdentity(all.last());
}

quint64 countToCarry(WorkingSet &rows)
{
    quint64 count = 0;
    for (const FormerRow &former : rows.list<FormerRow>())
        count += former.doneAt ? 0 : quint64(toCarry(rows, former).size());
    return count;
}

void dropFormer(Change &change, quint64 ackedUpTo)
{
    for (const FormerRow &former : change.rows.list<FormerRow>()) {
        if (!former.doneAt || *former.doneAt > ackedUpTo)
            continue;
        for (const EntryRow &row : change.rows.list<EntryRow>(former.desk))
            change.rows.erase<EntryRow>(row.desk, row.n);
        change.rows.erase<FormerRow>(former.desk);
    }
}

} // namespace privity::desk
