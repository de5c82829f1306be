// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/Rows.h"

void privity::fuzz::input(QByteArrayView bytes)
{
    for (const char *separator : {",", ";"})
        rows("csv", separator, bytes);
}
