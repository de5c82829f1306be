// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A covered value: a hatch that looks deliberate, with what the cover leaves open. The value is not behind it.
Item {
    id: root

    property string text
    property string spoken: text

    implicitWidth: label.natural + 2 * Tokens.s
    implicitHeight: label.height + Tokens.xs
    Accessible.ignored: true

    Plate {
        anchors.fill: parent
        radius: 5 * Tokens.gapScale
        fill: Tokens.palette.cover
        hatch: Tokens.palette.hatch
        line: Tokens.theme === Tokens.HighContrast ? Tokens.palette.line : "transparent"
        hatchStep: 10 * Tokens.gapScale
    }
    PlainText {
        id: label
        silent: true
        anchors.left: parent.left
        anchors.leftMargin: Tokens.s
        anchors.right: parent.right
        anchors.rightMargin: Tokens.s
        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.WrapAnywhere
        words: root.text
        color: Tokens.palette.coverText
        font.letterSpacing: 0.6 * Tokens.scale
    }
}
