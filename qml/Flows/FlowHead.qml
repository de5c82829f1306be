// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// The head of a flow: the way back, which notes nothing, what the flow is about, and the time of the conversation.
Rectangle {
    id: root

    property string title
    property string header

    signal backed

    readonly property bool narrow: back.width + words.implicitWidth + time.implicitWidth + 4 * Tokens.m > width

    implicitHeight: (narrow ? time.y + time.height : Math.max(back.height, words.height)) + 2 * Tokens.xs
    color: Tokens.palette.surface

    Pressable {
        id: back
        x: Tokens.s
        y: Tokens.xs
        width: Tokens.target
        height: Tokens.target
        text: qsTr("Back, nothing is noted")
        Accessible.description: qsTr("Esc")
        onClicked: root.backed()

        Icon {
            anchors.centerIn: parent
            name: "back"
            color: Tokens.palette.accentText
            width: Math.round(Tokens.icon * 1.1)
            height: width
        }
    }
    PlainText {
        id: words
        x: back.x + back.width + Tokens.s
        y: Tokens.xs + Math.max(0, (back.height - height) / 2)
        width: (root.narrow ? root.width : time.x) - x - Tokens.s
        text: root.title
        font.pixelSize: Tokens.strong
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    PlainText {
        id: time
        x: root.narrow ? words.x : root.width - width - Tokens.m
        y: root.narrow ? words.y + words.height : Tokens.xs + (back.height - height) / 2
        text: root.header
        color: Tokens.palette.muted
    }
    Divider {
        anchors.bottom: parent.bottom
    }
}
