// SPDX-License-Identifier: Apache-2.0
#include "models/base/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace privity {
namespace {

constexpr double largestInteger = 9007199254740992.0; // 2^53

//! Nearly every text: ASCII and nothing to escape. False, and nothing appended, otherwise.
bool appendPlain(QByteArray &out, const QString &text)
{
    const qsizetype before = out.size();
    out.resize(before + text.size());
    char *to = out.data() + before;
    for (const QChar one : text) {
        const char16_t c = one.unicode();
        if (c < 0x20 || c > 0x7e || c == u'"' || c == u'\\') {
            out.truncate(before);
            return false;
        }
        *to++ = char(c);
    }
    return true;
}

void appendString(QByteArray &out, const QString &text)
{
    out += '"';
    if (appendPlain(out, text)) {
        out += '"';
        return;
    }
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype to) {
        if (to > plainFrom)
            out += QStringView(text).mid(plainFrom, to - plainFrom).toUtf8();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c != u'"' && c != u'\\')
            continue;
        flush(i);
        plainFrom = i + 1;
        switch (c) {
        case u'"': out += "\\\""; break;
        case u'\\': out += "\\\\"; break;
        case u'\b': out += "\\b"; break;
        case u'\f': out += "\\f"; break;
        case u'\n': out += "\\n"; break;
        case u'\r': out += "\\r"; break;
        case u'\t': out += "\\t"; break;
        default: out += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
        }
    }
    flush(text.size());
    out += '"';
}

bool append(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null: out += "null"; return true;
    case QJsonValue::Bool: out += value.toBool() ? "true" : "false"; return true;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (std::floor(number) != number || std::abs(number) > largestInteger)
            return false;
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.begin(), digits.end(), qint64(number)).ptr;
        out.append(digits.data(), end - digits.data());
        return true;
    }
    case QJsonValue::String: appendString(out, value.toString()); return true;
    case QJsonValue::Array: {
        out += '[';
        bool first = true;
        for (const QJsonValue item : value.toArray()) {
            if (!std::exchange(first, false))
                out += ',';
            if (!append(out, item))
                return false;
        }
        out += ']';
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
        out += '{';
        bool first = true;
        for (const auto &[key, member] : members) {
            if (!std::exchange(first, false))
                out += ',';
            appendString(out, key);
            out += ':';
            if (!append(out, member))
                return false;
        }
        out += '}';
        return true;
    }
    case QJsonValue::Undefined: return false;
    }
    return false;
}

} // namespace

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    out.reserve(1024);
    if (!append(out, value))
        return fail(ErrorCode::Malformed, u"a number is not an integer of at most 2^53"_s);
    return out;
}

Result<QJsonObject> parseCanonical(QByteArrayView bytes)
{
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
    return document.object();
}

} // namespace privity
