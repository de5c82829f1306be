// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"

namespace privity {

//! Where something secret lies that a window types or paints. What takes it reaches through this interface, so that it
//! passes no string and no script on its way.
class SecretSource
{
public:
    virtual ~SecretSource() = default;
    [[nodiscard]] virtual SecretBytes secret() const = 0; //!< UTF-8
};

} // namespace privity
