// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A quiet title over a group, with a word at its right.
Item {
    id: root

    property string text
    property string aside
    property string hint // the key that goes there

    readonly property real tail: hint !== "" ? keys.implicitWidth + Tokens.s : 0
    readonly property bool stacked: label.natural + right.natural + tail + Tokens.m > width

    width: parent ? parent.width : implicitWidth
    implicitHeight: Math.max(hint !== "" ? keys.height : 0,
                             stacked && aside !== "" ? right.y + right.height : label.height)

    PlainText {
        id: label
        width: (root.stacked || root.aside === "" ? root.width : root.width - right.width - Tokens.m) - root.tail
        y: root.hint !== "" ? (keys.height - height) / 2 : 0
        words: root.text
        capitals: true
        color: Tokens.palette.muted
        font.pixelSize: Tokens.small
        font.weight: Font.DemiBold
        font.letterSpacing: 0.4 * Tokens.scale
        Accessible.role: Accessible.Heading
    }
    PlainText {
        id: right
        visible: words !== ""
        x: root.stacked ? 0 : root.width - width - root.tail
        y: root.stacked ? label.y + label.height : label.y + label.height - height
        width: root.stacked ? root.width - root.tail : natural
        words: root.aside
        color: Tokens.palette.muted
        font.pixelSize: Tokens.small
    }
    KeyHint {
        id: keys
        anchors.right: parent.right
        keys: root.hint
    }
}
