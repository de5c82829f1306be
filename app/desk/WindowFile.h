// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/Window.h"

namespace privity::desk {

//! How the window was left, in a plain file: theme, scale, language, size. No personal data. A file that can't be read
//! is as good as none.
WindowSettings readWindowFile(const QString &path);
//! What was changed since `before` goes over what is kept; the rest may be an option, which is for one run only. The size
//! is always the last one.
WindowSettings keptOf(WindowSettings kept, const WindowSettings &before, const WindowSettings &now);
Done writeWindowFile(const QString &path, const WindowSettings &settings);

} // namespace privity::desk
