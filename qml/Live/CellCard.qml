// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Ui
import Privity.ViewModels

// Fields in groups. Source, age and the why stand once per group; a covered row with the keyboard says its
// own why below itself. One stop for Tab, arrows within.
Card {
    id: root

    required property CellListModel cells
    property int at: 0

    signal wanted(verb: string, field: string) // check, show

    gap: 0
    visible: (cells?.count ?? 0) > 0 // the list goes before the card when a desk is erased

    function step(by: int): void {
        const row = list.itemAt(Math.max(0, Math.min(cells.count - 1, at + by))) as CellRow;
        if (row)
            row.forceActiveFocus(Qt.TabFocusReason); // and with it `at`
    }

    Repeater {
        id: list
        model: root.cells

        CellRow {
            width: root.innerWidth
            activeFocusOnTab: index === root.at
            Keys.onDownPressed: root.step(1)
            Keys.onUpPressed: root.step(-1)
            onWanted: verb => root.wanted(verb, field)
            onActiveFocusChanged: {
                if (activeFocus)
                    root.at = index;
            }
        }
    }
}
