// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QCoreApplication>
#include <QObject>
#include <QRegularExpression>
#include <QTest>
#include <memory>

namespace privity::test {

using MakeTest = std::unique_ptr<QObject> (*)();
//! Base of every test class: a warning that the program prints while a test function runs fails that function.
class QuietTest : public QObject
{
    Q_OBJECT
protected Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
};

//! The application object of the test program: with windows (GuiApplication.cpp) or without (CoreApplication.cpp).
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

bool registerTest(const char *name, MakeTest make);

} // namespace privity::test

//! At the end of a tst_X.cpp: makes class X known to the folder's one test program, which runs the class named
//! by its first argument, or all.
#define PRIVITY_TEST(Class)                                                                                            \
    [[maybe_unused]] static const bool registered_##Class =                                                            \
        privity::test::registerTest(#Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
