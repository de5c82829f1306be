// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/Window.h"
#include "tests/support/Scene.h"

#include <QQuickItem>
#include <QTest>

namespace privity::test {

//! The real window over the desk in memory, with the keyboard in it. Tell the scene first, then open().
struct ShownWindow {
    explicit ShownWindow(const QString &language = QStringLiteral("en")) : scene(language) {}

    Scene scene;
    std::unique_ptr<desk::Window> window;

    [[nodiscard]] bool open(desk::WindowSettings settings = english())
    {
        auto opened = desk::Window::open(scene.desk, scene.clock, settings);
        if (!opened)
            return false;
        window = *std::move(opened);
        window->quick().requestActivate();
        return QTest::qWaitForWindowActive(&window->quick())
            && QTest::qWaitFor([this] { return window->desk().ready(); }) && settled();
    }

    static desk::WindowSettings english()
    {
        desk::WindowSettings settings;
        settings.theme = view::LookViewModel::Light;
        settings.language = QStringLiteral("en");
        return settings;
    }

    static desk::WindowSettings settings(const QString &language, qreal scale, QSize size)
    {
        desk::WindowSettings settings = english();
        settings.language = language;
        settings.scale = scale;
        settings.size = size;
        return settings;
    }

    //! One key, then everything that follows from it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window->quick(), key, modifiers);
        (void)settled();
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(&window->quick(), c.toLatin1());
        (void)settled();
    }
    //! Compares what the caller says with the first field that may be.
    void check(const QString &said)
    {
        press(Qt::Key_K, Qt::AltModifier);
        type(said);
        press(Qt::Key_Return);
    }

    //! Asks for the nth field that may be shown, for the first reason.
    void show(int nth)
    {
        press(Qt::Key_O, Qt::AltModifier);
        press(Qt::Key(Qt::Key_0 + nth));
        press(Qt::Key_1);
    }
    //! The keyboard on that field's row.
    bool goTo(const QString &field)
    {
        const auto isThere = [&] { return focused() && focused()->property("field").toString() == field; };
        for (int i = 0; i < 60 && !isThere(); ++i)
            press(i % 2 ? Qt::Key_Down : Qt::Key_Tab);
        return isThere();
    }

    //! Facts come one turn after their command, and layouts follow.
    bool settled()
    {
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
        return true;
    }

    [[nodiscard]] view::InteractionViewModel *current() { return window->desk().current(); }
    [[nodiscard]] QString tree() { return window->accessibleText(); }
    [[nodiscard]] bool says(const QString &text) { return tree().contains(text); }
    [[nodiscard]] QQuickItem *focused() { return window->quick().activeFocusItem(); }
};

} // namespace privity::test
