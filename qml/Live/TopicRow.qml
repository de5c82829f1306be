// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// The topic of this conversation: set, guessed (Enter confirms), or to be chosen.
Item {
    id: root

    required property InteractionViewModel interaction
    property bool enterIsFree: true // Enter confirms the guess from where the keyboard is
    readonly property bool guessed: interaction.guess !== ""
    readonly property bool confirms: enterIsFree || chip.activeFocus

    signal pickerWanted

    readonly property bool told: guessed && interaction.guessedFrom !== ""

    implicitHeight: told ? from.y + from.height : flow.height

    Flow {
        id: flow
        width: parent.width
        spacing: Tokens.s

        PlainText {
            height: chip.height
            verticalAlignment: Text.AlignVCenter
            words: qsTr("Topic")
            capitals: true
            color: Tokens.palette.muted
            font.pixelSize: Tokens.small
            font.weight: Font.DemiBold
            font.letterSpacing: 0.4 * Tokens.scale
        }
        Chip {
            id: chip
            visible: root.guessed || root.interaction.topic !== ""
            maximumWidth: flow.width
            look: root.guessed ? Chip.Soon : Chip.Chosen
            icon: root.guessed ? "ask" : "may"
            text: root.guessed ? root.interaction.guess : root.interaction.topic
            //: Key that confirms the guessed topic
            hint: root.guessed ? qsTr("Enter") : ""
            hintIdle: !root.confirms
            spoken: !root.guessed ? qsTr("Topic: %1").arg(text)
                : root.confirms ? qsTr("Topic %1? Guessed from %2. Enter confirms.").arg(text).arg(root.interaction.guessedFrom)
                : qsTr("Topic %1? Guessed from %2.").arg(text).arg(root.interaction.guessedFrom)
            onClicked: root.guessed ? root.interaction.confirmGuess() : root.pickerWanted()
        }
        Chip {
            maximumWidth: flow.width
            look: Chip.Open
            text: root.guessed || root.interaction.topic !== "" ? qsTr("Change") : qsTr("Choose")
            spoken: qsTr("Choose the topic")
            hint: qsTr("Alt T")
            onClicked: root.pickerWanted()
        }
    }
    PlainText {
        id: from
        visible: root.told
        y: flow.height + Tokens.xs
        width: parent.width
        //: Where a guessed topic comes from: "guessed: Queue Billing"
        words: qsTr("guessed: %1").arg(root.interaction.guessedFrom)
        color: Tokens.palette.muted
        font.pixelSize: Tokens.small
    }
}
