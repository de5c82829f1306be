// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArrayView>
#include <cstdio>
#include <cstdlib>

//! One reader of foreign bytes per program. Clang's fuzzer drives it (preset fuzz), and Replay.cpp does over the kept
//! corpus and seeded mutations of it.
namespace privity::fuzz {

//! Reads these bytes; whatever they are, it comes back. Each target's own.
void input(QByteArrayView bytes);

//! What must hold for any bytes; ends the program, which is what a fuzzer looks for.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace privity::fuzz
