// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// May I…? One chip per purpose. A number asks, or goes to the chip whose Enter takes back: as many keys as to give.
Card {
    id: root

    required property InteractionViewModel interaction
    readonly property MayIListModel chips: interaction.mayI
    property int at: 0
    property MayIChip chosen: null

    visible: chips.count > 0

    signal released // somebody types: no key of this card may act any more

    function enter(): void {
        const first = list.itemAt(Math.min(at, chips.count - 1)) as MayIChip;
        if (first)
            first.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function go(to: int): void {
        const chip = list.itemAt(to) as MayIChip;
        if (chip)
            chip.forceActiveFocus(Qt.TabFocusReason);
    }

    Heading {
        text: qsTr("May I…")
        aside: root.interaction.topic === "" ? "" : qsTr("for this topic")
        hint: qsTr("Alt M")
    }
    FocusScope {
        width: parent.width
        height: flow.height
        Keys.forwardTo: [keys]

        DigitKeys {
            id: keys
            readonly property bool armed: parent.activeFocus
            onChosen: n => {
                const chip = list.itemAt(n - 1) as MayIChip;
                if (!chip)
                    return;
                chip.forceActiveFocus(Qt.ShortcutFocusReason);
                if (chip.action === MayIListModel.AskNow)
                    chip.act();
            }
            onTyped: root.released()
        }
        Flow {
            id: flow
            width: parent.width
            spacing: Math.round(6 * Tokens.gapScale)

            Repeater {
                id: list
                model: root.chips

                MayIChip {
                    interaction: root.interaction
                    maximumWidth: root.innerWidth
                    along: reason
                    activeFocusOnTab: index === root.at
                    numbered: keys.armed
                    onActiveFocusChanged: {
                        if (activeFocus) {
                            root.at = index;
                            root.chosen = this;
                        }
                    }
                    Keys.onRightPressed: root.go(index + 1)
                    Keys.onLeftPressed: root.go(index - 1)
                }
            }
        }
    }
    Column {
        id: reason
        width: parent.width
        spacing: Tokens.xs

        PlainText {
            width: parent.width
            words: root.chosen ? root.chosen.sentence : qsTr("Choose one to see why.")
            color: Tokens.palette.muted
            font.pixelSize: Tokens.small
        }
        Button {
            visible: root.chosen !== null && root.chosen.action !== MayIListModel.None
            width: Math.min(implicitWidth, parent.width)
            activeFocusOnTab: false
            text: root.chosen ? root.chosen.verb : ""
            hint: qsTr("Enter")
            hintIdle: !root.chosen || !root.chosen.activeFocus
            onClicked: root.chosen.act()
        }
    }
}
