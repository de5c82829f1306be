// SPDX-License-Identifier: Apache-2.0 What a welcome says of the office's record: its epoch, its policies, and how long
// entries are kept here for the next epoch (docs/adr/0013).
#include "models/desk/Desk.h"
#include "models/desk/Effects.h"
#include "models/journal/Recovery.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

constexpr qint64 dayMs = 86400000;
constexpr int prunedAtOnce = 256;
const QString prunedName = u"prunedUpTo"_s;

QByteArray bytesOf(const QList<LogRecovered> &recovered)
{
    CanonicalWriter out;
    out.put("{\"recovered\":");
    codec::Codec<QList<LogRecovered>>::put(out, recovered);
    out.put('}');
    return out.take();
}

//! Whether this desk may go from the epoch it holds to the one that is shown.
Done judge(const DeskState &state, const Welcome &welcome)
{
    const QString epochs = u"epoch %1, then %2"_s.arg(state.epoch.epoch).arg(welcome.epoch);
    if (welcome.epoch < state.epoch.epoch)
        return fail(ErrorCode::LogShortened, epochs);
    if (welcome.recovered.isEmpty() && state.epoch.epoch > 0)
        return fail(ErrorCode::LogForked, epochs + u", without a statement"_s);
    for (const LogRecovered &recovered : welcome.recovered) {
        if (const Done sound = journal::checkRecovery(recovered, state.identity->identityKey); !sound)
            return sound;
        if (recovered.statement.epoch != welcome.epoch)
            return fail(ErrorCode::LogForked, epochs + u", by a statement of another"_s);
    }
    for (const Head &held : state.heads) {
        const LogRecovered *own = journal::recoveryOf(welcome.recovered, held.brand);
        if (!own)
            return fail(ErrorCode::LogForked, epochs + u", without a statement of "_s + held.brand);
        const std::optional<Head> &known = own->statement.known;
        if (known && known->epoch == held.epoch && known->size == held.size && known->root != held.root)
            return fail(ErrorCode::LogForked, u"%1: %2 entries"_s.arg(held.brand).arg(held.size));
    }
    return {};
}

//! What had been acknowledged and the office does not hold any more is unsent again, with its results unknown.
void offerAgain(Change &change, quint64 acceptedUpTo)
{
    DeskState &state = change.state;
    const Query lost{&tableOf<EntryRow>(), {toValue(state.identity->desk)}, toValue(acceptedUpTo), -1, false};
    for (EntryRow entry : change.rows.rows<EntryRow>(lost)) {
        if (const QString said = utteranceOf(entry); !said.isEmpty())
            state.unsentWords.insert(said);
        if (entry.refusal.isEmpty())
            continue;
        entry.refusal.clear();
        change.rows.put(entry);
    }
    keepAcked(change, std::min(state.ackedUpTo, acceptedUpTo));
    keepProven(change, std::min(state.provenUpTo, acceptedUpTo));
}

void takeEpoch(Change &change, const Welcome &welcome)
{
    DeskState &state = change.state;
    const quint64 again = state.ackedUpTo - std::min(state.ackedUpTo, welcome.acceptedUpTo);
    const bool isNew = state.epoch.epoch == 0;
    state.epoch = EpochRow{welcome.epoch, welcome.recovered, change.clock.now(), again, isNew};
    change.rows.put(state.epoch);
    for (auto it = state.cursors.begin(); it != state.cursors.end(); ++it)
        change.rows.erase<CursorRow>(it.key());
    state.cursors.clear();
    for (const KeptRow &kept : change.rows.list<KeptRow>())
        change.rows.erase<KeptRow>(kept.at);
    offerAgain(change, welcome.acceptedUpTo);
    loadPast(change.rows, state);
    const QMap<QString, OpenInteraction> all = state.open;
    for (OpenInteraction open : all) {
        open.context.reset();
        QList<DecisionData> stay;
        for (DecisionData decision : std::as_const(open.decisions)) {
            const bool own = decision.desk == state.identity->desk;
            decision.stands = decision.stands && own; // an office that still has it says so anew
            if (own || narrows(decision.action))
                stay += decision;
        }
        setDecisions(change, open, stay);
        change.put(open);
    }
    const QMap<QString, OpenInteraction> kept = state.open;
    for (OpenInteraction open : kept) {
        // What this desk wrote, the office no longer has, and perhaps refused before, counts here again as unsent does.
        if (open.row.customer)
            setDecisions(change, open, knownDecisions(change, open.row.brand, *open.row.customer));
        redo(change, open);
        change.put(open);
        change.tell(open);
    }
    if (!isNew)
        change.facts.push_back(restoredFact(state));
}

//! Deletes what was acknowledged and proven longer ago than it must be kept, by both clocks: one that is wrong, be it for
//! one welcome, makes nothing old. What it dated ahead counts from the day that this is seen.
void prune(Change &change, Timestamp officeTime, int keepDays)
{
    DeskState &state = change.state;
    const auto [earlier, later] = std::minmax({officeTime, change.clock.now()});
    const QList<KeptRow> all = change.rows.list<KeptRow>();
    for (const KeptRow &mark : all)
        if (mark.at > later) {
            change.rows.erase<KeptRow>(mark.at);
            change.rows.put(KeptRow{later, mark.upTo});
        }
    const QList<KeptRow> marks = change.rows.list<KeptRow>();
    const quint64 marked = marks.isEmpty() ? state.prunedUpTo : marks.last().upTo;
    if (state.ackedUpTo > marked && (marks.isEmpty() || later.ms - marks.last().at.ms >= dayMs))
        change.rows.put(KeptRow{later, state.ackedUpTo});
    quint64 due = 0;
    for (const KeptRow &mark : marks)
        if (earlier.ms - mark.at.ms >= std::max(keepDays, keepDaysAtLeast) * dayMs) {
            due = mark.upTo;
            if (due <= state.prunedUpTo)
                change.rows.erase<KeptRow>(mark.at);
        }
    due = std::min({due, state.provenUpTo, state.newestN - std::min<quint64>(state.newestN, 1)});
    const Query old{
        &tableOf<EntryRow>(), {toValue(state.identity->desk)}, toValue(state.prunedUpTo), prunedAtOnce, false};
    for (const EntryRow &entry : due > state.prunedUpTo ? change.rows.rows<EntryRow>(old) : QList<EntryRow>{}) {
        if (entry.n > due || state.open.contains(entry.interaction.text))
            break;
        change.rows.erase<EntryRow>(entry.desk, entry.n);
        state.prunedUpTo = entry.n;
    }
    keepPruned(change, state.prunedUpTo);
}

} // namespace

void loadPast(WorkingSet &rows, DeskState &state)
{
    state.past.clear();
    for (const EntryRow &entry : rows.list<EntryRow>(state.identity->desk)) {
        const bool ends = entry.type == QLatin1StringView(InteractionWrapped::type);
        Phase &phase = state.past[entry.interaction.text];
        phase = ends ? Phase::Wrapped : phase;
    }
}

void keepPruned(Change &change, quint64 upTo)
{
    change.state.prunedUpTo = upTo;
    change.rows.put(SettingRow{prunedName, sequenceText(upTo).toLatin1()});
}

RestoredFact restoredFact(const DeskState &state)
{
    const EpochRow &epoch = state.epoch;
    const Recovery said = epoch.recovered.value(0).statement;
    return {said.time, said.reason, epoch.again, epoch.isRead};
}

void loadEpoch(WorkingSet &rows, DeskState &state)
{
    const QList<EpochRow> newest = rows.rows<EpochRow>({&tableOf<EpochRow>(), {}, {}, 1, true});
    state.epoch = newest.value(0);
    if (const auto pruned = rows.find<SettingRow>(prunedName))
        state.prunedUpTo = sequenceFromText(QString::fromLatin1(pruned->value)).valueOr(0);
    if (state.identity && !state.epoch.recovered.isEmpty())
        loadPast(rows, state);
}

Done readRestored(Change &change)
{
    change.state.epoch.isRead = true;
    change.rows.put(change.state.epoch);
    change.facts.push_back(restoredFact(change.state));
    return {};
}

Done Desk::welcomed(const Welcome &welcome)
{
    const bool isSame = welcome.epoch == m_state.epoch.epoch;
    Done sound = isSame ? Done() : judge(m_state, welcome);
    if (isSame && bytesOf(welcome.recovered) != bytesOf(m_state.epoch.recovered))
        sound = fail(ErrorCode::LogForked, u"two statements of epoch %1"_s.arg(welcome.epoch));
    else if (sound && welcome.acceptedUpTo < m_state.prunedUpTo)
        sound =
            fail(ErrorCode::EntriesGone, u"entries %1 to %2"_s.arg(welcome.acceptedUpTo + 1).arg(m_state.prunedUpTo));
    if (sound && !isSame)
        sound = transact(0, [&](Change &change) -> Done { return takeEpoch(change, welcome), Done(); });
    else if (!sound)
        return alarm(
            sound.error(), m_state.heads.isEmpty() ? std::nullopt : std::optional<Head>(m_state.heads.first()), {});
    if (sound)
        sound = headsShown(welcome.logHeads);
    if (!sound)
        return sound;
    for (const FeedStart &feed : welcome.heads) // else what comes next would be taken for what is known already
        if (const quint64 cursor = m_state.cursors.value(feed.feed); cursor > feed.seq)
            return alarm(
                fail(ErrorCode::LogShortened, u"%1: place %2, then %3"_s.arg(feed.feed).arg(cursor).arg(feed.seq)), {},
                {});
    if (welcome.acceptedUpTo < m_state.ackedUpTo)
        return alarm(fail(ErrorCode::LogShortened, u"entry %1 of this desk"_s.arg(welcome.acceptedUpTo + 1)), {}, {});
    for (const PolicyVersion &policy : welcome.policies)
        if (const PolicyPack *pack = m_state.pack(policy.brand); pack && policy.version < pack->version)
            return fail(ErrorCode::PolicyOlder,
                u"%1: version %2, then %3"_s.arg(policy.brand).arg(pack->version).arg(policy.version));
    return transact(0, [&](Change &change) -> Done {
        prune(change, welcome.serverTime, welcome.keepDays.value_or(keepDaysAsBuilt));
        return {};
    });
}

} // namespace privity::desk
