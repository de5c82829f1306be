// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/LockKeeper.h"
#include "tests/qml/ShownWindow.h"

#include <QTemporaryDir>

namespace privity::test {

//! "right" opens, "broken" can't be checked.
class WordFactor : public UnlockFactor
{
public:
    Says check(const SecretBytes &typed) const override
    {
        return typed.view() == "right" ? Right : typed.view() == "broken" ? Unavailable : Wrong;
    }
    bool isSystemPassword() const override { return true; }
};

//! The window with the program's lock on it.
struct LockedWindow : ShownWindow {
    QTemporaryDir folder;
    QObject application;
    IdleWatch idle{&application, scene.clock};
    std::unique_ptr<desk::LockKeeper> lock;

    [[nodiscard]] bool openWithLock(const QString &language = QStringLiteral("en"), qint64 idleMs = 0)
    {
        desk::WindowSettings settings = english();
        settings.language = language;
        if (!open(settings))
            return false;
        lock = std::make_unique<desk::LockKeeper>(window->door(), window->desk(), idle, scene.clock,
            std::make_shared<WordFactor>(),
            desk::LockKeeper::Options{folder.filePath(QStringLiteral("locked")), idleMs});
        window->door().answerWith([this](desk::DoorAct, QByteArray typed) { lock->enter(SecretBytes::take(typed)); });
        window->door().lockWith([this] { lock->lock(); });
        lock->begin({}, false);
        return settled();
    }
    //! Types it and waits for what the factor says.
    bool tries(const QString &word)
    {
        type(word);
        press(Qt::Key_Return);
        return QTest::qWaitFor([this] { return !window->door().fact().checking; }, 10'000) && settled();
    }
};

} // namespace privity::test
