// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/SecretBytes.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <new>
#include <sodium.h>
#include <utility>
#include <vector>

namespace privity {
namespace {

//! Secrets are small and come and go by the thousand: slots of a few locked, guarded blocks, zeroed when they are given
//! back, so that a secret costs no system call and no pages of its own (a user may lock 8 MiB). Thread-safe.
class Slots
{
public:
    explicit Slots(size_t slotSize) : m_slotSize(slotSize) {}

    [[nodiscard]] size_t slotSize() const { return m_slotSize; }
    std::uint8_t *take()
    {
        const std::lock_guard held(m_lock);
        if (m_free.empty())
            grow();
        std::uint8_t *slot = m_free.back();
        m_free.pop_back();
        return slot;
    }
    void giveBack(std::uint8_t *slot)
    {
        sodium_memzero(slot, m_slotSize);
        const std::lock_guard held(m_lock);
        m_free.push_back(slot); // grow() made room for it
    }

private:
    static constexpr size_t blockSize = 16384;

    void grow()
    {
        const size_t count = blockSize / m_slotSize;
        m_free.reserve((m_blocks + 1) * count);
        auto *block = static_cast<std::uint8_t *>(sodium_malloc(blockSize));
        if (!block)
            throw std::bad_alloc();
        sodium_memzero(block, blockSize);
        m_blocks += 1;
        for (size_t i = count; i > 0; --i)
            m_free.push_back(block + (i - 1) * m_slotSize);
    }

    const size_t m_slotSize;
    std::mutex m_lock;
    std::vector<std::uint8_t *> m_free;
    size_t m_blocks = 0;
};

//! Null: too large for a slot.
Slots *slotsFor(qsizetype size)
{
    static auto *const all = new std::array<Slots, 3>{Slots(64), Slots(512), Slots(4096)}; // outlive static secrets
    const auto fits =
        std::find_if(all->begin(), all->end(), [&](const Slots &slots) { return size_t(size) <= slots.slotSize(); });
    return fits == all->end() ? nullptr : &*fits;
}

} // namespace

SecretBytes::SecretBytes(qsizetype size) : m_size(size)
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
    if (size == 0)
        return;
    if (Slots *const slots = slotsFor(size)) {
        m_bytes = slots->take();
        return;
    }
    m_bytes = static_cast<std::uint8_t *>(sodium_malloc(size_t(size)));
    if (!m_bytes)
        throw std::bad_alloc();
    sodium_memzero(m_bytes, size_t(size));
}

SecretBytes::~SecretBytes()
{
    if (!m_bytes)
        return;
    if (Slots *const slots = slotsFor(m_size))
        slots->giveBack(m_bytes);
    else
        sodium_free(m_bytes);
}

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
