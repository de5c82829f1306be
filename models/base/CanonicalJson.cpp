// SPDX-License-Identifier: Apache-2.0
#include "models/base/CanonicalJson.h"

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

//! Bytes written one after the other; no call into the library for each of them.
class Writer
{
public:
    Writer() : m_bytes(1024, Qt::Uninitialized), m_at(m_bytes.data()), m_end(m_at + m_bytes.size()) {}

    void put(char c)
    {
        need(1);
        *m_at++ = c;
    }
    void put(QByteArrayView text)
    {
        need(text.size());
        m_at = std::copy(text.begin(), text.end(), m_at);
    }
    void putText(const QString &text)
    {
        put('"');
        if (!putPlain(text))
            putEscaped(text);
        put('"');
    }
    QByteArray take()
    {
        m_bytes.truncate(m_at - m_bytes.constData());
        return std::move(m_bytes);
    }

private:
    void need(qsizetype more)
    {
        if (m_end - m_at >= more)
            return;
        const qsizetype used = m_at - m_bytes.constData();
        m_bytes.resize(2 * m_bytes.size() + more);
        m_at = m_bytes.data() + used;
        m_end = m_bytes.data() + m_bytes.size();
    }
    //! Nearly every text: ASCII and nothing to escape. False, and nothing written, otherwise.
    bool putPlain(const QString &text)
    {
        need(text.size());
        char *to = m_at;
        for (const QChar one : text) {
            const char16_t c = one.unicode();
            if (c < 0x20 || c > 0x7e || c == u'"' || c == u'\\')
                return false;
            *to++ = char(c);
        }
        m_at = to;
        return true;
    }
    void putEscaped(const QString &text)
    {
        qsizetype plainFrom = 0;
        const auto flush = [&](qsizetype to) {
            if (to > plainFrom)
                put(QStringView(text).mid(plainFrom, to - plainFrom).toUtf8());
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t c = text[i].unicode();
            if (c >= 0x20 && c != u'"' && c != u'\\')
                continue;
            flush(i);
            plainFrom = i + 1;
            switch (c) {
            case u'"': put("\\\""); break;
            case u'\\': put("\\\\"); break;
            case u'\b': put("\\b"); break;
            case u'\f': put("\\f"); break;
            case u'\n': put("\\n"); break;
            case u'\r': put("\\r"); break;
            case u'\t': put("\\t"); break;
            default: put("\\u00" + QByteArray::number(c, 16).rightJustified(2, '0'));
            }
        }
        flush(text.size());
    }

    QByteArray m_bytes;
    char *m_at, *m_end;
};

bool append(Writer &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null: out.put("null"); return true;
    case QJsonValue::Bool: out.put(value.toBool() ? QByteArrayView("true") : QByteArrayView("false")); return true;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (std::floor(number) != number || std::abs(number) > largestInteger)
            return false;
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.begin(), digits.end(), qint64(number)).ptr;
        out.put(QByteArrayView(digits.data(), end - digits.data()));
        return true;
    }
    case QJsonValue::String: out.putText(value.toString()); return true;
    case QJsonValue::Array: {
        out.put('[');
        bool first = true;
        for (const QJsonValue item : value.toArray()) {
            if (!std::exchange(first, false))
                out.put(',');
            if (!append(out, item))
                return false;
        }
        out.put(']');
        return true;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        std::vector<std::pair<QString, QJsonValue>> members;
        members.reserve(size_t(object.size()));
        for (auto it = object.begin(); it != object.end(); ++it)
            members.emplace_back(it.key(), it.value());
        const auto byKey = [](const auto &a, const auto &b) { return a.first < b.first; }; // UTF-16 code units
        if (!std::is_sorted(members.begin(), members.end(), byKey)) // Qt's own order is another beyond ASCII
            std::sort(members.begin(), members.end(), byKey);
        out.put('{');
        bool first = true;
        for (const auto &[key, member] : members) {
            if (!std::exchange(first, false))
                out.put(',');
            out.putText(key);
            out.put(':');
            if (!append(out, member))
                return false;
        }
        out.put('}');
        return true;
    }
    case QJsonValue::Undefined: return false;
    }
    return false;
}

//! Looks over bytes that a parser took for JSON, once: whether they are in their canonical spelling. False also where
//! that would need more than a look: a character beyond ASCII.
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
        for (; *m_at != '"'; ++m_at) {
            if (static_cast<unsigned char>(*m_at) >= 0x80 || static_cast<unsigned char>(*m_at) < 0x20)
                return false;
            if (*m_at == '\\' && !escape())
                return false;
        }
        const QByteArrayView key(from, m_at++);
        Level *const level = m_open.empty() ? nullptr : &m_open.back();
        if (!level || !level->isObject || !level->beforeKey)
            return true;
        const bool isNext = !key.contains('\\') && (!level->lastKey || *level->lastKey < key);
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

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    Writer out;
    if (!append(out, value))
        return fail(ErrorCode::Malformed, u"a number is not an integer of at most 2^53"_s);
    return out.take();
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
