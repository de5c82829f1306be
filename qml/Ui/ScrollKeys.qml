// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Page up and page down move an area by most of its height. Use with Keys.forwardTo.
Item {
    id: root

    required property Flickable area

    function move(by: real): void {
        const least = area.originY - area.topMargin;
        const most = Math.max(least, area.originY + area.contentHeight + area.bottomMargin - area.height);
        area.contentY = Math.max(least, Math.min(most, area.contentY + by * area.height));
    }

    Keys.onPressed: event => {
        if (event.key !== Qt.Key_PageDown && event.key !== Qt.Key_PageUp)
            return;
        event.accepted = true;
        move(event.key === Qt.Key_PageDown ? 0.85 : -0.85);
    }
}
