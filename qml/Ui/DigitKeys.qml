// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Turns number keys into choices, on every layout: French keyboards have other signs on the unshifted row.
// Use with Keys.forwardTo.
Item {
    id: root

    signal chosen(n: int) // 0…9
    signal typed // a letter or a sign: somebody writes, and does not choose

    readonly property list<int> azerty: [Qt.Key_Agrave, Qt.Key_Ampersand, Qt.Key_Eacute, Qt.Key_QuoteDbl,
        Qt.Key_Apostrophe, Qt.Key_ParenLeft, Qt.Key_Minus, Qt.Key_Egrave, Qt.Key_Underscore, Qt.Key_Ccedilla]

    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        const plain = event.key >= Qt.Key_0 && event.key <= Qt.Key_9 ? event.key - Qt.Key_0
            : event.modifiers & Qt.ShiftModifier ? -1 : azerty.indexOf(event.key);
        if (plain >= 0) {
            event.accepted = true;
            if (!event.isAutoRepeat)
                root.chosen(plain);
        } else if (event.text.trim() !== "" && event.text.charCodeAt(0) >= 32) {
            root.typed();
        }
    }
}
