// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// What the caller says against what is on file, over the foot of the page. What became of the last one stands above the
// next, so that the line to type in stays where it is. Escape goes back to where the keyboard was.
FocusScope {
    id: root

    required property CheckViewModel check
    property Item before: null
    readonly property bool shown: check?.open ?? false
    readonly property string told: [check?.told ?? "", check?.next ?? ""].filter(words => words !== "").join("\n")

    // Asks for that field; empty: for the next one.
    function begin(field: string): void {
        if (shown && field === "")
            return step(1);
        if (!shown)
            before = Window.activeFocusItem;
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

    visible: shown
    implicitHeight: Math.min(parent ? parent.height : 0, body.contentHeight)
    Accessible.role: Accessible.Dialog
    Accessible.name: heading.text
    onShownChanged: {
        if (shown)
            return;
        line.clear();
        if (activeFocus && before)
            before.forceActiveFocus(Qt.PopupFocusReason);
    }
    Keys.onEscapePressed: {
        if (!check.waiting) // the answer is there in a moment, and counts
            check.close();
    }
    Keys.onDownPressed: step(1)
    Keys.onUpPressed: step(-1)

    Connections {
        target: root.check
        function onAnswered(fits: bool): void {
            fits ? line.clear() : line.markAll();
        }
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }
    Plate {
        anchors.fill: parent
        fill: Tokens.palette.paper
    }
    Divider {
        height: 2 * Tokens.hair
    }
    ScrollArea {
        id: body
        anchors.fill: parent

        Notice {
            width: body.innerWidth
            tone: Notice.News
            icon: root.check?.fits ? "may" : "may-not"
            text: root.told
        }
        Heading {
            id: heading
            //: Compare what the caller says with what is on file: "Check: Date of birth"
            text: qsTr("Check: %1").arg(root.check?.label ?? "")
            aside: root.check?.hasOthers ? qsTr("↑ ↓: another, Esc: back") : qsTr("Esc: back")
        }
        SecretLine {
            id: line
            width: body.innerWidth
            focus: true
            label: root.check?.prompt ?? ""
            Accessible.description: root.told
            enabledToType: !(root.check?.waiting ?? true)
            onAccepted: root.check.submit(line.source)
        }
        Button {
            width: body.innerWidth
            primary: true
            text: root.check?.waiting ? qsTr("Asking the office…") : qsTr("Compare")
            hint: "⏎"
            onClicked: root.check.submit(line.source)
        }
    }
}
