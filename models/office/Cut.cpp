// SPDX-License-Identifier: Apache-2.0
#include "models/office/Cut.h"

#include "models/office/Office.h"
#include "models/protocol/ContextMessages.h"
#include "models/protocol/InteractionMessages.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr qint64 hourMs = 3600000;
constexpr qint64 lookAgainMs = 30000; //!< at the earliest, at what is not over yet

bool goesOn(const std::optional<InteractionRow> &interaction)
{
    return interaction && interaction->stage != Stage::Ended && interaction->stage != Stage::Wrapped;
}

//! Contexts that a later one took the place of, until then: nothing stands in them any more.
QList<FeedKeyRow> supersededOf(Turn &turn, const QList<FeedKeyRow> &keys, Timestamp until)
{
    QList<FeedKeyRow> superseded;
    for (const FeedKeyRow &key : keys) {
        const auto row = turn.rows.find<FeedRow>(key.feed, key.seq);
        if (!row || !row->event.contains(ContextSuperseded::type))
            continue;
        const Result<Timestamp> time = Timestamp::fromText(JsonView(row->event).value("time"_L1).toString());
        if (time && *time <= until)
            superseded += key;
    }
    return superseded;
}

//! Of rows about the same, in order, those that nobody needs any more: what an interaction told once it is closed on
//! its desk, and what a later policy or context replaced until then. What the control feed asks for is never over: it
//! stays as long as the list of the forgotten.
QList<FeedKeyRow> overOf(Turn &turn, QList<FeedKeyRow> keys, Timestamp until)
{
    if (keys.isEmpty())
        return {};
    const auto &[feed, about, seq] = keys.first();
    if (feed.endsWith(":policy"_L1)) {
        keys.removeLast();
        return keys;
    }
    if (!InteractionId::isValid(about))
        return {};
    const auto interaction = turn.rows.find<InteractionRow>(InteractionId{about});
    if (interaction && interaction->stage == Stage::Wrapped)
        return keys; // its desk did that, or is told by the control feed
    if (goesOn(interaction))
        return supersededOf(turn, keys, until);
    // Nobody answered, or no such interaction is known here: that it ended is what closes it on the desk.
    const DeskId id{feed.mid(deskFeed({}).size())};
    const auto desk = turn.rows.find<DeskRow>(id);
    const auto confirmed = turn.rows.find<ConfirmedRow>(feed, id);
    const bool isHeard = !desk || desk->isOut() || (confirmed && confirmed->seq >= keys.last().seq);
    return isHeard ? keys : QList<FeedKeyRow>();
}

//! Whose parts lie in a row: nobody looks for them there any more.
void erasePointers(Turn &turn, const FeedRow &row)
{
    if (row.subject.isEmpty())
        return;
    turn.rows.erase<PartRow>(row.brand, row.subject, row.feed, row.seq);
    const Result<QByteArray> personal = row.event.contains(InteractionOffered::type)
        ? personalOf(row, turn.rows, turn.area.keys)
        : Result<QByteArray>(QByteArray());
    const Result<JsonObject> sealed = personal && !personal->isEmpty() ? parseCanonical(*personal) : JsonObject();
    InteractionOffered offer;
    if (sealed && !codec::read(*sealed, offer, codec::Parts::Sealed))
        for (const OfferedCandidate &candidate : std::as_const(offer.candidates))
            turn.rows.erase<PartRow>(row.brand, candidate.customer.text, row.feed, row.seq);
}

void cut(Turn &turn, const QList<FeedKeyRow> &keys)
{
    for (const FeedKeyRow &key : keys) {
        if (const auto row = turn.rows.find<FeedRow>(key.feed, key.seq))
            erasePointers(turn, *row);
        OfficeSync::cut(turn.rows, key);
    }
}

qint64 keptMs(Turn &turn)
{
    const auto setting = turn.rows.find<SettingRow>(cutAfterName);
    return setting ? setting->value.toLongLong() : cutAfterAsBuiltMs;
}

//! False: these rows may be over later without anybody saying so here.
bool cut(Turn &turn, const QString &feed, const QString &about)
{
    const QList<FeedKeyRow> keys = turn.rows.list<FeedKeyRow>(feed, about);
    const QList<FeedKeyRow> over = overOf(turn, keys, turn.now.plusMs(-keptMs(turn)));
    cut(turn, over);
    return over.size() == keys.size() || about.isEmpty()
        || goesOn(turn.rows.find<InteractionRow>(InteractionId{about}));
}

//! On a full hour, where hours do not matter: what happens to one interaction becomes due once.
void putDue(Turn &turn, const QString &ref, qint64 afterMs)
{
    const qint64 step = afterMs > 24 * hourMs ? hourMs : 1;
    turn.rows.put(DueRow{{(turn.now.ms + afterMs + step - 1) / step * step}, cutDue, ref});
}

} // namespace

void cutLater(Turn &turn, const QString &feed, const QString &about)
{
    const qint64 kept = keptMs(turn);
    if (kept > 0 || !cut(turn, feed, about))
        putDue(turn, feed + u' ' + about, kept > 0 ? kept : lookAgainMs);
}

void cutNow(Turn &turn, const QString &ref)
{
    if (!cut(turn, ref.section(u' ', 0, 0), ref.section(u' ', 1)))
        putDue(turn, ref, std::max(keptMs(turn), lookAgainMs));
}

void cutOver(Turn &turn, const QString &feed)
{
    QMap<QString, QList<FeedKeyRow>> byKey;
    for (const FeedKeyRow &key : turn.rows.list<FeedKeyRow>(feed))
        byKey[key.about] += key;
    for (const QList<FeedKeyRow> &keys : std::as_const(byKey))
        cut(turn, overOf(turn, keys, turn.now));
}

void Office::cutOver(const QString &feed, WorkingSet &rows, Timestamp now)
{
    Turn turn{m_area, rows, now};
    office::cutOver(turn, feed);
}

} // namespace privity::office
