// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// Pairs this desk with its office: once, and anew when the office takes it no more as it is.
FocusScope {
    id: root

    required property EnrolViewModel enrol
    property bool anew: false

    signal closed

    // The name of a field stays in sight while it is filled in.
    component Field: PlainText {
        silent: true
        width: body.innerWidth
        font.weight: Font.Medium
    }

    Keys.onEscapePressed: {
        if (root.anew && !root.enrol.busy)
            root.closed();
    }
    Component.onCompleted: (root.enrol.address === "" ? address : code).focus = true // what is known need not be typed
    function go(): void {
        root.enrol.enrol(address.text, code.text);
    }

    Rectangle {
        anchors.fill: parent
        color: Tokens.palette.paper
    }
    ScrollArea {
        id: body
        anchors.fill: parent
        padding: Tokens.l
        gap: Tokens.s

        PlainText {
            width: body.innerWidth
            words: root.anew ? qsTr("Pair this desk anew") : qsTr("Pair this desk")
            font.pixelSize: Tokens.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        PlainText {
            width: body.innerWidth
            words: qsTr("Your team lead gives you the office's address and a code. The code works once, for ten minutes.")
            color: Tokens.palette.muted
        }
        PlainText {
            width: body.innerWidth
            visible: root.anew
            words: qsTr("The office takes this desk no more as the one it was. What is open here ends; nothing that was saved is lost.")
        }
        PlainText {
            width: body.innerWidth
            visible: words !== ""
            words: root.enrol.waiting
        }
        Field {
            words: address.label
        }
        TextField {
            id: address
            width: body.innerWidth
            enabledToType: !root.enrol.busy
            label: qsTr("Address of the office")
            example: "wss://office.example:8443"
            showsLabel: false
            onAccepted: code.forceActiveFocus(Qt.TabFocusReason)
            Component.onCompleted: text = root.enrol.address
        }
        Field {
            words: code.label
        }
        TextField {
            id: code
            width: body.innerWidth
            enabledToType: !root.enrol.busy
            label: qsTr("Code")
            example: "ABCD-EFGH-2345-WXYZ"
            showsLabel: false
            onAccepted: root.go()
        }
        Button {
            width: body.innerWidth
            primary: true
            text: root.enrol.busy ? qsTr("Pairing…") : qsTr("Pair")
            hint: qsTr("Enter")
            onClicked: root.go()
        }
        Button {
            width: body.innerWidth
            visible: root.anew && !root.enrol.busy
            text: qsTr("Not now")
            hint: qsTr("Esc")
            onClicked: root.closed()
        }
        Notice {
            width: body.innerWidth
            tone: Notice.Alarm
            icon: "alarm"
            text: root.enrol.problem
        }
    }
    Connections {
        target: root.enrol
        function onChanged(): void {
            if (!root.enrol.busy && root.enrol.problem === "")
                code.clear();
        }
    }
}
