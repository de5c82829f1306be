// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desk/Language.h"
#include "app/desk/NoNetworkAccess.h"
#include "models/base/Result.h"
#include "models/view/DeskViewModel.h"
#include "models/view/DoorViewModel.h"
#include "models/view/LookViewModel.h"

#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

namespace privity::desk {

//! What a window is opened with. No personal data: it may stand in a plain file.
struct WindowSettings {
    view::LookViewModel::Theme theme = view::LookViewModel::Follow;
    qreal scale = 1;
    QString language; //!< of the interface; empty follows the system
    bool simulation = false;
    QSize size{420, 860};
    friend bool operator==(const WindowSettings &, const WindowSettings &) = default;
};

//! Chooses how the window is drawn; to be called before QGuiApplication is made. What the environment says already
//! stays. gpu: leave the scene graph to Qt.
void prepareDrawing(bool gpu = false);

//! The desk's window over a DeskClient. GUI thread; client and clock must outlive it.
class Window : public QObject
{
    Q_OBJECT
public:
    //! Loads and shows the window. The error names what the engine could not load.
    static Result<std::unique_ptr<Window>> open(DeskClient &client, const Clock &clock, const WindowSettings &settings);
    ~Window() override;

    [[nodiscard]] QQuickWindow &quick() { return *m_window; }
    [[nodiscard]] view::DeskViewModel &desk() { return m_desk; }
    //! Open until somebody shows otherwise.
    [[nodiscard]] view::DoorViewModel &door() { return m_door; }
    [[nodiscard]] view::LookViewModel &look() { return m_look; }
    //! As it is now, with the size it has now.
    [[nodiscard]] WindowSettings settings() const;
    //! The next frame as a picture.
    [[nodiscard]] QImage grab() { return m_window->grabWindow(); }
    //! What a screen reader is told (AccessibleTree.h).
    [[nodiscard]] QString accessibleText();
    //! Requests of the engine that were refused; any is a fault.
    [[nodiscard]] int refusedRequests() const { return m_network.refused(); }

Q_SIGNALS:
    void settingsChanged();
    void attentionWanted(); //!< somebody new rings or waits, and the agent works in another window

private:
    Window(DeskClient &client, const Clock &clock, const WindowSettings &settings);
    void speak();
    void forgetSoon();
    void askForAttention();

    Language m_language;
    NoNetworkAccess m_network;
    view::DeskViewModel m_desk;
    view::DoorViewModel m_door;
    view::LookViewModel m_look;
    QString m_spoken;
    QSet<QString> m_rings; //!< the offers that were told of
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr; //!< the engine's
    QTimer m_forgets;
};

} // namespace privity::desk
