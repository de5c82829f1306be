// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/Rows.h"

void privity::fuzz::input(QByteArrayView bytes)
{
    for (const char *format : {"json", "json-lines"})
        rows(format, ",", bytes);
}
