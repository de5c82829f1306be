// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// How to address the person, who speaks, how sure we are, and the one open line.
Card {
    id: root

    required property InteractionViewModel interaction

    signal speakerWanted

    readonly property bool wide: name.natural + badge.implicitWidth + Tokens.m <= innerWidth

    Item {
        id: row
        readonly property real tall: Math.max(name.height, badge.height)

        width: parent.width
        height: root.wide ? tall : name.height + Tokens.xs + badge.height

        PlainText {
            id: name
            width: root.wide ? parent.width - badge.width - Tokens.m : parent.width
            y: root.wide ? (row.tall - height) / 2 : 0
            words: root.interaction.address
            font.pixelSize: Tokens.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Badge {
            id: badge
            x: root.wide ? parent.width - width : 0
            y: root.wide ? (row.tall - height) / 2 : name.height + Tokens.xs
            maximumWidth: parent.width
            text: root.interaction.identity
            icon: root.interaction.identified ? "may" : ""
            strong: root.interaction.identified
        }
    }
    Pressable {
        id: speaker
        width: parent.width
        readonly property bool narrow: line.natural + keys.width + Tokens.s > width && width < 260 * Tokens.scale

        implicitHeight: narrow ? line.height + keys.height + 2 : Math.max(line.height, keys.height)
        corner: 4
        text: line.words
        Accessible.description: qsTr("Change who speaks, Alt S")
        onClicked: root.speakerWanted()

        PlainText {
            id: line
            silent: true
            width: speaker.narrow ? parent.width : parent.width - keys.width - Tokens.s
            y: speaker.narrow ? 0 : (parent.height - height) / 2
            words: root.interaction.about === "" ? root.interaction.speaker
                //: Who speaks, then language and since when: "Customer speaks · Dutch · since 2017"
                : qsTr("%1 · %2").arg(root.interaction.speaker).arg(root.interaction.about)
            color: Tokens.palette.muted
        }
        KeyHint {
            id: keys
            x: speaker.narrow ? 0 : parent.width - width
            y: speaker.narrow ? line.height + 2 : (parent.height - height) / 2
            keys: qsTr("Alt S")
        }
    }
    PlainText {
        visible: words !== ""
        width: parent.width
        words: root.interaction.advice
        color: Tokens.palette.muted
    }
    Button {
        visible: root.interaction.known
        x: -Tokens.m // its words stand under the others
        quiet: true
        width: Math.min(implicitWidth, parent.width + 2 * Tokens.m)
        text: qsTr("Not this person")
        hint: qsTr("Alt P")
        Accessible.description: qsTr("Closes everything at once and shows who else it could be")
        onClicked: root.interaction.notThisPerson()
    }
    Divider {
        visible: root.interaction.openLine !== ""
    }
    Item {
        visible: root.interaction.openLine !== ""
        width: parent.width
        height: open.height

        Icon {
            name: "promise"
            color: Tokens.palette.text
            width: Tokens.icon
            height: Tokens.icon
            y: (Math.min(open.height, Tokens.body * 1.3) - height) / 2
        }
        PlainText {
            id: open
            x: Tokens.icon + Tokens.s
            width: parent.width - x
            words: root.interaction.openLine
        }
    }
    PlainText {
        visible: root.interaction.provisional
        width: parent.width
        words: qsTr("Kept on this desk until the office is reached; then a person confirms who it was.")
        color: Tokens.palette.muted
        font.pixelSize: Tokens.small
    }
}
