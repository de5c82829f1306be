// SPDX-License-Identifier: Apache-2.0
#include "models/base/JsonView.h"

#include "models/base/CanonicalWriter.h"

#include <algorithm>
#include <charconv>

namespace privity {
namespace {

//! Goes through a text that is formed like canonical JSON; never beyond its end, however it is formed.
struct Cursor {
    const char *at, *end;

    bool skip(char c) { return at != end && *at == c && (++at, true); }
    //! At a string's first quote; ends behind its last. What stands between.
    QByteArrayView string()
    {
        const char *const from = ++at;
        for (; (at = plainEnd(at, end)) != end && *at != '"'; ++at)
            if (*at == '\\' && ++at == end)
                break;
        const QByteArrayView inner(from, at);
        at += at == end ? 0 : 1;
        return inner;
    }
    //! Up to what ends a value at this depth.
    QByteArrayView value()
    {
        const char *const from = at;
        for (int depth = 0; at != end;) {
            if (*at == '"') {
                if (string(); depth == 0)
                    break;
                continue;
            }
            const bool closes = *at == '}' || *at == ']';
            if (depth == 0 && (closes || *at == ','))
                break;
            depth += *at == '{' || *at == '[' ? 1 : closes ? -1 : 0;
            ++at;
        }
        return {from, at};
    }
};

} // namespace

std::optional<bool> JsonView::toBool() const
{
    return m_text == "true" ? std::optional(true) : m_text == "false" ? std::optional(false) : std::nullopt;
}

std::optional<qint64> JsonView::toInteger() const
{
    qint64 number = 0;
    const auto [end, fault] = std::from_chars(m_text.begin(), m_text.end(), number);
    return fault == std::errc() && end == m_text.end() ? std::optional(number) : std::nullopt;
}

QByteArrayView JsonView::raw() const
{
    return m_text.size() >= 2 && isString() ? m_text.sliced(1).chopped(1) : QByteArrayView();
}

QString JsonView::toString(const QString &otherwise) const
{
    if (!isString())
        return otherwise;
    const QByteArrayView text = raw();
    if (plainEnd(text.begin(), text.end()) == text.end())
        return QString::fromLatin1(text);
    if (!text.contains('\\'))
        return QString::fromUtf8(text);
    CanonicalWriter plain;
    for (const char *at = text.begin(); at != text.end();) {
        const char *const stop = std::find(at, text.end(), '\\');
        plain.put(QByteArrayView(at, stop));
        if (at = stop; text.end() - at < 2)
            break;
        constexpr QByteArrayView names("bfnrt"), meant("\b\f\n\r\t");
        const qsizetype name = names.indexOf(at[1]);
        if (at[1] == 'u' && text.end() - at >= 6) {
            plain.put(char(QByteArray(at + 4, 2).toInt(nullptr, 16)));
            at += 6;
        } else {
            plain.put(name >= 0 ? meant[name] : at[1]);
            at += 2;
        }
    }
    return QString::fromUtf8(plain.take());
}

JsonView JsonView::value(QLatin1StringView key) const { return JsonMembers(*this).value(key); }

QList<JsonView> JsonView::items() const
{
    QList<JsonView> all;
    Cursor cursor{m_text.begin() + (isArray() ? 1 : 0), m_text.end()};
    while (isArray() && cursor.at != cursor.end && *cursor.at != ']') {
        all += JsonView(cursor.value());
        if (cursor.at != cursor.end && *cursor.at != ']')
            ++cursor.at;
    }
    return all;
}

JsonMembers::JsonMembers(JsonView object)
{
    Cursor cursor{object.text().begin(), object.text().end()};
    bool goesOn = cursor.skip('{');
    while (goesOn && cursor.at != cursor.end && *cursor.at == '"') {
        const QByteArrayView key = cursor.string();
        if (goesOn = cursor.skip(':'); goesOn)
            add(key, JsonView(cursor.value()));
        goesOn = goesOn && (cursor.skip(',') || cursor.at != cursor.end);
    }
    m_isWhole = goesOn && cursor.skip('}') && cursor.at == cursor.end;
}

JsonView JsonMembers::value(QLatin1StringView key) const
{
    for (const auto &[name, value] : m_all)
        if (name == QByteArrayView(key.data(), key.size()))
            return value;
    return {};
}

QByteArray JsonMembers::with(const std::map<QByteArrayView, QByteArray> &changes) const
{
    if (!m_isWhole)
        return {};
    CanonicalWriter out;
    auto change = changes.begin();
    char before = '{';
    const auto put = [&](QByteArrayView key, QByteArrayView value) {
        out.put(std::exchange(before, ','));
        out.putPlain(key);
        out.put(':');
        out.put(value);
    };
    const auto putUpTo = [&](const QByteArrayView *key) {
        for (; change != changes.end() && (!key || change->first < *key); ++change)
            if (!change->second.isEmpty())
                put(change->first, change->second);
    };
    for (const auto &[key, value] : m_all) {
        putUpTo(&key);
        if (change == changes.end() || change->first != key)
            put(key, value.text());
    }
    putUpTo(nullptr);
    if (before == '{')
        out.put('{');
    out.put('}');
    return out.take();
}

QByteArray withMembers(QByteArrayView object, const std::map<QByteArrayView, QByteArray> &changes)
{
    return JsonMembers(JsonView(object)).with(changes);
}

} // namespace privity
