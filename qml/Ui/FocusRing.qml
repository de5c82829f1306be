// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Shows where the keyboard is. Fills its parent, which is what has the focus unless told otherwise.
Rectangle {
    id: root

    property Item target: parent
    property real corner: Tokens.radius
    property color ink: Tokens.palette.focus
    property bool apart: false // a line of the ground's colour within, for what is filled in the ring's own colour

    anchors.fill: parent
    anchors.margins: -Tokens.hair
    visible: target.activeFocus
    color: "transparent"
    radius: corner + Tokens.hair
    border.width: Math.max(2, Math.round(2 * Tokens.gapScale))
    border.color: ink
    z: 1

    Rectangle {
        visible: root.apart
        anchors.fill: parent
        anchors.margins: root.border.width
        radius: Math.max(0, root.radius - root.border.width)
        color: "transparent"
        border.width: root.border.width
        border.color: Tokens.palette.surface
    }
}
