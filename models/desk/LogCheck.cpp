// SPDX-License-Identifier: Apache-2.0 The office's logs as the desk checks them: every head goes on from the one held
// here, and every acknowledged entry is under one (docs/adr/0009).
#include "models/desk/Desk.h"

#include "models/journal/Heads.h"
#include "models/journal/Recovery.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

const QString provenName = u"provenUpTo"_s;

QByteArray logKeyOf(const DeskState &state, const QString &brand)
{
    for (const BrandKey &key : state.identity->keys.statement.logKeys)
        if (key.brand == brand)
            return key.key;
    return {};
}

Done judge(const DeskState &state, const ShownHead &shown)
{
    if (const Done genuine = journal::checkHead(shown.head, logKeyOf(state, shown.head.brand)); !genuine)
        return genuine;
    if (shown.head.epoch != state.epoch.epoch)
        return fail(shown.head.epoch < state.epoch.epoch ? ErrorCode::LogShortened : ErrorCode::LogForked,
            u"%1: a head of epoch %2 in epoch %3"_s.arg(shown.head.brand).arg(shown.head.epoch).arg(state.epoch.epoch));
    const auto known = state.heads.find(shown.head.brand);
    if (known == state.heads.end())
        return {};
    if (known->epoch == shown.head.epoch)
        return journal::checkExtends(*known, shown.head, shown.consistency);
    return shown.head.forgotten < known->forgotten ? Done(fail(ErrorCode::ForgettingUndone, known->brand)) : Done();
}

//! The last head of an epoch that is over: one that this desk was in, and of the size by which the identity closed it. A
//! log key alone could sign any other, with leaves that stand in no log.
Done judgeClosing(WorkingSet &rows, const DeskState &state, const Head &head)
{
    if (const Done genuine = journal::checkHead(head, logKeyOf(state, head.brand)); !genuine)
        return genuine;
    const Error forked =
        fail(ErrorCode::LogForked, u"%1: %2 entries of epoch %3"_s.arg(head.brand).arg(head.size).arg(head.epoch));
    if (!rows.find<EpochRow>(head.epoch))
        return forked;
    for (const Head &held : rows.list<Head>(head.brand, head.epoch))
        if (held.size == head.size && held.root != head.root)
            return forked;
    bool isClosed = false, isIt = false; // none: the desk was away when the next epoch began
    for (const EpochRow &next : rows.list<EpochRow>())
        if (const LogRecovered *said = journal::recoveryOf(next.recovered, head.brand);
            said && said->statement.previous == head.epoch) {
            const std::optional<Head> &known = said->statement.known;
            const bool isNamed = known && known->epoch == head.epoch && known->size == head.size;
            isClosed = true;
            isIt = isIt || (head.size == said->statement.size && (!isNamed || known->root == head.root));
        }
    return isClosed && !isIt ? Done(forked) : Done();
}

Done prove(Change &change, const EntryProof &proof, const QList<Head> &heads)
{
    const DeskId desk = change.state.identity->desk;
    std::optional<EntryRow> entry = change.rows.find<EntryRow>(desk, proof.n);
    const auto head = std::find_if(heads.begin(), heads.end(),
        [&](const Head &known) { return known.brand == proof.brand && known.epoch == proof.epoch; });
    if (!entry || proof.n != change.state.provenUpTo + 1 || proof.n > change.state.ackedUpTo
        || proof.result != entry->refusal || (proof.result.isEmpty() && proof.brand != entry->brand)
        || head == heads.end())
        return fail(ErrorCode::EntryMissing, u"entry %1"_s.arg(proof.n));
    const journal::Leaf leaf{
        proof.brand, desk.text, proof.n, entry->hash, proof.result, proof.recordedAt, proof.generation};
    if (!journal::provesInclusion(leaf.node(), proof.index, head->size, proof.path, head->root))
        return fail(ErrorCode::EntryMissing, u"entry %1"_s.arg(proof.n));
    entry->logIndex = proof.index;
    change.rows.put(*entry);
    change.state.provenUpTo = proof.n;
    return {};
}

} // namespace

void loadLog(WorkingSet &rows, DeskState &state)
{
    for (const Head &head : rows.list<Head>())
        state.heads.insert(head.brand, head);
    if (const auto proven = rows.find<SettingRow>(provenName))
        state.provenUpTo = sequenceFromText(QString::fromLatin1(proven->value)).valueOr(0);
}

void keepProven(Change &change, quint64 upTo)
{
    change.state.provenUpTo = upTo;
    change.rows.put(SettingRow{provenName, sequenceText(upTo).toLatin1()});
}

LogProve Desk::unproven() const
{
    LogProve prove{m_state.provenUpTo, m_state.ackedUpTo, {}};
    for (const Head &head : m_state.heads)
        prove.heads += journal::knownHead(head);
    return prove;
}

Done Desk::headsShown(const QList<ShownHead> &heads)
{
    bool isNews = false;
    QStringList brands;
    for (const ShownHead &shown : heads) {
        const auto known = m_state.heads.find(shown.head.brand);
        const bool isKnown = known != m_state.heads.end();
        if (const Done sound = judge(m_state, shown); !sound)
            return alarm(sound.error(), isKnown ? std::optional<Head>(*known) : std::nullopt, shown.head);
        brands += shown.head.brand;
        isNews = isNews || !isKnown || *known != shown.head;
    }
    for (const Head &known : std::as_const(m_state.heads))
        if (!brands.contains(known.brand))
            return alarm(fail(ErrorCode::LogShortened, known.brand), known, std::nullopt);
    if (!isNews)
        return {};
    return transact(0, [&](Change &change) -> Done {
        for (const ShownHead &shown : heads) {
            const auto known = change.state.heads.find(shown.head.brand);
            if (known != change.state.heads.end()
                && known->epoch == shown.head.epoch) // an older epoch's stays for ever
                change.rows.erase<Head>(known->brand, known->epoch, known->size);
            change.rows.put(shown.head);
            change.state.heads.insert(shown.head.brand, shown.head);
        }
        return {};
    });
}

Done Desk::proofsShown(const LogProved &proved, quint64 mustProve)
{
    if (proved.entries.isEmpty() && m_state.provenUpTo < mustProve)
        return alarm(
            fail(ErrorCode::EntryMissing, u"entry %1"_s.arg(m_state.provenUpTo + 1)), std::nullopt, std::nullopt);
    QList<ShownHead> shown;
    QList<Head> heads;
    for (const ShownHead &one : proved.heads) {
        const bool isOver = one.head.epoch < m_state.epoch.epoch;
        WorkingSet rows(m_store);
        if (const Done sound = isOver ? judgeClosing(rows, m_state, one.head) : Done(); rows.fault())
            return *rows.fault(); // what could not be read accuses nobody
        else if (!sound)
            return alarm(sound.error(), std::nullopt, one.head);
        isOver ? void(heads += one.head) : void(shown += one);
    }
    if (const Done sound = headsShown(shown); !sound)
        return sound;
    heads += m_state.heads.values();
    const Done done = transact(0, [&](Change &change) -> Done {
        for (const EntryProof &proof : proved.entries)
            if (const Done sound = prove(change, proof, heads); !sound)
                return sound;
        keepProven(change, change.state.provenUpTo);
        return {};
    });
    return done || done.error().code != ErrorCode::EntryMissing ? done
                                                                : alarm(done.error(), std::nullopt, std::nullopt);
}

Done Desk::alarm(const Error &error, const std::optional<Head> &known, const std::optional<Head> &shown)
{
    const Done kept = transact(0, [&](Change &change) -> Done {
        const QString brand = known ? known->brand : shown ? shown->brand : QString();
        change.rows.put(LogAlarmRow{m_clock.now(), brand, errorInfo(error.code).id, error.detail, known, shown});
        return {};
    });
    return kept ? Done(error) : kept;
}

} // namespace privity::desk
