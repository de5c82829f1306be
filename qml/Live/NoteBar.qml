// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// The foot of a call: a note and the way out.
Item {
    id: root

    required property InteractionViewModel interaction
    readonly property bool stacked: width < wrap.implicitWidth + 190 * Tokens.gapScale

    signal wrapUpWanted
    signal released // the note is saved: the keyboard goes back to the page

    function write(): void {
        note.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    implicitHeight: (stacked ? wrap.y + wrap.height : note.height) + 2 * Tokens.s + Tokens.hair

    Rectangle {
        anchors.fill: parent
        color: Tokens.palette.surface
    }
    Divider {}
    TextField {
        id: note
        x: Tokens.m
        y: Tokens.s + Tokens.hair
        width: root.stacked ? root.width - 2 * Tokens.m : root.width - wrap.width - 3 * Tokens.m
        label: qsTr("Note…")
        hint: qsTr("Ctrl N")
        breaks: true
        text: root.interaction.noteDraft
        onTextChanged: root.interaction.noteDraft = text
        onAccepted: {
            if (text.trim() !== "")
                root.released();
            root.interaction.saveNote();
        }

        Connections {
            target: root.interaction
            function onDraftsChanged(): void {
                if (note.text !== root.interaction.noteDraft)
                    note.text = root.interaction.noteDraft;
                if (note.text !== "" && root.visible && !(note.Window.activeFocusItem as TextEdit))
                    root.write(); // it was not taken, and is mended here
            }
        }
    }
    Button {
        id: wrap
        x: root.stacked ? Tokens.m : root.width - width - Tokens.m
        y: root.stacked ? note.y + note.height + Tokens.xs : note.y + (note.height - height) / 2
        width: root.stacked ? root.width - 2 * Tokens.m : implicitWidth
        primary: true
        text: qsTr("Wrap up")
        hint: "F8"
        onClicked: root.wrapUpWanted()
    }
}
