// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/CanonicalJson.h"
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

//! Canonical JSON from and to described structs. Writing can't fail. Reading stops at the first fault and names its path; unknown
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
std::optional<Fault> read(JsonView object, T &value, Parts parts = Parts::Both)
{
    const JsonMembers members(object);
    std::optional<Fault> fault;
    forEachMember<T>([&](const auto &member) {
        if (fault || (parts != Parts::Both && member.sealed != (parts == Parts::Sealed)))
            return;
        using M = std::remove_cvref_t<decltype(value.*member.at)>;
        fault = Codec<M>::read(members.value(member.name), value.*member.at);
        if (fault)
            fault->path = fault->path.isEmpty() ? QString(member.name) : member.name + u'.' + fault->path;
    });
    return fault;
}

inline std::optional<Fault> wrong(QStringView what) { return Fault{{}, what.toString()}; }

template<>
struct Codec<QString> {
    static void put(CanonicalWriter &out, const QString &text) { out.putText(text); }
    static std::optional<Fault> read(JsonView json, QString &text)
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
    static void put(CanonicalWriter &out, bool flag) { out.put(flag ? QByteArrayView("true") : "false"); }
    static std::optional<Fault> read(JsonView json, bool &flag)
    {
        const std::optional<bool> known = json.toBool();
        flag = known.value_or(false);
        return known ? std::nullopt : wrong(u"must be true or false");
    }
    static QJsonObject schema() { return {{QStringLiteral("type"), QStringLiteral("boolean")}}; }
};

template<>
struct Codec<int> {
    static void put(CanonicalWriter &out, int number) { out.putInteger(number); }
    static std::optional<Fault> read(JsonView json, int &number)
    {
        const std::optional<qint64> value = json.toInteger();
        if (!value || *value != int(*value))
            return wrong(u"must be an integer of 32 bits");
        number = int(*value);
        return std::nullopt;
    }
    static QJsonObject schema() { return {{QStringLiteral("type"), QStringLiteral("integer")}}; }
};

//! Counters travel as 20 digits: in JSON a number above 2^53 is not exact, and text sorts as they do.
template<>
struct Codec<quint64> {
    static void put(CanonicalWriter &out, quint64 value) { out.putText(sequenceText(value)); }
    static std::optional<Fault> read(JsonView json, quint64 &value)
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
    static void put(CanonicalWriter &out, Timestamp moment) { out.putText(moment.toText()); }
    static std::optional<Fault> read(JsonView json, Timestamp &moment)
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
    static void put(CanonicalWriter &out, const QByteArray &bytes) { out.putPlain(crypto::toBase64(bytes)); }
    static std::optional<Fault> read(JsonView json, QByteArray &bytes)
    {
        const Result<QByteArray> decoded =
            json.isString() ? crypto::fromBase64(json.raw()) : Result<QByteArray>(fail(ErrorCode::WrongType));
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
    static void put(CanonicalWriter &out, const Id<Tag> &id) { out.putText(id.text); }
    static std::optional<Fault> read(JsonView json, Id<Tag> &id)
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
    static void put(CanonicalWriter &out, E value) { out.putPlain(QByteArrayView(spell(value))); }
    static std::optional<Fault> read(JsonView json, E &value)
    {
        const std::optional<E> known = unspell<E>(QLatin1StringView(json.raw()));
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
    static void put(CanonicalWriter &out, const std::optional<T> &value) { Codec<T>::put(out, *value); } //!< if there
    static std::optional<Fault> read(JsonView json, std::optional<T> &value)
    {
        value.reset();
        return json.isUndefined() ? std::nullopt : Codec<T>::read(json, value.emplace());
    }
    static QJsonObject schema() { return Codec<T>::schema(); }
};

template<class T>
struct Codec<QList<T>> {
    static void put(CanonicalWriter &out, const QList<T> &list)
    {
        char before = '[';
        for (const T &item : list) {
            out.put(std::exchange(before, ','));
            Codec<T>::put(out, item);
        }
        out.put(list.isEmpty() ? QByteArrayView("[]") : "]");
    }
    static std::optional<Fault> read(JsonView json, QList<T> &list)
    {
        list.clear();
        if (json.isUndefined())
            return std::nullopt;
        if (!json.isArray())
            return wrong(u"must be a list");
        qsizetype i = 0;
        for (const JsonView item : json.items()) {
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

//! `without`: a member that is left out.
template<Described T>
void put(CanonicalWriter &out, const T &value, Parts parts = Parts::Both, QLatin1StringView without = {})
{
    char before = '{';
    const auto putMember = [&](const auto &member) {
        const auto &held = value.*member.at;
        if ((parts != Parts::Both && member.sealed != (parts == Parts::Sealed)) || member.name == without)
            return;
        if constexpr (requires { held.has_value(); })
            if (!held.has_value())
                return;
        out.put(std::exchange(before, ','));
        out.putPlain(QByteArrayView(member.name));
        out.put(':');
        Codec<std::remove_cvref_t<decltype(held)>>::put(out, held);
    };
    static constexpr auto order = canonicalOrder<T>();
    [&]<size_t... I>(std::index_sequence<I...>) { (putMember(std::get<order[I]>(T::describe())), ...); }
    (std::make_index_sequence<order.size()>());
    out.put(before == '{' ? QByteArrayView("{}") : "}");
}

template<Described T>
QByteArray bytes(const T &value, Parts parts = Parts::Both, QLatin1StringView without = {})
{
    CanonicalWriter out;
    put(out, value, parts, without);
    return out.take();
}

template<Described T>
JsonObject write(const T &value, Parts parts = Parts::Both)
{
    return JsonObject::ofCanonical(bytes(value, parts));
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
    static void put(CanonicalWriter &out, const T &value) { codec::put(out, value); }
    static std::optional<Fault> read(JsonView json, T &value)
    {
        return json.isObject() ? codec::read(json, value) : wrong(u"must be an object");
    }
    static QJsonObject schema() { return codec::schema<T>(); }
};

} // namespace privity::codec
