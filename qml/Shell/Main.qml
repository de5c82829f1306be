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
    property bool looking: false
    property Item before: null // where the keyboard was when the look page came

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
        else if (before)
            before.forceActiveFocus(Qt.PopupFocusReason);
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
            text: qsTr("Simulation. No real customer is here.")
            color: Tokens.palette.simulationInk
            font.weight: Font.DemiBold
        }
    }
    Rail {
        id: rail
        visible: root.desk.enrolled
        anchors.top: band.bottom
        anchors.bottom: parent.bottom
        desk: root.desk
        onSettingsWanted: root.looking = !root.looking
    }
    Item {
        id: stage
        anchors.top: band.bottom
        anchors.bottom: parent.bottom
        anchors.left: root.desk.enrolled ? rail.right : parent.left
        anchors.right: parent.right

        EmptyPage {
            anchors.fill: parent
            visible: root.desk.ready && root.desk.enrolled && root.desk.current === null
            link: root.desk.link
        }
        When {
            active: root.desk.ready && !root.desk.enrolled

            EnrolPage {
                anchors.fill: parent
                enrol: root.desk.enrol
                Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)
            }
        }
        Repeater {
            model: root.desk.interactions

            InteractionPage {
                anchors.fill: parent
                desk: root.desk
            }
        }
        When {
            active: root.looking

            LookPage {
                anchors.fill: parent
                desk: root.desk
                look: root.look
                onClosed: root.looking = false
                Component.onCompleted: forceActiveFocus(Qt.PopupFocusReason)
            }
        }
        Notice {
            anchors.bottom: parent.bottom
            anchors.margins: Tokens.m
            x: Tokens.m
            width: parent.width - 2 * Tokens.m
            tone: Notice.Alarm
            icon: "alarm"
            text: root.desk.problem
            closeText: qsTr("Close this message")
            onClosed: root.desk.dismissProblem()
        }
    }

    Repeater {
        model: 5

        Item {
            id: place
            required property int index

            Shortcut {
                // The second chord is the unshifted row of a French keyboard.
                sequences: ["Ctrl+" + (place.index + 1), "Ctrl+" + ["&", "É", "\"", "'", "("][place.index]]
                onActivated: {
                    root.looking = false;
                    root.desk.openAt(place.index);
                }
            }
        }
    }
    Shortcut {
        sequence: "Alt+A"
        enabled: root.desk.offer !== null
        onActivated: {
            root.looking = false;
            root.desk.acceptOffer();
        }
    }
    Shortcut {
        sequence: "Ctrl+,"
        onActivated: root.looking = !root.looking
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
