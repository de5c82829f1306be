// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// A short list to choose from. Escape goes back.
Sheet {
    id: root

    property ChoiceListModel choices: null

    signal chosen(key: string)

    function show(heading: string, model: ChoiceListModel, at: int): void {
        remember();
        title = heading;
        choices = model;
        if (!list.enter(at))
            forceActiveFocus(Qt.PopupFocusReason);
    }

    function dismiss(): void {
        choices = null;
    }

    shown: choices !== null
    Keys.forwardTo: [list.digits]
    Keys.onEscapePressed: dismiss()
    Keys.onDownPressed: nextItemInFocusChain(true)

    Heading {
        text: root.title
        aside: qsTr("Esc: back")
    }
    Choices {
        id: list
        width: root.innerWidth
        choices: root.choices
        onChosen: key => {
            root.dismiss();
            root.chosen(key);
        }
    }
}
