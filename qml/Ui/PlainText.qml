// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// The one component that draws text, ours or others'. Markup is drawn as it stands and loads nothing. Characters that
// could reorder or hide words were made visible before (models/view/SafeText). `text` is only how `words` are drawn.
Text {
    id: root

    property string words
    property bool capitals: false // in letters, not in the font: of ß they make SS
    property bool silent: false   // its parent already says it to screen readers
    // The width in one line. implicitWidth changes with the width in Qt 6.4, so nothing can be placed by it.
    readonly property real natural: words.includes("\n") ? 10000 : Math.ceil(metrics.advanceWidth) + 1

    text: capitals ? Hyphens.soft(words).toUpperCase() : Hyphens.soft(words)
    textFormat: Text.PlainText
    color: Tokens.palette.text
    font.pixelSize: Tokens.body
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    renderType: Text.NativeRendering
    Accessible.ignored: silent
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    TextMetrics {
        id: metrics
        font: root.font
        text: root.capitals ? root.words.toUpperCase() : root.words
    }
}
