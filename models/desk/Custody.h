// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"
#include "models/desk/Door.h"

//! Who keeps the key of the desk's store, and what is to be done with what is found: pure, a table.
namespace privity::desk {

//! keys.json: the store's key, wrapped once for each slot. Its bytes tell nothing without what opens a slot.
struct KeysFile {
    QByteArray keyring;    //!< sealed under a key that the system's keyring holds; empty: no such slot
    QByteArray passphrase; //!< sealed under a passphrase (Argon2id); empty: no such slot

    //! Malformed, or StoreNewer for a version that is not known here.
    static Result<KeysFile> read(QByteArrayView json);
    [[nodiscard]] QByteArray write() const;
};

//! The slot of the keyring: 32 bytes under 32 bytes, bound to what it is for.
QByteArray wrapKey(const SecretBytes &slotKey, const SecretBytes &storeKey);
Result<SecretBytes> unwrapKey(const SecretBytes &slotKey, QByteArrayView wrapped); //!< SealBroken

//! NotAsked: of no weight yet. Other: an entry that does not open this store's slot.
enum class KeyringSays { NotAsked, Absent, Locked, Empty, Holds, Other };

//! What lies in the desk's directory, and what the keyring says of it.
struct FoundHome {
    enum Keys { NoKeys, Good, Damaged };
    Keys keys = NoKeys;
    bool keyringSlot = false, passphraseSlot = false;
    bool store = false;    //!< desk.db
    bool clearKey = false; //!< desk.key, of a version that knew no keyring
    KeyringSays keyring = KeyringSays::NotAsked;
};

enum class CustodyStep {
    AskKeyring,   //!< and decide again
    Unwrap,       //!< take the store's key out of the keyring's slot
    MakeKey,      //!< a new key for a new store, into the keyring
    WrapClearKey, //!< the key of desk.key, into the keyring
    Stop,         //!< at the door
};

struct CustodyMove {
    CustodyStep step = CustodyStep::Stop;
    DoorState door = DoorState::Open;
    friend bool operator==(const CustodyMove &, const CustodyMove &) = default;
};

//! A new key is made only where there is neither a store nor a key (tests/faults.csv F07): an entry that was not
//! found is no first run.
CustodyMove decide(const FoundHome &found);

//! How long a person waits before the next try, after so many wrong ones in a row: nothing up to four, then 30 s,
//! doubled each time, 15 min at most.
qint64 waitAfterWrongTriesMs(int tries);

} // namespace privity::desk
