// SPDX-License-Identifier: Apache-2.0
// The office's logs as the desk checks them: every head goes on from the one held here, and every acknowledged entry
// is under one (protocol.md, Journal integrity).
#include "models/desk/Desk.h"

#include "models/journal/Heads.h"

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

const QString provenName = u"provenUpTo"_s;

Done judge(const DeskState &state, const ShownHead &shown)
{
    QByteArray logKey;
    for (const BrandKey &key : state.identity->keys.statement.logKeys)
        if (key.brand == shown.head.brand)
            logKey = key.key;
    if (const Done genuine = journal::checkHead(shown.head, logKey); !genuine)
        return genuine;
    const auto known = state.heads.find(shown.head.brand);
    return known == state.heads.end() ? Done() : journal::checkExtends(*known, shown.head, shown.consistency);
}

Done prove(Change &change, const EntryProof &proof)
{
    const DeskId desk = change.state.identity->desk;
    std::optional<EntryRow> entry = change.rows.find<EntryRow>(desk, proof.n);
    const auto head = change.state.heads.find(proof.brand);
    if (!entry || proof.n != change.state.provenUpTo + 1 || proof.n > change.state.ackedUpTo
        || proof.result != entry->refusal || head == change.state.heads.end())
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
            if (const auto known = change.state.heads.find(shown.head.brand); known != change.state.heads.end())
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
    if (const Done heads = headsShown(proved.heads); !heads)
        return heads;
    const Done done = transact(0, [&](Change &change) -> Done {
        for (const EntryProof &proof : proved.entries)
            if (const Done sound = prove(change, proof); !sound)
                return sound;
        change.rows.put(SettingRow{provenName, sequenceText(change.state.provenUpTo).toLatin1()});
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
