// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// What was written, and the answer under the hand. The button says for whom and in which language one answers.
Item {
    id: root

    required property InteractionViewModel interaction

    property alias list: list
    property bool low: false // little height: it goes to the messages

    signal wrapUpWanted

    function write(): void {
        composer.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    ListView {
        id: list

        property bool atEnd: true // the newest stays in sight, unless the agent reads further up

        function stay(): void {
            if (atEnd)
                later.restart();
        }

        Timer {
            id: later
            interval: 0 // when the new rows have their heights
            onTriggered: list.positionViewAtEnd()
        }

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.leftMargin: Tokens.m
        anchors.rightMargin: Tokens.m
        clip: true
        spacing: Tokens.s
        boundsBehavior: Flickable.StopAtBounds
        verticalLayoutDirection: ListView.TopToBottom
        model: root.interaction.utterances
        onCountChanged: stay()
        onHeightChanged: stay()
        onMovementEnded: atEnd = atYEnd
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Messages")
        topMargin: Tokens.s
        bottomMargin: Tokens.s

        delegate: Item {
            id: line

            required property bool fromCustomer
            required property string body
            required property string time
            required property string spoken

            width: ListView.view.width
            implicitHeight: bubble.height
            Accessible.role: Accessible.ListItem
            Accessible.name: spoken

            Plate {
                id: bubble
                readonly property real room: line.width * 0.86
                x: line.fromCustomer ? 0 : line.width - width
                width: Math.min(room, Math.max(said.natural, stamp.natural) + 2 * Tokens.m)
                height: said.height + stamp.height + 2 * Tokens.s
                radius: Tokens.radius
                lineWidth: Tokens.hair
                fill: line.fromCustomer ? Tokens.palette.surface : Tokens.palette.accentSoft
                line: Tokens.palette.line

                PlainText {
                    id: said
                    silent: true
                    x: Tokens.m
                    y: Tokens.s
                    width: bubble.width - 2 * Tokens.m
                    words: line.body
                }
                PlainText {
                    id: stamp
                    silent: true
                    x: Tokens.m
                    y: said.y + said.height
                    width: bubble.width - 2 * Tokens.m
                    words: line.time
                    color: Tokens.palette.muted
                    font.pixelSize: Tokens.small
                }
            }
        }
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: buttons.y + buttons.height + Tokens.s

        Rectangle {
            anchors.fill: parent
            color: Tokens.palette.surface
        }
        Divider {}
        TextField {
            id: composer
            x: Tokens.m
            y: Tokens.s + Tokens.hair
            width: parent.width - 2 * Tokens.m
            lines: root.low ? 1 : 3
            breaks: true
            label: qsTr("Write to the customer…")
            text: root.interaction.sayDraft
            onTextChanged: root.interaction.sayDraft = text
            onAccepted: root.interaction.say()

            Connections {
                target: root.interaction
                function onDraftsChanged(): void {
                    if (composer.text !== root.interaction.sayDraft)
                        composer.text = root.interaction.sayDraft;
                }
            }
        }
        Item {
            id: buttons
            readonly property real rest: width - wrap.implicitWidth - Tokens.s
            readonly property bool stacked: rest < 190 * Tokens.gapScale

            x: Tokens.m
            y: composer.y + composer.height + Tokens.s
            width: parent.width - 2 * Tokens.m
            height: stacked ? wrap.y + wrap.height : send.height

            Button {
                id: send
                width: buttons.stacked ? buttons.width : buttons.rest
                primary: true
                //: Send button of a chat: brand and language one answers in
                text: qsTr("Send as %1, %2").arg(root.interaction.brandName).arg(root.interaction.language)
                hint: qsTr("Enter")
                onClicked: root.interaction.say()
            }
            Button {
                id: wrap
                x: buttons.stacked ? 0 : buttons.width - width
                y: buttons.stacked ? send.height + Tokens.xs : 0
                width: buttons.stacked ? buttons.width : implicitWidth
                height: buttons.stacked ? implicitHeight : send.height
                text: qsTr("Wrap up")
                hint: "F8"
                onClicked: root.wrapUpWanted()
            }
        }
    }
}
