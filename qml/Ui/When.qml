// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Makes its delegate while `active`, in its own parent. A Loader would do, but in Qt 6.4 it can't create a component
// of a file whose components are bound ("outside its creation context").
Repeater {
    property bool active: false

    model: active ? 1 : 0
}
