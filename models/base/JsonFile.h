// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QByteArrayView>
#include <QJsonDocument>

namespace privity {

//! JSON from a file, in any spelling, but read strictly: no key stands twice in an object, of which Qt would take the
//! last unasked. Malformed says what is wrong, a doubled key with its path.
Result<QJsonDocument> readJsonLine(QByteArrayView json); //!< one line of JSON Lines: "key “a.b” stands twice"
Result<QJsonDocument> readJsonFile(QByteArrayView json); //!< "line 3: key “a[0].b” stands twice"

} // namespace privity
