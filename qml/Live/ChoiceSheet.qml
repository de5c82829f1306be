// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// A short list to choose from by its numbers, over the foot of the page. Escape goes back to where the keyboard was.
FocusScope {
    id: root

    property ChoiceListModel choices: null
    property string title
    property Item before: null
    readonly property bool shown: choices !== null

    signal chosen(key: string)

    function show(heading: string, model: ChoiceListModel, at: int): void {
        before = Window.activeFocusItem;
        title = heading;
        choices = model;
        const item = list.itemAt(Math.max(0, at)) as Item;
        if (item)
            item.forceActiveFocus(Qt.PopupFocusReason);
        else
            forceActiveFocus(Qt.PopupFocusReason);
    }

    function hide(): void {
        choices = null;
        if (before)
            before.forceActiveFocus(Qt.PopupFocusReason);
    }

    function choose(key: string): void {
        if (key === "")
            return;
        hide();
        chosen(key);
    }

    visible: shown
    implicitHeight: Math.min(parent ? parent.height : 0, body.contentHeight)
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Keys.forwardTo: [digits]
    Keys.onEscapePressed: root.hide()
    Keys.onDownPressed: nextItemInFocusChain(true)

    DigitKeys {
        id: digits
        onChosen: n => root.choose(root.choices ? root.choices.keyAt((n + 9) % 10) : "")
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

        Heading {
            text: root.title
            aside: qsTr("Esc: back")
        }
        Repeater {
            id: list
            model: root.choices

            ChoiceButton {
                required property int index
                required property string key
                required detail
                required title
                required chosen

                width: body.innerWidth
                hint: index < 10 ? String((index + 1) % 10) : ""
                onClicked: root.choose(key)
                Keys.onDownPressed: list.focusAt(index + 1)
                Keys.onUpPressed: list.focusAt(index - 1)
            }

            function focusAt(n: int): void {
                const item = itemAt(n) as Item;
                if (item)
                    item.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
}
