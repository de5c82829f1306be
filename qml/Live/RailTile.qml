// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// One interaction in the rail: letters, channel, unread, waiting time.
Pressable {
    id: root

    required property InteractionViewModel interaction
    required property bool current
    property string chord
    readonly property bool ringing: interaction.phase === InteractionViewModel.Offered

    text: interaction.spoken
    implicitHeight: Math.round(52 * Tokens.gapScale) + (Tokens.scale > 1.4 ? Tokens.small : 0)
    Accessible.description: chord
    Accessible.checkable: true
    Accessible.checked: current

    Plate {
        anchors.fill: parent
        radius: root.corner
        fill: root.ringing ? Tokens.palette.amberSoft : root.current ? Tokens.palette.accentSoft : Tokens.palette.surface
        line: root.ringing ? Tokens.palette.amberLine : Tokens.palette.line
        lineWidth: Tokens.hair
    }
    // The open one has a bar at its side; a ring is where the keyboard is, and nothing else.
    Rectangle {
        visible: root.current
        width: Math.round(4 * Tokens.gapScale)
        height: parent.height - 2 * root.corner
        y: root.corner
        radius: width / 2
        color: Tokens.palette.accent
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 4
        spacing: 1

        PlainText {
            silent: true
            width: parent.width
            words: root.interaction.brandLetters
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 9
            font.weight: Font.Bold
        }
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.interaction.isCall ? "call" : "chat"
            color: root.ringing ? Tokens.palette.amberText : Tokens.palette.muted
            width: Math.min(parent.width * 0.6, Math.round(12 * Tokens.scale))
            height: width
        }
        PlainText {
            silent: true
            width: parent.width
            words: root.interaction.waiting
            visible: words !== ""
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 8
            color: root.ringing ? Tokens.palette.amberText : Tokens.palette.muted
            font.pixelSize: Math.round(10.5 * Tokens.scale)
        }
    }
    Rectangle {
        visible: root.interaction.unread > 0 && !root.current
        anchors.right: parent.right
        anchors.rightMargin: -3
        y: -Math.round(height * 0.55) // above the brand's letters
        z: 2 // and above the ring
        width: Math.max(height, badge.natural + 8)
        height: badge.implicitHeight + 2
        radius: height / 2
        color: Tokens.palette.accent

        PlainText {
            id: badge
            silent: true
            anchors.centerIn: parent
            words: root.interaction.unread > 9 ? "9+" : root.interaction.unread
            color: Tokens.palette.accentInk
            font.pixelSize: Math.round(10 * Tokens.gapScale)
            font.weight: Font.Bold
        }
    }
}
