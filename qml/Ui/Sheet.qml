// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// What lies over the foot of a page for a moment, at most as high as the page. With it gone, the keyboard is where it was
// before.
FocusScope {
    id: root

    default property alias content: body.content
    property bool shown: false
    property string title
    property Item before: null
    readonly property real innerWidth: body.innerWidth

    // Before it is shown: where the keyboard goes back to. Whatever was shown last, it begins at its top.
    function remember(): void {
        if (!shown)
            before = Window.activeFocusItem;
        body.rewind();
    }

    visible: shown
    implicitHeight: Math.min(parent ? parent.height : 0, body.contentHeight)
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    onShownChanged: {
        if (!shown && activeFocus && before)
            before.forceActiveFocus(Qt.PopupFocusReason);
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }
    Plate {
        anchors.fill: parent
        fill: Tokens.palette.paper
    }
    Divider {
        height: 2 * Tokens.hair
    }
    ScrollArea {
        id: body
        anchors.fill: parent
    }
}
