// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// The value of a covered field, for its seconds: in sight whatever is scrolled, folded or typed. The line below it grows
// short with the time. No property holds the value; a screen reader hears the field's name and the time.
Item {
    id: root

    required property ShowViewModel show
    readonly property bool showing: show?.showing ?? false

    visible: showing
    implicitHeight: showing ? body.height + 2 * Tokens.m : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: show?.announcement ?? ""

    Plate {
        anchors.fill: parent
        radius: Tokens.radius
        fill: Tokens.palette.surface
        line: Tokens.palette.amberLine
        lineWidth: Tokens.hair
    }
    Column {
        id: body
        x: Tokens.m
        y: Tokens.m
        width: root.width - 2 * Tokens.m
        spacing: Tokens.xs

        Heading {
            text: root.show?.shown ?? ""
            //: Seconds until it is covered again
            aside: qsTr("%1 s").arg(root.show?.seconds ?? 0)
        }
        SecretText {
            width: parent.width
            height: implicitHeight
            source: root.show
            live: root.showing
            ink: Tokens.palette.text
            pixelSize: Tokens.title
            Accessible.ignored: true
        }
        Rectangle {
            width: Math.round(parent.width * (root.show?.share ?? 0))
            height: 3
            radius: 1.5
            color: Tokens.palette.amberText
        }
        Button {
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Cover it")
            hint: qsTr("Esc")
            onClicked: root.show.hide()
        }
    }
}
