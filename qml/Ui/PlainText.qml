// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The one component that draws text, ours or others'. Markup is drawn as it stands and loads nothing. Characters that
// could reorder or hide words were made visible before (models/view/SafeText).
Text {
    property bool silent: false // its parent already says it to screen readers

    textFormat: Text.PlainText
    color: Tokens.palette.text
    font.pixelSize: Tokens.body
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    renderType: Text.NativeRendering
    Accessible.ignored: silent
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
