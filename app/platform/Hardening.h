// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

//! What is done before anything else, and before Qt: nothing here needs it.
namespace privity::hardening {

//! No core file, and no tracing by another program of the same user: both would read values from memory. False: the
//! system refused.
bool guardProcess();

//! Whether a variable may steer this process: what loads code, opens files, prints or turns knobs of libraries is
//! dropped; of Qt's own what is not known to be needed.
bool mayKeep(std::string_view variable);
//! Removes the others from the environment and answers their names.
std::vector<std::string> cleanEnvironment();
//! True when one of them told the loader what to load: it has obeyed by now, and only a new start undoes that.
bool toldTheLoader(const std::vector<std::string> &removed);

//! The first argument that would let a stranger in (a debugger, a plug-in by path); null: none.
const char *forbiddenArgument(int argc, char **argv);

//! Memory that this process may lock, in KiB, when it is less than its keys need; else -1.
long lowMemlockKiB();

} // namespace privity::hardening
