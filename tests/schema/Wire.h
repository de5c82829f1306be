// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace privity::test {

//! The byte structures, terms and limits of the protocol as data: wire.json with its names in braces filled from the
//! code, and what the code alone knows besides (limits, close codes, errors, vectors made by the real functions).
//! `faults`: names in braces that the code does not know, or the other way round.
QJsonObject wire(QStringList &faults);

//! Pairs of given terms and what the code makes of them, for whoever builds the structures anew.
QJsonArray vectors();

} // namespace privity::test
