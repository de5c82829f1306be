// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// The measures and colours of the face. Everything drawn takes them from here; a palette that forgets a colour does
// not load. `theme` and `scale` are set by the window alone.
QtObject {
    id: root

    enum Theme { Follow, Light, Dark, HighContrast }

    property int theme: Tokens.Follow
    property bool systemIsDark: false
    property real scale: 1
    readonly property Colors palette: theme === Tokens.HighContrast ? highContrast
        : theme === Tokens.Dark || (theme === Tokens.Follow && systemIsDark) ? dark : light

    component Colors: QtObject {
        required property color paper          // behind everything
        required property color rail
        required property color surface        // cards
        required property color script         // what is read aloud
        required property color line           // outlines and dividers
        required property color outline        // of things that can be pressed: at least 3:1
        required property color text
        required property color muted          // second lines; still 4.5:1 on every ground
        required property color example        // in an empty field; 4.5:1, and not the text's colour in any theme
        required property color accent         // the one calm green
        required property color accentInk
        required property color accentSoft
        required property color accentText     // the green as text
        required property color amberSoft      // soon
        required property color amberLine
        required property color amberText
        required property color newsSoft       // quiet card
        required property color newsLine
        required property color newsText
        required property color alarmSoft
        required property color alarmLine
        required property color alarmText
        required property color cover          // ground of a covered value
        required property color hatch          // its stripes: at least 3:1 between cover and text remains readable
        required property color coverText
        required property color focus
        required property color simulation
        required property color simulationInk
        required property list<color> brands   // the checked brand ramp, 0…7
        required property color brandInk
    }

    readonly property Colors light: Colors {
        paper: "#f6f5f1"
        rail: "#eceae2"
        surface: "#ffffff"
        script: "#fbfaf5"
        line: "#e3e1da"
        outline: "#8b8f88"
        text: "#1d2321"
        muted: "#56605c"
        example: "#6a716d"
        accent: "#1f6f64"
        accentInk: "#ffffff"
        accentSoft: "#e0efec"
        accentText: "#1a6057"
        amberSoft: "#fbf0d6"
        amberLine: "#ecd9a4"
        amberText: "#7a5200"
        newsSoft: "#e5edf9"
        newsLine: "#c9d9f2"
        newsText: "#2b405f"
        alarmSoft: "#f9e4de"
        alarmLine: "#e4b3a4"
        alarmText: "#84260f"
        cover: "#eae7de"
        hatch: "#d6d2c6"
        coverText: "#454a46"
        focus: "#1f6f64"
        simulation: "#5b3a9e"
        simulationInk: "#ffffff"
        brands: ["#3a5ba0", "#8a3b6b", "#2f6b3c", "#8a4b1f", "#4b4fa8", "#1f6a7d", "#7a3030", "#5a5a4a"]
        brandInk: "#ffffff"
    }

    readonly property Colors dark: Colors {
        paper: "#171a19"
        rail: "#111413"
        surface: "#212524"
        script: "#282b27"
        line: "#363c3a"
        outline: "#7f8884"
        text: "#eceeea"
        muted: "#a9b1ad"
        example: "#98a19d"
        accent: "#7cc7ba"
        accentInk: "#0e2420"
        accentSoft: "#203b36"
        accentText: "#8fd6c9"
        amberSoft: "#3d3115"
        amberLine: "#6a5522"
        amberText: "#f0cd7d"
        newsSoft: "#22304a"
        newsLine: "#3a5078"
        newsText: "#cfdcf5"
        alarmSoft: "#45231b"
        alarmLine: "#7d4535"
        alarmText: "#ffc4b3"
        cover: "#2f3431"
        hatch: "#424844"
        coverText: "#dbdfda"
        focus: "#8fd6c9"
        simulation: "#c3abf5"
        simulationInk: "#1f1038"
        brands: ["#a9c0f2", "#e6b0d0", "#a5d6ae", "#ebbf98", "#c0c2f7", "#9dd3e2", "#eeb2b2", "#cfcfbb"]
        brandInk: "#14171c"
    }

    readonly property Colors highContrast: Colors {
        paper: "#000000"
        rail: "#000000"
        surface: "#000000"
        script: "#000000"
        line: "#ffffff"
        outline: "#ffffff"
        text: "#ffffff"
        muted: "#ffffff"
        example: "#a8a8a8"
        accent: "#ffe14d"
        accentInk: "#000000"
        accentSoft: "#1c1c1c"
        accentText: "#ffe14d"
        amberSoft: "#000000"
        amberLine: "#ffc95c"
        amberText: "#ffd98a"
        newsSoft: "#000000"
        newsLine: "#9fd0ff"
        newsText: "#cfe6ff"
        alarmSoft: "#000000"
        alarmLine: "#ff9d85"
        alarmText: "#ffc2b3"
        cover: "#000000"
        hatch: "#4d4d4d"
        coverText: "#ffffff"
        focus: "#66e0ff"
        simulation: "#e0c8ff"
        simulationInk: "#000000"
        brands: ["#ffffff", "#ffffff", "#ffffff", "#ffffff", "#ffffff", "#ffffff", "#ffffff", "#ffffff"]
        brandInk: "#000000"
    }

    // Lengths, in logical pixels at the present size. Text grows with `scale`, gaps by half of it, so that 200 % still
    // fits a 360 px panel.
    readonly property real gapScale: 1 + (scale - 1) * 0.35
    readonly property int hair: theme === Tokens.HighContrast ? 2 : 1
    readonly property int xs: Math.round(4 * gapScale)
    readonly property int s: Math.round(8 * gapScale)
    readonly property int m: Math.round(12 * gapScale)
    readonly property int l: Math.round(16 * gapScale)
    readonly property int xl: Math.round(24 * gapScale)
    readonly property int radius: Math.round(10 * gapScale)
    readonly property int target: Math.round(32 * scale) // the least height of what can be pressed

    // Type ramp, in pixels. What is large already grows less: at 200 % words must still fit a narrow line.
    readonly property real largeScale: 1 + (scale - 1) * 0.65
    readonly property int small: Math.round(11.5 * scale)
    readonly property int body: Math.round(13 * scale)
    readonly property int strong: Math.max(body, Math.round(14.5 * largeScale))
    readonly property int title: Math.round(18 * largeScale)
    readonly property int spoken: Math.round(17 * largeScale)
    readonly property int icon: Math.round(14 * scale)
}
