// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A sign and words that only tell.
Item {
    id: root

    property string text
    property string icon
    property bool strong: false
    property real maximumWidth: 10000

    width: Math.min(implicitWidth, maximumWidth)
    implicitWidth: label.natural + 2 * Tokens.s + (root.icon !== "" ? sign.width + Tokens.xs : 0) + 2
    implicitHeight: label.height + Tokens.s

    Plate {
        anchors.fill: parent
        radius: Math.min(height / 2, Tokens.target / 2)
        lineWidth: Tokens.hair
        fill: root.strong ? Tokens.palette.accentSoft : Tokens.palette.surface
        line: root.strong ? Tokens.palette.accent : Tokens.palette.outline
        dashed: !root.strong
    }
    Icon {
        id: sign
        visible: root.icon !== ""
        name: root.icon
        color: label.color
        width: Math.round(12 * Tokens.scale)
        height: width
        x: Tokens.s
        anchors.verticalCenter: parent.verticalCenter
    }
    PlainText {
        id: label
        x: root.icon !== "" ? sign.x + sign.width + Tokens.xs : Tokens.s
        width: parent.width - x - Tokens.s
        anchors.verticalCenter: parent.verticalCenter
        words: root.text
        color: root.strong ? Tokens.palette.accentText : Tokens.palette.muted
        font.weight: Font.Medium
    }
}
