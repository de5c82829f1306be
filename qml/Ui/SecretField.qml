// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A field for a passphrase or password: never drawn and never copied. A screen reader hears its name; what Qt 6.4 would
// tell of the inner item is the word itself, so that one is not told at all.
FocusScope {
    id: root

    property alias typed: input.text // not `text`: that would be its accessible value
    property string label
    property bool enabledToType: true
    property bool marked: false // what is in it was not taken

    signal accepted

    function clear(): void {
        input.clear();
    }

    // The next key replaces what is there.
    function mark(): void {
        input.selectAll();
        forceActiveFocus(Qt.OtherFocusReason);
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.focusable: true
    implicitHeight: Math.max(Tokens.target + Tokens.xs, input.implicitHeight + 2 * Tokens.s)

    Plate {
        anchors.fill: parent
        radius: Tokens.radius
        fill: Tokens.palette.surface
        line: root.marked ? Tokens.palette.alarmText : Tokens.palette.outline
        lineWidth: root.marked ? 2 * Tokens.hair : Tokens.hair
    }
    TextInput {
        id: input
        anchors.fill: parent
        anchors.leftMargin: Tokens.m
        anchors.rightMargin: Tokens.m
        focus: true
        clip: true
        readOnly: !root.enabledToType
        echoMode: TextInput.Password
        passwordMaskDelay: 0
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        selectByMouse: false
        maximumLength: 256
        verticalAlignment: TextInput.AlignVCenter
        color: Tokens.palette.text
        selectionColor: Tokens.palette.accent
        selectedTextColor: Tokens.palette.accentInk
        font.pixelSize: Tokens.body
        renderType: Text.NativeRendering
        Accessible.ignored: true
        onAccepted: root.accepted()
        Keys.onPressed: event => {
            if (event.modifiers === Qt.AltModifier && event.text !== "")
                event.accepted = true; // a key of the panel that means nothing now is no letter
        }
    }
    FocusRing {
        target: input
        ink: root.marked ? Tokens.palette.alarmText : Tokens.palette.focus
    }
}
