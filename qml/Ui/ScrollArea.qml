// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Things below each other that may be higher than the panel. Follows the keyboard: what gets the focus comes in view.
Flickable {
    id: root

    default property alias content: column.data
    property real padding: Tokens.m
    property real gap: Tokens.s
    readonly property real innerWidth: width - 2 * padding
    readonly property Item focused: Window.activeFocusItem

    function reveal(item: Item): void {
        for (let up = item; up; up = up.parent) {
            if (up === column) {
                const top = item.mapToItem(column, 0, 0).y;
                const bottom = top + item.height + 2 * padding;
                contentY = Math.max(0, Math.min(Math.max(contentY, bottom - height), top));
                return;
            }
        }
    }

    contentWidth: width
    contentHeight: column.height + 2 * padding
    boundsBehavior: Flickable.StopAtBounds
    pixelAligned: true
    clip: true
    onFocusedChanged: {
        if (focused)
            reveal(focused);
    }

    Column {
        id: column
        x: root.padding
        y: root.padding
        width: root.innerWidth
        spacing: root.gap
    }
    Rectangle {
        parent: root
        visible: root.contentHeight > root.height + 1
        anchors.right: parent.right
        anchors.rightMargin: 2
        y: root.visibleArea.yPosition * root.height
        width: 4
        height: Math.max(24, root.visibleArea.heightRatio * root.height)
        radius: 2
        color: Tokens.palette.outline
        opacity: 0.7
    }
}
