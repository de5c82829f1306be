// SPDX-License-Identifier: Apache-2.0
#include "models/view/DoorViewModel.h"

#include "models/view/SafeText.h"
#include "models/view/Words.h"

#include <QCoreApplication>
#include <array>

namespace privity::view {
namespace {

using desk::DoorState;

struct Said {
    DoorState state;
    const char *title;
    const char *words;
    const char *anewVerb = QT_TRANSLATE_NOOP("Door", "Set it aside and begin again");
    const char *anewWords = QT_TRANSLATE_NOOP("Door",
        "Nothing is deleted: what can't be opened is moved to a folder beside it and kept. The desk is then paired "
        "anew.");
};

// Each says what is the matter, what is safe, and what can be done.
constexpr std::array table{
    Said{DoorState::Open, "", ""},
    Said{DoorState::Waiting, QT_TRANSLATE_NOOP("Door", "Waiting for the keyring"),
        QT_TRANSLATE_NOOP(
            "Door", "The system's keyring holds the key of this desk. If it asks for a password, answer it there.")},
    Said{DoorState::NewPassphrase, QT_TRANSLATE_NOOP("Door", "Choose a passphrase"),
        QT_TRANSLATE_NOOP("Door",
            "This session has no keyring that could guard what is saved on this desk. A passphrase does it instead. "
            "You are asked for it at each start, and nobody can look it up.")},
    Said{DoorState::Passphrase, QT_TRANSLATE_NOOP("Door", "Open this desk"),
        QT_TRANSLATE_NOOP("Door", "What is saved here is under a passphrase.")},
    Said{DoorState::KeyringLocked, QT_TRANSLATE_NOOP("Door", "The keyring is locked"),
        QT_TRANSLATE_NOOP("Door",
            "The key of this desk belongs into the system's keyring. Unlock it with the system's own program for "
            "passwords, or sign out and in again. Nothing was changed.")},
    Said{DoorState::KeyringAbsent, QT_TRANSLATE_NOOP("Door", "There is no keyring"),
        QT_TRANSLATE_NOOP("Door",
            "The key of this desk is in the system's keyring, and this session has none. Sign in at the desktop as "
            "usual, or tell your administrator. Nothing was changed.")},
    Said{DoorState::KeyringChanged, QT_TRANSLATE_NOOP("Door", "The keyring does not hold the key"),
        QT_TRANSLATE_NOOP("Door",
            "The keyring is open, and the key of this desk is not in it. It may have been reset with its password. "
            "Tell your administrator: a copy of the old keyring opens this desk again. Nothing was changed.")},
    Said{DoorState::KeyLost, QT_TRANSLATE_NOOP("Door", "The key of this desk is gone"),
        QT_TRANSLATE_NOOP("Door",
            "What is saved here can't be opened without its key file, keys.json. If there is a backup of it, put it "
            "back and try again. Nothing was changed.")},
    Said{DoorState::KeysDamaged, QT_TRANSLATE_NOOP("Door", "The key file is damaged"),
        QT_TRANSLATE_NOOP("Door",
            "Neither keys.json nor its copy can be read. If there is a backup, put it back and try again. Nothing was "
            "changed.")},
    Said{DoorState::StoreDamaged, QT_TRANSLATE_NOOP("Door", "What is saved here is damaged"),
        QT_TRANSLATE_NOOP("Door",
            "The key is right, and the store does not open: the disk may be failing. What the office has acknowledged "
            "is safe there. Tell your administrator. Nothing was changed.")},
    Said{DoorState::StoreGone, QT_TRANSLATE_NOOP("Door", "This desk's disk is empty"),
        QT_TRANSLATE_NOOP("Door",
            "The keyring holds the key of a store that is not on this disk. Either the disk is not connected yet: "
            "connect it and try again. Or it was emptied when you signed out, and what was not sent then is lost."),
        QT_TRANSLATE_NOOP("Door", "Begin again on this disk"),
        QT_TRANSLATE_NOOP("Door",
            "The desk is then paired anew. The keyring keeps the old key: a disk that comes back can still be "
            "opened.")},
    Said{DoorState::LeaseOver, QT_TRANSLATE_NOOP("Door", "Too long without the office"),
        QT_TRANSLATE_NOOP("Door",
            "This desk has not reached the office for three days, so it shows no customer. What was recorded here is "
            "kept, and is sent as soon as the office is back; then everything opens by itself.")},
    Said{DoorState::Wiping, QT_TRANSLATE_NOOP("Door", "This desk is being erased"),
        QT_TRANSLATE_NOOP("Door", "What can still be sent to the office is sent now. There is nothing to do.")},
    Said{DoorState::Wiped, QT_TRANSLATE_NOOP("Door", "This desk was erased"),
        QT_TRANSLATE_NOOP(
            "Door", "Nothing of what was saved here is left. How much of it had not been sent, the office is told."),
        QT_TRANSLATE_NOOP("Door", "Set this desk up anew"), ""},
    Said{DoorState::Locked, QT_TRANSLATE_NOOP("Door", "Locked"),
        QT_TRANSLATE_NOOP("Door", "What is saved here goes to the office as soon as it can be reached.")},
};

const Said &said(DoorState state)
{
    for (const Said &row : table)
        if (row.state == state)
            return row;
    return table.front();
}

QString spoken(const char *words) { return QCoreApplication::translate("Door", words); }

} // namespace

DoorViewModel::DoorViewModel(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (waitMs() == 0)
            m_second.stop();
        Q_EMIT changed();
    });
}

void DoorViewModel::show(const desk::DoorFact &fact)
{
    const bool opens =
        fact.state == DoorState::Open && m_fact.state != DoorState::Open && m_fact.state != DoorState::Locked;
    m_fact = fact;
    m_until = fact.waitMs > 0 ? m_clock.monotonicMs() + fact.waitMs : 0;
    m_fault = NoFault;
    if (opens && (fact.volatileDisk || !fact.keptAt.isEmpty()))
        m_noticed = true;
    if (waitMs() > 0)
        m_second.start();
    Q_EMIT changed();
    Q_EMIT answered();
}

void DoorViewModel::shut(const desk::ShutFact &fact)
{
    if (m_shut == fact)
        return;
    m_shut = fact;
    Q_EMIT changed();
}

DoorState DoorViewModel::state() const
{
    const bool isGone = m_shut.state == DoorState::Wiping || m_shut.state == DoorState::Wiped;
    return isGone || m_fact.state == DoorState::Open ? m_shut.state : m_fact.state;
}

void DoorViewModel::setLiveCall(bool live)
{
    if (std::exchange(m_live, live) != live)
        Q_EMIT changed();
}

void DoorViewModel::setOffers(int calls, int chats)
{
    const bool same = calls == m_calls && chats == m_chats;
    m_calls = calls;
    m_chats = chats;
    if (!same)
        Q_EMIT changed();
}

QString DoorViewModel::callers() const
{
    if (state() != DoorState::Locked)
        return {};
    QStringList lines;
    if (m_calls > 0)
        lines += m_calls == 1 ? spoken(QT_TRANSLATE_NOOP("Door", "A call rings."))
                              : spoken(QT_TRANSLATE_NOOP("Door", "Calls that ring: %1.")).arg(m_calls);
    if (m_chats > 0)
        lines += m_chats == 1 ? spoken(QT_TRANSLATE_NOOP("Door", "A chat waits."))
                              : spoken(QT_TRANSLATE_NOOP("Door", "Chats that wait: %1.")).arg(m_chats);
    return lines.join(u' ');
}

qint64 DoorViewModel::waitMs() const { return std::max<qint64>(0, m_until - m_clock.monotonicMs()); }

QString DoorViewModel::title() const
{
    if (state() == DoorState::Locked && m_live)
        return spoken(QT_TRANSLATE_NOOP("Door", "Locked. The call goes on."));
    return spoken(said(state()).title);
}

QString DoorViewModel::words() const
{
    const QString what = spoken(said(state()).words);
    if (state() == DoorState::Wiped && m_shut.by.isEmpty())
        return spoken(QT_TRANSLATE_NOOP("Door", "The office ordered it.")) + u'\n' + what;
    if (state() != m_shut.state || m_shut.by.isEmpty())
        return what;
    return spoken(QT_TRANSLATE_NOOP("Door", "Ordered by %1 on %2: %3"))
               .arg(
                   safeLine(m_shut.by), Words::date(m_shut.at, m_clock.now()), Words::sentence(safeLine(m_shut.reason)))
        + u'\n' + what;
}

bool DoorViewModel::startsAnew() const
{
    return state() == DoorState::Wiped || (m_fact.startsAnew && state() == m_fact.state);
}

QString DoorViewModel::anewVerb() const { return spoken(said(state()).anewVerb); }

QString DoorViewModel::anewWords() const
{
    const char *words = said(state()).anewWords;
    return *words ? spoken(words) : QString();
}

QString DoorViewModel::label() const
{
    if (asksTwice())
        return spoken(QT_TRANSLATE_NOOP("Door", "New passphrase"));
    return m_fact.password ? spoken(QT_TRANSLATE_NOOP("Door", "Your password of this computer"))
                           : spoken(QT_TRANSLATE_NOOP("Door", "Passphrase of this desk"));
}

QString DoorViewModel::verb() const
{
    if (m_fact.checking)
        return spoken(QT_TRANSLATE_NOOP("Door", "One moment…"));
    if (asksTwice())
        return spoken(QT_TRANSLATE_NOOP("Door", "Use this passphrase"));
    return m_fact.state == DoorState::Locked ? spoken(QT_TRANSLATE_NOOP("Door", "Unlock"))
                                             : spoken(QT_TRANSLATE_NOOP("Door", "Open"));
}

bool DoorViewModel::canAct() const { return !m_fact.checking && waitMs() == 0; }

bool DoorViewModel::canAsk() const
{
    return !isOpen() && !waiting() && state() != DoorState::Locked && state() != DoorState::Passphrase
        && state() != DoorState::Wiping && state() != DoorState::Wiped;
}

QString DoorViewModel::problem() const
{
    if (m_fault == FirstField && !asksTwice())
        return m_fact.password
            ? spoken(QT_TRANSLATE_NOOP("Door", "Nothing was typed. Type your password of this computer."))
            : spoken(QT_TRANSLATE_NOOP("Door", "Nothing was typed. Type the passphrase of this desk."));
    if (m_fault == FirstField)
        return spoken(
            QT_TRANSLATE_NOOP("Door", "That is too short: at least 12 characters. Several words are easy to keep."));
    if (m_fault == SecondField)
        return spoken(QT_TRANSLATE_NOOP("Door", "The two are not the same. Type the second one again."));
    if (m_fact.unavailable)
        return spoken(QT_TRANSLATE_NOOP(
            "Door", "This computer can't check a password now. Tell your administrator; what is saved here is safe."));
    if (!m_fact.wrong || m_fact.checking)
        return {};
    const qint64 wait = waitMs();
    return wait == 0 ? spoken(QT_TRANSLATE_NOOP(
               "Door", "That was not it. Check capital letters and the keyboard's language, and try again."))
                     : spoken(QT_TRANSLATE_NOOP("Door", "That was not it. Next try in %1 s.")).arg((wait + 999) / 1000);
}

DoorViewModel::Fault DoorViewModel::fault() const { return m_fault; }

QString DoorViewModel::keptAt() const { return m_noticed && isOpen() ? safeLine(m_fact.keptAt) : QString(); }

QString DoorViewModel::notice() const
{
    QStringList lines;
    if (m_noticed && isOpen() && m_fact.saved > 0)
        lines +=
            spoken(QT_TRANSLATE_NOOP("Door",
                       "Entries taken over from what was damaged that may not have reached the office: %1. Pair this "
                       "desk, and it sends them."))
                .arg(m_fact.saved);
    if (m_noticed && isOpen() && m_fact.savedNothing)
        lines += spoken(QT_TRANSLATE_NOOP("Door",
            "Entries that were not sent could not be taken over, since who wrote them can't be read. Tell your "
            "administrator."));
    if (m_noticed && isOpen() && m_fact.volatileDisk)
        lines += spoken(QT_TRANSLATE_NOOP("Door",
            "This computer forgets its disk when you sign out. Stay until the desk says Synced: what is not sent by "
            "then is lost."));
    if (!keptAt().isEmpty()) // the last: the folder stands below it
        lines += spoken(QT_TRANSLATE_NOOP("Door", "What could not be read was set aside and kept in this folder:"));
    return lines.join(u'\n');
}

void DoorViewModel::send(desk::DoorAct act, QByteArray typed)
{
    if (m_answer)
        m_answer(act, std::move(typed));
}

void DoorViewModel::enter(const QString &typed, const QString &again)
{
    if (!canAct() || !asks())
        return;
    m_fault = !asksTwice()            ? (typed.isEmpty() ? FirstField : NoFault)
        : typed.size() < leastLetters ? FirstField
        : typed != again              ? SecondField
                                      : NoFault;
    if (m_fault != NoFault) {
        Q_EMIT changed();
        return Q_EMIT answered();
    }
    send(desk::DoorAct::Enter, typed.toUtf8());
}

void DoorViewModel::tryAgain()
{
    if (canAsk() && !m_fact.checking)
        send(desk::DoorAct::Again);
}

void DoorViewModel::startAnew()
{
    if (startsAnew())
        send(desk::DoorAct::StartAnew);
}

void DoorViewModel::lock()
{
    if (isOpen() && m_lock)
        m_lock();
}

void DoorViewModel::dismissNotice()
{
    m_noticed = false;
    Q_EMIT changed();
}

} // namespace privity::view
