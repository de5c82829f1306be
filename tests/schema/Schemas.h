// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QMap>
#include <QString>

namespace privity::test {

//! JSON Schema 2020-12 of every type of the catalogue, by file name ("privity.consent.given.v1.json"). Made from
//! describe() alone; never written by hand.
QMap<QString, QByteArray> protocolSchemas();

} // namespace privity::test
