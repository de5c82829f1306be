// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Error.h"

#include <string_view>

struct sqlite3;

//! cmake/sqlcipher/sqlcipher.c: whether a page did not open. From then on the connection answers
//! nothing.
extern "C" int privity_cipher_failed(sqlite3 *db);

namespace privity::storage {

//! What SQLite's extended result code means to us. The detail has the code, SQLite's fixed words
//! for it and `about` (a path or SQL text), never sqlite3_errmsg(): that can quote bound values.
Error sqliteError(sqlite3 *db, int extendedCode, std::string_view about);

} // namespace privity::storage
