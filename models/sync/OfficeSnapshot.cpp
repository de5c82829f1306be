// SPDX-License-Identifier: Apache-2.0
// A feed told anew to a desk that was away for longer than its rows are kept (ADR 0015). The pages are made as they are
// sent, of what stands in the feed then: what was cut, covered or forgotten meanwhile does not leave.
#include "models/sync/OfficeSync.h"

namespace privity {
namespace {

constexpr int rowsAtOnce = 8;

} // namespace

FeedStart OfficeSync::tellFrom(
    Session &session, const QString &feed, std::optional<quint64> cursor, WorkingSet &rows, Timestamp now)
{
    const FeedHeadRow head = rows.find<FeedHeadRow>(feed).value_or(FeedHeadRow{});
    FeedStart start{feed, head.head, 0, false};
    if (cursor && *cursor <= head.head)
        start.from = *cursor;
    session.sent[feed] = session.acked[feed] = start.from;
    session.snapshots.erase(feed);
    start.snapshot = start.from < head.cut || (!cursor && head.head > 0);
    if (start.snapshot) {
        m_rules.cutOver(feed, rows, now);
        session.snapshots[feed].head = head.head;
    }
    return start;
}

void OfficeSync::tellSnapshots(Sessions::iterator at, WorkingSet &rows, Timestamp now, OfficeOutputs &out)
{
    Session &session = at->second;
    for (auto it = session.snapshots.begin(); it != session.snapshots.end();) {
        auto &[feed, snapshot] = *it;
        std::optional<SnapshotEnd> last;
        while (!last && snapshot.page < snapshot.held + snapshotPagesAhead) {
            while (snapshot.rest.size() < snapshotPageBytes && snapshot.at < snapshot.head) {
                const Query next{&tableOf<FeedRow>(), {toValue(feed)}, toValue(snapshot.at), rowsAtOnce, false};
                const QList<FeedRow> some = rows.rows<FeedRow>(next);
                if (some.isEmpty())
                    snapshot.at = snapshot.head;
                for (const FeedRow &row : some) {
                    if (snapshot.rest.size() >= snapshotPageBytes)
                        break;
                    snapshot.at = std::min(row.seq, snapshot.head);
                    if (row.seq > snapshot.head)
                        break;
                    snapshot.rest += fedFrame(row, session, rows, now) + '\n';
                    snapshot.count += 1;
                }
            }
            SnapshotPage page{feed, ++snapshot.page, snapshot.rest.left(snapshotPageBytes), {}};
            snapshot.rest.remove(0, page.bytes.size());
            snapshot.hash = snapshotHash(snapshot.hash, page.bytes);
            if (snapshot.rest.isEmpty() && snapshot.at >= snapshot.head)
                last = page.last = SnapshotEnd{
                    snapshot.head, snapshot.count, snapshotEndHash(snapshot.hash, feed, snapshot.head, snapshot.count)};
            out.push_back({OfficeOutput::Kind::Send, at->first, say(page, now).toBytes(), 0, {}});
        }
        if (last)
            session.sent[feed] = last->head;
        it = last ? session.snapshots.erase(it) : std::next(it);
    }
}

bool OfficeSync::goOn(Session &session, const Resync &resync, WorkingSet &rows, Timestamp now)
{
    if (!resync.feed || !session.sent.contains(*resync.feed) || resync.after > session.sent[*resync.feed])
        return false;
    if (!resync.page) {
        tellFrom(session, *resync.feed, resync.after, rows, now);
    } else if (const auto it = session.snapshots.find(*resync.feed); it != session.snapshots.end()) {
        it->second.held = std::max(it->second.held, std::min(*resync.page, it->second.page));
    }
    return true;
}

} // namespace privity
