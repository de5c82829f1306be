// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>
#include <span>

//! The words that invented people are put together from. Given names are common ones; family names are compounds of
//! common parts, so that no list of real people is behind them.
namespace privity::sample {

//! A name as its bearer writes it, and in Latin letters where that is another script.
struct Spelled {
    QStringView own;
    QStringView latin; //!< empty: the same
};

//! How a language names people.
struct Culture {
    QStringView language; //!< ISO 639-1
    std::span<const QStringView> countries;
    std::span<const Spelled> women, men;
    std::span<const Spelled> stems;                          //!< of family names
    std::span<const QStringView> womensEndings, mensEndings; //!< appended to a stem; one set serves both mostly
    QStringView form;                                        //!< "%1%2", or "%1 %3" with a second stem
};
std::span<const Culture> cultures();

struct Country {
    QStringView code;
    QStringView language;
    QStringView madam, sir; //!< as its systems write the salutation
    std::span<const QStringView> streets;
    QStringView streetForm; //!< %1 street, %2 number
    std::span<const QStringView> cities;
    QStringView postcodeForm; //!< '9' any digit, 'A' a letter
    //! E.164 without "+" of numbers that belong to nobody, see SampleWords.cpp; '#' are digits.
    QStringView phone;
    QStringView trunk; //!< before a national number
    QStringView bban;  //!< '#' are digits; the bank code is none that was given to a bank
};
const Country &country(QStringView code);

} // namespace privity::sample
