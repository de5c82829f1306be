// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace privity::test {
namespace {

std::map<std::string, MakeTest> &tests()
{
    static std::map<std::string, MakeTest> all;
    return all;
}

} // namespace

bool registerTest(const char *name, MakeTest make) { return tests().emplace(name, make).second; }

} // namespace privity::test

int main(int argc, char **argv)
{
    using namespace privity::test;
    const auto app = makeApplication(argc, argv);
    std::vector<char *> arguments(argv, argv + argc);
    std::string only;
    if (argc > 1 && argv[1][0] != '-') {
        only = argv[1];
        arguments.erase(arguments.begin() + 1);
    }
    int failed = 0;
    int ran = 0;
    for (const auto &[name, make] : tests()) {
        if (!only.empty() && only != name)
            continue;
        ++ran;
        const auto test = make();
        failed += QTest::qExec(test.get(), int(arguments.size()), arguments.data());
    }
    if (ran == 0)
        std::fprintf(stderr, "no test class is called %s\n", only.c_str());
    return ran == 0 ? 2 : failed == 0 ? 0 : 1;
}
