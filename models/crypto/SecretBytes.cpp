// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SecretBytes.h"

#include <array>
#include <cstring>
#include <new>
#include <sodium.h>
#include <utility>

namespace privity {
namespace {

//! Blocks of the size of a key, which come and go with every decision: guarded memory costs several calls of the system
//! each time. Those that rest here are zeroed, and still guarded and locked.
constexpr qsizetype blockSize = 32;
constexpr size_t blocksAtMost = 16;
thread_local bool blocksGone = false;
struct Blocks {
    std::array<std::uint8_t *, blocksAtMost> resting{};
    size_t count = 0;
    ~Blocks()
    {
        blocksGone = true;
        while (count > 0)
            sodium_free(resting[--count]);
    }
};
thread_local Blocks blocks;

std::uint8_t *takeBlock(qsizetype size)
{
    if (size == blockSize && !blocksGone && blocks.count > 0)
        return blocks.resting[--blocks.count];
    return static_cast<std::uint8_t *>(sodium_malloc(size_t(size)));
}

void giveBlock(std::uint8_t *bytes, qsizetype size)
{
    if (!bytes || size != blockSize || blocksGone || blocks.count == blocksAtMost)
        return sodium_free(bytes);
    sodium_memzero(bytes, size_t(size));
    blocks.resting[blocks.count++] = bytes;
}

} // namespace

SecretBytes::SecretBytes(qsizetype size) : m_size(size)
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
    if (size == 0)
        return;
    m_bytes = takeBlock(size);
    if (!m_bytes)
        throw std::bad_alloc();
    sodium_memzero(m_bytes, size_t(size));
}

SecretBytes::~SecretBytes() { giveBlock(m_bytes, m_size); }

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes SecretBytes::random(qsizetype size)
{
    SecretBytes bytes(size);
    if (!bytes.isEmpty())
        randombytes_buf(bytes.m_bytes, size_t(size));
    return bytes;
}

SecretBytes SecretBytes::take(QByteArray &source)
{
    SecretBytes bytes(source.size());
    if (!bytes.isEmpty())
        std::memcpy(bytes.m_bytes, source.constData(), size_t(source.size()));
    if (source.isDetached())
        sodium_memzero(source.data(), size_t(source.size()));
    source.clear();
    return bytes;
}

SecretBytes SecretBytes::clone() const
{
    SecretBytes bytes(m_size);
    if (m_size > 0)
        std::memcpy(bytes.m_bytes, m_bytes, size_t(m_size));
    return bytes;
}

} // namespace privity
