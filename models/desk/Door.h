// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMetaType>
#include <QString>

//! What may stand between a person and the desk: the store's key at the start, the lock later. Values only: the window
//! shows a fact and answers with an act.
namespace privity::desk {

enum class DoorState {
    Open,
    Waiting,        //!< for the keyring
    NewPassphrase,  //!< there is no keyring: a passphrase is to be chosen
    Passphrase,     //!< the store's key is under a passphrase
    KeyringLocked,  //!< the keyring is there and shut
    KeyringAbsent,  //!< there is none in this session, and the key is in it
    KeyringChanged, //!< it is open and holds no key, or another one, for this store
    KeyLost,        //!< a store without any key
    KeysDamaged,    //!< both copies of keys.json can't be read
    StoreDamaged,   //!< the key is right and the store does not open
    StoreGone,      //!< the keyring holds a key, and the disk no store
    Locked,         //!< by the agent, by time or by the system
    LeaseOver,      //!< too long without the office: nothing is lost, and nothing shown until it is back
    Wiping,         //!< it is being erased by order
    Wiped,          //!< it was: a new desk can be enrolled here
};

struct DoorFact {
    DoorState state = DoorState::Open;
    bool asks = false;         //!< a word that is typed opens it: passphrase or password
    bool password = false;     //!< it is the system's password, not a passphrase of Privity
    bool wrong = false;        //!< the last try was not it
    bool unavailable = false;  //!< the last try could not be checked
    bool checking = false;     //!< the last try is being checked
    qint64 waitMs = 0;         //!< no try before this long
    bool startsAnew = false;   //!< what is there can be set aside and the desk paired anew
    bool volatileDisk = false; //!< what is saved here is gone when the session ends
    QString keptAt;            //!< what could not be read was moved to here, and kept
    int saved = 0;             //!< entries taken over from there that the office may not have: to be paired anew
    bool savedNothing = false; //!< there were some, and who wrote them could not be read
    friend bool operator==(const DoorFact &, const DoorFact &) = default;
};

enum class DoorAct {
    Again,     //!< ask the keyring once more
    Enter,     //!< what was typed
    StartAnew, //!< set aside what can't be read, and begin with a new store
};

} // namespace privity::desk
