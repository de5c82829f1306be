// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A sign and words. Neutral on purpose: a status is no score. Amber only for "soon", dashes for "not asked yet".
Pressable {
    id: root

    enum Look { Neutral, Chosen, Soon, Open }

    property int look: Chip.Neutral
    property string icon
    property string hint
    property bool hintIdle: false // the key goes elsewhere now
    property string spoken: text
    property real maximumWidth: 10000
    readonly property bool hasSign: icon !== ""
    readonly property bool hasHint: hint !== ""
    readonly property color ink: look === Chip.Soon ? Tokens.palette.amberText
        : look === Chip.Chosen ? Tokens.palette.accentText
        : look === Chip.Open ? Tokens.palette.muted : Tokens.palette.text

    corner: Math.min(height / 2, Tokens.target / 2)
    width: Math.min(implicitWidth, maximumWidth)
    implicitWidth: 2 * Tokens.s + (hasSign ? sign.width + Tokens.xs : 0) + label.natural + 2
                   + (hasHint ? keys.implicitWidth + Tokens.s : 0)
    implicitHeight: Math.max(Math.round(26 * Tokens.scale), label.height + Tokens.s)
    Accessible.name: spoken

    Plate {
        anchors.fill: parent
        radius: root.corner
        dashed: root.look === Chip.Open
        lineWidth: Tokens.hair
        fill: root.look === Chip.Soon ? Tokens.palette.amberSoft
            : root.look === Chip.Chosen || root.hovered ? Tokens.palette.accentSoft
            : root.look === Chip.Open ? "transparent" : Tokens.palette.surface
        line: root.look === Chip.Soon ? Tokens.palette.amberLine : root.look === Chip.Open ? Tokens.palette.outline
                                                                                           : Tokens.palette.line
    }
    Icon {
        id: sign
        visible: root.hasSign
        name: root.icon
        color: root.ink
        width: Math.round(12 * Tokens.scale)
        height: width
        anchors.left: parent.left
        anchors.leftMargin: Tokens.s
        anchors.verticalCenter: parent.verticalCenter
    }
    PlainText {
        id: label
        silent: true
        words: root.text
        color: root.ink
        anchors.left: root.hasSign ? sign.right : parent.left
        anchors.leftMargin: root.hasSign ? Tokens.xs : Tokens.s
        anchors.right: root.hasHint ? keys.left : parent.right
        anchors.rightMargin: Tokens.s
        anchors.verticalCenter: parent.verticalCenter
    }
    KeyHint {
        id: keys
        keys: root.hint
        idle: root.hintIdle
        anchors.right: parent.right
        anchors.rightMargin: Tokens.s
        anchors.verticalCenter: parent.verticalCenter
    }
}
