// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/platform/Keyring.h"

#include <QTimer>

namespace privity::test {

//! A keyring in memory, for what a real one does not show on demand. Answers on the next turn.
class FakeKeyring : public QObject, public Keyring
{
public:
    desk::KeyringSays says = desk::KeyringSays::Empty; //!< while it holds nothing
    SecretBytes held;
    bool takes = true;        //!< what is written
    bool losesWrites = false; //!< it says that it has it, and has not
    int reads = 0;

    void read(std::function<void(KeyringAnswer)> tell) override
    {
        ++reads;
        QTimer::singleShot(0, this, [this, tell] {
            using enum desk::KeyringSays;
            const bool open = says == Empty;
            tell({open && !held.isEmpty() ? Holds : says, open ? held.clone() : SecretBytes()});
        });
    }
    void write(const SecretBytes &value, std::function<void(bool)> tell) override
    {
        if (takes && !losesWrites)
            held = value.clone();
        QTimer::singleShot(0, this, [this, tell] { tell(takes); });
    }
    void erase(std::function<void(bool)> tell) override
    {
        held = SecretBytes();
        QTimer::singleShot(0, this, [tell] { tell(true); });
    }
};

} // namespace privity::test
