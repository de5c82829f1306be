// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// This desk: where it stands, and how it looks.
FocusScope {
    id: root

    required property DeskViewModel desk
    required property LookViewModel look

    signal closed

    component Choices: Card {
        id: card

        property string title
        property var options // [{value, title}]: a closed list of this page
        property var value

        signal picked(value: var)

        width: body.innerWidth

        Heading {
            text: card.title
        }
        Flow {
            id: flow
            width: parent.width
            spacing: Tokens.xs

            Repeater {
                model: card.options

                Chip {
                    required property var modelData
                    maximumWidth: flow.width
                    text: modelData.title
                    look: modelData.value === card.value ? Chip.Chosen : Chip.Neutral
                    icon: modelData.value === card.value ? "may" : ""
                    Accessible.role: Accessible.RadioButton
                    Accessible.checkable: true
                    Accessible.checked: modelData.value === card.value
                    onClicked: card.picked(modelData.value)
                }
            }
        }
    }

    Keys.onEscapePressed: root.closed()

    Rectangle {
        anchors.fill: parent
        color: Tokens.palette.paper
    }
    ScrollArea {
        id: body
        anchors.fill: parent
        gap: Tokens.m

        PlainText {
            width: body.innerWidth
            text: root.desk.deskName === "" ? qsTr("This desk") : root.desk.deskName
            font.pixelSize: Tokens.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        PlainText {
            width: body.innerWidth
            text: root.desk.link
            color: Tokens.palette.muted
        }
        Choices {
            title: qsTr("Look")
            value: root.look.theme
            options: [
                { value: LookViewModel.Follow, title: qsTr("As the system") },
                { value: LookViewModel.Light, title: qsTr("Light") },
                { value: LookViewModel.Dark, title: qsTr("Dark") },
                { value: LookViewModel.HighContrast, title: qsTr("High contrast") }
            ]
            onPicked: value => root.look.theme = value
        }
        Choices {
            title: qsTr("Text size")
            value: root.look.scale
            options: [
                { value: 1, title: qsTr("%1 %").arg(100) },
                { value: 1.25, title: qsTr("%1 %").arg(125) },
                { value: 1.5, title: qsTr("%1 %").arg(150) },
                { value: 1.75, title: qsTr("%1 %").arg(175) },
                { value: 2, title: qsTr("%1 %").arg(200) }
            ]
            onPicked: value => root.look.scale = value
        }
        Choices {
            title: qsTr("Language")
            value: root.look.language
            options: [
                { value: "", title: qsTr("As the system") },
                { value: "de", title: "Deutsch" },
                { value: "en", title: "English" },
                { value: "es", title: "Español" },
                { value: "fr", title: "Français" },
                { value: "nl", title: "Nederlands" }
            ]
            onPicked: value => root.look.language = value
        }
        Button {
            width: body.innerWidth
            focus: true
            text: qsTr("Back")
            hint: qsTr("Esc")
            onClicked: root.closed()
        }
    }
}
