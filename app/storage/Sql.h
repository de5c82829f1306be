// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace privity::storage {

//! SQL text. Only a literal becomes one, when the program is compiled: a value can reach SQL by
//! binding alone, the text is safe to log, and prepared statements may be kept under it.
class Sql
{
public:
    consteval Sql(const char *literal) : m_text(literal) {}
    [[nodiscard]] constexpr std::string_view text() const { return m_text; }
    [[nodiscard]] constexpr const char *c_str() const { return m_text.data(); }

private:
    //! Text made from described tables (SqlCipherStore): their names are literals too, and it lives as long as they do.
    friend class SqlCipherStore;
    constexpr Sql(std::string_view described, int) : m_text(described) {}

    std::string_view m_text;
};

} // namespace privity::storage
