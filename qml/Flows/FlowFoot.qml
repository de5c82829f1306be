// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// The foot of a flow: how the link stands when it is not well, and what will prove the answer.
Rectangle {
    id: root

    property string words
    property string warning // in the place of the words, while it stands
    property string link
    property bool linkAlarms: false

    implicitHeight: lines.height + 2 * Tokens.s
    visible: words !== "" || link !== "" || warning !== ""
    color: Tokens.palette.surface

    Divider {}
    Column {
        id: lines
        x: Tokens.m
        y: Tokens.s
        width: parent.width - 2 * Tokens.m
        spacing: Tokens.s

        Notice {
            width: parent.width
            tone: root.linkAlarms ? Notice.Alarm : Notice.News
            icon: root.linkAlarms ? "alarm" : "offline"
            text: root.link
        }
        Notice {
            width: parent.width
            icon: "ask"
            text: root.warning
        }
        PlainText {
            visible: words !== "" && root.warning === ""
            width: parent.width
            words: root.words
            color: Tokens.palette.muted
        }
    }
}
