// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// An offer that was looked at but not accepted yet: which brand, which channel, where it comes from.
Item {
    id: root

    required property InteractionViewModel interaction

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Tokens.l
        spacing: Tokens.m

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            words: root.interaction.brandName
            font.pixelSize: Tokens.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            words: root.interaction.header
            color: Tokens.palette.muted
        }
        PlainText {
            visible: words !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            words: root.interaction.guessedFrom
            color: Tokens.palette.muted
        }
        Button {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            primary: true
            text: qsTr("Accept")
            hint: qsTr("Alt A")
            onClicked: root.interaction.accept()
        }
    }
}
