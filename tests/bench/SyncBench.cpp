// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/SyncBench.h"

#include "tests/bench/Fleet.h"
#include "tests/bench/JournalBench.h"
#include "tests/bench/OfficeRate.h"
#include "tests/bench/Peers.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace privity::bench {
namespace {

// What is promised.
constexpr double saveMsAtMost = 20;
constexpr double ackMsAtMost = 150;
constexpr double drainSecondsAtMost = 10;
constexpr double withdrawalMsAtMost = 2000;
constexpr double deadSecondsAtMost = 40;
constexpr double verifySecondsAtMost = 60; // for a million
constexpr int workPerSecond = 200;
const QString noteText = u"The customer asks for a payment plan over three months."_s;
constexpr qsizetype noteBytes = 1400; // about what a note takes on the wire and in a store

class SyncBench
{
public:
    SyncBench(const SyncBenchPlan &plan, const QString &folder, const Print &print)
        : m_plan(plan), m_folder(folder), m_print(print), m_fleet(folder)
    {
    }

    Done run()
    {
        for (const auto part :
            {&SyncBench::setUp, &SyncBench::work, &SyncBench::withdraw, &SyncBench::seeDeadLinks, &SyncBench::drain})
            if (const Done done = (this->*part)(); !done)
                return done;
        return {};
    }
    [[nodiscard]] bool held() const { return m_held; }

private:
    [[nodiscard]] QString ms(const Samples &samples) const
    {
        return u"%1 ms %2 ms"_s.arg(samples.medianUs() / 1000, 10, 'f', 2).arg(samples.p99Us() / 1000, 10, 'f', 2);
    }
    void tell(QStringView what, const Samples &samples, double msAtMost = 0)
    {
        const bool holds = samples.p99Us() / 1000 <= msAtMost * m_plan.slack;
        m_held &= row(m_print, what, ms(samples), msAtMost > 0 ? u"≤ %1 ms p99"_s.arg(msAtMost) : QString(),
            msAtMost == 0 || holds);
    }
    void tellSeconds(QStringView what, double seconds, double atMost)
    {
        m_held &= row(m_print, what, u"%1 s"_s.arg(seconds, 0, 'f', 2), u"≤ %1 s"_s.arg(atMost),
            seconds <= atMost * m_plan.slack);
    }
    bool allSynced()
    {
        return std::ranges::all_of(m_working, [](const FleetDesk *desk) { return desk->link.unsent == 0; });
    }

    Done setUp()
    {
        if (const Done served = m_fleet.serve(); !served)
            return served;
        m_wire = std::make_unique<DarkWire>(m_fleet.office().port());
        for (int i = 0; i < m_plan.cutDesks + m_plan.desks; ++i) {
            const bool isCut = i < m_plan.cutDesks;
            const Result<FleetDesk *> desk = m_fleet.add(isCut ? m_wire->url() : QString());
            if (!desk)
                return desk.error();
            (isCut ? m_cut : m_working).push_back(*desk);
        }
        for (FleetDesk *desk : m_working)
            if (const Done called = m_fleet.call(*desk); !called)
                return called;
        if (!waitUntil([&] { return allSynced(); }))
            return fail(ErrorCode::TimedOut, u"set-up"_s);
        m_print(u"%1 desks in talk, and %2 on a wire that goes dead"_s.arg(m_working.size()).arg(m_cut.size()));
        row(m_print, u"", u"%1 %2"_s.arg(u"median"_s, 13).arg(u"p99"_s, 13));
        for (FleetDesk *desk : m_working)
            desk->saveTimes = desk->syncTimes = {};
        m_wire->darken(); // it takes its time while the others work
        return {};
    }

    //! Notes at an even rate, one desk after the other.
    Done work()
    {
        const int count = workPerSecond * m_plan.secondsOfWork;
        int sent = 0;
        QTimer beat;
        beat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
            if (sent < count)
                m_working[size_t(sent++) % m_working.size()]->saveNote(noteText);
        });
        beat.start(1000 / workPerSecond);
        const auto synced = [&] {
            size_t all = 0;
            for (const FleetDesk *desk : m_working)
                all += desk->syncTimes.count();
            return all;
        };
        if (!waitUntil([&] { return sent == count && synced() >= size_t(count); }, m_plan.secondsOfWork * 3000 + 30000))
            return fail(ErrorCode::TimedOut, u"not every note was acknowledged"_s);
        Samples saves, syncs;
        for (const FleetDesk *desk : m_working) {
            saves.add(desk->saveTimes);
            syncs.add(desk->syncTimes);
            if (desk->refused > 0)
                return fail(ErrorCode::NotAllowed, u"the office refused a note"_s);
        }
        const Result<Samples> appends = bareAppends(m_folder, std::min(count, 1000), noteBytes);
        const Result<Samples> echoes = bareEchoes(count / 4, workPerSecond, noteBytes);
        if (!appends || !echoes)
            return appends ? echoes.error() : appends.error();
        tell(u"a note is saved on the desk, %1 events/s"_s.arg(workPerSecond), saves, saveMsAtMost);
        tell(u"bare SQLCipher append, one transaction each", *appends);
        tell(u"it is acknowledged by the office, %1 events/s"_s.arg(workPerSecond), syncs, ackMsAtMost);
        tell(u"bare TLS echo, %1/s"_s.arg(workPerSecond), *echoes);
        return {};
    }

    Done awaitConsent(const std::function<bool(ConsentStatus)> &is)
    {
        const auto shows = [&](FleetDesk *desk) { return is(desk->consents[purpose].status); };
        return waitUntil([&] { return std::ranges::all_of(m_working, shows); })
            ? Done()
            : Done(fail(ErrorCode::TimedOut, u"a consent does not reach every desk"_s));
    }

    //! One desk gives, all know; it takes back: when does each of the others know?
    Done withdraw()
    {
        Samples reached;
        for (int round = 0; round < m_plan.withdrawals; ++round) {
            FleetDesk &desk = *m_working[size_t(round) % m_working.size()];
            desk.send(desk::AnswerConsent{
                desk.interaction.id, purpose, ConsentAction::Given, u"nl"_s, EvidenceKind::KeyPress, u"00:00:12"_s});
            const Done given = awaitConsent([](ConsentStatus status) {
                return status == ConsentStatus::Given || status == ConsentStatus::RenewedGiven;
            });
            if (!given)
                return given;
            const qint64 from = nowNs();
            desk.send(desk::TakeBackConsent{desk.interaction.id, purpose});
            if (const Done known =
                    awaitConsent([](ConsentStatus status) { return status == ConsentStatus::Withdrawn; });
                !known)
                return known;
            for (FleetDesk *other : m_working)
                reached.add(other->consents[purpose].at - from);
        }
        tell(u"a withdrawal is known on every desk", reached, withdrawalMsAtMost);
        return {};
    }

    //! What `each` desk of `desks` saved without an office, until the office has it all.
    Done drainOf(QStringView what, const std::vector<FleetDesk *> &desks, quint64 each)
    {
        m_fleet.office().stop();
        if (!waitUntil([&] {
                return std::ranges::none_of(m_working, [](const FleetDesk *desk) { return desk->isOnline(); });
            }))
            return fail(ErrorCode::TimedOut, u"a desk does not see that the office is gone"_s);
        for (quint64 i = 0; i < each; ++i) {
            const auto before = [&](const FleetDesk *desk) { return desk->link.unsent >= i; };
            if (!waitUntil([&] { return std::ranges::all_of(desks, before); }))
                return fail(ErrorCode::TimedOut, u"a note is not saved"_s);
            for (FleetDesk *desk : desks)
                desk->saveNote(noteText);
        }
        if (!waitUntil(
                [&] { return std::ranges::all_of(desks, [&](auto *desk) { return desk->link.unsent >= each; }); }))
            return fail(ErrorCode::TimedOut, u"a note is not saved"_s);
        if (const Done served = m_fleet.serve(); !served)
            return served;
        const qint64 from = nowNs();
        for (FleetDesk *desk : desks)
            desk->send(desk::TryNow{});
        if (!waitUntil(
                [&] {
                    return std::ranges::all_of(
                        desks, [](auto *desk) { return desk->isOnline() && desk->link.unsent == 0; });
                },
                300000))
            return fail(ErrorCode::TimedOut, u"what was queued does not drain"_s);
        tellSeconds(what, double(nowNs() - from) / 1e9, drainSecondsAtMost);
        for (FleetDesk *desk : m_working)
            desk->send(desk::TryNow{});
        return waitUntil([&] { return std::ranges::all_of(m_working, [](auto *desk) { return desk->isOnline(); }); })
            ? Done()
            : Done(fail(ErrorCode::TimedOut, u"a desk does not come back"_s));
    }

    Done drain()
    {
        const auto desks = quint64(m_working.size());
        Done done =
            drainOf(u"%1 events of one desk drain"_s.arg(number(m_plan.queued)), {m_working.front()}, m_plan.queued);
        return done ? drainOf(u"%1 events of %2 desks drain"_s.arg(number(m_plan.queued / desks * desks)).arg(desks),
                   m_working, m_plan.queued / desks)
                    : done;
    }

    Done seeDeadLinks()
    {
        const auto each = [&](auto holds) { return std::ranges::all_of(m_cut, holds); };
        if (!waitUntil(
                [&] {
                    return each([](const FleetDesk *desk) { return !desk->isOnline(); })
                        && m_wire->givenUp().count() >= m_cut.size();
                },
                120000))
            return fail(ErrorCode::TimedOut, u"a dead link is not seen"_s);
        Samples desks;
        for (const FleetDesk *desk : m_cut)
            desks.add(desk->offlineAt - m_wire->darkSince());
        tellSeconds(u"a dead link is seen by the desk, at the latest", desks.mostUs() / 1e6, deadSecondsAtMost);
        tellSeconds(u"and by the office", m_wire->givenUp().mostUs() / 1e6, deadSecondsAtMost);
        return {};
    }

    const SyncBenchPlan &m_plan;
    const QString m_folder;
    const Print &m_print;
    Fleet m_fleet;
    std::unique_ptr<DarkWire> m_wire;
    std::vector<FleetDesk *> m_working, m_cut;
    bool m_held = true;
};

} // namespace

Result<bool> syncBench(const SyncBenchPlan &plan, const Print &print)
{
    QDir().mkpath(plan.folder);
    const QTemporaryDir folder(QDir(plan.folder).absoluteFilePath(u"sync"_s));
    bool held = false;
    {
        SyncBench bench(plan, folder.path(), print);
        if (const Done done = bench.run(); !done)
            return done.error();
        held = bench.held();
    }
    const Result<bool> rated =
        rateBench({plan.rated, plan.desks, plan.folder, 10'000 / plan.slack, 0.3 / plan.slack}, print);
    if (!rated)
        return rated;
    JournalBenchPlan journal{plan.verified, plan.folder};
    journal.ratioAtMost *= plan.slack;
    journal.secondsAtMost = verifySecondsAtMost * plan.slack * double(plan.verified) / 1e6;
    const Result<bool> verified = journalBench(journal, print);
    return verified ? Result<bool>(*verified && *rated && held) : verified.error();
}

} // namespace privity::bench
