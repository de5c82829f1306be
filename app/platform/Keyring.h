// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/desk/Custody.h"

#include <QObject>
#include <functional>

namespace privity {

struct KeyringAnswer {
    desk::KeyringSays says = desk::KeyringSays::Absent; //!< Absent, Locked, Empty or Holds
    SecretBytes value;                                  //!< when it holds one
};

//! One entry of the system's keyring. Answers come later, on the thread that asked, once each.
class Keyring
{
public:
    virtual ~Keyring() = default;
    virtual void read(std::function<void(KeyringAnswer)> tell) = 0;
    //! Replaces what is there. True once the keyring said that it has it.
    virtual void write(const SecretBytes &value, std::function<void(bool)> tell) = 0;
    //! True once the keyring said that it is gone, or never was there.
    virtual void erase(std::function<void(bool)> tell) = 0;
};

//! The keyring of the session by QtKeychain (Secret Service or KWallet). Never a file of QtKeychain's own: where there
//! is no keyring it says so. Needs an event loop.
class SystemKeyring : public QObject, public Keyring
{
    Q_OBJECT
public:
    //! entry: which one; patienceMs: a keyring that asks a person is waited for this long.
    explicit SystemKeyring(QString entry, int patienceMs = 60'000, QObject *parent = nullptr);
    void read(std::function<void(KeyringAnswer)> tell) override;
    void write(const SecretBytes &value, std::function<void(bool)> tell) override;
    void erase(std::function<void(bool)> tell) override;

private:
    QString m_entry;
    int m_patienceMs;
};

} // namespace privity
