// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/SeededSodium.h"

#include "app/simulation/World.h"

#include <optional>
#include <sodium.h>

namespace privity::simulation {
namespace {

// libsodium calls back without a context: this one state can't be an object's.
std::optional<SeededRandom> generator;
QList<QByteArray> keys;

void draw(void *const buffer, const size_t size)
{
    generator->fill({static_cast<std::uint8_t *>(buffer), size});
    if (size == 32)
        keys += QByteArray(static_cast<const char *>(buffer), 32);
}

std::uint32_t drawNumber()
{
    std::uint32_t number = 0;
    draw(&number, sizeof number);
    return number;
}

const char *name() { return "seeded"; }

randombytes_implementation seeded{name, drawNumber, nullptr, nullptr, draw, nullptr};

} // namespace

SeededSodium::SeededSodium(quint64 seed)
{
    if (sodium_init() < 0) // draws once per process: before, not within, the seeded stream
        qFatal("libsodium does not start");
    generator.emplace(seed);
    keys.clear();
    randombytes_set_implementation(&seeded);
}

SeededSodium::~SeededSodium()
{
    randombytes_set_implementation(&randombytes_sysrandom_implementation);
    generator.reset();
    keys.clear();
}

QList<QByteArray> SeededSodium::takeKeys() { return std::exchange(keys, {}); }

} // namespace privity::simulation
