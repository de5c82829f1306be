// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QVarLengthArray>
#include <QtEndian>
#include <bit>
#include <map>
#include <optional>

//! Canonical JSON read where it stands: nothing is copied before it is asked for.
namespace privity {

//! Where a JSON text stops being plain: at the first quote, backslash, control character or byte beyond ASCII, or at
//! `end`.
inline const char *plainEnd(const char *at, const char *end)
{
    constexpr quint64 ones = 0x0101010101010101, highs = ones << 7;
    const auto zeroIn = [](quint64 word) { return (word - ones) & ~word; };
    for (; end - at >= 8; at += 8) {
        const quint64 eight = qFromLittleEndian<quint64>(at);
        const quint64 stops =
            (eight | zeroIn(eight ^ ones * '"') | zeroIn(eight ^ ones * '\\') | (eight - ones * 0x20)) & highs;
        if (stops != 0) // what is borrowed may mark a byte too many, behind the first
            return at + std::countr_zero(stops) / 8;
    }
    while (at != end && *at >= 0x20 && *at != '"' && *at != '\\')
        ++at;
    return at;
}

//! A value as it stands in a text in canonical spelling, which outlives it. Undefined: there is none. Of a text that
//! was not looked over (canonicalMembers) it may say anything, and never reads beyond its end.
class JsonView
{
public:
    JsonView() = default;
    explicit JsonView(QByteArrayView text) : m_text(text) {}

    [[nodiscard]] QByteArrayView text() const { return m_text; }
    [[nodiscard]] bool isUndefined() const { return m_text.isEmpty(); }
    [[nodiscard]] bool isString() const { return m_text.startsWith('"'); }
    [[nodiscard]] bool isArray() const { return m_text.startsWith('['); }
    [[nodiscard]] bool isObject() const { return m_text.startsWith('{'); }
    [[nodiscard]] std::optional<bool> toBool() const;
    [[nodiscard]] std::optional<qint64> toInteger() const;
    [[nodiscard]] QString toString(const QString &otherwise = {}) const; //!< `otherwise` when it is no string
    [[nodiscard]] QByteArrayView raw() const; //!< what stands between a string's quotes; empty when it is no string
    [[nodiscard]] JsonView value(QLatin1StringView key) const; //!< an object's member; the key needs no escape
    [[nodiscard]] JsonView operator[](QLatin1StringView key) const { return value(key); }
    [[nodiscard]] bool contains(QLatin1StringView key) const { return !value(key).isUndefined(); }
    [[nodiscard]] QList<JsonView> items() const; //!< of a list

private:
    QByteArrayView m_text;
};

//! The members of an object in canonical spelling, in their order, as they stand there: the key between its quotes, the
//! value whole. Found once, for who reads many.
class JsonMembers
{
public:
    JsonMembers() = default;
    explicit JsonMembers(JsonView object);
    [[nodiscard]] bool isWhole() const { return m_isWhole; } //!< it is formed like an object; nothing else is judged
    void add(QByteArrayView key, JsonView value) { m_all.emplace_back(key, value); } //!< behind all others
    [[nodiscard]] JsonView value(QLatin1StringView key) const;
    //! The object with some members put in, replaced, or (empty) taken out; the rest stays byte for byte. Keys are
    //! small letters, values canonical. Empty: it is not whole.
    [[nodiscard]] QByteArray with(const std::map<QByteArrayView, QByteArray> &changes) const;
    [[nodiscard]] auto begin() const { return m_all.begin(); }
    [[nodiscard]] auto end() const { return m_all.end(); }

private:
    QVarLengthArray<std::pair<QByteArrayView, JsonView>, 24> m_all;
    bool m_isWhole = true;
};

//! JsonMembers::with() of an object.
QByteArray withMembers(QByteArrayView object, const std::map<QByteArrayView, QByteArray> &changes);

} // namespace privity
