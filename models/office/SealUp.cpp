// SPDX-License-Identifier: Apache-2.0
#include "models/office/SealUp.h"

#include "models/office/Parts.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr int rowsAtOnce = 200;
const QString mark = u"sealed-up"_s; //!< its value: "done", or which list is under way and after what

//! One list of rows: the records of a brand, the entries of a desk, the feed of a desk.
struct Stretch {
    QString name;
    std::function<std::optional<QString>(const QString &after)>
        seal; //!< the place after the last one; none: at its end
};

std::optional<QString> sealRecords(Turn &turn, const QString &brand, const QString &after)
{
    const std::optional<Value> from = after.isEmpty() ? std::nullopt : std::optional(toValue(after));
    QString last;
    for (const RecordRow &row :
        turn.rows.rows<RecordRow>({&tableOf<RecordRow>(), {toValue(brand)}, from, rowsAtOnce, false})) {
        if (std::exchange(last, row.customer.text) == row.customer.text)
            continue;
        for (const auto &[held, blob] : recordsOf(turn, brand, row.customer))
            if (const Result<SourceRecord> record = SourceRecord::fromBlob(blob); record && held.keyId.isEmpty())
                (void)putRecord(turn, row.customer, *record);
    }
    return last.isEmpty() ? std::nullopt : std::optional(last);
}

template<class R, class Seal>
std::optional<QString> sealNumbered(Turn &turn, const QString &list, const QString &after, Seal &&seal)
{
    const quint64 from = sequenceFromText(after).valueOr(0);
    QString last;
    for (R &row : turn.rows.rows<R>({&tableOf<R>(), {toValue(list)}, toValue(from), rowsAtOnce, false}))
        last = sequenceText(seal(row));
    return last.isEmpty() ? std::nullopt : std::optional(last);
}

std::vector<Stretch> stretches(Turn &turn)
{
    std::vector<Stretch> all;
    for (const auto &[name, keys] : turn.area.keys.brands)
        all.push_back({name, [&turn, brand = name](const QString &after) { return sealRecords(turn, brand, after); }});
    for (const DeskRow &desk : turn.rows.list<DeskRow>()) {
        all.push_back({desk.id.text, [&turn, author = desk.id.text](const QString &after) {
                           return sealNumbered<JournalRow>(turn, author, after, [&](JournalRow &row) {
                               if (row.body)
                                   fileEntry(turn, row, Event::fromBytes(*row.body).valueOr({}));
                               turn.rows.put(row);
                               return row.n;
                           });
                       }});
        all.push_back({deskFeed(desk.id), [&turn, feed = deskFeed(desk.id)](const QString &after) {
                           return sealNumbered<FeedRow>(turn, feed, after, [&](FeedRow &row) {
                               const quint64 seq = row.seq;
                               const Event event = Event::fromBytes(row.event).valueOr({});
                               const auto whose = turn.rows.find<InteractionRow>(InteractionId{event.correlation});
                               if (!whose || row.personal.isEmpty() || !row.subject.isEmpty())
                                   return seq;
                               row.brand = whose->brand;
                               const QString subject = whose->customer ? whose->customer->text : whose->id.text;
                               OfficeSync::reseal(turn.rows, turn.area.keys, row, subject);
                               turn.rows.put(PartRow{row.brand, subject, feed, seq});
                               return seq;
                           });
                       }});
    }
    return all;
}

} // namespace

bool sealUp(Turn &turn)
{
    const QString state = QString::fromUtf8(turn.rows.find<SettingRow>(mark).value_or(SettingRow{}).value);
    if (state == u"done"_s)
        return false;
    const QString under = state.section(u'\n', 0, 0), after = state.section(u'\n', 1);
    bool reached = under.isEmpty();
    for (const Stretch &stretch : stretches(turn)) {
        const bool isUnder = stretch.name == under;
        reached = reached || isUnder;
        if (!reached)
            continue;
        if (const auto next = stretch.seal(isUnder ? after : QString())) {
            turn.rows.put(SettingRow{mark, (stretch.name + u'\n' + *next).toUtf8()});
            return true;
        }
    }
    turn.rows.put(SettingRow{mark, "done"});
    return false;
}

} // namespace privity::office
