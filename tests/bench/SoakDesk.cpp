// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/SoakDesk.h"

#include "tests/bench/FleetDesk.h"
#include "tests/support/ShiftedClock.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <dlfcn.h>
#include <random>
#include <sys/time.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

constexpr int longestPauseMs = 3000;

void tell(const QByteArray &line)
{
    std::fprintf(stdout, "%s\n", line.constData());
    std::fflush(stdout);
}

class SoakDesk
{
public:
    SoakDesk(const QString &folder, quint64 seed) : m_desk(folder, folder), m_random(seed)
    {
        m_desk.onSaved = [](quint64 n) { tell("saved " + QByteArray::number(n)); };
        QObject::connect(&m_lines, &QSocketNotifier::activated, &m_lines, [this] { read(); });
        m_pause.setSingleShot(true);
        QObject::connect(&m_pause, &QTimer::timeout, &m_pause, [this] { act(); });
    }
    Done open() { return m_desk.open(); }

private:
    quint64 below(quint64 bound) { return m_random() % bound; }
    bool chance(int percent) { return below(100) < quint64(percent); }
    void later() { m_pause.start(int(200 + below(longestPauseMs))); }

    void read()
    {
        char bytes[1024];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return QCoreApplication::exit(0);
        m_read += QByteArray(bytes, count);
        for (qsizetype end = 0; (end = m_read.indexOf('\n')) >= 0; m_read.remove(0, end + 1))
            obey(m_read.first(end).split(' '));
    }
    void obey(const QList<QByteArray> &words)
    {
        if (words.first() == "enrol")
            m_desk.send(desk::Enrol{QString::fromUtf8(words.value(1)), QString::fromUtf8(words.value(2))});
        m_resting = words.first() == "rest";
        if (!m_pause.isActive())
            later();
    }

    void act()
    {
        later();
        if (m_resting) {
            m_desk.send(desk::TryNow{});
            if (m_desk.isOnline() && m_desk.link.unsent == 0)
                return tell("drained");
            const std::optional<Error> &why = m_desk.link.error;
            return tell("waits, unsent " + QByteArray::number(m_desk.link.unsent) + ": "
                + (why ? why->toText().toUtf8() : QByteArray("no error")));
        }
        if (m_desk.link.state == desk::LinkState::NotEnrolled)
            return;
        if (chance(2))
            test::wallAheadMs = (qint64(below(7200)) - 3600) * 1000;
        const desk::InteractionFact &talk = m_desk.interaction;
        if (talk.id.isNull())
            return tell("idle");
        m_desk.send(next(talk));
    }
    desk::CommandBody next(const desk::InteractionFact &talk)
    {
        if (talk.phase == desk::Phase::Offered)
            return desk::AcceptInteraction{talk.id};
        if (talk.customer.isNull() && !talk.candidates.isEmpty())
            return desk::ConfirmCustomer{talk.id, talk.candidates.first().customer};
        if (talk.speaker != Speaker::Self)
            return desk::SetSpeaker{talk.id, Speaker::Self};
        if (chance(5))
            return desk::WrapUp{talk.id, {}};
        // Rarely: nobody changes their mind every few seconds, all day long.
        const bool isAbout = below(400) == 0;
        if (isAbout && chance(50))
            return desk::TakeBackConsent{talk.id, purpose};
        if (isAbout)
            return desk::AnswerConsent{
                talk.id, purpose, ConsentAction::Given, u"nl"_s, EvidenceKind::KeyPress, u"00:00:12"_s};
        return desk::SaveNote{talk.id, u"note %1"_s.arg(below(1000))};
    }

    FleetDesk m_desk;
    std::mt19937_64 m_random;
    QSocketNotifier m_lines{STDIN_FILENO, QSocketNotifier::Read};
    QTimer m_pause;
    QByteArray m_read;
    bool m_resting = false;
};

} // namespace

int soakDesk(const QString &folder, quint64 seed)
{
    SoakDesk desk(folder, seed);
    if (const Done opened = desk.open(); !opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().toText()));
        return 3;
    }
    return QCoreApplication::exec();
}

} // namespace privity::bench
