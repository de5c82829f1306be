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
        id: first
        anchors.bottom: parent.bottom
        width: parent.width
        tone: root.desk.problem !== "" ? Notice.Alarm : Notice.News
        icon: root.desk.problem !== "" ? "alarm" : ""
        text: root.desk.problem !== "" ? root.desk.problem : root.desk.news
        closeText: qsTr("Close this message")
        onClosed: root.desk.dismissProblem()
    }
    Notice {
        id: ofTheDoor
        anchors.bottom: parent.bottom
        width: parent.width
        visible: text !== "" && root.desk.problem === ""
        icon: "alarm"
        text: root.door.notice
        closeText: qsTr("Close this message")
        onClosed: root.door.dismissNotice()
    }
    Notice {
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.desk.mayPairAnew && root.desk.enrolled && !root.desk.pairsAnew && !first.visible && !ofTheDoor.visible
        icon: "alarm"
        text: qsTr("The office takes this desk no more as the one it was. With a new code it goes on, and nothing that was saved is lost.")
        verb: qsTr("Enter a new code")
        onActed: root.desk.pairsAnew = true
    }
}
