// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// One of several choices of equal weight, chosen by its number.
Pressable {
    id: root

    property string title
    property string detail
    property string hint
    property bool chosen: false

    text: detail === "" ? title : title + ". " + detail
    implicitHeight: Math.max(Tokens.target, lines.height + 2 * Tokens.m)
    Accessible.description: hint
    Accessible.checkable: chosen
    Accessible.checked: chosen

    Plate {
        anchors.fill: parent
        radius: root.corner
        fill: root.hovered ? Tokens.palette.accentSoft : Tokens.palette.surface
        line: Tokens.palette.line
        lineWidth: Tokens.hair
    }
    Icon {
        id: sign
        visible: root.chosen // a check mark: the ring is where the keyboard is
        name: "may"
        color: Tokens.palette.accentText
        width: Tokens.icon
        height: Tokens.icon
        anchors.left: parent.left
        anchors.leftMargin: Tokens.m
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        id: lines
        spacing: 2
        anchors.left: root.chosen ? sign.right : parent.left
        anchors.leftMargin: root.chosen ? Tokens.s : Tokens.m
        anchors.right: keys.left
        anchors.rightMargin: Tokens.s
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            silent: true
            width: parent.width
            words: root.title
            font.weight: Font.DemiBold
        }
        PlainText {
            silent: true
            visible: words !== ""
            width: parent.width
            words: root.detail
            color: Tokens.palette.muted
            font.pixelSize: Tokens.small
        }
    }
    KeyHint {
        id: keys
        keys: root.hint
        anchors.right: parent.right
        anchors.rightMargin: Tokens.m
        anchors.verticalCenter: parent.verticalCenter
    }
}
