// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/SeededWorld.h"

#include "models/office/Customers.h"
#include "models/office/Cut.h"
#include "models/office/Policies.h"
#include "models/protocol/Catalogue.h"
#include "tests/simulation/Agent.h"
#include "tests/simulation/Insider.h"
#include "tests/simulation/Nemesis.h"
#include "tests/simulation/Oracle.h"
#include "tests/simulation/SeededSodium.h"

using namespace Qt::StringLiterals;

namespace privity::simulation {
namespace {

constexpr qint64 beginMs = 1795255200000; // 21 Nov 2026
constexpr qint64 dayMs = 86400000;
constexpr qint64 livenessMs = 120000;
// What a world is at least beside three kinds of fault.
constexpr qint64 playMs = 600000;
constexpr size_t entriesAtLeast = 100;
constexpr qint64 stillMs = 3600000;
constexpr qint64 enrolMs = 6000;
constexpr int insiderIndex = 100;
// Shorter than some desks are away; longer than any.
constexpr std::array keptMs{0, 2000, 15000, 60000, 3600000};

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
          m_sodium(m_dice.seed(), SeededSodium::Curve::LookedUp),
          m_trace(options.print),
          m_bug(options.bug ? *options.bug : m_noBug),
          m_keys(makeOfficeKeys({cast::brand}, m_clock.now().plusMs(-2 * dayMs)))
    {
        const int drawn = int(m_dice.between(1, 5));
        const int desks = options.desks > 0 ? options.desks : drawn;
        for (int i = 0; i < desks; ++i) {
            m_desks.push_back(std::make_unique<DeskProcess>(i, m_setting, *this));
            m_agents.push_back(std::make_unique<Agent>(m_setting, *m_desks.back(), desks));
        }
        m_phones.desks = desks;
        m_insider = std::make_unique<Insider>(m_setting, insiderIndex);
        m_nemesis.copy = [this](DeskProcess &desk) { copy(desk); };
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
        m_counters.events["worlds with a crash"] +=
            m_counters.events["desk crashed"] + m_counters.events["office crashed"] > 0;
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
        m_insider->start();
        m_nemesis.start();
        const qint64 enough = m_timeline.now() + playMs;
        do {
            m_timeline.runUntil(std::max(enough, m_timeline.now() + 10000));
            if (m_timeline.now() > enough + stillMs)
                throw FoundFault{"I8 nobody gets on with the work"};
        } while (m_oracle.entriesWritten() < entriesAtLeast || m_nemesis.kindsDone() < Nemesis::kindsAtLeast);

        m_setting.note("healed");
        for (const auto &agent : m_agents)
            agent->rest();
        m_phones.rest();
        m_rests = true;
        m_insider->rest();
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
        if (m_insider->unanswered())
            throw FoundFault{"I7 " + *m_insider->unanswered()};
        m_timeline.runUntil(
            m_timeline.now() + 2 * livenessMs); // a link may have been silent since before, and be made anew
        m_oracle.judgeProofs();
    }

    void setUpOffice()
    {
        const bool done = m_office.decide([&](office::Turn &turn) -> Done {
            turn.rows.put(office::AccessTokenRow{crypto::sha256({Phones::bearer}), u"phones"_s, cast::brand,
                u"/phones"_s, phoneTypes(), turn.now.plusMs(30 * dayMs), false});
            turn.rows.put(SettingRow{office::cutAfterName, QByteArray::number(m_dice.oneOf(keptMs))});
            m_insider->enrol(turn.rows);
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
            if (desk.isWiped() || (desk.isUp() && desk.program().state().identity && !desk.hasTwin))
                return;
            if (const desk::LinkFact link = desk.isUp() ? m_oracle.linkOf(desk) : desk::LinkFact();
                desk.isUp() && (!desk.program().state().identity || link.enrolsAgain))
                // Two of one disk drive each other out until somebody gives one a new code: at rest, somebody does.
                !m_rests &&link.error &&link.error->code == ErrorCode::Replaced &&m_dice.chance(50)
                    ? desk.command(desk::TryNow{})
                    : enrol(desk);
            enrolSoon(desk, desk.hasTwin ? m_dice.between(enrolMs, 4 * enrolMs) : enrolMs);
        });
    }

    void enrol(DeskProcess &desk)
    {
        QString code;
        const bool made = m_office.decide([&](office::Turn &turn) -> Done {
            code = makeEnrolment(turn, u"desk %1"_s.arg(desk.seat), Role::Agent, {cast::brand}, cast::place);
            return {};
        });
        if (made)
            desk.command(desk::Enrol{u"wss://office"_s, code});
    }

    void copy(DeskProcess &desk)
    {
        m_desks.push_back(std::make_unique<DeskProcess>(int(m_desks.size()), m_setting, *this));
        DeskProcess &other = *m_desks.back();
        m_agents.push_back(std::make_unique<Agent>(m_setting, other, int(m_desks.size())));
        other.seat = desk.seat;
        other.disk.image = desk.disk.image;
        for (DeskProcess *one : {&desk, &other}) // before it starts: what it shows then is judged
            if (!std::exchange(one->hasTwin, true))
                enrolSoon(*one, enrolMs);
        other.boot();
        m_agents.back()->start();
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
    [[nodiscard]] bool isInsider(int desk) const { return desk == insiderIndex; }
    void deskOpened(int desk, ConnectionId id) override
    {
        if (!isInsider(desk))
            deskOf(desk).opened(id);
    }
    void deskReceived(int desk, ConnectionId id, const QByteArray &frame) override
    {
        isInsider(desk) ? m_insider->received(id, frame) : deskOf(desk).received(id, frame);
    }
    void deskClosed(int desk, ConnectionId id, int code, const std::optional<Error> &why) override
    {
        isInsider(desk) ? m_insider->closed(id, code) : deskOf(desk).closed(id, code, why);
    }

    void deskStepped(DeskProcess &desk, const std::vector<desk::Fact> &facts) override
    {
        m_oracle.stepped(desk, facts);
    }
    void officeReleased(ConnectionId connection, const QByteArray &frame) override
    {
        if (!isInsider(m_net.deskOf(connection)))
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
    bool m_rests = false; //!< healed, and nobody starts anything new
    std::vector<std::unique_ptr<DeskProcess>> m_desks;
    std::vector<std::unique_ptr<Agent>> m_agents;
    std::unique_ptr<Insider> m_insider;
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

std::vector<QByteArray> happenedLess(const Counters &counters, quint64 atLeast)
{
    std::vector<QByteArray> rare;
    const auto ask = [&](const std::map<QByteArray, quint64> &table, const QByteArray &name) {
        const auto at = table.find(name);
        if (at == table.end() ? atLeast > 0 : at->second < atLeast)
            rare.push_back(name);
    };
    for (const CatalogueRow &row : catalogue()) {
        const QByteArray type(row.type.data(), row.type.size());
        // No flow of the desk asks without an answer yet: what is asked is given, refused or deferred at once. And no
        // world revokes a desk, masks or forgets: those are another program's acts (tests/e2e/hostile.mjs,
        // tests/e2e/tst_Policy.cpp, tests/e2e/tst_Forgetting.cpp).
        const bool isOthers = row.type == QLatin1StringView(AccessRevoked::type)
            || row.type == QLatin1StringView(AccessShown::type) || row.type == QLatin1StringView(SubjectForgotten::type)
            || row.type == QLatin1StringView(KeyDestroyed::type);
        if (row.type != consentType(ConsentAction::Requested) && !isOthers)
            ask(counters.messages, type);
    }
    for (const QByteArray &kind : Nemesis::kinds())
        ask(counters.faults, kind);
    for (const int code : {CloseMalformed, CloseNotProven, CloseNotAllowed, CloseNoVersion, CloseTooSlow, CloseReplaced,
             CloseGap, CloseTooMany, CloseLater})
        ask(counters.events, "closed " + QByteArray::number(code));
    for (const QByteArray event :
        {"desk crashed", "office crashed", "entry refused", "entry acknowledged", "epoch change", "entry sent again",
            "entry proven", "wiped", "wiped with something lost", "wiped with nothing lost", "head signed", "snapshot",
            "entry carried", "entry carried before", "snapshot after a cut", "snapshot of a desk's feed",
            "grant stands", "purpose given", "purpose not given", "errors shown"})
        ask(counters.events, event);
    return rare;
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
