// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QByteArrayView>
#include <QHash>
#include <QJsonDocument>
#include <optional>

namespace privity {

//! Why a text is not JSON as it is read here.
struct JsonFileFault {
    QString what;
    qsizetype line = 0; //!< from 1
};
//! Where the values of a JSON text begin, for words about a file: lines, from 1, by path ("fields[3].cover"). A member
//! begins with its key.
using JsonLines = QHash<QString, qsizetype>;

//! JSON from a file, in any spelling, but read strictly: no key stands twice in an object, of which Qt would take the
//! last unasked. Malformed says what is wrong, a doubled key with its path.
Result<QJsonDocument> readJsonLine(QByteArrayView json); //!< one line of JSON Lines: "key “a.b” stands twice"
Result<QJsonDocument> readJsonFile(QByteArrayView json); //!< "line 3: key “a[0].b” stands twice"
std::optional<JsonFileFault> faultOfJsonFile(QByteArrayView json); //!< the same, asked for alone
JsonLines linesOf(QByteArrayView json);                            //!< of a text without a fault
//! The line of what stands at the path or, when nothing does, of the nearest value around it.
qsizetype lineOf(const JsonLines &lines, QString path);

} // namespace privity
