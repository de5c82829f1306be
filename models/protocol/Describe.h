// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLatin1StringView>
#include <tuple>

//! One description per struct: `static constexpr auto describe()` gives its members with their names. From it come the
//! JSON codec, the canonical form, the JSON Schema and the store's columns; none of them is written by hand.
namespace privity {

template<class S, class T>
struct Member {
    QLatin1StringView name;
    T S::*at;
    bool sealed; //!< personal data: on the wire only inside `data.sealed` (docs/adr/0010)
};

template<class S, class T>
constexpr Member<S, T> clear(const char *name, T S::*at)
{
    return {QLatin1StringView(name), at, false};
}

template<class S, class T>
constexpr Member<S, T> sealed(const char *name, T S::*at)
{
    return {QLatin1StringView(name), at, true};
}

template<class... M>
constexpr std::tuple<M...> members(M... all)
{
    return {all...};
}

template<class T>
concept Described = requires
{
    T::describe();
};

template<Described T, class F>
void forEachMember(F &&f)
{
    std::apply([&](const auto &...member) { (f(member), ...); }, T::describe());
}

template<Described T>
constexpr bool hasSealed()
{
    return std::apply([](const auto &...member) { return (member.sealed || ...); }, T::describe());
}

} // namespace privity
