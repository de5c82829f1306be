// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// Stands over everything until the desk is open: why it is not, and what opens it.
FocusScope {
    id: root

    required property DoorViewModel door
    readonly property Item first: door.asks ? word : door.canAsk ? again : door.startsAnew ? anew : body // where the keyboard goes

    function go(): void {
        root.door.enter(word.typed, repeated.typed);
    }

    onFirstChanged: first.forceActiveFocus(Qt.OtherFocusReason)
    Component.onCompleted: first.forceActiveFocus(Qt.OtherFocusReason)

    Rectangle {
        anchors.fill: parent
        color: Tokens.palette.paper
    }
    ScrollArea {
        id: body
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((parent.height - height) * 0.4) // the eye's middle
        width: Math.min(parent.width, 480 * Tokens.scale)
        height: Math.min(parent.height, contentHeight)
        padding: Tokens.l
        gap: Tokens.m
        along: trouble

        Column {
            width: body.innerWidth
            spacing: Tokens.s

            Icon {
                name: "lock"
                x: -Tokens.xs // what is drawn begins at the text's edge
                width: Tokens.icon * 2
                height: width
                color: Tokens.palette.accentText
            }
            PlainText {
                width: parent.width
                words: root.door.title
                font.pixelSize: Tokens.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            PlainText {
                width: parent.width
                words: root.door.words
                color: Tokens.palette.muted
            }
        }
        Notice {
            width: body.innerWidth
            tone: Notice.News
            alerts: true
            text: root.door.callers
        }
        Column {
            visible: root.door.asks
            width: body.innerWidth
            spacing: Tokens.xs

            PlainText {
                silent: true
                width: parent.width
                words: word.label
                font.weight: Font.Medium
            }
            SecretField {
                id: word
                width: parent.width
                label: root.door.label
                enabledToType: root.door.canAct
                marked: root.door.fault === DoorViewModel.FirstField
                onAccepted: root.door.asksTwice ? repeated.mark() : root.go()
            }
            PlainText {
                silent: true
                visible: root.door.asksTwice
                topPadding: Tokens.s
                width: parent.width
                words: repeated.label
                font.weight: Font.Medium
            }
            SecretField {
                id: repeated
                visible: root.door.asksTwice
                width: parent.width
                label: qsTr("The same once more")
                enabledToType: root.door.canAct
                marked: root.door.fault === DoorViewModel.SecondField
                onAccepted: root.go()
            }
        }
        Notice {
            id: trouble
            width: body.innerWidth
            tone: Notice.News
            icon: "alarm"
            text: root.door.problem
        }
        Button {
            visible: root.door.asks
            width: body.innerWidth
            primary: root.door.canAct
            text: root.door.verb
            hint: qsTr("Enter")
            onClicked: root.go()
        }
        Button {
            id: again
            visible: root.door.canAsk
            width: body.innerWidth
            primary: !root.door.asks
            text: root.door.asks ? qsTr("Ask the keyring again") : qsTr("Try again")
            onClicked: root.door.tryAgain()
        }
        Column {
            visible: root.door.startsAnew
            width: body.innerWidth
            spacing: Tokens.xs

            Button {
                id: anew
                width: parent.width
                primary: !root.door.canAsk
                text: root.door.anewVerb
                onClicked: root.door.startAnew()
            }
            PlainText {
                visible: words !== ""
                width: parent.width
                words: root.door.anewWords
                color: Tokens.palette.muted
            }
        }
    }
    Connections {
        target: root.door
        function onAnswered(): void {
            if (root.door.fault === DoorViewModel.FirstField) {
                word.mark();
            } else if (root.door.fault === DoorViewModel.SecondField) {
                repeated.mark();
            } else if (root.door.problem !== "" || root.door.open) {
                word.clear();
                repeated.clear();
            }
        }
    }
}
