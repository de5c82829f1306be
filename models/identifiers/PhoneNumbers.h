// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace privity {

//! Port: knows the world's numbering plans. Thread-safe; never blocks.
class PhoneNumbers
{
public:
    virtual ~PhoneNumbers() = default;
    //! E.164 text ("+31101234567") of a number as people write it; a national one is read as of `defaultRegion`
    //! (ISO 3166-1 alpha-2). Nothing when it can be no number of any plan.
    virtual std::optional<QString> toE164(QStringView text, QStringView defaultRegion) const = 0;
};

} // namespace privity
