// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// What concerns the desk as a whole, one thing at a time, at the foot of whatever page is open.
Item {
    id: root

    required property DeskViewModel desk
    required property DoorViewModel door

    Notice {
        anchors.bottom: parent.bottom
        width: parent.width
        tone: root.desk.problem !== "" ? Notice.Alarm : Notice.News
        icon: root.desk.problem !== "" ? "alarm" : ""
        text: root.desk.problem !== "" ? root.desk.problem : root.desk.news
        closeText: qsTr("Close this message")
        onClosed: root.desk.dismissProblem()
    }
    Notice {
        anchors.bottom: parent.bottom
        width: parent.width
        visible: text !== "" && root.desk.problem === ""
        icon: "alarm"
        text: root.door.notice
        closeText: qsTr("Close this message")
        onClosed: root.door.dismissNotice()
    }
}
