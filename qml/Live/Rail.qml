// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// Everything that is open, in an order that never changes by itself; five tiles, then how many more.
FocusScope {
    id: root

    required property DeskViewModel desk
    readonly property int shown: 5

    signal settingsWanted
    signal opened

    width: Math.round(Math.max(44, Math.min(44 * Tokens.scale, 62)))
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Open calls and chats")

    Rectangle {
        anchors.fill: parent
        color: Tokens.palette.rail
    }
    Rectangle {
        anchors.right: parent.right
        width: Tokens.hair
        height: parent.height
        color: Tokens.palette.line
    }
    Column {
        id: tiles
        x: Tokens.xs
        y: Tokens.s
        width: parent.width - 2 * Tokens.xs - Tokens.hair
        spacing: Tokens.s

        Repeater {
            model: root.desk.interactions

            RailTile {
                required property int index
                width: tiles.width
                visible: index < root.shown
                current: root.desk.current === interaction
                //: Chord of a tile in the rail; %1 is its number
                chord: qsTr("Ctrl %1").arg(index + 1)
                onClicked: {
                    root.desk.open(interaction.key);
                    root.opened();
                }
            }
        }
        Pressable {
            id: more
            readonly property int hidden: root.desk.interactions.count - root.shown
            visible: hidden > 0
            width: parent.width
            //: More tiles than the rail shows
            text: qsTr("%n more open", "", hidden)
            onClicked: {
                root.desk.openAt(root.shown);
                root.opened();
            }

            PlainText {
                silent: true
                anchors.centerIn: parent
                words: "+" + more.hidden
                color: Tokens.palette.muted
                font.weight: Font.DemiBold
            }
        }
    }
    PlainText {
        visible: root.desk.interactions.count > 1
        anchors.bottom: settings.top
        anchors.bottomMargin: Tokens.s
        width: parent.width - 2
        horizontalAlignment: Text.AlignHCenter
        //: Chords of the tiles in the rail, in a very narrow column; %1: of the last one
        words: qsTr("Ctrl\n1…%1").arg(Math.min(root.shown, root.desk.interactions.count))
        color: Tokens.palette.muted
        font.pixelSize: Math.round(10.5 * Tokens.gapScale)
    }
    Pressable {
        id: settings
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Tokens.s
        anchors.horizontalCenter: parent.horizontalCenter
        width: Tokens.target
        height: Tokens.target
        text: qsTr("This desk: look, size, language")
        Accessible.description: qsTr("Ctrl ,")
        onClicked: root.settingsWanted()

        Icon {
            anchors.centerIn: parent
            name: "settings"
            color: Tokens.palette.muted
            width: Math.round(Tokens.icon * 1.15)
            height: width
        }
    }
}
