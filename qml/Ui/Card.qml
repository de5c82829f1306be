// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A plate with its things in a column. Give it a width; the height follows.
Item {
    id: root

    default property alias content: column.data
    property color ground: Tokens.palette.surface
    property color line: Tokens.palette.line
    property real gap: Tokens.s
    property real padding: Tokens.m
    readonly property real innerWidth: width - 2 * padding

    implicitHeight: column.height + 2 * padding

    Plate {
        anchors.fill: parent
        radius: Tokens.radius
        fill: root.ground
        line: root.line
        lineWidth: Tokens.hair
    }
    Column {
        id: column
        x: root.padding
        y: root.padding
        width: root.innerWidth
        spacing: root.gap
    }
}
