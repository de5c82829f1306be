// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Live
import Privity.Ui
import Privity.ViewModels

// The window: the rail at the left, one page at a time beside it.
Window {
    id: root

    required property DeskViewModel desk
    required property LookViewModel look
    required property DoorViewModel door
    readonly property bool shut: !door.open
    property bool looking: false
    property bool open: true     // nothing lies over the pages: they take keys
    property Item before: null   // where the keyboard was when the look page came
    property Item outside: null  // where it was when the door shut

    //: Window title. It never names a customer
    title: look.simulation ? qsTr("Simulation – Privity") : qsTr("Privity")
    width: 420
    height: 860
    minimumWidth: 360
    minimumHeight: 480
    color: Tokens.palette.paper

    onLookingChanged: {
        if (looking)
            before = activeFocusItem;
        settle();
        if (!looking && before)
            before.forceActiveFocus(Qt.PopupFocusReason);
    }

    // Back to the same step.
    onShutChanged: {
        if (shut)
            outside = activeFocusItem;
        settle();
        if (!shut && outside)
            outside.forceActiveFocus(Qt.OtherFocusReason);
    }
    Component.onCompleted: settle()

    function settle(): void {
        open = !looking && !shut && !desk.pairsAnew;
    }
    Connections {
        target: root.desk
        function onChanged(): void {
            root.settle();
        }
    }

    SystemPalette {
        id: system
    }
    Binding {
        target: Tokens
        property: "theme"
        value: root.look.theme
    }
    Binding {
        target: Tokens
        property: "systemIsDark"
        value: system.window.hslLightness < 0.5
    }
    Binding {
        target: Tokens
        property: "scale"
        value: root.look.scale
    }

    Rectangle {
        id: band
        visible: root.look.simulation
        width: parent.width
        height: visible ? word.height + Tokens.s : 0
        color: Tokens.palette.simulation

        PlainText {
            id: word
            anchors.centerIn: parent
            words: qsTr("Simulation. No real customer is here.")
            color: Tokens.palette.simulationInk
            font.weight: Font.DemiBold
        }
    }
    // Pages before the rail, for Tab. What the rail does not take goes to the open page.
    Item {
        id: keys

        property InteractionPage page: null

        visible: !root.shut
        anchors.top: band.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        Keys.forwardTo: page && rail.activeFocus ? [page] : []

        Item {
            id: stage
            height: notices.y
            anchors.left: rail.right
            anchors.right: parent.right

            EmptyPage {
                anchors.fill: parent
                visible: root.desk.ready && root.desk.enrolled && root.desk.current === null
                enabled: root.open
                link: root.desk.canTryNow ? root.desk.strip : root.desk.link
                canTryNow: root.desk.canTryNow
                mayPairAnew: root.desk.mayPairAnew
                onTryNowWanted: root.desk.tryNow()
                onPairAnewWanted: root.desk.pairsAnew = true
            }
            When {
                active: root.desk.ready && !root.desk.enrolled

                EnrolPage {
                    anchors.fill: parent
                    enabled: root.open
                    enrol: root.desk.enrol
                    Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)
                }
            }
            Repeater {
                model: root.desk.interactions

                InteractionPage {
                    id: page
                    anchors.fill: parent
                    enabled: root.open
                    desk: root.desk
                    onCurrentChanged: keys.page = current ? page : keys.page
                    Component.onCompleted: keys.page = current ? page : keys.page
                }
            }
            When {
                active: root.desk.pairsAnew && root.desk.enrolled

                EnrolPage {
                    anchors.fill: parent
                    enrol: root.desk.enrol
                    anew: true
                    onClosed: root.desk.pairsAnew = false
                    Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)
                }
            }
            When {
                active: root.looking

                LookPage {
                    anchors.fill: parent
                    desk: root.desk
                    look: root.look
                    onClosed: root.looking = false
                    onLocked: root.door.lock()
                    Component.onCompleted: enter()
                }
            }
        }
        ShellNotices {
            id: notices
            x: stage.x + Tokens.m
            y: parent.height - (height > 0 ? height + Tokens.m : 0)
            width: stage.width - 2 * Tokens.m
            desk: root.desk
            door: root.door
        }
        Rail {
            id: rail
            visible: root.desk.ready
            height: parent.height
            desk: root.desk
            onSettingsWanted: root.looking = !root.looking
            onOpened: root.looking = false
        }
    }

    When {
        active: root.shut

        DoorPage {
            y: band.height
            width: root.width
            height: root.height - band.height
            door: root.door
        }
    }
    WindowKeys {
        desk: root.desk
        look: root.look
        door: root.door
        looking: root.looking
        onLookWanted: wanted => root.looking = wanted
    }
}
