// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// What a page has to say: how the link stands when it is not well, what went wrong, what was saved. What is longer than
// its room is scrolled.
ScrollArea {
    id: root

    required property InteractionViewModel interaction
    property string link
    property bool linkAlarms: false
    property bool canTryNow: false
    property bool mayPairAnew: false
    property real most: Infinity
    readonly property bool speaks: link !== "" || interaction.problem !== "" || interaction.news !== ""
                                    || interaction.show.showing || interaction.show.ended !== ""

    signal tryNowWanted
    signal pairAnewWanted

    padding: 0
    gap: Tokens.xs
    height: Math.min(contentHeight, most) + (speaks ? Tokens.s : 0)

    Notice {
        x: Tokens.m
        width: root.width - 2 * Tokens.m
        tone: root.linkAlarms ? Notice.Alarm : Notice.News
        icon: root.linkAlarms ? "alarm" : "offline"
        text: root.link
        verb: root.canTryNow ? qsTr("Try now") : ""
        verbHint: qsTr("Alt R")
        otherVerb: root.mayPairAnew ? qsTr("Enter a new code") : ""
        onActed: root.tryNowWanted()
        onOtherActed: root.pairAnewWanted()
    }
    ShownCard {
        x: Tokens.m
        width: root.width - 2 * Tokens.m
        show: root.interaction.show
    }
    Notice {
        x: Tokens.m
        width: root.width - 2 * Tokens.m
        tone: Notice.News
        icon: "may-not"
        text: root.interaction.show.ended
        alerts: true
        closeText: qsTr("Close this message")
        onClosed: root.interaction.show.dismiss()
    }
    Notice {
        x: Tokens.m
        width: root.width - 2 * Tokens.m
        tone: Notice.Alarm
        icon: "alarm"
        text: root.interaction.problem
        closeText: qsTr("Close this message")
        onClosed: root.interaction.dismissProblem()
    }
    Notice {
        x: Tokens.m
        width: root.width - 2 * Tokens.m
        tone: Notice.Plain
        icon: root.interaction.newsSynced ? "synced" : "saved"
        text: root.interaction.news
    }
}
