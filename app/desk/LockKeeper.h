// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/platform/IdleWatch.h"
#include "app/platform/UnlockFactor.h"
#include "models/view/DeskViewModel.h"
#include "models/view/DoorViewModel.h"

#include <memory>

namespace privity::desk {

//! Shuts the door of an open desk: by the agent, with the session, and by itself when nobody touched it for a while and
//! nobody is on the line. It opens by a factor. The desk goes on behind it, without customers' pictures. A desk that
//! was locked when it ended starts locked. GUI thread; all that it is given must outlive it.
class LockKeeper : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString marker;          //!< a file that says over a restart that it was locked
        qint64 idleMs = 240'000; //!< 0: not by itself
    };

    LockKeeper(view::DoorViewModel &door, view::DeskViewModel &desk, IdleWatch &idle, const Clock &clock,
        std::shared_ptr<const UnlockFactor> factor, Options options);

    //! The store is open: from now on it watches. shown: whoever opened it has just shown who they are.
    void begin(const DoorFact &opened, bool shown);
    void end(); //!< there is nothing left behind it
    void lock();
    void enter(SecretBytes typed);
    [[nodiscard]] bool isLocked() const { return m_locked; }

Q_SIGNALS:
    void locked();

private:
    void watch();
    void mark();
    void tellWhoIsThere(); //!< the door: whether a call goes on behind it, and how many ring or wait

    view::DoorViewModel &m_door;
    view::DeskViewModel &m_desk;
    IdleWatch &m_idle;
    const Clock &m_clock;
    std::shared_ptr<const UnlockFactor> m_factor;
    Options m_options;
    QTimer m_due;
    DoorFact m_fact, m_opened;
    bool m_begun = false, m_locked = false;
    int m_wrong = 0;
};

} // namespace privity::desk
