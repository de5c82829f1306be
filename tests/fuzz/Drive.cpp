// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/Fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    privity::fuzz::input(QByteArrayView(data, qsizetype(size)));
    return 0;
}
