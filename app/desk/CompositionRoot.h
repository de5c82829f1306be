// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/Courier.h"
#include "app/desk/Custody.h"
#include "app/desk/DeskEngine.h"
#include "app/desk/LockKeeper.h"
#include "app/desk/Window.h"
#include "app/platform/ClipboardGuard.h"
#include "app/platform/FolderLock.h"
#include "app/platform/SystemPorts.h"

namespace privity::desk {

//! Puts the desk together: window, door, custody of the key, engine, lock and clipboard. GUI thread.
class CompositionRoot : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString home;      //!< the desk's directory
        QString keyFile;   //!< the key stands in this file in clear: unattended use that says so; empty: custody
        qint64 idleMs = 0; //!< locks after so long without input; 0: not by itself
        QString language;
        WindowSettings settings;
    };

    static Result<std::unique_ptr<CompositionRoot>> make(QObject &application, const Options &options);
    //! Once. What can't be helped at the door comes by failed().
    void begin();
    [[nodiscard]] Window &window() { return *m_window; }

Q_SIGNALS:
    void failed(const privity::Error &error);

private:
    CompositionRoot(QObject &application, const Options &options);
    void opened(OpenedHome home);
    void answer(DoorAct act, SecretBytes typed);
    Done openUnattended();
    void wiped();

    Options m_options;
    std::optional<FolderLock> m_alone; //!< while it lives, no other program opens this desk
    SystemClock m_clock;
    DeskEngine m_engine;
    std::unique_ptr<Window> m_window;
    std::optional<OpenedHome> m_unattended; //!< with --key-file, until begin()
    SystemKeyring m_keyring;
    Custody m_custody;
    Wiping m_wiping;
    Courier m_courier;
    ClipboardGuard m_clipboard;
    IdleWatch m_idle;
    SessionWatch m_session;
    std::unique_ptr<LockKeeper> m_lock;
};

} // namespace privity::desk
