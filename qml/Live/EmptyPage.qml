// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// Nobody is there, and the page says so.
Item {
    id: root

    property string link
    property bool canTryNow: false
    property bool mayPairAnew: false

    signal tryNowWanted
    signal pairAnewWanted

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Tokens.l
        spacing: Tokens.s

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            words: qsTr("No one on the line.")
            font.pixelSize: Tokens.title
            font.weight: Font.DemiBold
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            words: qsTr("The next call or chat shows at the left. Alt A accepts it.")
            color: Tokens.palette.muted
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            words: root.link
            color: Tokens.palette.muted
        }
        Button {
            visible: root.canTryNow
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Try now")
            hint: qsTr("Alt R")
            onClicked: root.tryNowWanted()
        }
        Button {
            visible: root.mayPairAnew
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Enter a new code")
            onClicked: root.pairAnewWanted()
        }
    }
}
