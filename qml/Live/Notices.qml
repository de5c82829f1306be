// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// What a page has to say: how the link stands when it is not well, what went wrong, what was saved.
Column {
    id: root

    required property InteractionViewModel interaction
    property string link
    property bool linkAlarms: false
    property bool canTryNow: false
    property bool mayPairAnew: false
    readonly property bool speaks: link !== "" || interaction.problem !== "" || interaction.news !== ""

    signal tryNowWanted
    signal pairAnewWanted

    leftPadding: Tokens.m
    rightPadding: Tokens.m
    spacing: Tokens.xs
    bottomPadding: speaks ? Tokens.s : 0

    Notice {
        width: parent.width - 2 * Tokens.m
        tone: root.linkAlarms ? Notice.Alarm : Notice.News
        icon: root.linkAlarms ? "alarm" : "offline"
        text: root.link
        verb: root.mayPairAnew ? qsTr("Enter a new code") : root.canTryNow ? qsTr("Try now") : ""
        verbHint: root.mayPairAnew ? "" : qsTr("Alt R")
        onActed: root.mayPairAnew ? root.pairAnewWanted() : root.tryNowWanted()
    }
    Notice {
        width: parent.width - 2 * Tokens.m
        tone: Notice.Alarm
        icon: "alarm"
        text: root.interaction.problem
        closeText: qsTr("Close this message")
        onClosed: root.interaction.dismissProblem()
    }
    Notice {
        width: parent.width - 2 * Tokens.m
        tone: Notice.Plain
        icon: "saved"
        text: root.interaction.news
    }
}
