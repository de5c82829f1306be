// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A quiet card with news: it never takes the focus and never covers anything.
Item {
    id: root

    enum Tone { News, Alarm, Plain }

    property int tone: Notice.News
    property string text
    property string icon
    property string closeText // empty: it goes by itself
    property string verb      // what can be done about it
    property string verbHint
    readonly property color ink: tone === Notice.Alarm ? Tokens.palette.alarmText
        : tone === Notice.News ? Tokens.palette.newsText : Tokens.palette.muted

    signal closed
    signal acted

    visible: text !== ""
    implicitHeight: text !== "" ? Math.max(label.height, closeText !== "" ? closer.height : 0)
                                 + (verb !== "" ? act.height : 0) + 2 * Tokens.s : 0

    Plate {
        anchors.fill: parent
        radius: Tokens.radius
        lineWidth: Tokens.hair
        fill: root.tone === Notice.Alarm ? Tokens.palette.alarmSoft
            : root.tone === Notice.News ? Tokens.palette.newsSoft : "transparent"
        line: root.tone === Notice.Alarm ? Tokens.palette.alarmLine
            : root.tone === Notice.News ? Tokens.palette.newsLine : "transparent"
    }
    Icon {
        id: sign
        name: root.icon
        visible: root.icon !== ""
        color: root.ink
        width: Tokens.icon
        height: Tokens.icon
        x: Tokens.m
        y: label.y + (Math.min(label.height, Tokens.body * 1.4) - height) / 2
    }
    PlainText {
        id: label
        x: root.icon !== "" ? sign.x + sign.width + Tokens.s : Tokens.m
        width: parent.width - x - (root.closeText !== "" ? closer.width + Tokens.s : Tokens.m)
        y: root.verb !== "" ? Tokens.s : (root.height - height) / 2
        text: root.text
        color: root.ink
        Accessible.role: root.tone === Notice.Alarm ? Accessible.AlertMessage : Accessible.StaticText
    }
    Button {
        id: act
        visible: root.verb !== ""
        quiet: true
        anchors.right: parent.right
        anchors.rightMargin: Tokens.xs
        y: label.y + label.height + Tokens.xs / 2
        width: Math.min(implicitWidth, parent.width - 2 * Tokens.xs)
        text: root.verb
        hint: root.verbHint
        onClicked: root.acted()
    }
    Pressable {
        id: closer
        visible: root.closeText !== ""
        width: Tokens.target
        height: Tokens.target
        anchors.right: parent.right
        anchors.rightMargin: Tokens.xs
        y: root.height > 3 * height ? Tokens.xs : (root.height - height) / 2
        text: root.closeText
        onClicked: root.closed()

        Icon {
            anchors.centerIn: parent
            name: "close"
            color: root.ink
            width: Tokens.icon
            height: Tokens.icon
        }
    }
}
