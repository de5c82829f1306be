// SPDX-License-Identifier: Apache-2.0
#include "models/sync/DeskSnapshot.h"

#include "models/journal/Entry.h"
#include "models/sync/DeskSync.h"

using namespace Qt::StringLiterals;

namespace privity {

void SnapshotIn::restart()
{
    m_pages = 0;
    m_bytes.clear();
    m_hash.clear();
}

Result<SnapshotIn::Step> SnapshotIn::take(const SnapshotPage &page)
{
    if (page.last && !m_taken.isEmpty() && page.last->hash == m_taken)
        return Step::Known;
    if (page.page == 1)
        restart();
    if (page.page <= m_pages)
        return Step::Known;
    if (page.page > m_pages + 1) {
        restart(); // what still comes of it must not follow on what comes anew
        return Step::Hole;
    }
    if (m_bytes.size() + page.bytes.size() > largest)
        return fail(ErrorCode::TooLarge, u"snapshot of %1"_s.arg(page.feed));
    m_feed = page.feed;
    m_pages = page.page;
    m_bytes += page.bytes;
    m_hash = snapshotHash(m_hash, page.bytes);
    if (!page.last)
        return Step::More;
    m_end = *page.last;
    m_pages = 0;
    m_taken = m_end.hash;
    return Step::Whole;
}

Result<std::vector<Event>> SnapshotIn::rows(quint64 cursor)
{
    const QByteArray bytes = std::exchange(m_bytes, {});
    const auto wrong = [&](const QString &what) {
        return fail(ErrorCode::Malformed, u"snapshot of %1: %2"_s.arg(m_feed, what));
    };
    if (snapshotEndHash(m_hash, m_feed, m_end.head, m_end.count) != m_end.hash)
        return wrong(u"another hash than was told"_s);
    if (m_end.head < cursor)
        return wrong(u"place %1, and the desk is at %2"_s.arg(m_end.head).arg(cursor));
    if (!bytes.isEmpty() && !bytes.endsWith('\n'))
        return wrong(u"its last row is not whole"_s);
    std::vector<Event> all;
    quint64 before = 0;
    for (qsizetype from = 0, to = 0; from < bytes.size(); from = to + 1) {
        to = bytes.indexOf('\n', from);
        Result<Event> event = Event::fromBytes(QByteArrayView(bytes).sliced(from, to - from));
        if (!event)
            return wrong(event.error().detail);
        const quint64 seq = event->sequence.value_or(0);
        if (event->extensions.value(journal::attribute::feed).toString() != m_feed || seq <= before || seq > m_end.head)
            return wrong(u"row %1 has no place in it"_s.arg(all.size() + 1));
        before = seq;
        all.push_back(*std::move(event));
    }
    if (all.size() != m_end.count)
        return wrong(u"%1 rows of %2"_s.arg(all.size()).arg(m_end.count));
    return all;
}

void DeskSync::paged(const Event &event, DeskOutputs &out)
{
    const Result<SnapshotPage> page = event.read<SnapshotPage>();
    if (!page)
        return giveUp(page.error(), out);
    const QString &feed = page->feed;
    SnapshotIn &snapshot = m_snapshots[feed];
    const Result<SnapshotIn::Step> step = snapshot.take(*page);
    if (!step)
        return giveUp(step.error(), out);
    if (*step == SnapshotIn::Step::Hole)
        return askAgain(feed, out);
    if (*step == SnapshotIn::Step::More)
        out.push_back({DeskOutput::Kind::Send, say(Resync{m_cursors[feed], feed, page->page}).toBytes(), {}, {}});
    if (*step != SnapshotIn::Step::Whole)
        return;
    const Result<std::vector<Event>> events = snapshot.rows(m_cursors[feed]);
    if (!events)
        return giveUp(events.error(), out);
    std::vector<FedRow> rows;
    for (const Event &row : *events) {
        Result<JsonObject> personal = personalOf(row, feed, *row.sequence);
        if (!personal)
            return giveUp(personal.error(), out);
        rows.push_back({row, *std::move(personal)});
    }
    if (const Done done = m_records.applySnapshot(feed, page->last->head, rows); !done)
        return giveUp(done.error(), out);
    m_cursors[feed] = page->last->head;
    m_gaps.erase(feed);
    out.push_back({DeskOutput::Kind::Send, say(Ack{page->last->head, feed, {}, {}}).toBytes(), {}, {}});
}

} // namespace privity
