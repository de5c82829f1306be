// SPDX-License-Identifier: Apache-2.0
// The desk as its link's state machine sees it: what it holds, and what it does with what the office tells.
#include "models/desk/Desk.h"

#include "models/desk/Identity.h"
#include "models/desk/UseCases.h"

namespace privity::desk {

Resume Desk::resume() const
{
    Resume resume;
    resume.epoch = m_state.epoch.epoch;
    for (auto it = m_state.cursors.begin(); it != m_state.cursors.end(); ++it)
        resume.cursors += FeedCursor{it.key(), it.value()};
    resume.sentUpTo = m_state.newestN;
    resume.ackedUpTo = m_state.ackedUpTo;
    resume.newestHash = m_state.newestHash;
    resume.logHeads = unproven().heads;
    return resume;
}

Result<QList<QByteArray>> Desk::entryFrames(quint64 after, int atMost) const
{
    WorkingSet rows(m_store);
    QList<QByteArray> frames;
    for (const EntryRow &row :
        rows.rows<EntryRow>({&tableOf<EntryRow>(), {toValue(m_state.identity->desk)}, toValue(after), atMost, false})) {
        if (row.n != after + quint64(frames.size()) + 1) // what comes before the hole goes out
            return frames.isEmpty()
                ? Result<QList<QByteArray>>(fail(ErrorCode::StoreDamaged, u"entry %1 is missing"_s.arg(after + 1)))
                : frames;
        frames += frameOf(row);
    }
    return rows.fault() ? Result<QList<QByteArray>>(*rows.fault()) : frames;
}

Done Desk::applyFeed(const QString &feed, quint64 seq, const Event &event, const JsonObject &personal)
{
    const Done done = transact(0, [&](Change &change) -> Done {
        change.state.cursors.insert(feed, seq);
        change.rows.put(CursorRow{feed, seq});
        return desk::applyFeed(change, event, personal);
    });
    if (done && event.type == QLatin1StringView(Wipe::type))
        if (const Result<Wipe> wipe = event.read<Wipe>())
            ordered(*wipe);
    return done;
}

Done Desk::acknowledged(quint64 upTo, const QList<EntryResult> &refused)
{
    const Done done = transact(0, [&](Change &change) { return acknowledge(change, upTo, refused); });
    if (done && !refused.isEmpty())
        askForContexts();
    return done;
}

Done Desk::answered(const Event &answer, const JsonObject &personal)
{
    for (const AskedQuestion &one : std::as_const(m_state.asked))
        if (one.question == answer.causation)
            return transact(one.command, [&, asked = one](Change &change) -> Done {
                change.state.asked.removeIf(
                    [&](const AskedQuestion &other) { return other.question == asked.question; });
                if (answer.type == QLatin1StringView(Refused::type)) {
                    const Result<Refused> why = answer.read<Refused>();
                    const ErrorCode code = why ? errorCodeFromId(why->code) : ErrorCode::Malformed;
                    change.facts.push_back(ErrorFact{asked.command, fail(code)});
                    return {};
                }
                return asked.show ? showAnswered(change, asked, answer)
                                  : checkAnswered(change, asked, answer, personal);
            });
    Result<ContextCells> context = answer.read<ContextCells>(codec::Parts::Clear);
    if (answer.type != QLatin1StringView(ContextCells::type) || !context
        || codec::read(personal, *context, codec::Parts::Sealed))
        return {}; // a refusal: what is shown stays covered
    return transact(0, [&](Change &change) { return applyContext(change, *context); });
}

} // namespace privity::desk
