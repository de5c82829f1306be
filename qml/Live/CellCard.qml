// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.View

// Fields in groups. Source, age and the why stand once per group; the row with the keyboard says its own why in the
// group's place. One stop for Tab, arrows within.
Card {
    id: root

    required property CellListModel cells
    property int at: 0

    gap: 0
    visible: cells.count > 0

    function step(by: int): void {
        at = Math.max(0, Math.min(cells.count - 1, at + by));
        (list.itemAt(at) as CellGroupRow).row.forceActiveFocus(Qt.TabFocusReason);
    }

    component CellGroupRow: Column {
        id: line

        required property int index
        required property string heading
        required property string headingSource
        required property string headingWhy
        required property string label
        required property string shown
        required property string source
        required property string spoken
        required property string why
        required property int look
        required property bool conflict
        property alias row: row

        width: root.innerWidth

        Item {
            visible: line.heading !== ""
            width: parent.width
            height: title.height + (line.index > 0 ? Tokens.l : 0) + (reason.visible ? reason.height + 2 : 0) + Tokens.xs

            Heading {
                id: title
                y: line.index > 0 ? Tokens.l : 0
                text: line.heading
                aside: line.headingSource
            }
            PlainText {
                id: reason
                visible: text !== ""
                y: title.y + title.height + 2
                width: parent.width
                text: line.headingWhy
                color: Tokens.palette.muted
                font.pixelSize: Tokens.small
            }
        }
        CellRow {
            id: row
            width: parent.width
            activeFocusOnTab: line.index === root.at
            divided: true
            label: line.label
            shown: line.shown
            source: activeFocus && line.look === CellListModel.Covered && line.headingWhy === "" ? line.why : line.source
            spoken: line.spoken
            look: line.look
            conflict: line.conflict
            Keys.onDownPressed: root.step(1)
            Keys.onUpPressed: root.step(-1)
            onActiveFocusChanged: {
                if (activeFocus)
                    root.at = line.index;
            }

            TapHandler {
                onTapped: row.forceActiveFocus(Qt.MouseFocusReason)
            }
        }
    }

    Repeater {
        id: list
        model: root.cells
        delegate: CellGroupRow {}
    }
}
