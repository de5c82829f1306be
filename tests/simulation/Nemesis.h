// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/simulation/Phones.h"
#include "tests/simulation/Processes.h"

#include <set>

namespace privity::simulation {

//! What goes wrong in a world. Each seed draws the kinds that it knows, then one of them every few seconds.
class Nemesis
{
public:
    static constexpr size_t kindsAtLeast = 3;
    static constexpr int copiesAtMost = 3;
    using Desks = std::vector<std::unique_ptr<DeskProcess>>;
    Nemesis(Setting &setting, const Desks &desks, OfficeProcess &office, Phones &phones);

    void start();
    //! How a disk comes into another machine, which is then switched on.
    std::function<void(DeskProcess &)> copy;
    //! Nothing goes wrong any more, and what was planned is called off. False while the office can't take part yet.
    bool heal();

    static std::vector<QByteArray> kinds();
    [[nodiscard]] size_t kindsDone() const { return m_done.size(); }

private:
    struct Kind {
        const char *name;
        bool (Nemesis::*act)();
        bool always = true; //!< false: it waits for another kind, or another kind rules it out
    };
    static const std::vector<Kind> &all();

    void later();
    DeskProcess &anyDesk() { return *m_setting.dice.oneOf(m_desks); }
    ErrorCode anyStoreFault();
    bool setRole(const DeskId &desk, Role role);

    bool cutLink();
    bool silenceLink();
    bool loseFrame();
    bool doubleFrame();
    bool slowLink();
    bool refuseLinks();
    bool swallowLinks();
    bool crashDesk();
    bool crashDeskInStore();
    bool crashDeskInRelease();
    bool failDeskRead();
    bool failDeskWrite();
    bool jumpDeskClock();
    bool crashOffice();
    bool crashOfficeInStore();
    bool crashOfficeInRelease();
    bool failOfficeRead();
    bool failOfficeWrite();
    bool loseAnswers();
    bool changeRole();
    bool changePolicy();
    bool cutFeeds();
    bool keepImage();
    bool restoreOffice();
    bool wipeDesk();
    bool copyDisk();

    Setting &m_setting;
    const Desks &m_desks;
    OfficeProcess &m_office;
    Phones &m_phones;
    std::vector<const Kind *> m_known;
    std::set<const Kind *> m_done;
    bool m_healed = false;
    int m_policy = 1;
    bool m_wipes = false;                //!< some desk is or will be
    int m_copies = 0;                    //!< machines that were made
    std::optional<MemoryStore> m_backup; //!< the office's, of a moment when all desks were known
};

} // namespace privity::simulation
