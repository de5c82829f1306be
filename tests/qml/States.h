// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/qml/ShownWindow.h"

#include <span>

namespace privity::test {

//! A state of the window: what the desk tells, then the keys that lead there.
struct State {
    const char *name;
    void (*tell)(Scene &);
    void (*keys)(ShownWindow &);
};

//! Every state that the first issue's window has; the gallery draws them and tests walk through them.
std::span<const State> states();

} // namespace privity::test
