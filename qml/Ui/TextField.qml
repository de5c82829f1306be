// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A field to type in. Enter accepts; where it `breaks`, Shift+Enter makes a new line. Plain text in and out.
FocusScope {
    id: root

    property alias text: edit.text
    property string label       // its name, shown while it is empty
    property bool showsLabel: true
    property string hint
    property int lines: 1
    property bool breaks: lines > 1 // Shift+Enter makes a new line
    property string example         // shown while it is empty, where its name stands elsewhere
    property bool enabledToType: true

    signal accepted

    function clear(): void {
        edit.clear();
    }

    activeFocusOnTab: true
    implicitHeight: Math.max(Tokens.target + Tokens.xs, Math.min(edit.implicitHeight, lines * metrics.lineSpacing * 3)
                             + 2 * Tokens.s, lines * metrics.lineSpacing + 2 * Tokens.s)

    FontMetrics {
        id: metrics
        font: edit.font
    }
    Plate {
        anchors.fill: parent
        radius: Tokens.radius
        fill: Tokens.palette.surface
        line: Tokens.palette.outline
        lineWidth: Tokens.hair
    }
    PlainText {
        silent: true
        visible: words !== "" && edit.text === "" && edit.preeditText === ""
        anchors.fill: view
        verticalAlignment: edit.verticalAlignment
        elide: Text.ElideRight
        wrapMode: root.lines > 1 ? Text.Wrap : Text.NoWrap
        words: root.showsLabel ? root.label : root.example
        color: Tokens.palette.example
        font.italic: Tokens.theme === Tokens.HighContrast // where grey alone is too near to what is typed
    }
    KeyHint {
        id: keys
        keys: edit.activeFocus ? "" : root.hint
        anchors.right: parent.right
        anchors.rightMargin: Tokens.s
        anchors.verticalCenter: parent.verticalCenter
    }
    Flickable { // what is longer than its room follows the caret
        id: view
        anchors.fill: parent
        anchors.margins: Tokens.s
        anchors.leftMargin: Tokens.m
        anchors.rightMargin: Tokens.s + (keys.keys !== "" ? keys.implicitWidth + Tokens.s : 0)
        contentWidth: width
        contentHeight: edit.height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        pixelAligned: true
        clip: true

        function follow(): void {
            const caret = edit.cursorRectangle;
            contentY = Math.max(0, Math.min(Math.max(contentY, caret.y + caret.height - height), caret.y,
                                            contentHeight - height));
        }
        onHeightChanged: follow()
        onContentHeightChanged: follow()

        TextEdit {
            id: edit
            width: view.width
            height: Math.max(implicitHeight, view.height)
            focus: true
            readOnly: !root.enabledToType
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            verticalAlignment: root.lines > 1 ? TextEdit.AlignTop : TextEdit.AlignVCenter
            color: Tokens.palette.text
            selectionColor: Tokens.palette.accent
            selectedTextColor: Tokens.palette.accentInk
            selectByMouse: true
            font.pixelSize: Tokens.body
            renderType: Text.NativeRendering
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.multiLine: root.lines > 1
            onCursorRectangleChanged: view.follow()
            Keys.onPressed: event => {
                if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                        && !(root.breaks && event.modifiers & Qt.ShiftModifier)) {
                    event.accepted = true;
                    root.accepted();
                } else if (event.modifiers === Qt.AltModifier && event.text !== "") {
                    event.accepted = true; // a key of the panel that means nothing now is no letter
                }
            }
            Keys.onTabPressed: edit.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        }
    }
    FocusRing {
        target: edit
    }
}
