// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// What the caller says against what is on file. What became of the last one stands above the next, so that the line to
// type in stays where it is. Escape goes back.
Sheet {
    id: root

    required property CheckViewModel check
    readonly property string told: [check?.told ?? "", check?.next ?? ""].filter(words => words !== "").join("\n")

    // Asks for that field; empty: for the next one.
    function begin(field: string): void {
        if (shown && field === "")
            return step(1);
        remember();
        check.begin(field);
        line.clear();
        if (shown)
            line.forceActiveFocus(Qt.PopupFocusReason);
    }
    function step(by: int): void {
        if (!check.waiting)
            line.clear();
        check.step(by);
    }

    function dismiss(): void {
        check.close();
    }

    shown: check?.open ?? false
    //: Compare what the caller says with what is on file: "Check: Date of birth"
    title: qsTr("Check: %1").arg(check?.label ?? "")
    Keys.onEscapePressed: {
        if (!check.waiting) // the answer is there in a moment, and counts
            dismiss();
    }
    Keys.onDownPressed: step(1)
    Keys.onUpPressed: step(-1)

    Connections {
        target: root.check
        function onAnswered(fits: bool): void {
            fits ? line.clear() : line.markAll();
        }
    }
    Notice {
        width: root.innerWidth
        tone: Notice.News
        icon: root.check?.fits ? "may" : "may-not"
        text: root.told
    }
    Heading {
        text: root.title
        aside: root.check?.hasOthers ? qsTr("↑ ↓: another, Esc: back") : qsTr("Esc: back")
    }
    PlainText {
        visible: words !== ""
        width: root.innerWidth
        words: root.check?.others ?? ""
        color: Tokens.palette.muted
    }
    SecretLine {
        id: line
        width: root.innerWidth
        focus: true
        label: root.check?.prompt ?? ""
        Accessible.description: root.told
        enabledToType: !(root.check?.waiting ?? true)
        onAccepted: root.check.submit(line.source)
    }
    Button {
        width: root.innerWidth
        primary: true
        text: root.check?.waiting ? qsTr("Asking the office…") : qsTr("Compare")
        hint: "⏎"
        onClicked: root.check.submit(line.source)
    }
}
