// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// The key that does what the thing beside it says.
Item {
    id: root

    property string keys
    property color ink: Tokens.palette.muted
    property color ground: "transparent"
    property bool idle: false // the key goes elsewhere now; its place is kept, so that nothing moves

    visible: keys !== ""
    opacity: idle ? 0 : 1
    implicitWidth: keys !== "" ? label.natural + 2 * Tokens.xs + 2 : 0
    implicitHeight: label.implicitHeight + 4

    Plate {
        anchors.fill: parent
        fill: root.ground
        line: root.ink
        opacity: 0.55
        radius: 4 * Tokens.gapScale
    }
    PlainText {
        id: label
        anchors.centerIn: parent
        silent: true
        words: root.keys
        color: root.ink
        font.pixelSize: Tokens.small
        wrapMode: Text.NoWrap
    }
}
