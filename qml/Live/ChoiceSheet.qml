// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// A short list to choose from by its numbers. Escape goes back.
Sheet {
    id: root

    property ChoiceListModel choices: null

    signal chosen(key: string)

    function show(heading: string, model: ChoiceListModel, at: int): void {
        remember();
        title = heading;
        choices = model;
        const item = list.itemAt(Math.max(0, at)) as Item;
        if (item)
            item.forceActiveFocus(Qt.PopupFocusReason);
        else
            forceActiveFocus(Qt.PopupFocusReason);
    }

    function choose(key: string): void {
        if (key === "")
            return;
        choices = null;
        chosen(key);
    }

    shown: choices !== null
    Keys.forwardTo: [digits]
    Keys.onEscapePressed: choices = null
    Keys.onDownPressed: nextItemInFocusChain(true)

    DigitKeys {
        id: digits
        onChosen: n => root.choose(root.choices ? root.choices.keyAt((n + 9) % 10) : "")
    }
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

            width: root.innerWidth
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
