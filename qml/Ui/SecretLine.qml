// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Privity.Ui

// A line for what a customer says: seen while it is typed, kept nowhere. Enter accepts; what it holds goes from `source`
// straight to who asked for it. A screen reader hears its name.
FocusScope {
    id: root

    readonly property Item source: input
    property string label // its name, shown while it is empty
    property bool enabledToType: true

    signal accepted

    function clear(): void {
        input.clear();
    }
    function markAll(): void {
        input.markAll();
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.focusable: true
    implicitHeight: Math.max(Tokens.target + Tokens.xs, metrics.lineSpacing + 2 * Tokens.s)

    FontMetrics {
        id: metrics
        font.pixelSize: Tokens.strong
    }
    Plate {
        anchors.fill: parent
        radius: Tokens.radius
        fill: Tokens.palette.surface
        line: Tokens.palette.outline
        lineWidth: Tokens.hair
    }
    PlainText {
        silent: true
        visible: input.empty
        anchors.fill: input
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        words: root.label
        color: Tokens.palette.example
        font.italic: Tokens.theme === Tokens.HighContrast
    }
    SecretInput {
        id: input
        anchors.fill: parent
        anchors.leftMargin: Tokens.m
        anchors.rightMargin: Tokens.m
        clip: true
        focus: true
        readOnly: !root.enabledToType
        pixelSize: Tokens.strong
        ink: Tokens.palette.text
        selection: Tokens.palette.accent
        selectedInk: Tokens.palette.accentInk
        Accessible.ignored: true
        onAccepted: root.accepted()
    }
    FocusRing {
        target: input
    }
}
