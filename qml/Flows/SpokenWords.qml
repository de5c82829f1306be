// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// A wording set large, to be read aloud: word by word, so that stress needs no rich text.
Item {
    id: root

    required property WordListModel words

    // Large where a long word still fits in a line.
    readonly property int size: flow.width < 14 * Tokens.spoken ? Tokens.strong : Tokens.spoken

    implicitHeight: flow.height + 2 * Tokens.l
    Accessible.role: Accessible.StaticText
    Accessible.name: words.plain

    Plate {
        anchors.fill: parent
        radius: Tokens.radius
        fill: Tokens.palette.script
        line: Tokens.palette.line
        lineWidth: Tokens.hair
    }
    Rectangle {
        width: 4
        height: parent.height - 2 * Tokens.radius
        y: Tokens.radius
        color: Tokens.palette.accent
    }
    Flow {
        id: flow
        x: Tokens.l
        y: Tokens.l
        width: parent.width - 2 * Tokens.l
        spacing: 0

        Repeater {
            model: root.words

            PlainText {
                required property string word
                required property bool stressed

                silent: true
                // The space goes with its word, as one that counts for the width.
                width: Math.min(natural, flow.width)
                wrapMode: Text.Wrap
                words: word + "\u00A0"
                lineHeight: 1.25
                font.pixelSize: root.size
                font.weight: stressed ? Font.Bold : Font.Normal
            }
        }
    }
}
