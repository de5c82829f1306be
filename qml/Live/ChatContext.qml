// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// The two lines that a chat keeps in sight; the drawer behind them holds the rest.
Pressable {
    id: root

    required property InteractionViewModel interaction
    property bool drawn: false
    property bool low: false // little height: it goes to the messages
    readonly property string about: interaction.candidates.count > 0 && !interaction.known
        ? qsTr("%n candidates: ask who it is", "", interaction.candidates.count)
        : interaction.openLine !== "" ? interaction.openLine
        : interaction.topic !== "" ? qsTr("Topic: %1").arg(interaction.topic) : qsTr("No topic is set")

    text: qsTr("Customer, topic and fields")
    Accessible.description: qsTr("Alt D")
    Accessible.checkable: true
    Accessible.checked: drawn
    implicitHeight: lines.height + 2 * Tokens.s
    corner: 0

    Rectangle {
        anchors.fill: parent
        color: Tokens.palette.surface
    }
    Divider {
        anchors.bottom: parent.bottom
    }
    Column {
        id: lines
        x: Tokens.m
        y: Tokens.s
        width: parent.width - 2 * Tokens.m - keys.width - Tokens.s
        spacing: 2

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            maximumLineCount: 2
            words: root.interaction.address
            font.weight: Font.DemiBold
        }
        PlainText {
            width: parent.width
            elide: Text.ElideRight
            maximumLineCount: Tokens.scale > 1.4 && !root.low ? 3 : 1
            color: Tokens.palette.muted
            //: Second line of a chat: how sure who it is, and what it is about
            words: qsTr("%1 · %2").arg(root.interaction.identity).arg(root.about)
        }
    }
    KeyHint {
        id: keys
        keys: qsTr("Alt D")
        anchors.right: parent.right
        anchors.rightMargin: Tokens.m
        anchors.verticalCenter: parent.verticalCenter
    }
}
