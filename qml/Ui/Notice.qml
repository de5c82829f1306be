// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A quiet card with news: it never takes the focus and never covers anything.
Item {
    id: root

    enum Tone { News, Alarm, Plain }

    property int tone: Notice.News
    property string text
    property bool alerts: tone === Notice.Alarm // a screen reader says it at once
    property string icon
    property string path      // a place that the words speak of, to be copied
    property string closeText // empty: it goes by itself
    property string verb      // what can be done about it
    property string verbHint
    property string otherVerb // and what else
    readonly property color ink: tone === Notice.Alarm ? Tokens.palette.alarmText
        : tone === Notice.News ? Tokens.palette.newsText : Tokens.palette.muted

    signal closed
    signal acted
    signal otherActed

    visible: text !== ""
    // Where a line is short, the cross stands below the words and leaves them its room.
    readonly property bool narrow: closeText !== "" && width < 260 * Tokens.scale
    readonly property real said: label.height + (path !== "" ? place.height + Tokens.xs : 0)
    implicitHeight: text === "" ? 0
        : (narrow ? said + closer.height : Math.max(said, closeText !== "" ? closer.height : 0))
          + (verb !== "" ? act.height : 0) + (otherVerb !== "" ? other.height : 0) + 2 * Tokens.s

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
        width: parent.width - x - (root.closeText !== "" && !root.narrow ? closer.width + Tokens.s : Tokens.m)
        y: root.verb !== "" || root.narrow ? Tokens.s : (root.height - root.said) / 2
        words: root.text
        color: root.ink
        Accessible.role: root.alerts ? Accessible.AlertMessage : Accessible.StaticText
    }
    CopyText {
        id: place
        visible: root.path !== ""
        x: label.x
        y: label.y + label.height + Tokens.xs
        width: label.width
        text: root.path
        color: root.ink
    }
    Button {
        id: act
        visible: root.verb !== ""
        quiet: true
        anchors.right: parent.right
        anchors.rightMargin: Tokens.xs
        y: label.y + root.said + Tokens.xs / 2
        width: Math.min(implicitWidth, parent.width - 2 * Tokens.xs)
        text: root.verb
        hint: root.verbHint
        onClicked: root.acted()
    }
    Button {
        id: other
        visible: root.otherVerb !== ""
        quiet: true
        anchors.right: parent.right
        anchors.rightMargin: Tokens.xs
        y: act.y + act.height
        width: Math.min(implicitWidth, parent.width - 2 * Tokens.xs)
        text: root.otherVerb
        onClicked: root.otherActed()
    }
    Pressable {
        id: closer
        visible: root.closeText !== ""
        width: Tokens.target
        height: Tokens.target
        anchors.right: parent.right
        anchors.rightMargin: Tokens.xs
        y: root.narrow ? root.height - height - Tokens.xs : root.height > 3 * height ? Tokens.xs : (root.height - height) / 2
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
