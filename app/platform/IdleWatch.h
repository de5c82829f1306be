// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Ports.h"

#include <QObject>

namespace privity {

//! When somebody last touched this program's keys, pointer or screen. That moment is all that it keeps: no key, no
//! place, no count. GUI thread.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    //! Watches `application`.
    IdleWatch(QObject *application, const Clock &clock);
    [[nodiscard]] qint64 lastInputMs() const { return m_last; } //!< monotonic
    void touch();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    qint64 m_last;
};

//! Tells when the session's own screen lock shut (org.freedesktop.ScreenSaver, GNOME's, logind's).
class SessionWatch : public QObject
{
    Q_OBJECT
public:
    explicit SessionWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    void screenSaverChanged(bool active);
    void logindLocked();
};

} // namespace privity
