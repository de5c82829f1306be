// SPDX-License-Identifier: Apache-2.0
// What the office feeds to desks, as it lies in the store: in order without a hole, its personal part sealed.
#include "models/sync/OfficeSync.h"

#include "models/sync/OfficeLog.h"
#include "models/sync/OfficeWipe.h"

namespace privity {
namespace {

constexpr qsizetype feedStep = 64; //!< lengths at rest tell little

QByteArray placeOf(const FeedRow &row)
{
    return keystore::boundTo({row.brand, row.subject, row.feed, sequenceText(row.seq)});
}

//! The row with its part under the key of its subject; without it when the subject was forgotten.
FeedRow sealedUp(FeedRow row, QByteArrayView personal, WorkingSet &rows, const OfficeKeys &keys)
{
    row.personal.clear();
    const BrandKeys *brand = keys.brand(row.brand);
    if (!brand || personal.isEmpty())
        return row;
    if (auto key = keystore::SubjectKeys(rows, row.brand, brand->epochs).make(row.subject, keystore::care))
        row.personal = crypto::sealValue(key->key, personal, placeOf(row), feedStep);
    return row;
}

quint64 nextOf(WorkingSet &rows, const QString &name, const Event &event)
{
    FeedHeadRow head = rows.find<FeedHeadRow>(name).value_or(FeedHeadRow{name, 0, 0});
    head.head += 1;
    rows.put(head);
    rows.put(FeedKeyRow{name, event.correlation, head.head});
    return head.head;
}

bool isCut(WorkingSet &rows, const QString &feed, quint64 seq)
{
    return rows.find<FeedHeadRow>(feed).value_or(FeedHeadRow{}).cut >= seq;
}

} // namespace

Result<QByteArray> personalOf(const FeedRow &row, WorkingSet &rows, const OfficeKeys &keys)
{
    if (row.personal.isEmpty() || row.subject.isEmpty()) // from before parts were sealed at rest
        return row.personal;
    const BrandKeys *brand = keys.brand(row.brand);
    if (!brand)
        return fail(ErrorCode::UnknownBrand, row.brand);
    const auto key = keystore::SubjectKeys(rows, row.brand, brand->epochs).find(row.subject, keystore::care);
    return key ? crypto::openPadded(key->key, row.personal, placeOf(row)) : Result<QByteArray>(key.error());
}

quint64 OfficeSync::feed(WorkingSet &rows, const QString &name, Event event)
{
    event.sequence.reset();
    const FeedRow row{name, nextOf(rows, name, event), event.toBytes(), {}, {}, {}};
    rows.put(row);
    return row.seq;
}

quint64 OfficeSync::feed(WorkingSet &rows, const OfficeKeys &keys, const QString &name, Event event,
    QByteArrayView personal, const QString &brand, const QString &subject)
{
    event.sequence.reset();
    const FeedRow row =
        sealedUp({name, nextOf(rows, name, event), event.toBytes(), {}, brand, subject}, personal, rows, keys);
    rows.put(row);
    return row.seq;
}

void OfficeSync::reseal(WorkingSet &rows, const OfficeKeys &keys, FeedRow row, const QString &subject)
{
    const Result<QByteArray> personal = personalOf(row, rows, keys);
    row.subject = subject;
    if (personal)
        rows.put(sealedUp(std::move(row), *personal, rows, keys));
}

void OfficeSync::replace(WorkingSet &rows, const QString &name, quint64 seq, Event event)
{
    event.sequence.reset();
    if (rows.find<FeedRow>(name, seq)) // what was cut does not come again
        rows.put(FeedRow{name, seq, event.toBytes(), {}, {}, {}});
}

void OfficeSync::cut(WorkingSet &rows, const FeedKeyRow &key)
{
    rows.erase<FeedRow>(key.feed, key.seq);
    rows.erase<FeedKeyRow>(key.feed, key.about, key.seq);
    if (FeedHeadRow head = rows.find<FeedHeadRow>(key.feed).value_or(FeedHeadRow{}); head.cut < key.seq) {
        head.cut = key.seq;
        rows.put(head);
    }
}

QByteArray OfficeSync::fedFrame(const FeedRow &row, const Session &session, WorkingSet &rows, Timestamp now)
{
    if (row.event.contains(Wipe::type))
        if (const std::optional<WipeRow> wipe = wipeOf(rows, session.desk))
            tellWipe(rows, *wipe, now);
    if (const Result<QByteArray> personal = personalOf(row, rows, m_keys)) {
        QByteArray frame = journal::toFeedFrame(row.event, row.feed, row.seq, *personal, session.contextKey);
        if (!frame.isEmpty() && Event::fits(frame))
            return frame;
    }
    // A row that the desk could not read would be sent at every hello, and hold up all that comes after it.
    Event refused = say(Refused{errorInfo(ErrorCode::TooLarge).id, {}}, now);
    refused.extensions.insert(journal::attribute::feed, row.feed);
    refused.sequence = row.seq;
    return refused.toBytes();
}

void OfficeSync::fedIn(WorkingSet &rows)
{
    for (const FeedHeadRow &head : rows.written<FeedHeadRow>())
        if (const auto listeners = m_listeners.find(head.feed); listeners != m_listeners.end())
            m_due.insert(listeners->second.begin(), listeners->second.end());
}

void OfficeSync::fedElsewhere()
{
    for (const auto &[connection, session] : m_sessions)
        m_due.insert(connection);
}

void OfficeSync::tellResults(Sessions::iterator at, WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    Session &session = at->second;
    Ack ack;
    ack.upTo = rows.find<DeskRow>(session.desk).value_or(DeskRow{}).acceptedUpTo;
    ack.after = session.resultsUpTo;
    if (session.resultsUpTo < session.missedUpTo) {
        const Query query{
            &tableOf<JournalRow>(), {toValue(session.desk.text)}, toValue(session.resultsUpTo), resultsAPage, false};
        const QList<JournalRow> missed = rows.rows<JournalRow>(query);
        for (const JournalRow &row : missed)
            if (!row.result.isEmpty() && row.n <= session.missedUpTo)
                ack.refused += EntryResult{row.n, row.result};
        if (missed.size() == resultsAPage && missed.last().n < session.missedUpTo)
            ack.upTo = missed.last().n;
    }
    const bool isLast = ack.upTo >= session.missedUpTo;
    if (isLast)
        ack.refused += std::exchange(session.refused, {});
    else
        m_due.insert(at->first);
    session.ackDue = !isLast;
    session.resultsUpTo = ack.upTo;
    out.push_back({OfficeOutput::Kind::Send, at->first, say(ack, now).toBytes(), 0, {}});
}

void OfficeSync::pump(WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    noteSums(rows, m_notes.due(now), now);
    signHeads(rows, m_keys, now);
    fedIn(rows);
    for (const ConnectionId connection : std::exchange(m_due, {})) {
        const auto at = m_sessions.find(connection);
        if (at == m_sessions.end() || at->second.state != Session::State::Live)
            continue;
        Session &session = at->second;
        if (session.ackDue)
            tellResults(at, rows, now, out);
        for (auto &[feed, sent] : session.sent) {
            if (session.snapshots.contains(feed))
                continue;
            const quint64 room = feedWindow - std::min(feedWindow, sent - session.acked[feed]);
            const Query query{&tableOf<FeedRow>(), {toValue(feed)}, toValue(sent), int(room), false};
            const QList<FeedRow> due = room > 0 ? rows.rows<FeedRow>(query) : QList<FeedRow>{};
            if (!due.isEmpty() && !deskOf(at, rows, now, out))
                break;
            const bool lacks = due.isEmpty() ? room > 0 : due.last().seq - sent > quint64(due.size());
            if (lacks && isCut(rows, feed, sent + 1)) { // perhaps before anybody was told
                tellFrom(session, feed, sent, rows, now);
                continue;
            }
            for (const FeedRow &row : due) {
                out.push_back({OfficeOutput::Kind::Send, connection, fedFrame(row, session, rows, now), 0, {}});
                sent = row.seq;
            }
        }
        if (!session.snapshots.empty() && session.state == Session::State::Live && deskOf(at, rows, now, out))
            tellSnapshots(at, rows, now, out);
    }
}

} // namespace privity
