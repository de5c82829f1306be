// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Error.h"

#include <optional>
#include <utility>
#include <variant>

namespace privity {

//! A value or the Error that stands in its place. Reading the wrong side is a programming fault and ends the program.
template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_held(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_held(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_held.index() == 0; }
    T &operator*() & { return std::get<0>(m_held); }
    const T &operator*() const & { return std::get<0>(m_held); }
    T &&operator*() && { return std::get<0>(std::move(m_held)); }
    T *operator->() { return &std::get<0>(m_held); }
    const T *operator->() const { return &std::get<0>(m_held); }
    const Error &error() const { return std::get<1>(m_held); }
    T valueOr(T other) const { return *this ? **this : std::move(other); }

private:
    std::variant<T, Error> m_held;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Done = Result<void>;

inline Error fail(ErrorCode code, QString detail = {}) { return Error{code, std::move(detail)}; }

} // namespace privity
