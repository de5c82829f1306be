// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// Over a group of fields: its title, where its values come from, and why its covered ones are covered.
Column {
    id: root

    property alias text: title.text
    property alias source: title.aside
    property alias why: reason.words

    spacing: 2
    bottomPadding: Tokens.xs

    Heading {
        id: title
        width: root.width
    }
    PlainText {
        id: reason
        visible: words !== ""
        width: root.width
        color: Tokens.palette.muted
        font.pixelSize: Tokens.small
    }
}
