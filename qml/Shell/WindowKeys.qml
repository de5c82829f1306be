// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.ViewModels

// The chords that work on every page; behind a shut door only the lock's.
Item {
    id: root

    required property DeskViewModel desk
    required property LookViewModel look
    required property DoorViewModel door
    required property bool looking
    readonly property bool shut: !door.open

    signal lookWanted(wanted: bool)

    Repeater {
        model: 5

        Item {
            id: place
            required property int index

            Shortcut {
                // The second chord is the unshifted row of a French keyboard.
                enabled: !root.shut
                sequences: ["Ctrl+" + (place.index + 1), "Ctrl+" + ["&", "É", "\"", "'", "("][place.index]]
                onActivated: {
                    root.lookWanted(false);
                    root.desk.openAt(place.index);
                }
            }
        }
    }
    Shortcut {
        sequence: "Alt+A"
        enabled: !root.shut && root.desk.offer !== null
        onActivated: {
            root.lookWanted(false);
            root.desk.acceptOffer();
        }
    }
    Shortcut {
        sequence: "Escape"
        enabled: !root.shut && root.looking
        onActivated: root.lookWanted(false)
    }
    Shortcut {
        sequence: "Alt+R"
        enabled: !root.shut && root.desk.canTryNow
        onActivated: root.desk.tryNow()
    }
    Shortcut {
        sequence: "Ctrl+L"
        onActivated: root.door.lock()
    }
    Shortcut {
        sequence: "Ctrl+,"
        enabled: !root.shut
        onActivated: root.lookWanted(!root.looking)
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: root.look.scale += 0.25
    }
    Shortcut {
        sequence: "Ctrl+-"
        onActivated: root.look.scale -= 0.25
    }
}
