// SPDX-License-Identifier: Apache-2.0
#include "app/platform/PhoneNumbers.h"

#include <algorithm>
#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

namespace privity {
namespace {

namespace lib = i18n::phonenumbers;

constexpr qsizetype maxLength = 64; // far above any written number; the parser's regular expressions see no more

//! "0000000000": what systems hold where a number is required and none is known.
bool isOneDigitRepeated(const std::string &e164, size_t countryDigits)
{
    const size_t from = 1 + countryDigits;
    return std::all_of(e164.begin() + long(from), e164.end(), [&](char c) { return c == e164[from]; });
}

} // namespace

LibPhoneNumbers::LibPhoneNumbers()
{
    lib::PhoneNumberUtil::GetInstance(); // it sets its own logger when it is made
    static lib::NullLogger silence;
    lib::Logger::set_logger_impl(&silence);
}

std::optional<QString> LibPhoneNumbers::toE164(QStringView text, QStringView defaultRegion) const
{
    if (text.size() > maxLength)
        return std::nullopt;
    const lib::PhoneNumberUtil &util = *lib::PhoneNumberUtil::GetInstance();
    lib::PhoneNumber number;
    if (util.Parse(text.toUtf8().toStdString(), defaultRegion.toUtf8().toStdString(), &number)
            != lib::PhoneNumberUtil::NO_PARSING_ERROR
        || util.IsPossibleNumberWithReason(number) != lib::PhoneNumberUtil::IS_POSSIBLE)
        return std::nullopt;
    std::string e164;
    util.Format(number, lib::PhoneNumberUtil::E164, &e164);
    if (isOneDigitRepeated(e164, std::to_string(number.country_code()).size()))
        return std::nullopt;
    return QString::fromStdString(e164);
}

} // namespace privity
