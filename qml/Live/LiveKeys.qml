// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick

// The chords of a page: they work while somebody types, and are the same in all languages.
Item {
    id: root

    property bool takesKeys: false

    signal wanted(verb: string)

    Repeater {
        model: [["Alt+K", "check"], ["Alt+O", "show"], ["Alt+T", "topic"], ["Alt+S", "speaker"], ["Alt+P", "person"], ["Alt+C", "covered"],
            ["Alt+D", "drawer"], ["Alt+M", "mayI"], ["Ctrl+N", "write"], ["F8", "wrapUp"]]

        Item {
            id: chord
            required property var modelData

            Shortcut {
                sequence: chord.modelData[0]
                enabled: root.takesKeys
                onActivated: root.wanted(chord.modelData[1])
            }
        }
    }
}
