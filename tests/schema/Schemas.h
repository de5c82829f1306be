// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/protocol/Catalogue.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace privity::test {

//! JSON Schema 2020-12 of every type of the catalogue, by file name ("privity.consent.given.v1.json"). Made from
//! describe() alone; never written by hand.
QMap<QString, QByteArray> protocolSchemas();

//! All of resources/protocol: the schemas and the document that refers to them. Says what does not fit in `faults`.
QMap<QString, QByteArray> protocolFiles(QStringList &faults);

QString carriageName(Carriage carriage);

} // namespace privity::test
