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

    property Item along: null // what is read together with whatever has the keyboard
    property real restedAt: 0 // where reveal() left it; where it is not, somebody has scrolled since
    property int moves: 0     // of the keyboard, within; until the second one the page stands as high as it can

    function holds(item: Item): bool {
        for (let up = item; up; up = up.parent)
            if (up === column)
                return true;
        return false;
    }
    function reveal(item: Item): void {
        if (!holds(item))
            return;
        const last = (item as Pressable)?.along ?? (along?.visible ? along : item);
        const top = item.mapToItem(column, 0, 0).y;
        const bottom = last.mapToItem(column, 0, last.height).y + 2 * padding;
        const from = moves > 1 ? contentY : 0;
        contentY = Math.max(0, Math.min(Math.max(from, bottom - height), top, contentHeight - height));
        restedAt = contentY;
    }
    // Other things are in it now: it stands as if nobody had moved in it.
    function rewind(): void {
        moves = 0;
        restedAt = contentY = 0;
    }
    // What has the keyboard stays in sight when there is less room, or more above it.
    function keep(): void {
        if (focused && contentY === restedAt)
            reveal(focused);
    }

    contentWidth: width
    contentHeight: column.height + 2 * padding
    boundsBehavior: Flickable.StopAtBounds
    pixelAligned: true
    clip: true
    onFocusedChanged: {
        if (!focused)
            return;
        moves += holds(focused) ? 1 : 0;
        reveal(focused);
    }
    onHeightChanged: keep()
    onContentHeightChanged: keep()

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
