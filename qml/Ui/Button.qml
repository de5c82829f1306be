// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A verb. Primary stands once on a page at most; the words wrap when the panel is narrow.
Pressable {
    id: root

    property string hint
    property bool hintIdle: false // the key goes elsewhere now
    property string icon
    property bool primary: false
    property bool quiet: false // without a ground of its own
    readonly property bool hasSign: icon !== ""
    readonly property bool hasHint: hint !== ""
    readonly property color ink: primary ? Tokens.palette.accentInk : quiet ? Tokens.palette.accentText
                                                                          : Tokens.palette.text

    filled: primary
    implicitWidth: 2 * Tokens.m + (hasSign ? sign.width + Tokens.s : 0) + label.natural
                   + (hasHint ? keys.implicitWidth + Tokens.s : 0)
    implicitHeight: Math.max(Tokens.target, label.height + 2 * Tokens.s)

    Plate {
        anchors.fill: parent
        radius: root.corner
        fill: root.primary ? Tokens.palette.accent : root.quiet ? (root.hovered ? Tokens.palette.accentSoft : "transparent")
                                                                : Tokens.palette.surface
        line: root.primary || root.quiet ? "transparent" : Tokens.palette.outline
        lineWidth: Tokens.hair
    }
    Icon {
        id: sign
        visible: root.hasSign
        name: root.icon
        color: root.ink
        width: Tokens.icon
        height: Tokens.icon
        anchors.left: parent.left
        anchors.leftMargin: Tokens.m
        anchors.verticalCenter: parent.verticalCenter
    }
    PlainText {
        id: label
        silent: true
        words: root.text
        color: root.ink
        font.weight: Font.Medium
        anchors.left: root.hasSign ? sign.right : parent.left
        anchors.leftMargin: root.hasSign ? Tokens.s : Tokens.m
        anchors.right: root.hasHint ? keys.left : parent.right
        anchors.rightMargin: root.hasHint ? Tokens.s : Tokens.m
        anchors.verticalCenter: parent.verticalCenter
    }
    KeyHint {
        id: keys
        keys: root.hint
        idle: root.hintIdle
        ink: root.primary ? Tokens.palette.accentInk : Tokens.palette.muted
        anchors.right: parent.right
        anchors.rightMargin: Tokens.s
        anchors.verticalCenter: parent.verticalCenter
    }
}
