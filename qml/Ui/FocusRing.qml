// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Shows where the keyboard is. Fills its parent, which is what has the focus unless told otherwise.
Rectangle {
    id: root

    property Item target: parent
    property real corner: Tokens.radius

    anchors.fill: parent
    anchors.margins: -Tokens.hair
    visible: target.activeFocus
    color: "transparent"
    radius: corner + Tokens.hair
    border.width: Math.max(2, Math.round(2 * Tokens.gapScale))
    border.color: Tokens.palette.focus
    z: 1
}
