// SPDX-License-Identifier: Apache-2.0
#include "models/base/CanonicalJson.h"

#include "models/base/CanonicalWriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr double largestInteger = 9007199254740992.0; // 2^53

//! Looks over bytes once: whether they are an object in its canonical spelling that keeps to its limits, and which
//! members it has. False also where that would need more than a look: a key beyond ASCII or with an escape, a NUL.
class Spelling
{
public:
    Spelling(QByteArrayView bytes, const JsonLimits &limits, JsonMembers &members)
        : m_at(bytes.begin()), m_end(bytes.end()), m_deepest(limits.depth), m_keysLeft(limits.keys), m_members(members)
    {
    }

    bool isCanonical() { return isNext('{') && object(1) && m_at == m_end; }

private:
    [[nodiscard]] bool isNext(char c) const { return m_at != m_end && *m_at == c; }
    bool skip(char c) { return isNext(c) && (++m_at, true); }
    bool skip(QByteArrayView word)
    {
        const bool isIt = QByteArrayView(m_at, m_end).startsWith(word);
        m_at += isIt ? word.size() : 0;
        return isIt;
    }

    //! At its brace, which is the `depth`-th.
    bool object(int depth)
    {
        if (depth > m_deepest)
            return false;
        std::optional<QByteArrayView> last;
        if (++m_at; skip('}'))
            return true;
        do {
            const char *const from = m_at + 1;
            bool isPlain = true;
            if (!isNext('"') || !text(isPlain) || !isPlain)
                return false;
            const QByteArrayView key(from, m_at - 1);
            if (--m_keysLeft < 0 || (last && *last >= key) || !skip(':'))
                return false;
            const char *const held = m_at;
            if (!value(depth))
                return false;
            if (depth == 1)
                m_members.add(key, JsonView({held, m_at}));
            last = key;
        } while (skip(','));
        return skip('}');
    }

    bool list(int depth)
    {
        if (depth > m_deepest)
            return false;
        if (++m_at; skip(']'))
            return true;
        do {
            if (!value(depth))
                return false;
        } while (skip(','));
        return skip(']');
    }

    //! Of what is open `depth` deep.
    bool value(int depth)
    {
        if (m_at == m_end)
            return false;
        bool isPlain = true;
        switch (*m_at) {
        case '{': return object(depth + 1);
        case '[': return list(depth + 1);
        case '"': return text(isPlain);
        case 't': return skip("true");
        case 'f': return skip("false");
        case 'n': return skip("null");
        default: return number();
        }
    }

    //! At its first quote; ends behind its last. Plain: ASCII without an escape.
    bool text(bool &isPlain)
    {
        const char *const from = ++m_at;
        bool isAscii = true;
        for (; (m_at = plainEnd(m_at, m_end)) != m_end && *m_at != '"'; ++m_at) {
            const auto c = static_cast<unsigned char>(*m_at);
            if (c < 0x20 || (c == '\\' && !escape()))
                return false;
            isAscii = isAscii && c < 0x80;
            isPlain = isPlain && c < 0x80 && c != '\\';
        }
        const QByteArrayView whole(from, m_at); // a mark at the beginning is not kept
        return skip('"') && (isAscii || (!whole.startsWith("\xef\xbb\xbf") && whole.isValidUtf8()));
    }

    //! At a backslash; ends at the escape's last character.
    bool escape()
    {
        if (++m_at == m_end)
            return false;
        if (*m_at != 'u')
            return QByteArrayView("\"\\bfnrt").contains(*m_at);
        if (m_end - m_at < 5)
            return false;
        const QByteArrayView digits(m_at + 1, 4);
        m_at += 4;
        static constexpr QByteArrayView hex("0123456789abcdef"), others("\x00\x08\x09\x0a\x0c\x0d", 6);
        const qsizetype low = hex.indexOf(digits[3]);
        return digits.startsWith("00") && (digits[2] == '0' || digits[2] == '1') && low >= 0
            && !others.contains(char((digits[2] - '0') * 16 + low));
    }

    bool number()
    {
        const char *const from = m_at;
        const bool isNegative = skip('-');
        const char *const digits = m_at;
        quint64 magnitude = 0;
        const auto [end, fault] = std::from_chars(digits, m_end, magnitude);
        m_at = end;
        return fault == std::errc() && end != from && magnitude <= quint64(largestInteger)
            && (*digits != '0' || (!isNegative && end - digits == 1));
    }

    const char *m_at, *const m_end;
    const int m_deepest;
    int m_keysLeft;
    JsonMembers &m_members;
};

} // namespace

void CanonicalWriter::putInteger(qint64 number)
{
    std::array<char, 24> digits;
    put(QByteArrayView(digits.data(), std::to_chars(digits.begin(), digits.end(), number).ptr));
}

bool CanonicalWriter::putValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null: put("null"); return true;
    case QJsonValue::Bool: put(value.toBool() ? QByteArrayView("true") : QByteArrayView("false")); return true;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (std::floor(number) != number || std::abs(number) > largestInteger)
            return false;
        putInteger(qint64(number));
        return true;
    }
    case QJsonValue::String: putText(value.toString()); return true;
    case QJsonValue::Array: {
        put('[');
        bool first = true;
        for (const QJsonValue item : value.toArray()) {
            if (!std::exchange(first, false))
                put(',');
            if (!putValue(item))
                return false;
        }
        put(']');
        return true;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        bool isAscii = true, sound = true;
        for (auto it = object.begin(); it != object.end() && isAscii; ++it) {
            const QString key = it.key();
            isAscii = std::all_of(key.begin(), key.end(), [](QChar c) { return c.unicode() < 0x80; });
        }
        char before = '{';
        const auto putMember = [&](const QString &key, const QJsonValue &member) {
            put(std::exchange(before, ','));
            putText(key);
            put(':');
            sound = putValue(member) && sound;
        };
        if (isAscii) {
            for (auto it = object.begin(); it != object.end(); ++it)
                putMember(it.key(), it.value());
        } else { // Qt's own order is another beyond ASCII
            QStringList keys = object.keys();
            std::sort(keys.begin(), keys.end()); // UTF-16 code units
            for (const QString &key : keys)
                putMember(key, object.value(key));
        }
        if (object.isEmpty())
            put('{');
        put('}');
        return sound;
    }
    case QJsonValue::Undefined: return false;
    }
    return false;
}

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    CanonicalWriter out;
    if (!out.putValue(value))
        return fail(ErrorCode::Malformed, u"a number is not an integer of at most 2^53"_s);
    return out.take();
}

JsonObject::JsonObject(const QJsonObject &object)
{
    if (Result<QByteArray> bytes = canonicalJson(object))
        m_bytes = *std::move(bytes);
}

JsonObject JsonObject::ofCanonical(QByteArray bytes)
{
    JsonObject object;
    object.m_bytes = std::move(bytes);
    return object;
}

QJsonObject JsonObject::toJson() const { return QJsonDocument::fromJson(m_bytes).object(); }

void JsonObject::insert(QLatin1StringView key, const QJsonValue &value)
{
    m_bytes = withMembers(m_bytes, {{QByteArrayView(key.data(), key.size()), canonicalJson(value).valueOr({})}});
}

void JsonObject::remove(QLatin1StringView key)
{
    m_bytes = withMembers(m_bytes, {{QByteArrayView(key.data(), key.size()), {}}});
}

Done checkLimits(QByteArrayView bytes, const JsonLimits &limits)
{
    int depth = 0, keys = 0;
    bool inText = false;
    const char *const end = bytes.end();
    for (const char *at = bytes.begin(); (at = inText && at < end ? plainEnd(at, end) : at) < end; ++at) {
        const char c = *at;
        if (c == '\0')
            return fail(ErrorCode::Malformed, u"holds a NUL"_s);
        if (inText) {
            if (c == '\\' && QByteArrayView(++at, end).startsWith("u0000"))
                return fail(ErrorCode::Malformed, u"holds a NUL"_s);
            inText = c == '\\' || c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > limits.depth)
                return fail(ErrorCode::Malformed, u"nested deeper than %1"_s.arg(limits.depth));
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ':' && ++keys > limits.keys) {
            return fail(ErrorCode::Malformed, u"more than %1 keys"_s.arg(limits.keys));
        }
    }
    return {};
}

Result<JsonMembers> canonicalMembers(QByteArrayView bytes, const std::optional<JsonLimits> &limits)
{
    if (JsonMembers members; Spelling(bytes, limits.value_or(JsonLimits()), members).isCanonical())
        return members;
    if (const Done fit = limits ? checkLimits(bytes, *limits) : Done(); !fit)
        return fit.error();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &fault);
    if (fault.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, u"not JSON at byte %1: %2"_s.arg(fault.offset).arg(fault.errorString()));
    if (!document.isObject())
        return fail(ErrorCode::Malformed, u"not a JSON object"_s);
    const Result<QByteArray> canonical = canonicalJson(document.object());
    if (!canonical)
        return canonical.error();
    if (QByteArrayView(*canonical) != bytes)
        return fail(ErrorCode::Malformed, u"not in canonical spelling (RFC 8785)"_s);
    return JsonMembers(JsonView(bytes));
}

Result<JsonObject> parseCanonical(QByteArrayView bytes)
{
    const Result<JsonMembers> members = canonicalMembers(bytes);
    return members ? JsonObject::ofCanonical(bytes.toByteArray()) : Result<JsonObject>(members.error());
}

} // namespace privity
