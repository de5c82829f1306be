// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A quiet title over a group, with a word at its right.
Item {
    id: root

    property string text
    property string aside

    readonly property bool stacked: label.implicitWidth + right.implicitWidth + Tokens.m > width

    width: parent ? parent.width : implicitWidth
    implicitHeight: stacked && right.visible ? right.y + right.height : label.height

    PlainText {
        id: label
        width: root.stacked || !right.visible ? root.width : root.width - right.width - Tokens.m
        text: root.text
        color: Tokens.palette.muted
        font.pixelSize: Tokens.small
        font.weight: Font.DemiBold
        font.capitalization: Font.AllUppercase
        font.letterSpacing: 0.4 * Tokens.scale
        Accessible.role: Accessible.Heading
    }
    PlainText {
        id: right
        visible: text !== ""
        x: root.stacked ? 0 : root.width - width
        y: root.stacked ? label.height : label.height - height
        width: root.stacked ? root.width : implicitWidth
        text: root.aside
        color: Tokens.palette.muted
        font.pixelSize: Tokens.small
    }
}
