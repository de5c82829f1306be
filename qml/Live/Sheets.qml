// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// What a page asks for at its foot, one at a time.
Item {
    id: root

    required property InteractionViewModel interaction
    readonly property bool shown: choice.shown || checking.shown || showing.shown

    function pickTopic(): void {
        choice.pick("topic", qsTr("Topic"), interaction.topics, "");
    }
    function pickSpeaker(asked: string): void {
        choice.pick("speaker", asked === "" ? qsTr("Who speaks?") : qsTr("Who speaks? Then ask."), interaction.speakers,
                    asked);
    }
    function pickWrapUp(): void {
        choice.pick("wrap", qsTr("Wrap up: what was it?"), interaction.wrapCodes, "");
    }
    // All but one; null: somebody goes elsewhere.
    function close(but: Sheet): void {
        for (const sheet of [choice, checking, showing])
            if (sheet !== but)
                sheet.dismiss();
    }
    function check(field: string): void {
        close(checking);
        checking.begin(field);
    }
    function showField(field: string): void {
        close(showing);
        showing.begin(field);
    }

    ChoiceSheet {
        id: choice

        property string purpose
        property string asked // what the speaker is asked for, once he is known

        function pick(what: string, heading: string, choices: ChoiceListModel, then: string): void {
            root.close(choice);
            purpose = what;
            asked = then;
            show(heading, choices, 0);
        }

        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        onChosen: key => {
            if (purpose === "topic")
                root.interaction.setTopic(key);
            else if (purpose === "speaker")
                asked === "" ? root.interaction.setSpeaker(key) : root.interaction.askAs(key, asked);
            else
                root.interaction.wrapUp(key);
        }
    }
    CheckSheet {
        id: checking
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        check: root.interaction.check
    }
    ShowSheet {
        id: showing
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        show: root.interaction.show
    }
}
