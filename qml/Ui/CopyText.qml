// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Words that can be marked and copied, such as a path: they break where they must, and nothing is put into them.
TextEdit {
    activeFocusOnTab: true
    readOnly: true
    selectByMouse: true
    persistentSelection: true
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    color: Tokens.palette.text
    selectionColor: Tokens.palette.accent
    selectedTextColor: Tokens.palette.accentInk
    font.pixelSize: Tokens.body
    renderType: Text.NativeRendering
    Accessible.role: Accessible.EditableText
    Accessible.readOnly: true
    Accessible.name: text
    onActiveFocusChanged: {
        if (activeFocus)
            selectAll();
    }
    FocusRing {
        corner: 4
    }
}
