// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/identifiers/PhoneNumbers.h"

namespace privity {

//! The numbering plans of libphonenumber. Its own log is silenced: it would print numbers.
class LibPhoneNumbers final : public PhoneNumbers
{
public:
    LibPhoneNumbers();
    std::optional<QString> toE164(QStringView text, QStringView defaultRegion) const override;
};

} // namespace privity
