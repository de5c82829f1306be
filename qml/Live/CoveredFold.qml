// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// The rest of what is stored, folded: how much there is, and how much of it is covered.
Column {
    id: root

    required property InteractionViewModel interaction
    readonly property int count: interaction.otherCells.count
    readonly property int covered: interaction.otherCells.covered
    property bool unfolded: false
    readonly property bool unfolding: unfolded && settle.running // its rows come in one after the other

    signal wanted(verb: string, field: string) // check, show

    onUnfoldedChanged: settle.restart()

    visible: count > 0
    spacing: Tokens.s

    Pressable {
        id: row
        width: parent.width
        implicitHeight: Math.max(Math.round(38 * Tokens.scale), label.height + 2 * Tokens.s)
        //: Row that unfolds what the topic is not about: %n fields are covered
        text: root.covered === 0 ? qsTr("%n more, of other topics", "", root.count)
            : root.interaction.topic === "" ? qsTr("%n covered until a topic is set", "", root.covered)
                                            : qsTr("%n covered for this topic", "", root.covered)
        Accessible.description: qsTr("Alt C")
        Accessible.checkable: true
        Accessible.checked: root.unfolded
        onClicked: root.unfolded = !root.unfolded

        Plate {
            anchors.fill: parent
            radius: Tokens.radius
            fill: Tokens.palette.surface
            line: Tokens.palette.line
            lineWidth: Tokens.hair
        }
        Plate {
            id: swatch
            readonly property bool fits: row.width > 220 * Tokens.scale // else the words need its room
            visible: fits
            x: Tokens.m
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(36 * Tokens.gapScale)
            height: Math.round(20 * Tokens.gapScale)
            radius: 5
            fill: Tokens.palette.cover
            hatch: Tokens.palette.hatch
            line: Tokens.theme === Tokens.HighContrast ? Tokens.palette.line : "transparent"
        }
        PlainText {
            id: label
            silent: true
            anchors.left: swatch.fits ? swatch.right : parent.left
            anchors.leftMargin: swatch.fits ? Tokens.s : Tokens.m
            anchors.right: keys.left
            anchors.rightMargin: Tokens.s
            anchors.verticalCenter: parent.verticalCenter
            words: row.text
        }
        KeyHint {
            id: keys
            anchors.right: parent.right
            anchors.rightMargin: Tokens.m
            anchors.verticalCenter: parent.verticalCenter
            keys: qsTr("Alt C")
        }
    }
    Timer {
        id: settle
        interval: 100
    }
    When {
        active: root.unfolded

        CellCard {
            width: root.width
            cells: root.interaction.otherCells
            onWanted: (verb, field) => root.wanted(verb, field)
        }
    }
}
