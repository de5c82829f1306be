// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// What a page knows, in the order that a call needs it.
ScrollArea {
    id: root

    required property InteractionViewModel interaction
    property alias mayI: mayI
    property alias fold: fold
    property bool enterIsFree: true

    signal topicWanted
    signal speakerWanted
    signal wanted(verb: string, field: string) // check, show
    signal released // the keyboard goes back to the page

    PersonCard {
        width: root.innerWidth
        interaction: root.interaction
        onSpeakerWanted: root.speakerWanted()
    }
    CandidateCard {
        width: root.innerWidth
        interaction: root.interaction
    }
    TopicRow {
        width: root.innerWidth
        interaction: root.interaction
        enterIsFree: root.enterIsFree
        onPickerWanted: root.topicWanted()
    }
    PlainText {
        visible: root.interaction.loading !== ""
        width: root.innerWidth
        words: root.interaction.loading
        color: Tokens.palette.muted
    }
    CellCard {
        width: root.innerWidth
        cells: root.interaction.cells
        onWanted: (verb, field) => root.wanted(verb, field)
    }
    CoveredFold {
        id: fold
        width: root.innerWidth
        interaction: root.interaction
        onWanted: (verb, field) => root.wanted(verb, field)
        onHeightChanged: {
            if (unfolding)
                root.reveal(fold);
        }
    }
    MayICard {
        id: mayI
        width: root.innerWidth
        interaction: root.interaction
        onReleased: root.released()
    }
}
