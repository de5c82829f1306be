// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretBytes.h"

#include <string>

namespace privity {

//! What shows that the person at the desk is the one who may sit there.
class UnlockFactor
{
public:
    enum Says { Right, Wrong, Unavailable };

    virtual ~UnlockFactor() = default;
    //! Blocks for as long as it takes; from any thread, one at a time.
    [[nodiscard]] virtual Says check(const SecretBytes &typed) const = 0;
    [[nodiscard]] virtual bool isSystemPassword() const = 0;
};

//! The password of whoever runs this process, by PAM's service "privity" (packaging/pam/privity), or "login" where
//! that was not installed.
class PamFactor : public UnlockFactor
{
public:
    static std::string usualService();

    explicit PamFactor(std::string service = usualService()) : m_service(std::move(service)) {}
    [[nodiscard]] Says check(const SecretBytes &typed) const override;
    [[nodiscard]] bool isSystemPassword() const override { return true; }

private:
    std::string m_service;
};

} // namespace privity
