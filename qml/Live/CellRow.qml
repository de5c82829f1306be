// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui
import Privity.ViewModels

// One field: its label and its value, its cover, or the words in their place; above it its group's title, if it is the
// group's first. With the keyboard on it, a covered field says why and what opens it.
Item {
    id: root

    required property string field
    required property string label
    required property string shown
    required property string source
    required property string spoken
    required property string why
    required property string heading
    required property string headingSource
    required property string headingWhy
    required property int look
    required property bool conflict
    required property bool checkable
    required property bool showable
    required property int index

    // One long word has a line of its own rather than a break in its middle.
    readonly property real share: Math.round(width * 0.36)
    readonly property bool longWord: !label.includes(" ") && name.natural > share - Tokens.s
    readonly property bool stacked: width < 210 * Tokens.scale || longWord
    readonly property real column: stacked ? 0 : share
    readonly property bool signed: look === CellListModel.Locked || conflict
    readonly property bool isCovered: look === CellListModel.Covered
    readonly property var hints: [isCovered ? why : source,
        checkable ? qsTr("Enter checks what they say") : "", //: What Enter does on a covered field
        showable ? qsTr("Alt O shows it") : ""]
    readonly property bool asks: activeFocus && (checkable || showable)

    signal wanted(verb: string)

    function ask(event: KeyEvent): void {
        event.accepted = checkable;
        if (checkable && !event.isAutoRepeat)
            wanted("check");
    }

    implicitHeight: line.y + line.height
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken
    Accessible.description: hints.filter(words => words !== "").join("; ")
    Accessible.focusable: true
    Accessible.onPressAction: checkable && wanted("check")
    Keys.onReturnPressed: event => ask(event)
    Keys.onEnterPressed: event => ask(event)

    CellHeading {
        id: group
        visible: root.heading !== ""
        y: root.index > 0 ? Tokens.m : 0
        width: root.width
        text: root.heading
        source: root.headingSource
        why: root.headingWhy
    }
    Item {
        id: line
        y: root.heading !== "" ? group.y + group.height : 0
        width: root.width
        height: value.y + value.height + Tokens.s

        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Tokens.s
            anchors.rightMargin: -Tokens.s
            visible: root.activeFocus
            color: Tokens.palette.accentSoft
            radius: 5
        }
        FocusRing {
            target: root
            corner: 5
            anchors.leftMargin: -Tokens.s
            anchors.rightMargin: -Tokens.s
            anchors.topMargin: 0
            anchors.bottomMargin: 0
        }
        Divider {}
        PlainText {
            id: name
            silent: true
            y: Tokens.s
            width: root.stacked ? parent.width : root.column - Tokens.s
            words: root.label
            color: Tokens.palette.muted
        }
        Item {
            id: value
            x: root.column
            y: root.stacked ? name.y + name.height + 2 : Tokens.s
            width: parent.width - x
            height: Math.max(shown.height + (from.words !== "" ? from.height + 2 : 0)
                             + (root.asks ? verbs.height + Tokens.xs : 0), root.stacked ? 0 : name.height)

            Item {
                id: shown
                width: parent.width
                height: root.isCovered ? cover.height : plain.height

                Cover {
                    id: cover
                    visible: root.isCovered
                    y: root.stacked ? 0 : -Tokens.xs / 2
                    width: Math.min(parent.width, Math.max(implicitWidth, 96 * Tokens.gapScale))
                    text: root.shown
                }
                Icon {
                    id: sign
                    visible: root.signed
                    name: root.conflict ? "conflict" : "lock"
                    color: root.conflict ? Tokens.palette.amberText : Tokens.palette.muted
                    width: Tokens.icon
                    height: Tokens.icon
                    y: 1
                }
                PlainText {
                    id: plain
                    silent: true
                    visible: !root.isCovered
                    x: root.signed ? sign.width + Tokens.xs : 0
                    width: parent.width - x
                    //: Stands for a field of which nothing is stored
                    words: root.look === CellListModel.NotOnFile ? qsTr("– %1").arg(root.shown) : root.shown
                    color: root.look === CellListModel.Clear ? Tokens.palette.text : Tokens.palette.muted
                }
            }
            PlainText {
                id: from
                silent: true
                visible: words !== ""
                y: shown.height + 2
                width: parent.width
                words: root.isCovered && root.activeFocus ? root.why : root.source
                color: Tokens.palette.muted
                font.pixelSize: Tokens.small
            }
        }
        TapHandler {
            onTapped: root.forceActiveFocus(Qt.MouseFocusReason)
        }
        Flow {
            id: verbs
            visible: root.asks
            x: root.column
            y: parent.height - height - Tokens.xs
            width: parent.width - x
            spacing: Tokens.xs

            Button {
                visible: root.checkable
                activeFocusOnTab: false // Enter on the row
                width: Math.min(implicitWidth, verbs.width)
                text: qsTr("Check what they say")
                hint: "⏎"
                Accessible.ignored: true // the row says it
                onClicked: root.wanted("check")
            }
            Button {
                visible: root.showable
                activeFocusOnTab: false
                width: Math.min(implicitWidth, verbs.width)
                text: qsTr("Show")
                hint: qsTr("Alt O")
                Accessible.ignored: true
                onClicked: root.wanted("show")
            }
        }
    }
}
