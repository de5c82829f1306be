// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// The head of a flow: the way back, which notes nothing, what the flow is about, and the time of the conversation.
Rectangle {
    id: root

    property string title
    property string header

    signal backed

    readonly property bool narrow: back.width + heading.natural + time.natural + 4 * Tokens.m > width

    implicitHeight: (narrow ? time.y + time.height : Math.max(back.height, heading.height)) + 2 * Tokens.xs
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
        id: heading
        x: back.x + back.width + Tokens.s
        y: Tokens.xs + Math.max(0, (back.height - height) / 2)
        width: (root.narrow ? root.width : time.x) - x - Tokens.s
        words: root.title
        font.pixelSize: Tokens.strong
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    PlainText {
        id: time
        x: root.narrow ? heading.x : root.width - width - Tokens.m
        y: root.narrow ? heading.y + heading.height : Tokens.xs + (back.height - height) / 2
        words: root.header
        color: Tokens.palette.muted
    }
    Divider {
        anchors.bottom: parent.bottom
    }
}
