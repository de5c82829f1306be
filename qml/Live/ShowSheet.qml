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
    property bool opens: false
    readonly property Timer later: Timer {
        interval: 0
        onTriggered: root.settle()
    }

    // Asks why that field is shown; empty: which one first.
    function begin(field: string): void {
        remember();
        opens = true;
        show.begin(field);
    }

    // What was asked counts, and its answer is told on the page.
    function dismiss(): void {
        show.close();
    }
    // The keyboard goes to what is asked for now.
    function settle(): void {
        if (!shown || asking)
            return;
        inWords = step === ShowViewModel.InWords;
        const takesKeys = opens || activeFocus; // else somebody types elsewhere by now
        opens = false;
        if (!takesKeys)
            return;
        if (inWords)
            draft.forceActiveFocus(Qt.PopupFocusReason);
        else if (show.told !== "" || !list.enter(0)) // what was asked is not asked again by Enter
            rest.forceActiveFocus(Qt.PopupFocusReason);
    }

    shown: step !== ShowViewModel.Closed
    title: show?.title ?? ""
    Keys.forwardTo: [list.digits]
    Keys.onEscapePressed: dismiss()
    Keys.onDownPressed: nextItemInFocusChain(true)
    onStepChanged: later.restart() // once all that follows from it is there

    Item {
        id: rest
    }
    Notice {
        width: root.innerWidth
        tone: Notice.News
        icon: "may-not"
        text: root.show?.told ?? ""
    }
    Heading {
        text: root.title
        aside: root.asking ? qsTr("Asking the office…") : qsTr("Esc: back")
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
        opacity: root.asking ? 0.5 : 1
        width: root.innerWidth
        choices: root.show?.choices ?? null
        onChosen: key => root.show.choose(key)
    }
    TextField {
        id: draft
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
                if (draft.text !== root.show.words)
                    draft.text = root.show.words;
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
}
