// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

//! The one place where what libraries say about themselves leaves the program, on standard error.
namespace privity::safelog {

//! A library's words without what they might quote: nothing between quotation marks, no address, no run of digits, no
//! run that could be a key; 200 characters at most.
QString withoutValues(const QString &message);

//! From now on every message of Qt goes through withoutValues(). A fatal one before there is a window ends the program
//! with `exitCode` and without a core, after `words`.
void install(const char *words, int exitCode);
void windowIsThere(); //!< a fatal message from now on is a fault of the program

} // namespace privity::safelog
