// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// One interaction: what is known, what may be done, and the way out. A call shows its facts, a chat its messages with
// the facts in a drawer.
FocusScope {
    id: root

    required property InteractionViewModel interaction
    property bool current: true
    property string link        // empty while all is well
    property bool linkAlarms: false
    property bool canTryNow: false
    property bool mayPairAnew: false
    property bool low: false    // little height: a chat keeps its messages in sight
    readonly property bool isChat: !interaction.isCall
    readonly property bool ringing: interaction.phase === InteractionViewModel.Offered
    readonly property bool takesKeys: current && visible && enabled && !ringing
    // Enter is free for the guessed topic where nothing under the keyboard takes it.
    readonly property Item focused: Window.activeFocusItem
    readonly property bool enterIsFree: !(focused as Pressable) && !(focused as TextEdit) && !sheets.shown
                                        && !((focused as CellRow)?.checkable ?? false)
    property bool drawn: !interaction.known && !low
    readonly property bool covers: isChat && drawn && low // the drawer: there is no room for both

    readonly property var verbs: ({
        check: () => sheets.check((focused as CellRow)?.field ?? ""),
        show: () => sheets.showField((focused as CellRow)?.field ?? ""),
        topic: () => sheets.pickTopic(),
        speaker: () => sheets.pickSpeaker(""),
        person: () => interaction.notThisPerson(),
        covered: () => { facts.fold.unfolded = !facts.visible || !facts.fold.unfolded; drawn = true; },
        drawer: () => drawn = isChat && !drawn,
        mayI: () => { drawn = true; facts.mayI.enter(); },
        write: () => write(),
        wrapUp: () => sheets.pickWrapUp()
    })
    // Back to neutral ground: no key here presses what was pressed before.
    function settle(): void {
        rest.focus = true;
    }
    function write(): void {
        sheets.close(null);
        drawn = drawn && !covers;
        isChat ? chat.write() : note.write();
    }

    signal tryNowWanted
    signal pairAnewWanted

    Connections {
        target: root.interaction
        function onSpeakerWanted(purpose: string): void {
            sheets.pickSpeaker(purpose);
        }
    }
    Keys.forwardTo: [digits, pages]
    Keys.onEscapePressed: interaction.dismiss()
    function confirm(): void {
        ringing ? interaction.accept() : interaction.confirmGuess();
    }

    Keys.onReturnPressed: confirm()
    Keys.onEnterPressed: confirm()

    DigitKeys {
        id: digits
        onChosen: n => {
            if (root.ringing || root.interaction.known || !facts.visible)
                return;
            if (n === 0)
                root.interaction.noneOfThese();
            else
                root.interaction.confirmCandidate(root.interaction.candidates.keyAt(n - 1));
        }
    }
    ScrollKeys {
        id: pages
        area: root.isChat && !root.drawn ? chat.list : facts
    }
    Item {
        id: rest
        focus: true
    }
    OfferPage {
        visible: root.ringing
        anchors.fill: parent
        interaction: root.interaction
    }
    ChatContext {
        id: context
        visible: root.isChat && !root.ringing
        width: parent.width
        height: visible ? implicitHeight : 0
        interaction: root.interaction
        drawn: root.drawn
        low: root.low
        onClicked: root.drawn = !root.drawn
    }
    Facts {
        id: facts
        visible: !root.ringing && (!root.isChat || root.drawn)
        anchors.top: context.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: root.covers ? parent.height - context.height - notices.height
            : root.isChat ? Math.min(contentHeight, (parent.height - context.height) * 0.4)
                          : parent.height - note.height - notices.height
        interaction: root.interaction
        enterIsFree: root.enterIsFree
        onReleased: root.settle()
        onTopicWanted: sheets.pickTopic()
        onSpeakerWanted: sheets.pickSpeaker("")
        onWanted: (verb, field) => verb === "check" ? sheets.check(field) : sheets.showField(field)
    }
    Divider {
        visible: root.isChat && facts.visible
        anchors.bottom: facts.bottom
    }
    Notices {
        id: notices
        visible: !root.ringing
        anchors.left: parent.left
        anchors.right: parent.right
        // A value that is shown is seen whole, be it above what is typed.
        readonly property bool shows: root.interaction.show.showing
        z: shows ? 1 : 0
        y: Math.max(0, Math.min(root.isChat ? facts.y + (root.drawn ? facts.height : 0) : note.y - height,
                                shows ? parent.height - height : Infinity))
        most: shows ? parent.height - Tokens.s : (root.isChat ? parent.height : note.y) * (root.low ? 0.5 : 0.7)
        interaction: root.interaction
        link: root.link
        linkAlarms: root.linkAlarms
        canTryNow: root.canTryNow && !(root.isChat && root.low) // Alt R works all the same
        mayPairAnew: root.mayPairAnew
        onTryNowWanted: root.tryNowWanted()
        onPairAnewWanted: root.pairAnewWanted()
    }
    ChatPane {
        id: chat
        visible: root.isChat && !root.ringing && !root.covers
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: parent.height - notices.y - notices.height
        low: root.low
        interaction: root.interaction
        onWrapUpWanted: sheets.pickWrapUp()
    }
    NoteBar {
        id: note
        visible: !root.isChat && !root.ringing
        anchors.bottom: parent.bottom
        width: parent.width
        interaction: root.interaction
        onWrapUpWanted: sheets.pickWrapUp()
        onReleased: root.settle()
    }
    Sheets {
        id: sheets
        anchors.fill: parent
        z: 2
        interaction: root.interaction
    }
    LiveKeys {
        takesKeys: root.takesKeys
        onWanted: verb => root.verbs[verb]()
    }
}
