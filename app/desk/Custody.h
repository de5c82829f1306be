// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/platform/Keyring.h"
#include "models/base/Ports.h"
#include "models/protocol/Rows.h"

#include <QObject>
#include <memory>

namespace privity::desk {

//! What the custody hands over, once.
struct OpenedHome {
    std::unique_ptr<RowStore> store;
    SecretBytes clipboardKey; //!< derived from the store's key: names what was copied without telling it
};

//! Opens the desk's directory: desk.db (encrypted), keys.json with its copy (the store's key, wrapped), and what an
//! older version left (desk.key). It asks the keyring, or a person at the door; what it can't read it never replaces
//! unasked (models/desk/Custody.h decides). GUI thread; the keyring must outlive it.
class Custody : public QObject
{
    Q_OBJECT
public:
    Custody(QString home, Keyring &keyring, const Clock &clock, std::function<void(OpenedHome)> opened);
    ~Custody() override;

    void begin();
    void answer(DoorAct act, SecretBytes typed);
    //! Whether `typed` is this desk's passphrase; false where it has none. Takes a third of a second: not on the GUI's
    //! thread.
    [[nodiscard]] static bool isPassphrase(const QString &home, const SecretBytes &typed);
    [[nodiscard]] static bool hasPassphrase(const QString &home);
    [[nodiscard]] static SecretBytes clipboardKey(const SecretBytes &storeKey);

Q_SIGNALS:
    void told(const privity::desk::DoorFact &fact);
    void failed(const privity::Error &error); //!< no page can help: another program holds it, a newer version…

private:
    QString path(const QString &name) const { return m_home + u'/' + name; }
    Done look(); //!< fills m_found
    void decideNow();
    void askKeyring();
    void intoKeyring(SecretBytes storeKey, bool erasesClearKey);
    void underPassphrase(SecretBytes typed);
    void enter(SecretBytes typed);
    void startAnew();
    void wrongTry();
    Done writeKeys(const KeysFile &keys);
    void openStore(SecretBytes key);
    void stopAt(DoorState state);
    void takeOver(RowStore &fresh); //!< what can be read of the store that was set aside
    void tell() { Q_EMIT told(m_fact); }

    QString m_home;
    Keyring &m_keyring;
    const Clock &m_clock;
    std::function<void(OpenedHome)> m_opened;
    FoundHome m_found;
    KeysFile m_keys;
    SecretBytes m_slotKey; //!< what the keyring holds
    DoorFact m_fact;
    bool m_anew = false;      //!< a person chose to begin again
    SecretBytes m_damagedKey; //!< of a store that does not open
    QString m_damagedAt;      //!< once it was set aside
    int m_wrong = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace privity::desk
