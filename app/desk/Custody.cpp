// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Custody.h"

#include "app/desk/Aside.h"
#include "app/platform/HomeFolder.h"
#include "app/platform/KeyFile.h"
#include "app/storage/Stores.h"
#include "models/crypto/Crypto.h"
#include "models/desk/Salvage.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

const QString keysName = u"keys.json"_s, copyName = u"keys.json.copy"_s, clearName = u"desk.key"_s,
              storeName = u"desk.db"_s;
constexpr QByteArrayView clipboardDomain("privity/clipboard/v1");

Result<KeysFile> readKeys(const QString &path)
{
    const Result<SecretBytes> bytes = keyfile::read(path, 1 << 16);
    return bytes ? KeysFile::read(bytes->view()) : bytes.error();
}

} // namespace

Custody::Custody(QString home, Keyring &keyring, const Clock &clock, std::function<void(OpenedHome)> opened)
    : m_home(std::move(home)), m_keyring(keyring), m_clock(clock), m_opened(std::move(opened))
{
}

Custody::~Custody() { *m_alive = false; }

bool Custody::hasPassphrase(const QString &home)
{
    const Result<KeysFile> keys = readKeys(home + u'/' + keysName);
    return keys && !keys->passphrase.isEmpty();
}

bool Custody::isPassphrase(const QString &home, const SecretBytes &typed)
{
    const Result<KeysFile> keys = readKeys(home + u'/' + keysName);
    return keys && keyfile::openUnder(typed.view(), keys->passphrase);
}

SecretBytes Custody::clipboardKey(const SecretBytes &storeKey)
{
    QByteArray derived = crypto::hmacSha256(storeKey.view(), {clipboardDomain});
    return SecretBytes::take(derived);
}

void Custody::begin()
{
    m_fact = {};
    m_fact.state = DoorState::Waiting;
    tell();
    if (const Done made = keyfile::makeDirectory(m_home); !made)
        return Q_EMIT failed(made.error());
    m_fact.volatileDisk = home::isVolatile(m_home);
    if (const Done looked = look(); !looked)
        return Q_EMIT failed(looked.error());
    decideNow();
}

Done Custody::look()
{
    m_found = {};
    m_found.store = QFile::exists(path(storeName));
    m_found.clearKey = QFile::exists(path(clearName));
    QStringList unread;
    for (const QString &name : {keysName, copyName}) {
        if (!QFile::exists(path(name)))
            continue;
        Result<KeysFile> keys = readKeys(path(name));
        if (keys && m_found.keys != FoundHome::Good) {
            m_keys = *std::move(keys);
            m_found.keys = FoundHome::Good;
        } else if (!keys && keys.error().code != ErrorCode::Malformed && keys.error().code != ErrorCode::MissingField
            && keys.error().code != ErrorCode::WrongType) {
            return keys.error(); // of a newer version, or not for us to read: it stays where it is
        } else if (!keys) {
            unread += name;
        }
    }
    if (m_found.keys != FoundHome::Good && !unread.isEmpty())
        m_found.keys = FoundHome::Damaged;
    m_found.keyringSlot = m_found.keys == FoundHome::Good && !m_keys.keyring.isEmpty();
    m_found.passphraseSlot = m_found.keys == FoundHome::Good && !m_keys.passphrase.isEmpty();
    // One of two that can't be read is moved away and written anew; both stay for a person to decide, unless there is
    // nothing that they could open.
    if (!unread.isEmpty() && (m_found.keys == FoundHome::Good || !m_found.store || m_found.clearKey)) {
        const Result<QString> kept = home::setAside(m_home, unread, m_clock.now());
        if (!kept)
            return kept.error();
        m_fact.keptAt = *kept;
        if (m_found.keys == FoundHome::Good)
            return writeKeys(m_keys);
    }
    return {};
}

void Custody::decideNow()
{
    const CustodyMove move = decide(m_found);
    switch (move.step) {
    case CustodyStep::AskKeyring: return askKeyring();
    case CustodyStep::Unwrap: {
        Result<SecretBytes> key = unwrapKey(m_slotKey, m_keys.keyring);
        if (key)
            return openStore(*std::move(key));
        m_found.keyring = KeyringSays::Other;
        return decideNow();
    }
    case CustodyStep::MakeKey: return intoKeyring(SecretBytes::random(32), false);
    case CustodyStep::WrapClearKey: {
        Result<SecretBytes> key = keyfile::read(path(clearName));
        if (!key)
            return Q_EMIT failed(key.error());
        return intoKeyring(*std::move(key), true);
    }
    case CustodyStep::Stop: break;
    }
    if (move.door == DoorState::StoreGone && m_anew)
        return intoKeyring(SecretBytes::random(32), false);
    stopAt(move.door);
}

void Custody::askKeyring()
{
    m_fact.state = DoorState::Waiting;
    tell();
    m_keyring.read([this, alive = m_alive](KeyringAnswer answer) {
        if (!*alive)
            return;
        m_found.keyring = answer.says;
        m_slotKey = std::move(answer.value);
        if (m_slotKey.size() != 32 && answer.says == KeyringSays::Holds)
            m_found.keyring = KeyringSays::Other;
        decideNow();
    });
}

//! Wrapped on the disk first, then the keyring, then both read back: whatever ends this half-way leaves the clear key
//! where it was, or nothing that was kept.
void Custody::intoKeyring(SecretBytes storeKey, bool erasesClearKey)
{
    if (m_slotKey.size() != 32) // one that is there stays: an older store of this place may come back
        m_slotKey = SecretBytes::random(32);
    if (const Done written = writeKeys({wrapKey(m_slotKey, storeKey), {}}); !written)
        return Q_EMIT failed(written.error());
    const auto key = std::make_shared<SecretBytes>(std::move(storeKey));
    m_keyring.write(m_slotKey, [this, alive = m_alive, key, erasesClearKey](bool kept) {
        if (!*alive)
            return;
        const auto cannot = [this] {
            (void)home::erase(path(keysName)); // it opens nothing: no keyring holds its slot's key
            (void)home::erase(path(copyName));
            m_found.keyring = KeyringSays::Absent;
            m_found.keys = FoundHome::NoKeys;
            decideNow();
        };
        if (!kept)
            return cannot();
        m_keyring.read([this, alive, key, erasesClearKey, cannot](KeyringAnswer answer) {
            if (!*alive)
                return;
            const Result<KeysFile> keys = readKeys(path(keysName));
            const Result<SecretBytes> back = keys ? unwrapKey(answer.value, keys->keyring) : keys.error();
            if (!back || !crypto::equalInConstantTime(back->view(), key->view()))
                return cannot();
            m_keys = *keys;
            m_found.clearKey = erasesClearKey;
            openStore(std::move(*key));
        });
    });
}

void Custody::underPassphrase(SecretBytes typed)
{
    SecretBytes storeKey;
    if (m_found.clearKey) {
        Result<SecretBytes> clear = keyfile::read(path(clearName));
        if (!clear)
            return Q_EMIT failed(clear.error());
        storeKey = *std::move(clear);
    } else {
        storeKey = SecretBytes::random(32);
    }
    m_fact.checking = true;
    tell();
    const auto passphrase = std::make_shared<SecretBytes>(std::move(typed));
    const auto key = std::make_shared<SecretBytes>(std::move(storeKey));
    aside(
        this, [passphrase, key] { return keyfile::sealUnder(passphrase->view(), key->view()); },
        [this, passphrase, key](const QByteArray &sealed) {
            const Done written = writeKeys({{}, sealed});
            if (!written)
                return Q_EMIT failed(written.error());
            aside(
                this, [home = m_home, passphrase] { return isPassphrase(home, *passphrase); },
                [this, key](bool readBack) {
                    m_fact.checking = false;
                    if (!readBack)
                        return Q_EMIT failed(fail(ErrorCode::FileUnwritable, path(keysName)));
                    openStore(std::move(*key));
                });
        });
}

void Custody::enter(SecretBytes typed)
{
    if (m_fact.checking || !m_fact.asks)
        return;
    if (m_fact.state == DoorState::NewPassphrase)
        return underPassphrase(std::move(typed));
    m_fact.checking = true;
    m_fact.wrong = false;
    m_fact.waitMs = 0;
    tell();
    const auto passphrase = std::make_shared<SecretBytes>(std::move(typed));
    aside(
        this,
        [passphrase, sealed = m_keys.passphrase] {
            return std::make_shared<Result<SecretBytes>>(keyfile::openUnder(passphrase->view(), sealed));
        },
        [this](const std::shared_ptr<Result<SecretBytes>> &key) {
            m_fact.checking = false;
            if (*key)
                return openStore(std::move(**key));
            m_fact.wrong = true;
            m_fact.waitMs = waitAfterWrongTriesMs(++m_wrong);
            tell();
        });
}

void Custody::answer(DoorAct act, SecretBytes typed)
{
    switch (act) {
    case DoorAct::Again: return begin();
    case DoorAct::Enter: return enter(std::move(typed));
    case DoorAct::StartAnew: return startAnew();
    }
}

void Custody::startAnew()
{
    if (!m_fact.startsAnew)
        return;
    const Result<QString> kept =
        home::setAside(m_home, storage::filesOf(storeName) + QStringList{keysName, copyName}, m_clock.now());
    if (!kept)
        return Q_EMIT failed(kept.error());
    m_anew = true;
    m_damagedAt = m_fact.state == DoorState::StoreDamaged ? *kept : QString();
    begin();
    m_fact.keptAt = *kept;
    tell();
}

Done Custody::writeKeys(const KeysFile &keys)
{
    const QByteArray bytes = keys.write();
    if (const Done done = keyfile::write(path(copyName), bytes); !done)
        return done;
    return keyfile::write(path(keysName), bytes);
}

void Custody::openStore(SecretBytes key)
{
    Result<std::unique_ptr<RowStore>> store = storage::openDeskStore(path(storeName), key);
    if (!store && (store.error().code == ErrorCode::StoreWrongKey || store.error().code == ErrorCode::StoreDamaged)
        && !m_found.clearKey) {
        m_damagedKey = std::move(key);
        return stopAt(DoorState::StoreDamaged); // the seal says that the key is the right one
    }
    if (!store)
        return Q_EMIT failed(store.error());
    if (const Done erased = home::erase(path(clearName)); !erased) // the wrapped key was read back, and it opened
        return Q_EMIT failed(erased.error());
    if (!m_damagedAt.isEmpty())
        takeOver(**store);
    m_fact.state = DoorState::Open;
    m_fact.asks = m_fact.wrong = m_fact.startsAnew = false;
    m_opened({*std::move(store), clipboardKey(key)});
    tell();
}

void Custody::takeOver(RowStore &fresh)
{
    const QString path = std::exchange(m_damagedAt, {}) + u'/' + storeName;
    const Salvaged salvaged = salvage(*storage::readDamagedStore(path, std::move(m_damagedKey)), m_clock.now());
    if (const Done kept = keepSalvaged(fresh, salvaged); !kept)
        return; // it is as it was set aside
    m_fact.saved = int(salvaged.entries.size());
    m_fact.savedNothing = salvaged.isNobody;
}

void Custody::stopAt(DoorState state)
{
    using enum DoorState;
    m_fact.state = state;
    m_fact.asks = state == NewPassphrase || m_found.passphraseSlot;
    m_fact.startsAnew = state == KeyringChanged || state == KeyLost || state == KeysDamaged || state == StoreDamaged
        || state == StoreGone;
    tell();
}

} // namespace privity::desk
