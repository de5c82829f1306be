// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// Who it could be: initials and the last contact, nothing more until one is confirmed. None is ever picked for you.
Card {
    id: root

    required property InteractionViewModel interaction

    visible: !interaction.known && (interaction.candidates.count > 0 || interaction.putAway)

    Heading {
        text: qsTr("Who is it?")
        aside: root.interaction.putAway ? "" : qsTr("ask, then choose")
    }
    Repeater {
        model: root.interaction.candidates

        ChoiceButton {
            required property int index
            required property string key
            required detail
            required title

            width: root.innerWidth
            hint: String(index + 1)
            onClicked: root.interaction.confirmCandidate(key)
        }
    }
    ChoiceButton {
        width: parent.width
        title: root.interaction.putAway ? qsTr("Show them again") : qsTr("None of these")
        hint: "0"
        onClicked: root.interaction.noneOfThese()
    }
}
