// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

class QWindow;

namespace privity::desk {

//! What a screen reader is told of a window: one line for each thing that is not hidden, indented by its depth:
//! `role "name" description="…" value="…" [states]`. For tests and the tour; it holds what the screen shows.
[[nodiscard]] QString accessibleText(QWindow &window);

} // namespace privity::desk
