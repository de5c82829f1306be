// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/JsonView.h"
#include "models/base/Result.h"

#include <QJsonObject>
#include <limits>

namespace privity {

//! The one spelling of a JSON value (RFC 8785): keys by UTF-16 code units, no space, shortest escapes.
//! Numbers must be integers of at most 2^53: the protocol has no others. Anything else is Malformed.
Result<QByteArray> canonicalJson(const QJsonValue &value);

//! An object in canonical spelling.
class JsonObject
{
public:
    JsonObject() = default;
    //! Empty when it holds a number that is not written (canonicalJson).
    JsonObject(const QJsonObject &object);
    JsonObject(std::initializer_list<std::pair<QString, QJsonValue>> members) : JsonObject(QJsonObject(members)) {}
    static JsonObject ofCanonical(QByteArray bytes); //!< which are known to be an object's

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] JsonView view() const { return JsonView(m_bytes); }
    operator JsonView() const { return view(); }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] bool isEmpty() const { return m_bytes.size() == 2; }
    [[nodiscard]] JsonView value(QLatin1StringView key) const { return view().value(key); }
    [[nodiscard]] JsonView operator[](QLatin1StringView key) const { return value(key); }
    [[nodiscard]] bool contains(QLatin1StringView key) const { return view().contains(key); }
    void insert(QLatin1StringView key, const QJsonValue &value); //!< or replaces; keys are small letters
    void remove(QLatin1StringView key);
    friend bool operator==(const JsonObject &, const JsonObject &) = default;

private:
    QByteArray m_bytes = QByteArrayLiteral("{}");
};

//! What a text may cost who reads it: nesting, and keys of all its objects together.
struct JsonLimits {
    int depth = 100;
    int keys = std::numeric_limits<int>::max();
};
//! Whether a text of any spelling keeps to its limits, and holds no NUL: before a parser spends anything on it. Malformed.
Done checkLimits(QByteArrayView bytes, const JsonLimits &limits);

//! The members of bytes that must be an object in its canonical spelling, so that a signature covers what was received
//! and no two spellings say the same (duplicate keys, escapes, space). Malformed says at which rule it failed. With
//! limits: also checkLimits().
Result<JsonMembers> canonicalMembers(QByteArrayView bytes, const std::optional<JsonLimits> &limits = {});
//! The object itself.
Result<JsonObject> parseCanonical(QByteArrayView bytes);

} // namespace privity
