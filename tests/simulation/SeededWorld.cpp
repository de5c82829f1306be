// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/SeededWorld.h"

#include "models/office/Customers.h"
#include "models/office/Policies.h"
#include "tests/simulation/Agent.h"
#include "tests/simulation/Nemesis.h"
#include "tests/simulation/Oracle.h"
#include "tests/simulation/SeededSodium.h"

using namespace Qt::StringLiterals;

namespace privity::simulation {
namespace {

constexpr qint64 beginMs = 1795255200000; // 21 Nov 2026
constexpr qint64 dayMs = 86400000;
constexpr qint64 livenessMs = 120000;
constexpr qint64 enrolMs = 6000;

QStringList phoneTypes()
{
    return {QString::fromLatin1(ContactArrived::type), QString::fromLatin1(ContactSaid::type),
        QString::fromLatin1(ContactEnded::type)};
}

class World : public Net::Ears, public DeskProcess::Watcher, public OfficeProcess::Watcher
{
public:
    explicit World(const RunOptions &options)
        : m_dice(options.seed),
          m_sodium(m_dice.seed()),
          m_trace(options.print),
          m_bug(options.bug ? *options.bug : m_noBug),
          m_keys(makeOfficeKeys({cast::brand}, m_clock.now().plusMs(-2 * dayMs)))
    {
        const int desks = int(m_dice.between(1, 3));
        for (int i = 0; i < desks; ++i) {
            m_desks.push_back(std::make_unique<DeskProcess>(i, m_setting, *this));
            m_agents.push_back(std::make_unique<Agent>(m_setting, *m_desks.back()));
        }
        m_phones.desks = desks;
        static constexpr std::array delays{5, 40, 300, 2000};
        m_net.setDelay(m_dice.oneOf(delays));
    }

    RunReport run()
    {
        RunReport report;
        try {
            play();
        } catch (const FoundFault &fault) {
            report.fault = fault.text;
        }
        report.traceHash = m_trace.hash();
        report.tail = m_trace.tail();
        report.steps = m_trace.lines();
        m_counters.events["virtual seconds"] += quint64(m_timeline.now() / 1000);
        report.counters = std::move(m_counters);
        return report;
    }

private:
    void play()
    {
        m_office.boot();
        setUpOffice();
        for (const auto &desk : m_desks) {
            desk->boot();
            enrolSoon(*desk, 1);
        }
        if (!m_dice.chance(20)) // else the enrolments are under fire too
            m_timeline.runUntil(m_timeline.now() + 15000);
        for (const auto &agent : m_agents)
            agent->start();
        m_phones.start();
        m_nemesis.start();
        m_timeline.runUntil(m_timeline.now() + m_dice.between(20000, 70000));

        m_setting.note("healed");
        for (const auto &agent : m_agents)
            agent->rest();
        m_phones.rest();
        const qint64 end = m_timeline.now() + livenessMs;
        bool healed = m_nemesis.heal();
        for (int quiet = 0; quiet < 3;) {
            m_timeline.runUntil(m_timeline.now() + 500);
            if (!healed)
                healed = m_nemesis.heal();
            const std::optional<QByteArray> why = healed ? m_oracle.unsettled() : "the office is not back";
            quiet = why ? 0 : quiet + 1;
            if (why && m_timeline.now() > end)
                throw FoundFault{"I8 not at rest within 120 s: " + *why};
        }
        m_oracle.judge();
        m_timeline.runUntil(
            m_timeline.now() + 2 * livenessMs); // a link may have been silent since before, and be made anew
        m_oracle.judgeProofs();
    }

    void setUpOffice()
    {
        const bool done = m_office.decide([&](office::Turn &turn) -> Done {
            turn.rows.put(office::AccessTokenRow{crypto::sha256({Phones::bearer}), u"phones"_s, cast::brand,
                u"/phones"_s, phoneTypes(), turn.now.plusMs(30 * dayMs), false});
            const auto counts = office::importRecords(turn, cast::records(turn.now));
            return counts ? office::publishPolicy(turn, cast::packBytes(1)) : Done(counts.error());
        });
        if (!done)
            throw FoundFault{"the office can't be set up"};
        m_oracle.knowCustomers();
    }

    //! A person enters a code; when that fails, they get another one.
    void enrolSoon(DeskProcess &desk, qint64 afterMs)
    {
        m_timeline.after(afterMs, [this, &desk] {
            if (desk.isUp() && desk.program().state().identity)
                return;
            QString code;
            const bool made = desk.isUp() && m_office.decide([&](office::Turn &turn) -> Done {
                code = makeEnrolment(turn, u"desk %1"_s.arg(desk.index()), Role::Agent, {cast::brand}, cast::place);
                return {};
            });
            if (made)
                desk.command(desk::Enrol{u"wss://office"_s, code});
            enrolSoon(desk, enrolMs);
        });
    }

    DeskProcess &deskOf(int index) { return *m_desks[size_t(index)]; }

    bool officeOpened(ConnectionId id) override
    {
        if (m_office.isUp())
            m_office.give({office::OfficeInput::Kind::Opened, id, {}, 0, {}});
        return m_office.isUp();
    }
    void officeReceived(ConnectionId id, const QByteArray &frame) override
    {
        m_office.give({office::OfficeInput::Kind::Received, id, frame, 0, {}});
    }
    void officeClosed(ConnectionId id) override { m_office.give({office::OfficeInput::Kind::Closed, id, {}, 0, {}}); }
    void deskOpened(int desk, ConnectionId id) override { deskOf(desk).opened(id); }
    void deskReceived(int desk, ConnectionId id, const QByteArray &frame) override { deskOf(desk).received(id, frame); }
    void deskClosed(int desk, ConnectionId id, int code, const std::optional<Error> &why) override
    {
        deskOf(desk).closed(id, code, why);
    }

    void deskStepped(DeskProcess &desk, const std::vector<desk::Fact> &facts) override
    {
        m_oracle.stepped(desk, facts);
    }
    void officeReleased(ConnectionId connection, const QByteArray &frame) override
    {
        m_oracle.released(connection, frame);
    }
    void officeAnswered(const office::OfficeAnswer &answer) override { m_phones.answered(answer); }

    VirtualClock m_clock{Timestamp{beginMs}};
    Timeline m_timeline{m_clock};
    Dice m_dice;
    SeededSodium m_sodium;
    Trace m_trace;
    Counters m_counters;
    PlantedBug m_noBug;
    PlantedBug &m_bug;
    MadeKeys m_keys;
    Net m_net{m_timeline, m_dice, *this};
    Setting m_setting{m_clock, m_timeline, m_dice, m_net, m_trace, m_counters, m_bug, m_keys};
    OfficeProcess m_office{m_setting, *this};
    Phones m_phones{m_setting, m_office};
    std::vector<std::unique_ptr<DeskProcess>> m_desks;
    std::vector<std::unique_ptr<Agent>> m_agents;
    Oracle m_oracle{m_setting, m_desks, m_office, m_phones};
    Nemesis m_nemesis{m_setting, m_desks, m_office, m_phones};
};

} // namespace

RunReport runWorld(const RunOptions &options)
{
    RunReport report = World(options).run();
    report.seed = options.seed;
    return report;
}

QByteArray RunReport::toText() const
{
    QByteArray text = "seed " + QByteArray::number(seed) + (fault ? ": " + *fault : ": held") + "\n  at step "
        + QByteArray::number(steps) + ", trace " + traceHash.toHex().left(16) + '\n';
    for (const QByteArray &line : tail)
        text += "  " + line + '\n';
    return text;
}

} // namespace privity::simulation
