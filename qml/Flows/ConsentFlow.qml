// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// One consent: read it, wait, note what was said. Three answers of equal weight; Escape leaves everything as it is.
FocusScope {
    id: root

    required property ConsentFlowViewModel flow
    property string header
    property bool current: true
    property string link
    property bool linkAlarms: false
    readonly property bool asking: flow.step === ConsentFlowViewModel.Asking
    property bool armed: true // numbers answer, until somebody types words

    signal noteWanted

    Keys.forwardTo: [digits, pages]
    Keys.onEscapePressed: root.flow.close()

    DigitKeys {
        id: digits
        focus: true
        onTyped: root.armed = false
        onChosen: n => {
            if (!root.armed)
                return;
            if (n === 1)
                root.flow.answerYes();
            else if (n === 2)
                root.flow.answerNo();
            else if (n === 3)
                root.flow.answerNotClear();
            else if (n === 4)
                root.flow.takeBack();
        }
    }
    ScrollKeys {
        id: pages
        area: body
    }
    Rectangle {
        anchors.fill: parent
        color: Tokens.palette.paper
    }
    FlowHead {
        id: head
        width: parent.width
        //: Title of the flow that asks for a consent: "Ask: saving tips"
        title: qsTr("Ask: %1").arg(root.flow.title)
        header: root.header
        onBacked: root.flow.close()
    }
    ScrollArea {
        id: body
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width

        Item {
            width: body.innerWidth
            height: root.flow.manyLanguages ? (narrow ? language.y + language.height : Math.max(order.height, language.height))
                                     : order.height
            readonly property bool narrow: order.natural + language.implicitWidth + Tokens.m > width

            PlainText {
                id: order
                width: Math.min(natural, parent.width)
                y: parent.narrow || !root.flow.manyLanguages ? 0 : (parent.height - height) / 2
                words: root.asking ? qsTr("Read this, then wait") : qsTr("Fetching the wording…")
                font.pixelSize: Tokens.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Button {
                id: language
                visible: root.flow.manyLanguages
                x: parent.narrow ? 0 : parent.width - width
                y: parent.narrow ? order.height + Tokens.xs : (parent.height - height) / 2
                width: Math.min(implicitWidth, parent.width)
                corner: height / 2
                text: root.flow.language
                hint: qsTr("Alt L")
                Accessible.description: qsTr("Language of the wording; changes to the next one")
                onClicked: root.flow.nextLanguage()
            }
        }
        SpokenWords {
            visible: root.asking
            width: body.innerWidth
            words: root.flow.wording
        }
        Card {
            id: asked
            visible: root.asking && root.flow.ifTheyAsk.length > 0
            width: body.innerWidth

            Heading {
                text: qsTr("If they ask")
            }
            Repeater {
                model: root.flow.ifTheyAsk

                Column {
                    id: answer

                    required property int index
                    required property string modelData

                    width: asked.innerWidth
                    spacing: Tokens.s

                    Divider {
                        visible: answer.index > 0
                    }
                    PlainText {
                        width: parent.width
                        words: answer.modelData
                        font.pixelSize: Tokens.strong
                    }
                }
            }
        }
        Heading {
            visible: root.asking
            text: qsTr("What did they say?")
        }
        ChoiceButton {
            visible: root.asking
            width: body.innerWidth
            title: qsTr("Yes, clearly")
            hint: root.armed ? "1" : ""
            onClicked: root.flow.answerYes()
        }
        ChoiceButton {
            visible: root.asking
            width: body.innerWidth
            title: qsTr("No")
            detail: root.flow.afterNo
            hint: root.armed ? "2" : ""
            onClicked: root.flow.answerNo()
        }
        ChoiceButton {
            visible: root.asking
            width: body.innerWidth
            title: qsTr("Not clear, or not now")
            detail: qsTr("Stays closed. We may ask another day.")
            hint: root.armed ? "3" : ""
            onClicked: root.flow.answerNotClear()
        }
        ChoiceButton {
            visible: root.asking && root.flow.canTakeBack
            width: body.innerWidth
            title: qsTr("They take it back")
            detail: qsTr("Works at once. Nothing else changes.")
            hint: root.armed ? "4" : ""
            onClicked: root.flow.takeBack()
        }
    }
    FlowFoot {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        link: root.link
        linkAlarms: root.linkAlarms
        words: root.asking ? root.flow.proof : ""
        warning: root.asking && !root.armed
            ? qsTr("You are typing, so the numbers answer nothing. Alt M: answer. Ctrl N: to the note, nothing is answered.")
            : ""
    }
    Shortcut {
        sequence: "Alt+M"
        enabled: root.current && root.visible
        onActivated: {
            root.armed = true;
            digits.forceActiveFocus(Qt.ShortcutFocusReason);
        }
    }
    Shortcut {
        sequence: "Ctrl+N"
        enabled: root.current && root.visible
        onActivated: root.noteWanted()
    }
    Shortcut {
        sequence: "Alt+L"
        enabled: root.current && root.visible
        onActivated: root.flow.nextLanguage()
    }
}
