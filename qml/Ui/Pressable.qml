// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What every button is: reachable by Tab, pressed by Enter, Space, pointer or a screen reader, and named.
Item {
    id: root

    property string text
    property real corner: Tokens.radius
    property bool filled: false     // with the colour of the ring
    property Item along: null       // what is read together with it
    readonly property bool hovered: area.containsMouse

    signal clicked

    activeFocusOnTab: true
    implicitHeight: Tokens.target
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: event => press(event)
    Keys.onEnterPressed: event => press(event)
    Keys.onSpacePressed: event => press(event)

    // A key that is held down presses once.
    function press(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            root.clicked();
    }

    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: root.clicked()
    }
    FocusRing {
        corner: root.corner
        apart: root.filled
    }
}
