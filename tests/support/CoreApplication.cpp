// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"

std::unique_ptr<QCoreApplication> privity::test::makeApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}
