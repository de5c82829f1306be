// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// Things to choose from: by their numbers, or by arrows and Enter. Who holds it forwards its keys to `digits`.
Column {
    id: root

    property ChoiceListModel choices: null
    readonly property Item digits: digitKeys

    signal chosen(key: string)

    function enter(n: int): bool {
        const item = list.itemAt(Math.max(0, n)) as Item;
        if (item)
            item.forceActiveFocus(Qt.PopupFocusReason);
        return item !== null;
    }
    function step(to: int): void {
        const item = list.itemAt(to) as Item;
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }
    function choose(key: string): void {
        if (key !== "")
            chosen(key);
    }

    spacing: Tokens.s

    DigitKeys {
        id: digitKeys
        onChosen: n => root.choose(root.choices ? root.choices.keyAt((n + 9) % 10) : "")
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

            width: root.width
            hint: index < 10 ? String((index + 1) % 10) : ""
            onClicked: root.choose(key)
            Keys.onDownPressed: root.step(index + 1)
            Keys.onUpPressed: root.step(index - 1)
        }
    }
}
