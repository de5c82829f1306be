// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Which brand we speak for: letters, name and a colour of the checked ramp, then the time and the link.
Item {
    id: root

    property string letters
    property string name
    property string header
    property string link       // a word
    property string linkSpoken // the sentence
    property int colour: 0

    readonly property bool stacked: tile.width + title.natural + time.natural + state.natural
                                    + 6 * Tokens.m > width

    readonly property real line: Math.round(38 * Tokens.scale)

    implicitHeight: stacked ? Math.max(time.y + time.height, state.y + state.height) + Tokens.s : line

    Rectangle {
        anchors.fill: parent
        color: Tokens.palette.surface
    }
    Rectangle {
        id: tile
        x: Tokens.m
        y: root.stacked ? Tokens.s : (root.line - height) / 2
        width: Math.max(Math.round(27 * Tokens.scale), label.natural + Tokens.s)
        height: Math.round(20 * Tokens.scale)
        radius: 4 * Tokens.gapScale
        color: Tokens.palette.brands[root.colour]

        PlainText {
            id: label
            silent: true
            anchors.centerIn: parent
            words: root.letters
            color: Tokens.palette.brandInk
            font.pixelSize: Tokens.small
            font.weight: Font.Bold
        }
    }
    PlainText {
        id: title
        anchors.left: tile.right
        anchors.leftMargin: Tokens.s
        y: tile.y + (tile.height - Math.min(height, implicitLine.height)) / 2
        width: root.stacked ? root.width - x - Tokens.m : natural
        words: root.name
        font.pixelSize: Tokens.strong
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    FontMetrics {
        id: implicitLine
        font: title.font
    }
    PlainText {
        id: time
        x: root.stacked ? title.x : title.x + title.width + Tokens.s
        y: root.stacked ? title.y + title.height + 2 : title.y + implicitLine.ascent - timeLine.ascent
        width: root.stacked ? root.width - x - Tokens.m : natural
        words: root.header
        color: Tokens.palette.muted
    }
    FontMetrics {
        id: timeLine
        font: time.font
    }
    PlainText {
        id: state
        readonly property bool below: root.stacked && time.x + time.natural + natural + 2 * Tokens.m > root.width
        x: below ? title.x : root.width - width - Tokens.m
        y: below ? time.y + time.height : time.y
        words: root.link
        color: Tokens.palette.muted
        Accessible.name: root.linkSpoken
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
