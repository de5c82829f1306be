// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QByteArray>
#include <QJsonValue>
#include <cstring>
#include <functional>
#include <map>

namespace privity {

//! The one spelling of a JSON value (RFC 8785): keys by UTF-16 code units, no space, shortest escapes.
//! Numbers must be integers of at most 2^53: the protocol has no others. Anything else is Malformed.
Result<QByteArray> canonicalJson(const QJsonValue &value);

//! Parses bytes that must already be in their canonical spelling, so that a signature covers what was received
//! and no two spellings say the same (duplicate keys, escapes, space). Malformed says at which rule it failed.
Result<QJsonObject> parseCanonical(QByteArrayView bytes);

//! Where a JSON text stops being plain: at the first quote, backslash, control character or byte beyond ASCII, or at
//! `end`.
inline const char *plainEnd(const char *at, const char *end)
{
    constexpr quint64 ones = 0x0101010101010101, highs = ones << 7;
    const auto zeroIn = [](quint64 word) { return (word - ones) & ~word; };
    for (quint64 eight = 0; end - at >= 8; at += 8) {
        std::memcpy(&eight, at, 8);
        if (((eight | zeroIn(eight ^ ones * '"') | zeroIn(eight ^ ones * '\\') | (eight - ones * 0x20)) & highs) != 0)
            break;
    }
    while (at != end && *at >= 0x20 && *at != '"' && *at != '\\')
        ++at;
    return at;
}

//! The members of an object in canonical spelling, in their order, as they stand there: the key between its quotes, the
//! value whole. False: it is not even formed like one. Nothing else is judged.
bool eachMember(QByteArrayView object, const std::function<void(QByteArrayView key, QByteArrayView value)> &each);

//! An object in canonical spelling with some members put in, replaced, or (empty) taken out; the rest stays byte for
//! byte. Keys are small letters, values canonical. Empty: it is not formed like an object.
QByteArray withMembers(QByteArrayView object, const std::map<QByteArrayView, QByteArray> &changes);

} // namespace privity
