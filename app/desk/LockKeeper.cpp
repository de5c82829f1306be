// SPDX-License-Identifier: Apache-2.0
#include "app/desk/LockKeeper.h"

#include "app/desk/Aside.h"
#include "app/platform/KeyFile.h"
#include "models/desk/Custody.h"

#include <QFile>

namespace privity::desk {

LockKeeper::LockKeeper(view::DoorViewModel &door, view::DeskViewModel &desk, IdleWatch &idle, const Clock &clock,
    std::shared_ptr<const UnlockFactor> factor, Options options)
    : m_door(door),
      m_desk(desk),
      m_idle(idle),
      m_clock(clock),
      m_factor(std::move(factor)),
      m_options(std::move(options))
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &LockKeeper::watch);
    connect(&m_desk, &view::DeskViewModel::currentChanged, this, &LockKeeper::tellWhoIsThere);
    connect(&m_desk, &view::DeskViewModel::offerChanged, this, &LockKeeper::tellWhoIsThere);
}

void LockKeeper::begin(const DoorFact &opened, bool shown)
{
    m_begun = true;
    m_opened = opened;
    m_idle.touch();
    if (shown)
        QFile::remove(m_options.marker);
    if (const Result<SecretBytes> marked = keyfile::read(m_options.marker, 64)) {
        m_wrong = marked->view().toByteArray().trimmed().toInt();
        lock();
    }
    watch();
}

void LockKeeper::end()
{
    m_begun = m_locked = false;
    m_wrong = 0;
    m_due.stop();
    QFile::remove(m_options.marker);
}

//! Looks when it could be time at the earliest; a person on the line is asked for again every second.
void LockKeeper::watch()
{
    if (m_options.idleMs <= 0 || m_locked)
        return;
    const qint64 left = m_idle.lastInputMs() + m_options.idleMs - m_clock.monotonicMs();
    const bool live = m_desk.isLive();
    if (live)
        m_idle.touch(); // the time starts anew when they have gone
    else if (left <= 0)
        return lock();
    m_due.start(int(live ? std::min<qint64>(1000, m_options.idleMs) : left));
}

//! How many tries were wrong outlives a restart, as the lock does.
void LockKeeper::mark() { (void)keyfile::write(m_options.marker, QByteArray::number(m_wrong)); }

void LockKeeper::tellWhoIsThere()
{
    const QList<view::InteractionViewModel *> offers = m_desk.offers();
    const auto calls = std::ranges::count_if(offers, &view::InteractionViewModel::isCall);
    m_door.setLiveCall(m_desk.isOnCall());
    m_door.setOffers(int(calls), int(offers.size() - calls));
}

void LockKeeper::lock()
{
    if (!m_begun || m_locked)
        return;
    m_locked = true;
    mark();
    m_fact = {};
    m_fact.state = DoorState::Locked;
    m_fact.asks = true;
    m_fact.password = m_factor->isSystemPassword();
    m_fact.waitMs = waitAfterWrongTriesMs(m_wrong);
    m_fact.wrong = m_fact.waitMs > 0;
    tellWhoIsThere();
    m_door.show(m_fact);
    m_desk.setLocked(true);
    Q_EMIT locked();
}

void LockKeeper::enter(SecretBytes typed)
{
    if (!m_locked || m_fact.checking)
        return;
    m_fact.checking = true;
    m_fact.wrong = m_fact.unavailable = false;
    m_fact.waitMs = 0;
    m_door.show(m_fact);
    const auto secret = std::make_shared<SecretBytes>(std::move(typed));
    aside(
        this, [factor = m_factor, secret] { return factor->check(*secret); },
        [this](UnlockFactor::Says says) {
            m_fact.checking = false;
            if (says != UnlockFactor::Right) {
                m_wrong += says == UnlockFactor::Wrong ? 1 : 0;
                mark();
                m_fact.wrong = says == UnlockFactor::Wrong;
                m_fact.unavailable = says == UnlockFactor::Unavailable;
                m_fact.waitMs = m_fact.wrong ? waitAfterWrongTriesMs(m_wrong) : 0;
                return m_door.show(m_fact);
            }
            m_wrong = 0;
            m_locked = false;
            m_idle.touch();
            QFile::remove(m_options.marker);
            m_desk.setLocked(false);
            m_door.show(m_opened);
            watch();
        });
}

} // namespace privity::desk
