// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// One "May I…?": a sign, the purpose and where it stands.
Chip {
    id: root

    required property InteractionViewModel interaction
    required property int index
    required property int sign
    required property int action
    required property string purpose
    required property string sentence
    required property string words
    required property string verb
    required spoken
    property bool numbered: false

    function act(): void {
        if (action === MayIListModel.AskNow)
            interaction.ask(purpose);
        else if (action === MayIListModel.TakeBack)
            interaction.takeBack(purpose);
    }

    text: words
    look: sign === MayIListModel.Soon ? Chip.Soon : sign === MayIListModel.Ask ? Chip.Open : Chip.Neutral
    icon: ["may", "may-not", "ask", "soon"][sign]
    Accessible.description: sentence

    // The pointer only looks at a chip that would take back; the verb stands below it.
    onClicked: {
        if (activeFocus || action === MayIListModel.AskNow)
            act();
        else
            forceActiveFocus(Qt.MouseFocusReason);
    }

    Rectangle {
        visible: root.numbered && root.index < 9
        x: -Tokens.s
        y: -4
        width: number.natural + 8
        height: number.implicitHeight + 1
        radius: 4
        color: Tokens.palette.text

        PlainText {
            id: number
            silent: true
            anchors.centerIn: parent
            words: root.index + 1
            color: Tokens.palette.surface
            font.pixelSize: Math.round(9.5 * Tokens.scale)
            font.weight: Font.Bold
        }
    }
}
