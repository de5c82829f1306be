// SPDX-License-Identifier: Apache-2.0
#include "app/office/KeyHome.h"

#include "app/office/ForgetList.h"
#include "app/platform/KeyFile.h"
#include "app/platform/SystemPorts.h"
#include "models/journal/Log.h"
#include "models/keystore/PairedStore.h"
#include "models/keystore/SubjectKeys.h"
#include "models/office/Parts.h"
#include "models/office/SealUp.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr int keysOfOneTransaction = 1000;

QString epochFile(const QString &path, const QString &brand, quint64 epoch)
{
    return u"%1/keys/%2.kek.%3"_s.arg(path, brand).arg(epoch);
}

QStringList epochFiles(const QString &path, const QString &brand)
{
    return QDir(path + u"/keys"_s).entryList({brand + u".kek.*"_s}, QDir::Files);
}

Result<keystore::KeyEpochs> readEpochs(const QString &path, const QString &brand)
{
    keystore::KeyEpochs epochs;
    for (const QString &name : epochFiles(path, brand)) {
        bool ok = false;
        const quint64 epoch = name.section(u'.', -1).toULongLong(&ok);
        Result<SecretBytes> key = keyfile::read(path + u"/keys/"_s + name);
        if (!key)
            return key.error();
        if (ok && key->size() == 32)
            epochs.emplace(epoch, *std::move(key));
        else if (ok)
            return fail(ErrorCode::Malformed, path + u"/keys/"_s + name);
    }
    return epochs;
}

Done writeEpochs(const OfficeHome &home, const QStringList &brands, Timestamp now)
{
    return home.decide([&](Turn &turn) -> Done {
        for (const QString &brand : brands)
            turn.rows.put(keystore::KeyEpochRow{brand, home.keys.brand(brand)->epochs.rbegin()->first, now});
        return {};
    });
}

//! An office of before there was a key store has none; one that lost it does not get another.
Done makeMissingKeys(const OfficeHome &home, const QStringList &brands)
{
    const QString file = home.path + u"/keys.db"_s;
    if (QFileInfo(file).size() > 0)
        return {};
    WorkingSet rows(*home.store);
    const bool hadKeys =
        !rows.list<keystore::KeyMarkRow>().isEmpty() || QFileInfo(home.path + u"/forgotten.list"_s).size() > 0;
    if (rows.fault())
        return *rows.fault();
    if (hadKeys)
        return fail(ErrorCode::KeysOlder, u"%1 is gone or empty; nothing was made in its place"_s.arg(file));
    return makeKeys(home.path, brands, SystemClock().now());
}

//! What is known of a brand before anything is served.
keystore::Found foundOf(const OfficeHome &home, Turn &turn, const ForgetList &list, const QString &brand)
{
    keystore::Found found{brand, list.of(brand), turn.rows.list<keystore::ForgottenRow>(brand), 0, 0, 0, {}};
    found.followed = turn.rows.find<journal::LogRow>(brand).value_or(journal::LogRow{}).forgotten;
    if (const auto shown = turn.rows.find<SettingRow>(forgottenShown(brand)))
        found.shown = sequenceFromText(QString::fromLatin1(shown->value)).valueOr(0);
    found.epoch = turn.rows.find<keystore::KeyEpochRow>(brand).value_or(keystore::KeyEpochRow{}).epoch;
    for (const auto &[epoch, key] : home.keys.brand(brand)->epochs)
        found.epochs += epoch;
    return found;
}

Done checkWrites(Turn &turn)
{
    for (const keystore::KeyMarkRow &mark : turn.rows.list<keystore::KeyMarkRow>())
        if (turn.rows.find<keystore::KeyWritesRow>(mark.name).value_or(keystore::KeyWritesRow{}).count < mark.count)
            return fail(ErrorCode::KeysOlder, u"keys.db is older than store.db"_s);
    return {};
}

//! The lists are made one, and the data follows.
Done follow(OfficeHome &home, const QStringList &brands)
{
    Result<ForgetList> list = ForgetList::open(home.path + u"/forgotten.list"_s);
    if (!list)
        return list.error();
    std::vector<keystore::Restored> due;
    const Done judged = home.decide([&](Turn &turn) -> Done {
        Done sound = checkWrites(turn);
        for (const QString &brand : brands) {
            if (sound)
                sound = checkIndex(turn.rows, brand, home.keys.brand(brand)->index);
            if (!sound)
                break;
            const Result<keystore::Restored> restored = keystore::judge(foundOf(home, turn, *list, brand));
            sound = restored ? keystore::SubjectKeys(turn.rows, brand, home.keys.brand(brand)->epochs).check()
                             : Done(restored.error());
            if (restored)
                due.push_back(*restored);
            home.keysSince[brand] =
                turn.rows.find<keystore::KeyEpochRow>(brand).value_or(keystore::KeyEpochRow{}).since;
        }
        return sound;
    });
    if (!judged)
        return judged;
    for (const keystore::Restored &restored : due) {
        for (const keystore::ForgottenRow &row : restored.toFollow) {
            const Done done = home.decide([&](Turn &turn) -> Done {
                const Result<Forgotten> forgotten = forgetCustomer(turn, row);
                return forgotten ? Done() : Done(forgotten.error());
            });
            if (!done)
                return done;
        }
        for (const keystore::ForgottenRow &row : restored.toFile)
            if (const Done done = list->append(row); !done)
                return done;
        for (const keystore::ForgottenRow &row : restored.toSettle + restored.toFile)
            if (const Done done = list->settle(row); !done)
                return done;
    }
    return {};
}

//! Keys of epochs that are over: what a crash left of a rotation.
Done destroyOldEpochs(OfficeHome &home, const QStringList &brands)
{
    for (const QString &brand : brands) {
        quint64 current = 0;
        const Done read = home.decide([&](Turn &turn) -> Done {
            current = turn.rows.find<keystore::KeyEpochRow>(brand).value_or(keystore::KeyEpochRow{}).epoch;
            return {};
        });
        if (!read)
            return read;
        keystore::KeyEpochs &epochs = home.keys.brands.find(brand)->second.epochs;
        for (auto at = epochs.begin(); at != epochs.end() && at->first < current; at = epochs.erase(at))
            if (const Done done = keyfile::destroy(epochFile(home.path, brand, at->first)); !done)
                return done;
    }
    return {};
}

QStringList brandsOf(const OfficeHome &home)
{
    QStringList brands;
    for (const auto &[brand, keys] : home.keys.brands)
        brands += brand;
    return brands;
}

} // namespace

Done makeKeys(const QString &path, const QStringList &brands, Timestamp now)
{
    for (const QString &left : storage::filesOf(u"/keys.db"_s)) // by an interrupted start
        QFile::remove(path + left);
    const SecretBytes key = SecretBytes::random(32);
    if (const Done done = keyfile::write(path + u"/keys.key"_s, key.view()); !done)
        return done;
    for (const QString &brand : brands)
        if (const Done done = keyfile::write(epochFile(path, brand, 1), SecretBytes::random(32).view()); !done)
            return done;
    const Result<std::unique_ptr<RowStore>> store = storage::openKeyStore(path + u"/keys.db"_s, key);
    if (!store)
        return store.error();
    if (const Done begun = (*store)->begin(); !begun)
        return begun;
    WorkingSet rows(**store);
    for (const QString &brand : brands)
        rows.put(keystore::KeyEpochRow{brand, 1, now});
    const Done flushed = rows.flush();
    return flushed ? (*store)->commit() : flushed;
}

Done joinKeys(OfficeHome &home, storage::Access access)
{
    const QStringList brands = brandsOf(home);
    if (const Done made = makeMissingKeys(home, brands); !made)
        return made;
    const Result<SecretBytes> key = keyfile::read(home.path + u"/keys.key"_s);
    if (!key)
        return key.error();
    for (auto &[brand, keys] : home.keys.brands) {
        Result<keystore::KeyEpochs> epochs = readEpochs(home.path, brand);
        if (!epochs)
            return epochs.error();
        if (epochs->empty())
            return fail(ErrorCode::KeysOlder, u"%1/keys/%2.kek.* is gone"_s.arg(home.path, brand));
        keys.epochs = *std::move(epochs);
    }
    Result<std::unique_ptr<RowStore>> store = storage::openKeyStore(home.path + u"/keys.db"_s, *key, access);
    if (!store)
        return store.error();
    home.store = std::make_unique<keystore::PairedStore>(std::move(home.store), *std::move(store));
    if (const Done done = follow(home, brands); !done)
        return done;
    if (const Done done = destroyOldEpochs(home, brands); !done)
        return done;
    bool more = true;
    while (more)
        if (const Done done = home.decide([&](Turn &turn) -> Done { return more = sealUp(turn), Done(); }); !done)
            return done;
    return {};
}

Done forgetDurably(
    OfficeHome &home, const QString &brand, const CustomerId &customer, const QString &reason, ForgetReport &report)
{
    Result<ForgetList> list = ForgetList::open(home.path + u"/forgotten.list"_s);
    if (!list)
        return list.error();
    keystore::ForgottenRow row{brand, 0, customer, reason, {}};
    const Done held = home.decide([&](Turn &turn) -> Done {
        row.at = turn.now;
        row.counter = turn.rows.find<journal::LogRow>(brand).value_or(journal::LogRow{}).forgotten + 1;
        return isHeld(turn, brand, customer) ? Done() : Done(fail(ErrorCode::NotFound, customer.text));
    });
    if (!held)
        return held;
    if (const Done noted = list->append(row); !noted) // from here on it is done, whatever happens
        return noted;
    report.isPromised = true;
    const Done done = home.decide([&](Turn &turn) -> Done {
        const Result<Forgotten> forgotten = forgetCustomer(turn, row);
        if (forgotten)
            report.done = *forgotten;
        report.unconfirmed = unconfirmed(turn, brand);
        report.counter = row.counter;
        return forgotten ? Done() : Done(forgotten.error());
    });
    if (!done)
        return done;
    if (const Done settled = list->settle(row); !settled)
        return settled;
    for (const QString &name : {u"/store"_s, u"/keys"_s}) {
        const Result<SecretBytes> key = keyfile::read(home.path + name + u".key"_s);
        const Done emptied = key ? storage::emptyLog(home.path + name + u".db"_s, *key) : Done(key.error());
        if (!emptied)
            report.logs = emptied.error();
    }
    return {};
}

Done rotateKeys(OfficeHome home)
{
    const QStringList brands = brandsOf(home);
    for (auto &[brand, keys] : home.keys.brands) {
        const quint64 newest = keys.epochs.rbegin()->first;
        if (keys.epochs.size() > 1) // a rotation was interrupted: on with its key
            continue;
        SecretBytes made = SecretBytes::random(32);
        if (const Done done = keyfile::write(epochFile(home.path, brand, newest + 1), made.view()); !done)
            return done;
        keys.epochs.emplace(newest + 1, std::move(made));
    }
    for (const QString &brand : brands) {
        std::optional<Value> after;
        for (bool more = true; more;) {
            const Done done = home.decide([&](Turn &turn) -> Done {
                QList<keystore::SubjectKeyRow> rows = turn.rows.rows<keystore::SubjectKeyRow>(
                    {&tableOf<keystore::SubjectKeyRow>(), {toValue(brand)}, after, keysOfOneTransaction, false});
                more = rows.size() == keysOfOneTransaction;
                const QString last = more ? rows.last().subject : QString();
                keystore::SubjectKeys keys(turn.rows, brand, home.keys.brand(brand)->epochs);
                for (const keystore::SubjectKeyRow &row : std::as_const(rows)) {
                    if (more && row.subject == last) // its other keys may be on the next page
                        break;
                    if (const Result<bool> wrapped = keys.rewrap(row); !wrapped)
                        return wrapped.error();
                    after = toValue(row.subject);
                }
                return {};
            });
            if (!done)
                return done;
        }
    }
    if (const Done done = writeEpochs(home, brands, SystemClock().now()); !done)
        return done;
    if (const Done done = destroyOldEpochs(home, brands); !done)
        return done;
    home.store.reset();
    const Result<SecretBytes> key = keyfile::read(home.path + u"/keys.key"_s);
    return key ? storage::compactKeyStore(home.path + u"/keys.db"_s, *key) : Done(key.error());
}

} // namespace privity::office
