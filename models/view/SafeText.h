// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

//! Text that others wrote, made inert for drawing, accessible names and titles: nothing in it can reorder, hide or
//! overprint what stands beside it. Markup needs no treatment here; PlainText draws it as it is.
namespace privity::view {

//! Many lines. Controls, bidi controls, zero-width and other unseen characters become marks ("‹202E›"); a pile of
//! more than four accents is cut; line ends become LF.
[[nodiscard]] QString safeText(const QString &text);
//! One line: as safeText, line ends and tabs become single spaces.
[[nodiscard]] QString safeLine(const QString &text);
//! For use inside a sentence: text that has right-to-left letters is set apart (FSI … PDI).
[[nodiscard]] QString isolated(const QString &safe);

} // namespace privity::view
