// SPDX-License-Identifier: Apache-2.0 Linked into privity alone: what is freed is zeroed, in every library of the
// process, so that a value that was shown does not stay behind in freed strings and buffers. Not covered: stacks, what
// the display server holds. The names of glibc's own functions are its interface for this.
#include <cstddef>
#include <cstring>
#include <malloc.h>

extern "C" {

void __libc_free(void *block);
void *__libc_malloc(size_t size);

__attribute__((visibility("default"))) void free(void *block) noexcept
{
    if (block)
        explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

__attribute__((visibility("default"))) void *realloc(void *block, size_t size) noexcept
{
    if (!block)
        return __libc_malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const size_t held = malloc_usable_size(block);
    if (size <= held && size > held / 2)
        return block;
    void *moved = __libc_malloc(size);
    if (moved) {
        std::memcpy(moved, block, size < held ? size : held);
        free(block);
    }
    return moved;
}

__attribute__((visibility("default"))) void *reallocarray(void *block, size_t count, size_t size) noexcept
{
    size_t whole = 0;
    return __builtin_mul_overflow(count, size, &whole) ? nullptr : realloc(block, whole);
}
}
