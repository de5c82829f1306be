// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/Nemesis.h"

#include "models/office/Customers.h"
#include "models/office/Cut.h"
#include "models/office/Policies.h"
#include "models/office/Recover.h"
#include "models/sync/OfficeWipe.h"
#include "tests/simulation/Cast.h"
#include "tests/simulation/Oracle.h"

using namespace Qt::StringLiterals;

namespace privity::simulation {

Nemesis::Nemesis(Setting &setting, const Desks &desks, OfficeProcess &office, Phones &phones)
    : m_setting(setting), m_desks(desks), m_office(office), m_phones(phones)
{
    const auto enough = [this] {
        return m_known.size() > kindsAtLeast
            && size_t(std::ranges::count(m_known, true, &Kind::always)) >= kindsAtLeast;
    };
    while (!enough()) {
        m_known.clear();
        for (const Kind &kind : all())
            if (setting.dice.chance(40))
                m_known.push_back(&kind);
    }
}

const std::vector<Nemesis::Kind> &Nemesis::all()
{
    static const std::vector<Kind> table{{"link cut", &Nemesis::cutLink}, {"link half-open", &Nemesis::silenceLink},
        {"frame lost", &Nemesis::loseFrame}, {"frame doubled", &Nemesis::doubleFrame},
        {"link slow", &Nemesis::slowLink}, {"links refused", &Nemesis::refuseLinks},
        {"links swallowed", &Nemesis::swallowLinks}, {"desk killed", &Nemesis::crashDesk},
        {"desk killed in its store", &Nemesis::crashDeskInStore},
        {"desk killed while sending", &Nemesis::crashDeskInRelease}, {"desk can't read", &Nemesis::failDeskRead},
        {"desk can't write", &Nemesis::failDeskWrite}, {"desk's clock jumps", &Nemesis::jumpDeskClock},
        {"office killed", &Nemesis::crashOffice}, {"office killed in its store", &Nemesis::crashOfficeInStore},
        {"office killed while sending", &Nemesis::crashOfficeInRelease},
        {"office can't read", &Nemesis::failOfficeRead}, {"office can't write", &Nemesis::failOfficeWrite},
        {"posts and answers lost", &Nemesis::loseAnswers}, {"role changed", &Nemesis::changeRole},
        {"policy changed", &Nemesis::changePolicy}, {"feeds cut", &Nemesis::cutFeeds},
        {"office backed up", &Nemesis::keepImage, false}, {"office restored", &Nemesis::restoreOffice, false},
        {"desk wiped", &Nemesis::wipeDesk, false}, {"desk's disk copied", &Nemesis::copyDisk, false}};
    return table;
}

std::vector<QByteArray> Nemesis::kinds()
{
    std::vector<QByteArray> names;
    for (const Kind &kind : all())
        names.push_back(kind.name);
    return names;
}

void Nemesis::start() { later(); }

void Nemesis::later()
{
    m_setting.timeline.after(m_setting.dice.between(1000, 40000), [this] {
        if (m_healed)
            return;
        const Kind &kind = *m_setting.dice.oneOf(m_known);
        if ((this->*kind.act)()) {
            m_setting.counters.faults[kind.name] += 1;
            m_done.insert(&kind);
            m_setting.note(QByteArray("nemesis: ") + kind.name);
        }
        later();
    });
}

bool Nemesis::heal()
{
    m_healed = true;
    m_setting.net.setReach(Net::Reach::Ok);
    m_setting.net.endSlow();
    m_phones.setLossy(false);
    for (const auto &desk : m_desks) {
        desk->disk.store.heal();
        desk->dieAfterSending(-1);
    }
    m_office.disk.store.heal();
    m_office.dieAfterSending(-1);
    if (!m_office.isUp())
        return false;
    bool done = true;
    for (const auto &desk : m_desks)
        if (desk->isWiped())
            continue;
        else if (desk->isUp() && desk->program().state().identity)
            done = setRole(desk->program().state().identity->desk, Role::Agent) && done;
        else
            done = false;
    return done;
}

bool Nemesis::setRole(const DeskId &desk, Role role)
{
    return m_office.decide([&](office::Turn &turn) -> Done {
        std::optional<DeskRow> row = turn.rows.find<DeskRow>(desk);
        if (!row || row->role == role)
            return {};
        row->role = role;
        turn.rows.put(*row);
        std::map<QString, CustomerId> shown;
        for (const office::InteractionRow &open : turn.rows.list<office::InteractionRow>())
            if (open.customer && open.desk == desk)
                shown[open.customer->text] = *open.customer;
        for (const auto &[text, customer] : shown)
            office::refresh(turn, cast::brand, customer);
        return {};
    });
}

bool Nemesis::cutLink() { return m_setting.net.cut(); }
bool Nemesis::silenceLink() { return m_setting.net.fallSilent(); }
bool Nemesis::loseFrame() { return m_setting.net.spoilNext(false); }
bool Nemesis::doubleFrame() { return m_setting.net.spoilNext(true); }
bool Nemesis::slowLink() { return m_setting.net.slowDown(); }

bool Nemesis::refuseLinks()
{
    m_setting.net.setReach(Net::Reach::Refused);
    m_setting.timeline.after(m_setting.dice.between(500, 15000), [this] { m_setting.net.setReach(Net::Reach::Ok); });
    return true;
}

bool Nemesis::swallowLinks()
{
    m_setting.net.setReach(Net::Reach::Silent);
    m_setting.timeline.after(m_setting.dice.between(500, 15000), [this] { m_setting.net.setReach(Net::Reach::Ok); });
    return true;
}

bool Nemesis::crashDesk()
{
    DeskProcess &desk = anyDesk();
    const bool was = desk.isUp();
    desk.die(m_setting.dice.between(50, 10000));
    return was;
}

bool Nemesis::crashDeskInStore()
{
    using enum FaultyStore::Plan;
    static constexpr std::array plans{DieReading, DieWriting, DieBeforeCommit, DieAfterCommit};
    anyDesk().disk.store.plan(m_setting.dice.oneOf(plans), int(m_setting.dice.between(1, 4)));
    return true;
}

bool Nemesis::crashDeskInRelease()
{
    anyDesk().dieAfterSending(int(m_setting.dice.below(3)));
    return true;
}

ErrorCode Nemesis::anyStoreFault()
{
    static constexpr std::array codes{ErrorCode::StoreFull, ErrorCode::StoreFailed, ErrorCode::StoreBusy};
    return m_setting.dice.oneOf(codes);
}

bool Nemesis::failDeskRead()
{
    anyDesk().disk.store.plan(FaultyStore::Plan::FailRead, int(m_setting.dice.between(1, 6)), anyStoreFault());
    return true;
}

bool Nemesis::failDeskWrite()
{
    using enum FaultyStore::Plan;
    anyDesk().disk.store.plan(
        m_setting.dice.chance(50) ? FailWrite : FailCommit, int(m_setting.dice.between(1, 4)), anyStoreFault());
    return true;
}

bool Nemesis::jumpDeskClock()
{
    anyDesk().clock.skewMs = m_setting.dice.between(-12 * 3600000, 12 * 3600000);
    return true;
}

bool Nemesis::crashOffice()
{
    const bool was = m_office.isUp();
    m_office.die(m_setting.dice.between(50, 8000));
    return was;
}

bool Nemesis::crashOfficeInStore()
{
    using enum FaultyStore::Plan;
    static constexpr std::array plans{DieReading, DieWriting, DieBeforeCommit, DieAfterCommit};
    m_office.disk.store.plan(m_setting.dice.oneOf(plans), int(m_setting.dice.between(1, 5)));
    return true;
}

bool Nemesis::crashOfficeInRelease()
{
    m_office.dieAfterSending(int(m_setting.dice.below(4)));
    return true;
}

bool Nemesis::failOfficeRead()
{
    m_office.disk.store.plan(FaultyStore::Plan::FailRead, int(m_setting.dice.between(1, 12)), anyStoreFault());
    return true;
}

bool Nemesis::failOfficeWrite()
{
    using enum FaultyStore::Plan;
    m_office.disk.store.plan(
        m_setting.dice.chance(50) ? FailWrite : FailCommit, int(m_setting.dice.between(1, 5)), anyStoreFault());
    return true;
}

bool Nemesis::loseAnswers()
{
    m_phones.setLossy(true);
    m_setting.timeline.after(m_setting.dice.between(1000, 20000), [this] { m_phones.setLossy(false); });
    return true;
}

//! An administrator takes a desk's role away for a while: what it writes meanwhile is refused.
bool Nemesis::changeRole()
{
    DeskProcess &desk = anyDesk();
    if (!m_office.isUp() || !desk.isUp() || !desk.program().state().identity)
        return false;
    const DeskId id = desk.program().state().identity->desk;
    m_setting.timeline.after(m_setting.dice.between(1000, 10000), [this, id] {
        if (!m_healed)
            setRole(id, Role::Agent);
    });
    return setRole(id, Role::Trainer);
}

//! Rarely: everybody reads a whole pack anew.
bool Nemesis::changePolicy()
{
    if (m_setting.dice.chance(60))
        return false;
    const bool done =
        m_office.decide([&](office::Turn &turn) { return office::publishPolicy(turn, cast::packBytes(m_policy + 1)); });
    m_policy += done ? 1 : 0;
    return done;
}

//! A desk is away for so long that what it did not fetch is not there any more when it comes back.
bool Nemesis::cutFeeds()
{
    DeskProcess &desk = anyDesk();
    if (!m_office.isUp() || !desk.isUp() || !desk.program().state().identity || m_setting.dice.chance(50))
        return false;
    const DeskId id = desk.program().state().identity->desk;
    desk.die(m_setting.dice.between(1000, 30000));
    return m_office.decide([&](office::Turn &turn) -> Done {
        for (int i = 0; i < 2; ++i)
            if (const Done done = office::publishPolicy(turn, cast::packBytes(++m_policy)); !done)
                return done;
        for (const QString &feed : {deskFeed(id), policyFeed(cast::brand), controlFeed(cast::brand)})
            office::cutOver(turn, feed);
        return {};
    });
}

//! A copy of the office's store, once every desk is enrolled: an enrolment that is lost is begun again by a person.
bool Nemesis::keepImage()
{
    const auto isEnrolled = [](const auto &desk) { return desk->isUp() && desk->program().state().epoch.epoch > 0; };
    if (m_wipes || m_copies > 0 || !m_office.isUp() || !std::all_of(m_desks.begin(), m_desks.end(), isEnrolled))
        return false;
    m_backup = m_office.disk.image;
    return true;
}

//! The copy is put back, by an operator who does what `recover` says: a new epoch, then the newest policy.
bool Nemesis::restoreOffice()
{
    if (!m_backup || !m_office.isUp())
        return false;
    m_office.replaceDisk(*std::exchange(m_backup, std::nullopt));
    m_setting.counters.events["epoch change"] += 1;
    const bool done = m_office.decide([&](office::Turn &turn) -> Done {
        const auto begun = office::recover(turn, m_setting.keys.identity, {}, u"restored"_s);
        if (!begun)
            return begun.error();
        const Done published = office::publishPolicy(turn, cast::packBytes(m_policy));
        return published || published.error().code == ErrorCode::AlreadyDone ? Done() : published;
    });
    if (!done)
        throw FoundFault{"I6 the restored office can't be recovered"};
    m_phones.forgetLost(m_office.disk.image);
    return true;
}

//! Rarely, and never the last one: an officer orders a desk to be erased, sometimes after it was taken out of service,
//! and sometimes twice. What it had sent stays; after a restore it could not send it again, so that is called off.
bool Nemesis::wipeDesk()
{
    const auto stays = [](const auto &desk) { return desk->isUp() && !desk->isWiped(); };
    DeskProcess &desk = anyDesk();
    if (!m_setting.dice.chance(85) || !m_office.isUp() || !stays(&desk) || !desk.program().state().identity
        || std::count_if(m_desks.begin(), m_desks.end(), stays) < 2 || m_wipes || m_copies > 0)
        return false;
    const DeskId id = desk.program().state().identity->desk;
    const bool revokes = m_setting.dice.chance(85);
    const auto order = [&](office::Turn &turn) -> Done {
        std::optional<DeskRow> row = turn.rows.find<DeskRow>(id);
        if (!row)
            return fail(ErrorCode::NotFound);
        row->revoked = row->revoked || revokes;
        turn.rows.put(*row);
        const Result<WipeRow> made = orderWipe(turn.rows, turn.area.keys, m_setting.keys.control, id, u"an officer"_s,
            u"the machine was lost"_s, {}, turn.area.random, turn.now);
        return made ? Done() : Done(made.error());
    };
    m_backup.reset();
    m_wipes = m_office.decide(order);
    return m_wipes;
}

//! A disk is copied and the copy started in another machine: two histories under one key. A machine that the office
//! turned away may be copied again. A restored office would know neither of the desks that come of it: none is.
bool Nemesis::copyDisk()
{
    DeskProcess &desk = anyDesk();
    if (m_wipes || m_copies == copiesAtMost || !desk.isUp() || desk.program().state().epoch.epoch == 0
        || (m_copies > 0 && !desk.hasTwin) || m_setting.dice.chance(30))
        return false;
    m_backup.reset();
    m_copies += 1;
    copy(desk);
    return true;
}

} // namespace privity::simulation
