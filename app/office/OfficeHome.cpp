// SPDX-License-Identifier: Apache-2.0
#include "app/office/OfficeHome.h"

#include "app/office/KeyHome.h"
#include "app/office/OfficeLoop.h"
#include "app/platform/KeyFile.h"
#include "app/platform/PhoneNumbers.h"
#include "app/platform/SystemPorts.h"
#include "models/base/CanonicalJson.h"
#include "models/office/Parts.h"
#include "models/sync/DeskSync.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace privity::office {
namespace {

constexpr qint64 dayMs = 86400000;
const QString makingFile = u"/first-start"_s; // stands there until all is made

//! The public half of the identity, beside the statement: without it nothing could be checked once the sealed file
//! has gone off the host.
struct KeptStatement {
    QByteArray identityKey;
    SignedStatement keys;
    static constexpr auto describe()
    {
        return members(clear("identityKey", &KeptStatement::identityKey), clear("keys", &KeptStatement::keys));
    }
};

Done writeAll(const std::vector<std::pair<QString, QByteArray>> &files)
{
    for (const auto &[path, bytes] : files)
        if (const Done done = keyfile::write(path, bytes); !done)
            return done;
    return {};
}

} // namespace

bool OfficeHome::isNew(const QString &path)
{
    const auto there = [&](const QString &name) { return QFile::exists(path + name); };
    return there(makingFile) || !(there(u"/keys/statement.json"_s) || there(u"/store.key"_s) || there(u"/store.db"_s));
}

Done OfficeHome::make(const QString &path, const QStringList &brands, QByteArrayView passphrase, Timestamp now)
{
    if (brands.isEmpty())
        return fail(ErrorCode::UnknownBrand, u"there is no policy pack, so there is no brand to serve"_s);
    for (const QString &directory : {path, path + u"/keys"_s})
        if (const Done done = keyfile::makeDirectory(directory); !done)
            return done;
    if (const Done done = keyfile::write(path + makingFile, "An office is being made here.\n"); !done)
        return done;
    for (const QString &left :
        {u"/store.db"_s, u"/store.db-wal"_s, u"/store.db-shm"_s, u"/store.db-mark"_s}) // by an interrupted start
        QFile::remove(path + left);
    const Result<TlsIdentity> tls = TlsIdentity::make(
        u"privity-office"_s, now, {QSysInfo::machineHostName(), u"localhost"_s, u"127.0.0.1"_s, u"::1"_s});
    if (!tls)
        return tls.error();
    const Result<QByteArray> tlsHash = spkiHash(tls->certificatePem);
    if (!tlsHash)
        return tlsHash.error();
    const crypto::SignKey identity = crypto::SignKey::make();
    const crypto::SignKey control = crypto::SignKey::make();
    const QString keys = path + u"/keys/"_s;
    const QByteArray storeKey = crypto::randomBytes(32);
    std::vector<std::pair<QString, QByteArray>> files{
        {keys + u"identity.sealed"_s, keyfile::sealUnder(passphrase, identity.secret.view())},
        {keys + u"tls.pem"_s, tls->certificatePem}, {keys + u"tls.key"_s, tls->keyPem},
        {keys + u"control.key"_s, control.secret.view().toByteArray()}, {path + u"/store.key"_s, storeKey}};
    KeyStatement statement;
    statement.seq = 1;
    statement.tlsHashes = {*tlsHash};
    statement.controlKey = control.publicKey;
    statement.validFrom = now.plusMs(-dayMs);
    statement.validUntil = now.plusMs(730 * dayMs);
    for (const QString &brand : brands) {
        const crypto::SignKey log = crypto::SignKey::make();
        const crypto::BoxKey intake = crypto::BoxKey::make();
        statement.logKeys += BrandKey{brand, log.publicKey};
        statement.intakeKeys += BrandKey{brand, intake.publicKey};
        files.emplace_back(keys + brand + u".log"_s, log.secret.view().toByteArray());
        files.emplace_back(keys + brand + u".intake"_s, intake.secret.view().toByteArray());
        files.emplace_back(keys + brand + u".index"_s, crypto::randomBytes(32));
    }
    const KeptStatement kept{
        identity.publicKey, {statement, identity.sign(crypto::Domain::Keys, codec::bytes(statement))}};
    files.emplace_back(keys + u"statement.json"_s, codec::bytes(kept));
    if (const Done done = writeAll(files); !done)
        return done;
    QByteArray taken = storeKey;
    const SecretBytes key = SecretBytes::take(taken);
    if (const auto store = storage::openOfficeStore(path + u"/store.db"_s, key); !store)
        return store.error();
    if (const Done made = makeKeys(path, brands, now); !made)
        return made;
    return QFile::remove(path + makingFile) ? Done() : Done(fail(ErrorCode::FileUnwritable, path + makingFile));
}

Result<OfficeHome> OfficeHome::open(const QString &path, storage::Access access)
{
    OfficeHome home;
    home.path = path;
    const QString keys = path + u"/keys/"_s;
    const Result<SecretBytes> statementFile = keyfile::read(keys + u"statement.json"_s);
    const Result<SecretBytes> certificate = keyfile::read(keys + u"tls.pem"_s);
    const Result<SecretBytes> tlsKey = keyfile::read(keys + u"tls.key"_s);
    const Result<SecretBytes> storeKey = keyfile::read(path + u"/store.key"_s);
    for (const auto *file : {&statementFile, &certificate, &tlsKey, &storeKey})
        if (!*file)
            return file->error();
    const Result<JsonObject> object = parseCanonical(statementFile->view());
    KeptStatement kept;
    if (!object || codec::read(*object, kept))
        return fail(ErrorCode::Malformed, keys + u"statement.json"_s);
    if (const Done sound = checkStatement(
            kept.keys, kept.identityKey, 0, kept.keys.statement.validFrom, kept.keys.statement.validFrom);
        !sound)
        return sound.error();
    home.keys.identityKey = kept.identityKey;
    home.keys.statement = kept.keys;
    home.tls = {certificate->view().toByteArray(), tlsKey->view().toByteArray()};
    Result<QByteArray> tlsHash = spkiHash(home.tls.certificatePem);
    if (!tlsHash || !kept.keys.statement.tlsHashes.contains(*tlsHash))
        return fail(ErrorCode::KeysChanged, u"tls.pem is not the key of the statement"_s);
    home.keys.tlsKeyHash = *tlsHash;
    for (const BrandKey &brand : kept.keys.statement.logKeys) {
        Result<SecretBytes> log = keyfile::read(keys + brand.brand + u".log"_s);
        Result<SecretBytes> intake = keyfile::read(keys + brand.brand + u".intake"_s);
        Result<SecretBytes> index = keyfile::read(keys + brand.brand + u".index"_s);
        for (const auto *file : {&log, &intake, &index})
            if (!*file)
                return file->error();
        Result<crypto::SignKey> logKey = crypto::SignKey::fromSecret(*std::move(log));
        Result<crypto::BoxKey> intakeKey = crypto::BoxKey::fromSecret(*std::move(intake));
        const QString damaged = !logKey ? u".log"_s : !intakeKey ? u".intake"_s : u".index"_s;
        if (!logKey || !intakeKey || index->size() != 32)
            return fail(ErrorCode::StoreWrongKey, u"%1 is damaged"_s.arg(keys + brand.brand + damaged));
        if (logKey->publicKey != brand.key
            || !kept.keys.statement.intakeKeys.contains(BrandKey{brand.brand, intakeKey->publicKey}))
            return fail(ErrorCode::KeysChanged, u"the keys of %1 are not those of the statement"_s.arg(brand.brand));
        home.keys.brands.emplace(
            brand.brand, BrandKeys{*std::move(logKey), *std::move(intakeKey), *std::move(index), {}});
    }
    if (QFileInfo(path + u"/store.db"_s).size() == 0)
        return fail(ErrorCode::FileUnreadable,
            u"%1/store.db is gone or empty, and the record with it; put a copy back. Nothing was made in its place"_s
                .arg(path));
    Result<std::unique_ptr<RowStore>> store = storage::openOfficeStore(path + u"/store.db"_s, *storeKey, access);
    if (!store)
        return store.error();
    home.store = *std::move(store);
    if (!isOnlyRead(access)) {
        const Done joined = joinKeys(home, access);
        return joined ? Result<OfficeHome>(std::move(home)) : joined.error();
    }
    WorkingSet rows(*home.store);
    for (const auto &[brand, brandKeys] : home.keys.brands)
        if (const Done sound = checkIndex(rows, brand, brandKeys.index); !sound)
            return sound.error();
    if (access == storage::Access::ReadChecked && QFileInfo::exists(path + u"/keys.db"_s)) { // it has copies of its own
        const Result<SecretBytes> key = keyfile::read(path + u"/keys.key"_s);
        const Done checked = key ? storage::checkKeyStore(path + u"/keys.db"_s, *key) : Done(key.error());
        if (!checked)
            return checked.error();
    }
    return home;
}

Done OfficeHome::keepStatement(const SignedStatement &statement) const
{
    const KeptStatement kept{keys.identityKey, statement};
    return keyfile::write(path + u"/keys/statement.json"_s, codec::bytes(kept));
}

Done OfficeHome::decide(const std::function<Done(Turn &)> &act) const
{
    SystemClock clock;
    SystemRandom random;
    LibPhoneNumbers phones;
    OfficeLoop loop(*store, keys, phones, clock, random);
    return loop.decide(act);
}

} // namespace privity::office
