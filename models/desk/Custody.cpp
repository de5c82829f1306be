// SPDX-License-Identifier: Apache-2.0
#include "models/desk/Custody.h"

#include "models/base/JsonReader.h"
#include "models/crypto/Crypto.h"

#include <QJsonDocument>
#include <array>
#include <optional>

namespace privity::desk {
namespace {

using namespace Qt::StringLiterals;
using enum CustodyStep;
using Says = KeyringSays;
using Door = DoorState;

constexpr QByteArrayView slotDomain("privity/keys/keyring/v1");
constexpr int version = 1;

//! What is not named is of no weight. The first row that fits is taken.
struct Row {
    std::optional<FoundHome::Keys> keys;
    std::optional<bool> keyringSlot, store, clearKey;
    std::optional<KeyringSays> keyring;
    CustodyMove move;
};

constexpr auto any = std::nullopt;
constexpr FoundHome::Keys no = FoundHome::NoKeys, good = FoundHome::Good, damaged = FoundHome::Damaged;

// clang-format off
constexpr std::array table{
    //  keys.json  slot A  desk.db  desk.key  keyring
    Row{good,      false,  any,     any,      any,            {Stop, Door::Passphrase}},
    Row{good,      true,   any,     any,      Says::NotAsked, {AskKeyring}},
    Row{good,      true,   any,     any,      Says::Holds,    {Unwrap}},
    Row{good,      true,   any,     any,      Says::Locked,   {Stop, Door::KeyringLocked}},
    Row{good,      true,   any,     any,      Says::Absent,   {Stop, Door::KeyringAbsent}},
    Row{good,      true,   any,     true,     any,            {WrapClearKey}}, // the last start got no further
    Row{good,      true,   false,   false,    any,            {MakeKey}},      // likewise: nothing was kept under it
    Row{good,      true,   true,    false,    any,            {Stop, Door::KeyringChanged}},
    Row{damaged,   any,    true,    false,    any,            {Stop, Door::KeysDamaged}},
    Row{no,        any,    true,    false,    any,            {Stop, Door::KeyLost}},
    // nothing, or no more than the key of an older version
    Row{any,       any,    any,     any,      Says::NotAsked, {AskKeyring}},
    Row{any,       any,    any,     any,      Says::Locked,   {Stop, Door::KeyringLocked}},
    Row{any,       any,    any,     any,      Says::Absent,   {Stop, Door::NewPassphrase}},
    Row{any,       any,    any,     true,     any,            {WrapClearKey}},
    Row{any,       any,    false,   false,    Says::Holds,    {Stop, Door::StoreGone}},
    Row{any,       any,    false,   false,    any,            {MakeKey}},
};
// clang-format on

template<class T>
bool fits(const std::optional<T> &wanted, T is)
{
    return !wanted || *wanted == is;
}

} // namespace

CustodyMove decide(const FoundHome &found)
{
    for (const Row &row : table)
        if (fits(row.keys, found.keys) && fits(row.keyringSlot, found.keyringSlot) && fits(row.store, found.store)
            && fits(row.clearKey, found.clearKey) && fits(row.keyring, found.keyring))
            return row.move;
    return {Stop, Door::KeyLost};
}

Result<KeysFile> KeysFile::read(QByteArrayView json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return fail(ErrorCode::Malformed);
    JsonReader reader(document.object());
    if (reader.integer("version"_L1) > version)
        return fail(ErrorCode::StoreNewer);
    const Result<QByteArray> keyring = crypto::fromBase64(reader.textOr("keyring"_L1));
    const Result<QByteArray> passphrase = crypto::fromBase64(reader.textOr("passphrase"_L1));
    if (const Done done = reader.finish(); !done)
        return done.error();
    if (!keyring || !passphrase || (keyring->isEmpty() && passphrase->isEmpty()))
        return fail(ErrorCode::Malformed);
    return KeysFile{*keyring, *passphrase};
}

QByteArray KeysFile::write() const
{
    QJsonObject object{{u"version"_s, version}};
    if (!keyring.isEmpty())
        object[u"keyring"_s] = QString::fromLatin1(crypto::toBase64(keyring));
    if (!passphrase.isEmpty())
        object[u"passphrase"_s] = QString::fromLatin1(crypto::toBase64(passphrase));
    return QJsonDocument(object).toJson();
}

QByteArray wrapKey(const SecretBytes &slotKey, const SecretBytes &storeKey)
{
    return crypto::seal(slotKey, storeKey.view(), slotDomain);
}

Result<SecretBytes> unwrapKey(const SecretBytes &slotKey, QByteArrayView wrapped)
{
    return slotKey.size() == 32 ? crypto::open(slotKey, wrapped, slotDomain) : fail(ErrorCode::SealBroken);
}

qint64 waitAfterWrongTriesMs(int tries)
{
    constexpr qint64 first = 30'000, longest = 15 * 60'000;
    return tries < 5 ? 0 : std::min(longest, first << std::min(tries - 5, 10));
}

} // namespace privity::desk
