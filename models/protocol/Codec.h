// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/CanonicalWriter.h"
#include "models/base/Id.h"
#include "models/crypto/Crypto.h"
#include "models/protocol/Describe.h"
#include "models/protocol/Vocabulary.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

//! JSON from and to described structs. Writing can't fail. Reading stops at the first fault and names its path; unknown
//! members are ignored, so that a newer peer may say more; missing ones are faults unless they are std::optional or
//! lists.
namespace privity::codec {

struct Fault {
    QString path;
    QString what;
};

template<class T>
struct Codec;

template<class T>
concept Spelled = std::is_enum_v<T> && requires
{
    Vocabulary<T>::rows;
};

enum class Parts { Clear, Sealed, Both };

template<Described T>
QJsonObject write(const T &value, Parts parts = Parts::Both)
{
    QJsonObject object;
    forEachMember<T>([&](const auto &member) {
        if (parts != Parts::Both && member.sealed != (parts == Parts::Sealed))
            return;
        using M = std::remove_cvref_t<decltype(value.*member.at)>;
        const QJsonValue json = Codec<M>::write(value.*member.at);
        if (!json.isUndefined())
            object.insert(member.name, json);
    });
    return object;
}

template<Described T>
std::optional<Fault> read(const QJsonObject &object, T &value, Parts parts = Parts::Both)
{
    std::optional<Fault> fault;
    forEachMember<T>([&](const auto &member) {
        if (fault || (parts != Parts::Both && member.sealed != (parts == Parts::Sealed)))
            return;
        using M = std::remove_cvref_t<decltype(value.*member.at)>;
        fault = Codec<M>::read(object.value(member.name), value.*member.at);
        if (fault)
            fault->path = fault->path.isEmpty() ? QString(member.name) : member.name + u'.' + fault->path;
    });
    return fault;
}

inline std::optional<Fault> wrong(QStringView what) { return Fault{{}, what.toString()}; }

template<>
struct Codec<QString> {
    static QJsonValue write(const QString &text) { return text; }
    static std::optional<Fault> read(const QJsonValue &json, QString &text)
    {
        if (!json.isString())
            return wrong(u"must be a text");
        text = json.toString();
        return text.contains(QChar(0)) ? wrong(u"holds a NUL") : std::nullopt;
    }
    static QJsonObject schema() { return {{QStringLiteral("type"), QStringLiteral("string")}}; }
};

template<>
struct Codec<bool> {
    static QJsonValue write(bool flag) { return flag; }
    static std::optional<Fault> read(const QJsonValue &json, bool &flag)
    {
        flag = json.toBool();
        return json.isBool() ? std::nullopt : wrong(u"must be true or false");
    }
    static QJsonObject schema() { return {{QStringLiteral("type"), QStringLiteral("boolean")}}; }
};

template<>
struct Codec<int> {
    static QJsonValue write(int number) { return number; }
    static std::optional<Fault> read(const QJsonValue &json, int &number)
    {
        const double value = json.toDouble(0.5);
        if (value < -2147483648.0 || value > 2147483647.0 || value != double(int(value)))
            return wrong(u"must be an integer of 32 bits");
        number = int(value);
        return std::nullopt;
    }
    static QJsonObject schema() { return {{QStringLiteral("type"), QStringLiteral("integer")}}; }
};

//! Counters travel as 20 digits: in JSON a number above 2^53 is not exact, and text sorts as they do.
template<>
struct Codec<quint64> {
    static QJsonValue write(quint64 value) { return sequenceText(value); }
    static std::optional<Fault> read(const QJsonValue &json, quint64 &value)
    {
        const Result<quint64> number = sequenceFromText(json.toString());
        value = number.valueOr(0);
        return number ? std::nullopt : wrong(u"must be 20 digits");
    }
    static QJsonObject schema()
    {
        return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("pattern"), QStringLiteral("^[0-9]{20}$")}};
    }
};

template<>
struct Codec<Timestamp> {
    static QJsonValue write(Timestamp moment) { return moment.toText(); }
    static std::optional<Fault> read(const QJsonValue &json, Timestamp &moment)
    {
        const Result<Timestamp> parsed = Timestamp::fromText(json.toString());
        moment = parsed.valueOr({});
        return parsed ? std::nullopt : wrong(u"must be an RFC 3339 moment");
    }
    static QJsonObject schema()
    {
        return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("format"), QStringLiteral("date-time")}};
    }
};

template<>
struct Codec<QByteArray> {
    static QJsonValue write(const QByteArray &bytes) { return QString::fromLatin1(crypto::toBase64(bytes)); }
    static std::optional<Fault> read(const QJsonValue &json, QByteArray &bytes)
    {
        const Result<QByteArray> decoded =
            json.isString() ? crypto::fromBase64(json.toString()) : Result<QByteArray>(fail(ErrorCode::WrongType));
        bytes = decoded.valueOr({});
        return decoded ? std::nullopt : wrong(u"must be base64url without padding");
    }
    static QJsonObject schema()
    {
        return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("pattern"), QStringLiteral("^[A-Za-z0-9_-]*$")}};
    }
};

template<class Tag>
struct Codec<Id<Tag>> {
    static QJsonValue write(const Id<Tag> &id) { return id.text; }
    static std::optional<Fault> read(const QJsonValue &json, Id<Tag> &id)
    {
        id.text = json.toString();
        return Id<Tag>::isValid(id.text) ? std::nullopt : wrong(u"must be an id of its kind");
    }
    static QJsonObject schema()
    {
        return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("pattern"),
                QStringLiteral("^%1[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$").arg(QLatin1StringView(Tag::prefix))}};
    }
};

template<Spelled E>
struct Codec<E> {
    static QJsonValue write(E value) { return QString(spell(value)); }
    static std::optional<Fault> read(const QJsonValue &json, E &value)
    {
        const std::optional<E> known = unspell<E>(json.toString());
        value = known.value_or(E{});
        return known ? std::nullopt : wrong(u"is not one of the known words");
    }
    static QJsonObject schema()
    {
        QJsonArray words;
        for (const auto &row : Vocabulary<E>::rows)
            words += QString(row.text);
        return {{QStringLiteral("enum"), words}};
    }
};

template<class T>
struct Codec<std::optional<T>> {
    static QJsonValue write(const std::optional<T> &value)
    {
        return value ? Codec<T>::write(*value) : QJsonValue(QJsonValue::Undefined);
    }
    static std::optional<Fault> read(const QJsonValue &json, std::optional<T> &value)
    {
        value.reset();
        return json.isUndefined() ? std::nullopt : Codec<T>::read(json, value.emplace());
    }
    static QJsonObject schema() { return Codec<T>::schema(); }
};

template<class T>
struct Codec<QList<T>> {
    static QJsonValue write(const QList<T> &list)
    {
        QJsonArray array;
        for (const T &item : list)
            array += Codec<T>::write(item);
        return array;
    }
    static std::optional<Fault> read(const QJsonValue &json, QList<T> &list)
    {
        list.clear();
        if (json.isUndefined())
            return std::nullopt;
        if (!json.isArray())
            return wrong(u"must be a list");
        qsizetype i = 0;
        for (const QJsonValue item : json.toArray()) {
            if (auto fault = Codec<T>::read(item, list.emplaceBack())) {
                fault->path = QStringLiteral("[%1]").arg(i) + (fault->path.isEmpty() ? QString() : u'.' + fault->path);
                return fault;
            }
            ++i;
        }
        return std::nullopt;
    }
    static QJsonObject schema()
    {
        return {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), Codec<T>::schema()}};
    }
};

template<class T>
inline constexpr bool isOptional = false;
template<class T>
inline constexpr bool isOptional<std::optional<T>> = true;
template<class T>
inline constexpr bool isOptional<QList<T>> = true;

//! Where each member stands in canonical order.
template<Described T>
consteval auto canonicalOrder()
{
    constexpr auto all = T::describe();
    return std::apply(
        [](const auto &...member) {
            const std::array<std::string_view, sizeof...(member)> names{
                std::string_view(member.name.data(), size_t(member.name.size()))...};
            std::array<size_t, sizeof...(member)> order{};
            for (size_t i = 0; i < order.size(); ++i)
                order[size_t(std::count_if(names.begin(), names.end(), [&](auto name) { return name < names[i]; }))] =
                    i;
            return order;
        },
        all);
}

//! The canonical spelling of canonicalJson(write(value, parts)), without the values in between. `without`: a member
//! that is left out.
template<class T>
void put(CanonicalWriter &out, const T &value, Parts parts = Parts::Both, QLatin1StringView without = {})
{
    if constexpr (Described<T>) {
        char before = '{';
        const auto putMember = [&](const auto &member) {
            const auto &held = value.*member.at;
            if ((parts != Parts::Both && member.sealed != (parts == Parts::Sealed)) || member.name == without)
                return;
            if constexpr (requires { held.has_value(); })
                if (!held.has_value())
                    return;
            out.put(std::exchange(before, ','));
            out.put('"');
            out.put(QByteArrayView(member.name.data(), member.name.size()));
            out.put("\":");
            put(out, held);
        };
        static constexpr auto order = canonicalOrder<T>();
        [&]<size_t... I>(std::index_sequence<I...>) { (putMember(std::get<order[I]>(T::describe())), ...); }
        (std::make_index_sequence<order.size()>());
        if (before == '{')
            out.put('{');
        out.put('}');
    } else if constexpr (requires { value.has_value(); }) {
        put(out, *value);
    } else if constexpr (std::is_same_v<T, QString>) {
        out.putText(value);
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        out.put('"');
        out.put(crypto::toBase64(value));
        out.put('"');
    } else if constexpr (requires { typename T::value_type; }) {
        char before = '[';
        for (const auto &item : value) {
            out.put(std::exchange(before, ','));
            put(out, item);
        }
        if (before == '[')
            out.put('[');
        out.put(']');
    } else {
        out.putValue(Codec<T>::write(value));
    }
}

template<Described T>
QByteArray bytes(const T &value, Parts parts = Parts::Both, QLatin1StringView without = {})
{
    CanonicalWriter out;
    put(out, value, parts, without);
    return out.take();
}

template<Described T>
QJsonObject schema(Parts parts = Parts::Both)
{
    QJsonObject properties;
    QJsonArray required;
    forEachMember<T>([&](const auto &member) {
        if (parts != Parts::Both && member.sealed != (parts == Parts::Sealed))
            return;
        using M = std::remove_cvref_t<decltype(std::declval<T>().*member.at)>;
        properties.insert(member.name, Codec<M>::schema());
        if (!isOptional<M>)
            required += QString(member.name);
    });
    return {{QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("properties"), properties},
        {QStringLiteral("required"), required}};
}

template<Described T>
struct Codec<T> {
    static QJsonValue write(const T &value) { return codec::write(value); }
    static std::optional<Fault> read(const QJsonValue &json, T &value)
    {
        return json.isObject() ? codec::read(json.toObject(), value) : wrong(u"must be an object");
    }
    static QJsonObject schema() { return codec::schema<T>(); }
};

} // namespace privity::codec
