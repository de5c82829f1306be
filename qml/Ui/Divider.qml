// SPDX-License-Identifier: Apache-2.0
import QtQuick

Rectangle {
    width: parent ? parent.width : 0
    height: Tokens.hair
    color: Tokens.palette.line
}
