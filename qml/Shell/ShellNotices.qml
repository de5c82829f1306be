// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// What concerns the desk as a whole, one thing at a time, at the foot of whatever page is open: the page ends above it,
// and what is longer than the room that it may take is scrolled.
ScrollArea {
    id: root

    required property DeskViewModel desk
    required property DoorViewModel door

    padding: 0
    height: Math.min(contentHeight, parent.height * (parent.height < 620 * Tokens.scale ? 0.2 : 0.4))

    Notice {
        width: parent.width
        height: implicitHeight
        tone: root.desk.problemIsAlarm ? Notice.Alarm : Notice.News
        icon: root.desk.problemIsAlarm ? "alarm" : ""
        text: root.desk.problem !== "" ? root.desk.problem : root.desk.news
        closeText: qsTr("Close this message")
        onClosed: root.desk.dismissProblem()
    }
    Notice {
        width: parent.width
        height: implicitHeight
        visible: text !== "" && root.desk.problem === ""
        icon: "alarm"
        text: root.door.notice
        path: root.door.keptAt
        closeText: qsTr("Close this message")
        onClosed: root.door.dismissNotice()
    }
}
