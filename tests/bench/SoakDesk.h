// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace privity::bench {

//! A desk as a process of its own, and the person at it, by a seed: takes what is offered, notes, takes consents back,
//! wraps up, and now and then has a clock that jumps. Reads lines: "enrol <url> <code>" or "resume" first, then "rest":
//! it does nothing more. Writes lines: "saved <event's place in its journal>" once it is durable, "idle" when it has no
//! contact, "drained" when it rests and the office has everything, and "waits …" until then. Ends with its input.
int soakDesk(const QString &folder, quint64 seed);

} // namespace privity::bench
