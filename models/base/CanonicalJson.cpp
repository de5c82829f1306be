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
#include <vector>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr double largestInteger = 9007199254740992.0; // 2^53

//! Looks over bytes that a parser took for JSON, once: whether they are in their canonical spelling. False also where
//! that would need more than a look: a key beyond ASCII.
class Spelling
{
public:
    explicit Spelling(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}

    bool isCanonical()
    {
        while (m_at != m_end) {
            const char c = *m_at++;
            switch (c) {
            case '{':
            case '[': m_open.push_back({c == '{', {}, true}); break;
            case '}':
            case ']': m_open.pop_back(); break;
            case ',': m_open.back().beforeKey = m_open.back().isObject; break;
            case ':': m_open.back().beforeKey = false; break;
            case '"':
                if (!text())
                    return false;
                break;
            default:
                if (!(c >= 'a' && c <= 'z') && !number(c)) // letters: true, false, null
                    return false;
            }
        }
        return true;
    }

private:
    struct Level {
        bool isObject;
        std::optional<QByteArrayView> lastKey;
        bool beforeKey;
    };

    bool text()
    {
        const char *const from = m_at;
        bool isAscii = true, isEscaped = false;
        for (; *(m_at = plainEnd(m_at, m_end)) != '"'; ++m_at) {
            const auto c = static_cast<unsigned char>(*m_at);
            if (c < 0x20 || (c == '\\' && !escape()))
                return false;
            isAscii = isAscii && c < 0x80;
            isEscaped = isEscaped || c == '\\';
        }
        const QByteArrayView key(from, m_at++);
        if (!isAscii && key.startsWith("\xef\xbb\xbf")) // a mark at the beginning is not kept
            return false;
        Level *const level = m_open.empty() ? nullptr : &m_open.back();
        if (!level || !level->isObject || !level->beforeKey)
            return true;
        const bool isNext = isAscii && !isEscaped && (!level->lastKey || *level->lastKey < key);
        level->lastKey = key;
        return isNext;
    }

    //! At a backslash; ends at the escape's last character.
    bool escape()
    {
        const char kind = *++m_at;
        if (kind != 'u')
            return QByteArrayView("\"\\bfnrt").contains(kind); // the parser takes any other for itself
        const QByteArrayView digits(m_at + 1, 4);
        m_at += 4;
        static constexpr QByteArrayView shorter("\x08\x09\x0a\x0c\x0d");
        bool isHex = false;
        const int code = digits.sliced(2).toByteArray().toInt(&isHex, 16);
        return digits.startsWith("00") && isHex && code < 0x20 && !shorter.contains(char(code))
            && digits.sliced(2).toByteArray().toLower() == digits.sliced(2);
    }

    bool number(char first)
    {
        const char *const from = first == '-' ? m_at : m_at - 1;
        quint64 magnitude = 0;
        const auto [end, fault] = std::from_chars(from, m_end, magnitude);
        if (fault != std::errc() || magnitude > quint64(largestInteger)
            || (*from == '0' && (first == '-' || end - from > 1))
            || (end != m_end && (*end == '.' || *end == 'e' || *end == 'E')))
            return false;
        m_at = end;
        return true;
    }

    const char *m_at, *const m_end;
    std::vector<Level> m_open;
};

} // namespace

bool CanonicalWriter::putValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null: put("null"); return true;
    case QJsonValue::Bool: put(value.toBool() ? QByteArrayView("true") : QByteArrayView("false")); return true;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (std::floor(number) != number || std::abs(number) > largestInteger)
            return false;
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.begin(), digits.end(), qint64(number)).ptr;
        put(QByteArrayView(digits.data(), end - digits.data()));
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

bool eachMember(QByteArrayView object, const std::function<void(QByteArrayView key, QByteArrayView value)> &each)
{
    const char *at = object.begin(), *const end = object.end();
    const auto text = [&] { // at a text's first quote; ends behind its last
        const char *const from = ++at;
        for (; (at = plainEnd(at, end)) != end && *at != '"'; ++at)
            if (*at == '\\' && ++at == end)
                break;
        const QByteArrayView inner(from, at);
        at += at == end ? 0 : 1;
        return inner;
    };
    if (at == end || *at++ != '{')
        return false;
    while (at != end && *at == '"') {
        const QByteArrayView key = text();
        if (at == end || *at++ != ':')
            return false;
        const char *const from = at;
        for (int depth = 0; at != end && (depth > 0 || (*at != ',' && *at != '}'));) {
            if (*at == '"') {
                text();
                continue;
            }
            depth += *at == '{' || *at == '[' ? 1 : *at == '}' || *at == ']' ? -1 : 0;
            ++at;
        }
        each(key, QByteArrayView(from, at));
        if (at != end && *at == ',')
            ++at;
    }
    return at != end && *at == '}' && at + 1 == end;
}

QByteArray withMembers(QByteArrayView object, const std::map<QByteArrayView, QByteArray> &changes)
{
    CanonicalWriter out;
    auto change = changes.begin();
    char before = '{';
    const auto put = [&](QByteArrayView key, QByteArrayView value) {
        out.put(std::exchange(before, ','));
        out.put('"');
        out.put(key);
        out.put("\":");
        out.put(value);
    };
    const auto putUpTo = [&](const QByteArrayView *key) {
        for (; change != changes.end() && (!key || change->first < *key); ++change)
            if (!change->second.isEmpty())
                put(change->first, change->second);
    };
    const bool isObject = eachMember(object, [&](QByteArrayView key, QByteArrayView value) {
        putUpTo(&key);
        if (change == changes.end() || change->first != key)
            put(key, value);
    });
    putUpTo(nullptr);
    if (before == '{')
        out.put('{');
    out.put('}');
    return isObject ? out.take() : QByteArray();
}

Result<QJsonObject> parseCanonical(QByteArrayView bytes)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &fault);
    if (fault.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, u"not JSON at byte %1: %2"_s.arg(fault.offset).arg(fault.errorString()));
    if (!document.isObject())
        return fail(ErrorCode::Malformed, u"not a JSON object"_s);
    if (Spelling(bytes).isCanonical())
        return document.object();
    const Result<QByteArray> canonical = canonicalJson(document.object());
    if (!canonical)
        return canonical.error();
    if (QByteArrayView(*canonical) != bytes)
        return fail(ErrorCode::Malformed, u"not in canonical spelling (RFC 8785)"_s);
    return document.object();
}

} // namespace privity
