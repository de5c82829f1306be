// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QByteArray>
#include <QJsonValue>

namespace privity {

//! The one spelling of a JSON value (RFC 8785): keys by UTF-16 code units, no space, shortest escapes.
//! Numbers must be integers of at most 2^53: the protocol has no others. Anything else is Malformed.
Result<QByteArray> canonicalJson(const QJsonValue &value);

//! Parses bytes that must already be in their canonical spelling, so that a signature covers what was received
//! and no two spellings say the same (duplicate keys, escapes, space). Malformed says at which rule it failed.
Result<QJsonObject> parseCanonical(QByteArrayView bytes);

} // namespace privity
