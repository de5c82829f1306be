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
    signal locked

    component Choices: Card {
        id: card

        property string title
        property var options // [{value, title}]: a closed list of this page
        property var value
        readonly property int at: options.findIndex(one => one.value === value)

        signal picked(value: var)

        // One stop for Tab, arrows within; where they go is chosen.
        function go(to: int): void {
            const chip = chips.itemAt(to) as Chip;
            if (!chip)
                return;
            chip.forceActiveFocus(Qt.TabFocusReason);
            picked(options[to].value);
        }
        function enter(): void {
            const chip = chips.itemAt(Math.max(0, at)) as Chip;
            if (chip)
                chip.forceActiveFocus(Qt.PopupFocusReason);
        }

        width: body.innerWidth

        Heading {
            text: card.title
        }
        Flow {
            id: flow
            width: parent.width
            spacing: Tokens.xs

            Repeater {
                id: chips
                model: card.options.length // a change of language makes no new chips

                Chip {
                    required property int index
                    readonly property bool chosen: index === card.at
                    maximumWidth: flow.width
                    activeFocusOnTab: index === Math.max(0, card.at)
                    text: card.options[index].title
                    look: chosen ? Chip.Chosen : Chip.Neutral
                    icon: chosen ? "may" : ""
                    Accessible.role: Accessible.RadioButton
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    onClicked: card.picked(card.options[index].value)
                    Keys.onRightPressed: card.go(index + 1)
                    Keys.onDownPressed: card.go(index + 1)
                    Keys.onLeftPressed: card.go(index - 1)
                    Keys.onUpPressed: card.go(index - 1)
                }
            }
        }
    }

    function enter(): void {
        themes.enter();
    }

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
            words: root.desk.deskName === "" ? qsTr("This desk") : root.desk.deskName
            font.pixelSize: Tokens.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        PlainText {
            width: body.innerWidth
            words: root.desk.link
            color: Tokens.palette.muted
        }
        Choices {
            id: themes
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
            icon: "lock"
            text: qsTr("Lock this desk")
            hint: qsTr("Ctrl L")
            onClicked: root.locked()
        }
        Button {
            width: body.innerWidth
            text: qsTr("Back")
            hint: qsTr("Esc")
            onClicked: root.closed()
        }
    }
}
