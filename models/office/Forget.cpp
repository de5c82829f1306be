// SPDX-License-Identifier: Apache-2.0
#include "models/office/Forget.h"

#include "models/journal/Log.h"
#include "models/office/Checks.h"
#include "models/office/Interactions.h"
#include "models/office/Parts.h"
#include "models/protocol/KeyMessages.h"

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

//! Pairs that name one of these records.
void eraseDuplicates(Turn &turn, const QString &brand, const QList<RecordRow> &records)
{
    const auto names = [&](const QString &source, const QString &key) {
        return std::any_of(records.begin(), records.end(),
            [&](const RecordRow &row) { return row.source == source && row.key == key; });
    };
    for (const DuplicateRow &pair : turn.rows.list<DuplicateRow>(brand))
        if (names(pair.sourceA, pair.keyA) || names(pair.sourceB, pair.keyB))
            turn.rows.erase<DuplicateRow>(brand, pair.sourceA, pair.keyA, pair.sourceB, pair.keyB);
}

} // namespace

Result<Forgotten> forgetCustomer(Turn &turn, const keystore::ForgottenRow &line)
{
    const auto &[brand, counter, customer, reason, at] = line;
    if (!turn.area.keys.brand(brand))
        return fail(ErrorCode::UnknownBrand, brand);
    Forgotten counts;
    SubjectForgotten noted{brand, counter, reason, {}};
    turn.rows.put(line);
    keystore::SubjectKeys keys = keysOf(turn, brand);
    for (const keystore::RetentionClass &retention : keystore::retentionClasses)
        if (!retention.outlivesForgetting)
            if (const auto id = keys.destroy(customer.text, retention))
                noted.keys += *id;
    counts.keys = noted.keys.size();

    const QList<RecordRow> records = turn.rows.list<RecordRow>(brand, customer);
    for (const RecordRow &row : records) {
        eraseTokens(turn, row);
        turn.rows.erase<RecordRow>(brand, customer, row.source, row.key);
    }
    counts.records = records.size();
    eraseDuplicates(turn, brand, records);
    turn.rows.erase<SettledRow>(brand, customer);
    eraseRations(turn, brand, customer);
    endForgotten(turn, brand, customer);
    counts.parts = eraseParts(turn, brand, customer.text);

    recordByOffice(turn.rows, turn.area.keys, brand, officeEvent(turn, brand, noted), turn.area.random, turn.now);
    OfficeSync::feed(turn.rows, controlFeed(brand), officeEvent(turn, brand, KeyDestroyed{brand, counter, customer}));
    journal::LogRow log = *turn.rows.find<journal::LogRow>(brand); // it holds the entry just noted
    log.forgotten = counter;
    log.signedAt = {}; // a head says so at once
    turn.rows.put(log);
    return counts;
}

bool isHeld(Turn &turn, const QString &brand, const CustomerId &customer)
{
    return keysOf(turn, brand).find(customer.text, keystore::care)
        || !turn.rows.list<RecordRow>(brand, customer).isEmpty();
}

QList<keystore::ForgottenRow> unfollowed(Turn &turn, const QString &brand)
{
    const quint64 followed = turn.rows.find<journal::LogRow>(brand).value_or(journal::LogRow{}).forgotten;
    return turn.rows.rows<keystore::ForgottenRow>(
        {&tableOf<keystore::ForgottenRow>(), {toValue(brand)}, toValue(followed), -1, false});
}

QList<Unconfirmed> unconfirmed(Turn &turn, const QString &brand)
{
    QList<Unconfirmed> open;
    const QString feed = controlFeed(brand);
    for (const FeedRow &row : turn.rows.list<FeedRow>(feed)) {
        const Result<Event> event = Event::fromBytes(row.event);
        const Result<KeyDestroyed> told = event ? event->read<KeyDestroyed>() : Result<KeyDestroyed>(event.error());
        if (!told)
            continue;
        Unconfirmed one{told->counter, {}};
        for (const DeskRow &desk : turn.rows.list<DeskRow>())
            if (!desk.isOut() && desk.brands.contains(brand) && desk.enrolledAt <= event->time && desk.seenAt.ms > 0
                && turn.rows.find<ConfirmedRow>(feed, desk.id).value_or(ConfirmedRow{}).seq < row.seq)
                one.desks += desk;
        if (!one.desks.isEmpty())
            open += one;
    }
    return open;
}

} // namespace privity::office
