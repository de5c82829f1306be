// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Privity.Flows
import Privity.Live
import Privity.Ui
import Privity.ViewModels

// The page of one interaction: its brand, then either what is known or the flow that is open in it.
FocusScope {
    id: root

    required property InteractionViewModel interaction
    required property DeskViewModel desk
    readonly property bool current: desk.current === interaction
    readonly property bool flowing: interaction.consent.step !== ConsentFlowViewModel.Closed
    readonly property bool low: height < 620 * Tokens.scale
    readonly property string link: desk.linkTone === DeskViewModel.Quiet ? "" : low ? desk.link : desk.strip

    // Keys that come from beside the page; what is within hears them first anyway.
    Keys.forwardTo: activeFocus ? [] : [over.asked ?? live]

    visible: current
    onVisibleChanged: {
        if (visible)
            forceActiveFocus(Qt.OtherFocusReason);
    }
    onFlowingChanged: {
        if (!flowing)
            live.settle();
        (flowing ? over : live).focus = true;
    }
    Component.onCompleted: {
        if (visible)
            forceActiveFocus(Qt.OtherFocusReason);
    }

    BrandBand {
        id: band
        visible: !root.flowing
        width: parent.width
        letters: root.interaction.brandLetters
        name: root.interaction.brandName
        colour: root.interaction.brandColour
        header: root.interaction.header
        link: root.desk.linkShort
        linkSpoken: root.desk.link
    }
    LivePage {
        id: live
        anchors.top: band.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.flowing
        focus: true
        interaction: root.interaction
        current: root.current && !root.flowing
        link: root.link
        linkAlarms: root.desk.linkTone === DeskViewModel.Alarm
        canTryNow: root.desk.canTryNow
        mayPairAnew: root.desk.mayPairAnew
        low: root.low
        onTryNowWanted: root.desk.tryNow()
        onPairAnewWanted: root.desk.pairsAnew = true
    }
    FocusScope {
        id: over

        property Item asked: null

        anchors.fill: parent

        When {
            active: root.flowing

            ConsentFlow {
                anchors.fill: parent
                focus: true
                flow: root.interaction.consent
                header: root.interaction.header
                current: root.current && root.enabled
                link: root.link
                linkAlarms: root.desk.linkTone === DeskViewModel.Alarm
                Component.onCompleted: over.asked = this
                Component.onDestruction: over.asked = null
                onNoteWanted: {
                    root.interaction.consent.close();
                    live.write();
                }
            }
        }
    }
}
