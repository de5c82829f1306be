// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// Which covered field is shown for a moment, and why: by a number, or in words where no purpose opens it. Escape goes
// back. What is shown then stands in ShownCard.
Sheet {
    id: root

    required property ShowViewModel show
    readonly property int step: show?.step ?? ShowViewModel.Closed
    readonly property bool asking: step === ShowViewModel.Asking
    property bool inWords: false // stays while the office is asked

    // Asks why that field is shown; empty: which one first.
    function begin(field: string): void {
        remember();
        show.begin(field);
    }

    shown: step !== ShowViewModel.Closed
    title: show?.title ?? ""
    Keys.forwardTo: [list.digits]
    Keys.onEscapePressed: {
        if (!asking) // the answer is there in a moment, and counts
            show.close();
    }
    Keys.onDownPressed: nextItemInFocusChain(true)
    function settle(): void {
        if (!shown || asking)
            return;
        inWords = step === ShowViewModel.InWords;
        if (inWords)
            words.forceActiveFocus(Qt.PopupFocusReason);
        else if (!list.enter(0))
            forceActiveFocus(Qt.PopupFocusReason);
    }
    onStepChanged: Qt.callLater(settle) // once all that follows from it is there

    Notice {
        width: root.innerWidth
        tone: Notice.News
        icon: "may-not"
        text: root.show?.told ?? ""
    }
    Heading {
        text: root.title
        aside: qsTr("Esc: back")
    }
    PlainText {
        id: cost
        visible: words !== ""
        width: root.innerWidth
        words: root.show?.cost ?? ""
        color: Tokens.palette.muted
    }
    Choices {
        id: list
        visible: !root.inWords
        width: root.innerWidth
        choices: root.show?.choices ?? null
        onChosen: key => root.show.choose(key)
    }
    TextField {
        id: words
        visible: root.inWords
        width: root.innerWidth
        lines: 2
        label: qsTr("Why it must be seen now")
        enabledToType: !root.asking
        text: root.show?.words ?? ""
        onTextChanged: {
            if (root.show)
                root.show.words = text;
        }
        onAccepted: root.show.submitWords()

        Connections {
            target: root.show
            function onChanged(): void {
                if (words.text !== root.show.words)
                    words.text = root.show.words;
            }
        }
    }
    Button {
        visible: root.inWords && !root.asking
        width: root.innerWidth
        primary: true
        text: qsTr("Show anyway")
        hint: "⏎"
        onClicked: root.show.submitWords()
    }
    PlainText {
        visible: root.asking
        width: root.innerWidth
        words: qsTr("Asking the office…")
        color: Tokens.palette.muted
    }
}
