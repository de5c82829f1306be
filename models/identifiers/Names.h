// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>

namespace privity {

//! Folds a name for comparison: NFKD, case folded, accents dropped in scripts where they tell spellings, not letters,
//! apart (Latin, Greek, Cyrillic, Arabic, Hebrew), ß→ss, ø→o, ł→l …; punctuation, spaces and invisible characters
//! dropped. Other scripts stay as they are; nothing is transliterated.
QString foldedName(QStringView name);
//! The folded parts of a given name: "Anne-Sophie M." → anne, sophie, m.
QStringList foldedNameParts(QStringView name);

//! Equal when folded, also when one of both writes ä as ae, ö as oe, ü as ue, å as aa.
bool sameName(QStringView a, QStringView b);

//! What sameName() compares: the folded name, and the same with ä as ae, ö as oe, ü as ue, å as aa.
QStringList nameForms(QStringView name);
//! "Hauptstr. 5" and "Hauptstraße 5": folded, with the usual short words for a street written out.
QString foldedStreet(QStringView street);

//! How two given names go together. Compatible: an initial ("A.", even twice the same), fewer of the same names ("Anne" – "Anne-Sophie"),
//! or a known short form ("Kees" – "Cornelis"). An empty name goes with all.
enum class GivenNames { Same, Compatible, Different };
GivenNames compareGivenNames(QStringView a, QStringView b);

} // namespace privity
