// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Result.h"

#include <QByteArray>
#include <cstdint>
#include <span>

namespace privity {

//! Bytes in guarded, locked memory (sodium_malloc): left out of core dumps, zeroed when freed, moved but never
//! copied by accident. Keys, codes and shown values live here and nowhere else.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size); //!< zeroed
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    static SecretBytes random(qsizetype size);
    //! Takes the bytes over and zeroes the source when nobody else shares it.
    static SecretBytes take(QByteArray &source);
    [[nodiscard]] SecretBytes clone() const;

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::uint8_t *data() { return m_bytes; }
    [[nodiscard]] const std::uint8_t *data() const { return m_bytes; }
    [[nodiscard]] QByteArrayView view() const { return {reinterpret_cast<const char *>(m_bytes), m_size}; }

private:
    std::uint8_t *m_bytes = nullptr;
    qsizetype m_size = 0;
};

} // namespace privity
